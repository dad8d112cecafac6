import { expect, test } from '@jest/globals';
import { examineLayer } from '../../../src/commands/doctor/layer.ts';
import type { LayerEntry } from '../../../src/core/layers/record.ts';
import { createPublishScene } from '../../support/publish-scene.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

/** What the doctor says of a layer of two patches; `change` of what is recorded of it. */
async function examined(deep: boolean, change: (base: LayerEntry, python: LayerEntry) => LayerEntry) {
  const scene = await createPublishScene();
  await scene.run();
  for (const version of ['second', 'third']) {
    Object.assign(scene.made['base'] ?? {}, { 'usr/lib/libc': version });
    await scene.refresh();
  }
  const lookup = await scene.lookUp();
  const { base, python } = lookup.record?.layers ?? {};
  if (lookup.record === undefined || base === undefined || python === undefined)
    throw new Error('nothing was recorded');
  expect(base.trees?.['linux/amd64']?.patches).toBe(2);
  const record = { ...lookup.record, layers: { ...lookup.record.layers, base: change(base, python) } };
  return examineLayer('base', {
    ...{ deep, client: scene.client, nowMs: scene.clock.nowMs() },
    inputs: { ...scene.inputs, maxAgeMs: undefined },
    lookup: { ...lookup, record, quarterRecordDigest: undefined },
  });
}

test('old blobs and patches are compared with the files that were published, where all is read', async () => {
  const { findings, well } = await examined(true, (base) => base);
  expect(findings.map(({ name }) => name)).toEqual([]);
  expect(well).toEqual([expect.stringMatching(/^base is whole, and every blob has its digest: /)]);
});

test('a layer that holds other files is found, and what refreshes it whole is named', async () => {
  const { findings } = await examined(true, (base, { trees = {} }) => ({ ...base, trees }));
  expect(findings).toMatchObject([
    {
      name: 'layer-corrupt',
      evidence: 'linux/amd64: it does not hold the files that were published: 6 differences, first "usr"',
      remedy: 'Run "cache-prewarm prewarm --refresh base --patch off".',
    },
  ]);
});

test('no file is compared where nobody asks for all', async () => {
  const { findings } = await examined(false, (base, { trees = {} }) => ({ ...base, trees }));
  expect(findings).toEqual([]);
});

test('a layer of which no patch can be made is as it was published', async () => {
  const scene = await createPublishScene();
  // Engines differ in what they make of it.
  scene.spoils.parts = [
    { path: 'etc', type: 'folder', mode: 0o755 },
    { path: 'etc/link', type: 'hard-link', target: 'usr/lib/gone' },
  ];
  await scene.run();
  const lookup = await scene.lookUp();
  expect(lookup.record?.layers['base']?.trees?.['linux/amd64']?.segments).toHaveLength(1);
  const { findings } = await examineLayer('base', {
    ...{ deep: true, client: scene.client, nowMs: scene.clock.nowMs(), lookup },
    inputs: { ...scene.inputs, maxAgeMs: undefined },
  });
  expect(findings).toEqual([]);
});
