import { UserError } from '../../core/error.ts';
import { mapKnown } from '../../core/known.ts';
import { findStale, type LayerFacts } from '../../core/layers/current.ts';
import { unfinished } from '../../core/unfinished.ts';
import { gatherFacts } from '../facts/facts.ts';
import { buildAndPush, buildUnpushed } from './build-layers.ts';
import { checkLayers, isPublishedAsBefore } from './check-layers.ts';
import type { RoundEnd, RoundOptions, RoundState } from './round-state.ts';

/**
 * Check, then build what is not current. After `again`, a new round with that trust builds the layers concerned anew.
 * @throws Unfinished with the state that the round had reached.
 */
export async function runRound(options: RoundOptions, start: RoundState): Promise<RoundEnd> {
  let state = start;
  try {
    const { facts, chosen, beneath, ...found } = await options.log.phase('compare with the record', () =>
      gatherFacts(options, start.lookup),
    );
    state = { ...state, ...found, facts, reasons: findStale(facts), packages: knownPackages(start, found) };
    const { unused } = options.policy;
    if (unused !== undefined) return { kind: 'done', state: leaveUnused(state, unused) };
    refuseStale(options, state, beneath);

    const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
    const checked = await checkLayers(options, state, candidates);
    state = checked.state;
    if (checked.kind === 'again') return checked;
    refuseStale(options, state, beneath);

    const stale = facts.filter(({ node }) => state.reasons.has(node.name) && chosen.has(node.name));
    if (!options.writes)
      return options.policy.buildsUnpushed && stale.length > 0
        ? await buildUnpushed(options, state, stale)
        : { kind: 'done', state };
    for (const depth of [...new Set(stale.map((fact) => fact.node.depth))].sort((a, b) => a - b)) {
      const level = stale.filter((fact) => fact.node.depth === depth);
      const built = await bringUpToDate(options, state, level);
      state = built.state;
      if (built.kind === 'again') return built;
    }
    return { kind: 'done', state };
  } catch (error) {
    throw unfinished({ state }, error);
  }
}

/** @throws UserError when a layer has to be current, and is not. */
function refuseStale(options: RoundOptions, state: RoundState, beneath: ReadonlySet<string>): void {
  refuseStaleBeneath(state, beneath);
  refuseStaleGiven(options, state);
}

function refuseStaleBeneath(state: Pick<RoundState, 'reasons'>, beneath: ReadonlySet<string>): void {
  for (const name of beneath) {
    const reasons = state.reasons.get(name);
    if (reasons !== undefined) {
      throw new UserError(
        `only: the layer ${name} below is outdated: ${reasons.map((reason) => reason.text).join('; ')}`,
        {
          remedy: `Add ${name} to "only", or leave "only" empty to prewarm all layers.`,
        },
      );
    }
  }
}

/** No layer serves this run, so none is looked at closer. */
function leaveUnused(state: RoundState, text: string): RoundState {
  const reasons = state.facts.map(({ node }) => [node.name, [{ kind: 'refresh' as const, text }]] as const);
  return { ...state, reasons: new Map(reasons) };
}

/** @throws UserError that names each layer whose given digest cannot be used. */
function refuseStaleGiven({ policy }: RoundOptions, state: Pick<RoundState, 'reasons'>): void {
  const refused = Object.entries(policy.given).flatMap(([name, digest]) => {
    const reasons = state.reasons.get(name);
    return reasons === undefined
      ? []
      : [`${name} (${digest}) is outdated: ${reasons.map((reason) => reason.text).join('; ')}`];
  });
  if (refused.length === 0) return;
  throw new UserError(`layer-digests: ${refused.join('\n')}`, {
    remedy:
      'Build from the same commit and with the same inputs as prewarm. Build layers that are no longer recorded on a builder that has not built others from the same files. Or leave these layers out of layer-digests, so they are checked, and built if outdated.',
  });
}

/** Which packages layers hold, by the record or because they were just read. */
function knownPackages(
  { lookup }: RoundState,
  { updates }: Pick<RoundState, 'updates'>,
): RoundState['packages'] {
  const recorded = Object.entries(lookup.record?.layers ?? {});
  return new Map([
    ...mapKnown(recorded, ([name, { packages }]) => [name, packages]),
    ...(updates?.packages ?? []),
  ]);
}

/**
 * Builds layers whose layers below all have digests. One that was only outdated because a layer below it was, which is
 * published as before, is checked instead.
 */
async function bringUpToDate(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundEnd> {
  const candidates = level.filter(
    ({ node, entry }) =>
      state.reasons.get(node.name)?.every(({ kind }) => kind === 'layer-below') === true &&
      node.standsOn.every(({ name }) => isPublishedAsBefore(name, entry, state.digests)),
  );
  const checked = await checkLayers(options, state, candidates);
  if (checked.kind === 'again') return checked;
  const left = level.filter(({ node }) => checked.state.states.get(node.name) !== 'current');
  return left.length === 0 ? checked : buildAndPush(options, checked.state, left);
}
