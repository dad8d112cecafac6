import { expect, test } from '@jest/globals';
import type { BuildingStep } from '../../../src/core/init/own-repository.ts';
import { withSharedRepositories } from '../../../src/core/init/shared-repository.ts';

const own = 'ghcr.io/acme/shop';
const build = { dockerfile: 'Dockerfile', target: undefined, context: '.' };
const pushing: BuildingStep = {
  repository: 'ghcr.io/acme/shop-api',
  isDefault: false,
  written: [build],
  inputs: {},
  variants: [{}],
  matrices: [{}],
};
const check: BuildingStep = { ...pushing, repository: own, isDefault: true };
const repositories = (...steps: readonly BuildingStep[]) =>
  withSharedRepositories(steps, own).map(({ repository }) => repository);

test('a check that pushes nothing uses the layers of the step that pushes what it builds', () => {
  expect(repositories(check, pushing)).toEqual(['ghcr.io/acme/shop-api', 'ghcr.io/acme/shop-api']);
});

test.each<[string, Partial<BuildingStep>]>([
  ['another Dockerfile', { written: [{ ...build, dockerfile: 'api/Dockerfile' }] }],
  ['another target', { written: [{ ...build, target: 'api' }] }],
  ['another folder', { written: [{ ...build, context: 'api' }] }],
  ['other platforms', { written: [{ ...build, platforms: ['linux/arm64'] }] }],
  ['for another processor', { runsOn: 'ubuntu-24.04-arm' }],
  ['other arguments', { written: [{ ...build, buildArgs: { MODE: 'api' } }] }],
  ['what only a run knows', { written: [] }],
  ['for another owner, whose login it has not', { repository: 'ghcr.io/other/shop' }],
  ['for another registry', { repository: 'docker.io/acme/shop' }],
])('what pushes %s has other layers', (_name, change) => {
  expect(repositories(check, { ...pushing, ...change })[0]).toBe(own);
});

test('arguments that change with each run make no other layers', () => {
  const withArgs = (buildArgs: Readonly<Record<string, string>>) => ({ written: [{ ...build, buildArgs }] });
  const steps = [
    { ...check, ...withArgs({ MODE: 'api', VERSION: '${{ inputs.version }}' }) },
    { ...pushing, ...withArgs({ COMMIT: '0123456', MODE: 'api' }) },
  ];
  expect(repositories(...steps)[0]).toBe('ghcr.io/acme/shop-api');
});

test('a matrix names its images as the one that pushes them does, if it has the same words', () => {
  const matrices = [
    { bin: 'acme-api', part: 'api' },
    { bin: 'acme-web', part: 'web' },
  ];
  const written = matrices.map(({ bin }) => ({ ...build, buildArgs: { BIN: bin } }));
  const expression = 'ghcr.io/acme/${{ matrix.part }}';
  const all = { ...pushing, repository: expression, written, matrices };
  expect(repositories({ ...check, written, matrices }, all)[0]).toBe(expression);
  const others = matrices.map(({ bin }) => ({ bin }));
  expect(repositories({ ...check, written, matrices: others }, all)[0]).toBe(own);
  const [, web = build] = written;
  expect(repositories({ ...check, written: [web] }, all)[0]).toBe('ghcr.io/acme/web');
});

test('a step that pushes keeps its place', () => {
  const other = { ...pushing, repository: 'ghcr.io/acme/other' };
  expect(repositories(other, pushing)).toEqual(['ghcr.io/acme/other', 'ghcr.io/acme/shop-api']);
});
