import { describe, expect, test } from '@jest/globals';
import { type DefinedTarget, parseBakeDefinition } from '../../../src/core/bake/definition.ts';
import { planImages } from '../../../src/core/bake/images.ts';
import { bakeGenerations, bakeSamples, recordedBake } from '../../support/recorded-bake.ts';

/**
 * What is made of each example: images as `name (targets): references < what it is based on`, targets that
 * are left out as `- target`, problems as `! problem`.
 */
const made: Readonly<Record<keyof typeof bakeSamples, readonly string[]>> = {
  'bake-action': [
    'app (app): localhost:5000/name/app:latest localhost:5000/name/app:1.0.0',
    'db (db): docker.io/tonistiigi/db',
  ],
  'bake-action-release': ['app (app-plus): docker.io/acme/app', 'db (db): docker.io/acme/db'],
  'bake-action-all': [
    'app-app (app app-entitlements): localhost:5000/name/app:latest localhost:5000/name/app:1.0.0',
    'app-plus (app-plus): localhost:5000/name/app:latest localhost:5000/name/app:1.0.0',
    'app-proxy (app-proxy): localhost:5000/name/app:latest localhost:5000/name/app:1.0.0',
    'db (db): docker.io/tonistiigi/db',
    'app-docker-metadata-action (docker-metadata-action): localhost:5000/name/app:latest localhost:5000/name/app:1.0.0',
    '- cross',
    '! targets app, app-entitlements, app-plus make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (args, platforms).',
    '! targets app, app-entitlements, app-proxy make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (dockerfile).',
    '! targets app, app-entitlements, docker-metadata-action make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (context, args).',
    '! targets app-plus, app-proxy make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (dockerfile, args, platforms).',
    '! targets app-plus, docker-metadata-action make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (context, args, platforms).',
    '! targets app-proxy, docker-metadata-action make localhost:5000/name/app:latest, localhost:5000/name/app:1.0.0, but their builds differ (dockerfile, context, args).',
  ],
  attest: ['- t1', '- t2', '- t3', '! expected a target with an image name, found none (t1, t2, t3).'],
  go: ['app (image): localhost:5000/name/app:latest', '- binary'],
  group: [
    'app-t1 (t1): user/app:latest',
    'app-t2 (t2): user/app:latest',
    '! targets t1, t2 make docker.io/user/app:latest, but their builds differ (target).',
  ],
  'group-matrix': [
    ...['default', 'labs', 'nydus', 'proto', 'yaml'].map((name) => `- lint-${name}`),
    '- validate-doctoc',
    '- validate-vendor',
    '! expected a target with an image name, found none (lint-default, lint-labs, lint-nydus, lint-proto, lint-yaml, validate-doctoc, validate-vendor).',
  ],
  'group-with-platform': [
    ...['lint', 'lint-gopls', 'validate-docs', 'validate-vendor'].map((name) => `- ${name}`),
    '! expected a target with an image name, found none (lint, lint-gopls, validate-docs, validate-vendor).',
  ],
  lint: [
    ...['- lint', '- lint-inline', '- lint-other'],
    '! expected a target with an image name, found none (lint, lint-inline, lint-other).',
  ],
  'multi-files': [
    ...['- v1-tag', '- v2-tag'],
    '! target v1-tag: expected an image name with its registry, got "v1-tag".',
    '! target v2-tag: expected an image name with its registry, got "v2-tag".',
  ],
  'action-set': ['app (image): localhost:5000/name/app:v1.0.0 localhost:5000/name/app:latest'],
  'action-set-tags': ['app-t1 (t1): localhost:5000/name/app:t1', 'app-t2 (t2): localhost:5000/name/app:t2'],
  metadata: ['app (app): ghcr.io/acme/app:main ghcr.io/acme/app:sha-860c190'],
  buildx: [
    'buildx-bin (image-cross): docker.io/docker/buildx-bin:v1',
    ...['lint', 'lint-gopls', 'validate-docs', 'validate-golangci', 'validate-vendor'].map(
      (name) => `- ${name}`,
    ),
  ],
  inherits: ['myapp (app-release): docker.io/username/myapp'],
  matrix: [
    'app-bar-1-0 (app-bar-1-0): docker.io/username/app-bar:1.0-v9',
    'app-bar-2-0 (app-bar-2-0): docker.io/username/app-bar:2.0-v9',
    'app-foo-1-0 (app-foo-1-0): docker.io/username/app-foo:1.0-v9',
    'app-foo-2-0 (app-foo-2-0): docker.io/username/app-foo:2.0-v9',
  ],
  contexts: ['shared base (base):', 'app (app): docker.io/username/app < base'],
  groups: [
    'os-alpine (alpine): docker.io/username/os:alpine',
    'os-debian (debian): docker.io/username/os:debian',
  ],
  functions: ['webapp (webapp-dev): docker.io/username/webapp:124'],
  'typed-variables': [
    'webapp (webapp-dev): docker.io/username/webapp:dev docker.io/username/webapp:latest docker.io/username/webapp:2',
  ],
  fields: ['app (app): docker.io/username/app'],
  'new-fields': ['app (app): docker.io/username/app'],
  compose: [
    'shop-api (api worker): ghcr.io/acme/shop-api:v1',
    'shared base (base):',
    'shop-tools (tools): ghcr.io/acme/shop-tools:1',
    'shop-web (web): ghcr.io/acme/shop-web < base',
  ],
  'compose-override': ['shared base (base):', 'shop-web (web): ghcr.io/acme/shop-web < base'],
};

/** What the older buildx does otherwise than today's. */
const madeBefore: typeof made = {
  // It adds no service to those that were named.
  'compose-override': [
    'shop-web (web): ghcr.io/acme/shop-web < base',
    '! target web: expected the target "base" of its contexts, found none.',
  ],
};

/** The words of each buildx that cannot read an example. */
const refused: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'buildx-0.13': {
    'bake-action-all': 'failed to find target *',
    'new-fields': 'element 0: string required',
    'typed-variables': 'An argument named "type" is not expected here',
    'compose-unknown': 'failed to find target nothing',
    missing: 'open nowhere.hcl: no such file or directory',
  },
  'buildx-0.38': {
    'compose-unknown': 'failed to find target nothing',
    missing: 'open nowhere.hcl: no such file or directory',
  },
};

describe.each(bakeGenerations)('examples, as %s prints them,', (generation) => {
  test.each(Object.keys(bakeSamples))('%s', (sample) => {
    const recorded = recordedBake(generation, sample);
    const words = refused[generation]?.[sample];
    if ('error' in recorded) return expect(recorded.error).toContain(words ?? 'no error');
    expect(words).toBeUndefined();
    const { images, leftOut, problems } = planImages(parseBakeDefinition(recorded.printed), 'ghcr.io/acme');
    const lines = images.map(({ kind, name, targets, references, standsOn }) =>
      [
        ...(kind === 'shared' ? [kind] : []),
        ...[name, `(${targets.join(' ')}):`, ...references],
        ...(standsOn.length === 0 ? [] : ['<', ...standsOn]),
      ].join(' '),
    );
    expect([
      ...lines,
      ...leftOut.map((id) => `- ${id}`),
      ...problems.map((problem) => `! ${problem.split('. ')[0]}.`),
    ]).toEqual((generation === 'buildx-0.13' ? madeBefore[sample] : undefined) ?? made[sample]);
  });
});

describe('both generations of buildx', () => {
  /** What the older one does not know, or does not print. */
  const onlyNow: readonly (keyof DefinedTarget)[] = ['platforms', 'extraHosts', 'outputs', 'contexts'];

  test.each(Object.keys(bakeSamples).filter((sample) => refused['buildx-0.13']?.[sample] === undefined))(
    'say the same of %s',
    (sample) => {
      const [before, now] = bakeGenerations.map((generation) => {
        const recorded = recordedBake(generation, sample);
        if ('error' in recorded) throw new Error(recorded.error);
        return parseBakeDefinition(recorded.printed).targets;
      });
      for (const [id, target] of before ?? []) {
        const isCompose = sample.startsWith('compose');
        const left = Object.fromEntries(
          Object.entries(target).filter(([name]) => !isCompose || !onlyNow.some((field) => field === name)),
        );
        const fields = {
          ...left,
          ...(isCompose ? {} : { cacheFrom: expect.anything(), outputs: expect.anything() }),
        };
        expect(now?.get(id)).toMatchObject(fields);
      }
    },
  );
});
