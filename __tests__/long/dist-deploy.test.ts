// All of it, killed in every phase; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/dist-deploy.test.ts');

export {};
