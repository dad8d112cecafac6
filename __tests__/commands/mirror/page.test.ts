import { describe, expect, test } from '@jest/globals';
import { mirrorDocument } from '../../../src/commands/mirror/page.ts';
import type { MirroredImage, MirrorReport } from '../../../src/commands/mirror/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';

function image(state: MirroredImage['state'], more: Partial<MirroredImage> = {}): MirroredImage {
  return {
    ...{ source: 'debian:12', target: 'ghcr.io/acme/debian:12', state, upstreamDigest: undefined },
    ...{ targetDigest: undefined, driftMs: undefined, tags: [], detail: undefined },
    ...more,
  };
}

function text(images: readonly MirroredImage[], more: Partial<MirrorReport> = {}): string {
  const report: MirrorReport = {
    ...{ schemaVersion: 1, kind: 'mirror', startedAt: '2026-10-04T00:00:00.000Z', durationMs: 1200 },
    ...{ images, pinned: [], wrote: false, notices: [], warnings: [], error: undefined },
    ...more,
  };
  return renderDocumentText(mirrorDocument(report));
}

describe('a mirror', () => {
  test.each<[readonly MirroredImage['state'][], string]>([
    [['same', 'same'], 'Every image is mirrored'],
    [['same', 'copied'], 'Mirrored 1 image'],
    [['copied', 'drifted'], 'Mirrored 1 image'],
    [['drifted', 'absent', 'same'], '2 images to mirror'],
    [['copied', 'failed'], '1 image could not be mirrored'],
  ])('of images that are %j says: %s', (states, headline) => {
    const told = text(states.map((state) => image(state)));
    expect(told).toContain(headline);
    expect(told).toContain(`${states.length} images`);
  });

  test('that failed as a whole says why', () => {
    const told = text([], { error: { message: 'no login', cause: undefined, remedy: undefined, log: [] } });
    expect(told).toContain('0 images could not be mirrored');
    expect(told).toContain('no login');
  });

  test.each<[Parameters<typeof image>, string]>([
    [['same'], '✅ the same'],
    [['copied'], '📦 copied'],
    [['absent'], '⚪ not mirrored yet'],
    [['drifted'], '🕰️ upstream moved'],
    [['drifted', { driftMs: 3 * 86_400_000 }], '🕰️ upstream moved; 3 days ago'],
    [['same', { driftMs: 3 * 86_400_000 }], '✅ the same'],
    [['failed', { detail: 'denied' }], '❌ failed; denied'],
  ])('tells of an image %j: %s', (given, words) => {
    const row = text([image(...given)])
      .split('\n')
      .find((line) => line.includes('ghcr.io/acme/debian:12'));
    expect(row?.trimEnd().endsWith(words)).toBe(true);
  });

  test('tells what would be changed in the Dockerfile, and how', () => {
    const pinned = [
      {
        file: 'api/Dockerfile',
        line: 3,
        before: 'FROM debian:12',
        after: 'FROM ghcr.io/acme/debian@sha256:1',
      },
    ];
    const told = text([image('same')], { pinned });
    expect(told).toContain('Would be changed in the Dockerfile');
    expect(told).toMatch(/api\/Dockerfile:3: - .*FROM debian:12/);
    expect(told).toMatch(/api\/Dockerfile:3: \+ .*FROM ghcr\.io\/acme\/debian@sha256:1/);
    expect(told).toContain('--pin write writes it.');
    const wrote = text([image('same')], { pinned, wrote: true });
    expect(wrote).toContain('Changed in the Dockerfile');
    expect(wrote).not.toContain('--pin write');
    expect(text([image('same')])).not.toContain('Dockerfile');
  });
});
