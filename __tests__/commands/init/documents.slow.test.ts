import { describe, expect, test } from '@jest/globals';
import { report, repository } from '../../support/init-run.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const staged = 'FROM alpine AS dev\nRUN apk add a\nFROM alpine AS prod\nRUN apk add b\nFROM prod AS tools\n';
const imageOf = async (files: Readonly<Record<string, string>>) =>
  (await report(await repository(files), '--dry-run')).images[0];

describe('the stage that documents build', () => {
  test.each<[string, Readonly<Record<string, string>>, string | undefined, readonly string[]]>([
    [
      'counts where nobody else names the Dockerfile',
      { 'README.md': 'docker build --target dev .\n\ndocker build --target prod -t shop .\n' },
      'prod',
      ['README.md, line 3'],
    ],
    ['is none where the stage is gone', { 'README.md': 'docker build --target old .\n' }, undefined, []],
    [
      'is none where another document builds the last one',
      { 'README.md': 'docker build --target prod .\n', 'build.sh': 'docker build .\n' },
      undefined,
      [],
    ],
    [
      'is none where compose says how it is built',
      { 'README.md': 'docker build --target prod .\n', 'compose.yaml': 'services: {web: {build: .}}\n' },
      undefined,
      ['service web of compose.yaml'],
    ],
  ])('%s', async (_what, files, target, namedBy) => {
    const image = await imageOf({ Dockerfile: staged, ...files });
    expect(image).not.toHaveProperty('problem');
    expect({ target: image.target, namedBy: image.namedBy }).toEqual({ target, namedBy });
  });
});

test('a documented folder that is not there is that of a clone, and no context', async () => {
  const files = { Dockerfile: 'FROM alpine\nCOPY . /shop\n', 'src/a.py': '' };
  expect(await imageOf({ ...files, 'README.md': 'docker build shop --file Dockerfile\n' })).toMatchObject({
    context: '.',
  });
});

test('what compose files name is a Dockerfile, whatever it is called and whichever of them counts', async () => {
  const own = (name: string) =>
    `services: {${name}: {build: {context: ., dockerfile: Dockerfile_${name}}}}\n`;
  const files = {
    ...{ 'build/docker-compose-a.yml': own('shop'), 'build/docker-compose-b.yml': own('worker') },
    ...{ 'build/Dockerfile_shop': staged, 'build/Dockerfile_worker': staged, 'build/Dockerfile_old': staged },
  };
  const { images } = await report(await repository(files), '--dry-run');
  expect(images).toMatchObject([
    { name: 'shop', dockerfile: 'build/Dockerfile_shop' },
    { name: 'worker', dockerfile: 'build/Dockerfile_worker' },
  ]);
});

test('what is for production by its profile is released beside what the compose file for production builds', async () => {
  const web = '{build: ./web, profiles: [production]}';
  const files = {
    ...{ 'api/Dockerfile': staged, 'web/Dockerfile': staged, 'tool/Dockerfile': staged },
    'deploy/compose/compose.production.yml': 'services: {api: {build: ../../api}}\n',
    'compose.more.yml': `services: {web: ${web}, api: {build: ./api}, tool: {build: ./tool}}\n`,
  };
  const { images } = await report(await repository(files), '--dry-run');
  expect(images).toMatchObject([{ dockerfile: 'api/Dockerfile' }, { dockerfile: 'web/Dockerfile' }]);
});

describe('an argument that only a script gives', () => {
  const files = {
    'api/Dockerfile': 'FROM alpine\nRUN apk add a\nARG JAR\nCOPY target/$JAR a.jar\nARG SPEED=1\n',
    ...{ 'api/target/a.jar': '', 'api/target/b.jar': '' },
  };
  const build = (args: string) => `#!/bin/sh\ndocker build ${args} -t api .\n`;
  const taken = { buildArgs: { JAR: 'a.jar' } };
  const open = {
    buildArgs: {},
    remarks: ['Line 4 of api/Dockerfile needs the build argument JAR, which has no default.'],
  };
  test.each<[string, Readonly<Record<string, string>>, object]>([
    ['is taken', { 'api/build.sh': build('--build-arg JAR=a.jar --build-arg SPEED=2') }, taken],
    ['is taken of make', { 'api/Makefile': 'image:\n\tdocker build --build-arg JAR=a.jar .\n' }, taken],
    [
      'is taken of npm',
      { 'api/package.json': '{"scripts": {"image": "docker build --build-arg JAR=a.jar ."}}' },
      taken,
    ],
    [
      'is open where another script gives another value',
      { 'api/build.sh': build('--build-arg JAR=a.jar'), 'api/b.sh': build('--build-arg JAR=b.jar') },
      open,
    ],
    [
      'is open where that is an example in a document',
      { 'api/README.md': build('--build-arg JAR=a.jar') },
      open,
    ],
    [
      'is another one where compose says its value',
      {
        'api/build.sh': build('--build-arg JAR=a.jar'),
        'compose.yaml': 'services: {api: {build: {context: api, args: {JAR: b.jar}}}}\n',
      },
      { buildArgs: { JAR: 'b.jar' } },
    ],
  ])('%s', async (_what, more, image) => {
    expect(await imageOf({ ...files, ...more })).toMatchObject(image);
  });

  test('is told with who gives it', async () => {
    const { images } = await report(
      await repository({ ...files, 'api/build.sh': build('--build-arg JAR=a.jar') }),
      '--dry-run',
    );
    expect(images[0].remarks).toContain('Only api/build.sh, line 2 says the build argument JAR=a.jar.');
  });
});

test('an argument that a path of COPY needs is a variable of each image', async () => {
  const dockerfile =
    'FROM alpine AS b\nRUN apk add a\nCOPY . /src\nFROM b\nARG JAR\nCOPY --from=b /src/$JAR a.jar\n';
  const files = { 'api/Dockerfile': dockerfile, 'web/Dockerfile': dockerfile, 'api/a': '', 'web/a': '' };
  const { images, files: written, nextSteps } = await report(await repository(files), '--dry-run');
  expect(images[0].remarks).toContain(
    'Line 6 of api/Dockerfile needs the build argument JAR, which has no default.',
  );
  expect(written.map(({ diff }: { diff: string }) => diff).join('')).toContain('vars.API_JAR');
  expect(nextSteps.join('\n')).toContain('gh variable set WEB_JAR');
});

describe('a file with variables that commands of compose name', () => {
  const compose = 'services: {web: {build: {context: ".", args: {VERSION: "${V}"}}}}\n';
  const files = {
    Dockerfile: 'ARG VERSION\nFROM alpine:$VERSION\nRUN apk add a\n',
    ...{ 'compose.yaml': compose, 'prod.env': 'V=3.20\n', 'test.env': 'V=edge\n', '.env': 'V=2\n' },
  };
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['is read', { Makefile: 'up:\n\tdocker compose --env-file prod.env up -d\n' }, '3.20'],
    ['is not read for tests', { 'run.sh': 'docker compose --env-file test.env up\n' }, '2'],
    [
      'is not read where commands name several',
      { 'run.sh': 'docker compose --env-file prod.env up\ndocker compose --env-file b.env up\n' },
      '2',
    ],
  ])('%s', async (_what, more, version) => {
    expect(await imageOf({ ...files, ...more })).toMatchObject({ buildArgs: { VERSION: version } });
  });
});
