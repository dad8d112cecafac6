import { describe, expect, test } from '@jest/globals';
import { planPin } from '../../../src/core/dockerfile/pin.ts';
import type { Digest } from '../../../src/core/oci/digest.ts';
import { layersBeneath, namedContexts } from '../../../src/layers/project/named-contexts.ts';
import type { Project } from '../../../src/layers/project/project.ts';
import { appGraph } from '../../support/app-graph.ts';
import { buildValues } from '../../support/build-values.ts';
import { digestOf } from '../../support/layer-values.ts';

const dockerfile = `FROM debian:12 AS Base
RUN make
FROM base AS python
RUN pip
FROM python AS top
COPY --from=debian:12 /etc /etc
COPY --from=alpine /bin /bin
`;
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map(digestOf) as [Digest, Digest, Digest, Digest];

/** The build contexts of the layer `top`, on those in `below`. */
function contextsOf(
  below: Readonly<Record<string, Digest>>,
  held: Readonly<Record<string, Readonly<Record<string, Digest>>>> = {},
  buildContexts: Readonly<Record<string, string>> = {},
) {
  const values = buildValues({ buildContexts });
  const { dockerfile: parsed, layers } = appGraph(dockerfile, 'base=Base python top', { values });
  const node = layers.find(({ name }) => name === 'top');
  if (node === undefined) throw new Error('there is the layer');
  const pin = planPin(parsed, {
    targets: ['top'],
    layers: new Set(layers.filter(({ name }) => name in below).map(({ target }) => target.toLowerCase())),
    values,
    imageEnv: new Map(),
  });
  const footing = {
    node,
    below: new Map(Object.entries(below)),
    stages: [],
    belowEnv: new Map(),
    held: new Map(Object.entries(held)),
  };
  const project: Project = {
    contextDir: '/c',
    dockerfilePath: '/c/Dockerfile',
    dockerfile: parsed,
    values,
    layers,
    decisions: [],
    nodes: layers,
  };
  return namedContexts(footing, pin, project, 'x.test/shop');
}

describe('a layer is built', () => {
  test('on the digest of the layer beneath, under the name of its stage', () => {
    expect(contextsOf({ base: a, python: b })).toMatchObject({ python: `docker-image://x.test/shop@${b}` });
  });

  test('on external images at the digests that they are held at', () => {
    expect(contextsOf({ base: a, python: b }, { top: { 'debian:12': c, alpine: d } })).toEqual({
      python: `docker-image://x.test/shop@${b}`,
      'debian:12': `docker-image://docker.io/library/debian@${c}`,
      alpine: `docker-image://docker.io/library/alpine@${d}`,
    });
  });

  test('on what the lowest ordinary stage is held at, where two of them take the same image', () => {
    const held = { base: { 'debian:12': c }, top: { 'debian:12': d } };
    const debian = 'debian:12';
    expect(contextsOf({}, held)[debian]).toBe(`docker-image://docker.io/library/debian@${c}`);
  });

  test('on its own, where the other stage that takes that image is in an image itself', () => {
    const held = { base: { 'debian:12': c }, top: { 'debian:12': d } };
    const [onPython, onBoth] = [{ python: b }, { base: a, python: b }].map((below) =>
      contextsOf(below, held),
    );
    expect(onBoth).toEqual({
      'debian:12': `docker-image://docker.io/library/debian@${d}`,
      python: expect.any(String),
    });
    expect(onPython).toEqual(onBoth);
  });

  test('with the contexts of the user, under the names that BuildKit looks up', () => {
    expect(
      contextsOf(
        {},
        {},
        { 'docker.io/library/alpine': 'docker-image://mine', assets: './assets', 'odd:name:': 'x' },
      ),
    ).toMatchObject({
      assets: './assets',
      alpine: 'docker-image://mine',
      // A name that is none of an image stays as it is.
      'odd:name:': 'x',
    });
  });
});

test('what lies beneath a layer is all that it stands on, at any depth', () => {
  const { layers } = appGraph(dockerfile, 'base=Base python top');
  const beneath = (name: string) => {
    const node = layers.find((layer) => layer.name === name);
    return node && [...layersBeneath(node, layers)].sort();
  };
  expect(beneath('top')).toEqual(['base', 'python']);
  expect(beneath('python')).toEqual(['base']);
  expect(beneath('base')).toEqual([]);
});
