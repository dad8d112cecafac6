// The same with today's docker compose, instead of Debian's.
process.env['EVERY_SWITCH'] = 'true';
process.env['TODAYS_COMPOSE'] = 'true';
await import('../integration/rolling.test.ts');

export {};
