import { describe, expect, test } from '@jest/globals';
import { readWaits } from '../../../src/core/buildkit/wait.ts';
import type { Work, WorkKind } from '../../../src/core/buildkit/work.ts';

const work = (kind: WorkKind, startedAtMs: number, endedAtMs: number, what = ''): Work => ({
  ...{ kind, what, target: undefined, startedAtMs, durationMs: endedAtMs - startedAtMs },
});
const span = (startMs: number, endMs: number) => ({ startMs, endMs });

/** `kind of what from-to` */
function told(...given: Parameters<typeof readWaits>): readonly string[] {
  return readWaits(...given).map(({ kind, what, startedAtMs, durationMs }) =>
    [kind, ...(what === '' ? [] : ['of', what]), `${startedAtMs}-${startedAtMs + durationMs}`].join(' '),
  );
}

const pulled = work('load', 20, 40, 'debian');

describe('what a build waited for', () => {
  test('is its builder, wherever nothing is told of it: before, between and after its work', () => {
    const pushed = work('push', 60, 80, 'app');
    expect(told([pulled, pushed], 'Build', span(0, 100), [])).toEqual([
      'builder of start 0-20',
      'load of debian 20-40',
      'builder 40-60',
      'push of app 60-80',
      'builder of end 80-100',
    ]);
  });

  test('belongs to that build', () => {
    expect(readWaits([pulled], 'Build', span(20, 50), [])).toEqual([
      { ...pulled, build: 'Build' },
      {
        ...{ kind: 'builder', what: 'end', target: undefined, build: 'Build' },
        ...{ startedAtMs: 40, durationMs: 10 },
      },
    ]);
  });

  test('is no step that is told otherwise, but what another one of that name did', () => {
    const steps = work('step', 0, 90, 'deps');
    expect(told([steps], 'Build', span(0, 90), [span(10, 30), span(50, 60)])).toEqual([
      'step of deps 0-10',
      'step of deps 30-50',
      'step of deps 60-90',
    ]);
    expect(told([work('load', 0, 90)], 'Build', span(0, 90), [span(10, 30)])).toEqual(['load 0-90']);
  });

  test('is other images of the run, where the builder is at these only', () => {
    const others = [work('step', 10, 30), work('step', 35, 50)];
    expect(told([pulled], 'Build', span(0, 60), [], others)).toEqual([
      'builder of start 0-10',
      'images 10-20',
      'load of debian 20-40',
      'images 40-50',
      'builder of end 50-60',
    ]);
  });

  test('is on the clock of this machine, with all that is told on the builder’s', () => {
    const steps = work('step', 1020, 1060, 'deps');
    const others = [work('step', 1060, 1080)];
    expect(told([steps], 'Build', span(0, 80), [span(1030, 1060)], others)).toEqual([
      'builder of start 0-20',
      'step of deps 20-30',
      'images 60-80',
    ]);
  });
});
