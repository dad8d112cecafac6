// Every case; the ordinary tests take one of each kind.
process.env['EVERY_CASE'] = 'true';
await import('../integration/platforms.test.ts');

export {};
