import type { Digest } from '../oci/digest.ts';
import type { PullableImage } from './download-plan.ts';
import type { ImageStep, RegistryLayer } from './layer-state.ts';

/**
 * What the next application image will be made of, as far as can be told: the one of today on the layers of today. A prewarm in
 * the night comes before the build that uses the new layers; what is useful then cannot be seen from digests. It can from
 * the histories: where the application's goes on after the very steps of a layer, it stands on that layer, of whatever
 * time. The application itself where it stands on the newest layers, or on none.
 */
export function expectedApp(
  app: PullableImage,
  history: readonly ImageStep[],
  layers: readonly RegistryLayer[],
): PullableImage {
  if (filesIn(history) !== app.layers.length) return app;
  let best: { readonly end: number; readonly image: PullableImage } | undefined;
  for (const layer of layers) {
    const end = endOfLayer(history, layer);
    if (end !== undefined && layer.image !== undefined && end > (best?.end ?? 0))
      best = { end, image: layer.image };
  }
  if (best === undefined) return app;
  const { image } = best;
  const replaced = filesIn(history.slice(0, best.end));
  return {
    ...app,
    digest: nobody,
    configDigest: nobody,
    attestations: [],
    layers: [...image.layers, ...app.layers.slice(replaced)],
    diffIds: [...image.diffIds, ...app.diffIds.slice(replaced)],
  };
}

/** Of an image that is yet to be built; no engine has it. */
const nobody: Digest = `sha256:${'0'.repeat(64)}`;

/**
 * How many instructions of a layer's record make files in its image: those of its target and of what that is FROM, not those
 * of stages that files are only copied from. WORKDIR does not count: it makes a folder only where there is none.
 */
export function countOwnSteps(target: string, instructions: readonly string[]): number {
  const stages: { readonly name: string; readonly from: string; steps: number }[] = [];
  for (const instruction of instructions) {
    const match = /^FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(instruction);
    const stage = stages.at(-1);
    if (match !== null)
      stages.push({ from: (match[1] ?? '').toLowerCase(), name: (match[2] ?? '').toLowerCase(), steps: 0 });
    else if (stage !== undefined && /^(?:RUN|COPY|ADD)\b/i.test(instruction)) stage.steps++;
  }
  let steps = 0;
  const met = new Set<string>();
  for (let name = target.toLowerCase(); !met.has(name); ) {
    met.add(name);
    const stage = stages.find((candidate) => candidate.name === name);
    if (stage === undefined) break;
    steps += stage.steps;
    name = stage.from;
  }
  return steps;
}

/**
 * Where in the history the steps of a layer end. The steps of images from elsewhere, at the bottom, change with every
 * release of theirs, so not they, but all of the layer's own that make files have to be the same.
 */
function endOfLayer(history: readonly ImageStep[], layer: RegistryLayer): number | undefined {
  const steps = layer.history;
  const least = Math.max(1, layer.ownSteps ?? filesIn(steps));
  for (let end = history.length; end > 0; end--) {
    let same = 0;
    while (same < steps.length && isSame(steps[steps.length - 1 - same], history[end - 1 - same])) same++;
    if (same > 0 && filesIn(history.slice(end - same, end)) >= least) return end;
  }
  return undefined;
}

function isSame(a: ImageStep | undefined, b: ImageStep | undefined): boolean {
  return a !== undefined && b !== undefined && a.createdBy === b.createdBy && a.emptyLayer === b.emptyLayer;
}

function filesIn(steps: readonly ImageStep[]): number {
  return steps.filter(({ emptyLayer }) => !emptyLayer).length;
}
