import { expect, test } from '@jest/globals';
import { ownSteps } from '../../../src/core/buildkit/own-steps.ts';
import { sumSteps } from '../../../src/layers/report/figures.ts';
import { everyStepPart, slowestPart } from '../../../src/layers/report/parts.ts';
import { STARTED_AT_MS, stage, step, wait } from '../../support/sample-reports.ts';

test('a step that two stages share is counted in both, but its seconds and bytes only once', () => {
  const shared = { startedAtMs: STARTED_AT_MS, instruction: 'RUN a' };
  const stages = [
    stage([step('node-deps', { ...shared, verdict: 'executed', durationMs: 4000 })]),
    stage([
      step('python-deps', { ...shared, verdict: 'executed', durationMs: 4000, sharedWith: 'node-deps' }),
    ]),
    stage([step('a', { instruction: 'COPY b .', loadedBytes: 10, sharedWith: 'app' })]),
    stage([step('b', { instruction: 'COPY b .', loadedBytes: 10, sharedWith: 'app', index: 2 })]),
  ];
  expect(ownSteps(stages).map((own) => own.stage)).toEqual(['node-deps', 'a']);
  expect(sumSteps(stages)).toMatchObject({ executed: 2, executedMs: 4000, hit: 2 });
  expect(slowestPart(stages, { waits: [], phases: [] })?.blocks).toMatchObject([
    { rows: [['4.0 s', 'node-deps', 'RUN a']] },
  ]);
});

test('what a build waited for stands among what took longest', () => {
  const stages = [stage([step('app', { instruction: 'RUN a', verdict: 'executed', durationMs: 430 })])];
  const waits = [
    wait('unpack', 0, 119_000, { what: 'base', cache: 'base' }),
    wait('push', 0, 9000),
    wait('builder', 0, 8000, { what: 'start' }),
    wait('other', 0, 6000, { what: 'resolving provenance' }),
    wait('load', 0, 5000, { what: `debian@sha256:${'0'.repeat(64)}` }),
    wait('cache-import', 0, 4000, { cache: 'base' }),
    wait('cache-export', 0, 999, { cache: 'cache-builder' }),
  ];
  const phases = [
    { name: 'wait for another run', startedAtMs: STARTED_AT_MS, durationMs: 7500 },
    { name: 'build the application', startedAtMs: STARTED_AT_MS, durationMs: 130_000 },
  ];
  const [block] = slowestPart(stages, { waits, phases })?.blocks ?? [];
  expect(block?.kind === 'table' ? block.rows.map(([time, , step]) => [time, step]) : []).toEqual([
    ['1 min 59 s', 'unpack base'],
    ['9.0 s', 'push the image'],
    ['8.0 s', 'start buildx'],
    ['7.5 s', 'wait for another run'],
    ['6.0 s', 'resolving provenance'],
    ['5.0 s', 'load debian@sha256:000000000000'],
    ['4.0 s', 'import the cache of base'],
    ['0.43 s', 'RUN a'],
  ]);
});

test('a step that two platforms share is counted for both, but its seconds and bytes only once', () => {
  const shared = { startedAtMs: STARTED_AT_MS, verdict: 'executed', durationMs: 4000 } as const;
  const steps = ['linux/amd64', 'linux/arm64'].map((platform) =>
    step('files', {
      ...{ ...shared, platform },
      sharedWithPlatform: platform === 'linux/arm64' ? undefined : 'linux/arm64',
    }),
  );
  const other = step('files', { ...shared, platform: 'linux/s390x' });
  const stages = [...steps, other].map((one) => stage([one]));
  expect(ownSteps(stages).map(({ platform }) => platform)).toEqual(['linux/arm64', 'linux/s390x']);
  expect(sumSteps(stages)).toMatchObject({ executed: 3, executedMs: 8000 });
  expect(everyStepPart(stages)?.blocks[0]).toMatchObject({
    rows: [['1/1', expect.anything(), 'executed, shared with linux/arm64', '4.0 s', '']],
  });
});
