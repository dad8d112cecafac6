// The rollback by hand, too.
process.env['EVERY_CASE'] = 'true';
await import('../integration/backup.test.ts');

export {};
