import { expect, test } from '@jest/globals';
import { argumentRemarks } from '../../../src/commands/init/build-arguments.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';

const remarks = (text: string, candidate: object = {}) =>
  argumentRemarks({
    ...{ dockerfile: parseDockerfile(text), decisions: [], openArguments: [] },
    candidate: { dockerfile: 'Dockerfile', buildArgs: {}, mentions: [], ...candidate },
  } as never);

test('arguments that steps read and nothing gives a value to are empty', () => {
  const text = `ARG OF_FROM
FROM alpine
ARG A
ARG B C=1
ARG D TARGETARCH HTTP_PROXY E F
RUN make $A \${B} "$C" \${D:-x} $TARGETARCH $HTTP_PROXY $FOO
LABEL e=$E
`;
  expect(remarks(text)).toEqual([
    'The build arguments A, B are empty: they have no default, and nothing says a value. If Dockerfile needs one, set them with --build-args.',
  ]);
  expect(remarks(text, { buildArgs: { A: '' } })).toEqual([
    'The build argument B is empty: it has no default, and nothing says a value. If Dockerfile needs one, set it with --build-args.',
  ]);
  expect(remarks(text, { mentions: [{ by: 'workflow', where: 'x' }] })).toEqual([]);
  expect(remarks(text, { buildArgs: { A: '' }, unreadFile: 'docker-bake.hcl' })).toEqual([
    'The build argument B has no default. docker-bake.hcl may set it, but was not read.',
  ]);
});

test('a login that nothing gives is no value to set', () => {
  const given = 'has no default, and nothing says a value. If Dockerfile needs one,';
  expect(remarks('FROM alpine\nARG A\nARG DATABASE_URL\nRUN make $A $DATABASE_URL\n')).toEqual([
    `The build argument A is empty: it ${given} set it with --build-args.`,
    `The build argument DATABASE_URL is empty: it ${given} use a build secret, because anyone who has the image can read an argument.`,
  ]);
});

test('a secret of a workflow that its name does not tell is to be named', () => {
  const buildArgs = {
    ...{ CODE: '${{ secrets.CODE }}', NPM_TOKEN: '${{ secrets.NPM }}', VITE_MAPS: '${{ secrets.MAPS }}' },
    ...{ PORT: '${{ vars.PORT }}', OTHER: '${{ secrets.OTHER }}' },
  };
  const text = 'FROM alpine\nARG CODE NPM_TOKEN VITE_MAPS PORT\n';
  const mentions = [{ by: 'workflow', where: 'ci.yml, line 7' }];
  expect(remarks(text, { buildArgs, mentions })).toEqual([
    'A workflow gives the build argument CODE a secret, but its name does not say so, and a run cannot know it. Add it to the default of `secret-args`, or use a build secret.',
  ]);
});

test('a commit or a date may be empty', () => {
  expect(
    remarks('FROM alpine\nARG GIT_SHA BUILD_DATE URL VITE_API\nENV A=$GIT_SHA B=$BUILD_DATE C=$URL\n'),
  ).toEqual([expect.stringContaining('The build arguments URL, VITE_API are empty')]);
});

test('an argument of another stage has the default that is before FROM', () => {
  expect(remarks('ARG A=1\nFROM alpine\nARG A\nRUN make $A\n')).toEqual([]);
});

test('of many arguments that compose leaves open, a few are shown', () => {
  const names = ['A', 'B', 'C', 'D'];
  const examples = new Map([['V_B', { path: '.env.example', value: '2' }]]);
  const open = {
    file: 'c.yaml',
    secrets: [],
    args: Object.fromEntries(names.map((name) => [name, `V_${name}`])),
    examples,
  };
  const text = `FROM alpine\n${names.map((name) => `ARG ${name}=1\n`).join('')}`;
  expect(remarks(text, { open })).toEqual([
    'c.yaml gives the build arguments A, B and 2 more the values of variables that no committed file sets. .env.example says B=2, and is only an example. The defaults of Dockerfile count, unless you set them in `build-args`.',
  ]);
});

test('no default counts of an argument that has none', () => {
  const open = { file: 'c.yaml', args: { A: 'V_A', B: 'V_B' }, secrets: [], examples: new Map() };
  expect(remarks('ARG A=1\nFROM alpine\nARG A\nARG B\nRUN make $A $B\n', { open })).toEqual([
    'c.yaml gives the build arguments A, B the values of variables that no committed file sets. The default of Dockerfile counts, unless you set them in `build-args`. B has no default, so set it in `build-args`.',
  ]);
});

test('a login that compose has from a variable is never to be set in build-args', () => {
  const open = {
    ...{ file: 'c.yaml', args: { GITHUB_TOKEN: 'GITHUB_TOKEN' }, secrets: [] },
    examples: new Map([['GITHUB_TOKEN', { path: '.env.example', value: 'ghp_x' }]]),
  };
  expect(remarks('FROM alpine\nARG GITHUB_TOKEN\nRUN make $GITHUB_TOKEN\n', { open })).toEqual([
    'c.yaml gives the build argument GITHUB_TOKEN, which is a login, so init copies it nowhere. Anyone who has the image can read it: use a build secret instead.',
  ]);
});

test('an address with a password in it is no value to set, and is not shown', () => {
  const examples = ['DB_USER', 'DATABASE_URL', 'HOST', 'MQ'].map(
    (name) => [name, { path: '.env.example', value: name === 'MQ' ? 'amqp://me:hunter2@mq' : 'x' }] as const,
  );
  const open = {
    file: 'c.yaml',
    args: { DB: 'DB_USER', DATABASE_URL: 'DATABASE_URL', API: 'HOST', MQ: 'MQ' },
    mixed: new Set(['DB', 'API']),
    ...{ secrets: ['DB'], examples: new Map(examples) },
  };
  const said = remarks('FROM alpine\nARG DB\nARG DATABASE_URL\nARG API\nARG MQ\nRUN make $DB\n', { open });
  expect(said).toEqual([
    'c.yaml gives the build arguments DB, DATABASE_URL, which are logins, so init copies them nowhere. Anyone who has the image can read them: use a build secret instead.',
    'c.yaml gives the build arguments API, MQ the values of variables that no committed file sets. API, MQ have no default, so set them in `build-args`.',
  ]);
});

test('arguments that workflows give other values are told', () => {
  const mentions = [{ by: 'workflow', where: 'ci.yml, line 7' }];
  expect(remarks('FROM alpine\n', { mentions, varying: ['A', 'B'] })).toEqual([
    'Builds in workflows differ in the build arguments A, B. The values here are those of ci.yml, line 7.',
  ]);
});

test('a bake file that takes a value from the environment is told as compose is', () => {
  const mentions = [{ by: 'bake', where: 'target app of bake.hcl' }];
  const open = { file: 'bake.hcl', args: { A: 'VERSION', NPM_TOKEN: 'NPM_TOKEN' }, secrets: [] };
  expect(remarks('FROM alpine\nARG A=1 NPM_TOKEN\nRUN make $A $NPM_TOKEN\n', { mentions, open })).toEqual([
    'bake.hcl gives the build argument NPM_TOKEN, which is a login, so init copies it nowhere. Anyone who has the image can read it: use a build secret instead.',
    'bake.hcl gives the build argument A the value of a variable that no committed file sets. The default of Dockerfile counts, unless you set it in `build-args`.',
  ]);
});
