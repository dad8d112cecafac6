import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import { createProgressFold, type Progress } from '../../../src/core/buildkit/progress.ts';
import { clockOffset, readWaits } from '../../../src/core/buildkit/wait.ts';

const folder = new URL('../../fixtures/progress/', import.meta.url);
const recordings = readdirSync(folder)
  .filter((name) => !name.startsWith('.'))
  .flatMap((generation) =>
    readdirSync(new URL(`${generation}/`, folder)).map((file) => ({ name: `${generation}/${file}` })),
  );

/** Each millisecond in which something went on, as the recording itself has it: nothing of the program is asked. */
interface Recount {
  readonly busy: ReadonlyMap<string, ReadonlySet<number>>;
  readonly all: ReadonlySet<number>;
  readonly firstMs: number;
  readonly lastMs: number;
}

const readRecording = (name: string): { readonly text: string; readonly progress: Progress } => {
  const text = readFileSync(new URL(name, folder), 'utf8');
  const fold = createProgressFold();
  const stream = createJsonStream(fold.push, () => {});
  stream.push(text);
  stream.end();
  return { text, progress: fold.snapshot() };
};

/** By a way of its own: text patterns over the recording, and a set of milliseconds instead of spans. */
function recount(text: string): Recount {
  const flat = text.replace(/\s*\n\s*/g, ' ');
  const busy = new Map<string, Set<number>>();
  const all = new Set<number>();
  const times: number[] = [];
  const mark = (kind: string, started: string, completed: string): void => {
    const [from, to] = [Date.parse(started), Date.parse(completed)];
    times.push(from, to);
    for (let ms = from; ms < to; ms++) {
      all.add(ms);
      busy.set(kind, (busy.get(kind) ?? new Set()).add(ms));
    }
  };
  const events =
    /"(?:name|id)": ?"((?:[^"\\]|\\.)*)"[^{}]*?"started": ?"([^"]+)",\s*"completed": ?"([^"]+)"/g;
  for (const [, id = '', started = '', completed = ''] of flat.matchAll(events)) {
    if (id.startsWith('sha256:')) mark('load', started, completed);
    else if (/^extracting sha256:|^unpacking to/.test(id)) mark('unpack', started, completed);
    else if (/^pushing |\] pushing /.test(id)) mark('push', started, completed);
    else mark('other', started, completed);
  }
  return { busy, all, firstMs: Math.min(...times), lastMs: Math.max(...times) };
}

describe.each(recordings)('$name', ({ name }) => {
  const { text, progress } = readRecording(name);
  const { busy, all, firstMs, lastMs } = recount(text);
  const window = { startMs: firstMs - 150, endMs: lastMs + 80 };
  const waits = readWaits(progress.work, 'Build', window, []);
  const millisecondsOf = (spans: readonly { readonly startedAtMs: number; readonly durationMs: number }[]) =>
    new Set(
      spans.flatMap(({ startedAtMs, durationMs }) =>
        Array.from({ length: durationMs }, (_, index) => startedAtMs + index),
      ),
    );

  test('every millisecond of the build has a name, and what nothing is told of is called so', () => {
    const named = millisecondsOf(waits);
    expect(named.size).toBe(window.endMs - window.startMs);
    const unknown = millisecondsOf(waits.filter(({ kind }) => kind === 'builder'));
    expect([...unknown].filter((ms) => all.has(ms))).toEqual([]);
    expect([...all].filter((ms) => !named.has(ms))).toEqual([]);
  });

  test.each(['load', 'unpack', 'push'] as const)(
    'what it spent on a %s is found, no more and no less',
    (kind) => {
      const found = millisecondsOf(waits.filter((wait) => wait.kind === kind));
      const recorded = busy.get(kind) ?? new Set();
      expect([...recorded].filter((ms) => !found.has(ms))).toEqual([]);
      // Beside its transfers, a load has the moments in between; the targets of a bake have clocks that differ by milliseconds.
      if (kind !== 'load') expect(found.size - recorded.size).toBeLessThanOrEqual(5);
    },
  );
});

test('the times of a builder whose clock differs are shifted into the time that its build took', () => {
  const work = [{ kind: 'step' as const, what: '', target: undefined, startedAtMs: 5000, durationMs: 100 }];
  expect(clockOffset(work, { startMs: 4900, endMs: 5200 })).toBe(0);
  expect(clockOffset(work, { startMs: 9000, endMs: 9500 })).toBe(4000);
  expect(clockOffset(work, { startMs: 1000, endMs: 1500 })).toBe(-3600);
  expect(clockOffset(work, { startMs: 1000, endMs: 1080 })).toBe(-4010);
  expect(clockOffset([], { startMs: 1, endMs: 2 })).toBe(0);
});
