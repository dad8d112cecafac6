import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { GithubRun } from '../../../src/adapters/github/event.ts';
import { readBuildInputs } from '../../../src/commands/build/inputs.ts';
import { type BuildInputContext, readSharedInputs } from '../../../src/commands/inputs.ts';
import { adviceNames } from '../../../src/core/advice/advice.ts';
import { InputError } from '../../../src/core/error.ts';
import { createInputReader } from '../../../src/core/input.ts';

const githubRun: GithubRun = {
  event: { name: 'push', ref: 'refs/heads/main', defaultBranch: 'main' },
  repository: 'Owner/App',
  actor: 'octocat',
  revision: '1a2b3c4d5e6f7890aabbccddeeff001122334455',
  runUrl: 'https://github.com/Owner/App/actions/runs/42',
  repositoryUrl: 'https://github.com/Owner/App',
  containerHost: 'ghcr.io',
  isForkPullRequest: false,
  pullRequest: undefined,
  branch: 'main',
  runKey: '42-1-build',
};
const on = (
  changes: Partial<GithubRun> = {},
  event: Partial<GithubRun['event']> = {},
): BuildInputContext => ({
  nowMs: Date.parse('2026-11-05T12:00:00Z'),
  githubRepository: 'Owner/App',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
  github: { ...githubRun, ...changes, event: { ...githubRun.event, ...event } },
});
const onBranch = (name: string) => on({ branch: name }, { ref: `refs/heads/${name}` });
const terminal: BuildInputContext = {
  ...on(),
  githubRepository: undefined,
  actor: undefined,
  github: undefined,
};

type Values = Readonly<Record<string, string | undefined>>;
const inputsOf = (values: Values, context = on()) => {
  const { inputs, reader } = readBuildInputs(values, context);
  expect(reader.problems).toEqual([]);
  return inputs;
};
const problemsOf = (values: Values, context = on()) => readBuildInputs(values, context).reader.problems;
const digest = (hex: string) => `sha256:${hex.repeat(64)}`;

describe('without inputs, as on a schedule,', () => {
  test('every input has its default', () => {
    expect(inputsOf({})).toEqual({
      layers: readSharedInputs(createInputReader({}), on()),
      app: {
        target: undefined,
        push: false,
        load: false,
        outputs: [],
        partTags: [],
        tags: ['ghcr.io/owner/app:main', 'ghcr.io/owner/app:sha-1a2b3c4', 'ghcr.io/owner/app:latest'],
        labels: {
          'org.opencontainers.image.source': 'https://github.com/Owner/App',
          'org.opencontainers.image.url': 'https://github.com/Owner/App',
          'org.opencontainers.image.revision': githubRun.revision,
          'org.opencontainers.image.version': 'main',
        },
        annotations: [],
        attests: [],
        provenance: undefined,
        sbom: undefined,
        cacheFrom: [],
        cacheTo: [],
        cacheBuilder: 'cache-builder',
        rebuildCache: false,
        pull: false,
        noCache: false,
        noCacheFilters: [],
        call: undefined,
        cgroupParent: undefined,
      },
      prewarm: 'auto',
      layerDigests: {},
      layersAs: 'context',
      patch: { mode: 'auto', fromBytes: 5e6, limitPercent: 30, compact: false },
      baseImages: 'frozen',
      changedOnly: false,
      minHitRate: undefined,
      onLowHitRate: 'warn',
      skipAdvice: [],
      compareFiles: [],
    });
  });

  test('an empty text is the same as none', () => {
    const names = [
      'tags',
      'push',
      'load',
      'target',
      'prewarm',
      'layer-digests',
      'layers-as',
      'base-images',
      'cache-builder',
      'rebuild-cache',
      'min-hit-rate',
      'on-low-hit-rate',
      'skip-advice',
      'compare-files',
      'labels',
      'outputs',
      'provenance',
      'pull',
      'no-cache',
      'call',
    ];
    expect(inputsOf(Object.fromEntries(names.map((name) => [name, ' '])))).toEqual(inputsOf({}));
  });
});

describe('in a terminal', () => {
  const image = { image: 'ghcr.io/o/n' };

  test('there are no tags, and no labels of ours', () => {
    expect(inputsOf(image, terminal).app).toMatchObject({ tags: [], labels: {} });
  });

  test.each([
    ['push', true],
    ['schedule', true],
    ['workflow_dispatch', true],
    ['pull_request', false],
    ['pull_request_target', false],
    ['pull_request_review', false],
    ['workflow_run', false],
    ['issue_comment', false],
    ['issues', false],
    ['repository_dispatch', false],
    ['merge_group', false],
    ['deployment', false],
  ])('push: auto in a run of the event %s is %s', (name, pushes) => {
    expect(inputsOf({ push: 'auto' }, on({}, { name })).app.push).toBe(pushes);
  });

  const tagged = { push: 'true', tags: 'ghcr.io/owner/app:demo' };
  const unreviewed = ['workflow_run', 'issue_comment', 'issues', 'repository_dispatch'];

  test.each(unreviewed)('push: true in a run of %s needs tags, which are pushed with a notice', (name) => {
    const context = on({}, { name });
    expect(problemsOf({ push: 'true' }, context)).toEqual([
      { input: 'tags', message: expect.stringContaining('this run has no default tags') },
    ]);
    expect(problemsOf({ outputs: 'type=registry' }, context).map(({ input }) => input)).toEqual(['tags']);
    const { inputs, reader } = readBuildInputs(tagged, context);
    expect(reader.problems).toEqual([]);
    expect(inputs.app).toMatchObject({ push: true, tags: ['ghcr.io/owner/app:demo'] });
    expect(reader.notices).toEqual([expect.stringContaining('pushed under the tags that you set, although')]);
  });

  test('push: true in a pull request of this repository has tags of its own', () => {
    const context = on({ pullRequest: 7 }, { name: 'pull_request', ref: 'refs/pull/7/merge' });
    const { app } = inputsOf({ push: 'true' }, context);
    expect(app.tags).toEqual(['ghcr.io/owner/app:pr-7', 'ghcr.io/owner/app:sha-1a2b3c4']);
  });

  test.each(['pull_request', 'pull_request_target', 'workflow_run'])(
    'nothing is pushed for a fork in a run of %s',
    (name) => {
      const context = on({ pullRequest: 7 }, { name, fromFork: true });
      const refused = expect.stringContaining('this run may not push an image');
      expect(problemsOf(tagged, context)).toEqual([{ input: 'push', message: refused }]);
      const outputs = 'type=image,name=ghcr.io/owner/app:demo,push=true';
      expect(problemsOf({ outputs }, context)).toEqual([{ input: 'outputs', message: refused }]);
    },
  );

  test.each(['push', 'load'])('%s needs a tag', (name) => {
    expect(problemsOf({ ...image, [name]: 'true' }, terminal)).toEqual([
      {
        input: 'tags',
        message:
          'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)',
      },
    ]);
    expect(problemsOf({ ...image, [name]: 'true', tags: 'ghcr.io/o/n:main' }, terminal)).toEqual([]);
  });
});

describe('the inputs of docker/build-push-action', () => {
  const { inputs: names } = JSON.parse(
    readFileSync(join(import.meta.dirname, '../../fixtures/build-push-action-v7.3.0.json'), 'utf8'),
  ) as { readonly inputs: readonly string[] };
  /** Input, its text, and what comes of it, as https://github.com/docker/build-push-action/blob/v7.3.0/src/context.ts reads it. */
  const table: readonly (readonly [string, string, object])[] = [
    [
      'add-hosts',
      'a:10.0.0.1,b:10.0.0.2',
      { layers: { build: { addHosts: { a: '10.0.0.1', b: '10.0.0.2' } } } },
    ],
    [
      'allow',
      'network.host,security.insecure',
      { layers: { build: { allow: ['network.host', 'security.insecure'] } } },
    ],
    ['annotations', 'index,manifest:a=b\nc=d,e', { app: { annotations: ['index,manifest:a=b', 'c=d,e'] } }],
    [
      'attests',
      'type=sbom,generator=x\ntype=provenance,mode=max',
      { app: { attests: ['type=sbom,generator=x', 'type=provenance,mode=max'] } },
    ],
    ['build-args', 'A=1,2\nB=', { layers: { build: { buildArgs: { A: '1,2', B: '' } } } }],
    [
      'build-contexts',
      'x=../x,y\nz=docker-image://d',
      { layers: { build: { buildContexts: { x: '../x,y', z: 'docker-image://d' } } } },
    ],
    ['builder', 'mine', { layers: { builder: 'mine' } }],
    [
      'cache-from',
      'type=registry,ref=a\ntype=gha',
      { app: { cacheFrom: ['type=registry,ref=a', 'type=gha'] } },
    ],
    ['cache-to', 'type=registry,ref=a,mode=max', { app: { cacheTo: ['type=registry,ref=a,mode=max'] } }],
    ['call', 'check', { app: { call: 'check' } }],
    ['call', 'build', { app: { call: undefined } }],
    ['cgroup-parent', '/my/group', { app: { cgroupParent: '/my/group' } }],
    ['context', 'app', { layers: { build: { context: 'app' } } }],
    ['file', 'docker/Dockerfile', { layers: { build: { file: 'docker/Dockerfile' } } }],
    ['labels', 'a=b,c\nd=\ne\nf=g=h', { app: { labels: { a: 'b,c', d: '', e: '', f: 'g=h' } } }],
    ['load', 'true', { app: { load: true } }],
    ['network', 'host', { layers: { build: { network: 'host' } } }],
    ['no-cache', 'true', { app: { noCache: true } }],
    ['no-cache-filters', 'a,b\nc', { app: { noCacheFilters: ['a', 'b', 'c'] } }],
    [
      'outputs',
      'type=image,"name=a,b",push=false\n\n type=local,dest=out ',
      { app: { outputs: ['type=image,"name=a,b",push=false', 'type=local,dest=out'] } },
    ],
    [
      'platforms',
      'linux/amd64,linux/arm64',
      { layers: { build: { platforms: ['linux/amd64', 'linux/arm64'] } } },
    ],
    ['provenance', 'mode=max', { app: { provenance: 'mode=max' } }],
    ['provenance', 'TRUE', { app: { provenance: 'TRUE' } }],
    ['pull', 'true', { app: { pull: true }, baseImages: 'follow' }],
    ['push', 'true', { app: { push: true } }],
    ['sbom', 'generator=docker/scanner', { app: { sbom: 'generator=docker/scanner' } }],
    ['sbom', 'false', { app: { sbom: 'false' } }],
    ['secrets', 'A=x,y', { layers: { build: { secrets: [{ key: 'A', value: 'x,y' }] } } }],
    ['secret-envs', 'A=NAME', { layers: { build: { secretEnvs: [{ key: 'A', value: 'NAME' }] } } }],
    ['secret-files', 'A=path', { layers: { build: { secretFiles: [{ key: 'A', value: 'path' }] } } }],
    ['shm-size', '2g', { layers: { build: { shmSize: '2g' } } }],
    ['ssh', 'default,key=/k', { layers: { build: { ssh: ['default', 'key=/k'] } } }],
    [
      'tags',
      'owner/app:v1,ghcr.io/o/n:v2\nx.test/a',
      { app: { tags: ['owner/app:v1', 'ghcr.io/o/n:v2', 'x.test/a'] } },
    ],
    ['target', 'Runtime', { app: { target: 'Runtime' } }],
    ['ulimit', 'nofile=1:2', { layers: { build: { ulimit: ['nofile=1:2'] } } }],
    [
      'github-token',
      'ghs_x',
      { layers: { logins: [{ registry: 'ghcr.io', username: 'octocat', password: 'ghs_x' }] } },
    ],
  ];

  test.each(table)('%s: %j is read with its meaning', (name, text, expected) => {
    expect(inputsOf({ [name]: text })).toMatchObject(expected);
  });

  test('are all in the table', () => {
    expect([...new Set(table.map(([name]) => name))].sort()).toEqual([...names].sort());
  });
});

describe('the inputs of our own', () => {
  test.each<[string, string, object]>([
    ['prewarm', 'none', { prewarm: 'none' }],
    ['layers-as', 'cache', { layersAs: 'cache' }],
    ['base-images', 'follow', { baseImages: 'follow' }],
    ['rebuild-cache', 'true', { app: { rebuildCache: true } }],
    ['min-hit-rate', '80', { minHitRate: 80 }],
    ['min-hit-rate', '0', { minHitRate: 0 }],
    ['min-hit-rate', '99.5 %', { minHitRate: 99.5 }],
    ['min-hit-rate', '100%', { minHitRate: 100 }],
    ['on-low-hit-rate', 'fail', { onLowHitRate: 'fail' }],
    ['skip-advice', 'copy-link,version-drift', { skipAdvice: ['copy-link', 'version-drift'] }],
    ['skip-advice', 'all', { skipAdvice: adviceNames }],
    [
      'compare-files',
      'Dockerfile.optimized\ndocker/b',
      { compareFiles: ['Dockerfile.optimized', 'docker/b'] },
    ],
    ['quarter', '2026Q2', { layers: { quarter: '2026Q2' } }],
    ['trusted-refs', 'release/**', { layers: { trustedRefs: ['release/**'] } }],
  ])('%s: %j', (name, text, expected) => {
    expect(inputsOf({ [name]: text })).toMatchObject(expected);
  });

  test.each<[string, string, string]>([
    ['prewarm', 'always', 'expected one of auto, none, got "always"'],
    ['layers-as', 'image', 'expected one of context, cache, got "image"'],
    ['base-images', 'fresh', 'expected one of frozen, follow, got "fresh"'],
    ['rebuild-cache', 'yes', 'expected one of true, True, TRUE, false, False, FALSE, got "yes"'],
    ['push', 'later', 'expected one of true, True, TRUE, false, False, FALSE, got "later"'],
    ['load', '1', 'expected one of true'],
    ['pull', 'always', 'expected one of true'],
    ['no-cache', 'no', 'expected one of true'],
    ['min-hit-rate', '101', 'expected a percentage from 0 to 100, got "101"'],
    ['min-hit-rate', '-1', 'got "-1"'],
    ['min-hit-rate', '0x10', 'got "0x10"'],
    ['min-hit-rate', '80 percent', 'got "80 percent"'],
    ['min-hit-rate', '%', 'got "%"'],
    ['on-low-hit-rate', 'error', 'expected one of warn, fail, got "error"'],
    [
      'skip-advice',
      'copy_link',
      `expected all or names of advice (${adviceNames.join(', ')}), got "copy_link"`,
    ],
    ['skip-advice', 'all,copy-link', 'got "all"'],
    [
      'annotations',
      'index:title',
      'expected key=value, optionally with a prefix such as index:, got "index:title"',
    ],
    ['attests', 'sbom', 'expected type=sbom or type=provenance, optionally followed by fields, got "sbom"'],
    ['provenance', 'max', 'expected true, false or fields such as mode=max, got "max"'],
    ['sbom', 'yes', 'expected true, false or fields such as generator=image, got "yes"'],
    ['outputs', 'type=local,"dest=out', 'expected fields such as type=local,dest=out, quoted as CSV'],
    ['outputs', 'type=docker\ntype=local,"dest=out', 'quoted as CSV'],
    ['tags', 'https://ghcr.io/o/n:v1', 'it begins with https://'],
    ['tags', 'ghcr.io/O/n:v1', 'ghcr.io/O/n:v1'],
    ['tags', 'ghcr.io/o/n:feature/x', 'its tag "feature/x" holds a slash'],
    ['tags', `ghcr.io/o/n:${'t'.repeat(129)}`, '129 characters long'],
    [
      'tags',
      `ghcr.io/o/n@${digest('a')}`,
      `expected a reference with a tag, got one with a digest: "ghcr.io/o/n@${digest('a')}"`,
    ],
    ['context', 'https://github.com/o/n.git', 'expected a folder of this checkout'],
  ])('%s: %j is refused', (name, text, message) => {
    const problems = problemsOf({ [name]: text });
    expect(problems).toContainEqual({ input: name, message: expect.stringContaining(message) });
    expect(new Set(problems.map(({ input }) => input))).toEqual(new Set([name]));
  });

  test('are all refused at once, in one error that names each', () => {
    const values = {
      push: 'yes',
      tags: 'ghcr.io/owner/app:cache-base',
      prewarm: 'x',
      'layers-as': 'x',
      'base-images': 'x',
      'cache-builder': '-x',
      'rebuild-cache': 'x',
      'layer-digests': 'x',
      'min-hit-rate': 'x',
      'on-low-hit-rate': 'x',
      'skip-advice': 'x',
      sbom: 'x',
      platforms: 'x',
    };
    const { reader } = readBuildInputs(values, on());
    const thrown = () => reader.throwProblems();
    expect(thrown).toThrow(InputError);
    expect(thrown).toThrow(/^13 invalid inputs:\n/);
    for (const name of Object.keys(values)) expect(thrown).toThrow(new RegExp(`^  ${name}: `, 'm'));
  });
});

describe('tags', () => {
  test.each<[string, BuildInputContext, readonly string[]]>([
    ['a branch', onBranch('feature/x'), ['feature-x', 'sha-1a2b3c4']],
    ['a tag', on({}, { ref: 'refs/tags/v1.2' }), ['v1.2', 'sha-1a2b3c4']],
    ['a pull request', on({ pullRequest: 7 }, { ref: 'refs/pull/7/merge' }), ['pr-7', 'sha-1a2b3c4']],
  ])('are made of %s, in the image of the layers, and the first is its version', (_what, context, tags) => {
    const { app } = inputsOf({ image: 'x.test/app' }, context);
    expect(app.tags).toEqual(tags.map((tag) => `x.test/app:${tag}`));
    expect(app.labels['org.opencontainers.image.version']).toBe(tags[0]);
  });

  test('that are given are the only ones', () => {
    expect(inputsOf({ tags: 'owner/app:v1' }).app.tags).toEqual(['owner/app:v1']);
  });

  test('are none where an output is pushed by digest, which takes none', () => {
    const outputs = 'type=image,name=ghcr.io/owner/app,push-by-digest=true,name-canonical=true,push=true';
    expect(inputsOf({ outputs }).app.tags).toEqual([]);
  });

  test('are not made of an image that is not right', () => {
    expect(problemsOf({ image: 'app', push: 'true' }).map(({ input }) => input)).toEqual(['image']);
  });
});

describe('tags that belong to the layers', () => {
  const layer = (name: string) => `the layer ${name}`;
  const record = 'the record of the layers';
  const cache = "the application's own cache";
  const owned: readonly (readonly [string, string])[] = [
    ['cache-base', layer('base')],
    ['cache-python', layer('python')],
    ['cache-base-2026Q4', layer('base')],
    ['cache-base-2019Q1', layer('base')],
    ['cache-record', record],
    ['cache-record-2026Q4', record],
    ['cache-staging-base', 'layers that are not committed yet'],
    ['cache-hold', 'a hold on the layers'],
    ['cache-builder', cache],
    ['cache-builder-record', cache],
    ['cache-builder-runtime-arm64', cache],
  ];

  test.each(owned)('%s is refused when it is given: it is that of %s', (tag, owner) => {
    expect(problemsOf({ tags: `ghcr.io/owner/app:v1,ghcr.io/owner/app:${tag}` })).toEqual([
      {
        input: 'tags',
        message: `"ghcr.io/owner/app:${tag}" is the tag of ${owner}; use another tag for the application`,
      },
    ]);
  });

  test.each(owned)('%s is refused when a branch makes it: it is that of %s', (tag, owner) => {
    expect(problemsOf({}, onBranch(tag))).toEqual([
      {
        input: 'tags',
        message: `the branch or tag refs/heads/${tag} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`,
      },
    ]);
    expect(problemsOf({ tags: 'ghcr.io/owner/app:v1' }, onBranch(tag))).toEqual([]);
  });

  test.each(owned)('%s is refused among the names of outputs that are pushed', (tag, owner) => {
    const name = `ghcr.io/owner/app:${tag}`;
    for (const output of [
      `type=registry,name=${name}`,
      `push=true,type=image,"name=ghcr.io/owner/app:v1,${name}"`,
    ])
      expect(problemsOf({ outputs: output })).toEqual([
        {
          input: 'outputs',
          message: `"${name}" is the tag of ${owner}; use another tag for the application`,
        },
      ]);
    expect(problemsOf({ outputs: `type=image,name=${name},push=false\ntype=docker,name=${name}` })).toEqual(
      [],
    );
  });

  test('are those of the layers that there are, by their names', () => {
    const layers = 'sys=base\ngems=ruby-deps';
    expect(problemsOf({ layers, tags: 'ghcr.io/owner/app:cache-gems' })).toHaveLength(1);
    expect(
      problemsOf({ layers, tags: 'ghcr.io/owner/app:cache-base,ghcr.io/owner/app:cache-gems-dev' }),
    ).toEqual([]);
  });

  test('are free in another repository, and in another registry', () => {
    const tags =
      'ghcr.io/owner/other:cache-base\nghcr.io/owner/app/sub:cache-base\nx.test/owner/app:cache-base';
    expect(problemsOf({ tags })).toEqual([]);
  });

  test('are known in every way to write the repository', () => {
    expect(problemsOf({ image: 'docker.io/owner/app', tags: 'owner/app:cache-base' })).toHaveLength(1);
    expect(problemsOf({ image: 'owner/app', tags: 'docker.io/owner/app:cache-base' })).toHaveLength(1);
  });

  test('are not those of the application itself', () => {
    const tags = ['cache', 'cached', 'cache-', 'cache-base-latest', 'my-cache-base', 'builder', 'latest'];
    expect(problemsOf({ tags: tags.map((tag) => `ghcr.io/owner/app:${tag}`).join() })).toEqual([]);
  });

  test('are those of a cache that was named otherwise, too', () => {
    for (const tag of ['buildcache', 'buildcache-record'])
      expect(problemsOf({ 'cache-builder': 'buildcache', tags: `ghcr.io/owner/app:${tag}` })).toHaveLength(1);
    expect(problemsOf({ 'cache-builder': 'main' })).toEqual([
      { input: 'tags', message: expect.stringContaining(`which is that of ${cache}`) },
    ]);
  });
});

describe('labels', () => {
  test('that are given go before ours, and stand beside them', () => {
    const labels = 'org.opencontainers.image.version=1.2\nteam=shop';
    expect(inputsOf({ labels }).app.labels).toMatchObject({
      'org.opencontainers.image.version': '1.2',
      'org.opencontainers.image.revision': githubRun.revision,
      team: 'shop',
    });
  });
});

describe('cache-builder', () => {
  test.each<[string, Values, string | undefined]>([
    ['auto', {}, 'cache-builder'],
    ['auto with a target', { target: 'Runtime' }, 'cache-builder-runtime'],
    ['auto for one platform', { platforms: 'linux/arm64' }, 'cache-builder-arm64'],
    ['auto for one platform with a variant', { platforms: 'linux/arm/v7' }, 'cache-builder-armv7'],
    ['auto for several platforms', { platforms: 'linux/amd64,linux/arm64' }, 'cache-builder'],
    ['auto with both', { target: 'app', platforms: 'linux/arm64' }, 'cache-builder-app-arm64'],
    [
      'auto with a target that leaves no room for the record',
      { target: 't'.repeat(200) },
      `cache-builder-${'t'.repeat(107)}`,
    ],
    ['false', { 'cache-builder': 'false' }, undefined],
    ['a tag', { 'cache-builder': 'buildcache', target: 'app' }, 'buildcache'],
  ])('%s', (_what, values, tag) => {
    expect(inputsOf(values).app.cacheBuilder).toBe(tag);
  });

  test.each(['-x', '.x', 'a/b', 'ghcr.io/o/n:x', 'a b', 't'.repeat(122)])('%j is no tag', (text) => {
    expect(problemsOf({ 'cache-builder': text })).toEqual([
      {
        input: 'cache-builder',
        message: `expected auto, false or a tag of at most 121 characters, got "${text}"`,
      },
    ]);
  });

  test.each([
    ['cache-base', 'the layer base'],
    ['cache-node-2026Q4', 'the layer node'],
    ['cache-record', 'the record of the layers'],
    ['cache-staging-base', 'layers that are not committed yet'],
  ])('%s is refused: what the cache is written to must not be %s', (text, owner) => {
    expect(problemsOf({ 'cache-builder': text })).toEqual([
      { input: 'cache-builder', message: `"${text}" is the tag of ${owner}; use another tag for the cache` },
    ]);
  });
});

describe('cache-from and cache-to', () => {
  const noticesOf = (values: Values) => readBuildInputs(values, on()).reader.notices;
  const from = { 'cache-from': 'type=gha' };
  const to = { 'cache-to': 'type=gha' };
  const why =
    "not used: the application is built on the layers' digests, with cache-builder as its only cache. Other sources would race with it. layers-as: cache uses them.";

  test.each<[string, Values, string]>([
    ['the source', from, 'cache-from is'],
    ['the destination', to, 'cache-to is'],
    ['both', { ...from, ...to }, 'cache-from and cache-to are'],
  ])('are not needed, and a notice says why: %s', (_which, values, words) => {
    expect(noticesOf(values)).toEqual([`${words} ${why}`]);
  });

  test('are used in the classic way, without a word', () => {
    expect(noticesOf({ ...from, ...to, 'layers-as': 'cache' })).toEqual([]);
  });

  test.each([
    'type=registry,ref=ghcr.io/owner/app:cache-base,mode=max',
    'ref=ghcr.io/owner/app:cache-base-2026Q4',
    'ghcr.io/owner/app:cache-record',
  ])('never write to what the layers are read from: %s', (line) => {
    expect(problemsOf({ 'cache-to': line, 'layers-as': 'cache' })).toEqual([
      {
        input: 'cache-to',
        message: expect.stringMatching(
          /^"ghcr\.io\/owner\/app:cache-.* is the tag of the .*; use another tag for the cache$/,
        ),
      },
    ]);
    expect(problemsOf({ 'cache-from': line, 'layers-as': 'cache' })).toEqual([]);
  });

  test('may write to the application’s own cache', () => {
    const line = 'type=registry,ref=ghcr.io/owner/app:cache-builder,mode=max';
    expect(problemsOf({ 'cache-to': line, 'layers-as': 'cache' })).toEqual([]);
  });
});

describe('pull', () => {
  test('implies base-images: follow, whatever that says', () => {
    expect(inputsOf({ pull: 'true', 'base-images': 'frozen' }).baseImages).toBe('follow');
    expect(inputsOf({ pull: 'false', 'base-images': 'follow' })).toMatchObject({
      baseImages: 'follow',
      app: { pull: false },
    });
  });
});

describe('layer-digests', () => {
  test('are those that prewarm puts out', () => {
    expect(
      inputsOf({ 'layer-digests': JSON.stringify({ base: digest('a'), node: digest('b') }) }).layerDigests,
    ).toEqual({ base: digest('a'), node: digest('b') });
    expect(inputsOf({ 'layer-digests': '{}' }).layerDigests).toEqual({});
  });

  test('are of the layers that there are, by their names', () => {
    const values = { layers: 'gems=ruby-deps', 'layer-digests': JSON.stringify({ gems: digest('a') }) };
    expect(inputsOf(values).layerDigests).toEqual({ gems: digest('a') });
  });

  const shape =
    'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
  test.each<[string, string, readonly string[]]>([
    ['no JSON', 'base=sha256:abc', [`${shape}; it is no JSON`]],
    ['an array', '["base"]', [`${shape}; got an array`]],
    ['a text', '"base"', [`${shape}; got string`]],
    ['null', 'null', [`${shape}; got null`]],
    [
      'a digest that is cut off',
      '{"base":"sha256:abc"}',
      ['expected a digest such as sha256:… with 64 hexadecimal digits for "base", got "sha256:abc"'],
    ],
    [
      'another algorithm',
      `{"base":"sha512:${'a'.repeat(64)}"}`,
      [expect.stringContaining('for "base"') as unknown as string],
    ],
    [
      'no text',
      '{"base":null,"node":7}',
      [
        'expected a digest such as sha256:… with 64 hexadecimal digits for "base", got null',
        'expected a digest such as sha256:… with 64 hexadecimal digits for "node", got 7',
      ],
    ],
    [
      'a layer that there is not',
      `{"ruby":"${digest('a')}"}`,
      ['expected names of layers (base, python, node), got "ruby"'],
    ],
    [
      'a name of an object’s own',
      `{"constructor":"${digest('a')}","__proto__":"${digest('a')}"}`,
      [
        'expected names of layers (base, python, node), got "constructor"',
        'expected names of layers (base, python, node), got "__proto__"',
      ],
    ],
  ])('are refused: %s', (_what, text, messages) => {
    expect(
      problemsOf({ layers: 'base=base,python=python-deps,node=node-deps', 'layer-digests': text }),
    ).toEqual(messages.map((message) => ({ input: 'layer-digests', message })));
  });
});
