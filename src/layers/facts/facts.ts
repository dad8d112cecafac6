import { collectLayerFiles } from '../../adapters/context/context-files.ts';
import { sha256 } from '../../adapters/context/hash.ts';
import type { Builder } from '../../adapters/docker/builder.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import { recordKnown } from '../../core/known.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import { describeLayerInputs } from '../../core/layers/layer-inputs.ts';
import type { ExternalImageReport } from '../../core/layers/layer-report.ts';
import type { LayerEntry, LayerInputs, LayerRecord } from '../../core/layers/record.ts';
import { planRefresh } from '../../core/layers/refresh.ts';
import { selectLayers } from '../../core/layers/selection.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { PrewarmContext } from '../bake/context.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import { formatCompression, type LayersOutput } from '../inputs/output.ts';
import type { LayersPolicy } from '../inputs/policy.ts';
import type { Project } from '../project/project.ts';
import { fileSetOf, withFileList } from '../record/record-files.ts';
import { holdExternalImages } from './external-images.ts';
import { isQuarterOpen, type Lookup } from './lookup.ts';
import { findLayerUpdates, type UpdatesFound } from './updates.ts';

const dayMs = 86_400_000;
/** From then on an external image that is held although it moved is worth a warning. */
const longestHoldMs = 30 * dayMs;

/** Which layers' images are not relied on, after a blob could not be had. */
export interface Trust {
  /** Layers whose image turned out broken although a look at it had found it whole. */
  readonly suspects: ReadonlySet<string>;
  /** Layers of which a blob could not be had once, although the registry says that it has them all. */
  readonly doubts: ReadonlySet<string>;
}

/** What decides which layers are current, as far as it is known without a build. */
export interface FactsOptions {
  readonly inputs: LayersInputs;
  readonly output: LayersOutput;
  readonly project: Project;
  readonly context: Pick<PrewarmContext, 'clock' | 'connect' | 'github' | 'hashes' | 'fetchFile' | 'shared'>;
  readonly client: Pick<RegistryClient, 'openBlob'>;
  readonly log: RunLog;
  readonly builder: Pick<Builder, 'platform'>;
  readonly writes: boolean;
  readonly policy: LayersPolicy;
  readonly salt: string;
  readonly trust: Pick<Trust, 'suspects'>;
  /** Reads from the registry which packages layers hold, where that is not recorded. */
  readonly readsPackages: boolean;
}

/** What is known of the layers before anything is built. */
export interface GatheredFacts {
  /** Everything that decides, for the layers this run deals with, in topological order. */
  readonly facts: readonly LayerFacts[];
  readonly chosen: ReadonlySet<string>;
  readonly beneath: ReadonlySet<string>;
  /** The run is over all layers, so it may open a quarter. */
  readonly allLayers: boolean;
  readonly externalImages: readonly ExternalImageReport[];
  /** Undefined: they were not looked for. */
  readonly updates: UpdatesFound | undefined;
}

export async function gatherFacts(options: FactsOptions, lookup: Lookup): Promise<GatheredFacts> {
  const { project, context, log, policy } = options;
  const selection = selectWithAbsent(options, lookup);
  const nodes = project.nodes.filter(
    (node) => selection.chosen.has(node.name) || selection.beneath.has(node.name),
  );

  const updates = await lookForUpdates(options, lookup, nodes);
  const refreshes = planRefreshes(options, lookup, selection, nodes, updates);
  const event = context.github?.event.name;
  const takesOver =
    policy.externalImages === 'followed' ||
    (policy.externalImages === 'by-event' &&
      options.writes &&
      policy.refresh.kind !== 'none' &&
      (event === undefined || event === 'schedule' || event === 'workflow_dispatch'));
  const [held, files] = await Promise.all([
    holdExternalImages({
      nodes,
      record: lookup.record,
      looksUpstream: policy.looksUpstream,
      follows: (layer) => refreshes.has(layer) || (takesOver && selection.chosen.has(layer)),
      connect: context.connect,
      once: context.shared?.once,
      nowMs: context.clock.nowMs(),
      warn: log.warning,
    }),
    collectLayerFiles(nodes, project, context.hashes),
  ]);
  warnOfOldBases(held.report, options, lookup.record);

  const client = context.connect(options.inputs.registry);
  const gather = async (node: LayerNode): Promise<LayerFacts> => {
    const described = inputsOf(options, node, {
      files: files.get(node.name) ?? {},
      externalImages: held.byLayer.get(node.name) ?? {},
      digestOf: (name) => policy.given[name] ?? lookup.record?.layers[name]?.digest,
    });
    const entry = entryOf(node, described, options, lookup);
    const built = lookup.built.get(node.name)?.kind;
    return {
      node,
      entry: entry && (await withFileList(client, options.inputs.repository, entry, described)),
      image: options.trust.suspects.has(node.name)
        ? 'broken'
        : (lookup.images.get(node.name)?.kind ?? 'absent'),
      ...(built === undefined ? {} : { built, compacts: policy.patch.compact && options.writes }),
      refresh: refreshes.get(node.name),
      inputs: described,
    };
  };
  const facts = await Promise.all(nodes.map(gather));
  const { chosen, beneath, all: allLayers } = selection;
  return { facts, chosen, beneath, allLayers, externalImages: held.report, updates };
}

/** Only a run that refreshes what has updates looks for them. */
async function lookForUpdates(
  { inputs, policy, writes, context, client, log, readsPackages }: FactsOptions,
  lookup: Lookup,
  nodes: readonly LayerNode[],
): Promise<UpdatesFound | undefined> {
  const { updates: wanted, refresh } = policy;
  if (wanted === 'off' || refresh.kind !== 'auto' || !writes) return undefined;
  const { repository } = inputs;
  const { connect, fetchFile } = context;
  return log.phase('look for updates', () =>
    findLayerUpdates({
      wanted,
      nodes,
      lookup,
      client,
      repository,
      connect,
      fetchFile,
      log,
      reads: readsPackages,
    }),
  );
}

/** Layer → why it is refreshed. */
function planRefreshes(
  { inputs, policy, context, log, writes }: FactsOptions,
  lookup: Lookup,
  { chosen, all }: ReturnType<typeof selectLayers>,
  nodes: readonly LayerNode[],
  updates: UpdatesFound | undefined,
): ReadonlyMap<string, string> {
  const refresh = planRefresh([...chosen], {
    wanted: policy.refresh,
    writes,
    quarter: inputs.quarter,
    quarterOpen: isQuarterOpen(lookup, inputs.quarter),
    rollingTagsExist: lookup.rollingTagsExist,
    allLayers: all,
    maxAgeMs: policy.maxAgeMs,
    nowMs: context.clock.nowMs(),
    record: lookup.record,
    updates: new Map([...(updates?.layers ?? [])].map(([name, { due }]) => [name, due])),
  });
  if (refresh.warning !== undefined) log.warning(refresh.warning);
  const refreshes = new Map(refresh.layers);
  for (const { name, contains } of nodes) {
    for (const lower of contains) {
      log.notice(`${name} contains ${lower.name} instead of being based on its image: ${lower.reason}.`);
    }
  }
  for (const node of nodes) {
    // Its steps are steps of this layer too; a hit would bring them along as they were.
    const contained = node.contains.find(({ name }) => refreshes.has(name));
    if (contained !== undefined && !refreshes.has(node.name))
      refreshes.set(node.name, `it contains ${contained.name}, which is refreshed`);
  }
  return refreshes;
}

/** What goes into a layer, or into the application, as the checkout has it now. */
export function inputsOf(
  run: Pick<FactsOptions, 'inputs' | 'output' | 'project' | 'builder' | 'salt'>,
  node: LayerNode,
  found: {
    readonly files: Readonly<Record<string, string>>;
    readonly externalImages: Readonly<Record<string, Digest>>;
    /** Of a layer beneath. */
    readonly digestOf: (layer: string) => Digest | undefined;
  },
): LayerInputs {
  const { inputs, project, builder, salt } = run;
  return describeLayerInputs({
    node,
    values: project.values,
    files: found.files,
    fileSet: fileSetOf(found.files),
    secretArgs: inputs.secretArgs,
    maskedValues: inputs.secretValues,
    hash: (text) => sha256(`${salt}\0${text}`),
    externalImages: found.externalImages,
    standsOn: recordKnown(node.standsOn, ({ name }) => [name, found.digestOf(name)]),
    platforms: inputs.build.platforms.length > 0 ? inputs.build.platforms : [builder.platform ?? 'unknown'],
    options: recordedOptions(inputs, run.output),
  });
}

/**
 * An external image that moved upstream is taken over by the next scheduled prewarm; when that does not come, something is
 * wrong. What counts is how long it has been held: an image that moves every week never moved long ago.
 */
function warnOfOldBases(
  images: readonly ExternalImageReport[],
  { context, log }: FactsOptions,
  record: LayerRecord | undefined,
): void {
  for (const { name, recorded, used, upstream, movedSince } of images) {
    if (upstream === undefined || recorded === undefined || used === upstream) continue;
    const builtAtMs = Object.values(record?.layers ?? {})
      .filter(({ inputs }) => inputs.externalImages[name] === recorded)
      .map(({ builtAt }) => Date.parse(builtAt));
    const heldSinceMs = Math.max(...builtAtMs);
    const ageMs = context.clock.nowMs() - heldSinceMs;
    if (!Number.isFinite(ageMs) || ageMs < longestHoldMs) continue;
    const moved = movedSince === undefined ? '' : ` (on ${movedSince.slice(0, 10)} at the earliest)`;
    log.warning(
      `The external image ${name} moved upstream${moved}, and no prewarm has picked it up. The layers have been based on the old image for ${plural(Math.floor(ageMs / dayMs), 'day')}. Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity. A manual prewarm, or base-images: follow, picks it up.`,
    );
  }
}

/** The entry in the record; for a digest that was given and is not the record's, one that only the check can confirm. */
function entryOf(
  node: LayerNode,
  inputs: LayerInputs,
  { policy }: FactsOptions,
  { record, built }: Lookup,
): LayerEntry | undefined {
  const recorded = record?.layers[node.name];
  const given = policy.given[node.name];
  if (given === undefined || given === recorded?.digest) return recorded;
  const source = built.get(node.name);
  return {
    digest: given,
    ...(source?.kind === 'ok' ? { built: source.image.descriptor.digest } : {}),
    ...{ target: node.target, builtAt: recorded?.builtAt ?? '', inputs, steps: [] },
  };
}

/** The selection, with absent layers beneath the chosen ones, which are built too. */
function selectWithAbsent(
  { policy, project, log, trust }: FactsOptions,
  lookup: Lookup,
): ReturnType<typeof selectLayers> {
  const isAbsent = (name: string): boolean =>
    lookup.record?.layers[name] === undefined ||
    lookup.images.get(name)?.kind !== 'ok' ||
    trust.suspects.has(name);
  const first = selectLayers(project.nodes, policy.only);
  const absent = [...first.beneath].filter(isAbsent);
  const selection = absent.length === 0 ? first : selectLayers(project.nodes, [...policy.only, ...absent]);
  if (absent.length > 0)
    log.notice(
      `only: ${absent.join(', ')} ${agree(absent.length, 'is a base layer and missing, so it is', 'are base layers and missing, so they are')} built as well.`,
    );
  if (first.takenAlong.length > 0)
    log.notice(
      `only: ${first.takenAlong.join(', ')} ${agree(first.takenAlong.length, 'is included, because it depends', 'are included, because they depend')} on a named layer.`,
    );
  return selection;
}

/** The options that change a layer although its Dockerfile does not say them. */
function recordedOptions(
  { build }: LayersInputs,
  { compression, provenance }: LayersOutput,
): Readonly<Record<string, string>> {
  return {
    ...(build.network === undefined ? {} : { network: build.network }),
    ...(build.shmSize === undefined ? {} : { 'shm-size': build.shmSize }),
    ...(build.ulimit.length === 0 ? {} : { ulimit: build.ulimit.join(',') }),
    ...(Object.keys(build.addHosts).length === 0
      ? {}
      : {
          'add-hosts': Object.entries(build.addHosts)
            .map((entry) => entry.join('='))
            .join(','),
        }),
    ...(build.allow.length === 0 ? {} : { allow: build.allow.join(',') }),
    compression: formatCompression(compression),
    provenance,
  };
}
