// Two runs at once, too; the ordinary tests take the others.
process.env['EVERY_CASE'] = 'true';
await import('../integration/remote-builders.test.ts');

export {};
