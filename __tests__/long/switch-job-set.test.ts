// Every case; the ordinary tests take one of each kind.
process.env['EVERY_CASE'] = 'true';
await import('../integration/switch-job-set.test.ts');

export {};
