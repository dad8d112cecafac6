import { createRunLog } from '../adapters/runner/run-log.ts';
import { unguardedImages } from '../core/dockerfile/external-image.ts';
import { prewarmPolicy } from '../layers/policy.ts';
import { endOfLayers, prepareLayers } from '../layers/prepare.ts';
import type { PrewarmReport } from '../layers/report.ts';
import { buildPrewarmReport } from '../layers/result.ts';
import { recordedSteps } from '../layers/round-state.ts';
import { withUserTargets } from '../layers/user-stages.ts';
import { withTrend } from './history.ts';
import type { OpenPrewarm } from './open-prewarm.ts';
import { leavePart } from './part.ts';

/** What is prewarmed. */
export type PrewarmRun = Pick<OpenPrewarm, 'inputs' | 'project' | 'write' | 'context'>;

/**
 * Prewarms the layers: looks them up, checks which are current, builds the others, and commits them as one
 * generation. A failure is in the report (`error`), beside everything that was found until then.
 */
export async function prewarm({ inputs, project, write, context }: PrewarmRun): Promise<PrewarmReport> {
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
  const { found, failure } = await endOfLayers(
    prepareLayers({
      ...{ inputs, project, write, context, log },
      policy: prewarmPolicy(inputs),
      alsoLookUp: async () => undefined,
    }),
    write,
  );
  const report = buildPrewarmReport({
    ...{ inputs, project, context, log, found, failure, startedAtMs },
    only: inputs.only,
  });
  const recorded = recordedSteps(found.state);
  if (inputs.part !== undefined) {
    const writes = found.write.kind === 'write';
    return leavePart(report, inputs.part, { inputs, context, writes, recorded, app: undefined });
  }
  const told = await withTrend(report, {
    store: context.history?.store,
    branch: context.history?.branch,
    recorded,
  });
  return withUserTargets(told, project.dockerfile);
}
