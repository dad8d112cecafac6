import { expect, test } from '@jest/globals';
import { ownSteps } from '../../src/core/buildkit/own-steps.ts';
import { sumSteps } from '../../src/layers/figures.ts';
import { slowestPart } from '../../src/layers/parts.ts';
import { STARTED_AT_MS, stage, step } from '../support/sample-reports.ts';

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
  expect(sumSteps(stages)).toMatchObject({ executed: 2, executedMs: 4000, hit: 2, loadedBytes: 10 });
  expect(slowestPart(stages)?.blocks).toMatchObject([{ rows: [['4.0 s', 'node-deps', 'RUN a']] }]);
});
