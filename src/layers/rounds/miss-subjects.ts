import type { CacheSourceReport } from '../../core/layers/layer-report.ts';
import type { LayerEntry } from '../../core/layers/record.ts';
import type { MissSubject } from '../../core/miss/miss-subject.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import type { RoundState } from './round-state.ts';

/** The layers of a run, for telling why their stages missed. */
export function layerSubjects(
  state: Pick<RoundState, 'facts' | 'digests' | 'lookup' | 'images'> | undefined,
  sources: readonly CacheSourceReport[],
): readonly MissSubject[] {
  return (state?.facts ?? []).map(({ node, entry, inputs, refresh }) => ({
    layer: node.name,
    node,
    entry,
    inputs,
    refresh,
    source: sources.find(({ layer }) => layer === node.name),
    standsOn: Object.fromEntries(node.standsOn.map(({ name }) => [name, state?.digests.get(name)])),
    sameBeneath: sameBeneath(state, entry),
  }));
}

/** What `MissSubject` wants to know of the images that an entry stood on. */
export function sameBeneath(
  state: Pick<RoundState, 'lookup' | 'images'> | undefined,
  entry: LayerEntry | undefined,
): Readonly<Record<string, readonly string[]>> {
  return Object.fromEntries(
    Object.entries(entry?.inputs.standsOn ?? {}).flatMap(([name, digest]) => {
      const before = state?.lookup.images.get(name);
      const after = state?.images.get(name);
      if (before?.kind !== 'ok' || before.image.descriptor.digest !== digest || after === undefined)
        return [];
      const manifests = new Set(before.image.platforms.map(({ manifest }) => manifest.digest));
      const same = after.platforms.filter(({ manifest }) => manifests.has(manifest.digest));
      return [[name, same.map(({ platform }) => formatPlatform(platform))] as const];
    }),
  );
}
