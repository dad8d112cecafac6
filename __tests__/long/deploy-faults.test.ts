// All of it, every fault; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/deploy-faults.test.ts');

export {};
