import { expect, test } from '@jest/globals';
import { ownRepositories } from '../../../src/core/init/own-repository.ts';

type Step = Parameters<typeof ownRepositories>[0][number];

const step = (dockerfiles: readonly string[], more: Partial<Step> = {}): Step => ({
  repository: 'acme/shop',
  written: dockerfiles.map((dockerfile) => ({ dockerfile, target: undefined })),
  inputs: {},
  variants: dockerfiles.map((file) => ({ file })),
  ...more,
});

test('builds of one Dockerfile share a repository', () => {
  expect(ownRepositories([step(['Dockerfile']), step(['Dockerfile'])])).toEqual(['acme/shop', 'acme/shop']);
});

test('another Dockerfile or target with the same repository gets its own, whatever their order', () => {
  const target = { written: [{ dockerfile: 'Dockerfile', target: 'worker' }] };
  expect(
    ownRepositories([step(['Dockerfile.alpine-edge']), step(['Dockerfile']), step(['Dockerfile'], target)]),
  ).toEqual(['acme/shop-alpine-edge', 'acme/shop', 'acme/shop-worker']);
});

test('two Dockerfiles of two targets each are called by what tells them apart', () => {
  const build = (dockerfile: string, target: string) =>
    step([], { written: [{ dockerfile: `docker/${dockerfile}.Dockerfile`, target }] });
  expect(
    ownRepositories([
      build('alpine', 'shop-plus'),
      build('alpine', 'shop'),
      build('default', 'shop-plus'),
      build('default', 'shop'),
    ]),
  ).toEqual(['acme/shop-alpine-plus', 'acme/shop-alpine', 'acme/shop-plus', 'acme/shop']);
});

test('the images of a matrix are told apart by what tells their Dockerfiles apart', () => {
  const files = ['docker/Dockerfile', 'docker/Dockerfile.web'];
  expect(ownRepositories([step(files, { inputs: { file: '${{ matrix.file }}' } })])).toEqual([
    `\${{ fromJSON('{"docker/Dockerfile":"acme/shop","docker/Dockerfile.web":"acme/shop-web"}')[matrix.file] }}`,
  ]);
});

test('a matrix that builds a path of parts cannot be told apart', () => {
  const files = ['a/Dockerfile', 'b/Dockerfile'];
  expect(ownRepositories([step(files, { inputs: { file: '${{ matrix.dir }}/Dockerfile' } })])).toEqual([
    undefined,
  ]);
});

test('nothing is said where no repository is known', () => {
  const nowhere = { repository: '' };
  expect(ownRepositories([step(['Dockerfile'], nowhere), step(['Dockerfile.b'], nowhere)])).toEqual(['', '']);
});

test('a repository that differs for each combination is left as it is', () => {
  const files = ['a/Dockerfile', 'b/Dockerfile'];
  const repository = 'acme/${{ matrix.component }}';
  expect(ownRepositories([step(files, { repository })])).toEqual([repository]);
});

test('targets are told apart, though the Dockerfile is hidden', () => {
  const hidden = (target: string) => step([], { inputs: { file: '${{ matrix.dockerfile }}', target } });
  expect(ownRepositories([hidden('http'), hidden('grpc')])).toEqual(['acme/shop', 'acme/shop-grpc']);
});
