import type { FetchedImage } from '../../adapters/registry/whole-image.ts';
import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import { recordKnown } from '../../core/known.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import { builtDigest, type LayerEntry, type RecordedStep } from '../../core/layers/record.ts';
import { versionsNotCome } from '../../core/packages/updates.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { Publication } from './publish.ts';
import type { RoundState } from './round-state.ts';

export function builtEntry(
  { node, entry, refresh, inputs }: LayerFacts,
  { image, built, trees }: Publication,
  state: Pick<RoundState, 'digests' | 'steps' | 'packages' | 'updates'>,
  nowMs: number,
): LayerEntry {
  const { digest } = image.descriptor;
  const isAsBefore = entry !== undefined && builtDigest(entry) === (built ?? digest) && refresh === undefined;
  const own = new Set(node.ownStages.map((stage) => stage.displayName));
  return {
    digest,
    ...(built === undefined || built === digest ? {} : { built }),
    ...(trees === undefined ? {} : { trees }),
    target: node.target,
    builtAt: isAsBefore ? entry.builtAt : new Date(nowMs).toISOString(),
    inputs: {
      ...inputs,
      standsOn: recordKnown(node.standsOn, ({ name }) => [name, state.digests.get(name)]),
    },
    steps: stepsToRecord(
      state.steps.filter(({ stage }) => own.has(stage)),
      entry,
    ),
    ...recordedPackages(node.name, state, { entry, refresh }),
  };
}

/** What a refresh was made for and did not bring is remembered, so that it asks for no second one. */
function recordedPackages(
  name: string,
  { packages, updates }: Pick<RoundState, 'packages' | 'updates'>,
  { entry, refresh }: Pick<LayerFacts, 'entry' | 'refresh'>,
): Pick<LayerEntry, 'packages' | 'notCome'> {
  const now = packages.get(name);
  const before = entry?.notCome ?? {};
  const due = refresh === undefined ? [] : (updates?.layers.get(name)?.due ?? []);
  const notCome = now === undefined ? before : versionsNotCome(due, before, Object.values(now));
  return {
    ...(now === undefined ? {} : { packages: now }),
    ...(Object.keys(notCome).length === 0 ? {} : { notCome }),
  };
}

/** What of configs is recorded, so that nobody reads them again. The record shows no secret, whatever an image shows. */
export function recordedConfigs(
  { platforms }: FetchedImage,
  { secretValues }: Pick<LayersInputs, 'secretValues'>,
): Pick<LayerEntry, 'configs'> {
  const values = platforms.flatMap(({ config }) => config.env);
  if ([...secretValues].some((secret) => values.some((value) => value.includes(secret)))) return {};
  const configs = platforms.map(({ configDigest, config: { platform, diffIds, env } }) => [
    configDigest,
    { platform, diffIds, env },
  ]);
  return { configs: Object.fromEntries(configs) };
}

/** How long steps take when they execute: now, or as the entry of before knows it. */
export function stepsToRecord(
  steps: readonly StepVerdict[],
  before: Pick<LayerEntry, 'steps'> | undefined,
): readonly RecordedStep[] {
  return steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
    if (verdict === 'executed') return [{ stage, platform, index, instruction, durationMs }];
    // A step that hit took no time now; what it took when it ran is what a hit saves.
    const known = before?.steps.find(
      (step) =>
        step.stage === stage &&
        step.platform === platform &&
        step.index === index &&
        step.instruction === instruction,
    );
    return known === undefined ? [] : [known];
  });
}
