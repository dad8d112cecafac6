import { expect, test } from '@jest/globals';
import { type Dockerfile, parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { findEarlyArguments } from '../../../src/core/init/early-arguments.ts';
import { autoLayers } from '../../../src/core/layers/auto-layers.ts';
import { limitOptions } from '../../support/limit-options.ts';

const find = (...lines: readonly string[]) =>
  findEarlyArguments(parseDockerfile(['FROM a AS base', ...lines].join('\n')), async (one: Dockerfile) =>
    autoLayers(one, limitOptions({ secretArgs: ['*TOKEN*', '*SECRET*'] })).decisions.flatMap(
      ({ left }) => left,
    ),
  );

test('all arguments above a step are named that keep it out', async () => {
  expect(
    await find('ARG BUILD_DATE', 'ARG VCS_REF', 'ARG MODE', 'ARG TOKEN', 'RUN npm ci', 'ARG GIT_SHA'),
  ).toEqual([{ line: 6, names: ['BUILD_DATE', 'VCS_REF', 'TOKEN'] }]);
});

test('of each step, those above it', async () => {
  expect(await find('ARG TOKEN', 'RUN npm ci', 'ARG A_SECRET', 'RUN pip install flask')).toEqual([
    { line: 3, names: ['TOKEN'] },
    { line: 5, names: ['TOKEN', 'A_SECRET'] },
  ]);
});

test('those of a stage below count, and not those of another stage', async () => {
  expect(await find('ARG TOKEN', 'FROM base', 'RUN npm ci')).toEqual([{ line: 4, names: ['TOKEN'] }]);
  expect(
    await find('ARG TOKEN', 'RUN npm ci', 'FROM b', 'ARG GIT_SHA', 'RUN npm ci', 'COPY --from=base /x .'),
  ).toEqual([
    { line: 3, names: ['TOKEN'] },
    { line: 6, names: ['GIT_SHA'] },
  ]);
});

test.each([
  ['code comes before the step, too', ['ARG TOKEN', 'COPY . .', 'RUN npm ci']],
  [
    'a stage with code comes before it, too',
    ['COPY . .', 'FROM a', 'ARG TOKEN', 'COPY --from=0 /x .', 'RUN npm ci'],
  ],
  ['one line declares several', ['ARG TOKEN GIT_SHA', 'RUN npm ci']],
  [
    'there are more than anybody would move',
    [...Array.from({ length: 13 }, (_, index) => `ARG TOKEN${index}`), 'RUN npm ci'],
  ],
  ['nothing is kept out', ['ARG MODE', 'RUN npm ci']],
])('no argument is named where %s', async (_name, lines) => {
  expect(await find(...lines)).toEqual([]);
});
