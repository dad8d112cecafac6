// 400 trees; the ordinary tests take 50.
process.env['EVERY_CASE'] = 'true';
await import('../integration/patched-layers.test.ts');

export {};
