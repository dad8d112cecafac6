import { describe, expect, test } from '@jest/globals';
import type { ComposeBuild } from '../../../src/core/init/compose/compose-build.ts';
import { composeBuilds } from '../../../src/core/init/compose/compose-images.ts';
import { imageWord, isDockerfileName } from '../../../src/core/init/dockerfile-name.ts';
import {
  chooseImages,
  isNamed,
  type Mention,
  rankImages,
  setAsideBecause,
  type WrittenBuild,
  withNearby,
} from '../../../src/core/init/image-candidate.ts';

const built = (by: Mention['by'], dockerfile: string, more: Partial<WrittenBuild> = {}): WrittenBuild => ({
  ...{ name: undefined, dockerfile, context: undefined, target: undefined, buildArgs: {}, buildContexts: {} },
  ...{ platforms: [], image: undefined, mention: { by, where: by } },
  ...more,
});

const names = (dockerfiles: readonly string[], written: readonly WrittenBuild[] = []) => {
  const ranked = rankImages(dockerfiles, written);
  const show = (images: typeof ranked) =>
    images.map(({ dockerfile, target }) => (target === undefined ? dockerfile : `${dockerfile}:${target}`));
  return { ranked: show(ranked), chosen: show(chooseImages(ranked)) };
};

test.each([
  ['ghcr.io/acme/shop', true],
  ['localhost:5000/shop', true],
  ['10.0.0.1/shop', true],
  ['registry.2/shop:1', false],
  ['sail-8.3/app', false],
  ['acme/shop', false],
  ['ghcr.io/acme/_web', false],
  ['ghcr.io/acme/${{ vars.NAME }}', false],
])('%s names a registry: %s', (image, isNamedIt) => {
  expect(isNamed(image)).toBe(isNamedIt);
});

test('source code is no Dockerfile, and a folder tells images of one file name apart', () => {
  const paths = [
    'a/dockerfile.go',
    'a/dockerfile.tsx',
    'bin/cli/multi.Dockerfile',
    'bin/core/multi.Dockerfile',
  ];
  expect(paths.filter(isDockerfileName)).toEqual(paths.slice(2));
  expect(rankImages(paths.slice(2), []).map(({ name }) => name)).toEqual(['multi', 'core-multi']);
});

const service = (name: string, more: Partial<ComposeBuild> = {}): ComposeBuild => ({
  ...{ service: name, image: undefined, reference: undefined, context: '.', isContextSaid: true },
  ...{ dockerfile: 'Dockerfile', target: undefined, buildArgs: {}, openTarget: undefined },
  ...{ openArgs: {}, mixedArgs: {}, secretArgs: [] },
  ...{ openPlace: undefined, platforms: [], buildContexts: {}, profiles: [], ...more },
});
const composed = (...services: readonly ComposeBuild[]) =>
  rankImages(['Dockerfile'], composeBuilds(services, ['compose.yaml'])).map((image) => ({
    ...{ name: image.name, target: image.target, context: image.context, buildArgs: image.buildArgs },
  }));

test('of what compose runs for development, the last stage is released; what has a registry is as it is', () => {
  const target = (name: string, image?: string) =>
    composed(service('web', { target: name, image }))[0]?.target;
  expect([target('dev'), target('prod'), target('dev', 'web')]).toEqual([undefined, 'prod', undefined]);
  expect(target('dev', 'ghcr.io/acme/web')).toBe('dev');
});

test('what compose runs for development is no image of its own beside another service of the same Dockerfile', () => {
  const names = (...services: readonly ComposeBuild[]) => composed(...services).map(({ name }) => name);
  expect(names(service('dev', { target: 'dev' }), service('web', { target: 'prod' }))).toEqual(['web']);
  expect(names(service('t', { profiles: ['test'], buildArgs: { A: '1' } }), service('web'))).toEqual(['web']);
  expect(names(service('dev', { target: 'dev' }), service('web', { context: 'web' }))).toHaveLength(2);
});

test('services of one Dockerfile that are built otherwise are images of their own', () => {
  const of = (a: Partial<ComposeBuild>, b: Partial<ComposeBuild>) =>
    composed(service('a', a), service('b', b)).length;
  expect(of({}, {})).toBe(1);
  expect(of({ buildArgs: { A: '1' } }, { buildArgs: { A: '1' } })).toBe(1);
  expect(of({ buildArgs: { A: '1' } }, { buildArgs: { B: '1' } })).toBe(2);
  expect(of({}, { buildArgs: { B: '1' } })).toBe(2);
  expect(of({ openArgs: { V: 'A' } }, { openArgs: { V: 'B' } })).toBe(2);
  expect(of({ context: 'a' }, { context: 'b' })).toBe(2);
  expect(of({ buildContexts: { lib: 'a' } }, { buildContexts: { lib: 'b' } })).toBe(2);
});

test('where services share an image, it is called as its folder, and not as a job that runs once', () => {
  const builds = ['kibana-genkeys', 'kibana'].map((name) =>
    service(name, { dockerfile: 'kibana/Dockerfile' }),
  );
  const [image] = rankImages(['kibana/Dockerfile'], composeBuilds(builds, ['compose.yaml']));
  expect(image).toMatchObject({ name: 'kibana', mentions: [{}, {}] });
  expect(composed(service('migrate'), service('api'), service('worker'))).toMatchObject([{ name: 'api' }]);
  expect(composed(service('test'), service('api'))).toMatchObject([{ name: 'api' }]);
});

describe('what nobody names is built as the nearest compose file says', () => {
  const nearby = (...files: readonly (readonly [string, Partial<ComposeBuild>])[]) => {
    const builds = files.flatMap(([path, more]) =>
      composeBuilds([service('web', { dockerfile: 'a/web/Dockerfile', ...more })], [path]),
    );
    const [image] = withNearby(rankImages(['a/web/Dockerfile'], []), builds);
    return {
      target: image?.target,
      context: image?.context,
      nearby: image?.nearby,
      of: image?.mentions.length,
    };
  };

  test('with its target and folder, but is no likelier for that', () => {
    expect(
      nearby(['compose.yaml', { target: 'x' }], ['a/compose.yaml', { target: 'slim', context: 'a/web' }]),
    ).toEqual({ target: 'slim', context: 'a/web', nearby: 'service web of a/compose.yaml', of: 0 });
  });

  test('unless two that are as near say something else, or one beside it does', () => {
    const nothing = { target: undefined, context: undefined, nearby: undefined, of: 0 };
    expect(nearby(['a/compose.yaml', { target: 'x' }], ['a/prod.yaml', { target: 'y' }])).toEqual(nothing);
    expect(nearby(['b/compose.yaml', { target: 'x' }], ['a/compose.yaml', { target: 'y' }]).target).toBe('y');
  });
});

test.each([
  ['test/Dockerfile', '"test" is not what is released'],
  ['a/integrationtest/Dockerfile', '"integrationtest" is not what is released'],
  ['.devcontainer/Dockerfile', '"devcontainer" is not what is released'],
  ['templates/app/Dockerfile', '"templates" is not what is released'],
  ['Dockerfile.windows', 'only Windows builds it'],
  ['latest/Dockerfile', undefined],
])('%s is set aside because %s', (dockerfile, reason) => {
  const [image] = rankImages([dockerfile], []);
  expect(image && setAsideBecause(image)).toBe(reason);
});

test('no two images have one name, and none an expression for a name', () => {
  const image = 'acme/shop';
  const ranked = rankImages(
    ['Dockerfile', 'Dockerfile.base', 'clamav/Dockerfile', 'prod.Dockerfile'],
    [
      built('workflow', 'Dockerfile', { image }),
      built('workflow', 'Dockerfile.base', { image }),
      built('workflow', 'Dockerfile.base', { image, target: 'slim' }),
      built('workflow', 'clamav/Dockerfile', { image: 'ghcr.io/acme/${{ inputs.name }}' }),
      built('workflow', 'prod.Dockerfile', { image: 'acme/${{ secrets.NAME }}', target: 'backend' }),
    ],
  );
  expect(ranked.map(({ name }) => name).toSorted()).toEqual([
    ...['backend', 'clamav', 'shop', 'shop-base', 'shop-slim'],
  ]);
});

test('what only Windows can build is no image of a runner with Linux', () => {
  const windows = 'windows/windowsservercore/hotspot/Dockerfile';
  expect(names(['debian/Dockerfile', windows, 'tests/Dockerfile-windows']).chosen).toEqual([
    'debian/Dockerfile',
  ]);
  expect(names([windows]).chosen).toEqual([windows]);
});

test('a Dockerfile without a word of its own comes first in its folder', () => {
  expect(names(['docker/Dockerfile.base', 'docker/a.dockerfile', 'docker/dockerfile']).ranked).toEqual([
    'docker/dockerfile',
    'docker/Dockerfile.base',
    'docker/a.dockerfile',
  ]);
});

describe('a proposal is for', () => {
  test('the Dockerfile in the root, before others', () => {
    expect(names(['api/Dockerfile', 'Dockerfile', 'Dockerfile.dev'])).toEqual({
      ranked: ['Dockerfile', 'api/Dockerfile', 'Dockerfile.dev'],
      chosen: ['Dockerfile'],
    });
  });

  test('all where none is in the root, without those for development', () => {
    expect(names(['services/web/Dockerfile', 'services/api/Dockerfile', '.devcontainer/Dockerfile'])).toEqual(
      {
        ranked: ['services/api/Dockerfile', 'services/web/Dockerfile', '.devcontainer/Dockerfile'],
        chosen: ['services/api/Dockerfile', 'services/web/Dockerfile'],
      },
    );
  });

  test('what a workflow pushes, called ci or not, and no action of the repository', () => {
    const written = [built('workflow', 'ci.Dockerfile', { image: 'ghcr.io/acme/shop' })];
    expect(names(['Dockerfile', 'ci.Dockerfile'], written).chosen).toEqual(['ci.Dockerfile']);
    expect(names(['api/Dockerfile', '.github/actions/lint/Dockerfile']).chosen).toEqual(['api/Dockerfile']);
  });

  test('the only one, even for development', () => {
    expect(names(['test/Dockerfile']).chosen).toEqual(['test/Dockerfile']);
  });

  test('what compose names, before the root, but not for development', () => {
    const written = [
      built('compose', 'Dockerfile.dev'),
      built('compose', 'api/Dockerfile', { target: 'development' }),
      built('compose', 'web/Dockerfile', { target: 'prod' }),
    ];
    expect(
      names(['Dockerfile', 'Dockerfile.dev', 'api/Dockerfile', 'web/Dockerfile'], written).chosen,
    ).toEqual(['web/Dockerfile:prod']);
  });

  test('what a workflow builds, before what compose names', () => {
    const written = [built('compose', 'api/Dockerfile'), built('workflow', 'docker/prod.Dockerfile')];
    expect(names(['Dockerfile', 'api/Dockerfile', 'docker/prod.Dockerfile'], written)).toEqual({
      ranked: ['docker/prod.Dockerfile', 'api/Dockerfile', 'Dockerfile'],
      chosen: ['docker/prod.Dockerfile'],
    });
  });

  test('each target that compose names of one Dockerfile', () => {
    const written = [
      built('compose', 'Dockerfile', { target: 'web' }),
      built('compose', 'Dockerfile', { target: 'worker' }),
    ];
    expect(names(['Dockerfile'], written).chosen).toEqual(['Dockerfile:web', 'Dockerfile:worker']);
  });
});

test('what the first leaves open the others say', () => {
  const [image] = rankImages(
    ['Dockerfile'],
    [
      built('compose', 'Dockerfile', { image: 'a/b', buildArgs: { A: 'compose', B: '2' }, context: 'x' }),
      built('workflow', 'Dockerfile', { context: '.', buildArgs: { A: 'workflow' } }),
    ],
  );
  expect(image).toMatchObject({
    context: '.',
    image: 'a/b',
    // Compose's would make another image.
    buildArgs: { A: 'workflow' },
    otherArgs: { A: 'compose', B: '2' },
    mentions: [{ by: 'workflow' }, { by: 'compose' }],
  });
});

test('arguments that workflows give other values are those of the first, and known to vary', () => {
  const of = (...all: readonly Readonly<Record<string, string>>[]) =>
    rankImages(
      ['Dockerfile'],
      all.map((buildArgs) => built('workflow', 'Dockerfile', { buildArgs })),
    ).map(({ buildArgs, varying }) => [buildArgs, varying]);
  expect(of({ A: '1', B: '${{ x }}' }, { A: '1', B: '${{ y }}' })).toEqual([[{ A: '1', B: '${{ x }}' }, []]]);
  expect(of({ A: '1' }, { A: '2', B: '3' }, {})).toEqual([[{ A: '1' }, ['A', 'B']]]);
});

test('one Dockerfile that workflows build in several folders is an image for each', () => {
  const build = (context: string | undefined) => built('workflow', 'node.Dockerfile', { context });
  const ranked = rankImages(['node.Dockerfile'], [build('a'), build('b'), build('a')]);
  expect(ranked.map(({ context }) => context)).toEqual(['a', 'b']);
});

test('a build whose Dockerfile is not in the repository is no image', () => {
  expect(rankImages(['Dockerfile'], [built('compose', 'gone/Dockerfile')])).toHaveLength(1);
});

test.each([
  ['Dockerfile', undefined],
  ['docker/Dockerfile', undefined],
  ['Dockerfile.prod', undefined],
  ['services/api/Dockerfile', 'api'],
  ['services/cart/src/Dockerfile', 'cart'],
  ['scripts/Dockerfile', undefined],
  ['api.Dockerfile', 'api'],
  ['Dockerfile.worker', 'worker'],
  ['docker/Dockerfile.web', 'web'],
  ['apps/My_App/docker/Dockerfile', 'my-app'],
])('the image of %s is called %s', (path, word) => {
  expect(isDockerfileName(path)).toBe(true);
  expect(imageWord(path)).toBe(word);
});

test.each([
  'Dockerfile.dockerignore',
  'Dockerfile.j2',
  'templates/Dockerfile.tt',
  'dockerfile.ts',
  'lib/dockerfile.ex',
  'vendor/github.com/acme/lib/Dockerfile',
  'docker/Makefile',
  'README.md',
  'mydockerfile',
  '{{cookiecutter.slug}}/Dockerfile',
])('%s is no Dockerfile', (path) => {
  expect(isDockerfileName(path)).toBe(false);
});

test('one Dockerfile for all services is an image for each value of an argument, where compose or bake says so', () => {
  const target = (name: string, by: Mention['by'] = 'bake') =>
    built(by, 'Dockerfile', { name, buildArgs: { SERVICE: name }, mention: { by, where: `${by} ${name}` } });
  const ranked = rankImages(['Dockerfile'], [target('api'), target('worker'), target('worker', 'compose')]);
  expect(ranked.map(({ name, buildArgs, mentions }) => [name, buildArgs, mentions.length])).toEqual([
    ['api', { SERVICE: 'api' }, 1],
    ['worker', { SERVICE: 'worker' }, 2],
  ]);
});

test.each(['tools/seeder', 'docker/templates/web', 'docs', 'images/e2e'])(
  'an image of %s/ is released where a workflow or compose pushes it',
  (folder) => {
    const path = `${folder}/Dockerfile`;
    const image = 'ghcr.io/acme/seeder';
    expect(names(['Dockerfile', path], [built('workflow', path, { image })]).chosen).toEqual([path]);
    expect(names(['Dockerfile', path], [built('compose', path, { image })]).chosen).toEqual([path]);
    expect(names(['Dockerfile', path], [built('workflow', path)]).chosen).toEqual(['Dockerfile']);
    const dev = `${folder}/Dockerfile.dev`;
    expect(names(['Dockerfile', dev], [built('workflow', dev, { image })]).chosen).toEqual(['Dockerfile']);
  },
);

test('what a step builds beside what is released is chosen, too', () => {
  const paths = ['Dockerfile', 'Dockerfile.dev', 'Dockerfile.test'];
  const [app, dev] = paths.map((path) =>
    built('workflow', path, { mention: { by: 'workflow', where: 'ci.yml, line 4' } }),
  );
  const test = built('workflow', 'Dockerfile.test', { mention: { by: 'workflow', where: 'ci.yml, line 9' } });
  const written = [app, dev, test].flatMap((one) => one ?? []);
  expect(names(paths, written).chosen).toEqual(['Dockerfile', 'Dockerfile.dev']);
});
