import { expect, test } from '@jest/globals';
import { parseStepName } from '../../src/core/buildkit/step.ts';
import { diagnose } from '../../src/core/diagnosis/diagnose.ts';
import { parseChallenges } from '../../src/core/oci/challenge.ts';
import { growthOf } from '../support/growth.ts';

const logs = [
  'unexpected status ',
  'importing cache manifest from x\n',
  'lookup a ',
  'process "',
  'failed to solve a/',
  'failed to calculate checksum of ref ',
  'error in ',
  ' cache ',
  'a'.repeat(500),
  'repository name ',
  'DELETE /packages/',
  '"https://a/manifests/',
];

test.each([
  ...logs.map((piece): readonly [string, (size: number) => void] => [
    `a log of ${JSON.stringify(piece.slice(0, 40))}`,
    (size) => diagnose(piece.repeat(Math.ceil(size / piece.length))),
  ]),
  ['a challenge of quotes', (size: number) => parseChallenges(`Bearer ${'a="'.repeat(size)}`)],
  ['a challenge of words', (size: number) => parseChallenges('a '.repeat(size))],
  ["a step's stage of words", (size: number) => parseStepName(`[${'a '.repeat(size)}1/2] RUN true`)],
  ["a step's stage of spaces", (size: number) => parseStepName(`[${' '.repeat(size)}1/2] RUN true`)],
  ["a step's command", (size: number) => parseStepName(`[a 1/2] RUN ${'x'.repeat(size)}`)],
] as const)('%s takes no more time for each character the longer it is', (_name, read) => {
  expect(growthOf(read, 40_000)).toBeLessThan(30);
});
