import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { expect, test } from '@jest/globals';

const module = new URL('../../bench/measurement.mjs', import.meta.url).href;

test('the peak of memory of a program is its own, not that of who started it', () => {
  const tell = `import(${JSON.stringify(module)}).then(({ ownPeakBytes }) => console.log(ownPeakBytes()))`;
  const large = `
    const held = Buffer.alloc(300_000_000, 1);
    const { spawnSync } = require('node:child_process');
    process.stdout.write(spawnSync(process.execPath, ['-e', ${JSON.stringify(tell)}]).stdout);
    (${tell.replace('console.log(ownPeakBytes())', 'console.log(ownPeakBytes() + 0 * held.length)')});`;
  const { stdout } = spawnSync(process.execPath, ['-e', large], { encoding: 'utf8' });
  const [small = Number.NaN, own = Number.NaN] = stdout.trim().split('\n').map(Number);
  expect(small).toBeGreaterThan(10_000_000);
  expect(small).toBeLessThan(200_000_000);
  expect(own).toBeGreaterThan(300_000_000);
});
