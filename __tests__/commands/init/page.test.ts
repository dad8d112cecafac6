import { describe, expect, test } from '@jest/globals';
import { initDocument } from '../../../src/commands/init/page.ts';
import type { InitImage, InitReport } from '../../../src/commands/init/report.ts';

const codeChange = {
  steps: 4,
  keptSteps: 2,
  seconds: 30,
  keptSeconds: 20,
  keptBytes: 1e6,
  isMeasured: false,
};
const image = (over: Partial<InitImage> = {}): InitImage => ({
  ...{ name: 'shop', image: 'ghcr.io/acme/shop', dockerfile: 'Dockerfile', context: '.', target: undefined },
  ...{
    elsewhere: undefined,
    buildArgs: {},
    namedBy: [],
    stages: [],
    layers: [{ name: 'deps', target: 'app@deps' }],
    left: [],
    codeChange,
  },
  ...{ remarks: [], problem: undefined, patch: undefined, patchTrial: undefined, ...over },
});
const report = (over: Partial<InitReport> = {}): InitReport => ({
  ...{ schemaVersion: 1, kind: 'init', image: 'ghcr.io/acme/shop', dockerfile: 'Dockerfile', stages: [] },
  ...{
    layers: [],
    images: [image()],
    dockerfiles: ['Dockerfile'],
    setAside: [],
    files: [],
    dryRun: false,
    patchOnly: false,
  },
  ...{ notices: [], nextSteps: [], error: undefined, ...over },
});
const file = (state: InitReport['files'][number]['state'], path = 'ci.yml') => ({ path, state, diff: 'd' });

test.each<[string, Partial<InitReport>]>([
  ['Wrote 2 files', { files: [file('written'), file('changed')] }],
  ['Wrote 1 file, 1 file can be changed with --write', { files: [file('written'), file('proposed')] }],
  ['1 file can be changed with --write', { files: [file('proposed')] }],
  ['Would write 1 file', { files: [file('written')], dryRun: true }],
  ['Nothing would change', { dryRun: true }],
  ['Every workflow already exists', { files: [file('unchanged')] }],
  ['Nothing to write', {}],
  ['Printed a patch', { images: [image({ patch: 'diff' })], dryRun: true, patchOnly: true }],
  ['No patch', { dryRun: true, patchOnly: true }],
  ['Nothing is proposed for the Dockerfile', { images: [image({ problem: 'Dockerfile: x' })] }],
])('%s', (headline, over) => {
  expect(initDocument(report(over)).headline).toBe(headline);
});

describe('several images', () => {
  const both = report({
    images: [image(), image({ name: 'api', image: 'quay.io/acme/api', dockerfile: 'api/Dockerfile' })],
    dockerfiles: ['Dockerfile', 'api/Dockerfile', 'old/Dockerfile'],
  });

  test('are counted with all of their layers, under no one name', () => {
    expect(initDocument(both).facts).toMatchObject({ layers: '2 layers of 2 images' });
    expect(JSON.stringify(initDocument(both).facts)).not.toContain('acme');
    expect(initDocument(report()).facts).toEqual({
      layers: '1 layer of Dockerfile',
      image: 'ghcr.io/acme/shop',
    });
  });

  test('are shown first, each with its own name, before other Dockerfiles and the workflows', () => {
    const { parts } = initDocument({ ...both, files: [file('written')] });
    expect(parts.map(({ title }) => title)).toEqual([
      ...['Layers of shop', 'Layers of api', 'Dockerfiles', 'Workflows'],
    ]);
    expect(JSON.stringify(parts[1])).toContain('quay.io/acme/api, api/Dockerfile, ');
    expect(JSON.stringify(parts[2])).toContain('Also found: old/Dockerfile.');
  });
});

test('where no step says why there is no layer, its stage does', () => {
  const stages = [
    { stage: 'app', line: 1, layer: undefined, lines: undefined, reason: 'nothing is installed' },
  ];
  const shown = (left: InitImage['left']) =>
    JSON.stringify(initDocument(report({ images: [image({ stages, left, layers: [] })] })).parts[0]);
  expect(shown([])).toContain('nothing is installed');
  const step = { stage: 'app', line: 3, name: 'npm ci', reason: 'line 2 takes code', isByContent: false };
  expect(shown([step])).toContain('line 2 takes code');
  expect(shown([step])).not.toContain('nothing is installed');
  expect(shown(Array.from({ length: 10 }, () => step))).toContain(
    '2 more steps install packages in no layer.',
  );
});
