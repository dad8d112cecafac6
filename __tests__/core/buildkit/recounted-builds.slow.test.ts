import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { type Scenario, scenarios } from '../../../scripts/record-progress/scenarios.mjs';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import {
  hitRate,
  readSteps,
  type StageSummary,
  summarizeStages,
} from '../../../src/core/buildkit/cache-report.ts';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import { ownSteps } from '../../../src/core/buildkit/own-steps.ts';
import { createProgressFold } from '../../../src/core/buildkit/progress.ts';
import { expectedStages, readRecordedText } from '../../support/recorded-stages.ts';
import { WARM } from '../../support/sample-reports.ts';

/**
 * The figures of the report against a count of the same recording that shares no code with it: it takes the text apart by its
 * lines, and counts names and events of vertices.
 */
const folder = new URL('../../fixtures/progress/', import.meta.url);
const generations = readdirSync(folder).filter((name) => !name.startsWith('.'));
const recordings = generations.flatMap((generation) =>
  scenarios
    .filter(({ only, fails }) => fails !== true && (only === undefined || generation.startsWith(only)))
    .map((scenario) => ({ generation, name: scenario.name, scenario })),
);

/** Whether BuildKit has done it or found it, depends on timing. */
function isProven({ stages }: Scenario): boolean {
  return stages.every(({ instructions }) => instructions.every(({ verdict }) => verdict !== 'unproven'));
}

describe.each(recordings)('$generation $name', ({ generation, scenario }) => {
  const stages = summarize(generation, scenario);
  const counted = recount(readRecordedText(generation, scenario.name), scenario);

  test('has as many steps as BuildKit has numbered, and as many hits as it has cached', () => {
    const own = ownSteps(stages);
    const hits = isProven(scenario) ? counted.filter(({ hit }) => hit).length : expect.any(Number);
    expect({
      steps: own.length,
      hits: own.filter(({ verdict }) => verdict === 'hit').length,
    }).toEqual({ steps: counted.length, hits });
  });

  test('numbers the steps of each stage from 1 to their total, and leaves none without a verdict', () => {
    for (const { steps } of stages) {
      expect(steps.map(({ index }) => index)).toEqual(steps.map((_, place) => place + 1));
      expect(steps.map(({ total }) => total)).toEqual(steps.map(() => steps.length));
      expect(steps.map(({ verdict }) => verdict)).not.toContain('not-measured');
    }
  });

  test('says in its headline what its tables add up to', () => {
    const document = prewarmDocument({ ...WARM, stages, dependencyHitRate: hitRate(stages) });
    const rows = stages.flatMap(({ steps }) => steps);
    const hits = rows.filter(({ verdict }) => verdict === 'hit').length;
    expect(document.tiles['hit-rate']).toEqual({
      title: 'From cache',
      value: `${Math.floor((hits * 1000) / rows.length) / 10} %`,
      note: `${hits} of ${rows.length} ${rows.length === 1 ? 'step' : 'steps'}`,
    });
    for (const stage of stages) expect(stage.hit + stage.executed).toBe(stage.steps.length);
  });
});

function summarize(generation: string, scenario: Scenario): readonly StageSummary[] {
  const fold = createProgressFold();
  const stream = createJsonStream(fold.push, () => {});
  stream.push(readRecordedText(generation, scenario.name));
  stream.end();
  return summarizeStages(readSteps(fold.snapshot(), expectedStages(scenario)));
}

interface RawVertex {
  readonly digest: string;
  readonly name: string;
  readonly inputs?: readonly string[];
  readonly started?: string;
  readonly completed?: string;
  readonly cached?: boolean;
  readonly error?: string;
}

/** Each step that has a vertex of its own, once: what bears its stage, its platform and its number. */
function recount(text: string, scenario: Scenario): readonly { readonly hit: boolean }[] {
  const events = rawEvents(text);
  const names = new Set(scenario.stages.map(({ name }) => name));
  const firstNames = new Map<string, string>();
  for (const { digest, name } of events) if (!firstNames.has(digest)) firstNames.set(digest, name);
  const steps = new Map<string, RawVertex[]>();
  for (const event of events) {
    const [, words = '', number, step = ''] =
      /^\[([^\]]*?) *(\d+)\/\d+\] (.*)$/s.exec(firstNames.get(event.digest) ?? '') ?? [];
    if (number === undefined || /^FROM /.test(step)) continue;
    const stage = words.split(' ').findLast((word) => names.has(word.toLowerCase())) ?? '';
    const platform = words.split(' ').find((word) => word.includes('/')) ?? '';
    const key = `${platform} ${stage} ${number}`;
    // What a COPY --link lays over the rest costs nothing: its work is the copy, which another stage may have done.
    if (!/^(ONBUILD )?LINK /.test(step)) steps.set(key, [...(steps.get(key) ?? []), event]);
  }
  return [...steps.values()].map((own) => ({ hit: !hasExecuted(own) }));
}

function hasExecuted(events: readonly RawVertex[]): boolean {
  // Nothing can be fetched for a WORKDIR on scratch before its key is computed, which is told like an execution.
  const isFromNothing = events.every(({ inputs = [] }) => inputs.length === 0);
  const starts = new Set(events.filter(({ cached }) => cached !== true).map(({ started }) => started ?? ''));
  return isFromNothing
    ? !events.some(isCached) && [...starts].filter((started) => started !== '').length > 1
    : events.some(isExecution);
}

function isCached({ cached, completed, error }: RawVertex): boolean {
  return cached === true && completed !== undefined && !error;
}

/** The fetching of a cached step's files names no inputs. */
function isExecution({ cached, started, completed, inputs }: RawVertex): boolean {
  return (
    cached !== true &&
    started !== undefined &&
    completed !== undefined &&
    inputs !== undefined &&
    inputs.length > 0
  );
}

/** One object a line, or over several that begin and end with a brace alone. */
function rawEvents(text: string): readonly RawVertex[] {
  const lines = text.split('\n');
  const events: RawVertex[] = [];
  let open: string[] = [];
  for (const line of lines) {
    if (open.length > 0 || line === '{') open.push(line);
    const whole = line === '}' ? open.join('\n') : line.startsWith('{') && line !== '{' ? line : undefined;
    if (whole === undefined) continue;
    events.push(...((JSON.parse(whole) as { vertexes?: readonly RawVertex[] }).vertexes ?? []));
    open = [];
  }
  return events;
}
