// Every hostile text.
process.env['EVERY_CASE'] = 'true';
await import('../integration/switch-job.test.ts');

export {};
