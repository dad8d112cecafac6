// The same with today's docker compose, instead of Debian's.
process.env['EVERY_CASE'] = 'true';
process.env['TODAYS_COMPOSE'] = 'true';
await import('../integration/deploy-set.test.ts');

export {};
