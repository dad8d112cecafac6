// All of it with both generations of tools; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/build-refresh.test.ts');

export {};
