// A run that dies at each of its writes; the ordinary tests take every fourth.
process.env['EVERY_CASE'] = 'true';
await import('../integration/generation.test.ts');

export {};
