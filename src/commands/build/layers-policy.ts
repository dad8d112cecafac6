import { partsOf } from '../../core/dockerfile/dockerfile.ts';
import type { Refresh } from '../../core/layers/refresh.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { LayersPolicy } from '../../layers/inputs/policy.ts';
import type { Project } from '../../layers/project/project.ts';
import type { BuildInputs } from './inputs.ts';

/** Layers are written where a prewarm would write them; `push` is about the application only. */
export function decideLayersWrite(
  inputs: Pick<BuildInputs, 'app' | 'prewarm'>,
  write: WriteDecision,
): WriteDecision {
  if (write.kind !== 'write') return write;
  if (inputs.prewarm === 'none') return { kind: 'read-only', reason: 'prewarm is none' };
  if (inputs.app.call !== undefined) return { kind: 'read-only', reason: `call is ${inputs.app.call}` };
  return write;
}

/** Which layers are rebuilt although they are up to date: those that `no-cache` and `no-cache-filter` name. */
export function refreshOf(
  inputs: Pick<BuildInputs, 'app'>,
  { layers, dockerfile }: Pick<Project, 'layers' | 'dockerfile'>,
  write: WriteDecision,
): Refresh {
  if (write.kind !== 'write') return { kind: 'none' };
  if (inputs.app.noCache) return { kind: 'all' };
  // A filter that names the stage of a layer asks for that layer to be made anew.
  const filtered = inputs.app.noCacheFilters.flatMap((filter) => partsOf(dockerfile, filter));
  const names = layers
    .filter(({ target }) => filtered.includes(target.toLowerCase()))
    .map(({ name }) => name);
  return names.length === 0 ? { kind: 'none' } : { kind: 'names', names };
}

/** What a build does with its layers, unlike a prewarm. */
export function policyOf(
  inputs: BuildInputs,
  project: Pick<Project, 'layers' | 'dockerfile'>,
  write: WriteDecision,
): LayersPolicy {
  const { app } = inputs;
  return {
    only: [],
    refresh: refreshOf(inputs, project, write),
    maxAgeMs: undefined,
    updates: 'off',
    patch: inputs.patch,
    output: 'recorded',
    externalImages: inputs.baseImages === 'follow' || app.noCache ? 'followed' : 'held',
    looksUpstream: true,
    given: inputs.layerDigests,
    // An ordinary build has other keys, and would run the steps again.
    buildsUnpushed: inputs.layersAs === 'context',
    unused: whyUnused(inputs, write),
  };
}

/** Why no layer serves a build, so that none is looked at closer; undefined: they do. `write`: of the layers. */
export function whyUnused({ app }: Pick<BuildInputs, 'app'>, write: WriteDecision): string | undefined {
  if (app.call !== undefined) return `call is ${app.call}`;
  return app.noCache && write.kind !== 'write' ? 'no-cache is true' : undefined;
}
