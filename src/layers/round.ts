import { untagLocalImages } from '../adapters/docker/local-image.ts';
import { type ImageState, inspectImage } from '../adapters/registry/whole-image.ts';
import { mergeSteps } from '../core/buildkit/cache-report.ts';
import { UserError } from '../core/error.ts';
import type { BakeOutput } from '../core/layers/bake.ts';
import { findStale, judgeCheck, type LayerFacts, type StaleReason } from '../core/layers/current.ts';
import { usesSecretArg } from '../core/layers/layer-inputs.ts';
import type { LayerInputs } from '../core/layers/record.ts';
import { layerTags } from '../core/layers/tag.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { LayerJob } from './baker.ts';
import { checkChain, verifyImage } from './commit.ts';
import { gatherFacts } from './facts.ts';
import { jobFor } from './job.ts';
import type { RoundOptions, RoundState } from './round-state.ts';

/**
 * Check, then build what is not current. `again`: a blob that was there is not to be had any more; the layers
 * concerned are among the suspects now, and a new round builds them anew.
 */
export async function runRound(options: RoundOptions, state: RoundState): Promise<'done' | 'again'> {
  const { facts, chosen, beneath } = await gatherFacts(options, state);
  state.facts = facts;
  for (const [name, reasons] of findStale(facts)) state.reasons.set(name, reasons);
  if (options.policy.unused !== undefined) {
    leaveUnused(state, facts, options.policy.unused);
    return 'done';
  }
  refuseStaleBeneath(state, beneath);
  refuseStaleGiven(options, state);

  if ((await check(options, state, facts)) === 'again') return 'again';
  refuseStaleBeneath(state, beneath);
  refuseStaleGiven(options, state);

  const stale = facts.filter((fact) => state.reasons.has(fact.node.name) && chosen.has(fact.node.name));
  if (!options.writes) return options.policy.buildsUnpushed ? buildUnpushed(options, state, stale) : 'done';
  for (const depth of [...new Set(stale.map((fact) => fact.node.depth))].sort((a, b) => a - b)) {
    const level = stale.filter((fact) => fact.node.depth === depth);
    if ((await buildAndPush(options, state, level)) === 'again') return 'again';
  }
  return 'done';
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
function leaveUnused(state: RoundState, facts: readonly LayerFacts[], reason: string): void {
  for (const { node } of facts) state.reasons.set(node.name, [{ kind: 'refresh', text: reason }]);
}

/** @throws UserError that names each layer whose given digest cannot be used. */
function refuseStaleGiven({ policy }: RoundOptions, state: RoundState): void {
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
  facts: readonly LayerFacts[],
): Promise<'done' | 'again'> {
  const candidates = facts.filter((fact) => fact.entry !== undefined && !state.reasons.has(fact.node.name));
  if (candidates.length === 0) return 'done';
  const recorded = new Map(
    facts.flatMap((fact) => (fact.entry === undefined ? [] : [[fact.node.name, fact.entry.digest] as const])),
  );
  const jobs = candidates.map((fact) => jobFor(options, fact, recorded, { kind: 'discard' }, false, state));
  const outcome = await options.log.phase('check', () => options.baker.bake('Check the layers', jobs));
  state.steps = mergeSteps([state.steps, outcome.steps]);
  if (outcome.kind === 'broken-image') {
    await suspectBroken(options, jobs);
    return 'again';
  }
  if (outcome.kind === 'failed') throw outcome.error;
  for (const { node, entry, inputs } of candidates) {
    const below = node.standsOn.find((layer) => state.reasons.has(layer.name));
    const own = new Set(node.ownStages.map((stage) => stage.displayName));
    const reason =
      entry === undefined
        ? undefined
        : judgeCheck(entry, {
            digest: outcome.result.digests.get(node.name),
            executed: outcome.steps
              .filter((step) => step.verdict === 'executed' && own.has(step.stage))
              .map((step) => step.instruction),
            undecided: undecided(options, node.name, inputs, state),
          });
    const reasons: StaleReason[] = [
      ...(reason === undefined ? [] : [reason]),
      ...(below === undefined
        ? []
        : [{ kind: 'layer-below' as const, text: `it depends on ${below.name}, which is outdated` }]),
    ];
    if (reasons.length > 0) {
      state.reasons.set(node.name, reasons);
      continue;
    }
    state.states.set(node.name, 'current');
    if (entry !== undefined) state.digests.set(node.name, entry.digest);
    const image = state.lookup.images.get(node.name);
    if (image?.kind === 'ok') state.images.set(node.name, image.image);
  }
  return 'done';
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

/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
async function buildAndPush(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<'done' | 'again'> {
  const { inputs, context, log, client } = options;
  const jobs = level.map((fact) => {
    const output: BakeOutput = options.builder.pushesByDigest
      ? { kind: 'by-digest', image: inputs.image }
      : { kind: 'tag', image: inputs.image, tag: layerTags(inputs.part?.name).staging(fact.node.name) };
    return jobFor(options, fact, state.digests, output, fact.refresh !== undefined, state);
  });
  const names = level.map((fact) => fact.node.name);
  const outcome = await log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake(`Build and push: ${names.join(', ')}`, jobs),
  );
  state.steps = mergeSteps([state.steps, outcome.steps]);
  if (outcome.kind === 'broken-image') {
    if (!(await suspectBroken(options, jobs))) throw outcome.error;
    return 'again';
  }
  if (outcome.kind === 'failed') {
    for (const name of names) state.states.set(name, 'failed');
    throw outcome.error;
  }
  if (options.builder.driver === 'docker') {
    const staged = names.map((name) => `${inputs.image}:${layerTags(inputs.part?.name).staging(name)}`);
    await untagLocalImages(staged, context.docker, context.commands);
  }
  await log.phase(`verify ${names.join(', ')}`, async () => {
    const images = await Promise.all(
      level.map(async ({ node }) => {
        const digest = outcome.result.digests.get(node.name);
        if (digest === undefined)
          throw new UserError(`layer ${node.name}: buildx reported no digest for what it built`);
        return [
          node.name,
          await verifyImage(client, inputs.repository, `layer ${node.name}`, digest, context.clock),
        ] as const;
      }),
    );
    for (const [name, image] of images) state.images.set(name, image);
    for (const { node } of level) {
      const upper = state.images.get(node.name);
      for (const { name, via } of node.standsOn) {
        const lower = state.images.get(name);
        if (via !== 'copy' && upper !== undefined && lower !== undefined) {
          checkChain({ name: node.name, image: upper }, { name, image: lower });
        }
      }
    }
  });
  for (const fact of level) recordBuilt(options, state, fact);
  return 'done';
}

function recordBuilt(options: RoundOptions, state: RoundState, fact: LayerFacts): void {
  const { node, entry } = fact;
  const image = state.images.get(node.name);
  if (image === undefined) return;
  const { digest } = image.descriptor;
  const builtBefore = entry?.digest === digest && fact.refresh === undefined ? entry.builtAt : undefined;
  const own = new Set(node.ownStages.map((stage) => stage.displayName));
  state.digests.set(node.name, digest);
  state.states.set(node.name, fact.refresh === undefined ? 'rebuilt' : 'refreshed');
  state.built.set(node.name, {
    digest,
    target: node.target,
    builtAt: builtBefore ?? new Date(options.context.clock.nowMs()).toISOString(),
    inputs: {
      ...fact.inputs,
      standsOn: Object.fromEntries(
        node.standsOn.flatMap(({ name }) => {
          const below = state.digests.get(name);
          return below === undefined ? [] : [[name, below]];
        }),
      ),
    },
    steps: state.steps.flatMap(({ stage, platform, index, instruction, verdict, durationMs }) => {
      if (!own.has(stage)) return [];
      const before = entry?.steps.find(
        (step) =>
          step.stage === stage &&
          step.platform === platform &&
          step.index === index &&
          step.instruction === instruction,
      );
      if (verdict === 'executed') return [{ stage, platform, index, instruction, durationMs }];
      // A step that hit took no time now; what it took when it ran is what a hit saves.
      return before === undefined ? [] : [before];
    }),
  });
}

/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
async function buildUnpushed(
  options: RoundOptions,
  state: RoundState,
  stale: readonly LayerFacts[],
): Promise<'done' | 'again'> {
  if (stale.length === 0) return 'done';
  const jobs = stale.map((fact) =>
    jobFor(options, fact, state.digests, { kind: 'cache-only' }, false, state),
  );
  const names = stale.map((fact) => fact.node.name);
  const outcome = await options.log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake(`Build without pushing: ${names.join(', ')}`, jobs),
  );
  state.steps = mergeSteps([state.steps, outcome.steps]);
  for (const name of names) state.states.set(name, outcome.kind === 'done' ? 'built-not-pushed' : 'failed');
  if (outcome.kind === 'broken-image') {
    if (!(await suspectBroken(options, jobs))) throw outcome.error;
    return 'again';
  }
  if (outcome.kind === 'failed') throw outcome.error;
  return 'done';
}

/** After a blob could not be had: which layers are to blame? False when no layer can be. */
async function suspectBroken(options: RoundOptions, jobs: readonly LayerJob[]): Promise<boolean> {
  const { client, inputs, log, suspects, doubts } = options;
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
    for (const [name] of fresh) doubts.add(name);
    log.notice('The build could not find a blob that the registry has. Trying once more.');
    return true;
  }
  // The registry says that every blob is there and yet one cannot be had: then none of them is trusted.
  const blamed = broken.length > 0 ? broken : fresh.map(([name]) => name);
  for (const name of blamed) suspects.add(name);
  if (blamed.length > 0) {
    log.warning(
      `The registry is missing a blob that the build needs. Rebuilt without ${blamed.join(', ')}, and ${options.writes ? 'pushed again' : 'not used as cache'}.`,
    );
  }
  return blamed.length > 0;
}
