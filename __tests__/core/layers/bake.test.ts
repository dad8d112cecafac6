import { describe, expect, test } from '@jest/globals';
import {
  type BakeOptions,
  type BakeTarget,
  bakeLayers,
  bakeTargetId,
  formatBake,
} from '../../../src/core/layers/bake.ts';

const options: BakeOptions = {
  dockerfile: '/src/Dockerfile',
  context: '/src',
  buildArgs: {},
  secrets: [],
  ssh: [],
  addHosts: {},
  network: undefined,
  shmSize: undefined,
  ulimit: [],
  allow: [],
  platforms: [],
  provenance: 'false',
  compression: { type: 'gzip', level: undefined },
};
const base: BakeTarget = {
  id: 'base',
  stage: 'base',
  contexts: {},
  cacheFrom: [],
  noCache: false,
  isGzip: false,
  annotations: {},
  output: { kind: 'discard' },
};

const definition = (targets: readonly BakeTarget[], changes: Partial<BakeOptions> = {}) =>
  JSON.parse(formatBake(bakeLayers(targets, { ...options, ...changes }))) as {
    readonly group: unknown;
    readonly target: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  };
const targetOf = (target: Partial<BakeTarget>, changes: Partial<BakeOptions> = {}) =>
  definition([{ ...base, ...target }], changes).target['base'] ?? {};

describe('a bake definition', () => {
  test('has no key for what is not given', () => {
    expect(definition([base])).toEqual({
      group: { default: { targets: ['base'] } },
      target: {
        base: {
          context: '/src',
          dockerfile: '/src/Dockerfile',
          target: 'base',
          'cache-to': ['type=inline'],
          attest: ['type=provenance,disabled=true'],
          output: ['type=image,oci-mediatypes=true,compression=gzip,push=false,store=false'],
        },
      },
    });
  });

  test('has a key of bake for each option', () => {
    const target = targetOf(
      {
        contexts: { debian: 'docker-image://docker.io/library/debian@sha256:abc' },
        cacheFrom: ['ghcr.io/o/n@sha256:def'],
        noCache: true,
        annotations: {
          'org.opencontainers.image.source': 'https://github.com/o/n',
          'org.opencontainers.image.base.name': 'a=b',
        },
      },
      {
        buildArgs: { VERSION: '1' },
        secrets: ['id=a,src=/private/0'],
        ssh: ['default'],
        addHosts: { db: '10.0.0.1' },
        network: 'none',
        shmSize: '2g',
        ulimit: ['nofile=1024:1024'],
        allow: ['network.host'],
        platforms: ['linux/amd64', 'linux/arm64'],
      },
    );
    expect(target).toMatchObject({
      contexts: { debian: 'docker-image://docker.io/library/debian@sha256:abc' },
      args: { VERSION: '1' },
      platforms: ['linux/amd64', 'linux/arm64'],
      secret: ['id=a,src=/private/0'],
      ssh: ['default'],
      'extra-hosts': { db: '10.0.0.1' },
      ulimits: ['nofile=1024:1024'],
      entitlements: ['network.host'],
      annotations: [
        'manifest:org.opencontainers.image.source=https://github.com/o/n',
        'manifest:org.opencontainers.image.base.name=a=b',
      ],
      network: 'none',
      'shm-size': '2g',
      'no-cache': true,
      'cache-from': ['type=registry,ref=ghcr.io/o/n@sha256:def'],
    });
  });

  test('bakes several targets in one group', () => {
    const { group, target } = definition([base, { ...base, id: 'layer-1', stage: 'python-deps' }]);
    expect(group).toEqual({ default: { targets: ['base', 'layer-1'] } });
    expect(Object.keys(target)).toEqual(['base', 'layer-1']);
    expect(target['layer-1']?.['target']).toBe('python-deps');
  });
});

describe('the output of a target', () => {
  const image = 'ghcr.io/o/n';
  test.each<[string, BakeTarget['output'], BakeOptions['compression'], string]>([
    [
      'is thrown away',
      { kind: 'discard' },
      { type: 'gzip', level: undefined },
      'compression=gzip,push=false,store=false',
    ],
    [
      'is pushed without a tag',
      { kind: 'by-digest', image },
      { type: 'gzip', level: undefined },
      'compression=gzip,name=ghcr.io/o/n,push-by-digest=true,name-canonical=true,push=true',
    ],
    [
      'is pushed under a tag',
      { kind: 'tag', image, tag: 'cache-staging-base', pushedBy: 'buildx' },
      { type: 'gzip', level: undefined },
      'compression=gzip,name=ghcr.io/o/n:cache-staging-base,push=true',
    ],
    [
      'is pushed under a tag, and not kept by the engine',
      { kind: 'tag', image, tag: 'cache-staging-base', pushedBy: 'buildkit' },
      { type: 'gzip', level: undefined },
      'compression=gzip,name=ghcr.io/o/n:cache-staging-base,push=,store=false',
    ],
    [
      'has a level of gzip',
      { kind: 'discard' },
      { type: 'gzip', level: 0 },
      'compression=gzip,compression-level=0,push=false,store=false',
    ],
    [
      'is all zstd, what comes from a cache included',
      { kind: 'discard' },
      { type: 'zstd', level: undefined },
      'compression=zstd,force-compression=true,push=false,store=false',
    ],
    [
      'has a level of zstd',
      { kind: 'by-digest', image },
      { type: 'zstd', level: 19 },
      'compression=zstd,compression-level=19,force-compression=true,name=ghcr.io/o/n,push-by-digest=true,name-canonical=true,push=true',
    ],
  ])('%s', (_name, output, compression, fields) => {
    expect(targetOf({ output }, { compression })['output']).toEqual([
      `type=image,oci-mediatypes=true,${fields}`,
    ]);
  });
});

test('a target whose blobs are all gzip has BuildKit look for what each step has left', () => {
  expect(targetOf({ isGzip: true })['output']).toEqual([
    'type=image,oci-mediatypes=true,compression=gzip,force-compression=true,push=false,store=false',
  ]);
});

test.each([
  ['false', 'type=provenance,disabled=true'],
  ['true', 'type=provenance'],
  ['mode=max', 'type=provenance,mode=max'],
  ['mode=min,builder-id=x', 'type=provenance,mode=min,builder-id=x'],
])('provenance %s is the attestation %s', (provenance, attest) => {
  expect(targetOf({}, { provenance })['attest']).toEqual([attest]);
});

describe('what looks like a template of HCL is text', () => {
  // Bake of buildx 0.13.1 and 0.38.2 reads the right side as the left one.
  test.each([
    ['${HOME}', '$${HOME}'],
    ['%{ if true }', '%%{ if true }'],
    ['a${b}c%{d}', 'a$${b}c%%{d}'],
    ['$${HOME}', '$$${HOME}'],
    ['$%{x}', '$%%{x}'],
    ['%${x}', '%$${x}'],
    ['$', '$'],
    ['100%', '100%'],
    ['$HOME', '$HOME'],
    ['{ } $ {', '{ } $ {'],
    ['quotes " and \\ and\nlines', 'quotes " and \\ and\nlines'],
  ])('%j', (text, escaped) => {
    const target = targetOf(
      { contexts: { [text]: text }, cacheFrom: [text], stage: text, annotations: { key: text } },
      {
        buildArgs: { ARG: text, [`k${text}`]: '' },
        secrets: [text],
        dockerfile: text,
        context: text,
        addHosts: { h: text },
      },
    );
    expect(target).toMatchObject({
      context: escaped,
      dockerfile: escaped,
      target: escaped,
      contexts: { [escaped]: escaped },
      args: { ARG: escaped, [`k${escaped}`]: '' },
      secret: [escaped],
      'extra-hosts': { h: escaped },
      annotations: [`manifest:key=${escaped}`],
      'cache-from': [`type=registry,ref=${escaped}`],
    });
  });

  test('also in a build argument named like something that every object has', () => {
    const text = formatBake(
      bakeLayers([base], { ...options, buildArgs: Object.fromEntries([['__proto__', '${x}']]) }),
    );
    expect(text).toContain('"__proto__": "$${x}"');
  });
});

describe('the id of a target', () => {
  test.each([
    ['base', 0, 'base'],
    ['python-3_12', 1, 'python-3_12'],
    ['default', 0, 'default'],
    ['web.api', 2, 'layer-2'],
    ['layer-7', 3, 'layer-3'],
  ])('of layer %s, number %i, is %s', (layer, index, id) => {
    expect(bakeTargetId(layer, index)).toBe(id);
  });

  test('is never that of another layer', () => {
    const layers = ['layer-1', 'a.b', 'layer-3', 'layer-0', 'c.d', 'e'];
    const ids = layers.map(bakeTargetId);
    expect(new Set(ids).size).toBe(layers.length);
    for (const id of ids) expect(id).toMatch(/^[a-zA-Z0-9_-]+$/);
  });
});
