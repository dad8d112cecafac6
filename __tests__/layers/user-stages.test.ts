import { expect, test } from '@jest/globals';
import { cutStages } from '../../src/core/dockerfile/cut.ts';
import { parseDockerfile } from '../../src/core/dockerfile/dockerfile.ts';
import { userTarget, withUserStages, withUserTargets } from '../../src/layers/user-stages.ts';

const whole = parseDockerfile('FROM a AS app\nRUN x\nCOPY . .\nFROM app AS test\n');
const cut = cutStages(whole, [{ stage: 0, count: 1, label: 'deps' }]);

/** A report of two stages, of which the second missed because of the first. */
const report = {
  stages: [
    { stage: 'app--deps', steps: [{ stage: 'app--deps' }] },
    { stage: 'test', steps: [] },
  ],
  misses: [{ stage: 'app', cause: { kind: 'stage-below', stage: 'app--deps' } }],
  layers: [{ name: 'app', target: 'app--deps' }],
} as unknown as Parameters<typeof withUserTargets>[0];

test('parts of stages have the names and the lines that the user knows', () => {
  expect(withUserTargets(report, cut)).toEqual({
    stages: [
      { stage: 'app@deps', lines: { first: 1, last: 2 }, steps: [{ stage: 'app@deps' }] },
      { stage: 'test', steps: [] },
    ],
    misses: [{ stage: 'app', cause: { kind: 'stage-below', stage: 'app@deps' } }],
    layers: [{ name: 'app', target: 'app@deps', lines: { first: 1, last: 2 } }],
  });
  expect(userTarget('app--deps', cut)).toBe('app@deps');
  expect(userTarget('test', cut)).toBe('test');
});

test('where nothing was cut, a report stays as it is', () => {
  expect(withUserStages(report, whole)).toBe(report);
  expect(withUserTargets(report, whole)).toBe(report);
});
