// A target that is a layer of its own, too.
process.env['EVERY_CASE'] = 'true';
await import('../integration/bake-files.test.ts');

export {};
