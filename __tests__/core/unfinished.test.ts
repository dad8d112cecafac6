import { describe, expect, test } from '@jest/globals';
import { endOf, gather, Unfinished } from '../../src/core/unfinished.ts';

interface Found {
  readonly a: number;
  readonly b: number;
}

const nothing: Found = { a: 0, b: 0 };

describe('gather', () => {
  test('gives each step what was found so far', async () => {
    const found = await gather(
      nothing,
      async () => ({ a: 1 }),
      async ({ a }) => ({ b: a + 1 }),
    );
    expect(found).toEqual({ a: 1, b: 2 });
  });

  test('throws with what was found until a step failed, and takes no further one', async () => {
    const cause = new Error('no');
    const taken: string[] = [];
    const failed = gather(
      nothing,
      async () => ({ a: 1 }),
      async () => {
        throw cause;
      },
      async () => {
        taken.push('third');
        return {};
      },
    );
    await expect(failed).rejects.toMatchObject({ message: 'no', cause, found: { a: 1, b: 0 } });
    expect(taken).toEqual([]);
  });

  test('adds what the step that failed had found itself', async () => {
    const cause = new Error('no');
    const failed = gather(
      nothing,
      async () => ({ a: 1 }),
      async () => {
        throw new Unfinished<Found>({ b: 2 }, cause);
      },
    );
    await expect(failed).rejects.toMatchObject({ cause, found: { a: 1, b: 2 } });
  });
});

describe('endOf', () => {
  test.each([
    ['well', async () => ({ a: 1, b: 2 }), { found: { a: 1, b: 2 }, failure: undefined }],
    [
      'with a failure that carries something',
      async () => Promise.reject(new Unfinished<Found>({ a: 1 }, 'no')),
      { found: { a: 1, b: 0 }, failure: 'no' },
    ],
    ['with another failure', async () => Promise.reject('no'), { found: nothing, failure: 'no' }],
  ])('tells of work that ended %s', async (_how, work, end) => {
    expect(await endOf(nothing, work)).toEqual(end);
  });
});
