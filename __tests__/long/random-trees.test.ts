// 2,000 trees; the ordinary tests take some.
process.env['EVERY_CASE'] = 'true';
await import('../core/tree/random-trees.slow.test.ts');

export {};
