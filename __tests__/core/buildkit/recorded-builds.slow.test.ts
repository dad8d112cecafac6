import { readdirSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
/** The truth of each recorded build, by how it was made; see scripts/record-progress.mjs. */
import { scenarios } from '../../../scripts/record-progress/scenarios.mjs';
import { readSteps, type StepVerdict, summarizeStages } from '../../../src/core/buildkit/cache-report.ts';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import {
  createProgressFold,
  type Progress,
  type ProgressEvent,
} from '../../../src/core/buildkit/progress.ts';
import { expectedStages, readRecordedText } from '../../support/recorded-stages.ts';

const folder = new URL('../../fixtures/progress/', import.meta.url);
const generations = readdirSync(folder).filter((name) => !name.startsWith('.'));

const recordings = generations.flatMap((generation) =>
  scenarios
    .filter((scenario) => scenario.only === undefined || generation.startsWith(scenario.only))
    .map((scenario) => ({ generation, name: scenario.name, scenario })),
);

describe.each(generations)('%s', (generation) => {
  const own = recordings.filter((recording) => recording.generation === generation);

  test.each(own)('$name: every step gets its true verdict', ({ name, scenario }) => {
    const steps = readSteps(readRecording(generation, name).progress, expectedStages(scenario));
    const told = steps.map((step) => ({
      stage: step.platform === undefined ? step.stage : `${step.platform} ${step.stage}`,
      verdict: step.verdict,
    }));
    const truth = scenario.stages.flatMap((stage) =>
      stage.instructions
        .filter((instruction) => instruction.verdict !== undefined)
        .map((instruction) => ({
          stage: stage.platform === undefined ? stage.name : `${stage.platform} ${stage.name}`,
          verdict:
            instruction.verdict === 'unproven' ? expect.not.stringMatching(/^hit$/) : instruction.verdict,
        })),
    );
    expect(told.toSorted(byStage)).toEqual(truth.toSorted(byStage));
  });

  test.each(own)('$name: the live view hears of what ran, and of nothing that did not', ({ name }) => {
    const { progress, events } = readRecording(generation, name);
    const heard = (digest: string): ReadonlySet<string> =>
      new Set(events.flatMap((event) => (event.vertex?.digest === digest ? [event.kind] : [])));
    // A step from nothing is heard of when its cache key is computed already.
    const steps = progress.vertices.filter(
      ({ step, inputs }) => step !== undefined && step.keyword !== 'FROM' && inputs.length > 0,
    );
    for (const vertex of steps) {
      const kinds = heard(vertex.digest);
      const didRun = vertex.durationMs > 0 && vertex.error === undefined;
      expect({ name: vertex.name, executed: kinds.has('executed'), failed: kinds.has('failed') }).toEqual({
        name: vertex.name,
        executed: vertex.verdict === 'executed' && didRun,
        failed: vertex.verdict === 'failed',
      });
    }
  });

  test.each(own)('$name: only what is no progress is handed out as text', ({ name, scenario }) => {
    const { text, progress } = readRecording(generation, name);
    expect(progress.unknownValues).toBe(0);
    expect(text.filter((line) => /^\s*["{}\]]/.test(line))).toEqual([]);
    expect(text.some((line) => line.includes('ERROR: '))).toBe(scenario.fails === true);
  });

  const stepOf = (name: string, stage: string, index: number): StepVerdict | undefined =>
    readRecordedSteps(generation, name).find((step) => step.stage === stage && step.index === index);

  test('cold: the sources that do not exist are named', () => {
    const { cacheImports } = readRecording(generation, 'cold').progress;
    expect(cacheImports.map(({ error }) => error)).toEqual(
      Array.from({ length: 3 }, () => expect.stringContaining('not found')),
    );
    expect(cacheImports.map(({ reference }) => reference.split(':').at(-1)).toSorted()).toEqual([
      'base',
      'node-deps',
      'python-deps',
    ]);
  });

  test('warm: the sources were all used, no seconds were spent, nothing was loaded', () => {
    const { cacheImports } = readRecording(generation, 'warm').progress;
    expect(cacheImports.map(({ error }) => error)).toEqual([undefined, undefined, undefined]);
    const [base] = summarizeStages(readRecordedSteps(generation, 'warm'));
    expect(base).toMatchObject({ stage: 'base', hitRate: 100, executedMs: 0 });
  });

  test('cold: the WORKDIR that two stages share is told of both, and whose name it bears', () => {
    const shared = ['python-deps', 'node-deps'].map((stage) => stepOf('cold', stage, 1)?.sharedWith);
    expect(shared.filter((stage) => stage !== undefined).length).toBe(1);
  });

  test('changed-in-the-middle: the bytes that a hit loaded are counted, once', () => {
    const steps = readRecordedSteps(generation, 'changed-in-the-middle');
    const loadedBytes = steps.reduce((sum, step) => sum + step.loadedBytes, 0);
    // The base image has 1.0 MB, the content 20 kB that cannot be compressed.
    expect(loadedBytes).toBeGreaterThan(1_055_000);
    expect(loadedBytes).toBeLessThan(1_060_000);
    expect(steps.filter((step) => step.loadedMs > 0).every((step) => step.verdict === 'hit')).toBe(true);
  });

  test('failing-step: its log is at hand', () => {
    expect(readRecording(generation, 'failing-step').progress.logTail).toEqual(['ran deps-3', '7']);
  });

  test('broken-cache: the step whose layer is missing tells why it does not count as a hit', () => {
    expect(stepOf('broken-cache', 'deps', 1)).toMatchObject({
      verdict: 'not-measured',
      cacheError: expect.stringMatching(/could not fetch content descriptor sha256:\w+.*not found/),
    });
  });

  test('link: what the copies of two stages have in common is told', () => {
    const shared = [stepOf('link', 'app', 1)?.sharedWith, stepOf('link', 'other', 2)?.sharedWith];
    expect(shared.filter((stage) => stage !== undefined).length).toBe(1);
  });
});

function byStage(one: { readonly stage: string }, other: { readonly stage: string }): number {
  return one.stage < other.stage ? -1 : one.stage > other.stage ? 1 : 0;
}

interface Recording {
  readonly progress: Progress;
  readonly text: readonly string[];
  readonly events: readonly ProgressEvent[];
}

function readRecording(generation: string, name: string): Recording {
  const text: string[] = [];
  const events: ProgressEvent[] = [];
  const fold = createProgressFold((event) => events.push(event));
  const stream = createJsonStream(fold.push, (line) => text.push(line));
  stream.push(readRecordedText(generation, name));
  stream.end();
  return { progress: fold.snapshot(), text, events };
}

function readRecordedSteps(generation: string, name: string): readonly StepVerdict[] {
  const scenario = scenarios.find((each) => each.name === name);
  if (scenario === undefined) {
    throw new Error(`No scenario ${name}`);
  }
  const { progress } = readRecording(generation, name);
  return readSteps(progress, expectedStages(scenario));
}
