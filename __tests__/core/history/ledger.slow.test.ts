import { expect, test } from '@jest/globals';
import { seededRandom } from '../../support/seeded-random.ts';
import { account, entry, ledgerOf } from './sample-ledger.ts';

test('a cache that earns is never named, at no point of 1,000 random histories', () => {
  const random = seededRandom(20261128);
  const between = (low: number, high: number): number => low + (high - low) * random();
  for (let round = 0; round < 1000; round++) {
    // A step takes some time. Loading it takes up to half of that, pushing it as long as making it at most.
    const executesMs = between(3000, 600_000);
    const loadsMs = executesMs * between(0, 0.5);
    const pushesMs = executesMs * between(0.05, 1);
    const changes = between(0, 0.1);
    const runs = Array.from({ length: Math.floor(between(5, 60)) }, (_, index) =>
      index === 0 || random() < changes
        ? entry({ base: account(0, pushesMs * between(0.7, 1.3)) })
        : entry({ base: account(executesMs - loadsMs * between(0.7, 1.3), between(0, 0.05) * executesMs) }),
    );
    const named = runs.flatMap<unknown>(
      (_, index) => ledgerOf(runs.slice(0, index + 1))?.losses ?? [undefined],
    );
    expect(named).toEqual([]);
  }
});
