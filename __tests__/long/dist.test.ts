// All of it with both releases of Node; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/dist.test.ts');

export {};
