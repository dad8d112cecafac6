import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import { findStale, type LayerFacts, type StaleReason } from '../../core/layers/current.ts';
import type { ExternalImageReport } from '../../core/layers/layer-report.ts';
import { layerTags } from '../../core/layers/tag.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { buildErrorReport } from '../../layers/build-error.ts';
import { gatherFacts } from '../../layers/facts.ts';
import { isQuarterOpen, lookUpLayers } from '../../layers/lookup.ts';
import { prewarmPolicy } from '../../layers/policy.ts';
import { onBuilder } from '../../layers/project.ts';
import { userTarget } from '../../layers/user-stages.ts';
import { decideOnLookup } from '../../layers/write-decision.ts';
import type { OpenPrewarm } from '../open-prewarm.ts';
import type { PlannedLayer, PlanReport } from './report.ts';

/** What is planned for. */
export interface PlanRun extends Omit<OpenPrewarm, 'context'> {
  readonly context: Pick<OpenPrewarm['context'], 'clock' | 'connect' | 'console' | 'github' | 'newSalt'>;
}

interface Found {
  /** After what was looked up. */
  readonly write: WriteDecision;
  readonly facts: readonly LayerFacts[];
  readonly stale: ReadonlyMap<string, readonly StaleReason[]>;
  readonly externalImages: readonly ExternalImageReport[];
  /** Why the tags are not as a prewarm leaves them; undefined: they are. */
  readonly tags: string | undefined;
}

/**
 * Tells from record, registry and checkout whether a prewarm would find a layer that is not current, and needs neither engine
 * nor builder for it. A failure is in the report (`error`).
 */
export async function plan(run: PlanRun): Promise<PlanReport> {
  const { inputs, write, context } = run;
  const startedAtMs = context.clock.nowMs();
  const log = createRunLog(context.clock, context.console);
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  let found: Found = { write, facts: [], stale: new Map(), externalImages: [], tags: undefined };
  let error: ErrorReport | undefined;
  try {
    found = await findWhatIsStale(run, log);
  } catch (failure) {
    error = buildErrorReport(failure, inputs.image);
  }
  return {
    schemaVersion: 1,
    kind: 'plan',
    ...(error === undefined ? decide(run, found) : { needed: false, reason: error.message }),
    image: inputs.image,
    quarter: inputs.quarter,
    write: { writes: found.write.kind === 'write', reason: found.write.reason },
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: context.clock.nowMs() - startedAtMs,
    revision: context.github?.revision,
    runUrl: context.github?.runUrl,
    runners: [],
    layers: found.facts.map((fact) => plannedLayer(fact, found, run, startedAtMs)),
    externalImages: found.externalImages,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}

async function findWhatIsStale(
  { inputs, project, write: givenWrite, context }: PlanRun,
  log: RunLog,
): Promise<Found> {
  const client = context.connect(inputs.registry);
  const policy = prewarmPolicy(inputs);
  const lookup = await lookUpLayers({
    client,
    repository: inputs.repository,
    names: project.nodes.map((node) => node.name),
    quarter: inputs.quarter,
    tags: layerTags(inputs.part?.name),
    given: policy.given,
    warn: log.warning,
  });
  const write = decideOnLookup(givenWrite, policy.given, lookup, context.clock.nowMs());
  // No builder is asked for its platform: where none is given, the layers are compared for the one they have.
  const platform = Object.values(lookup.record?.layers ?? {})[0]?.inputs.platforms[0];
  const { facts, allLayers, externalImages } = await gatherFacts(
    {
      inputs,
      project: onBuilder(project, platform),
      context,
      log,
      builder: { platform },
      writes: write.kind === 'write',
      policy,
      output: inputs.output,
      salt: lookup.record?.salt ?? context.newSalt(),
      trust: { suspects: new Set() },
    },
    lookup,
  );
  const missing = lookup.record === undefined ? [] : await findMovedTags();
  return {
    write,
    facts,
    stale: findStale(facts),
    externalImages,
    tags:
      allLayers && lookup.rollingTagsExist && !isQuarterOpen(lookup, inputs.quarter)
        ? `the quarter ${inputs.quarter} is not open yet`
        : missing.length > 0
          ? `${missing.join(', ')} ${missing.length === 1 ? 'does' : 'do'} not name the recorded layer`
          : undefined,
  };

  /** The tags of layers that name something else than what is recorded, because a run ended before it had moved them. */
  async function findMovedTags(): Promise<readonly string[]> {
    const tags = await Promise.all(
      Object.entries(lookup.record?.layers ?? {}).map(async ([name, { digest }]) => {
        if (lookup.images.get(name)?.kind !== 'ok') return [];
        const tag = layerTags(inputs.part?.name).rolling(name);
        const named = await client.resolve(inputs.repository, tag);
        return named?.digest === digest ? [] : [tag];
      }),
    );
    return tags.flat();
  }
}

function decide(
  { wish }: PlanRun,
  { write, stale, tags }: Found,
): { readonly needed: boolean; readonly reason: string } {
  const names = [...stale.keys()];
  const not =
    names.length === 0 ? undefined : `${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} outdated`;
  if (wish === 'never') return { needed: false, reason: 'prewarm is never' };
  if (write.kind !== 'write') {
    const reason = `this run may not push layers: ${write.reason}`;
    return { needed: false, reason: not === undefined ? reason : `${not}, but ${reason}` };
  }
  if (not !== undefined || tags !== undefined) return { needed: true, reason: not ?? tags ?? '' };
  if (wish === 'always') return { needed: true, reason: 'it was requested' };
  return { needed: false, reason: 'every layer is up to date and complete in the registry' };
}

function plannedLayer(
  { node, entry }: LayerFacts,
  { stale }: Found,
  { project }: Pick<PlanRun, 'project'>,
  nowMs: number,
): PlannedLayer {
  const builtAt = entry?.builtAt;
  return {
    name: node.name,
    platform: undefined,
    target: userTarget(node.target, project.dockerfile),
    digest: entry?.digest,
    builtAt,
    ageMs: builtAt === undefined ? undefined : Math.max(0, nowMs - Date.parse(builtAt)),
    reasons: (stale.get(node.name) ?? []).map(({ text }) => text),
  };
}
