import { symlink } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { readPrewarmInputs } from '../../../src/commands/prewarm/inputs.ts';
import type { LayerRecord } from '../../../src/core/layers/record.ts';
import {
  onBuilder,
  ownIgnoreFile,
  readProject,
  sayDecisions,
  sayRenamed,
} from '../../../src/layers/project/project.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const dockerfile =
  'FROM debian:12 AS base\nRUN make\nFROM base AS python-deps\nRUN pip\nFROM base AS node-deps\nRUN npm\n';

const checkout = [
  'expected a checkout, found an empty workspace. Add this step before:',
  '      - uses: actions/checkout@v6',
  '        with:',
  '          persist-credentials: false',
].join('\n');

/** Reads the project in `cwd`, the workspace when this is a step of GitHub. */
async function read(
  cwd: string,
  values: Readonly<Record<string, string>> = {},
  where: 'github' | 'terminal' = 'github',
) {
  const { inputs, reader } = readPrewarmInputs(
    { image: 'ghcr.io/o/n', ...values },
    { nowMs: 0, githubRepository: undefined, actor: undefined, githubContainerHost: 'ghcr.io', env: {} },
  );
  const project = await readProject(inputs, reader, {
    cwd,
    bound: where === 'github' ? cwd : undefined,
    target: inputs.target,
  });
  return { inputs, project, problems: reader.problems };
}

test('a layer that takes another image of a bake file is refused', async () => {
  const text = `FROM a AS base
RUN x
FROM base AS tools
FROM shared AS one
RUN y
FROM base AS two
COPY --from=tools /t /t
RUN --mount=from=shared,target=/s z
FROM two AS three
`;
  const cwd = await makeTempFolder({ Dockerfile: text });
  const { problems } = await read(cwd, {
    'build-contexts': 'shared=target:shared\ntools=target:shop-tools',
    layers: 'base=base\none=one\ntwo=two\nthree=three',
  });
  expect(problems).toEqual(
    [
      ['one', 'shared'],
      ['two', 'tools, shared'],
    ].map(([name, contexts]) => ({
      input: 'layers',
      message: `expected layers that can be built before the other images, got "${name}", which takes ${contexts}. Choose a stage that does not, or use layers: auto`,
    })),
  );
});

describe('a project is read', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>, string, string]>([
    ['from the Dockerfile of the checkout', { Dockerfile: dockerfile }, {}, '.', 'Dockerfile'],
    [
      'from the Dockerfile of a context',
      { 'app/Dockerfile': dockerfile },
      { context: 'app' },
      'app',
      'app/Dockerfile',
    ],
    [
      'from a file beside the context',
      { 'docker/prod.Dockerfile': dockerfile, 'app/': '' },
      { context: './app/', file: 'docker/prod.Dockerfile' },
      'app',
      'docker/prod.Dockerfile',
    ],
    [
      'from a file whose name begins with dots',
      { '..odd/Dockerfile': dockerfile },
      { file: '..odd/Dockerfile' },
      '.',
      '..odd/Dockerfile',
    ],
    [
      'from a file with spaces and a quote in its path',
      { "my app/it's": dockerfile },
      { file: "my app/it's" },
      '.',
      "my app/it's",
    ],
  ])('%s', async (_name, files, values, context, file) => {
    const cwd = await makeTempFolder(files);
    const { project, problems } = await read(cwd, values);
    expect(problems).toEqual([]);
    expect(project).toMatchObject({ contextDir: join(cwd, context), dockerfilePath: join(cwd, file) });
    expect(project?.nodes.map((node) => [node.name, node.standsOn.map((below) => below.name)])).toEqual([
      ['base', []],
      ['python', ['base']],
      ['node', ['base']],
    ]);
  });

  test.each([{}, { file: 'Dockerfile' }])('that is called dockerfile, with %j', async (values) => {
    const { project, problems } = await read(await makeTempFolder({ dockerfile }), values);
    expect({ name: basename(project?.dockerfilePath ?? ''), problems }).toEqual({
      name: 'dockerfile',
      problems: [],
    });
  });

  test('through a symbolic link that stays within the workspace', async () => {
    const cwd = await makeTempFolder({ 'real/Dockerfile': dockerfile });
    await symlink('real/Dockerfile', join(cwd, 'Dockerfile'));
    expect((await read(cwd)).problems).toEqual([]);
  });

  test('in a workspace that is itself a symbolic link', async () => {
    const cwd = await makeTempFolder({ 'real/Dockerfile': dockerfile });
    await symlink('real', join(cwd, 'workspace'));
    expect((await read(join(cwd, 'workspace'))).problems).toEqual([]);
  });

  test('from anywhere in a terminal, where there is no workspace', async () => {
    const cwd = await makeTempFolder({ Dockerfile: dockerfile, 'sub/': '' });
    expect((await read(join(cwd, 'sub'), { context: '..' }, 'terminal')).problems).toEqual([]);
  });

  test('with local build contexts as absolute paths, and others as they are', async () => {
    const cwd = await makeTempFolder({ Dockerfile: dockerfile, 'lib/': '' });
    const { project } = await read(cwd, {
      'build-contexts':
        'lib=./lib\ndebian=docker-image://debian:12\nsrc=https://github.com/o/n.git\nkeys=git@github.com:o/n.git',
    });
    expect(project?.values.buildContexts).toEqual({
      lib: join(cwd, 'lib'),
      debian: 'docker-image://debian:12',
      src: 'https://github.com/o/n.git',
      keys: 'git@github.com:o/n.git',
    });
  });

  test('and once more when the platform of the builder is known', async () => {
    const cwd = await makeTempFolder({
      Dockerfile: `${dockerfile}FROM --platform=$BUILDPLATFORM base AS tools\n`,
    });
    const { project } = await read(cwd, { layers: 'base=base,tools=tools' });
    if (project === undefined) throw new Error('the project is not read');
    const known = onBuilder(project, 'linux/arm64');
    expect(known.values).toEqual({ ...project.values, builderPlatform: 'linux/arm64' });
    expect(known.nodes.map((node) => node.name)).toEqual(['base', 'tools']);
  });
});

describe('layers are found', () => {
  const layersOf = async (files: Readonly<Record<string, string>>, values = {}) => {
    const { project, problems } = await read(await makeTempFolder(files), values, 'terminal');
    expect(problems).toEqual([]);
    return project?.layers.map(({ name, target }) => `${name}=${target}`);
  };
  const single = 'FROM a\nCOPY requirements*.txt .npmrc* ./\nRUN x\nCOPY . .\n';

  test('by their usual names where two of those are chosen for us', async () => {
    const text = 'FROM a AS base\nFROM base AS python-deps\nFROM base\nRUN x\nCOPY . .\n';
    expect(await layersOf({ Dockerfile: text })).toEqual(['base=base', 'python=python-deps']);
  });

  test('inside its stages where it has no such names', async () => {
    expect(await layersOf({ Dockerfile: single })).toEqual(['deps=stage-0--deps']);
    const base = 'FROM a AS base\nRUN x\nFROM base\nRUN y\nCOPY . .\n';
    expect(await layersOf({ Dockerfile: base })).toEqual(['base=base', 'deps=stage-1--deps']);
  });

  test('inside its stages where that is asked for', async () => {
    const text = 'FROM a AS python-deps\nRUN x\nFROM python-deps\nRUN y\nCOPY . .\n';
    expect(await layersOf({ Dockerfile: text }, { layers: 'auto' })).toEqual([
      'python=python-deps',
      'deps=stage-1--deps',
    ]);
  });

  test('for the stage that is built', async () => {
    const text = 'FROM a AS one\nRUN x\nFROM a AS two\nRUN y\n';
    expect(await layersOf({ Dockerfile: text }, { target: 'one' })).toEqual(['one=one--deps']);
  });

  test('without a file of credentials that is in the context, unless it is ignored', async () => {
    const files = { Dockerfile: single, 'requirements.txt': 'x', '.npmrc': '//r.test/:_authToken=abc' };
    expect(await layersOf(files)).toEqual([]);
    expect(await layersOf({ ...files, '.dockerignore': '.npmrc' })).toEqual(['deps=stage-0--deps']);
    expect(await layersOf(files, { layers: 'python=@deps' })).toEqual(['python=stage-0--deps']);
  });
});

describe('what a Dockerfile decides is said', () => {
  const saidOf = async (text: string, recorded: readonly string[] = []) => {
    const { project } = await read(
      await makeTempFolder({ Dockerfile: text, '.npmrc': '_auth=x' }),
      {},
      'terminal',
    );
    if (project === undefined) throw new Error('the project is not read');
    const said: string[] = [];
    const log = { notice: (line: string) => said.push(line), warning: (line: string) => said.push(line) };
    const layers = Object.fromEntries(recorded.map((name) => [name, {}]));
    sayDecisions(project, log);
    sayRenamed(project, { layers } as unknown as LayerRecord, log);
    return said;
  };

  test('not where a layer is what everybody expects', async () => {
    expect(await saidOf('FROM a AS app\nRUN x\nCOPY . .\n', ['app'])).toEqual([]);
  });

  test('where it has no layer', async () => {
    expect(await saidOf('FROM a AS app\nCOPY . .\nRUN x\n')).toEqual([
      'The Dockerfile has no dependency layer, so every run builds all of it. Stage app: nothing is installed before line 2, which takes the whole build context. "cache-prewarm init" shows what to change.',
    ]);
  });

  test('where a secret is in the way', async () => {
    expect((await saidOf('FROM a AS app\nRUN x\nCOPY .npmrc .\nRUN y\n')).join()).toContain(
      'Stage app: its layer ends before line 3, which takes .npmrc: ',
    );
  });

  test('where a stage has another name than when the layers were recorded', async () => {
    expect(await saidOf('FROM a AS web\nRUN x\nCOPY . .\n', ['app', 'web'])).toEqual([
      'The Dockerfile no longer has the layer app. Layers are named after their stages.',
    ]);
    expect(await saidOf('FROM a AS web\nRUN x\nCOPY . .\n', ['app'])).toEqual([
      'The Dockerfile no longer has the layer app. New: web. Layers are named after their stages.',
    ]);
  });
});

describe('a project is refused', () => {
  test.each<
    [
      string,
      Readonly<Record<string, string>>,
      Readonly<Record<string, string>>,
      readonly (readonly [string, string])[],
    ]
  >([
    [
      'without a Dockerfile',
      { 'README.md': '' },
      {},
      [['file', 'expected a Dockerfile, found none at Dockerfile']],
    ],
    [
      'without the Dockerfile of the context',
      { Dockerfile: dockerfile, 'app/': '' },
      { context: 'app' },
      [['file', 'expected a Dockerfile, found none at app/Dockerfile']],
    ],
    [
      'without the named file',
      { Dockerfile: dockerfile },
      { file: 'prod.Dockerfile' },
      [['file', 'expected a Dockerfile, found none at prod.Dockerfile']],
    ],
    [
      'with a folder for the file',
      { 'Dockerfile/': '' },
      {},
      [['file', 'expected a Dockerfile, found a folder at Dockerfile']],
    ],
    [
      'without the context',
      { Dockerfile: dockerfile },
      { context: 'app' },
      [['context', 'expected a folder, found none at app']],
    ],
    [
      'with a file for the context',
      { Dockerfile: dockerfile, app: '' },
      { context: 'app' },
      [['context', 'expected a folder, found none at app']],
    ],
    [
      'without the context, although the file is there',
      { Dockerfile: dockerfile },
      { context: 'app', file: 'Dockerfile' },
      [['context', 'expected a folder, found none at app']],
    ],
    [
      'without the folder of a build context',
      { Dockerfile: dockerfile },
      { 'build-contexts': 'lib=lib' },
      [['build-contexts', 'expected a folder for "lib", found none at lib']],
    ],
    [
      'without the file of a secret',
      { Dockerfile: dockerfile, 'key/': '' },
      { 'secret-files': 'a=token\nb=key' },
      [
        ['secret-files', 'expected a file for "a", found none at token'],
        ['secret-files', 'expected a file for "b", found none at key'],
      ],
    ],
    [
      'with a stage that is not there',
      { Dockerfile: dockerfile },
      { layers: 'base=base,python=pyhton-deps' },
      [
        [
          'layers',
          'layer python: expected the name of a stage, got "pyhton-deps". Did you mean python-deps? The Dockerfile has: base, python-deps, node-deps.',
        ],
      ],
    ],
    [
      'with two stages that are not there',
      { Dockerfile: 'FROM debian:12 AS base\n' },
      { layers: 'base=base,python=python-deps,node=node-deps' },
      [['layers', 'layer node: expected the name of a stage, got "node-deps"']],
    ],
    [
      'with a target that is not there',
      { Dockerfile: 'FROM debian:12 AS base\n' },
      { target: 'nothing' },
      [['target', 'expected the name of a stage, got "nothing"']],
    ],
    ['with an empty Dockerfile', { Dockerfile: '' }, {}, [['file', 'Dockerfile: ']]],
  ])('%s', async (_name, files, values, expected) => {
    const { problems } = await read(await makeTempFolder(files), values);
    expect(problems).toEqual(
      expected.map(([input, message]) => ({ input, message: expect.stringContaining(message) })),
    );
  });

  test('with everything that is wrong at once', async () => {
    const { problems } = await read(await makeTempFolder({ 'README.md': '' }), {
      context: 'app',
      file: 'prod.Dockerfile',
      'build-contexts': 'lib=lib',
      'secret-files': 'a=token',
      platforms: 'linux/foo',
    });
    expect(problems.map(({ input }) => input)).toEqual([
      'platforms',
      'build-contexts',
      'secret-files',
      'context',
      'file',
    ]);
  });

  test('when its file leads out of the workspace by ..', async () => {
    const outside = await makeTempFolder({ Dockerfile: dockerfile, 'workspace/README.md': '' });
    const { problems } = await read(join(outside, 'workspace'), { file: '../Dockerfile' });
    expect(problems).toEqual([
      { input: 'file', message: 'expected a file inside the workspace, ../Dockerfile leads out of it' },
    ]);
  });

  test('when its file leads out of the workspace by an absolute path', async () => {
    const outside = await makeTempFolder({ Dockerfile: dockerfile });
    const { problems } = await read(await makeTempFolder({ 'README.md': '' }), {
      file: join(outside, 'Dockerfile'),
    });
    expect(problems).toEqual([{ input: 'file', message: expect.stringContaining('leads out of it') }]);
  });

  test.each(['Dockerfile', 'folder'])(
    'when its file leads out of the workspace by a symbolic link: %s',
    async (link) => {
      const outside = await makeTempFolder({ Dockerfile: dockerfile });
      const cwd = await makeTempFolder({ 'README.md': '' });
      await symlink(link === 'folder' ? outside : join(outside, 'Dockerfile'), join(cwd, link));
      const file = link === 'folder' ? 'folder/Dockerfile' : 'Dockerfile';
      const { problems } = await read(cwd, { file });
      expect(problems).toEqual([
        { input: 'file', message: `expected a file inside the workspace, ${file} leads out of it` },
      ]);
    },
  );

  test('when its file is a symbolic link to nothing', async () => {
    const cwd = await makeTempFolder({ 'README.md': '' });
    await symlink('gone', join(cwd, 'Dockerfile'));
    expect((await read(cwd)).problems).toEqual([
      { input: 'file', message: 'expected a Dockerfile, found none at Dockerfile' },
    ]);
  });
});

describe('without a checkout the step to add is shown', () => {
  test.each<[string, Readonly<Record<string, string>>, Readonly<Record<string, string>>]>([
    ['in an empty workspace', {}, {}],
    ['in a workspace with nothing but a .git', { '.git/HEAD': '' }, {}],
    ['whatever the context', {}, { context: 'app' }],
    ['whatever the file', {}, { file: 'docker/Dockerfile' }],
  ])('%s', async (_name, files, values) => {
    expect((await read(await makeTempFolder(files), values)).problems).toEqual([
      { input: 'context', message: checkout },
    ]);
  });

  test('in a workspace that is not there', async () => {
    expect((await read(join(await makeTempFolder(), 'gone'))).problems).toEqual([
      { input: 'context', message: checkout },
    ]);
  });

  test('but not in a terminal', async () => {
    expect((await read(await makeTempFolder(), {}, 'terminal')).problems).toEqual([
      { input: 'file', message: 'expected a Dockerfile, found none at Dockerfile' },
    ]);
  });

  test('and not when only the context is empty', async () => {
    expect(
      (await read(await makeTempFolder({ Dockerfile: dockerfile, 'app/': '' }), { context: 'app' })).problems,
    ).toEqual([{ input: 'file', message: 'expected a Dockerfile, found none at app/Dockerfile' }]);
  });
});

test.each([
  ['/src/Dockerfile', 'Dockerfile.dockerignore'],
  ['/src/docker/prod.Dockerfile', 'prod.Dockerfile.dockerignore'],
])('the ignore file of %s alone lies beside it', (path, name) => {
  expect(basename(ownIgnoreFile(path))).toBe(name);
});
