import { describe, expect, test } from '@jest/globals';
import { type BuildCommand, formatBuildCommand } from '../../../src/core/app/build-command.ts';
import { plainBuild } from '../../support/plain-build.ts';

test('a build of which nothing is given is its Dockerfile and, last, its context', () => {
  expect(formatBuildCommand(plainBuild)).toEqual(['--file=/tmp/run/Dockerfile', '/work/app']);
});

const table: readonly (readonly [keyof BuildCommand, Partial<BuildCommand>, readonly string[]])[] = [
  ['dockerfile', { dockerfile: '/tmp/a b/Dockerfile' }, ['--file=/tmp/a b/Dockerfile']],
  ['context', { context: '/work/my app' }, ['/work/my app']],
  ['target', { target: 'runtime' }, ['--target=runtime']],
  [
    'contexts',
    { contexts: { base: 'docker-image://ghcr.io/o/n@sha256:abc', lib: '/work/lib,with,commas' } },
    [
      '--build-context=base=docker-image://ghcr.io/o/n@sha256:abc',
      '--build-context=lib=/work/lib,with,commas',
    ],
  ],
  [
    'buildArgs',
    { buildArgs: { A: '1', B: '', C: 'x=y, "z"', D: '--push' } },
    ['--build-arg=A=1', '--build-arg=B=', '--build-arg=C=x=y, "z"', '--build-arg=D=--push'],
  ],
  [
    'hiddenArgs',
    { buildArgs: { A: '1', NPM_TOKEN: 'hunter2' }, hiddenArgs: new Set(['NPM_TOKEN', 'OTHER']) },
    ['--build-arg=A=1', '--build-arg=NPM_TOKEN'],
  ],
  [
    'secrets',
    { secrets: ['id=a,src=/tmp/run/secrets/0', '"id=b,src=/a ""b"""'] },
    ['--secret=id=a,src=/tmp/run/secrets/0', '--secret="id=b,src=/a ""b"""'],
  ],
  ['ssh', { ssh: ['default', 'key=/k'] }, ['--ssh=default', '--ssh=key=/k']],
  [
    'addHosts',
    { addHosts: { db: '10.0.0.1', six: '[::1]' } },
    ['--add-host=db:10.0.0.1', '--add-host=six:[::1]'],
  ],
  ['network', { network: 'host' }, ['--network=host']],
  ['shmSize', { shmSize: '2g' }, ['--shm-size=2g']],
  ['ulimit', { ulimit: ['nofile=1:2', 'nproc=3'] }, ['--ulimit=nofile=1:2', '--ulimit=nproc=3']],
  [
    'allow',
    { allow: ['network.host', 'security.insecure'] },
    ['--allow=network.host', '--allow=security.insecure'],
  ],
  ['cgroupParent', { cgroupParent: '/my/group' }, ['--cgroup-parent=/my/group']],
  ['platforms', { platforms: ['linux/amd64', 'linux/arm64'] }, ['--platform=linux/amd64,linux/arm64']],
  ['tags', { tags: ['ghcr.io/o/n:a', 'ghcr.io/o/n:b'] }, ['--tag=ghcr.io/o/n:a', '--tag=ghcr.io/o/n:b']],
  [
    'labels',
    { labels: { 'org.opencontainers.image.title': 'a, b = c', empty: '' } },
    ['--label=org.opencontainers.image.title=a, b = c', '--label=empty='],
  ],
  [
    'annotations',
    { annotations: ['index,manifest:a=b', 'c=d, e'] },
    ['--annotation=index,manifest:a=b', '--annotation=c=d, e'],
  ],
  [
    'attests',
    { attests: ['type=sbom', 'type=provenance,mode=max'] },
    ['--attest=type=sbom', '--attest=type=provenance,mode=max'],
  ],
  ['provenance', { provenance: 'mode=max' }, ['--provenance=mode=max']],
  ['provenance', { provenance: 'false' }, ['--provenance=false']],
  ['sbom', { sbom: 'generator=image' }, ['--sbom=generator=image']],
  [
    'cacheFrom',
    { cacheFrom: ['type=registry,ref=a', 'type=gha'] },
    ['--cache-from=type=registry,ref=a', '--cache-from=type=gha'],
  ],
  ['cacheTo', { cacheTo: ['type=registry,ref=a,mode=max'] }, ['--cache-to=type=registry,ref=a,mode=max']],
  ['pull', { pull: true }, ['--pull']],
  ['noCache', { noCache: true }, ['--no-cache']],
  ['noCacheFilters', { noCacheFilters: ['a', 'b'] }, ['--no-cache-filter=a', '--no-cache-filter=b']],
  ['push', { push: true }, ['--push']],
  ['load', { load: true }, ['--load']],
  [
    'outputs',
    { outputs: ['type=local,dest=out', 'type=image,"name=a,b",push=true'] },
    ['--output=type=local,dest=out', '--output=type=image,"name=a,b",push=true'],
  ],
  ['call', { call: 'check,format=json' }, ['--call=check,format=json']],
];

describe('what is given becomes a flag with its value in the same word, so that no value is taken for a flag:', () => {
  test.each(table)('%s %j', (_field, given, expected) => {
    const before = formatBuildCommand(plainBuild);
    const added = formatBuildCommand({ ...plainBuild, ...given }).filter((word) => !before.includes(word));
    expect(added).toEqual(expected);
  });

  test('nothing that a build may be given is missing in the table', () => {
    expect(new Set(table.map(([field]) => field))).toEqual(new Set(Object.keys(plainBuild)));
  });
});

test('the context stays last, whatever is given', () => {
  const all = Object.assign({}, plainBuild, ...table.map(([, given]) => given), { context: '/work/app' });
  const words = formatBuildCommand(all);
  expect(words.at(-1)).toBe('/work/app');
  expect(words.slice(0, -1).filter((word) => !word.startsWith('--'))).toEqual([]);
});

test('the value of a hidden argument is nowhere on the command line', () => {
  const words = formatBuildCommand({
    ...plainBuild,
    buildArgs: { TOKEN: 'hunter2' },
    hiddenArgs: new Set(['TOKEN']),
  });
  expect(words.join(' ')).not.toContain('hunter2');
});
