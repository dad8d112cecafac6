// Every proxy, several switches of each, and a job that is killed in every phase; the ordinary tests take some.
process.env['EVERY_CASE'] = 'true';
await import('../integration/rolling.test.ts');

export {};
