import { describe, expect, test } from '@jest/globals';
import { foldJobEvents, type JobState, parseJobEvent } from '../../../src/core/deploy/job-state.ts';

function stateOf(...lines: readonly string[]): JobState {
  return foldJobEvents(lines.flatMap((line, index) => parseJobEvent(`${1000 + index * 10} ${line}`) ?? []));
}

describe('a line of a job', () => {
  test.each([
    ['1795589162640 phase up', { atMs: 1795589162640, name: 'phase', text: 'up' }],
    ['12 said  two  blanks ', { atMs: 12, name: 'said', text: ' two  blanks ' }],
    ['12 locked', { atMs: 12, name: 'locked', text: '' }],
  ])('%j is read', (line, event) => {
    expect(parseJobEvent(line)).toEqual(event);
  });

  test.each(['', 'phase up', '12', 'x12 phase up', '12 Phase'])('%j is none', (line) => {
    expect(parseJobEvent(line)).toBeUndefined();
  });
});

describe('what a job has told', () => {
  test('tells who holds the lock, until it has it', () => {
    expect(stateOf('phase lock', 'waiting mona, https://x/1').lockOwner).toBe('mona, https://x/1');
    expect(stateOf('waiting mona', 'locked').lockOwner).toBeUndefined();
    expect(stateOf('waiting mona', 'end failed-before-switch').lockOwner).toBeUndefined();
  });

  test('has phases that last until the next one, the last until the last event', () => {
    expect(stateOf('phase lock', 'locked', 'phase up', 'said hello').phases).toEqual([
      { name: 'lock', startedAtMs: 1000, durationMs: 20 },
      { name: 'up', startedAtMs: 1020, durationMs: 10 },
    ]);
  });

  test('names what ran before and runs after, by service', () => {
    const state = stateOf(
      'before web a@sha256:1',
      'before worker a@sha256:1',
      'after web a@sha256:2',
      'end deployed',
    );
    expect(state.before).toEqual({ web: 'a@sha256:1', worker: 'a@sha256:1' });
    expect(state.after).toEqual({ web: 'a@sha256:2' });
    expect(state.outcome).toBe('deployed');
  });

  test('keeps the first cause before that of the rollback', () => {
    expect(stateOf('error up web exited with status 1', 'error rollback no image').errors).toEqual([
      { phase: 'up', text: 'web exited with status 1' },
      { phase: 'rollback', text: 'no image' },
    ]);
  });

  test('keeps logs as they are, blanks and all', () => {
    expect(
      stateOf('log web   at line 1', 'log web', 'health web no answer', 'health - status 200'),
    ).toMatchObject({
      logs: [
        { service: 'web', text: '  at line 1' },
        { service: 'web', text: '' },
      ],
      healthLog: ['web: no answer', 'status 200'],
    });
  });

  test('says what an earlier job left', () => {
    expect(stateOf('earlier killed up job-7 mona, https://x/1').earlier).toEqual({
      kind: 'killed',
      phase: 'up',
      who: 'job-7 mona, https://x/1',
    });
    expect(stateOf('earlier rollback-failed 2026-01-01 mona: it is sick').earlier).toEqual({
      kind: 'rollback-failed',
      text: '2026-01-01 mona: it is sick',
    });
  });

  test('has no time without service where it was not measured', () => {
    expect(stateOf('end deployed').downtimeMs).toBeUndefined();
    expect(stateOf('downtime 0').downtimeMs).toBe(0);
  });

  test('is broken when it ends in a way that is not known', () => {
    expect(() => stateOf('end well')).toThrow('"well"');
  });
});
