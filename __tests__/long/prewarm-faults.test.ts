// Every case; the ordinary tests take one of each kind.
process.env['EVERY_CASE'] = 'true';
await import('../integration/prewarm-faults.test.ts');

export {};
