// All of it; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/quarter.test.ts');

export {};
