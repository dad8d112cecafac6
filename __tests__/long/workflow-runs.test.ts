// Every case; the ordinary tests take one of each kind.
process.env['EVERY_CASE'] = 'true';
await import('../integration/workflow-runs.test.ts');

export {};
