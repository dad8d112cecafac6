import { expect, test } from '@jest/globals';
import { examineDockerfile } from '../../../src/commands/doctor/dockerfile.ts';
import { readPrewarmInputs } from '../../../src/commands/prewarm/inputs.ts';
import type { LayerRecord } from '../../../src/core/layers/record.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

/** What is said of a Dockerfile; `recorded`: layer → the stage that it was made of. */
async function examined(
  text: string,
  recorded: Readonly<Record<string, string>> = {},
  values: Readonly<Record<string, string>> = {},
) {
  const cwd = await makeTempFolder({ Dockerfile: text });
  const { inputs } = readPrewarmInputs(
    { image: 'x.test/shop', ...values },
    { nowMs: 0, githubRepository: undefined, actor: undefined, githubContainerHost: 'ghcr.io', env: {} },
  );
  const layers = Object.fromEntries(Object.entries(recorded).map(([name, target]) => [name, { target }]));
  const { findings, well } = await examineDockerfile(inputs, cwd, { layers } as unknown as LayerRecord);
  return { findings: findings.map(({ name, evidence }) => `${name}: ${evidence}`), well };
}

const stages = 'FROM a AS base\nRUN x\nFROM base AS python-deps\nRUN y\nFROM base\nCOPY . .\n';

test('a Dockerfile that has all layers is well', async () => {
  expect(await examined(stages, { base: 'base', python: 'python-deps' })).toEqual({
    findings: [],
    well: ['The Dockerfile has every stage that is a layer: base, python-deps.'],
  });
  expect((await examined('FROM a\nCOPY . .\n')).well).toEqual(['The Dockerfile has no layers.']);
});

test('a recorded layer whose stage was renamed is found', async () => {
  expect((await examined(stages, { base: 'base', node: 'node-deps' })).findings).toEqual([
    'stage-gone: The record has the layer node, made of node-deps, which the Dockerfile no longer has.',
  ]);
});

test('a stage that the user names and that is not there is found', async () => {
  const { findings } = await examined(stages, {}, { layers: 'node=node-deps' });
  expect(findings).toEqual([expect.stringContaining('stage-gone: layer node: ')]);
});

test('layers that the user leaves out are not missed', async () => {
  const named = await examined(stages, { base: 'base', python: 'python-deps' }, { layers: 'base=base' });
  expect(named.findings).toEqual([]);
});
