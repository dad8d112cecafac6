import { describe, expect, test } from '@jest/globals';
import { createInputReader } from '../../../src/core/input.ts';
import { readBuildSettings } from '../../../src/layers/inputs/build-settings.ts';

function read(values: Readonly<Record<string, string>>) {
  const reader = createInputReader(values);
  const settings = readBuildSettings(reader);
  return { settings, problems: reader.problems, warnings: reader.warnings };
}

const nothing = {
  ...{ file: undefined, context: '.', buildArgs: {}, buildContexts: {}, addHosts: {}, network: undefined },
  ...{ secrets: [], secretEnvs: [], secretFiles: [], ssh: [], ulimit: [], allow: [], platforms: [] },
  shmSize: undefined,
};

describe('the settings of a build', () => {
  test.each<[Readonly<Record<string, string>>, object]>([
    [{}, {}],
    [
      { file: 'docker/Dockerfile', context: './web' },
      { file: 'docker/Dockerfile', context: './web' },
    ],
    [{ 'build-args': 'A=1\n_B2=x=y' }, { buildArgs: { A: '1', _B2: 'x=y' } }],
    [{ 'build-contexts': 'base=docker-image://a' }, { buildContexts: { base: 'docker-image://a' } }],
    [{ secrets: 'a=b c' }, { secrets: [{ key: 'a', value: 'b c' }] }],
    [
      { 'secret-envs': 'a=B,c.d=E' },
      {
        secretEnvs: [
          { key: 'a', value: 'B' },
          { key: 'c.d', value: 'E' },
        ],
      },
    ],
    [{ 'secret-files': 'a=./b' }, { secretFiles: [{ key: 'a', value: './b' }] }],
    [{ ssh: 'default,a=b' }, { ssh: ['default', 'a=b'] }],
    [{ 'add-hosts': 'db:10.0.0.1,v6=::1' }, { addHosts: { db: '10.0.0.1', v6: '::1' } }],
    [{ network: 'host' }, { network: 'host' }],
    [{ ulimit: 'nofile=1024:2048\ncore=-1' }, { ulimit: ['nofile=1024:2048', 'core=-1'] }],
    [
      { allow: 'network.host,security.insecure,device,device=a' },
      { allow: ['network.host', 'security.insecure', 'device', 'device=a'] },
    ],
    [
      { platforms: 'linux/amd64,linux/arm/v7,windows/amd64' },
      { platforms: ['linux/amd64', 'linux/arm/v7', 'windows/amd64'] },
    ],
  ])('%j', (values, expected) => {
    expect(read(values)).toEqual({ settings: { ...nothing, ...expected }, problems: [], warnings: [] });
  });

  test.each(['2g', '512m', '64', '1.5 GiB', '100kb', '1TB'])('may have a shared memory of %s', (size) => {
    expect(read({ 'shm-size': size })).toMatchObject({ settings: { shmSize: size }, problems: [] });
  });
});

describe('a build is refused', () => {
  test.each<[string, string, string]>([
    ...['https://x.test/a.git', 'http://x.test', 'git://x.test/a', 'ssh://x.test/a', 'git@x.test:a', '-'].map(
      (context): [string, string, string] => ['context', context, 'expected a folder of this checkout, got '],
    ),
    ['context', 'docker-image://a', "a layer's inputs are read from its files"],
    ['build-args', 'a-b=1', '"a-b" is not a name of a build argument'],
    ['build-args', '1A=1', '"1A" is not a name of a build argument'],
    ['add-hosts', 'db', 'expected "host:address", got "db"'],
    ['add-hosts', 'a b:1', 'expected "host:address", got "a b:1"'],
    ['shm-size', 'large', 'expected a size such as 2g or 512m, got "large"'],
    ['shm-size', 'a 2g', 'expected a size such as 2g or 512m'],
    ['shm-size', '2gx', 'expected a size such as 2g or 512m'],
    ['ulimit', 'nofile', 'expected "name=soft:hard" such as nofile=1024:1024, got "nofile"'],
    ['ulimit', 'a1=1', 'expected "name=soft:hard"'],
    ['ulimit', 'nofile=1:', 'expected "name=soft:hard"'],
    ['allow', 'network.none', 'expected network.host, security.insecure or device, got "network.none"'],
    ['allow', 'my-network.host', 'expected network.host, security.insecure or device'],
    ['allow', 'network.host2', 'expected network.host, security.insecure or device'],
    ['network', 'my network', 'expected default, none, host or a network\'s name, got "my network"'],
    ['platforms', 'linux', 'expected platforms such as linux/amd64, linux/arm64, linux/arm/v7, got "linux"'],
    ['platforms', 'linux/x86', 'got "linux/x86"'],
    ['platforms', 'my-linux/amd64', 'got "my-linux/amd64"'],
    ['platforms', 'linux/arm/v7a', 'got "linux/arm/v7a"'],
    [
      'platforms',
      'linux/amd64,linux/arm64,linux/amd64,linux/amd64',
      'expected each platform once, got "linux/amd64" again',
    ],
    ['platforms', ',linux/amd64', 'expected a platform before and behind each comma, got ",linux/amd64"'],
    ['platforms', 'linux/amd64,', 'expected a platform before and behind each comma'],
    ['platforms', 'linux/amd64, ,linux/arm64', 'expected a platform before and behind each comma'],
    ['secrets', 'two words=x', 'before "=", got others in item 1'],
    ['secret-files', 'a=b\na=c', 'expected each id once, got "a" again'],
  ])('for %s: %s', (input, value, problem) => {
    const { problems } = read({ [input]: value });
    expect(problems).toHaveLength(1);
    expect(JSON.stringify(problems)).toContain(JSON.stringify(problem).slice(1, -1));
  });
});

test('an empty secret is left out with a warning: a pull request of a fork has none', () => {
  const { settings, warnings, problems } = read({ 'secret-envs': 'a=B', secrets: 'c= \nd=e' });
  expect(settings.secrets).toEqual([{ key: 'd', value: 'e' }]);
  expect(problems).toEqual([]);
  expect(warnings).toEqual([expect.stringContaining('secrets: "c" is empty and was left out.')]);
});
