import { expect, test } from '@jest/globals';
import { contextSources } from '../../../src/core/dockerfile/context-source.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import { chooseContext } from '../../../src/core/init/build-context.ts';
import { findOpenArguments } from '../../../src/core/init/open-argument.ts';

const values = { buildArgs: {}, buildContexts: {}, platforms: [], builderPlatform: undefined };

const choose = (dockerfile: string, lines: string, paths: readonly string[], said?: string) =>
  chooseContext(
    dockerfile,
    contextSources(resolveBuilds(parseDockerfile(`FROM alpine\n${lines}`), '', values), new Set()),
    [dockerfile, ...paths],
    said,
  );

test.each([
  ['in the root', 'Dockerfile', 'COPY a.txt .', ['a.txt'], '.'],
  ['whose files are beside it', 'web/Dockerfile', 'COPY package.json .', ['web/package.json'], 'web'],
  [
    'that copies a binary called like a folder elsewhere',
    'cmd/shop/Dockerfile',
    'COPY cmd/shop/shop.yaml /etc/\nCOPY shopctl shop /usr/bin/',
    ['cmd/shop/shop.yaml', 'cmd/shopctl/main.go'],
    '.',
  ],
  [
    'that is a Go module in another one',
    'images/hello/Dockerfile',
    'COPY . .',
    ['go.mod', 'images/hello/go.mod', 'images/hello/main.go'],
    'images/hello',
  ],
  [
    'whose files are in the root',
    'docker/Dockerfile',
    'COPY package*.json src/ ./',
    ['package.json', 'src/a.ts'],
    '.',
  ],
  [
    'whose files are in both',
    'web/Dockerfile',
    'COPY package.json .',
    ['package.json', 'web/package.json'],
    '.',
  ],
  ['that takes no file', 'images/a/Dockerfile', 'RUN true', ['package.json'], 'images/a'],
  ['whose folder is between', 'a/b/c/Dockerfile', 'COPY b/x.txt .', ['a/b/x.txt'], 'a'],
  ['that copies everything, beside manifests', 'web/Dockerfile', 'COPY . .', ['web/package.json'], 'web'],
  [
    'that copies everything, with manifests in the root',
    'docker/Dockerfile',
    'COPY . .',
    ['package.json'],
    '.',
  ],
  ['with a pattern over all folders', 'web/Dockerfile', 'COPY **/x.json .', ['web/a/x.json'], '.'],
  ['whose files are nowhere, beside manifests', 'web/Dockerfile', 'COPY dist .', ['web/package.json'], 'web'],
])('a Dockerfile %s', (_name, dockerfile, lines, paths, context) => {
  expect(choose(dockerfile, lines, paths).context).toBe(context);
});

test('what is said stays, where all files are there', () => {
  expect(choose('web/Dockerfile', 'COPY . .', ['web/package.json'], '.')).toEqual({
    context: '.',
    missing: [],
  });
});

test('what is said is corrected, where the files are elsewhere', () => {
  expect(choose('web/Dockerfile', 'COPY package.json .', ['web/package.json'], '.').context).toBe('web');
});

test('files that are nowhere are told, but not those that may be absent', () => {
  expect(choose('Dockerfile', 'COPY a.txt b.txt* c.tx[t] /d/e ./', ['a.txt']).missing).toEqual(['/d/e']);
});

test('an argument that FROM needs is open without a default', () => {
  const dockerfile = parseDockerfile(
    'ARG FLAVOUR\nARG TAG=3\nFROM a:${TAG}-${FLAVOUR} AS x\nFROM b:${OTHER:-1}\nFROM --platform=$BUILDPLATFORM c:$FLAVOUR\n',
  );
  expect(findOpenArguments(dockerfile, values)).toEqual([{ name: 'FLAVOUR', line: 3, standIn: 'unknown' }]);
  expect(findOpenArguments(dockerfile, { ...values, buildArgs: { FLAVOUR: 'slim' } })).toEqual([]);
});

test.each([
  ['a:$TAG', 'unknown'],
  ['a@sha256:${X}', '0'.repeat(64)],
  ['a:1@$X', `sha256:${'0'.repeat(64)}`],
  ['--platform=$X a', 'linux/amd64'],
  ['--platform=linux/${X} a', 'amd64'],
])('FROM %s can be read with a value that fits there', (from, standIn) => {
  const dockerfile = parseDockerfile(`ARG TAG\nARG X\nFROM ${from}\n`);
  expect(findOpenArguments(dockerfile, values)).toMatchObject([{ standIn }]);
});
