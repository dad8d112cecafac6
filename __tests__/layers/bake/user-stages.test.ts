import { expect, test } from '@jest/globals';
import type { ProgressEvent } from '../../../src/core/buildkit/progress.ts';
import { cutStages } from '../../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import {
  userTarget,
  withUserStages,
  withUserStep,
  withUserTargets,
} from '../../../src/layers/bake/user-stages.ts';

const whole = parseDockerfile('FROM a AS app\nRUN x\nCOPY . .\nFROM app AS test\n');
const cut = cutStages(whole, [{ stage: 0, count: 1, label: 'deps' }]);

/** A report of two stages, of which the second missed because of the first. */
const report = {
  stages: [
    { stage: 'app--deps', steps: [{ stage: 'app--deps' }] },
    { stage: 'test', steps: [{ stage: 'test', sharedWith: 'app--deps' }] },
  ],
  misses: [{ stage: 'app', cause: { kind: 'stage-below', stage: 'app--deps' } }],
  layers: [{ name: 'app', target: 'app--deps' }],
  waits: [
    { kind: 'load', what: 'app--deps' },
    { kind: 'load', what: 'test' },
  ],
} as unknown as Parameters<typeof withUserTargets>[0];

test('parts of stages have the names and the lines that the user knows', () => {
  expect(withUserTargets(report, cut)).toEqual({
    stages: [
      { stage: 'app@deps', lines: { first: 1, last: 2 }, steps: [{ stage: 'app@deps' }] },
      { stage: 'test', steps: [{ stage: 'test', sharedWith: 'app@deps' }] },
    ],
    misses: [{ stage: 'app', cause: { kind: 'stage-below', stage: 'app@deps' } }],
    layers: [{ name: 'app', target: 'app@deps', lines: { first: 1, last: 2 } }],
    waits: [
      { kind: 'load', what: 'app@deps' },
      { kind: 'load', what: 'test' },
    ],
  });
  expect(userTarget('app--deps', cut)).toBe('app@deps');
  expect(userTarget('test', cut)).toBe('test');
});

test('where nothing was cut, a report stays as it is', () => {
  expect(withUserStages(report, whole)).toBe(report);
  expect(withUserTargets(report, whole)).toBe(report);
});

test('so have steps that another stage shares, and what is shown while a build runs', () => {
  const shared = {
    stages: [{ stage: 'test', steps: [{ stage: 'test', sharedWith: 'app--deps' }] }],
    misses: [],
  };
  expect(withUserStages(shared as never, cut)).toMatchObject({
    stages: [{ steps: [{ sharedWith: 'app@deps' }] }],
  });
  const vertex = {
    digest: 'sha256:1',
    name: '[app--deps 2/2] RUN x',
    step: {
      stage: 'app--deps',
      target: undefined,
      platform: undefined,
      index: 2,
      total: 2,
      instruction: 'RUN x',
    },
  };
  const event = { kind: 'log', vertex, text: 'y' } as unknown as ProgressEvent;
  expect(withUserStep(event, cut)).toMatchObject({ text: 'y', vertex: { step: { stage: 'app@deps' } } });
  expect(withUserStep(event, whole)).toBe(event);
  const warning: ProgressEvent = { kind: 'warning', vertex: undefined, text: 'z' };
  expect(withUserStep(warning, cut)).toBe(warning);
});
