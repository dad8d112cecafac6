import { describe, expect, test } from '@jest/globals';
import { parseBakeDefinition } from '../../../src/core/bake/definition.ts';
import { planImages } from '../../../src/core/bake/images.ts';

type Targets = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** The images of a definition in which all targets, or these, are chosen. */
function plan(target: Targets, chosen: readonly string[] = Object.keys(target)) {
  const definition = parseBakeDefinition({ group: { default: { targets: chosen } }, target });
  return planImages(definition, 'ghcr.io/acme');
}

/** What matters of each image, in a line: `kind name = targets @ place < what it stands on`. */
function lines(target: Targets, chosen?: readonly string[]): readonly string[] {
  const { images, problems } = plan(target, chosen);
  expect(problems).toEqual([]);
  return images.map(
    ({ kind, name, targets, image, standsOn }) =>
      `${kind} ${name} = ${targets.join(' ')} @ ${image}${standsOn.length > 0 ? ` < ${standsOn.join(' ')}` : ''}`,
  );
}

/** Places of images where only these targets are chosen, and bake prints no others. */
function placesOf(chosen: readonly string[], target: Targets): readonly string[] {
  const all = parseBakeDefinition({ group: {}, target });
  const definition = parseBakeDefinition({
    group: { default: { targets: chosen } },
    target: Object.fromEntries(Object.entries(target).filter(([id]) => chosen.includes(id))),
  });
  const { images, problems } = planImages(definition, 'ghcr.io/acme', all);
  expect(problems).toEqual([]);
  return images.map(({ image }) => image);
}

const api = { context: 'api', tags: ['ghcr.io/acme/shop-api:1'] };

describe('the images of a bake definition', () => {
  test('are its targets with an image name, named by their repository', () => {
    expect(lines({ web: { context: 'web', tags: ['ghcr.io/acme/shop-web'] }, api })).toEqual([
      'image shop-api = api @ ghcr.io/acme/shop-api',
      'image shop-web = web @ ghcr.io/acme/shop-web',
    ]);
  });

  test('are one where targets have the same build and the same repository', () => {
    const worker = { ...api, 'cache-from': ['type=gha'] };
    const other = { ...api, tags: ['ghcr.io/acme/shop-api:2'] };
    const { images } = plan({ api, worker, other });
    expect(images.map(({ targets, references }) => ({ targets, references }))).toEqual([
      {
        targets: ['api', 'other', 'worker'],
        references: ['ghcr.io/acme/shop-api:1', 'ghcr.io/acme/shop-api:2'],
      },
    ]);
  });

  test('have the same layers where only the stage differs that they end in', () => {
    const worker = { context: 'api', target: 'worker', tags: ['ghcr.io/acme/shop-worker'] };
    const other = { ...worker, args: { A: '1' }, tags: ['ghcr.io/acme/other'] };
    expect(lines({ api, worker, other })).toEqual([
      'image shop-api = api @ ghcr.io/acme/shop-api',
      'image other = other @ ghcr.io/acme/other',
      'image shop-worker = worker @ ghcr.io/acme/shop-worker',
    ]);
  });

  test('come behind what they stand on, which has a place beside the first of them', () => {
    const base = { context: 'base' };
    const tools = { context: 'tools', contexts: { base: 'target:base' } };
    const web = {
      context: 'web',
      contexts: { tools: 'service:tools' },
      tags: ['ghcr.io/acme/shop-web'],
    };
    expect(
      lines({ api: { ...api, contexts: { base: 'target:base' } }, base, tools, web }, ['api', 'web']),
    ).toEqual([
      'shared base = base @ ghcr.io/acme/shop-api-base',
      'image shop-api = api @ ghcr.io/acme/shop-api < base',
      'shared tools = tools @ ghcr.io/acme/shop-web-tools < base',
      'image shop-web = web @ ghcr.io/acme/shop-web < tools',
    ]);
  });

  test('are those that were chosen: one that only others need is not pushed', () => {
    const web = { context: 'web', contexts: { api: 'target:api' }, tags: ['ghcr.io/acme/shop-web'] };
    expect(lines({ api, web }, ['web'])).toEqual([
      'shared api = api @ ghcr.io/acme/shop-api',
      'image shop-web = web @ ghcr.io/acme/shop-web < api',
    ]);
  });

  test('may have the tag of what they are based on, where that is not pushed', () => {
    const app = { ...api, target: 'app', contexts: { base: 'target:base' } };
    expect(lines({ base: api, app }, ['app'])).toEqual([
      'shared base = base @ ghcr.io/acme/shop-api-base',
      'image shop-api = app @ ghcr.io/acme/shop-api < base',
    ]);
  });

  test('of one repository have places of their own', () => {
    const variant = (base: string) => ({ args: { BASE: base }, tags: [`ghcr.io/acme/app:${base}`] });
    expect(lines({ 'app-alpine': variant('alpine'), App_Debian: variant('debian') })).toEqual([
      'image app-debian = App_Debian @ ghcr.io/acme/app-debian',
      'image app-alpine = app-alpine @ ghcr.io/acme/app-alpine',
    ]);
  });

  test('of one repository have the same places, whichever of them are chosen', () => {
    const variant = (base: string) => ({ args: { BASE: base }, tags: [`ghcr.io/acme/app:${base}`] });
    const target = { alpine: variant('alpine'), debian: variant('debian') };
    expect(placesOf(['alpine'], target)).toEqual(['ghcr.io/acme/app-alpine']);
    expect(placesOf(['debian'], target)).toEqual(['ghcr.io/acme/app-debian']);
  });

  test('have the place of their repository where others of it are forms of the same image', () => {
    const forms = { app: api, 'app-all': { ...api, platforms: ['linux/arm64'] } };
    expect(placesOf(['app-all'], forms)).toEqual(['ghcr.io/acme/shop-api']);
    // The same build under another tag is the same image.
    const same = { app: api, other: { ...api, tags: ['ghcr.io/acme/shop-api:2'] } };
    expect(placesOf(['app'], same)).toEqual(['ghcr.io/acme/shop-api']);
    const broken = { app: api, other: { contexts: { a: 'target:none' }, tags: ['x'] } };
    expect(placesOf(['app'], broken)).toEqual(['ghcr.io/acme/shop-api']);
  });

  test('have more of their place for a name where its last part is not enough', () => {
    const other = { context: 'other', tags: ['quay.io/acme/shop-api', 'ghcr.io/other/x'] };
    const base = { context: 'base', tags: ['ghcr.io/acme/base'] };
    const below = { context: 'below' };
    const names = plan({ api, other, base, below }, ['api', 'other', 'base']).images.map(({ name }) => name);
    expect(names).toEqual(['ghcr.io/acme/shop-api', 'base', 'quay.io/acme/shop-api']);
  });

  test('are named in contexts, whichever of their targets the file names there', () => {
    const web = { context: 'web', contexts: { app: 'target:worker' }, tags: ['ghcr.io/acme/shop-web'] };
    const { images } = plan({ api, worker: api, web });
    expect(images.map(({ definition }) => definition.contexts)).toEqual([{}, { app: 'target:shop-api' }]);
    expect(images[1]?.standsOn).toEqual(['shop-api']);
  });

  test('are followed through groups', () => {
    const definition = parseBakeDefinition({
      group: { default: { targets: ['all', 'default'] }, all: { targets: ['api', 'all'] } },
      target: { api, default: { context: 'd', tags: ['ghcr.io/acme/d'] }, lint: { context: 'l' } },
    });
    expect(planImages(definition, '').images.map(({ targets }) => targets)).toEqual([['api'], ['default']]);
  });
});

describe('targets of one repository', () => {
  test.each([
    ['dockerfile', { dockerfile: 'other' }],
    ['dockerfile-inline', { 'dockerfile-inline': 'FROM x' }],
    ['context', { context: 'other' }],
    ['contexts', { contexts: { x: 'docker-image://x' } }],
    ['target', { target: 'other' }],
    ['args', { args: { A: '1' } }],
    ['platforms', { platforms: ['linux/arm64'] }],
    ['labels', { labels: { a: 'b' } }],
    ['annotations', { annotations: ['a=b'] }],
    ['attest', { attest: ['type=sbom'] }],
    ['secret', { secret: ['id=a'] }],
    ['network', { network: 'none' }],
    ['call', { call: 'check' }],
    ['no-cache', { 'no-cache': true }],
    ['no-cache-filter', { 'no-cache-filter': ['a'] }],
  ])('are not one image where %s differs', (field, other) => {
    expect(plan({ api, other: { ...api, ...other } }).problems).toEqual([
      expect.stringContaining(`but their builds differ (${field}).`),
    ]);
  });

  test('are one whatever the order of names in their fields is', () => {
    const args = { args: { A: '1', B: '2', C: '3' } };
    const other = { args: { B: '2', C: '3', A: '1' } };
    expect(lines({ api: { ...api, ...args }, other: { ...api, ...other } })).toEqual([
      'image shop-api = api other @ ghcr.io/acme/shop-api',
    ]);
  });

  test('never have the place of another image', () => {
    const variant = (tag: string) => ({ ...api, args: { tag }, tags: [`ghcr.io/acme/app:${tag}`] });
    const taken = { ...api, tags: ['ghcr.io/acme/app-two'] };
    expect(
      plan({ one: variant('one'), two: variant('two'), taken }).images.map(({ image }) => image),
    ).toEqual(['ghcr.io/acme/app-one', 'ghcr.io/acme/app-two', 'ghcr.io/acme/app-two-layers']);
  });
});

describe('targets without an image name', () => {
  test('are left out where no image stands on them, with what only they need', () => {
    const lint = { context: '.', contexts: { tools: 'target:tools' }, output: ['type=cacheonly'] };
    const { images, leftOut } = plan({ api, lint, tools: { context: 't' } }, ['api', 'lint']);
    expect(images.map(({ name }) => name)).toEqual(['shop-api']);
    expect(leftOut).toEqual(['lint']);
  });
});

describe('what is wrong with a definition', () => {
  test.each([
    [
      'a circle of targets',
      { a: { ...api, contexts: { b: 'target:b' } }, b: { contexts: { a: 'target:a' } } },
      'targets depend on each other in a circle: a → b → a',
    ],
    [
      'a context of no target',
      { a: { ...api, contexts: { b: 'target:b' } } },
      'target a: expected the target "b" of its contexts, found none',
    ],
    [
      'one tag for two builds',
      { api, worker: { ...api, target: 'worker', labels: { a: 'b' } } },
      'targets api, worker make ghcr.io/acme/shop-api:1, but their builds differ (target, labels). Use another image name or tag for one of them',
    ],
    [
      'an image name without a registry',
      { api: { tags: ['shop-api:1'] } },
      'target api: expected an image name with its registry, got "shop-api:1". Write ghcr.io/acme/shop-api:1 in the file',
    ],
    [
      'a digest',
      { api: { tags: [`ghcr.io/a/b@sha256:${'a'.repeat(64)}`] } },
      `target api: expected an image name with a tag, got one with a digest: "ghcr.io/a/b@sha256:${'a'.repeat(64)}"`,
    ],
    [
      'an image name that is none',
      { api: { tags: ['ghcr.io/acme/Shop'] } },
      'target api: Expected an image name such as ghcr.io/owner/name:tag, got "ghcr.io/acme/Shop"',
    ],
    [
      'a circle behind others',
      {
        a: { ...api, contexts: { b: 'target:b' } },
        b: { contexts: { c: 'target:c' } },
        c: { contexts: { b: 'target:b' } },
      },
      'targets depend on each other in a circle: b → c → b',
    ],
    ['no target', {}, 'expected a target with an image name, found none. Write image: ghcr.io/acme/NAME'],
    ['no image at all', { lint: {} }, 'expected a target with an image name, found none (lint).'],
  ])('%s is said', (_what, target, problem) => {
    expect(plan(target as Targets).problems).toEqual([expect.stringContaining(problem)]);
  });

  test('latest is the tag of a name without one', () => {
    const { problems } = plan({
      api: { context: 'a', tags: ['acme/x:latest'] },
      b: { context: 'b', tags: ['docker.io/acme/x'] },
    });
    expect(problems).toEqual([expect.stringContaining('targets api, b make docker.io/acme/x:latest')]);
  });
});
