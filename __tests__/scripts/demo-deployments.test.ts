import { expect, test } from '@jest/globals';
import { type Deployment, judgeDeployments } from '../../scripts/demo/deployments.mjs';
import { pullBytes } from '../../scripts/pull-bytes.mjs';

const expectedImage = 'registry/demo/app@sha256:1';

/** A deployment in which all goes well. */
function deployment(id: string, bytes: number, changes: object = {}): Deployment {
  const download = { totalBytes: bytes, heldBytes: 0, plannedBytes: bytes, downloadedBytes: bytes };
  return {
    id,
    name: id,
    result: {
      status: 0,
      report: { hosts: [{ after: { web: expectedImage }, download: { ...download, ...changes } }] },
    },
    plainBytes: bytes,
    classicBytes: bytes,
    interfaceBytes: bytes + 60_000,
    expectedImage,
    answered: 200,
    page: '',
  } as unknown as Deployment;
}

const fresh = deployment('deploy-fresh', 130_000_000);
const change = deployment('deploy-change', 5_000);
const broken = (...done: readonly Deployment[]): readonly string[] =>
  judgeDeployments(done).flatMap(({ held, expected, came }) => (held ? [] : [`${expected} | ${came}`]));

test('deployments in which all goes well keep all promises', () => {
  expect(broken(fresh, change)).toEqual([]);
  expect(judgeDeployments([fresh, change])).toHaveLength(6);
});

test.each([
  ['another release runs', { ...fresh, expectedImage: 'other' }, /runs, status 200/],
  ['the application does not answer', { ...fresh, answered: 0 }, /status 0/],
  ['more moved than was planned', { ...fresh, interfaceBytes: 140_000_000 }, /140000000 at its interface$/],
  ['less moved than was reported', { ...fresh, interfaceBytes: 1 }, /, 1 at its interface$/],
  ['more was downloaded than planned', deployment('deploy-fresh', 5, { downloadedBytes: 6 }), /downloaded 6/],
  ['more than the application was planned', { ...fresh, plainBytes: 1 }, /130000000 of 1$/],
  [
    'a code change is as large as an application',
    deployment('deploy-change', 1_000_000),
    /1\.0 MB of the image/,
  ],
  [
    'a code change moves more than it has to besides the image',
    { ...change, interfaceBytes: 100_000 },
    /5\.0 kB of the image, 100\.0 kB at its interface$/,
  ],
])('%s: a promise is broken', (_what, wrong, came) => {
  const others = wrong.id === 'deploy-fresh' ? change : fresh;
  expect(broken(wrong, others)).toEqual(expect.arrayContaining([expect.stringMatching(came)]));
});

test('a deployment that did not take place breaks its promises', () => {
  expect(broken(fresh)).toHaveLength(3);
});

test('a pull takes each blob once, and none that is there', () => {
  const image = (name: string, ...layers: readonly string[]) => ({
    digest: name,
    layers,
    layerBytes: layers.map((layer) => layer.length * 1000),
    config: { digest: `config ${name}`, bytes: 10 },
    diffIds: [],
  });
  const images = [image('base', 'a'), image('app', 'a', 'bb', 'ccc')];
  expect(pullBytes(images, new Set())).toBe(6020);
  expect(pullBytes(images, new Set(['a', 'config base']))).toBe(5010);
});
