import { describe, expect, test } from '@jest/globals';
import type { CacheSourceReport, ExternalImageReport } from '../../../src/core/layers/layer-report.ts';
import { externalImagesPart, layersPart, sourcesPart } from '../../../src/layers/report/parts.ts';
import { DIGEST_A, DIGEST_B, layer } from '../../support/sample-reports.ts';

test.each([
  [{ state: 'current' }, { state: 'up to date', because: '', tone: 'good' }],
  [
    { state: 'built-not-pushed', reasons: ['a.txt changed'] },
    { state: 'built, not pushed', because: 'a.txt changed', tone: 'changed' },
  ],
  [
    { state: 'rebuilt', reasons: ['a', 'b', 'c', 'd', 'e'] },
    { state: 'rebuilt', because: 'a, b, c, and 2 more', tone: 'changed' },
  ],
  [{ state: 'not-built' }, { state: 'not built', because: '', tone: 'none' }],
] as const)('what became of a layer: %j', (changes, expected) => {
  expect(layersPart([layer('base', changes)])?.blocks).toMatchObject([{ kind: 'stack', layers: [expected] }]);
});

describe('cache sources', () => {
  const source = (state: CacheSourceReport['state']): CacheSourceReport => ({
    layer: 'base',
    reference: `ghcr.io/acme/shop@${DIGEST_A}`,
    state,
    detail: undefined,
  });

  test.each([
    ['ok', true, 'Cache sources: all ok'],
    ['absent', true, 'Cache sources: 1 of 1 not ok'],
    ['not-used', true, 'Cache sources: 1 of 1 not ok'],
    ['broken', false, 'Cache sources: 1 of 1 not ok'],
    ['no-access', false, 'Cache sources: 1 of 1 not ok'],
    ['failed', false, 'Cache sources: 1 of 1 not ok'],
  ] as const)('of which one is %s are folded away: %s', (state, folded, title) => {
    expect(sourcesPart([source(state)])).toMatchObject({ folded, title });
  });
});

describe('external images', () => {
  const image = (changes: Partial<ExternalImageReport>): ExternalImageReport => ({
    ...{ name: 'debian', recorded: DIGEST_A, used: DIGEST_A, upstream: DIGEST_B, note: undefined },
    movedSince: '2026-09-20T14:05:00Z',
    ...changes,
  });

  test('are shown where one has moved that the layers are not built on', () => {
    expect(externalImagesPart([image({})])).toMatchObject({
      folded: false,
      title: 'External images: 1, 1 moved upstream',
    });
  });

  test.each([
    ['moved and are taken over', { used: DIGEST_B }],
    ['have not moved', { movedSince: undefined }],
  ])('that %s are folded away', (_what, changes) => {
    expect(externalImagesPart([image(changes)])?.folded).toBe(true);
  });
});
