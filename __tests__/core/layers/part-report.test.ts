import { describe, expect, test } from '@jest/globals';
import { formatPartReport, type PartReport, parsePartReport } from '../../../src/core/layers/part-report.ts';
import { digestOf } from '../../support/layer-values.ts';

const part: PartReport = {
  version: 1,
  step: 'build',
  platform: 'linux/arm64',
  entry: {
    version: 1,
    kind: 'build',
    at: '2026-10-01T12:00:00.000Z',
    durationMs: 60_000,
    branch: 'main',
    revision: 'abc',
    runUrl: undefined,
    outcome: 'pushed',
    platform: 'linux/arm64',
    steps: undefined,
    dependencyHitRate: 87.5,
    stages: { base: 100 },
    timeSavedMs: 1000,
    lookUpMs: 20,
    metadata: undefined,
    caches: {},
    misses: { 'instruction-changed': 1 },
    layersAgeMs: 5000,
    generationAt: '2026-10-01T11:00:10.000Z',
  },
  stages: [{ stage: 'base', hit: 3, executed: 1, failed: 0 }],
  misses: [{ stage: 'base', because: 'requirements.txt changed' }],
  coveredPercent: 80,
  app: { digest: digestOf('1'), repositories: ['x.test/shop'] },
};

const json = JSON.parse(formatPartReport(part)) as Record<string, unknown>;

describe('what a run leaves of its platform', () => {
  test('is the same when it is read again', () => {
    expect(parsePartReport(json)).toEqual(part);
    expect(parsePartReport({ ...json, step: 'prewarm' })).toMatchObject({ step: 'prewarm' });
    expect(formatPartReport(part)).toBe(`${JSON.stringify(part, null, 2)}\n`);
  });

  test('may have neither an application nor a coverage', () => {
    const { app: _app, coveredPercent: _covered, ...rest } = json;
    const { app, coveredPercent } = parsePartReport(rest);
    expect([app, coveredPercent]).toEqual([undefined, undefined]);
    expect(parsePartReport({ ...json, coveredPercent: '80' }).coveredPercent).toBeUndefined();
  });

  test.each<[string, unknown, string]>([
    ['text', 'a', 'the part'],
    [
      'of another version',
      { ...json, version: 2 },
      'expected a part of version 1, made by the same cache-prewarm',
    ],
    ['of another step', { ...json, step: 'deploy' }, 'expected a part of version 1'],
    ['without an entry', { ...json, entry: {} }, 'expected an entry of a history in the part'],
    [
      'with the entry of another command',
      { ...json, entry: { ...part.entry, kind: 'maintain', storedBytes: 1 } },
      'expected an entry of a history in the part',
    ],
    ['without a platform', { ...json, platform: undefined }, 'platform'],
    ['without stages', { ...json, stages: {} }, 'stages'],
    ['with a stage that is none', { ...json, stages: ['base'] }, 'stages[0]'],
    ['with a stage without a name', { ...json, stages: [part.stages[0], { hit: 1 }] }, 'stages[1].stage'],
    ['without misses', { ...json, misses: undefined }, 'misses'],
    ['with a miss that is none', { ...json, misses: [1] }, 'misses[0]'],
    ['with a miss without a stage', { ...json, misses: [{ because: 'x' }] }, 'misses[0].stage'],
    ['with a miss without a cause', { ...json, misses: [{ stage: 'x' }] }, 'misses[0].because'],
    ['with an application that is none', { ...json, app: 1 }, 'app'],
    ['with an application without a digest', { ...json, app: { repositories: [] } }, 'app.digest'],
    ['with an application that is nowhere', { ...json, app: { digest: digestOf('1') } }, 'app.repositories'],
    [
      'with a repository that is none',
      { ...json, app: { digest: digestOf('1'), repositories: [1] } },
      'app.repositories[0]',
    ],
  ])('is refused when it is %s', (_what, given, message) => {
    expect(() => parsePartReport(given)).toThrow(message);
  });
});
