import type { Digest } from '../oci/digest.ts';
import type { LayerEntry, LayerRecord } from './record.ts';

/** The record of one platform. */
export interface PartRecord {
  readonly platform: string;
  readonly record: LayerRecord;
}

/** Layers that every platform has, and those that one lacks. */
export function mergeableLayers(parts: readonly PartRecord[]): {
  readonly names: readonly string[];
  readonly lacking: readonly { readonly name: string; readonly platform: string }[];
} {
  const all = [...new Set(parts.flatMap(({ record }) => Object.keys(record.layers)))].toSorted();
  const lacking = all.flatMap((name) =>
    parts.flatMap(({ platform, record }) => (record.layers[name] === undefined ? [{ name, platform }] : [])),
  );
  return { names: all.filter((name) => !lacking.some((one) => one.name === name)), lacking };
}

/**
 * The entries of layers whose platforms were built by themselves: each on the digest of its index, as old as its oldest platform,
 * with the inputs of the first platform and the steps of all.
 */
export function mergeEntries(
  parts: readonly PartRecord[],
  digests: ReadonlyMap<string, Digest>,
): Readonly<Record<string, LayerEntry>> {
  return Object.fromEntries(
    [...digests].flatMap(([name, digest]) => {
      const entries = parts.flatMap(({ platform, record }) => {
        const entry = record.layers[name];
        return entry === undefined ? [] : [{ platform, entry }];
      });
      const [first] = entries;
      if (first === undefined) return [];
      const { inputs, target } = first.entry;
      const standsOn = Object.keys(inputs.standsOn).flatMap((below) => {
        const merged = digests.get(below);
        return merged === undefined ? [] : [[below, merged] as const];
      });
      const merged: LayerEntry = {
        digest,
        target,
        builtAt: entries.map(({ entry }) => entry.builtAt).toSorted()[0] ?? first.entry.builtAt,
        inputs: {
          ...inputs,
          standsOn: Object.fromEntries(standsOn),
          platforms: entries.map(({ platform }) => platform),
        },
        steps: entries.flatMap(({ platform, entry }) => entry.steps.map((step) => ({ ...step, platform }))),
      };
      return [[name, merged] as const];
    }),
  );
}
