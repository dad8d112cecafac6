// All of it, with both stores; the ordinary tests take what differs most.
process.env['EVERY_CASE'] = 'true';
await import('../integration/host-images.test.ts');

export {};
