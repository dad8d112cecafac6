// The same with today's engine and docker compose, instead of Debian's.
process.env['EVERY_CASE'] = 'true';
process.env['TODAYS_ENGINE'] = 'true';
await import('../integration/rolling.test.ts');

export {};
