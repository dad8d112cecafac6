import { describe, expect, test } from '@jest/globals';
import { chooseBuilder, parseInspection, removeBuilder } from '../../../src/adapters/docker/builder.ts';
import { readEngineInfo } from '../../../src/adapters/docker/engine-info.ts';
import { UserError } from '../../../src/core/error.ts';
import { type FakeAnswer, fakeCommands } from '../../support/fake-commands.ts';

// As buildx v0.13.1 and v0.38.2 print them (commands/inspect.go).
const containerBuilder = `Name:          builder-1
Driver:        docker-container
Last Activity: 2026-10-04 03:00:00 +0000 UTC

Nodes:
Name:                  builder-10
Endpoint:              unix:///var/run/docker.sock
Driver Options:        network="host"
Status:                running
BuildKit daemon flags: --allow-insecure-entitlement=network.host
BuildKit version:      v0.32.2
Platforms:             linux/amd64*, linux/amd64/v2, linux/386
Labels:
 org.mobyproject.buildkit.worker.executor:    oci
 Name:                                        not a node
Devices:
 Name:                  nvidia.com/gpu
GC Policy rule#0:
 All:           false
File#buildkitd.toml:
 > [registry."localhost:5000"]
 >   http = true
`;
const dockerBuilder = `Name:   default
Driver: docker

Nodes:
Name:             default
Endpoint:         default
Status:           running
Buildkit:         v0.13.2
Platforms:        linux/amd64, linux/386
`;
const asleep =
  'Name:   sleepy\nDriver: docker-container\n\nNodes:\nName:     sleepy0\nEndpoint: default\nStatus:   inactive\n';
const severalNodes = `Name:   farm
Driver: remote

Nodes:
Name:             farm0
Endpoint:         tcp://10.0.0.1:1234
Status:           running
BuildKit version: v0.32.2
Platforms:        linux/amd64

Name:             farm1
Endpoint:         tcp://10.0.0.2:1234
Status:           running
BuildKit version: v0.31.0
Platforms:        linux/arm64
`;
const engineDown = `Name:   default
Driver: docker

Nodes:
Name:     default
Endpoint: default
Error:    Cannot connect to the Docker daemon at unix:///var/run/docker.sock. Is the docker daemon running?
`;

describe('the description of a builder', () => {
  test.each<[string, string, object]>([
    [
      'in a container',
      containerBuilder,
      {
        name: 'builder-1',
        driver: 'docker-container',
        nodes: 1,
        platform: 'linux/amd64',
        buildkit: 'v0.32.2',
        pushesByDigest: true,
      },
    ],
    [
      'in the engine, which cannot push by digest',
      dockerBuilder,
      {
        name: 'default',
        driver: 'docker',
        nodes: 1,
        platform: 'linux/amd64',
        buildkit: 'v0.13.2',
        pushesByDigest: false,
      },
    ],
    [
      'that was never started',
      asleep,
      {
        name: 'sleepy',
        driver: 'docker-container',
        nodes: 1,
        platform: undefined,
        buildkit: undefined,
        pushesByDigest: true,
      },
    ],
    [
      'of several nodes, which push under a tag',
      severalNodes,
      {
        name: 'farm',
        driver: 'remote',
        nodes: 2,
        platform: 'linux/amd64',
        buildkit: 'v0.32.2',
        pushesByDigest: false,
      },
    ],
  ])('%s', (_name, text, builder) => {
    expect(parseInspection(text)).toEqual({ kind: 'found', builder: { ...builder, createdByUs: false } });
  });

  test.each<[string, string, string]>([
    ['whose engine is down', engineDown, 'Cannot connect to the Docker daemon'],
    ['that is empty', '', 'its description names no driver'],
    ['that is something else', '<html>502 Bad Gateway</html>', 'its description names no driver'],
    ['without a driver', 'Name: x\n', 'its description names no driver'],
    ['with an empty driver', 'Name: x\nDriver:\n\nNodes:\nName: x0\n', 'its description names no driver'],
  ])('%s is of none that can be used', (_name, text, reason) => {
    expect(parseInspection(text)).toEqual({ kind: 'missing', reason: expect.stringContaining(reason) });
  });
});

const version = 'docker buildx version';
const inspect = 'docker buildx inspect --bootstrap';
const info =
  'docker info --format {{json .DriverStatus}}\n{{.DockerRootDir}}\n{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}\n{{.ID}}';
const bakeProbe = 'docker buildx bake --file - --progress rawjson --print probe';
const create = 'docker buildx create --name new-one --driver docker-container';
const boot = 'docker buildx inspect --bootstrap new-one';
const remove = 'docker buildx rm --force new-one';
const buildx38 = 'github.com/docker/buildx v0.38.2 a1b2c3d\n';
const classicStore = '[["Backing Filesystem","extfs"]]';
const containerdStore = '[["driver-type","io.containerd.snapshotter.v1"]]';
const newOne = containerBuilder.replace('builder-1\n', 'new-one\n');

/** Chooses with the given answers of docker; tells what was run, said and remembered, in order. */
async function choose(
  answers: Parameters<typeof fakeCommands>[0],
  options: Partial<Parameters<typeof chooseBuilder>[0]> = {},
) {
  const commands = fakeCommands({ [version]: buildx38, [info]: classicStore, ...answers });
  const log: string[] = [];
  const remembered: string[] = [];
  const env = { DOCKER_CONFIG: '/private' };
  const docker = { env, configDir: '/private' };
  const chosen = await chooseBuilder({
    engine: readEngineInfo(docker, commands),
    wanted: 'auto',
    keep: false,
    newName: 'new-one',
    registryOnLoopback: false,
    docker,
    commands,
    log: (line) => log.push(line),
    beforeCreate: (name) =>
      remembered.push(`${name} before ${commands.lines.includes(create) ? 'nothing' : 'it is made'}`),
    ...options,
  }).catch((error: unknown) => error);
  for (const given of commands.options) expect(given.env).toBe(env);
  const lines = commands.lines.filter((line) => ![version, inspect, info].includes(line));
  return { chosen, lines, log, remembered };
}

describe('auto', () => {
  test('takes the current builder in a container', async () => {
    const { chosen, lines, remembered } = await choose({ [inspect]: containerBuilder });
    expect(chosen).toMatchObject({ name: 'builder-1', buildx: '0.38.2', createdByUs: false });
    expect([lines, remembered]).toEqual([[], []]);
  });

  test("takes the engine's own builder where the containerd store is on", async () => {
    const { chosen, lines } = await choose({ [inspect]: dockerBuilder, [info]: containerdStore });
    expect(chosen).toMatchObject({ name: 'default', pushesByDigest: false });
    expect(lines).toEqual([]);
  });

  test.each<[string, FakeAnswer]>([
    ['with the classic store', classicStore],
    ['that does not tell its store', { exitCode: 1 }],
  ])(
    "makes a builder where there is the engine's own %s, and remembers its name before",
    async (_name, status) => {
      const { chosen, lines, log, remembered } = await choose({
        [inspect]: dockerBuilder,
        [info]: status,
        [create]: 'new-one',
        [boot]: newOne,
      });
      expect(chosen).toMatchObject({ name: 'new-one', createdByUs: true });
      expect(lines).toEqual([create, boot]);
      expect(remembered).toEqual(['new-one before it is made']);
      expect(log).toEqual([
        'The selected builder "default" cannot do the job (the docker driver with the classic image store cannot push a layer and keep its cache). Creating a docker-container builder.',
        'Starting the builder "new-one".',
      ]);
    },
  );

  test('makes a builder where there is none', async () => {
    const { chosen, lines } = await choose({
      [inspect]: { exitCode: 1, stderr: 'ERROR: no builder' },
      [create]: '',
      [boot]: newOne,
    });
    expect(chosen).toMatchObject({ name: 'new-one', createdByUs: true });
    expect(lines).toEqual([create, boot]);
  });

  test("gives a new builder the host's network where the registry is on loopback", async () => {
    const onHost = `${create} --driver-opt network=host`;
    const { lines } = await choose(
      { [inspect]: { exitCode: 1 }, [onHost]: '', [boot]: newOne },
      { registryOnLoopback: true },
    );
    expect(lines).toEqual([onHost, boot]);
  });

  test('keeps a builder under a name of its own, and takes it the next time', async () => {
    const kept = containerBuilder.replace('builder-1\n', 'cache-prewarm\n');
    const find = `${inspect} cache-prewarm`;
    const createKept = 'docker buildx create --name cache-prewarm --driver docker-container';
    const none = { [inspect]: { exitCode: 1 }, [createKept]: '' };
    const first = await choose(
      { ...none, [find]: [{ exitCode: 1, stderr: 'ERROR: no builder' }, kept] },
      { keep: true },
    );
    expect(first.lines).toEqual([find, createKept, find]);
    const second = await choose({ ...none, [find]: kept }, { keep: true });
    expect(second.lines).toEqual([find, find]);
    for (const { chosen, remembered } of [first, second]) {
      expect(chosen).toMatchObject({ name: 'cache-prewarm', createdByUs: false });
      expect(remembered).toEqual([]);
    }
  });

  test('fails when a builder cannot be made', async () => {
    const { chosen } = await choose({
      [inspect]: { exitCode: 1 },
      [create]: { exitCode: 1, stderr: 'hint\nERROR: permission denied\n' },
    });
    expect(chosen).toBeInstanceOf(UserError);
    expect(String(chosen)).toContain(
      'a docker-container builder could not be created: ERROR: permission denied',
    );
  });

  test('removes a builder that cannot be started, and fails', async () => {
    const answers = {
      [inspect]: { exitCode: 1 },
      [create]: '',
      [boot]: { exitCode: 1, stderr: 'ERROR: pull access denied' },
      [remove]: '',
    };
    const { chosen, lines } = await choose(answers);
    expect(String(chosen)).toContain('the builder "new-one" could not be started: ERROR: pull access denied');
    expect((chosen as UserError).remedy).toContain('moby/buildkit');
    expect(lines).toEqual([create, boot, remove]);
  });
});

describe('a named builder', () => {
  const named = (name: string) => `${inspect} ${name}`;

  test('is taken', async () => {
    const { chosen, lines } = await choose({ [named('farm')]: severalNodes }, { wanted: 'farm' });
    expect(chosen).toMatchObject({ name: 'farm', nodes: 2, createdByUs: false });
    expect(lines).toEqual([named('farm')]);
  });

  test('that is not there is an error, not made', async () => {
    const missing = { exitCode: 1, stderr: 'ERROR: no builder "gone" found\n' };
    const { chosen } = await choose({ [named('gone')]: missing }, { wanted: 'gone' });
    expect(String(chosen)).toContain('builder: there is no builder "gone": ERROR: no builder "gone" found');
  });

  test('that cannot do the job is an error that says why', async () => {
    const { chosen } = await choose(
      { [named('default')]: dockerBuilder, [info]: classicStore },
      { wanted: 'default' },
    );
    expect(String(chosen)).toContain(
      'builder: "default" cannot do the job: the docker driver with the classic image store',
    );
  });
});

describe('docker and buildx', () => {
  test.each<[string, string]>([
    ['github.com/docker/buildx v0.38.2 a1b2c3d', '0.38.2'],
    ['github.com/docker/buildx 0.13.1+ds1 0.13.1+ds1-1', '0.13.1+ds1'],
    ['github.com/docker/buildx v0.13.0-rc2 1c1dbb2', '0.13.0-rc2'],
  ])('are found: %s', async (text, buildx) => {
    expect((await choose({ [version]: text, [inspect]: containerBuilder })).chosen).toMatchObject({ buildx });
  });

  test.each<[string, string]>([
    ['v0.38.2', '0.38.2'],
    ['0.13.1+ds1-3', '0.13.1+ds1-3'],
  ])('are found in the list of plug-ins, without asking buildx: %s', async (listed, buildx) => {
    const { chosen } = await choose({
      [version]: new Error('asked'),
      [info]: `${classicStore}\n/data\ncompose=v5.5.1 buildx=${listed} \n`,
      [inspect]: containerBuilder,
    });
    expect(chosen).toMatchObject({ buildx });
  });

  test('are found too old in the list of plug-ins', async () => {
    const { chosen } = await choose({
      [info]: `${classicStore}\n/data\nbuildx=v0.12.1 \n`,
      [inspect]: containerBuilder,
    });
    expect(String(chosen)).toContain('expected buildx 0.13.0 or later, found 0.12.1');
  });

  const kept = JSON.stringify({ target: { probe: { context: '.', network: 'none' } } });

  test.each<[string, string, string]>([
    ['in the list of plug-ins', '0.0.0+unknown', '0.0.0+unknown'],
    ['as development', 'dev', 'dev'],
    ['in its own words', '', '0.0.0+unknown'],
    ['as a revision', '', '8a1b2c3-dirty'],
    ['not at all', '', 'unknown'],
  ])('do not tell their version (%s): buildx is asked for what it can do', async (_how, listed, buildx) => {
    const said = buildx === 'unknown' ? '' : `${buildx} ${buildx}`;
    const { chosen, lines, log } = await choose({
      [version]: `github.com/docker/buildx ${said}\n`,
      [info]: `${classicStore}\n/data\nbuildx=${listed} \n`,
      [inspect]: containerBuilder,
      [bakeProbe]: kept,
    });
    expect(chosen).toMatchObject({ buildx, keptOptions: new Set(['context', 'network']) });
    expect(lines).toEqual([bakeProbe]);
    expect(log).toEqual([expect.stringContaining(`does not report its version (it says ${buildx})`)]);
  });

  test.each<[string, FakeAnswer]>([
    ['fails', { exitCode: 1, stderr: 'ERROR: invalid progress mode rawjson' }],
    ['prints something else', 'usage'],
  ])('do not tell their version, and what it is asked %s', async (_what, answer) => {
    const { chosen } = await choose({
      [version]: 'github.com/docker/buildx 0.0.0+unknown',
      [inspect]: containerBuilder,
      [bakeProbe]: answer,
    });
    expect(String(chosen)).toContain(
      'expected buildx 0.13.0 or later, found 0.0.0+unknown, which does not know --progress=rawjson',
    );
  });

  test.each<[string, FakeAnswer, string]>([
    ['are missing', new Error('ENOENT'), 'expected the program "docker" in PATH, found none'],
    [
      'are without buildx',
      { exitCode: 1, stderr: "docker: 'buildx' is not a docker command.\n" },
      `said: docker: 'buildx' is not a docker command.`,
    ],
    [
      'are too old',
      'github.com/docker/buildx v0.12.1 30feaa1',
      'expected buildx 0.13.0 or later, found 0.12.1',
    ],
    ['say nothing', '', 'said: nothing'],
  ])('%s', async (_name, answer, message) => {
    // Inspecting fails as well, and sooner; what is shown is the reason.
    const { chosen } = await choose({ [version]: answer, [inspect]: answer });
    expect(chosen).toBeInstanceOf(UserError);
    expect(String(chosen)).toContain(message);
  });
});

test.each<[string, FakeAnswer, boolean]>([
  ['is gone', '', true],
  ['stays', { exitCode: 1 }, false],
  ['stays where docker is gone', new Error('ENOENT'), false],
])('removing a builder says whether it %s and never fails', async (_name, answer, removed) => {
  const commands = fakeCommands({ [remove]: answer });
  expect(await removeBuilder('new-one', { env: {}, configDir: '' }, commands)).toBe(removed);
});

describe('the engine', () => {
  const docker = { env: {}, configDir: '/private' };
  test.each<[string, FakeAnswer, Awaited<ReturnType<typeof readEngineInfo>>]>([
    [
      'tells its store and its folder',
      `${containerdStore}\n/data\n`,
      { buildx: undefined, hasContainerdStore: true, id: undefined, rootDir: '/data' },
    ],
    [
      'lists the plug-ins of docker, as Docker and as Debian number them',
      `${containerdStore}\n/data\nmy-buildx=v9.9.9 buildx=0.13.1+ds1-3 compose=2.26.1-4 \n7f1c-9a\n`,
      { buildx: '0.13.1+ds1-3', hasContainerdStore: true, id: '7f1c-9a', rootDir: '/data' },
    ],
    [
      'may have the classic store',
      `${classicStore}\n/data\n`,
      { buildx: undefined, hasContainerdStore: false, id: undefined, rootDir: '/data' },
    ],
    [
      'may be down',
      { exitCode: 1 },
      { buildx: undefined, hasContainerdStore: false, id: undefined, rootDir: undefined },
    ],
  ])('%s', async (_name, answer, expected) => {
    expect(await readEngineInfo(docker, fakeCommands({ [info]: answer }))).toEqual(expected);
  });
});
