import { describe, expect, test } from '@jest/globals';
import { describeHold, type Hold } from '../../../src/core/layers/hold.ts';
import { decideOnLookup } from '../../../src/layers/facts/write-decision.ts';

const hold: Hold = { version: 1, quarter: '2026Q3', since: '2026-11-20T08:00:00.000Z', by: 'octocat' };
const nowMs = Date.parse('2026-11-26T00:00:00Z');

describe('whether layers are written, after what was looked up', () => {
  const write = { kind: 'write', reason: 'push' } as const;
  const digest = `sha256:${'a'.repeat(64)}` as const;

  test('not while they are held', () => {
    expect(decideOnLookup(write, {}, { record: undefined, hold }, nowMs)).toEqual({
      kind: 'read-only',
      reason: describeHold(hold),
    });
  });

  test('not on a layer that is not the recorded one', () => {
    expect(
      decideOnLookup(write, { base: digest }, { record: undefined, hold: undefined }, nowMs),
    ).toMatchObject({
      kind: 'read-only',
      reason: 'layer-digests names another layer than the one that is recorded (base)',
    });
  });

  test('else as it was decided before', () => {
    const never = { kind: 'read-only', reason: 'a pull request' } as const;
    expect(decideOnLookup(write, {}, { record: undefined, hold: undefined }, nowMs)).toBe(write);
    expect(decideOnLookup(never, {}, { record: undefined, hold }, nowMs)).toBe(never);
  });
});
