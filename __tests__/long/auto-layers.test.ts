// Every case; the ordinary tests take the shapes of applications.
process.env['EVERY_CASE'] = 'true';
await import('../integration/auto-layers.test.ts');

export {};
