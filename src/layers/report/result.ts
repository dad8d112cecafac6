import type { ImageState } from '../../adapters/registry/whole-image.ts';
import { hitRate, summarizeStages } from '../../core/buildkit/cache-report.ts';
import type { StaleReason } from '../../core/layers/current.ts';
import type { CacheSourceReport, LayerReport } from '../../core/layers/layer-report.ts';
import { ownBytes } from '../../core/layers/own-bytes.ts';
import { builtDigest } from '../../core/layers/record.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { explainMisses } from '../../core/miss/explain-misses.ts';
import type { ErrorReport, RunFacts } from '../../core/run-report.ts';
import { isQuarterOpen } from '../facts/lookup.ts';
import { updatesReport } from '../facts/updates.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { Project } from '../project/project.ts';
import type { LayersFindings } from '../rounds/findings.ts';
import { layerSubjects } from '../rounds/miss-subjects.ts';
import type { RoundState } from '../rounds/round-state.ts';
import { describeTransfer } from '../rounds/transfer.ts';
import { platformReports, pulledBlobs } from './platform-reports.ts';
import type { PrewarmReport } from './report.ts';
import { waitReports } from './wait-reports.ts';

interface Parts {
  readonly inputs: Pick<LayersInputs, 'image' | 'quarter' | 'part'>;
  /** Names of layers that the run was over; empty: all. */
  readonly only: readonly string[];
  readonly project: Pick<Project, 'nodes'>;
  readonly found: LayersFindings;
  /** Of the application's own cache. */
  readonly cacheBuilder?: string | undefined;
}

/** Writes down what a prewarm found and did, as far as it came. */
export function prewarmReport(parts: Parts, facts: RunFacts): PrewarmReport {
  const { inputs, found } = parts;
  const { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error } = facts;
  const { write } = found;
  const { nodes } = parts.project;
  const moved = describeTransfer(
    found,
    nodes.map(({ name }) => name),
  );
  const layers = nodes.map(
    ({ name }): LayerReport => ({
      ...layerReport(name, parts, Date.parse(startedAt)),
      transfer: moved.ofLayer(name),
    }),
  );
  const { stages, misses, sources } = explainLayers(inputs, found);
  return {
    schemaVersion,
    kind: 'prewarm',
    outcome: error !== undefined ? 'failed' : outcomeOf(layers, found),
    image: inputs.image,
    quarter: inputs.quarter,
    quarterOpened: found.quarterOpened,
    write: { writes: write.kind === 'write', reason: write.reason },
    ...{ startedAt, durationMs, revision, runUrl },
    builder:
      found.builder === undefined
        ? undefined
        : {
            name: found.builder.name,
            driver: found.builder.driver,
            buildkit: found.builder.buildkit,
            buildx: found.builder.buildx,
          },
    dependencyHitRate: hitRate(stages),
    layers,
    stages,
    misses,
    trend: undefined,
    cacheSources: sources,
    externalImages: found.state?.externalImages ?? [],
    updates: updatesReport(found.state?.updates, nodes),
    transfer: moved.transfer,
    phases,
    waits: waitReports(parts),
    attempts: 1 + (found.state?.restarts ?? 0),
    notices: [...notices, ...whatStays(found, error)],
    warnings,
    nextSteps: nextSteps(layers, parts, error),
    error,
  };
}

/** The steps of the layers, from where they could have hit, and why they did not. */
export function explainLayers(inputs: Parts['inputs'], { state }: Pick<LayersFindings, 'state'>) {
  const stages = summarizeStages(state?.steps ?? []);
  const sources = cacheSources(inputs, state);
  const subjects = layerSubjects(state, sources);
  return { stages, sources, subjects, misses: explainMisses(stages, subjects) };
}

function outcomeOf(layers: readonly LayerReport[], found: LayersFindings): PrewarmReport['outcome'] {
  if (layers.some((layer) => layer.state === 'built-not-pushed')) return 'built';
  const wrote = layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed');
  return wrote || found.movedTags.length > 0 || found.commit?.kind === 'committed' ? 'prewarmed' : 'warm';
}

function layerReport(
  name: string,
  { inputs, only, project, found }: Parts,
  startedAtMs: number,
): Omit<LayerReport, 'transfer'> {
  const node = project.nodes.find((candidate) => candidate.name === name);
  const { state } = found;
  const before = state?.lookup.record?.layers[name];
  const committed =
    found.commit === undefined || found.commit.kind === 'conflict'
      ? undefined
      : found.commit.record.layers[name];
  const digest = state?.digests.get(name) ?? committed?.digest;
  const builtAt = state?.built.get(name)?.builtAt ?? before?.builtAt;
  const image = state?.images.get(name);
  const hasQuarterTag =
    found.quarterOpened || (state !== undefined && isQuarterOpen(state.lookup, inputs.quarter));
  const tagged = committed !== undefined || before !== undefined;
  return {
    name,
    target: node?.target ?? name,
    tags: tagged
      ? [
          layerTags(inputs.part?.name).rolling(name),
          ...(hasQuarterTag ? [layerTags(inputs.part?.name).quarter(name, inputs.quarter)] : []),
        ]
      : [],
    state:
      state?.states.get(name) ?? (state !== undefined && isLeftOut(name, state, only) ? 'kept' : 'not-built'),
    reasons: (state?.reasons.get(name) ?? []).map((reason) => reason.text),
    digest,
    previousDigest: before?.digest,
    changed: digest !== undefined && digest !== before?.digest,
    sizeBytes: image?.sizeBytes,
    ownBytes: ownBytes(
      pulledBlobs(image),
      (node?.standsOn ?? []).map((below) => pulledBlobs(state?.images.get(below.name))),
    ),
    platforms: platformReports(image),
    builtAt,
    ageMs: builtAt === undefined ? undefined : Math.max(0, startedAtMs - Date.parse(builtAt)),
    standsOn: node?.standsOn.map((below) => below.name) ?? [],
    verified: image !== undefined && image.descriptor.digest === digest,
    ...publicationOf(name, state),
  };
}

function publicationOf(name: string, state: RoundState | undefined): Pick<LayerReport, 'publication'> {
  const publication = state?.publications.get(name);
  return publication === undefined ? {} : { publication };
}

/** Not among the layers of this run, because `only` names others. */
function isLeftOut(name: string, state: Pick<RoundState, 'reasons'>, only: readonly string[]): boolean {
  return only.length > 0 && !only.includes(name) && !state.reasons.has(name);
}

function cacheSources(inputs: Parts['inputs'], state: RoundState | undefined): readonly CacheSourceReport[] {
  if (state === undefined) return [];
  return [...state.lookup.images].map(([layer, published]): CacheSourceReport => {
    const entry = state.lookup.record?.layers[layer];
    const image = state.lookup.built.get(layer) ?? published;
    const digest = image.kind === 'ok' ? image.image.descriptor.digest : entry && builtDigest(entry);
    const reference =
      entry === undefined || digest === undefined
        ? `${inputs.image}:${layerTags(inputs.part?.name).rolling(layer)}`
        : `${inputs.image}@${digest}`;
    return { layer, reference, ...cacheState(image, reference, state, layer) };
  });
}

/** Whether a layer served as a cache source. */
function cacheState(
  image: ImageState,
  reference: string,
  { lookup, reasons, failedImports }: RoundState,
  layer: string,
): Pick<CacheSourceReport, 'state' | 'detail'> {
  const reasonOf = (kind: StaleReason['kind']): string | undefined =>
    reasons.get(layer)?.find((reason) => reason.kind === kind)?.text;
  if (image.kind === 'broken') return { state: 'broken', detail: image.reason };
  const broken = reasonOf('broken');
  if (broken !== undefined) return { state: 'broken', detail: broken };
  if (image.kind === 'no-access') return { state: 'no-access', detail: image.reason };
  if (image.kind === 'absent')
    return {
      state: 'absent',
      detail: lookup.record?.layers[layer] === undefined ? 'first run' : 'it was there when it was recorded',
    };
  const failed = failedImports.get(reference);
  if (failed !== undefined) return { state: 'failed', detail: failed };
  const refreshed = reasonOf('refresh');
  return { state: refreshed === undefined ? 'ok' : 'not-used', detail: refreshed };
}

/** Of a run that would have written, and failed. */
function whatStays({ write }: LayersFindings, error: ErrorReport | undefined): readonly string[] {
  return error !== undefined && write.kind === 'write'
    ? ['Nothing was committed. Builds and servers still use the previous layers.']
    : [];
}

function nextSteps(
  layers: readonly LayerReport[],
  { found }: Parts,
  error: ErrorReport | undefined,
): readonly string[] {
  const steps: string[] = [];
  if (error !== undefined) {
    if (error.remedy !== undefined) steps.push(error.remedy);
    return steps;
  }
  const unpushed = layers.filter((layer) => layer.state === 'built-not-pushed');
  if (unpushed.length > 0) {
    steps.push(
      `Until a run that may write prewarms ${unpushed.map((layer) => layer.name).join(', ')}, every run builds what changed again.`,
    );
  }
  const unexplained = layers.filter((layer) =>
    found.state?.reasons.get(layer.name)?.some((reason) => reason.kind === 'executed'),
  );
  if (unexplained.length > 0) {
    steps.push(
      `${unexplained.map((layer) => layer.name).join(', ')} missed although nothing that is recorded changed: does a step read something that is not in the Dockerfile or the context, or did BuildKit change?`,
    );
  }
  return steps;
}
