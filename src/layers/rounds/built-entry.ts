import { recordKnown } from '../../core/known.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import { builtDigest, type LayerEntry } from '../../core/layers/record.ts';
import { versionsNotCome } from '../../core/packages/updates.ts';
import type { Publication } from './publish.ts';
import { stepsToRecord } from './recorded-steps.ts';
import type { RoundState } from './round-state.ts';

/** What is recorded of a layer that was built. */
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
