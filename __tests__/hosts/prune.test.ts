import { describe, expect, test } from '@jest/globals';
import { parseReference } from '../../src/core/oci/reference.ts';
import type { HostImage } from '../../src/hosts/contents.ts';
import { seeHost } from '../../src/hosts/host-images.ts';
import { measureRatio, pruneRequest } from '../../src/hosts/prune.ts';
import { digest } from '../support/deploy-values.ts';
import { createMemoryRun } from '../support/host-images-run.ts';
import { createMemoryEngine } from '../support/memory-engine.ts';

function image(name: string, createdMs: number, blobBytes: number | undefined): HostImage {
  const id = digest(name);
  const place = { ...parseReference('x.test/shop'), digest: id };
  const engineImage = {
    id,
    tags: [],
    pulledAs: [place],
    diffIds: [digest(`files of ${name}`)],
    created: undefined,
    namedMs: undefined,
    platform: { os: 'linux', architecture: 'amd64' },
    wholeManifests: undefined,
  };
  return {
    digests: [id],
    diffIds: engineImage.diffIds,
    blobs: blobBytes === undefined ? undefined : [{ digest: id, sizeBytes: blobBytes }],
    configDigest: undefined,
    isWhole: true,
    tags: [],
    repositories: [],
    createdMs,
    engineImage,
  };
}

describe('how much larger files are than their layers', () => {
  const images = [
    image('old', 1, 10e6),
    image('new', 2, 10e6),
    image('tiny', 3, 10),
    image('dark', 4, undefined),
  ];
  const engine = createMemoryEngine({
    images: images.map(({ engineImage }) => engineImage),
    steps: {
      [digest('old')]: [{ createdBy: 'RUN', sizeBytes: 50e6 }],
      [digest('new')]: [{ createdBy: 'RUN', sizeBytes: 20e6 }],
      [digest('tiny')]: [{ createdBy: 'RUN', sizeBytes: 900 }],
      [digest('dark')]: [{ createdBy: 'RUN', sizeBytes: 900e6 }],
    },
  });

  test('is told by the newest image whose layers are known, and which are not tiny', async () => {
    expect(await measureRatio(engine.api, images)).toEqual({
      image: `x.test/shop@${digest('new')}`,
      ratio: 2,
    });
  });

  test('is not known where no image tells', async () => {
    expect(await measureRatio(engine.api, images.slice(2))).toBeUndefined();
    const silent = createMemoryEngine({ steps: {} });
    expect(await measureRatio(silent.api, images)).toBeUndefined();
  });
});

describe('what may be removed', () => {
  async function request(answer: string | { readonly exitCode: number }, wish = {}) {
    const made = await createMemoryRun(
      {
        answer: ({ text }) => (text.includes('releases/list') ? answer : undefined),
        containers: [
          { image: 'x.test/shop:main', imageId: digest('running') },
          { image: 'nginx', imageId: undefined },
        ] as never,
      },
      { wish },
    );
    const found = await pruneRequest(made.run, await seeHost(made.run), [], 3);
    return { ...made, found };
  }

  test('leaves out what the host ran before this tool came', async () => {
    const { found, connection } = await request(
      `100 found x.test/shop@${digest('before')}\n200 deployed x.test/shop@${digest('after')}\n`,
    );
    expect(found.releases?.found).toEqual(new Set([digest('before')]));
    expect(connection.scripts.find(({ text }) => text.includes('releases/list'))?.input).toBe('/srv/shop\n');
  });

  test('takes an image of a release of several for what the first line with it says', async () => {
    const name = (text: string) => `x.test/${text.replace(/\d/, '')}@${digest(text)}`;
    const { found } = await request(
      `1 deployed ${name('api1')}\n2 found ${name('api1')},${name('web1')}\n3 deployed ${name('api2')},${name('web1')}\n`,
    );
    expect(found.releases?.found).toEqual(new Set([digest('web1')]));
  });

  test.each([
    ['the host does not tell its releases', { exitCode: 1 }, {}],
    ['no folder is known', '', { projectDir: undefined }],
    ['the folder has a line break', '', { projectDir: '/srv/a\nb' }],
    ['no project is known', '', { project: undefined }],
  ])('is no release where %s', async (_why, answer, wish) => {
    expect((await request(answer, wish)).found.releases).toBeUndefined();
  });

  test('is nothing that containers have, by ID or by name in full', async () => {
    const { found } = await request('');
    expect(found.used).toEqual(new Set([digest('running'), 'x.test/shop:main', 'docker.io/library/nginx']));
  });

  test('knows the layers of now', async () => {
    const { found, base, python } = await request('');
    const place = 'x.test/shop';
    expect(found.currentLayers).toEqual([
      { place, layer: 'base', digest: base.digest },
      { place, layer: 'python', digest: python.digest },
    ]);
  });
});

test('releases are those of the application, and of the layers where none is named', async () => {
  const { run } = await createMemoryRun({
    answer: ({ text }) => (text.includes('releases/list') ? '' : undefined),
  });
  const seriesOf = async (changed: Partial<typeof run>) => {
    const changedRun = { ...run, ...changed };
    return (await pruneRequest(changedRun, await seeHost(changedRun), [], 3)).releases?.series;
  };
  expect(await seriesOf({})).toEqual([{ project: 'shop', repository: 'shop' }]);
  const layers = run.layers.map((images) => ({ ...images, repository: 'layers' }));
  expect(await seriesOf({ apps: [], layers })).toEqual([{ project: 'shop', repository: 'layers' }]);
});
