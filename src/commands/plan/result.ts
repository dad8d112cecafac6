import type { LayerFacts, StaleReason } from '../../core/layers/current.ts';
import type { ExternalImageReport } from '../../core/layers/layer-report.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { RunFacts } from '../../core/run-report.ts';
import { userTarget } from '../../layers/bake/user-stages.ts';
import { type UpdatesFound, updatesReport } from '../../layers/facts/updates.ts';
import type { Project } from '../../layers/project/project.ts';
import type { PrewarmWork } from '../prewarm-run.ts';
import type { PlanInputs } from './inputs.ts';
import type { PlannedLayer, PlanReport } from './report.ts';

/** What was found for the prewarms that are planned for, in their order. */
export interface PlanFound {
  readonly plans: readonly Planned[];
}

/** What one prewarm would find. */
export interface Planned {
  /** As the record decides it. */
  readonly project: Project;
  /** After what was looked up. */
  readonly write: WriteDecision;
  readonly facts: readonly LayerFacts[];
  readonly stale: ReadonlyMap<string, readonly StaleReason[]>;
  readonly externalImages: readonly ExternalImageReport[];
  readonly updates?: UpdatesFound | undefined;
  /** Why the tags are not as a prewarm leaves them; undefined: they are. */
  readonly tags: string | undefined;
}

export function nothingPlanned({ write, project }: Pick<PrewarmWork, 'write' | 'project'>): Planned {
  return {
    write,
    project,
    facts: [],
    stale: new Map(),
    externalImages: [],
    updates: undefined,
    tags: undefined,
  };
}

/** Whether a prewarm is needed. Of several platforms, what one needs is needed. */
export function planReport(
  { plans }: PlanFound,
  { schemaVersion, startedAt, durationMs, revision, runUrl, notices, warnings, error }: RunFacts,
  { runners, work }: PlanInputs,
): PlanReport {
  const { inputs } = work[0];
  const each = work.map((one, index) => ({
    ...one,
    platform: runners[index]?.platform,
    planned: plans[index] ?? nothingPlanned(one),
  }));
  const first = each[0]?.planned ?? nothingPlanned(work[0]);
  return {
    schemaVersion,
    kind: 'plan',
    ...(error === undefined
      ? together(each.map((one) => ({ ...one, ...decide(one) })))
      : { needed: false, reason: error.message }),
    image: inputs.image,
    quarter: inputs.quarter,
    write: { writes: first.write.kind === 'write', reason: first.write.reason },
    ...{ startedAt, durationMs, revision, runUrl, runners },
    layers: each.flatMap((one) => plannedLayers(one, Date.parse(startedAt))),
    externalImages: first.externalImages,
    updates: updatesReport(first.updates, first.project.nodes),
    ...{ notices, warnings, error },
  };
}

interface PlannedWork extends PrewarmWork {
  readonly platform: string | undefined;
  readonly planned: Planned;
}

interface Decision {
  readonly needed: boolean;
  readonly reason: string;
}

function together(decisions: readonly (Decision & { readonly platform: string | undefined })[]): Decision {
  const needing = decisions.filter(({ needed }) => needed);
  const told = needing.length > 0 ? needing : decisions;
  const unlike = new Set(decisions.map(({ reason }) => reason)).size > 1;
  return {
    needed: needing.length > 0,
    reason: unlike
      ? told.map(({ platform, reason }) => `${platform}: ${reason}`).join('; ')
      : (decisions[0]?.reason ?? ''),
  };
}

function decide({ wish, planned: { write, stale, tags } }: PlannedWork): Decision {
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

function plannedLayers(
  { platform, planned: { project, facts, stale } }: PlannedWork,
  nowMs: number,
): readonly PlannedLayer[] {
  return facts.map(({ node, entry }) => ({
    name: node.name,
    platform,
    target: userTarget(node.target, project.dockerfile),
    digest: entry?.digest,
    builtAt: entry?.builtAt,
    ageMs: entry === undefined ? undefined : Math.max(0, nowMs - Date.parse(entry.builtAt)),
    reasons: (stale.get(node.name) ?? []).map(({ text }) => text),
  }));
}
