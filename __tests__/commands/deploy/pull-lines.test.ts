import { expect, test } from '@jest/globals';
import { pullLines } from '../../../src/commands/deploy/host-pulls.ts';

function lines(steps: readonly (readonly [image: string, downloaded: number, planned: number])[]) {
  const said: string[] = [];
  const watch = pullLines('web1', (line) => said.push(line));
  for (const [image, downloadedBytes, planned] of steps)
    watch(image, { downloadedBytes } as Parameters<typeof watch>[1], planned);
  return said;
}

test('there is one line for each quarter of an image, however often it is told', () => {
  const steps = Array.from({ length: 101 }, (_, percent) => ['base', percent * 1e4, 1e6] as const);
  expect(lines(steps)).toEqual([
    'web1: base 250 kB of 1.0 MB',
    'web1: base 500 kB of 1.0 MB',
    'web1: base 750 kB of 1.0 MB',
    'web1: base 1.0 MB of 1.0 MB',
  ]);
});

test('each image has its own quarters', () => {
  expect(
    lines([
      ['base', 5e5, 1e6],
      ['python', 5e5, 1e6],
    ]),
  ).toHaveLength(2);
});

test('more than was planned is no fifth quarter, and what is held already needs no line', () => {
  expect(
    lines([
      ['base', 1e6, 1e6],
      ['base', 2e6, 1e6],
      ['python', 0, 0],
    ]),
  ).toHaveLength(1);
});
