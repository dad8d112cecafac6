import { describe, expect, test } from '@jest/globals';
import type { LayerFacts } from '../../../src/core/layers/current.ts';
import type { LayerInputs } from '../../../src/core/layers/record.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { heldDigests, jobFor } from '../../../src/layers/rounds/job.ts';
import { appGraph } from '../../support/app-graph.ts';
import { fetchedImage } from '../../support/finished-build.ts';
import { digestOf, layerInputs } from '../../support/layer-values.ts';

const debian = digestOf('d');
const dockerfile = `FROM debian AS base
RUN make
FROM base AS python
RUN pip
FROM scratch AS copied
COPY --from=python /venv /venv
FROM python AS node
COPY --from=copied /venv /venv
`;

/** The job of a layer, where `digests` are those beneath and `cached` those that the registry has. */
function jobOf(
  name: string,
  {
    digests = {},
    cached = {},
    suspects = [],
    noCache = false,
    externalImages = { debian },
    source,
  }: {
    readonly digests?: Readonly<Record<string, Digest>>;
    readonly cached?: Readonly<Record<string, Digest>>;
    readonly suspects?: readonly string[];
    readonly noCache?: boolean;
    readonly externalImages?: LayerInputs['externalImages'];
    readonly source?: string;
  } = {},
) {
  const { layers } = appGraph(dockerfile, 'base python node copied');
  const facts = layers.map((node): LayerFacts => {
    const own = node.externalImages.length === 0 ? {} : { externalImages };
    return { node, entry: undefined, image: 'absent', inputs: layerInputs(own), refresh: undefined };
  });
  const fact = facts.find(({ node }) => node.name === name);
  if (fact === undefined) throw new Error(`there is no layer ${name}`);
  const images = new Map(
    Object.entries(cached).map(
      ([layer, digest]) => [layer, { kind: 'ok', image: fetchedImage(digest, 'a') }] as const,
    ),
  );
  return jobFor(
    {
      inputs: { image: 'x.test/shop' },
      project: { nodes: layers },
      context: { source },
      trust: { suspects: new Set(suspects), doubts: new Set() },
    } as unknown as Parameters<typeof jobFor>[0],
    fact,
    new Map(Object.entries(digests)),
    { kind: 'discard' },
    noCache,
    { facts, lookup: { images, built: new Map() }, images: new Map() } as unknown as Parameters<
      typeof jobFor
    >[5],
  );
}

const [a, b, c] = ['a', 'b', 'c'].map(digestOf) as [Digest, Digest, Digest];

describe('a layer is built', () => {
  test('on the digests beneath it, at any depth, and on no others', () => {
    const { below, stages } = jobOf('node', { digests: { base: a, python: b, node: c } });
    expect([...below]).toEqual([
      ['base', a],
      ['python', b],
    ]);
    expect(stages.map(({ name }) => name)).toEqual(['copied']);
  });

  test('with its own image as its only cache', () => {
    const { cacheFrom } = jobOf('python', { digests: { base: a }, cached: { base: a, python: b, node: c } });
    expect([...cacheFrom]).toEqual([['python', b]]);
  });

  test('with the images of those beneath it that are ordinary stages, too', () => {
    const { cacheFrom, stages } = jobOf('python', { cached: { base: a, python: b } });
    expect(stages.map(({ name }) => name)).toEqual(['base']);
    expect([...cacheFrom]).toEqual([
      ['python', b],
      ['base', a],
    ]);
  });

  test('without cache from an image that is not whole, or not trusted', () => {
    expect([...jobOf('python', { cached: { base: a, python: b }, suspects: ['python'] }).cacheFrom]).toEqual([
      ['base', a],
    ]);
    expect([...jobOf('python').cacheFrom]).toEqual([]);
  });

  test('without any cache when it is refreshed', () => {
    const { noCache, cacheFrom } = jobOf('python', { cached: { python: b }, noCache: true });
    expect([noCache, [...cacheFrom]]).toEqual([true, []]);
  });
});

describe('the annotations of a layer name', () => {
  const base = 'org.opencontainers.image.base';

  test.each<[string, Parameters<typeof jobOf>, Readonly<Record<string, string>>]>([
    [
      'the layer beneath it',
      ['python', { digests: { base: a } }],
      { [`${base}.name`]: 'x.test/shop:cache-base', [`${base}.digest`]: a },
    ],
    [
      'the layer beneath it without a digest, when it is an ordinary stage',
      ['python'],
      { [`${base}.name`]: 'x.test/shop:cache-base' },
    ],
    ['the image that it begins with', ['base'], { [`${base}.name`]: 'debian', [`${base}.digest`]: debian }],
    [
      'that image without a digest, when nobody knows it',
      ['base', { externalImages: { debian: 'unresolved' } }],
      { [`${base}.name`]: 'debian' },
    ],
    ['nothing, of a layer from which others only copy', ['copied', { digests: { python: b } }], {}],
    [
      'the repository, too',
      ['copied', { source: 'https://x.test/r' }],
      { 'org.opencontainers.image.source': 'https://x.test/r' },
    ],
  ])('%s', (_what, given, annotations) => {
    expect(jobOf(...given).annotations).toEqual(annotations);
  });
});

test('external images are held where they are known', () => {
  const node = appGraph(dockerfile, 'base').layers[0];
  if (node === undefined) throw new Error('there is a layer');
  const inputs = layerInputs({ externalImages: { debian, other: 'unresolved' } });
  const held = heldDigests([{ node, inputs, entry: undefined, image: 'ok', refresh: undefined }]);
  expect(held).toEqual(new Map([['base', { debian }]]));
});

test('a layer is built as gzip throughout where all beneath it are known to be, and nothing comes from elsewhere', () => {
  const digests = { base: a, python: b };
  expect(
    jobOf('node', { digests: { ...digests, copied: c }, cached: { ...digests, copied: c } }).isGzip,
  ).toBe(true);
  // What is beneath has not been looked at.
  expect(jobOf('node', { digests: { ...digests, copied: c }, cached: digests }).isGzip).toBe(false);
  // Debian may be anything.
  expect(jobOf('python', { cached: digests }).isGzip).toBe(false);
  expect(jobOf('base', { cached: digests }).isGzip).toBe(false);
});
