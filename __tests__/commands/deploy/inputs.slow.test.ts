import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { readDeployInputs } from '../../../src/commands/deploy/inputs.ts';
import { readVerifyInputs } from '../../../src/commands/verify/inputs.ts';
import type { DeployInputContext } from '../../../src/hosts/inputs.ts';

const digest = `sha256:${'ab'.repeat(32)}`;
const context: DeployInputContext = {
  nowMs: Date.UTC(2026, 10, 25),
  githubRepository: 'Acme/Shop',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
  isForkPullRequest: false,
  hasOwnSsh: false,
};
/** What every deployment is given. */
const needed = {
  hosts: 'web1=deploy@203.0.113.7:2222',
  'ssh-key': 'a private key',
  'known-hosts': 'SHA256:abc',
  'app-image': 'ghcr.io/acme/shop:main',
  'project-dir': '/srv/shop',
};
type Values = Readonly<Record<string, string | undefined>>;

function read(values: Values = {}, given: Partial<DeployInputContext> = {}) {
  return readDeployInputs({ ...needed, ...values }, { ...context, ...given });
}

function problemsOf(values: Values, given: Partial<DeployInputContext> = {}): readonly string[] {
  return read(values, given).reader.problems.map(({ input, message }) => `${input}: ${message}`);
}

/** The inputs that are asked for by name when all are read. */
function asked(readAll: typeof readDeployInputs | typeof readVerifyInputs): readonly string[] {
  const names = new Set<string>();
  const values = new Proxy<Record<string, string | undefined>>(
    {},
    {
      get: (_target, name) => {
        names.add(String(name));
        return undefined;
      },
    },
  );
  readAll(values, context);
  return [...names].toSorted();
}

function inputsOf(action: string): readonly string[] {
  const file = readFileSync(join(import.meta.dirname, '../../..', action, 'action.yml'), 'utf8');
  return Object.keys((parse(file) as { readonly inputs: object }).inputs).toSorted();
}

test.each([
  ['deploy', readDeployInputs],
  ['verify', readVerifyInputs],
] as const)('the inputs of %s/action.yml are those that the code reads', (action, readAll) => {
  expect(asked(readAll)).toEqual(inputsOf(action));
});

describe('a deployment', () => {
  test('asks the release before for its health, and may require that it is healthy', () => {
    expect(read({}).inputs.health.baseline).toBe('notice');
    expect(read({ 'health-baseline': 'require' }).inputs.health.baseline).toBe('require');
    expect(read({ 'health-baseline': 'yes' }).reader.problems.map(({ input }) => input)).toEqual([
      'health-baseline',
    ]);
  });

  test.each([
    ['auto', [5000, 2000]],
    ['7s', [7000, 7000]],
    ['0', [0, 0]],
  ])(
    'with the settle time %s watches containers without and with a health check for %j ms',
    (text, times) => {
      const { health } = read({ 'settle-time': text }).inputs;
      expect([health.settleMs, health.settleCheckedMs]).toEqual(times);
    },
  );

  test('needs hosts, a key, their keys, an image and a folder, and takes everything else as it is usual', () => {
    const { inputs, reader } = read();
    expect(reader.problems).toEqual([]);
    expect(inputs).toMatchObject({
      ssh: {
        hosts: [{ name: 'web1', user: 'deploy', address: '203.0.113.7', port: 2222 }],
        acceptNew: false,
        jump: undefined,
        connectTimeoutMs: 15_000,
      },
      images: {
        apps: [{ tag: 'main' }],
        image: 'ghcr.io/acme/shop',
        registry: 'ghcr.io',
        repository: 'acme/shop',
      },
      project: { dir: '/srv/shop', services: [], name: undefined, composeFile: undefined },
      health: {
        intervalMs: 2000,
        timeoutMs: 60_000,
        startPeriodMs: 0,
        baseline: 'notice',
        settleMs: 5000,
        settleCheckedMs: 2000,
        waitTimeoutMs: 120_000,
      },
      dockerHost: 'auto',
      prewarm: 'auto',
      prewarmOnly: false,
      prune: 'auto',
      barrier: true,
      batches: [{ kind: 'percent', percent: 100 }],
      maxParallel: 1,
      lockTimeoutMs: 600_000,
      rollbackScope: 'host',
      rollbackTo: undefined,
      keep: 3,
      force: false,
    });
  });

  test('without anything tells everything that is missing at once', () => {
    const { reader } = readDeployInputs({}, context);
    expect([...new Set(reader.problems.map(({ input }) => input))]).toEqual([
      'hosts',
      'app-image',
      'project-dir',
    ]);
  });

  test('from a terminal needs neither key nor host keys, which ssh has there, and may name files of both', () => {
    const terminal = { hasOwnSsh: true };
    expect(problemsOf({ 'ssh-key': '', 'known-hosts': '' }, terminal)).toEqual([]);
    const files = { 'ssh-key-file': '~/k', 'known-hosts-file': 'h' };
    expect(read(files, terminal).inputs.ssh.files).toEqual({ key: '~/k', knownHosts: 'h' });
    expect(read(files).inputs.ssh).toMatchObject({ own: false, files: { key: '', knownHosts: '' } });
    expect(problemsOf({ 'ssh-key': '', 'known-hosts': '' })).toHaveLength(2);
  });

  test('of a pull request of a fork says why there is no key', () => {
    expect(problemsOf({ 'ssh-key': '' }, { isForkPullRequest: true })).toEqual([
      'ssh-key: is empty: a pull request from a fork has no access to secrets, so it cannot deploy',
    ]);
  });

  test('can be without layers, unless they are all that is wanted', () => {
    expect(read({ layers: 'none' }).inputs.images.layers).toEqual([]);
    const { reader } = read({ layers: 'none', 'prewarm-only': 'true' });
    expect(reader.problems).toEqual([expect.objectContaining({ input: 'layers' })]);
  });

  test('takes the layers of another repository when that is given', () => {
    expect(read({ image: 'ghcr.io/acme/base' }).inputs.images).toMatchObject({ image: 'ghcr.io/acme/base' });
  });

  test('writes repositories in lower case and leaves tags as they are', () => {
    const { inputs, reader } = read({ 'app-image': 'ghcr.io/Acme/Shop:Main' });
    expect(inputs.images.apps[0]).toMatchObject({ repository: 'acme/shop', tag: 'Main' });
    expect(reader.notices).toEqual([
      'app-image: "ghcr.io/Acme/Shop:Main" was written "ghcr.io/acme/shop:Main", because repositories are lower case.',
    ]);
  });

  test('sends the token of the run to GitHub’s own registry and to no other', () => {
    const token = { 'github-token': 'ghs_secret' };
    expect(read(token).inputs.images.logins).toEqual([
      { registry: 'ghcr.io', username: 'octocat', password: 'ghs_secret', isRunToken: true },
    ]);
    expect(read({ ...token, 'app-image': 'registry.example/shop:1' }).inputs.images.logins).toEqual([]);
  });

  test('knows every secret among its inputs', () => {
    const { inputs } = read({
      'ssh-passphrase': 'pass',
      'registry-password': 'word',
      'github-token': 'token',
      registries: 'quay.io=robot:QUAY',
      'registry-passwords': 'QUAY=base',
    });
    expect([...inputs.secretValues].toSorted()).toEqual(['a private key', 'base', 'pass', 'token', 'word']);
  });

  test('reaches a jump host with the same key and known hosts unless others are given', () => {
    expect(read({ 'jump-host': 'jump@bastion' }).inputs.ssh.jump).toMatchObject({
      host: { address: 'bastion', port: 22 },
      key: 'a private key',
      knownHosts: 'SHA256:abc',
    });
    expect(
      read({ 'jump-host': 'jump@bastion', 'jump-ssh-key': 'another', 'jump-known-hosts': 'SHA256:def' })
        .inputs.ssh.jump,
    ).toMatchObject({ key: 'another', knownHosts: 'SHA256:def' });
  });

  test('pins the hosts’ keys when accept-new is given as well, and warns', () => {
    const { inputs, reader } = read({ 'accept-new': 'true' });
    expect(inputs.ssh.acceptNew).toBe(false);
    expect(reader.warnings[0]).toContain('the hosts must have the keys in known-hosts');
    const open = read({ 'accept-new': 'true', 'known-hosts': '' });
    expect(open.reader.problems).toEqual([]);
    expect(open.inputs.ssh.acceptNew).toBe(true);
    expect(open.reader.warnings[0]).toContain('any host key is trusted');
  });

  test('works on no more hosts at once than there are', () => {
    expect(read({ hosts: 'web1\nweb2', 'max-parallel': '8' }).inputs.maxParallel).toBe(2);
  });

  test('that only prewarms needs no folder and no image', () => {
    const { reader } = readDeployInputs(
      { ...needed, 'app-image': '', 'project-dir': '', 'prewarm-only': 'true' },
      context,
    );
    expect(reader.problems).toEqual([]);
  });

  test.each([
    ['previous', { kind: 'previous' }],
    [digest, { kind: 'digest', digest }],
    [`ghcr.io/acme/shop@${digest}`, { kind: 'digest', digest }],
    ['v1.4.2', { kind: 'release', name: 'v1.4.2' }],
    ['1f3b9c2', { kind: 'release', name: '1f3b9c2' }],
  ])('that goes back to %s needs no image', (text, expected) => {
    const { inputs, reader } = read({ 'app-image': '', 'rollback-to': text });
    expect(reader.problems).toEqual([]);
    expect(inputs.rollbackTo).toEqual(expected);
  });

  test('that goes back needs no registry where nothing names one, and asks for no layers there', () => {
    const terminal = { ...context, githubRepository: undefined };
    const { inputs, reader } = readDeployInputs(
      { ...needed, 'app-image': '', 'rollback-to': 'previous' },
      terminal,
    );
    expect(reader.problems).toEqual([]);
    expect(inputs.images).toMatchObject({ image: '', layers: [], logins: [] });
    const forward = readDeployInputs({ ...needed, 'app-image': '' }, terminal).reader;
    expect(forward.problems.map(({ input }) => input)).toEqual(['app-image', 'image']);
  });

  test.each<[string, string, string]>([
    ['app-image', 'ghcr.io/acme/shop', 'expected a tag or a digest'],
    ['app-image', `ghcr.io/acme/shop@sha256:xyz`, 'is no digest'],
    ['app-image', 'https://ghcr.io/acme/shop:1', 'it begins with https://'],
    ['app-image', 'ghcr.io/acme/shop:feature/x', 'holds a slash'],
    ['app-image', 'me:secret@ghcr.io/acme/shop:1', 'a login before its registry'],
    ['image', 'ghcr.io/acme/shop:main', 'without tag or digest'],
    ['project-dir', 'shop', 'expected an absolute path'],
    ['project-dir', '~/shop', 'expected an absolute path'],
    ['project-dir', '/srv/../etc', 'without ".."'],
    ['project-dir', '/srv/a\nb', 'expected an absolute path'],
    ['project-name', 'My Shop', 'expected lower-case letters'],
    ['services', 'web;rm', 'expected names of services'],
    ['image-variable', '1X', 'expected the name of a variable'],
    ['docker-host', 'tcp://10.0.0.1:2375', 'unix:///run/docker.sock'],
    ['health-url', 'file:///etc/passwd', 'expected an http or https address'],
    ['health-url', 'http://', 'expected an http or https address'],
    ['health-url', 'http://localhost/a b', 'expected an http or https address'],
    ['health-url', 'localhost:8080/health', 'expected an http or https address'],
    ['health-url', 'http://me:secret@localhost/', 'expected an http or https address'],
    ['health-timeout', '1s', 'expected at least health-interval (2s)'],
    ['health-interval', '5', 'expected a duration'],
    ['wait-timeout', '-5s', 'expected a duration'],
    ['batches', '0,100%', 'expected numbers of hosts and percentages'],
    ['max-parallel', '0', 'from 1 to 256'],
    ['keep', '0', 'from 1 to 100'],
    ['rollback-scope', 'everything', 'expected one of host, batch, all, none'],
    ['rollback-to', 'last week', 'expected previous, a digest'],
    ['rollback-to', 'sha256:12', 'expected previous, a digest'],
    ['prewarm-only', 'yes', 'expected one of true'],
    ['jump-host', 'a\nb', 'expected one host, got 2'],
    ['known-hosts', '', "required: the hosts' keys"],
    ['ssh-key', '', 'required: a private key'],
    ['retries', '11', 'from 0 to 10'],
    ['layers', 'base', 'base'],
  ])('does not take %s: %j', (input, text, expected) => {
    const problems = problemsOf({ [input]: text });
    expect(problems).toEqual([expect.stringContaining(`${input}: `)]);
    expect(problems[0]).toContain(expected);
  });

  test('cannot only prewarm and prewarm nothing, or go back', () => {
    expect(problemsOf({ 'prewarm-only': 'true', prewarm: 'none' })).toEqual([
      expect.stringContaining('prewarm: expected auto or all'),
    ]);
    expect(problemsOf({ 'prewarm-only': 'true', 'rollback-to': 'previous' })).toEqual([
      expect.stringContaining('rollback-to: cannot be combined with prewarm-only'),
    ]);
  });
});

describe('a look at the layers', () => {
  test('needs no hosts', () => {
    const { inputs, reader } = readVerifyInputs({}, context);
    expect(reader.problems).toEqual([]);
    expect(inputs.images.image).toBe('ghcr.io/acme/shop');
    expect(inputs.ssh.hosts).toEqual([]);
  });

  test('of hosts needs their keys', () => {
    const { reader } = readVerifyInputs({ hosts: 'web1' }, context);
    expect(reader.problems.map(({ input }) => input)).toEqual(['ssh-key', 'known-hosts']);
  });

  test('needs to know whose layers, outside of GitHub', () => {
    const { reader } = readVerifyInputs({}, { ...context, githubRepository: undefined });
    expect(reader.problems.map(({ input }) => input)).toEqual(['image']);
  });
});

describe('several images', () => {
  const several = (text: string, more: Values = {}) => read({ 'app-image': '', 'app-images': text, ...more });
  const names = (text: string) =>
    several(text).inputs.images.apps.map(({ repository, tag, digest: by }) => [repository, tag ?? by]);
  const built = JSON.stringify({
    api: `ghcr.io/acme/shop-api@${digest}`,
    web: `ghcr.io/acme/shop-web@${digest}`,
    worker: `ghcr.io/acme/shop-api@${digest}`,
  });

  test('are lines, or what a build puts out, in which two targets may have one image', () => {
    expect(names('ghcr.io/acme/shop-api:1\nghcr.io/acme/shop-web:2')).toEqual([
      ['acme/shop-api', '1'],
      ['acme/shop-web', '2'],
    ]);
    expect(names(built)).toEqual([
      ['acme/shop-api', digest],
      ['acme/shop-web', digest],
    ]);
    expect(several(built).inputs.images.mayBeUnused).toBe(true);
    expect(several('ghcr.io/acme/shop-api:1').inputs.images.mayBeUnused).toBe(false);
    expect(several(built).reader.problems).toEqual([]);
  });

  test('have their layers in their own repositories, unless another one is given', () => {
    const places = (more: Values) =>
      several(built, more).inputs.images.places.map(
        ({ registry, repository }) => `${registry}/${repository}`,
      );
    expect(places({})).toEqual(['ghcr.io/acme/shop-api', 'ghcr.io/acme/shop-web']);
    expect(places({ image: 'ghcr.io/acme/layers' })).toEqual(['ghcr.io/acme/layers']);
  });

  test.each([
    ['{"api":1}', 'expected names of images'],
    ['{', 'expected a JSON object such as {"api":'],
    ['{}', 'names no image: the build has pushed none'],
    ['ghcr.io/acme/a:1\nghcr.io/acme/a:2', 'expected one image of ghcr.io/acme/a, got'],
    ['ghcr.io/acme/a', 'expected a tag or a digest'],
  ])('written as %j are refused', (text, words) => {
    expect(several(text).reader.problems).toEqual([
      { input: 'app-images', message: expect.stringContaining(words) },
    ]);
  });

  test('and one image are not given together', () => {
    expect(problemsOf({ 'app-images': built })).toEqual([
      'app-images: cannot be combined with app-image: write every image into app-images',
    ]);
  });

  test('are pinned in a variable each, where they are pinned in variables', () => {
    const pin = (text: string) => several(built, { 'image-variable': text });
    expect(
      pin('ghcr.io/acme/shop-api=API_IMAGE\nghcr.io/acme/shop-web=WEB_IMAGE').inputs.project.pin,
    ).toEqual({
      kind: 'variables',
      names: { 'ghcr.io/acme/shop-api': 'API_IMAGE', 'ghcr.io/acme/shop-web': 'WEB_IMAGE' },
    });
    const told = (text: string) => pin(text).reader.problems.map(({ message }) => message);
    expect(told('API_IMAGE')).toEqual([expect.stringContaining('such as ghcr.io/acme/shop-api=APP_IMAGE')]);
    expect(told('ghcr.io/acme/shop-api=API_IMAGE')).toEqual([
      expect.stringContaining('got none for ghcr.io/acme/shop-web'),
    ]);
    expect(told('ghcr.io/acme/shop-api=A\nghcr.io/acme/shop-web=A')).toEqual([
      expect.stringContaining('got one for several'),
    ]);
    expect(told('ghcr.io/acme/shop-api=1A\nghcr.io/acme/shop-web=B')).toEqual([
      expect.stringContaining('got "1A"'),
    ]);
  });
});
