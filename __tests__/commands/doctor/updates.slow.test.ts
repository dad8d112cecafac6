import { expect, test } from '@jest/globals';
import { examineUpdates } from '../../../src/commands/doctor/updates.ts';
import { createUpdatesScene } from '../../support/updates-scene.ts';

/** What the doctor says of layers that a prewarm has recorded, when the distribution has newer versions. */
async function examined(
  newer: Readonly<Record<string, string>>,
  wanted: 'security' | 'off' = 'security',
  isDown = false,
) {
  const { run, archive } = createUpdatesScene();
  const { record } = await run();
  for (const [name, version] of Object.entries(newer)) archive.versions.set(name, version);
  archive.isDown = isDown;
  const warnings: string[] = [];
  const log = { warning: (text: string) => void warnings.push(text) };
  return { ...(await examineUpdates({ record, wanted, fetchFile: archive.fetchFile, log })), warnings };
}

test('a layer that installed what has an update is found, and a refresh repairs it', async () => {
  const { findings } = await examined({ openssl: '1.0-2' });
  expect(findings).toEqual([
    {
      name: 'updates-due',
      severity: 'warning',
      subject: 'base',
      evidence: 'there are updates: openssl 1.0-1 → 1.0-2',
      remedy: 'Run "cache-prewarm prewarm --updates security", or a scheduled prewarm every night.',
      fix: 'refreshes the layer',
    },
  ]);
});

test('layers without updates are well, those whose base image has one among them', async () => {
  expect(await examined({ libc6: '1.0-2' })).toEqual({
    findings: [],
    well: ['No layer has an update in bookworm-security.'],
    warnings: [],
  });
});

test('an index that cannot be read is told, and is no finding', async () => {
  const { findings, well, warnings } = await examined({ openssl: '1.0-2' }, 'security', true);
  expect([findings, well]).toEqual([[], []]);
  expect(warnings).toEqual([expect.stringContaining('bookworm-security cannot be read')]);
});

test('nothing is looked for where nobody asks', async () => {
  expect(await examined({ openssl: '1.0-2' }, 'off')).toEqual({ findings: [], well: [], warnings: [] });
});
