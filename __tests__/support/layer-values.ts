import type { LayerNode } from '../../src/core/layers/layer-graph.ts';
import type { LayerEntry, LayerInputs } from '../../src/core/layers/record.ts';
import type { Digest } from '../../src/core/oci/digest.ts';

/** A digest that is easy to tell from others: `digestOf('a')` ends in many a's. */
export function digestOf(hexDigit: string): Digest {
  return `sha256:${hexDigit.repeat(64)}`;
}

/** A layer that stands on those named `below`. */
export function layerNode(
  name: string,
  below: readonly string[] = [],
  depth = below.length === 0 ? 0 : 1,
): LayerNode {
  return {
    name,
    target: name,
    standsOn: below.map((layer) => ({ name: layer, via: 'from' })),
    ownStages: [],
    depth,
    externalImages: [],
    contextSources: [],
    instructions: [],
    argNames: [],
    contains: [],
  };
}

export function layerInputs(inputs: Partial<LayerInputs> = {}): LayerInputs {
  return {
    instructions: ['FROM debian:12', 'RUN make'],
    files: {},
    args: {},
    externalImages: {},
    standsOn: {},
    platforms: ['linux/amd64'],
    options: {},
    ...inputs,
  };
}

export function layerEntry(digest: Digest, entry: Partial<LayerEntry> = {}): LayerEntry {
  return {
    digest,
    target: 'base',
    builtAt: '2026-10-01T00:00:00.000Z',
    inputs: layerInputs(),
    steps: [],
    ...entry,
  };
}
