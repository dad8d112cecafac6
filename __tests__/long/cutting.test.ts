// All of it, with both generations of tools; the ordinary tests take the newest.
process.env['EVERY_CASE'] = 'true';
await import('../integration/cutting.test.ts');

export {};
