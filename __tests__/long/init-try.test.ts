// Patches that are not printed, too.
process.env['EVERY_CASE'] = 'true';
await import('../integration/init-try.test.ts');

export {};
