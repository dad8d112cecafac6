import { collectLayerFiles } from '../adapters/context/context-files.ts';
import { sha256 } from '../adapters/context/hash.ts';
import type { Builder } from '../adapters/docker/builder.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { LayerFacts } from '../core/layers/current.ts';
import type { LayerNode } from '../core/layers/layer-graph.ts';
import { describeLayerInputs } from '../core/layers/layer-inputs.ts';
import type { ExternalImageReport } from '../core/layers/layer-report.ts';
import type { LayerEntry, LayerInputs, LayerRecord } from '../core/layers/record.ts';
import { planRefresh } from '../core/layers/refresh.ts';
import { selectLayers } from '../core/layers/selection.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { PrewarmContext } from './context.ts';
import { holdExternalImages } from './external-images.ts';
import type { LayersInputs } from './inputs.ts';
import { isQuarterOpen, type Lookup } from './lookup.ts';
import { formatCompression, type LayersOutput } from './output.ts';
import type { LayersPolicy } from './policy.ts';
import type { Project } from './project.ts';
import type { Trust } from './round-state.ts';

const dayMs = 86_400_000;
/** From then on an external image that is held although it moved is worth a warning. */
const longestHoldMs = 30 * dayMs;

/** What decides which layers are current, as far as it is known without a build. */
export interface FactsOptions {
  readonly inputs: LayersInputs;
  /** How layers are written. */
  readonly output: LayersOutput;
  readonly project: Project;
  readonly context: Pick<PrewarmContext, 'clock' | 'connect' | 'github'>;
  readonly log: RunLog;
  readonly builder: Pick<Builder, 'platform'>;
  readonly writes: boolean;
  readonly policy: LayersPolicy;
  readonly salt: string;
  readonly trust: Pick<Trust, 'suspects'>;
}

/** What is known of the layers before anything is built. */
interface GatheredFacts {
  /** Everything that decides, for the layers this run deals with, in topological order. */
  readonly facts: readonly LayerFacts[];
  readonly chosen: ReadonlySet<string>;
  readonly beneath: ReadonlySet<string>;
  readonly allLayers: boolean;
  readonly externalImages: readonly ExternalImageReport[];
}

export async function gatherFacts(options: FactsOptions, lookup: Lookup): Promise<GatheredFacts> {
  const { project, context, log, policy } = options;
  const selection = selectWithAbsent(options, lookup);
  const nodes = project.nodes.filter(
    (node) => selection.chosen.has(node.name) || selection.beneath.has(node.name),
  );

  const refreshes = planRefreshes(options, lookup, selection, nodes);
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
      nowMs: context.clock.nowMs(),
      warn: log.warning,
    }),
    collectLayerFiles(nodes, project),
  ]);
  warnOfOldBases(held.report, options, lookup.record);

  const facts = nodes.map((node): LayerFacts => {
    const described = inputsOf(options, node, {
      files: files.get(node.name) ?? {},
      externalImages: held.byLayer.get(node.name) ?? {},
      digestOf: (name) => policy.given[name] ?? lookup.record?.layers[name]?.digest,
    });
    return {
      node,
      entry: entryOf(node, described, options, lookup),
      image: options.trust.suspects.has(node.name)
        ? 'broken'
        : (lookup.images.get(node.name)?.kind ?? 'absent'),
      refresh: refreshes.get(node.name),
      inputs: described,
    };
  });
  const { chosen, beneath, all: allLayers } = selection;
  return { facts, chosen, beneath, allLayers, externalImages: held.report };
}

/** Layer → why it is refreshed. */
function planRefreshes(
  { inputs, policy, context, log, writes }: FactsOptions,
  lookup: Lookup,
  { chosen, all }: ReturnType<typeof selectLayers>,
  nodes: readonly LayerNode[],
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
    secretArgs: inputs.secretArgs,
    maskedValues: inputs.secretValues,
    hash: (text) => sha256(`${salt}\0${text}`),
    externalImages: found.externalImages,
    standsOn: Object.fromEntries(
      node.standsOn.flatMap(({ name }) => {
        const digest = found.digestOf(name);
        return digest === undefined ? [] : [[name, digest]];
      }),
    ),
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
  { context, log }: Pick<FactsOptions, 'context' | 'log'>,
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
      `The external image ${name} moved upstream${moved}, and no prewarm has picked it up. The layers have been based on the old image for ${Math.floor(ageMs / dayMs)} days. Is the prewarm schedule disabled? GitHub disables schedules in public repositories after 60 days without activity. A manual prewarm, or base-images: follow, picks it up.`,
    );
  }
}

/** The entry in the record; for a digest that was given and is not the record's, one that only the check can confirm. */
function entryOf(
  node: LayerNode,
  inputs: LayerInputs,
  { policy }: Pick<FactsOptions, 'policy'>,
  { record }: Lookup,
): LayerEntry | undefined {
  const recorded = record?.layers[node.name];
  const given = policy.given[node.name];
  return given === undefined || given === recorded?.digest
    ? recorded
    : { digest: given, target: node.target, builtAt: recorded?.builtAt ?? '', inputs, steps: [] };
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
    log.notice(`only: ${absent.join(', ')} is a base layer and missing, so it is built as well.`);
  if (first.takenAlong.length > 0)
    log.notice(`only: ${first.takenAlong.join(', ')} is included, because it depends on a named layer.`);
  return selection;
}

/** The options that change a layer although its Dockerfile does not say them. */
function recordedOptions(
  { build }: Pick<LayersInputs, 'build'>,
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
