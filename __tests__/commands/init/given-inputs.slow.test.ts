import { describe, expect, test } from '@jest/globals';
import { init, report, repository } from '../../support/init-run.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const app = 'ARG NODE=22\nFROM node:$NODE AS deps\nRUN npm i -g x\nFROM deps AS prod\nARG MODE\nCOPY . .\n';
const other = 'FROM alpine AS slim\nRUN apk add curl\nFROM slim AS prod\nCOPY . .\n';

describe('inputs that fit nothing in the repository are invalid, and nothing is proposed', () => {
  const one = { Dockerfile: app };
  const two = { 'web/Dockerfile': app, 'api/Dockerfile': other };
  test.each<[string, Readonly<Record<string, string>>, string, readonly string[]]>([
    [
      'a target',
      one,
      '--target nope',
      ['target: expected the name of a stage, got "nope". The Dockerfile has: deps, prod.'],
    ],
    [
      'a target of several Dockerfiles',
      two,
      '--target nope',
      ['target: expected a stage of api/Dockerfile (slim, prod), web/Dockerfile (deps, prod), got "nope"'],
    ],
    [
      'a context',
      one,
      '--context nope',
      ['context: expected a folder of the repository, found none at nope'],
    ],
    [
      'a context that is a file',
      one,
      '--context Dockerfile',
      ['context: expected a folder of the repository, found none at Dockerfile'],
    ],
    [
      'an argument',
      one,
      '--build-args NODE=20,MODE=a,https_proxy=b,NOPE=1',
      ['build-args: expected arguments that Dockerfile declares (NODE, MODE), got "NOPE"'],
    ],
    [
      'a stage of a layer',
      two,
      '--layers a=deps,b=nope',
      ['layers: expected stages of the Dockerfiles (slim, prod, deps), got "nope"'],
    ],
    [
      'all of it',
      one,
      '--target nope --context nope --build-args NOPE=1 --layers x',
      [
        'layers: expected auto, or lines "name=target" such as "base=base", got "x"',
        'context: expected a folder of the repository, found none at nope',
        'build-args: expected arguments that Dockerfile declares (NODE, MODE), got "NOPE"',
        'target: expected the name of a stage, got "nope". The Dockerfile has: deps, prod.',
      ],
    ],
  ])('%s', async (_what, files, flags, problems) => {
    const { status, err } = await init(await repository(files), flags.split(' '));
    expect({ status, lines: err.trimEnd().split('\n').slice(1) }).toEqual({
      status: 2,
      lines: problems.map((problem) => `  ${problem}`),
    });
  });
});

test('of several Dockerfiles, those are meant that have the target', async () => {
  const cwd = await repository({
    ...{ 'web/Dockerfile': app, 'api/Dockerfile': other },
    'compose.yaml': 'services: {web: {build: web}, api: {build: api}}\n',
  });
  expect((await report(cwd, '--dry-run', '--target', 'slim')).images).toMatchObject([
    { dockerfile: 'api/Dockerfile', target: 'slim' },
  ]);
});

test('of several images of one Dockerfile, the one is meant that has the target', async () => {
  const service = (target: string, mode: string) =>
    `  ${target}:\n    build: {context: ., target: ${target}, args: {MODE: ${mode}}}\n`;
  const cwd = await repository({
    Dockerfile: 'FROM alpine AS api\nARG MODE\nCOPY . .\nFROM alpine AS web\nARG MODE\nCOPY . .\n',
    'compose.yaml': `services:\n${service('api', 'a')}${service('web', 'b')}`,
  });
  for (const more of [[], ['--file', 'Dockerfile']])
    expect((await report(cwd, '--dry-run', '--target', 'web', ...more)).images).toMatchObject([
      { name: 'web', target: 'web', buildArgs: { MODE: 'b' } },
    ]);
});
