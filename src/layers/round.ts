import { type ImageState, inspectImage } from '../adapters/registry/whole-image.ts';
import { UserError } from '../core/error.ts';
import type { BakeOutput } from '../core/layers/bake.ts';
import { findStale, judgeCheck, type LayerFacts, type StaleReason } from '../core/layers/current.ts';
import { usesSecretArg } from '../core/layers/layer-inputs.ts';
import type { LayerState } from '../core/layers/layer-report.ts';
import type { LayerEntry, LayerInputs } from '../core/layers/record.ts';
import { layerTags } from '../core/layers/tag.ts';
import type { Digest } from '../core/oci/digest.ts';
import { carrying, unfinished } from '../core/unfinished.ts';
import type { LayerJob } from './baker.ts';
import { addNotes } from './build-notes.ts';
import { checkChain, verifyImage } from './commit.ts';
import { gatherFacts } from './facts.ts';
import { jobFor } from './job.ts';
import { stepsToRecord } from './recorded-steps.ts';
import type { RoundOptions, RoundState, Trust } from './round-state.ts';

/** How a round, or a step of it, ended. `again`: a blob that was there is not to be had any more. */
type RoundEnd =
  | { readonly kind: 'done'; readonly state: RoundState }
  | { readonly kind: 'again'; readonly state: RoundState; readonly trust: Trust };

/**
 * Check, then build what is not current. After `again`, a new round with that trust builds the layers concerned anew.
 * @throws Unfinished with the state that the round had reached.
 */
export async function runRound(options: RoundOptions, start: RoundState): Promise<RoundEnd> {
  let state = start;
  try {
    const { facts, chosen, beneath, ...found } = await gatherFacts(options, start.lookup);
    state = { ...state, ...found, facts, reasons: findStale(facts) };
    const { unused } = options.policy;
    if (unused !== undefined) return { kind: 'done', state: leaveUnused(state, unused) };
    refuseStale(options, state, beneath);

    const checked = await check(options, state);
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
      const built = await buildAndPush(options, state, level);
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

function refuseStaleBeneath(state: RoundState, beneath: ReadonlySet<string>): void {
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
function refuseStaleGiven({ policy }: Pick<RoundOptions, 'policy'>, state: RoundState): void {
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

/** One bake of all layers that may be current, nothing pushed: is the result what the record says? */
async function check(options: RoundOptions, state: RoundState): Promise<RoundEnd> {
  const { facts } = state;
  const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
  if (candidates.length === 0) return { kind: 'done', state };
  const recorded = new Map(
    facts.flatMap((fact) => (fact.entry === undefined ? [] : [[fact.node.name, fact.entry.digest] as const])),
  );
  const jobs = candidates.map((fact) => jobFor(options, fact, recorded, { kind: 'discard' }, false, state));
  const outcome = await options.log.phase('check', () => options.baker.bake('Check the layers', jobs));
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
    const below = node.standsOn.find((layer) => reasons.has(layer.name));
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
    states.set(name, 'current');
    if (entry !== undefined) digests.set(name, entry.digest);
    const image = state.lookup.images.get(name);
    if (image?.kind === 'ok') images.set(name, image.image);
  }
  return { kind: 'done', state: { ...noted, reasons, states, digests, images } };
}

/** Why the record cannot tell that the layer is current, when another builder gives it another digest. */
function undecided(
  { policy }: Pick<RoundOptions, 'policy'>,
  name: string,
  inputs: LayerInputs,
  { lookup }: Pick<RoundState, 'lookup'>,
): string | undefined {
  const given = policy.given[name];
  if (given !== undefined && lookup.record?.layers[name]?.digest !== given)
    return 'the record does not contain this digest, and the check produced another one';
  return usesSecretArg(inputs)
    ? 'it uses a secret build argument, whose value is not recorded, and its digest differs'
    : undefined;
}

/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundEnd> {
  const { inputs, log } = options;
  const tags = layerTags(inputs.part?.name);
  const jobs = level.map((fact) => {
    const output: BakeOutput = options.builder.pushesByDigest
      ? { kind: 'by-digest', image: inputs.image }
      : { kind: 'tag', image: inputs.image, tag: tags.staging(fact.node.name) };
    return jobFor(options, fact, state.digests, output, fact.refresh !== undefined, state);
  });
  const names = level.map((fact) => fact.node.name);
  const outcome = await log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake(`Build and push: ${names.join(', ')}`, jobs),
  );
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'failed')
    throw unfinished({ state: withStates(noted, names, 'failed') }, outcome.error);
  return carrying({ state: noted }, async () => {
    if (outcome.kind === 'broken-image') return doubt(options, noted, jobs, outcome.error);
    if (options.builder.driver === 'docker')
      await options.untag(names.map((name) => `${inputs.image}:${tags.staging(name)}`));
    const read = await log.phase(`verify ${names.join(', ')}`, () =>
      readBack(options, noted, level, outcome.result.digests),
    );
    return { kind: 'done', state: withBuilt(options, read, level) };
  });
}

/** The state with the images of layers that were just pushed, every one of them whole and on the chain beneath it. */
async function readBack(
  { client, inputs, context }: Pick<RoundOptions, 'client' | 'inputs' | 'context'>,
  state: RoundState,
  level: readonly LayerFacts[],
  digests: ReadonlyMap<string, Digest>,
): Promise<RoundState> {
  const pushed = await Promise.all(
    level.map(async ({ node: { name } }) => {
      const digest = digests.get(name);
      if (digest === undefined)
        throw new UserError(`layer ${name}: buildx reported no digest for what it built`);
      const image = await verifyImage(client, inputs.repository, `layer ${name}`, digest, context.clock);
      return [name, image] as const;
    }),
  );
  const images = new Map([...state.images, ...pushed]);
  const read = { ...state, images };
  await carrying({ state: read }, () => {
    for (const { node } of level) {
      const upper = images.get(node.name);
      for (const { name, via } of node.standsOn) {
        const lower = images.get(name);
        if (via !== 'copy' && upper !== undefined && lower !== undefined)
          checkChain({ name: node.name, image: upper }, { name, image: lower });
      }
    }
  });
  return read;
}

/** The state with entries for layers that were built and read back. */
function withBuilt(
  { context }: Pick<RoundOptions, 'context'>,
  state: RoundState,
  level: readonly LayerFacts[],
): RoundState {
  const built = level.flatMap((fact) => {
    const image = state.images.get(fact.node.name);
    const nowMs = context.clock.nowMs();
    return image === undefined
      ? []
      : [{ fact, entry: builtEntry(fact, image.descriptor.digest, state, nowMs) }];
  });
  return {
    ...state,
    digests: new Map([
      ...state.digests,
      ...built.map(({ fact, entry }) => [fact.node.name, entry.digest] as const),
    ]),
    states: new Map([
      ...state.states,
      ...built.map(
        ({ fact }) => [fact.node.name, fact.refresh === undefined ? 'rebuilt' : 'refreshed'] as const,
      ),
    ]),
    built: new Map([...state.built, ...built.map(({ fact, entry }) => [fact.node.name, entry] as const)]),
  };
}

/** What is recorded of a layer that was built. */
function builtEntry(
  { node, entry, refresh, inputs }: LayerFacts,
  digest: Digest,
  state: Pick<RoundState, 'digests' | 'steps'>,
  nowMs: number,
): LayerEntry {
  const builtBefore = entry?.digest === digest && refresh === undefined ? entry.builtAt : undefined;
  const own = new Set(node.ownStages.map((stage) => stage.displayName));
  return {
    digest,
    target: node.target,
    builtAt: builtBefore ?? new Date(nowMs).toISOString(),
    inputs: {
      ...inputs,
      standsOn: Object.fromEntries(
        node.standsOn.flatMap(({ name }) => {
          const below = state.digests.get(name);
          return below === undefined ? [] : [[name, below]];
        }),
      ),
    },
    steps: stepsToRecord(
      state.steps.filter(({ stage }) => own.has(stage)),
      entry,
    ),
  };
}

/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
async function buildUnpushed(
  options: RoundOptions,
  state: RoundState,
  stale: readonly LayerFacts[],
): Promise<RoundEnd> {
  const jobs = stale.map((fact) =>
    jobFor(options, fact, state.digests, { kind: 'cache-only' }, false, state),
  );
  const names = stale.map((fact) => fact.node.name);
  const outcome = await options.log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake(`Build without pushing: ${names.join(', ')}`, jobs),
  );
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'done') return { kind: 'done', state: withStates(noted, names, 'built-not-pushed') };
  const failed = withStates(noted, names, 'failed');
  if (outcome.kind === 'failed') throw unfinished({ state: failed }, outcome.error);
  return carrying({ state: failed }, () => doubt(options, failed, jobs, outcome.error));
}

function withStates(state: RoundState, names: readonly string[], given: LayerState): RoundState {
  return { ...state, states: new Map([...state.states, ...names.map((name) => [name, given] as const)]) };
}

/** Another round without the layers that are to blame. @throws `error` when no layer can be. */
async function doubt(
  options: RoundOptions,
  state: RoundState,
  jobs: readonly LayerJob[],
  error: Error,
): Promise<RoundEnd> {
  const trust = await suspectBroken(options, jobs);
  if (trust === undefined) throw error;
  return { kind: 'again', state, trust };
}

/** After a blob could not be had: what is still relied on? Undefined when no layer can be to blame. */
async function suspectBroken(options: RoundOptions, jobs: readonly LayerJob[]): Promise<Trust | undefined> {
  const { client, inputs, log } = options;
  const { suspects, doubts } = options.trust;
  const concerned = new Map<string, Digest>();
  for (const job of jobs) {
    for (const [name, digest] of [...job.below, ...job.cacheFrom]) concerned.set(name, digest);
  }
  const fresh = [...concerned].filter(([name]) => !suspects.has(name));
  const looks = await Promise.all(
    fresh.map(
      async ([name, digest]): Promise<[string, ImageState]> => [
        name,
        await inspectImage(client, inputs.repository, digest),
      ],
    ),
  );
  const broken = looks.filter(([, image]) => image.kind !== 'ok').map(([name]) => name);
  if (broken.length === 0 && fresh.some(([name]) => !doubts.has(name))) {
    // Perhaps the builder was just clearing up: once more before layers that are whole are built anew.
    log.notice('The build could not find a blob that the registry has. Trying once more.');
    return { suspects, doubts: new Set([...doubts, ...fresh.map(([name]) => name)]) };
  }
  // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
  const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
  if (blamed.length === 0) return undefined;
  log.warning(
    `The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`,
  );
  return { suspects: new Set([...suspects, ...blamed]), doubts };
}
