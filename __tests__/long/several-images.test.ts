// With both generations of tools; the ordinary tests run it with the newest.
process.env['EVERY_CASE'] = 'true';
await import('../integration/several-images.test.ts');

export {};
