import { describe, expect, test } from '@jest/globals';
import { readPrewarmInputs } from '../../../src/commands/prewarm/inputs.ts';
import { InputError } from '../../../src/core/error.ts';
import { usualSecretArgs } from '../../../src/core/layers/secret-argument.ts';
import type { Login } from '../../../src/layers/inputs/logins.ts';
import type { Compression } from '../../../src/layers/inputs/output.ts';
import type { InputContext } from '../../../src/layers/inputs/registry-inputs.ts';

const github: InputContext = {
  nowMs: Date.parse('2026-11-05T12:00:00Z'),
  githubRepository: 'Owner/App',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
};
const terminal: InputContext = { ...github, githubRepository: undefined, actor: undefined };

type Values = Readonly<Record<string, string | undefined>>;
const read = (values: Values, context = github) => readPrewarmInputs(values, context);
const inputsOf = (values: Values, context = github) => {
  const { inputs, reader } = read(values, context);
  expect(reader.problems).toEqual([]);
  return inputs;
};
const problemsOf = (values: Values, context = github) => read(values, context).reader.problems;

describe('without inputs, as on a schedule,', () => {
  test('every input has its default', () => {
    expect(inputsOf({})).toEqual({
      image: 'ghcr.io/owner/app',
      registry: 'ghcr.io',
      repository: 'owner/app',
      signing: {
        ...{
          signing: { kind: 'none' },
          verify: 'auto',
          key: undefined,
          verifies: false,
          signers: [],
          imageSigners: [],
          seals: false,
          onlyVerifies: false,
        },
        ...{ adopts: undefined, maxAgeMs: 120 * 86_400_000 },
      },
      layers: 'default',
      target: undefined,
      only: [],
      build: {
        file: undefined,
        context: '.',
        buildArgs: {},
        buildContexts: {},
        secrets: [],
        secretEnvs: [],
        secretFiles: [],
        ssh: [],
        addHosts: {},
        network: undefined,
        shmSize: undefined,
        ulimit: [],
        allow: [],
        platforms: [],
      },
      part: undefined,
      quarter: '2026Q4',
      refresh: { kind: 'auto' },
      maxAgeMs: undefined,
      updates: 'off',
      patch: { mode: 'auto', fromBytes: 5e6, limitPercent: 30, compact: false },
      push: 'auto',
      trustedRefs: [],
      secretArgs: usualSecretArgs,
      logins: [],
      builder: 'auto',
      keepBuilder: false,
      minFreeDiskBytes: 4e9,
      freeDiskSpace: 'auto',
      output: { provenance: 'false', compression: { type: 'gzip', level: undefined } },
      retries: 3,
      summary: true,
      jobAnnotations: true,
      keepProgress: undefined,
      hiddenArgs: {},
      history: 'auto',
      secretValues: new Set(),
    });
  });

  test('an empty text is the same as none', () => {
    const names = [
      'image',
      'layers',
      'context',
      'push',
      'summary',
      'retries',
      'min-free-disk',
      'refresh',
      'quarter',
      'compression',
    ];
    expect(inputsOf(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(inputsOf({}));
  });

  test('a terminal has no image to fall back on', () => {
    expect(problemsOf({}, terminal)).toEqual([
      {
        input: 'image',
        message: expect.stringContaining('required: registry and repository, such as ghcr.io/owner/app'),
      },
    ]);
  });
});

describe('image', () => {
  test.each<[string, string, string]>([
    ['ghcr.io/o/n', 'ghcr.io', 'o/n'],
    ['owner/app', 'docker.io', 'owner/app'],
    ['localhost:5000/app', 'localhost:5000', 'app'],
    ['registry.example.com/team/sub/app', 'registry.example.com', 'team/sub/app'],
  ])('%s', (image, registry, repository) => {
    expect(inputsOf({ image })).toMatchObject({
      image: `${registry}/${repository}`,
      registry,
      repository,
    });
    expect(read({ image }).reader.notices).toEqual([]);
  });

  test('with upper-case letters is written in lower case, with a notice', () => {
    const { inputs, reader } = read({ image: 'ghcr.io/Org/App' });
    expect(inputs.image).toBe('ghcr.io/org/app');
    expect(reader.notices).toEqual([
      'image: "ghcr.io/Org/App" was written "ghcr.io/org/app", because repositories are lower case.',
    ]);
  });

  test('of this repository is written in lower case without a word', () => {
    const { inputs, reader } = read({});
    expect([inputs.image, reader.notices]).toEqual(['ghcr.io/owner/app', []]);
  });

  test.each<[string, string, string]>([
    ['a scheme', 'https://ghcr.io/o/n', 'it begins with https://'],
    ['a login', 'user:hunter2@ghcr.io/o/n', 'got one with a login before its registry'],
    ['a login in upper case', 'User:Hunter2@ghcr.io/o/n', 'got one with a login before its registry'],
    ['a scheme and a login', 'https://user:hunter2@ghcr.io/o/n', 'got one with a login before its registry'],
    [
      'a tag',
      'ghcr.io/o/n:v1',
      'expected registry and repository without tag or digest, got "ghcr.io/o/n:v1"',
    ],
    ['a tag that is none', 'ghcr.io/o/n:feature/x', 'its tag "feature/x" holds a slash'],
    ['a tag that is too long', `ghcr.io/o/n:${'t'.repeat(129)}`, '129 characters long'],
    ['a digest', `ghcr.io/o/n@sha256:${'a'.repeat(64)}`, 'without tag or digest'],
    ['a digest that is none', 'ghcr.io/o/n@sha256:xyz', '"sha256:xyz" is no digest'],
    [
      'a registry only',
      'ghcr.io',
      'expected registry and repository such as ghcr.io/owner/app, got "ghcr.io"',
    ],
    ['a registry and a slash', 'ghcr.io/', 'it names no repository'],
    ['a name only, which would be one of Docker itself', 'app', 'expected registry and repository'],
    ['white space', 'ghcr.io/o n', 'white space'],
    ['a second line', 'ghcr.io/o/n\nghcr.io/o/m', 'white space'],
    ['an option', '--help/x', 'is no repository'],
    ['a NUL byte', 'ghcr.io/o/n\0', 'holds a NUL byte'],
  ])('with %s is refused', (_name, image, reason) => {
    const { reader } = read({ image });
    expect(reader.problems).toContainEqual({ input: 'image', message: expect.stringContaining(reason) });
    expect(JSON.stringify([reader.problems, reader.notices]).toLowerCase()).not.toContain('hunter2');
  });
});

describe('names of layers', () => {
  test.each<[string, string]>([
    ['only', 'expected names of layers (base, python, node), got "rust"'],
    ['refresh', 'expected auto, none, all or names of layers (base, python, node), got "base,rust"'],
  ])('that %s does not know are refused', (input, message) => {
    const layers = 'base=base,python=python-deps,node=node-deps';
    expect(problemsOf({ layers, [input]: 'base,rust' })).toEqual([{ input, message }]);
  });

  test.each<[string, ReturnType<typeof inputsOf>['refresh']]>([
    ['auto', { kind: 'auto' }],
    ['none', { kind: 'none' }],
    ['all', { kind: 'all' }],
    ['base', { kind: 'names', names: ['base'] }],
    ['base\nnode', { kind: 'names', names: ['base', 'node'] }],
  ])('refresh: %j', (refresh, expected) => {
    expect(inputsOf({ refresh }).refresh).toEqual(expected);
  });

  test('auto among names is refused', () => {
    expect(problemsOf({ layers: 'base=base', refresh: 'auto,base' })).toEqual([
      { input: 'refresh', message: expect.stringContaining('got "auto,base"') },
    ]);
  });

  test('are refused twice, illegal or reserved, each with its reason', () => {
    const layers = 'base=base\nbase=other\n-x=y\nrecord=r\nbase-2026Q4=b\nno-target';
    expect(problemsOf({ layers }).map(({ input }) => input)).toEqual(Array(5).fill('layers'));
  });
});

describe('the login', () => {
  const token = { 'github-token': 'ghs_token' };
  const password = { 'registry-password': 'hunter2' };

  test.each<[string, Values, InputContext, Omit<Login, 'registry'> | undefined]>([
    ['is none when nothing is given', {}, github, undefined],
    [
      "is the run's own for GitHub's registry",
      token,
      github,
      { username: 'octocat', password: 'ghs_token', isRunToken: true },
    ],
    [
      'is the given one before that',
      { ...token, ...password, 'registry-username': 'bot' },
      github,
      { username: 'bot', password: 'hunter2' },
    ],
    [
      'takes the actor for a password without a name',
      password,
      github,
      { username: 'octocat', password: 'hunter2' },
    ],
    [
      'takes any name where there is no actor',
      { ...password, image: 'ghcr.io/o/n' },
      terminal,
      { username: 'cache-prewarm', password: 'hunter2' },
    ],
    ['is never the token for Docker Hub', { ...token, image: 'owner/app' }, github, undefined],
    [
      'is never the token for a name that looks alike',
      { ...token, image: 'ghcr.io.example.com/o/n' },
      github,
      undefined,
    ],
    ['is never the token for another port', { ...token, image: 'ghcr.io:8443/o/n' }, github, undefined],
    [
      "is never the token for another GitHub's registry",
      { ...token, image: 'containers.example.com/o/n' },
      github,
      undefined,
    ],
    [
      "is the token for the registry of the run's own server",
      { ...token, image: 'containers.example.com/o/n' },
      { ...github, githubContainerHost: 'containers.example.com' },
      { username: 'octocat', password: 'ghs_token', isRunToken: true },
    ],
  ])('%s', (_name, values, context, login) => {
    const { logins, registry } = inputsOf(values, context);
    expect(logins).toEqual(login === undefined ? [] : [{ registry, ...login }]);
  });

  test('with a name and an empty password says that the secret may not be set', () => {
    expect(problemsOf({ 'registry-username': 'bot', 'registry-password': '' })).toEqual([
      {
        input: 'registry-password',
        message:
          'is empty although registry-username is "bot". Check that the secret is set and that this run can read it.',
      },
    ]);
  });

  test('with a name and an empty password is none in a pull request, which has no secrets if it is of a fork', () => {
    const values = { 'registry-username': 'bot', 'registry-password': '', image: 'registry.example.com/a/b' };
    expect(inputsOf(values, { ...github, event: 'pull_request' }).logins).toEqual([]);
  });
});

describe('values that are secret', () => {
  test('are those of secrets, the password and the token, without white space around them', () => {
    const { secretValues } = inputsOf({
      secrets: 'A=one\n"B=two\nlines\n"',
      'registry-password': 'three',
      'github-token': 'four',
      'secret-envs': 'C=NAME',
      'secret-files': 'D=path',
    });
    expect([...secretValues]).toEqual(['one', 'two\nlines', 'three', 'four']);
  });

  test('appear in no problem, notice or warning', () => {
    const { reader } = read({
      secrets: '"A=hunter2-a"\nhunter2-b\n=hunter2-c\nhunter2/d+d=\nB=\nE=hunter2-e\nE=hunter2-f\n"',
      'build-args': 'ARG=hunter2-a\nhunter2-g',
      'registry-password': 'hunter2-p',
      'github-token': 'hunter2-t',
      'secret-envs': 'hunter2-h',
    });
    expect(reader.problems.length).toBeGreaterThan(0);
    const said = JSON.stringify([reader.problems, reader.notices, reader.warnings]);
    expect(said).not.toContain('hunter2');
    expect(() => reader.throwProblems()).toThrow(InputError);
  });
});

describe('secrets', () => {
  test('are read as docker/build-push-action v7.3.0 reads them: commas belong to the value, and so does a last newline', () => {
    const secrets = 'TOKEN=abc,def=0123\n"KEY=-----BEGIN\nx\n-----END\n"';
    expect(inputsOf({ secrets }).build.secrets).toEqual([
      { key: 'TOKEN', value: 'abc,def=0123' },
      { key: 'KEY', value: '-----BEGIN\nx\n-----END\n' },
    ]);
  });

  test('from the environment are separated by commas too, those from files are not', () => {
    const { build } = inputsOf({ 'secret-envs': 'A=ONE,B=TWO', 'secret-files': 'C=path,with,commas' });
    expect(build.secretEnvs).toEqual([
      { key: 'A', value: 'ONE' },
      { key: 'B', value: 'TWO' },
    ]);
    expect(build.secretFiles).toEqual([{ key: 'C', value: 'path,with,commas' }]);
  });

  test.each(['secrets', 'secret-envs', 'secret-files'])(
    'of %s have ids of letters, digits, "_", "." and "-"',
    (input) => {
      expect(read({ [input]: 'GIT_AUTH_TOKEN.github.com=x\na-1=y' }).reader.warnings).toEqual([]);
      for (const id of ['a b', 'a/b', 'a:b', 'ü', '$(id)', 'a"b', "a'b", 'a;b']) {
        expect(problemsOf({ [input]: `fine=x\n${id}=hunter2` })).toEqual([
          {
            input,
            message:
              'expected ids of letters, digits, "_", "." and "-" before "=", got others in item 2 (one of several lines is quoted as a whole)',
          },
        ]);
      }
    },
  );

  test.each(['secrets', 'secret-envs', 'secret-files'])('of %s have each id once', (input) => {
    expect(problemsOf({ [input]: 'a=1\na=2' })).toEqual([
      { input, message: 'expected each id once, got "a" again' },
    ]);
  });

  test('that are empty are left out with a warning, as in a pull request of a fork', () => {
    const { inputs, reader } = read({ secrets: 'TOKEN=\nOTHER=x' });
    expect(inputs.build.secrets).toEqual([{ key: 'OTHER', value: 'x' }]);
    expect(reader.warnings).toEqual([
      'secrets: "TOKEN" is empty and was left out. Check that the secret is set and that this run can read it.',
    ]);
  });
});

describe('build-args', () => {
  test('are lines, and what is behind the first "=" is the value', () => {
    expect(inputsOf({ 'build-args': 'A=1,2\nB=c=d\nC=\n"D=""quoted"""' }).build.buildArgs).toEqual({
      A: '1,2',
      B: 'c=d',
      C: '',
      D: '"quoted"',
    });
  });

  test.each<[string, string]>([
    ['A', 'expected "NAME=value", got item 1 without "="'],
    ['=x', 'without a name before "="'],
    ['1A=x', '"1A" is not a name of a build argument'],
    ['A-B=x', '"A-B" is not a name of a build argument'],
    ['A B=x', '"A B" is not a name of a build argument'],
    ['${A}=x', '"${A}" is not a name of a build argument'],
  ])('%j is none', (text, message) => {
    expect(problemsOf({ 'build-args': text })).toEqual([
      { input: 'build-args', message: expect.stringContaining(message) },
    ]);
  });

  const several = 'build-args: the value of ARG has several lines. A quote may be in the wrong place.';
  const secret =
    'build-args: the value of ARG holds a secret of this run, and anyone can read build arguments in the image. Use "secrets" and RUN --mount=type=secret.';
  test.each<[string, Values, readonly string[]]>([
    ['a newline in its value', { 'build-args': '"ARG=hunter2\nhunter2"' }, [several]],
    ['a carriage return in its value', { 'build-args': '"ARG=hunter2\rhunter2"' }, [several]],
    ['a secret for its value', { 'build-args': 'ARG=hunter2', secrets: 'S=hunter2' }, [secret]],
    [
      'a secret within its value',
      { 'build-args': 'ARG=https://u:hunter2@host/', secrets: 'S=hunter2' },
      [secret],
    ],
    [
      'a secret without its last newline',
      { 'build-args': 'ARG=hunter2', secrets: '"S=hunter2\n"' },
      [secret],
    ],
    ['the password for its value', { 'build-args': 'ARG=hunter2', 'registry-password': 'hunter2' }, [secret]],
    [
      'the token for its value',
      { 'build-args': 'ARG=hunter2', 'github-token': 'hunter2', image: 'owner/app' },
      [secret],
    ],
    [
      'a secret of several lines',
      { 'build-args': '"ARG=hunter2\nx"', secrets: '"S=hunter2\nx"' },
      [several, secret],
    ],
    ['a short secret within its value by chance', { 'build-args': 'ARG=2026', secrets: 'S=2' }, []],
    ['a short secret for its value', { 'build-args': 'ARG=2', secrets: 'S=2' }, [secret]],
    ['nothing odd', { 'build-args': 'ARG=x', secrets: 'S=hunter2' }, []],
  ])('with %s: the warning names the argument, not the value', (_name, values, warnings) => {
    const said = read(values).reader.warnings;
    expect(said).toEqual(warnings);
    expect(said.join()).not.toContain('hunter2');
  });
});

describe('platforms', () => {
  test.each<[string, readonly string[]]>([
    ['linux/amd64,linux/arm64', ['linux/amd64', 'linux/arm64']],
    ['linux/amd64,\nlinux/arm/v7\n', ['linux/amd64', 'linux/arm/v7']],
    ['linux/amd64/v2, linux/riscv64', ['linux/amd64/v2', 'linux/riscv64']],
  ])('%j', (text, platforms) => {
    expect(inputsOf({ platforms: text }).build.platforms).toEqual(platforms);
  });

  test.each<[string, string]>([
    ['linux/amd64,,', 'expected a platform before and behind each comma, got "linux/amd64,,"'],
    ['linux/amd64,', 'expected a platform before and behind each comma'],
    [',linux/amd64', 'expected a platform before and behind each comma'],
    ['linux/amd64, ,linux/arm64', 'expected a platform before and behind each comma'],
    ['linux/foo', 'expected platforms such as linux/amd64, linux/arm64, linux/arm/v7, got "linux/foo"'],
    ['linux', 'got "linux"'],
    ['amd64', 'got "amd64"'],
    ['Linux/AMD64', 'got "Linux/AMD64"'],
    ['linux/amd64/', 'got "linux/amd64/"'],
    ['linux/amd64 linux/arm64', 'got "linux/amd64 linux/arm64"'],
    ['linux/toString', 'got "linux/toString"'],
    ['beos/amd64', 'got "beos/amd64"'],
    ['linux/amd64,linux/amd64,linux/amd64', 'expected each platform once, got "linux/amd64" again'],
  ])('%j are refused', (platforms, message) => {
    expect(problemsOf({ platforms })).toEqual([
      { input: 'platforms', message: expect.stringContaining(message) },
    ]);
  });
});

describe('other inputs of the build', () => {
  test('are read with the meaning of docker/build-push-action v7.3.0', () => {
    const { build } = inputsOf({
      file: 'docker/Dockerfile',
      context: 'app',
      'build-contexts': 'lib=../lib,with,commas\ndebian=docker-image://debian:12',
      ssh: 'default,key=/k',
      'add-hosts': 'a:10.0.0.1,b=10.0.0.2,six:[::1]',
      network: 'none',
      'shm-size': '2g',
      ulimit: 'nofile=1024:2048\nnproc=7',
      allow: 'network.host,security.insecure',
    });
    expect(build).toMatchObject({
      file: 'docker/Dockerfile',
      context: 'app',
      buildContexts: { lib: '../lib,with,commas', debian: 'docker-image://debian:12' },
      ssh: ['default', 'key=/k'],
      addHosts: { a: '10.0.0.1', b: '10.0.0.2', six: '[::1]' },
      network: 'none',
      shmSize: '2g',
      ulimit: ['nofile=1024:2048', 'nproc=7'],
      allow: ['network.host', 'security.insecure'],
    });
  });

  test.each<[string, string, string]>([
    ['context', 'https://github.com/o/n.git', 'expected a folder of this checkout'],
    ['context', 'git@github.com:o/n.git', 'expected a folder of this checkout'],
    ['context', '-', 'expected a folder of this checkout'],
    ['add-hosts', 'host', 'expected "host:address", got "host"'],
    ['add-hosts', 'a host:10.0.0.1', 'expected "host:address"'],
    ['shm-size', 'much', 'expected a size such as 2g or 512m, got "much"'],
    ['shm-size', '-2g', 'expected a size'],
    ['ulimit', 'nofile', 'expected "name=soft:hard" such as nofile=1024:1024, got "nofile"'],
    ['ulimit', 'nofile=many', 'expected "name=soft:hard"'],
    ['allow', 'everything', 'expected network.host, security.insecure or device, got "everything"'],
    ['network', 'my net', `expected default, none, host or a network's name, got "my net"`],
    ['build-contexts', 'lib', 'without "="'],
    ['builder', '--help', 'expected auto or the name of a builder, got "--help"'],
    ['builder', 'two words', 'expected auto or the name of a builder'],
    ['builder', 'a\nb', 'expected auto or the name of a builder'],
    ['trusted-refs', 'release/**,!release/evil', 'got "!release/evil", which takes some away'],
    ['provenance', 'max', 'expected false, true, mode=min or mode=max, got "max"'],
    ['compression', 'lz4', 'expected gzip or zstd'],
    ['compression', 'gzip:10', 'got "gzip:10"'],
    ['compression', 'zstd:23', 'got "zstd:23"'],
    ['compression', 'gzip:-1', 'got "gzip:-1"'],
    ['push', 'yes', 'expected one of auto, true, false, got "yes"'],
    ['free-disk-space', 'true', 'expected one of auto, false, got "true"'],
    ['summary', 'yes', 'expected one of true, True, TRUE, false, False, FALSE, got "yes"'],
    ['job-annotations', 'TRUE ', 'got "TRUE "'],
    ['keep-builder', '1', 'got "1"'],
    ['retries', '-1', 'expected a whole number from 0 to 10, got "-1"'],
    ['retries', 'NaN', 'got "NaN"'],
    ['retries', '1e9', 'got "1e9"'],
    ['retries', '5m', 'got "5m"'],
    ['max-age', '90', 'expected a duration such as 90d, 12h, 30m or 45s, got "90"'],
    ['min-free-disk', '-4GB', 'expected a size such as 4GB or 512MiB, got "-4GB"'],
    ['quarter', '2026Q5', 'expected auto or a quarter such as 2026Q4, got "2026Q5"'],
    ['quarter', 'Q4', 'got "Q4"'],
    ['context', 'a\0b', 'holds a NUL byte'],
  ])('%s: %j is refused', (input, text, message) => {
    const problems = problemsOf({ [input]: text });
    expect(problems).toContainEqual({ input, message: expect.stringContaining(message) });
    expect(new Set(problems.map((problem) => problem.input))).toEqual(new Set([input]));
  });

  test('of more than 64 KiB are refused', () => {
    expect(problemsOf({ 'build-args': `A=${'x'.repeat(65_536)}` })).toEqual([
      { input: 'build-args', message: 'is 65538 bytes long, expected at most 65536' },
    ]);
  });

  test.each<[string, Compression]>([
    ['gzip', { type: 'gzip', level: undefined }],
    ['gzip:0', { type: 'gzip', level: 0 }],
    ['zstd', { type: 'zstd', level: undefined }],
    ['zstd:22', { type: 'zstd', level: 22 }],
    ['zstd,level=3', { type: 'zstd', level: 3 }],
    ['zstd,compression-level=3', { type: 'zstd', level: 3 }],
  ])('compression: %s', (compression, expected) => {
    expect(inputsOf({ compression }).output.compression).toEqual(expected);
  });

  test.each<[string, string]>([
    ['false', 'false'],
    ['TRUE', 'true'],
    ['mode=min', 'mode=min'],
    ['mode=max,builder-id=https://Example/1', 'mode=max,builder-id=https://Example/1'],
  ])('provenance: %s', (provenance, expected) => {
    expect(inputsOf({ provenance }).output.provenance).toBe(expected);
  });
});

test('all problems come in one error that names each input', () => {
  const { reader } = read({
    image: 'https://ghcr.io/o/n',
    layers: 'base',
    platforms: 'linux/foo',
    'build-args': 'A',
    retries: 'many',
    summary: 'yes',
    'max-age': '90',
    quarter: 'now',
  });
  const thrown = () => reader.throwProblems();
  expect(thrown).toThrow(InputError);
  expect(thrown).toThrow(/^8 invalid inputs:\n/);
  for (const input of [
    'image',
    'layers',
    'platforms',
    'build-args',
    'retries',
    'summary',
    'max-age',
    'quarter',
  ]) {
    expect(thrown).toThrow(new RegExp(`^  ${input}: `, 'm'));
  }
});
