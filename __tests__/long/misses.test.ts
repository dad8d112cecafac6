// The causes of misses with both generations of tools; the ordinary tests run them with the newest.
process.env['EVERY_CASE'] = 'true';
await import('../integration/misses.test.ts');

export {};
