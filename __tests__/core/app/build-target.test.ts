import { describe, expect, test } from '@jest/globals';
import type { BuildCommand } from '../../../src/core/app/build-command.ts';
import { formatBuildTarget } from '../../../src/core/app/build-target.ts';
import { plainBuild } from '../../support/plain-build.ts';

test('a build of which nothing is given is its Dockerfile and its context', () => {
  expect(formatBuildTarget(plainBuild)).toEqual({ dockerfile: '/tmp/run/Dockerfile', context: '/work/app' });
});

/** What the flag that is given is as a field; undefined: bake has none. */
const table: readonly (readonly [
  keyof BuildCommand,
  Partial<BuildCommand>,
  Readonly<Record<string, unknown>> | undefined,
])[] = [
  ['dockerfile', { dockerfile: '/tmp/a b/Dockerfile' }, { dockerfile: '/tmp/a b/Dockerfile' }],
  ['context', { context: '/work/my app' }, { context: '/work/my app' }],
  ['target', { target: 'runtime' }, { target: 'runtime' }],
  [
    'contexts',
    { contexts: { base: 'docker-image://ghcr.io/o/n@sha256:abc', lib: '/work/lib', other: 'target:other' } },
    { contexts: { base: 'docker-image://ghcr.io/o/n@sha256:abc', lib: '/work/lib', other: 'target:other' } },
  ],
  ['buildArgs', { buildArgs: { A: '1', B: '' } }, { args: { A: '1', B: '' } }],
  // The definition is a file that nobody else can read.
  [
    'hiddenArgs',
    { buildArgs: { NPM_TOKEN: 'hunter2' }, hiddenArgs: new Set(['NPM_TOKEN']) },
    { args: { NPM_TOKEN: 'hunter2' } },
  ],
  [
    'secrets',
    { secrets: ['id=a,src=/x', '"id=b,src=/a ""b"""'] },
    { secret: ['id=a,src=/x', '"id=b,src=/a ""b"""'] },
  ],
  ['ssh', { ssh: ['default', 'key=/k'] }, { ssh: ['default', 'key=/k'] }],
  ['addHosts', { addHosts: { db: '10.0.0.1' } }, { 'extra-hosts': { db: '10.0.0.1' } }],
  ['network', { network: 'host' }, { network: 'host' }],
  ['shmSize', { shmSize: '2g' }, { 'shm-size': '2g' }],
  ['ulimit', { ulimit: ['nofile=1:2'] }, { ulimits: ['nofile=1:2'] }],
  ['allow', { allow: ['network.host'] }, { entitlements: ['network.host'] }],
  ['cgroupParent', { cgroupParent: '/my/group' }, undefined],
  ['platforms', { platforms: ['linux/amd64', 'linux/arm64'] }, { platforms: ['linux/amd64', 'linux/arm64'] }],
  ['tags', { tags: ['ghcr.io/o/n:a'] }, { tags: ['ghcr.io/o/n:a'] }],
  ['labels', { labels: { title: 'a, b = c', empty: '' } }, { labels: { title: 'a, b = c', empty: '' } }],
  ['annotations', { annotations: ['index,manifest:a=b'] }, { annotations: ['index,manifest:a=b'] }],
  ['attests', { attests: ['type=sbom'] }, { attest: ['type=sbom'] }],
  ['provenance', { provenance: 'mode=max' }, { attest: ['type=provenance,mode=max'] }],
  ['provenance', { provenance: 'false' }, { attest: ['type=provenance,disabled=true'] }],
  ['provenance', { provenance: 'true' }, { attest: ['type=provenance,disabled=false'] }],
  ['sbom', { sbom: 'generator=image' }, { attest: ['type=sbom,generator=image'] }],
  [
    'sbom',
    { attests: ['type=sbom'], provenance: '0', sbom: 't' },
    { attest: ['type=sbom', 'type=provenance,disabled=true', 'type=sbom,disabled=false'] },
  ],
  ['cacheFrom', { cacheFrom: ['type=registry,ref=a'] }, { 'cache-from': ['type=registry,ref=a'] }],
  [
    'cacheTo',
    { cacheTo: ['type=registry,ref=a,mode=max'] },
    { 'cache-to': ['type=registry,ref=a,mode=max'] },
  ],
  ['pull', { pull: true }, { pull: true }],
  ['noCache', { noCache: true }, { 'no-cache': true }],
  ['noCacheFilters', { noCacheFilters: ['a'] }, { 'no-cache-filter': ['a'] }],
  ['push', { push: true }, { output: ['type=image,push=true,unpack=false'] }],
  ['load', { load: true }, { output: ['type=docker'] }],
  ['outputs', { outputs: ['type=local,dest=out'] }, { output: ['type=local,dest=out'] }],
  ['call', { call: 'check' }, undefined],
];

describe('what is a flag of build is a field of a target:', () => {
  test.each(table)('%s %j', (_field, given, expected) => {
    expect(formatBuildTarget({ ...plainBuild, ...given })).toEqual(
      expected && { dockerfile: '/tmp/run/Dockerfile', context: '/work/app', ...expected },
    );
  });

  test('nothing that a build may be given is missing in the table', () => {
    expect(new Set(table.map(([field]) => field))).toEqual(new Set(Object.keys(plainBuild)));
  });
});

test.each([
  ['call', { call: 'check' }],
  ['cgroup-parent', { cgroupParent: '/my/group' }],
])('%s is refused on another target, which only a bake has', (input, given) => {
  const contexts = { lib: '/work/lib', base: 'target:api' };
  expect(() => formatBuildTarget({ ...plainBuild, ...given, contexts })).toThrow(
    `${input}: cannot be combined with the build context base`,
  );
});

describe('outputs, as build makes them of its flags:', () => {
  const image = 'type=image,name=x.test/a';
  test.each<[string, Partial<BuildCommand>, readonly string[] | undefined]>([
    ['none', {}, undefined],
    ['an image that is pushed', { push: true, outputs: [image] }, [`${image},push=true,unpack=false`]],
    [
      'one that says itself whether it is unpacked',
      { push: true, outputs: [`${image},unpack=true`] },
      [`${image},unpack=true,push=true`],
    ],
    [
      'a registry that is pushed to',
      { push: true, outputs: ['type=registry'] },
      ['type=registry,push=true,unpack=false'],
    ],
    [
      'a folder beside what is pushed',
      { push: true, outputs: ['type=local,dest=out'] },
      ['type=local,dest=out', 'type=image,push=true,unpack=false'],
    ],
    ['pushed and loaded', { push: true, load: true }, ['type=image,push=true,unpack=false', 'type=docker']],
    ['loaded once', { load: true, outputs: ['type=docker,name=a'] }, ['type=docker,name=a']],
    [
      'loaded beside a file',
      { load: true, outputs: ['type=docker,dest=a.tar'] },
      ['type=docker,dest=a.tar', 'type=docker'],
    ],
    ['a folder by its path', { outputs: ['out'] }, ['out']],
  ])('%s', (_what, given, expected) => {
    expect(formatBuildTarget({ ...plainBuild, ...given })?.['output']).toEqual(expected);
  });
});
