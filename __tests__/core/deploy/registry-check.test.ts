import { describe, expect, test } from '@jest/globals';
import { judgeRegistryLayer, type RegistryLayerFacts } from '../../../src/core/deploy/registry-check.ts';
import { shortDigest } from '../../../src/core/format/quantity.ts';
import { digest } from '../../support/deploy-values.ts';

const good = digest('good');
const other = digest('other');
const whole: RegistryLayerFacts = {
  name: 'base',
  image: { kind: 'ok', digest: good, platforms: ['linux/amd64', 'linux/arm64'] },
  record: { digest: good },
  rolling: good,
  quarter: { name: '2026Q4', digest: good },
  platforms: ['linux/amd64'],
};

describe('a layer in the registry', () => {
  test.each<[string, Partial<RegistryLayerFacts>, string, readonly string[]]>([
    ['is well when everything agrees', {}, 'ok', []],
    ['is well before the quarter is open', { quarter: undefined }, 'ok', []],
    [
      'is odd when its tag is another image',
      { rolling: other },
      'odd',
      [
        `the tag cache-base is ${shortDigest(other)}, and cache-record says ${shortDigest(good)}: the next prewarm corrects it`,
      ],
    ],
    [
      'is odd when its tags are absent',
      { rolling: undefined, quarter: { name: '2026Q4', digest: undefined } },
      'odd',
      [
        'the tag cache-base is absent: the next prewarm corrects it',
        'the tag cache-base-2026Q4 is absent: the next prewarm corrects it',
      ],
    ],
    [
      'is odd when the tag of the quarter stayed behind',
      { quarter: { name: '2026Q4', digest: other } },
      'odd',
      [
        `the tag cache-base-2026Q4 is ${shortDigest(other)}, and cache-record says ${shortDigest(good)}: the next prewarm corrects it`,
      ],
    ],
    [
      'is odd when it is not made for a host',
      { platforms: ['linux/amd64', 'linux/s390x'] },
      'odd',
      ['it is not made for linux/s390x, only for linux/amd64, linux/arm64'],
    ],
    [
      'is odd without a record',
      { record: undefined },
      'odd',
      ['there is no cache-record that can be read: builds do not use the layer until the next prewarm'],
    ],
    [
      'is odd when the record does not name it',
      { record: { digest: undefined } },
      'odd',
      ['cache-record does not name it: builds do not use it until the next prewarm'],
    ],
    [
      'is absent when nothing names it',
      { image: { kind: 'absent' }, record: undefined, rolling: undefined },
      'absent',
      ['neither cache-record nor the tag cache-base names an image: prewarm creates it'],
    ],
    [
      'is absent when the record names what is gone, whatever its tag is',
      { image: { kind: 'absent' }, rolling: other },
      'absent',
      [
        `cache-record names ${shortDigest(good)}, which is gone from the registry: the next prewarm rebuilds the layer`,
      ],
    ],
    [
      'is broken, and said to be odd as well',
      { image: { kind: 'broken', reason: '1 part of it is gone' }, rolling: undefined },
      'broken',
      ['1 part of it is gone', 'the tag cache-base is absent: the next prewarm corrects it'],
    ],
    [
      'of which nothing may be read is not said to lack tags',
      { image: { kind: 'no-access', reason: 'absent, or not to be read' }, rolling: undefined },
      'no-access',
      ['absent, or not to be read'],
    ],
  ])('%s', (_what, facts, state, problems) => {
    expect(judgeRegistryLayer({ ...whole, ...facts })).toEqual({ state, problems });
  });
});
