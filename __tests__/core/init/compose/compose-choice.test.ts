import { expect, test } from '@jest/globals';
import { readComposeBuilds } from '../../../../src/core/init/compose/compose-build.ts';
import { chooseComposeFiles } from '../../../../src/core/init/compose/compose-choice.ts';

const web = (build: string) => `services: {web: {build: ${build}}}`;
const image = 'services: {web: {image: nginx}}';

const choose = (files: Readonly<Record<string, string>>, named: readonly (readonly string[])[] = []) => {
  const read = (path: string) => files[path];
  return chooseComposeFiles({
    ...{ paths: Object.keys(files), named, read },
    builds: (paths) => readComposeBuilds(paths, read).length > 0,
    isForDevelopment: (paths) => readComposeBuilds(paths, read).some(({ target }) => target === 'dev'),
  });
};

test.each([
  ['the usual one', { 'docker-compose.yml': web('.'), 'compose.dev.yml': web('.') }, ['docker-compose.yml']],
  ['the only one elsewhere', { 'a/compose.yaml': web('.') }, ['a/compose.yaml']],
  ['none of several elsewhere', { 'a/compose.yaml': web('.'), 'b/compose.yaml': web('.') }, []],
  [
    'the one for production',
    {
      'compose.yml': web('{context: ., target: dev}'),
      'compose.production.yml': web('{context: ., target: prod}'),
    },
    ['compose.production.yml'],
  ],
  [
    'both, where the one for production only changes the usual one',
    { 'compose.yml': web('.'), 'docker-compose.prod.yml': web('{target: prod}') },
    ['compose.yml', 'docker-compose.prod.yml'],
  ],
  [
    'both, where it only adds to services',
    { 'compose.yaml': web('.'), 'compose.prod.yaml': 'services: {web: {restart: always}}' },
    ['compose.yaml', 'compose.prod.yaml'],
  ],
  [
    'the usual one, where the one for production builds nothing',
    { 'compose.yaml': web('.'), 'compose.prod.yaml': image },
    ['compose.yaml'],
  ],
  [
    'with the override, where the usual one builds nothing',
    { 'compose.yaml': image, 'compose.override.yaml': web('.') },
    ['compose.yaml', 'compose.override.yaml'],
  ],
  [
    'the one for production in the root before one of a folder',
    { 'docker/prod-compose.yml': web('.'), 'docker-compose-prod.yml': web('.') },
    ['docker-compose-prod.yml'],
  ],
  [
    'the one for production before that for builds, whatever the names',
    { 'compose.build.yml': web('.'), 'compose.production.yml': web('.') },
    ['compose.production.yml'],
  ],
  [
    'the one for builds, where that for production builds nothing',
    {
      ...{ 'compose.yml': web('{context: ., target: dev}'), 'compose.prod.yml': image },
      ...{ 'compose.staging.yml': web('.'), 'compose.build.yml': web('.') },
    },
    ['compose.build.yml'],
  ],
  [
    'the one for staging, where the usual one builds nothing',
    { 'compose.yml': image, 'docker-compose.staging.yml': web('{context: web}') },
    ['docker-compose.staging.yml'],
  ],
  [
    'the usual one, where it is not for development',
    { 'compose.yml': web('.'), 'compose.build.yml': web('{context: ., target: build}') },
    ['compose.yml'],
  ],
  [
    'none of an example, or too deep',
    { 'examples/compose.prod.yml': web('.'), 'a/b/c/compose.prod.yml': web('.'), 'compose.yml': web('.') },
    ['compose.yml'],
  ],
] as const)('compose files that say what is released: %s', (_name, files, chosen) => {
  expect(choose(files)).toEqual(chosen);
});

test('a command says with which others a file is read, and which is read where nothing is usual', () => {
  const files = { 'base.yml': web('.'), 'compose.yml': web('.'), 'compose.prod.yml': web('{context: .}') };
  expect(choose(files, [['base.yml', 'compose.prod.yml']])).toEqual(['base.yml', 'compose.prod.yml']);
  expect(choose(files, [['base.yml', 'compose.dev.yml']])).toEqual(['compose.prod.yml']);
  const elsewhere = { 'docker/web.yml': web('..'), 'other/compose.yml': web('.'), 'b/compose.yml': web('.') };
  expect(choose(elsewhere, [['docker/web.yml'], ['docker/web.yml']])).toEqual(['docker/web.yml']);
  expect(choose(elsewhere, [['docker/web.yml'], ['other/compose.yml']])).toEqual([]);
});
