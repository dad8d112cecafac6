import type { MissSubject } from '../core/miss/miss-subject.ts';
import type { CacheSourceReport } from '../core/report/prewarm-report.ts';
import type { RoundState } from './round-state.ts';

/** The layers of a run, for telling why their stages missed. */
export function layerSubjects(
  state: RoundState | undefined,
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
  }));
}
