import { recordKnown } from '../known.ts';
import type { Digest } from '../oci/digest.ts';
import type { LayerEntry, LayerRecord } from './record.ts';

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
 * with the inputs of the first platform and the steps of all. `built`: digests of the indexes of what BuildKit built, where these
 * are others.
 */
export function mergeEntries(
  parts: readonly PartRecord[],
  digests: ReadonlyMap<string, Digest>,
  built: ReadonlyMap<string, Digest> = new Map(),
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
      const of = built.get(name);
      const trees = Object.assign({}, ...entries.map(({ entry }) => entry.trees ?? {}));
      const merged: LayerEntry = {
        digest,
        ...(of === undefined || of === digest ? {} : { built: of }),
        ...(Object.keys(trees).length === 0 ? {} : { trees }),
        target,
        builtAt: entries.map(({ entry }) => entry.builtAt).toSorted()[0] ?? first.entry.builtAt,
        inputs: {
          ...inputs,
          standsOn: recordKnown(Object.keys(inputs.standsOn), (below) => [below, digests.get(below)]),
          platforms: entries.map(({ platform }) => platform),
        },
        steps: entries.flatMap(({ platform, entry }) => entry.steps.map((step) => ({ ...step, platform }))),
        ...mergePackages(entries.map(({ entry }) => entry)),
      };
      return [[name, merged] as const];
    }),
  );
}

/** Those of all platforms; of one that is not known, none are, so that they are read again. */
function mergePackages(entries: readonly LayerEntry[]): Pick<LayerEntry, 'packages' | 'notCome'> {
  const notCome = Object.assign({}, ...entries.map((entry) => entry.notCome ?? {}));
  return {
    ...(entries.some(({ packages }) => packages === undefined)
      ? {}
      : { packages: Object.assign({}, ...entries.map(({ packages }) => packages)) }),
    ...(Object.keys(notCome).length === 0 ? {} : { notCome }),
  };
}
