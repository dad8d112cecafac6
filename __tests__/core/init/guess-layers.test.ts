import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { guessLayers } from '../../../src/core/init/guess-layers.ts';

const guess = (...lines: string[]) => guessLayers(parseDockerfile(lines.join('\n')));
const layersOf = (...lines: string[]): readonly string[] =>
  guess(...lines).flatMap(({ layer }) => (layer === undefined ? [] : [`${layer.name}=${layer.target}`]));

test('the layers of the example are found, with the reason of each stage', () => {
  const text = readFileSync(join(import.meta.dirname, '../../../examples/app/Dockerfile'), 'utf8');
  expect(guessLayers(parseDockerfile(text))).toEqual([
    {
      stage: 'base',
      line: 5,
      layer: { name: 'base', target: 'base' },
      reason: 'it takes nothing from the context',
    },
    {
      stage: 'python-deps',
      line: 11,
      layer: { name: 'python', target: 'python-deps' },
      reason: 'it takes only requirements.txt from the context',
    },
    {
      stage: 'node-deps',
      line: 15,
      layer: { name: 'node', target: 'node-deps' },
      reason: 'it takes only package.json, package-lock.json from the context',
    },
    {
      stage: 'runtime-deps',
      line: 20,
      layer: { name: 'runtime', target: 'runtime-deps' },
      reason: 'it takes nothing from the context',
    },
    { stage: 'runtime', line: 24, layer: undefined, reason: 'it is the last stage: the application' },
  ]);
});

describe('a stage is a layer', () => {
  test.each([
    ['that copies Python’s requirements', 'COPY requirements/prod.txt requirements-dev.txt ./'],
    ['that copies a lock file of poetry or uv', 'COPY pyproject.toml poetry.lock uv.lock ./'],
    ['that copies what npm needs', 'COPY package*.json .npmrc ./'],
    ['that copies what yarn and pnpm need', 'COPY package.json yarn.lock pnpm-lock.yaml ./'],
    ['that copies go.mod', 'COPY go.mod go.sum ./'],
    ['that mounts them', 'RUN --mount=type=bind,source=Gemfile.lock,target=/Gemfile.lock bundle install'],
    ['that copies nothing', 'RUN apt-get install curl'],
    ['whose argument names the folder', 'ARG APP=web\nCOPY ${APP}/package.json ./'],
  ])('%s', (name, line) => {
    // A file in a folder that is called otherwise is known by its own name.
    const text = name.includes('requirements') ? line.replace('requirements/prod.txt ', '') : line;
    expect(layersOf('FROM debian AS deps', text, 'FROM deps', 'COPY src /src')).toEqual(['deps=deps']);
  });
});

describe('a stage is none', () => {
  test.each([
    [
      'with source code',
      'FROM a AS build',
      'COPY . .',
      'it takes . from the context, which changes with the code',
    ],
    ['without a name', 'FROM a', 'RUN make', 'it has no name, which a layer needs: FROM … AS name'],
    ['that makes nothing', 'FROM a AS alias', 'ENV A=1', 'it makes nothing: no RUN, COPY or ADD'],
  ])('%s', (_name, from, line, reason) => {
    expect(guess(from, line, 'FROM scratch')[0]).toMatchObject({ layer: undefined, reason });
  });

  test('that stands on one with source code', () => {
    expect(
      guess('FROM a AS build', 'COPY src .', 'FROM build AS tools', 'RUN make', 'FROM tools')[1],
    ).toMatchObject({
      layer: undefined,
      reason: 'it takes src from the context, which changes with the code',
    });
  });
});

test('names are short, and free: no two layers have one, and none is a name that is taken', () => {
  const stages = ['python-deps', 'python', 'record', 'cache_modules', 'hold'];
  expect(layersOf(...stages.flatMap((stage) => [`FROM a AS ${stage}`, 'RUN make']), 'FROM b')).toEqual([
    'python=python-deps',
    'layer-1=python',
    'layer-2=record',
    'cache=cache_modules',
    'layer-3=hold',
  ]);
});
