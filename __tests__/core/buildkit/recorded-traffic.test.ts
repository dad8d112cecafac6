import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { createJsonStream } from '../../../src/core/buildkit/json-stream.ts';
import { createProgressFold, type Progress } from '../../../src/core/buildkit/progress.ts';
import { findSentTwice } from '../../../src/core/buildkit/registry-traffic.ts';
import { readRecordedText } from '../../support/recorded-stages.ts';

/** What a proxy before the registry saw of the last build of each recording; see scripts/record-progress.mjs. */
const folder = new URL('../../fixtures/traffic/', import.meta.url);
type Traffic = Readonly<Record<string, { readonly downloadedBytes: number; readonly uploadedBytes: number }>>;

const recordings = readdirSync(folder).flatMap((generation) =>
  readdirSync(new URL(`${generation}/`, folder)).map((file) => ({
    generation,
    name: file.replace('.json', ''),
  })),
);

function readTraffic(generation: string, name: string): Traffic {
  return JSON.parse(readFileSync(new URL(`${generation}/${name}.json`, folder), 'utf8'));
}

function readProgress(generation: string, name: string): Progress {
  const fold = createProgressFold();
  const stream = createJsonStream(fold.push, () => {});
  stream.push(readRecordedText(generation, name));
  stream.end();
  return fold.snapshot();
}

describe.each(recordings)('$generation/$name', ({ generation, name }) => {
  const traffic = readTraffic(generation, name);
  const progress = readProgress(generation, name);

  test('downloaded every layer that the registry sent, once, and not a byte more', () => {
    const sent = Object.entries(traffic)
      // Configurations and descriptions of caches are no layers.
      .filter(([, { downloadedBytes }]) => downloadedBytes > 10_000)
      .map(([digest, { downloadedBytes }]) => ({ digest, bytes: downloadedBytes }));
    expect(sent.length).toBeGreaterThan(1);
    expect(progress.downloads.toSorted(byDigest)).toEqual(sent);
  });

  test('tells of a large layer whether it was sent once or twice', () => {
    const sent = Object.entries(traffic).filter(([, { uploadedBytes }]) => uploadedBytes > 1_000_000);
    expect(sent).toHaveLength(1);
    const [[digest, { uploadedBytes }] = ['', { uploadedBytes: 0 }]] = sent;
    // The scenario makes 10,000,000 bytes that do not compress.
    const isTwice = uploadedBytes > 20_000_000;
    const bytes = isTwice ? uploadedBytes / 2 : uploadedBytes;
    expect(findSentTwice([{ digest, bytes }], progress.sideBySide)).toHaveLength(isTwice ? 1 : 0);
  });
});

function byDigest(one: { readonly digest: string }, other: { readonly digest: string }): number {
  return one.digest < other.digest ? -1 : 1;
}
