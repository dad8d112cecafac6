// With each store; the ordinary tests take one.
process.env['EVERY_CASE'] = 'true';
await import('../integration/deploy-set.test.ts');

export {};
