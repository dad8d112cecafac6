import type { Builder } from '../adapters/docker/builder.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { hitRate, summarizeStages } from '../core/buildkit/cache-report.ts';
import type { CacheSourceReport, LayerReport } from '../core/layers/layer-report.ts';
import { layerTags } from '../core/layers/tag.ts';
import type { WriteDecision } from '../core/layers/write-policy.ts';
import { explainMisses } from '../core/miss/explain-misses.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { buildErrorReport } from './build-error.ts';
import type { CommitResult } from './commit.ts';
import type { PrewarmContext } from './context.ts';
import type { PrewarmInputs } from './inputs.ts';
import { isQuarterOpen } from './lookup.ts';
import { layerSubjects } from './miss-subjects.ts';
import { platformReports } from './platform-reports.ts';
import type { Project } from './project.ts';
import type { PrewarmReport } from './report.ts';
import type { RoundState } from './round-state.ts';

/** What the report is made of, as far as the run came. */
export interface PrewarmOutcome {
  state: RoundState | undefined;
  /** Whether layers are written, after what was looked up. */
  write: WriteDecision | undefined;
  builder: Builder | undefined;
  commit: CommitResult | undefined;
  movedTags: readonly string[];
  quarterOpened: boolean;
  restarts: number;
  /** Cache sources that BuildKit could not import → what it said. */
  failedImports: ReadonlyMap<string, string>;
}

export function newOutcome(): PrewarmOutcome {
  return {
    state: undefined,
    write: undefined,
    builder: undefined,
    commit: undefined,
    movedTags: [],
    quarterOpened: false,
    restarts: 0,
    failedImports: new Map(),
  };
}

interface Parts {
  readonly inputs: PrewarmInputs;
  readonly project: Project;
  readonly write: WriteDecision;
  readonly context: PrewarmContext;
  readonly log: RunLog;
  readonly outcome: PrewarmOutcome;
  /** What was thrown, undefined when all went well. */
  readonly failure: unknown;
  readonly startedAtMs: number;
}

/** Writes down what a prewarm found and did, as far as it came. */
export function buildPrewarmReport(given: Parts): PrewarmReport {
  const parts = { ...given, write: given.outcome.write ?? given.write };
  const { inputs, write, context, log, outcome, startedAtMs } = parts;
  const layers = parts.project.nodes.map((node) => layerReport(node.name, parts));
  const stages = summarizeStages(outcome.state?.steps ?? []);
  const error = parts.failure === undefined ? undefined : buildErrorReport(parts.failure, inputs.image);
  const sources = cacheSources(parts);
  return {
    schemaVersion: 1,
    kind: 'prewarm',
    outcome: error !== undefined ? 'failed' : outcomeOf(layers, outcome),
    image: inputs.image,
    quarter: inputs.quarter,
    quarterOpened: outcome.quarterOpened,
    write: { writes: write.kind === 'write', reason: write.reason },
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: context.clock.nowMs() - startedAtMs,
    revision: context.github?.revision,
    runUrl: context.github?.runUrl,
    builder:
      outcome.builder === undefined
        ? undefined
        : {
            name: outcome.builder.name,
            driver: outcome.builder.driver,
            buildkit: outcome.builder.buildkit,
            buildx: outcome.builder.buildx,
          },
    dependencyHitRate: hitRate(stages),
    layers,
    stages,
    misses: explainMisses(stages, layerSubjects(outcome.state, sources)),
    trend: undefined,
    cacheSources: sources,
    externalImages: outcome.state?.externalImages ?? [],
    phases: log.phases,
    attempts: 1 + outcome.restarts,
    notices: log.notices,
    warnings: log.warnings,
    nextSteps: nextSteps(layers, parts, error),
    error,
  };
}

function outcomeOf(layers: readonly LayerReport[], outcome: PrewarmOutcome): PrewarmReport['outcome'] {
  if (layers.some((layer) => layer.state === 'built-not-pushed')) return 'built';
  const wrote = layers.some((layer) => layer.state === 'rebuilt' || layer.state === 'refreshed');
  return wrote || outcome.movedTags.length > 0 || outcome.commit?.kind === 'committed' ? 'prewarmed' : 'warm';
}

function layerReport(name: string, { inputs, project, outcome, startedAtMs }: Parts): LayerReport {
  const node = project.nodes.find((candidate) => candidate.name === name);
  const { state } = outcome;
  const before = state?.lookup.record?.layers[name];
  const committed =
    outcome.commit === undefined || outcome.commit.kind === 'conflict'
      ? undefined
      : outcome.commit.record.layers[name];
  const digest = state?.digests.get(name) ?? committed?.digest;
  const builtAt = state?.built.get(name)?.builtAt ?? before?.builtAt;
  const image = state?.images.get(name);
  const hasQuarterTag =
    outcome.quarterOpened || (state !== undefined && isQuarterOpen(state.lookup, inputs.quarter));
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
      state?.states.get(name) ??
      (state !== undefined && isLeftOut(name, state, inputs) ? 'kept' : 'not-built'),
    reasons: (state?.reasons.get(name) ?? []).map((reason) => reason.text),
    digest,
    previousDigest: before?.digest,
    changed: digest !== undefined && digest !== before?.digest,
    sizeBytes: image?.sizeBytes,
    platforms: platformReports(image),
    builtAt,
    ageMs: builtAt === undefined ? undefined : Math.max(0, startedAtMs - Date.parse(builtAt)),
    standsOn: node?.standsOn.map((below) => below.name) ?? [],
    verified: image !== undefined && image.descriptor.digest === digest,
  };
}

/** Not among the layers of this run, because `only` names others. */
function isLeftOut(name: string, state: RoundState, inputs: PrewarmInputs): boolean {
  return inputs.only.length > 0 && !inputs.only.includes(name) && !state.reasons.has(name);
}

function cacheSources({ inputs, outcome }: Parts): readonly CacheSourceReport[] {
  const { state } = outcome;
  if (state === undefined) return [];
  return [...state.lookup.images].map(([layer, image]): CacheSourceReport => {
    const entry = state.lookup.record?.layers[layer];
    const digest = image.kind === 'ok' ? image.image.descriptor.digest : entry?.digest;
    const reference =
      entry === undefined || digest === undefined
        ? `${inputs.image}:${layerTags(inputs.part?.name).rolling(layer)}`
        : `${inputs.image}@${digest}`;
    const reasons = state.reasons.get(layer) ?? [];
    const broken = reasons.find((reason) => reason.kind === 'broken');
    if (image.kind === 'broken' || broken !== undefined) {
      return {
        layer,
        reference,
        state: 'broken',
        detail: image.kind === 'broken' ? image.reason : broken?.text,
      };
    }
    if (image.kind === 'no-access') return { layer, reference, state: 'no-access', detail: image.reason };
    if (image.kind === 'absent')
      return {
        layer,
        reference,
        state: 'absent',
        detail: entry === undefined ? 'first run' : 'it was there when it was recorded',
      };
    const refreshed = reasons.find((reason) => reason.kind === 'refresh');
    const failed = outcome.failedImports.get(reference);
    if (failed !== undefined) return { layer, reference, state: 'failed', detail: failed };
    return { layer, reference, state: refreshed === undefined ? 'ok' : 'not-used', detail: refreshed?.text };
  });
}

function nextSteps(
  layers: readonly LayerReport[],
  { write, outcome }: Parts,
  error: ErrorReport | undefined,
): readonly string[] {
  const steps: string[] = [];
  if (error !== undefined) {
    if (error.remedy !== undefined) steps.push(error.remedy);
    if (write.kind === 'write')
      steps.push('Nothing was committed. Builds and servers still use the previous layers.');
    return steps;
  }
  const unpushed = layers.filter((layer) => layer.state === 'built-not-pushed');
  if (unpushed.length > 0) {
    steps.push(
      `Until a run that may write prewarms ${unpushed.map((layer) => layer.name).join(', ')}, every run builds what changed again.`,
    );
  }
  const unexplained = layers.filter((layer) =>
    outcome.state?.reasons.get(layer.name)?.some((reason) => reason.kind === 'executed'),
  );
  if (unexplained.length > 0) {
    steps.push(
      `${unexplained.map((layer) => layer.name).join(', ')} missed although nothing that is recorded changed: does a step read something that is not in the Dockerfile or the context, or did BuildKit change?`,
    );
  }
  return steps;
}
