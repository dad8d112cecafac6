import { describe, expect, test } from '@jest/globals';
import { hasArrived } from '../../../src/commands/build/arrival.ts';
import { digestOf } from '../../support/layer-values.ts';
import { createTestClock } from '../../support/test-clock.ts';

const [old, pushed] = [digestOf('old'), digestOf('pushed')];

/** `lateBy`: so many looks at a tag show what was there before; a tag that has none is always the old one. */
async function look(lateBy: Readonly<Record<string, number>>, pushMs = 40) {
  const clock = createTestClock();
  const looks = new Map<string, number>();
  const resolve = async (_repository: string, tag: string) => {
    const count = (looks.get(tag) ?? 0) + 1;
    looks.set(tag, count);
    return { digest: count > (lateBy[tag] ?? Number.POSITIVE_INFINITY) ? pushed : old } as never;
  };
  const arrived = await hasArrived(
    ['x.test/shop:main', 'x.test/shop'],
    { digest: pushed, sideBySide: { pushMs, writeMs: new Map() } },
    { connect: () => ({ resolve }), clock },
  );
  return { arrived, waits: clock.waits.length };
}

describe('what BuildKit has pushed', () => {
  test('has arrived as soon as one of its tags shows it', async () => {
    expect(await look({ main: 0 })).toEqual({ arrived: true, waits: 0 });
    expect(await look({ latest: 0 })).toEqual({ arrived: true, waits: 0 });
  });

  test('is waited for where the registry shows what was there before', async () => {
    expect(await look({ main: 10, latest: 12 })).toEqual({ arrived: true, waits: 10 });
  });

  test('has not arrived when half a minute later no tag shows it', async () => {
    expect(await look({})).toEqual({ arrived: false, waits: 30 });
  });

  test('is not waited for where BuildKit told of no push', async () => {
    expect(await look({ main: 10 }, 0)).toEqual({ arrived: false, waits: 0 });
  });
});
