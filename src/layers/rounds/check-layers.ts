import { mapKnown } from '../../core/known.ts';
import { judgeCheck, type LayerFacts, type StaleReason } from '../../core/layers/current.ts';
import { usesSecretArg } from '../../core/layers/layer-inputs.ts';
import type { LayerEntry, LayerInputs } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { carrying, unfinished } from '../../core/unfinished.ts';
import { addNotes } from '../bake/build-notes.ts';
import { suspectBroken } from './broken-blob.ts';
import { jobFor } from './job.ts';
import type { RoundEnd, RoundOptions, RoundState } from './round-state.ts';

/** What the check is called while it runs. */
export const checkTitle = 'Check the layers';

/** One bake of all layers that may be current, nothing pushed: is the result what the record says? */
export async function checkLayers(
  options: RoundOptions,
  state: RoundState,
  candidates: readonly LayerFacts[],
): Promise<RoundEnd> {
  if (candidates.length === 0) return { kind: 'done', state };
  const recorded = mapKnown(state.facts, ({ node, entry }) => [node.name, entry?.digest]);
  const jobs = candidates.map((fact) => jobFor(options, fact, recorded, { kind: 'discard' }, false, state));
  const outcome = await options.log.phase('check', () =>
    options.baker.bake({ kind: 'check', title: checkTitle, jobs }),
  );
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'failed') throw unfinished({ state: noted }, outcome.error);
  if (outcome.kind === 'broken-image') {
    const trust = await carrying({ state: noted }, () => suspectBroken(options, jobs));
    return { kind: 'again', state: noted, trust: trust ?? options.trust };
  }
  const reasons = new Map(state.reasons);
  const states = new Map(state.states);
  const digests = new Map(state.digests);
  const images = new Map(state.images);
  for (const { node, entry, inputs } of candidates) {
    const { name } = node;
    const below = node.standsOn.find(
      (layer) => reasons.has(layer.name) && !isPublishedAsBefore(layer.name, entry, digests),
    );
    const own = new Set(node.ownStages.map((stage) => stage.displayName));
    const reason =
      entry === undefined
        ? undefined
        : judgeCheck(entry, {
            digest: outcome.result.digests.get(name),
            executed: outcome.steps
              .filter((step) => step.verdict === 'executed' && own.has(step.stage))
              .map((step) => step.instruction),
            undecided: undecided(options, name, inputs, state),
          });
    const why: readonly StaleReason[] = [
      ...(reason === undefined ? [] : [reason]),
      ...(below === undefined
        ? []
        : [{ kind: 'layer-below' as const, text: `it depends on ${below.name}, which is outdated` }]),
    ];
    if (why.length > 0) {
      reasons.set(name, why);
      continue;
    }
    reasons.delete(name);
    states.set(name, 'current');
    if (entry !== undefined) digests.set(name, entry.digest);
    const image = state.lookup.images.get(name);
    if (image?.kind === 'ok') images.set(name, image.image);
  }
  return { kind: 'done', state: { ...noted, reasons, states, digests, images } };
}

/** Why the record cannot tell that the layer is current, when another builder gives it another digest. */
function undecided(
  { policy }: RoundOptions,
  name: string,
  inputs: LayerInputs,
  { lookup }: RoundState,
): string | undefined {
  const given = policy.given[name];
  if (given !== undefined && lookup.record?.layers[name]?.digest !== given)
    return 'the record does not contain this digest, and the check produced another one';
  return usesSecretArg(inputs)
    ? 'it uses a secret build argument, whose value is not recorded, and its digest differs'
    : undefined;
}

/** The layers below it are built anew, and are published as what it was built on. */
export function isPublishedAsBefore(
  below: string,
  entry: LayerEntry | undefined,
  digests: ReadonlyMap<string, Digest>,
): boolean {
  const digest = digests.get(below);
  return digest !== undefined && digest === entry?.inputs.standsOn[below];
}
