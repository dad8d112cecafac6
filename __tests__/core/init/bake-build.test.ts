import { expect, test } from '@jest/globals';
import { readBakeBuilds, withoutHelpers } from '../../../src/core/init/bake-build.ts';

const read = (target: object) =>
  readBakeBuilds(JSON.stringify({ target: { app: target } }), 'docker-bake.hcl');

const plain = {
  ...{ name: 'app', dockerfile: 'Dockerfile', context: '.', target: undefined },
  ...{
    buildArgs: {},
    buildContexts: {},
    platforms: [],
    image: undefined,
    tags: [],
    loads: false,
    secrets: {},
  },
  mention: { by: 'bake', where: 'target app of docker-bake.hcl' },
};

test.each([
  ['says nothing', {}, plain],
  ['has a context', { context: './web' }, { ...plain, context: 'web', dockerfile: 'web/Dockerfile' }],
  [
    'has a Dockerfile',
    { context: 'web', dockerfile: 'b/Dev' },
    { ...plain, context: 'web', dockerfile: 'web/b/Dev' },
  ],
  ['has empty fields', { context: '', dockerfile: '', target: '' }, plain],
  ['builds a stage', { target: 'dev' }, { ...plain, target: 'dev' }],
  ['has arguments', { args: { A: '1', B: null } }, { ...plain, buildArgs: { A: '1' } }],
  [
    'has contexts',
    { contexts: { base: 'target:base' } },
    { ...plain, buildContexts: { base: 'target:base' } },
  ],
  ['has platforms', { platforms: ['linux/arm64', 'local'] }, { ...plain, platforms: ['linux/arm64'] }],
  [
    'has tags',
    { tags: ['ghcr.io/o/n:1', 'x'] },
    { ...plain, image: 'ghcr.io/o/n', tags: ['ghcr.io/o/n:1', 'x'] },
  ],
  [
    'has a tag with an empty variable',
    { tags: ['ghcr.io/o/n:'] },
    { ...plain, image: undefined, tags: ['ghcr.io/o/n:'] },
  ],
  ['goes to a registry', { output: ['type=image,push=true', 'type=local,dest=out'] }, plain],
  [
    'reads secrets, as an old buildx prints them',
    { secret: ['id=npm,env=NPM_TOKEN', 'type=file,id=a,src=./a', 'id=B'], ssh: ['default'] },
    {
      ...plain,
      secrets: { 'secret-envs': ['npm=NPM_TOKEN', 'B=B'], 'secret-files': ['a=./a'], ssh: ['default'] },
    },
  ],
  [
    'reads secrets, as a new buildx prints them',
    {
      secret: [
        { id: 'npm', env: 'NPM_TOKEN' },
        { id: 'a', src: 'a' },
      ],
      ssh: [{ id: 'x', paths: ['/k'] }],
    },
    { ...plain, secrets: { 'secret-envs': ['npm=NPM_TOKEN'], 'secret-files': ['a=a'], ssh: ['x=/k'] } },
  ],
  ['goes to the engine', { output: [{ type: 'docker' }] }, { ...plain, loads: true }],
])('a target that %s is an image', (_, target, expected) => {
  expect(read(target)).toEqual([expected]);
});

test.each([
  ['a Dockerfile in the bake file', { 'dockerfile-inline': 'FROM a' }],
  ['a context outside of the repository', { context: '../x' }],
  ['a context elsewhere', { context: 'https://github.com/o/n.git' }],
  ['a Dockerfile outside of the repository', { dockerfile: '../Dockerfile' }],
  ['files as its result', { output: ['type=local,dest=out', 'type=tar,dest=a.tar'] }],
  ['a folder as its result', { output: ['out'] }],
  ['no result', { output: [{ type: 'cacheonly' }] }],
])('a target that has %s is none', (_, target) => {
  expect(read(target)).toEqual([]);
});

test.each(['', 'x', '[]', '{}', '{"target": []}'])('%s has no images', (json) => {
  expect(readBakeBuilds(json, 'docker-bake.hcl')).toEqual([]);
});

test('of all targets, those are images that have a name and that nothing but a name is inherited from', () => {
  const tags = ['ghcr.io/o/n:1'];
  const target = {
    'docker-metadata-action': { tags },
    _common: { tags, target: 'x' },
    image: { tags, target: 'x' },
    other: { tags: ['ghcr.io/o/other:1'] },
    unset: { tags: ['ghcr.io/o/-web:'], target: 'web' },
    lint: { target: 'lint' },
  };
  const names = withoutHelpers(readBakeBuilds(JSON.stringify({ target }), 'docker-bake.hcl'));
  expect(names.map(({ name }) => name)).toEqual(['image', 'other', 'unset']);
});
