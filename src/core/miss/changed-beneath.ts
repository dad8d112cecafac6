import type { Source } from '../dockerfile/stage-graph.ts';
import type { LayerEntry, LayerInputs } from '../layers/record.ts';
import type { MissCause } from './miss.ts';
import type { Place } from './place.ts';
import { isAmong, targetPlatform } from './target-platform.ts';

/** What the step stands on, or takes files from, is another one: a layer, a stage, or an image from elsewhere. */
export function changedBeneath(place: Place, entry: LayerEntry, inputs: LayerInputs): MissCause | undefined {
  const { stage, instruction, reached, stages } = place;
  const sources = [
    ...reached.flatMap(({ uses }) => uses.filter(({ via }) => via === 'from')),
    ...stage.uses.filter(({ via, line }) => via !== 'from' && line === instruction?.line),
  ].map(({ source }) => source);
  for (const source of sources) {
    if (source.kind === 'stage') {
      const layer = place.layerOf(source.index);
      if (layer !== undefined) {
        const cause = changedLayer(layer, place, entry, inputs);
        if (cause !== undefined) return cause;
        if (entry.inputs.standsOn[layer] !== undefined) continue;
      }
      const beneath = stages.get(source.index);
      if (beneath !== undefined && place.hasMissed(beneath))
        return { kind: 'stage-below', stage: beneath.displayName };
    }
    const name = imageName(source);
    if (name === undefined) continue;
    const before = entry.inputs.externalImages[name];
    const after = inputs.externalImages[name];
    const isKnown = before !== undefined && ![before, after].includes('unresolved');
    if (isKnown && before !== after) return { kind: 'external-image', name, before, after };
  }
  return undefined;
}

function changedLayer(
  layer: string,
  { step, subject }: Place,
  entry: LayerEntry,
  inputs: LayerInputs,
): MissCause | undefined {
  const before = entry.inputs.standsOn[layer];
  const after = subject.standsOn[layer];
  const platform = targetPlatform(step.platform ?? inputs.platforms[0]);
  if (before === after || isAmong(platform, subject.sameBeneath[layer] ?? [])) return undefined;
  // Where layers are mere cache sources, nothing stands on their digests.
  const [was, is] = [entry.inputs.options['layers-as'], inputs.options['layers-as']];
  if (was !== undefined && is !== undefined && was !== is)
    return { kind: 'option', name: 'layers-as', before: was, after: is };
  return before === undefined ? undefined : { kind: 'layer-below', layer, before, after };
}

function imageName(source: Source): string | undefined {
  if (source.kind === 'image') return source.name;
  if (source.kind !== 'context' || !source.value.startsWith('docker-image://')) return undefined;
  return source.value.slice('docker-image://'.length);
}
