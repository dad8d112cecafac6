// With both generations of tools; the ordinary tests run it with the newest.
process.env['EVERY_CASE'] = 'true';
await import('../integration/build-pull-request.test.ts');

export {};
