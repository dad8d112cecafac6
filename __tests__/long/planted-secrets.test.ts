// Every case; the ordinary tests take one.
process.env['EVERY_CASE'] = 'true';
await import('../integration/planted-secrets.test.ts');

export {};
