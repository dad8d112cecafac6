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
    receivedBytes: bytes + 100_000,
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
  ['more came in than was planned', { ...fresh, receivedBytes: 140_000_000 }, /received 140000000/],
  ['less came in than was told', { ...fresh, receivedBytes: 1 }, /received 1$/],
  ['more was downloaded than planned', deployment('deploy-fresh', 5, { downloadedBytes: 6 }), /downloaded 6/],
  ['more than the application was planned', { ...fresh, plainBytes: 1 }, /130000000 of 1$/],
  ['a code change is as large as an application', deployment('deploy-change', 1_000_000), /1\.0 MB$/],
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
