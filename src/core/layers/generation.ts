import type { LayerEntry } from './record.ts';

/**
 * Puts the layers that this run built beside those of the record as it is now, which another run may have
 * written meanwhile. `names` are the layers of this run; what the record has beyond them belongs to another
 * workflow over the same image and is kept while it fits. Undefined when they do not make one whole
 * generation: a layer would stand on another digest than the one that the generation has under that name.
 */
export function mergeGeneration(
  built: Readonly<Record<string, LayerEntry>>,
  recorded: Readonly<Record<string, LayerEntry>>,
  names: readonly string[],
): Readonly<Record<string, LayerEntry>> | undefined {
  const merged: Record<string, LayerEntry> = { ...recorded, ...built };
  const fits = (entry: LayerEntry): boolean =>
    Object.entries(entry.inputs.standsOn).every(([below, digest]) => merged[below]?.digest === digest);
  // A layer that is left out takes along those that stand on it.
  for (;;) {
    const misfits = Object.keys(merged).filter((name) => !fits(merged[name] as LayerEntry));
    if (misfits.some((name) => names.includes(name))) return undefined;
    if (misfits.length === 0) return merged;
    for (const name of misfits) delete merged[name];
  }
}
