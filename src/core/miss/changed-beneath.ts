import type { Source } from '../dockerfile/stage-graph.ts';
import type { MissCause } from './miss.ts';
import type { RecordedPlace } from './place.ts';
import { isAmong, targetPlatform } from './target-platform.ts';

/** What the step stands on, or takes files from, is another one: a layer, a stage, or an image from elsewhere. */
export function changedBeneath(place: RecordedPlace): MissCause | undefined {
  const { stage, instruction, reached } = place;
  const sources = [
    ...reached.flatMap(({ uses }) => uses.filter(({ via }) => via === 'from')),
    ...stage.uses.filter(({ via, line }) => via !== 'from' && line === instruction?.line),
  ].map(({ source }) => source);
  for (const source of sources) {
    const cause = source.kind === 'stage' ? changedStage(source.index, place) : changedImage(source, place);
    if (cause !== undefined) return cause;
  }
  return undefined;
}

function changedStage(index: number, place: RecordedPlace): MissCause | undefined {
  const layer = place.layerOf(index);
  const cause = layer === undefined ? undefined : changedLayer(layer, place);
  // A layer's steps are not looked at where its recorded digest has told already.
  if (cause !== undefined || (layer !== undefined && place.entry.inputs.standsOn[layer] !== undefined))
    return cause;
  const beneath = place.stages.get(index);
  return beneath !== undefined && place.hasMissed(beneath)
    ? { kind: 'stage-below', stage: beneath.displayName }
    : undefined;
}

function changedImage(source: Source, { entry, inputs }: RecordedPlace): MissCause | undefined {
  const name = imageName(source);
  if (name === undefined) return undefined;
  const before = entry.inputs.externalImages[name];
  const after = inputs.externalImages[name];
  const isKnown = before !== undefined && ![before, after].includes('unresolved');
  return isKnown && before !== after ? { kind: 'external-image', name, before, after } : undefined;
}

function changedLayer(layer: string, { step, subject, entry, inputs }: RecordedPlace): MissCause | undefined {
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
