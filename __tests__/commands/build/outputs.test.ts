import { describe, expect, test } from '@jest/globals';
import { buildOutputs } from '../../../src/commands/build/outputs.ts';
import type { BuildReport } from '../../../src/commands/build/report.ts';
import {
  BUILD_ATTACKED,
  BUILD_FAILED,
  LAYERS_FAILED,
  PLATFORMS,
  PULL_REQUEST,
  PUSHED,
} from '../../support/sample-builds.ts';

const outputsOf = (report: BuildReport, metadata?: unknown, imageId = '') =>
  buildOutputs(report, { metadata, imageId });

describe('the outputs of a build', () => {
  test('that pushed name the image', () => {
    expect(outputsOf(PUSHED, { 'containerimage.digest': 'sha256:1' }, 'sha256:2')).toMatchObject({
      digest: PUSHED.app.digest,
      image: PUSHED.app.reference,
      tags: '["ghcr.io/acme/shop:main","ghcr.io/acme/shop:latest"]',
      imageid: 'sha256:2',
      metadata: '{"containerimage.digest":"sha256:1"}',
      'dependency-hit-rate': '100',
      'prewarm-needed': 'false',
    });
  });

  test('that pushed nothing are empty where there is nothing to name', () => {
    expect(outputsOf(PULL_REQUEST)).toMatchObject({
      digest: '',
      image: '',
      coverage: '',
      metadata: '',
      imageid: '',
      tags: '["ghcr.io/acme/shop:pr-12"]',
      'dependency-hit-rate': '71.4',
      'prewarm-needed': 'true',
    });
  });

  test('have no hit rate where none was measured', () => {
    expect(outputsOf({ ...PUSHED, dependencyHitRate: undefined })['dependency-hit-rate']).toBe('');
    expect(outputsOf({ ...PUSHED, dependencyHitRate: 0 })['dependency-hit-rate']).toBe('0');
  });

  test('tell the coverage of each platform, without what each layer adds', () => {
    expect(JSON.parse(outputsOf(PLATFORMS)['coverage'] ?? '')).toEqual([
      {
        platform: 'linux/amd64',
        layers: 5,
        totalBytes: 128_000_000,
        prefix: { layers: 2, bytes: 98_000_000 },
        byDigest: { layers: 3, bytes: 101_000_000 },
      },
      expect.objectContaining({ platform: 'linux/arm64', byDigest: { layers: 0, bytes: 0 } }),
    ]);
  });

  test.each<[string, BuildReport]>([
    ['pushed', PUSHED],
    ['failed', BUILD_FAILED],
    ['did not come so far', LAYERS_FAILED],
    ['is hostile', BUILD_ATTACKED],
  ])('hold the whole report of one that %s, as JSON', (_what, report) => {
    const outputs = outputsOf(report);
    expect(JSON.parse(outputs['report'] ?? '')).toEqual(JSON.parse(JSON.stringify(report)));
    for (const value of Object.values(outputs)) expect(typeof value).toBe('string');
  });
});
