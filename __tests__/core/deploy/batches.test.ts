import { describe, expect, test } from '@jest/globals';
import { parseBatches, planBatches } from '../../../src/core/deploy/batches.ts';

const hosts = (count: number): readonly number[] => Array.from({ length: count }, (_, index) => index + 1);

function sizesOf(count: number, text: string): readonly number[] {
  return planBatches(hosts(count), parseBatches(text.split(',')) ?? []).map((batch) => batch.length);
}

describe('batches', () => {
  test.each([
    [8, '1,25%,100%', [1, 1, 6]],
    [4, '1,25%,100%', [1, 3]],
    [1, '1,25%,100%', [1]],
    [10, '100%', [10]],
    [3, '1', [1, 2]],
    [3, '2,1', [2, 1]],
    [3, '10', [3]],
    [7, '50%', [4, 3]],
    [0, '100%', []],
  ])('%i hosts in %s are batches of %j', (count, text, expected) => {
    expect(sizesOf(count, text)).toEqual(expected);
  });

  test('keep the order of the hosts and lose none', () => {
    const sizes = parseBatches(['2', '60%']) ?? [];
    expect(planBatches(hosts(9), sizes).flat()).toEqual(hosts(9));
  });

  test.each(['0', '0%', '101%', '-1', '1.5', 'all', '', '1 %', '1000'])('are not told by "%s"', (text) => {
    expect(parseBatches([text])).toBeUndefined();
  });
});
