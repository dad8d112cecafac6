import { createBlobSpool } from '../adapters/layer-blob/blob-spool.ts';
import { type ImageState, inspectImage } from '../adapters/registry/whole-image.ts';
import { UserError } from '../core/error.ts';
import type { BakeOutput } from '../core/layers/bake.ts';
import { findStale, judgeCheck, type LayerFacts, type StaleReason } from '../core/layers/current.ts';
import { usesSecretArg } from '../core/layers/layer-inputs.ts';
import type { LayerState } from '../core/layers/layer-report.ts';
import type { LayerEntry, LayerInputs } from '../core/layers/record.ts';
import { layerTags } from '../core/layers/tag.ts';
import { addMoved } from '../core/layers/transfer.ts';
import type { Digest } from '../core/oci/digest.ts';
import { versionsNotCome } from '../core/packages/updates.ts';
import { carrying, unfinished } from '../core/unfinished.ts';
import type { LayerJob } from './baker.ts';
import { addNotes } from './build-notes.ts';
import type { BakeNames } from './build-request.ts';
import { checkChain, verifyImage } from './commit.ts';
import type { Trust } from './facts.ts';
import { gatherFacts } from './facts.ts';
import { jobFor } from './job.ts';
import { type Publication, publishLayer } from './publish.ts';
import { recordedConfigs } from './recorded-configs.ts';
import { stepsToRecord } from './recorded-steps.ts';
import type { RoundOptions, RoundState } from './round-state.ts';
import { readOrWarn } from './updates.ts';
import { blobsMadeBy, presentBlobs, uploadsOf } from './uploads.ts';

/** What the check is called while it runs. */
export const checkTitle = 'Check the layers';

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
    const { facts, chosen, beneath, ...found } = await options.log.phase('compare with the record', () =>
      gatherFacts(options, start.lookup),
    );
    state = { ...state, ...found, facts, reasons: findStale(facts), packages: knownPackages(start, found) };
    const { unused } = options.policy;
    if (unused !== undefined) return { kind: 'done', state: leaveUnused(state, unused) };
    refuseStale(options, state, beneath);

    const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
    const checked = await check(options, state, candidates);
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
async function check(
  options: RoundOptions,
  state: RoundState,
  candidates: readonly LayerFacts[],
): Promise<RoundEnd> {
  const { facts } = state;
  if (candidates.length === 0) return { kind: 'done', state };
  const recorded = new Map(
    facts.flatMap((fact) => (fact.entry === undefined ? [] : [[fact.node.name, fact.entry.digest] as const])),
  );
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

/** The layers below it are built anew, and are published as what it was built on. */
function isPublishedAsBefore(
  below: string,
  entry: LayerEntry | undefined,
  digests: ReadonlyMap<string, Digest>,
): boolean {
  const digest = digests.get(below);
  return digest !== undefined && digest === entry?.inputs.standsOn[below];
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
  const checked = await check(options, state, candidates);
  if (checked.kind === 'again') return checked;
  const left = level.filter(({ node }) => checked.state.states.get(node.name) !== 'current');
  return left.length === 0 ? checked : buildAndPush(options, checked.state, left);
}

/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundEnd> {
  const { client, inputs, log } = options;
  const tags = layerTags(inputs.part?.name);
  const jobs = level.map((fact) => {
    const output: BakeOutput = options.builder.pushesByDigest
      ? { kind: 'by-digest', image: inputs.image }
      : { kind: 'tag', image: inputs.image, tag: tags.staging(fact.node.name) };
    return jobFor(options, fact, state.digests, output, fact.refresh !== undefined, state);
  });
  const names = level.map((fact) => fact.node.name);
  const bake = (under?: BakeNames) =>
    log.phase(`build ${names.join(', ')}`, () =>
      options.baker.bake({
        kind: 'layers',
        title: `Build and push: ${names.join(', ')}`,
        jobs,
        names: under,
      }),
    );
  const push = options.pushUnderNames;
  const references = names.map((name) => `${inputs.image}:${tags.staging(name)}`);
  const outcome =
    options.builder.driver !== 'docker'
      ? await bake()
      : options.context.shared === undefined
        ? await push(references, bake)
        : await bake({ image: inputs.image, references, push });
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'failed')
    throw unfinished({ state: withStates(noted, names, 'failed') }, outcome.error);
  return carrying({ state: noted }, async () => {
    if (outcome.kind === 'broken-image') return doubt(options, noted, jobs, outcome.error);
    const read = await log.phase(`verify ${names.join(', ')}`, () =>
      readBack(options, noted, level, outcome.result.digests),
    );
    const spool = createBlobSpool(client, options.context.tempFolder);
    try {
      // Packages, trees and patches come from the same blobs.
      const reading = { ...options, client: { ...client, openBlob: spool.openBlob } };
      const known = await readPackagesOf(reading, read, level);
      return { kind: 'done', state: await publishLevel(reading, known, level) };
    } finally {
      await spool.remove();
    }
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
  const own = new Set(level.flatMap(({ node }) => node.ownStages.map(({ displayName }) => displayName)));
  const sent = uploadsOf(
    pushed.map(([, image]) => image),
    presentBlobs(state),
    blobsMadeBy(state.steps, (stage) => own.has(stage)),
  );
  const read = {
    ...state,
    images,
    pushed: new Map([...state.pushed, ...pushed]),
    moved: addMoved(state.moved, sent),
  };
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

/** Which packages layers hold, by the record or because they were just read. */
function knownPackages(
  { lookup }: Pick<RoundState, 'lookup'>,
  { updates }: Pick<RoundState, 'updates'>,
): RoundState['packages'] {
  const recorded = Object.entries(lookup.record?.layers ?? {}).flatMap(([name, { packages }]) =>
    packages === undefined ? [] : [[name, packages] as const],
  );
  return new Map([...recorded, ...(updates?.packages ?? [])]);
}

/** The state with the packages of layers that were just pushed, where updates are looked for. */
async function readPackagesOf(
  { client, inputs, context, project, policy, log }: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundState> {
  const packages = new Map(state.packages);
  for (const { node, inputs: made } of level) {
    const image = state.images.get(node.name);
    packages.delete(node.name);
    if (policy.updates === 'off' || image === undefined) continue;
    const found = await log.phase(`read packages of ${node.name}`, () =>
      readOrWarn({
        ...{ node, image, client, log, packages, nodes: project.nodes, connect: context.connect },
        ...{ repository: inputs.repository, externalImages: made.externalImages, images: state.images },
      }),
    );
    if (found !== undefined) packages.set(node.name, found);
  }
  return { ...state, packages };
}

/** The state with what is published of layers that were built and read back, and what is recorded of them. */
async function publishLevel(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundState> {
  let published = state;
  for (const fact of level) {
    const { name } = fact.node;
    const image = state.images.get(name);
    if (image === undefined) continue;
    const publication = await publishLayer(options, published, fact, image);
    const nowMs = options.context.clock.nowMs();
    const entry = {
      ...builtEntry(fact, publication, published, nowMs),
      ...recordedConfigs(publication.image, options.inputs),
    };
    const { report } = publication;
    published = {
      ...published,
      images: new Map([...published.images, [name, publication.image]]),
      digests: new Map([...published.digests, [name, entry.digest]]),
      states: new Map([...published.states, [name, fact.refresh === undefined ? 'rebuilt' : 'refreshed']]),
      built: new Map([...published.built, [name, entry]]),
      publications:
        report === undefined ? published.publications : new Map([...published.publications, [name, report]]),
    };
  }
  return published;
}

/** What is recorded of a layer that was built. */
function builtEntry(
  { node, entry, refresh, inputs }: LayerFacts,
  { image, built, trees }: Publication,
  state: Pick<RoundState, 'digests' | 'steps' | 'packages' | 'updates'>,
  nowMs: number,
): LayerEntry {
  const { digest } = image.descriptor;
  const builtBefore = entry?.digest === digest && refresh === undefined ? entry.builtAt : undefined;
  const own = new Set(node.ownStages.map((stage) => stage.displayName));
  return {
    digest,
    ...(built === undefined || built === digest ? {} : { built }),
    ...(trees === undefined ? {} : { trees }),
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
    options.baker.bake({ kind: 'layers', title: `Build without pushing: ${names.join(', ')}`, jobs }),
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
