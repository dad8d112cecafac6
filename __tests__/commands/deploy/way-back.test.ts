import { describe, expect, test } from '@jest/globals';
import { wayBack, wentBack } from '../../../src/commands/deploy/way-back.ts';
import type { SwitchResult } from '../../../src/hosts/switch.ts';

const result: SwitchResult = {
  outcome: 'deployed',
  before: { web: 'old' },
  after: { web: 'new' },
  downtimeMs: undefined,
  health: undefined,
  logs: [],
  error: undefined,
  notices: ['told already'],
  warnings: [],
};

describe('the way back of a host', () => {
  test('is to what it ran before', () => {
    expect(wayBack(result, ['new', 'newer'])).toEqual({ kind: 'back' });
  });

  test('is to nothing where nothing ran before', () => {
    expect(wayBack({ ...result, before: {} }, ['new', 'newer'])).toEqual({
      kind: 'nothing',
      references: ['new', 'newer'],
    });
  });

  test('is the ordinary one where it is not known what runs', () => {
    expect(wayBack(undefined, ['new'])).toEqual({ kind: 'back' });
    expect(wayBack({ ...result, before: {}, after: {} }, [])).toEqual({ kind: 'back' });
  });
});

describe('a host that went back', () => {
  test.each([
    ['deployed', 'rolled-back'],
    ['unchanged', 'rolled-back'],
    ['taken-down', 'taken-down'],
  ] as const)('with %s is called %s, and is told why', (outcome, called) => {
    expect(wentBack({ ...result, outcome })).toMatchObject({
      outcome: called,
      error: undefined,
      notices: ['told already', expect.stringContaining('another host')],
    });
  });

  test('that could not begin to still runs the release that was to go', () => {
    expect(wentBack({ ...result, outcome: 'failed-before-switch' }).outcome).toBe('rollback-failed');
  });

  test.each(['unknown', 'rollback-failed', 'sick'] as const)('with %s is what it is', (outcome) => {
    expect(wentBack({ ...result, outcome })).toEqual({ ...result, outcome });
  });
});
