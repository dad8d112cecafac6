import { createRunLog } from '../../adapters/runner/run-log.ts';
import { unguardedImages } from '../../core/dockerfile/external-image.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { PrewarmContext } from '../../layers/context.ts';
import type { PrewarmInputs } from '../../layers/inputs.ts';
import { prepareLayers } from '../../layers/prepare.ts';
import { prewarmPolicy } from '../../layers/prewarm-policy.ts';
import type { Project } from '../../layers/project.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import { buildPrewarmReport, newOutcome } from '../../layers/result.ts';
import { recordedSteps } from '../../layers/round-state.ts';
import { withTrend } from '../history.ts';
import { leavePart } from '../part.ts';

/**
 * Prewarms the layers: looks them up, checks which are current, builds the others, and commits them as one
 * generation. A failure is in the report (`error`), beside everything that was found until then.
 */
export async function prewarm(
  inputs: PrewarmInputs,
  project: Project,
  write: WriteDecision,
  context: PrewarmContext,
): Promise<PrewarmReport> {
  const startedAtMs = context.clock.nowMs();
  const log = createRunLog(context.clock, context.console);
  for (const notice of inputs.notices) log.notice(notice);
  for (const warning of inputs.warnings) log.warning(warning);
  const unguarded = unguardedImages(
    project.nodes.flatMap(({ externalImages }) => externalImages),
    inputs.registry,
  );
  if (unguarded.length > 0)
    log.warning(
      `${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`,
    );
  const outcome = newOutcome();
  let failure: unknown;
  try {
    await prepareLayers({ inputs, project, write, policy: prewarmPolicy, context, log, outcome });
  } catch (error) {
    failure = error;
  }
  const report = buildPrewarmReport({
    inputs,
    project,
    write,
    context,
    log,
    outcome,
    failure,
    startedAtMs,
  });
  const { part } = inputs;
  if (part !== undefined) {
    const writes = (outcome.write ?? write).kind === 'write';
    const recorded = recordedSteps(outcome.state);
    return leavePart(report, part, { inputs, context, writes, recorded, app: undefined });
  }
  return withTrend(report, {
    store: context.history?.store,
    branch: context.history?.branch,
    recorded: recordedSteps(outcome.state),
  });
}
