import { unguardedImages } from '../../core/dockerfile/external-image.ts';
import { withUserTargets } from '../../layers/bake/user-stages.ts';
import { prewarmPolicy } from '../../layers/inputs/policy.ts';
import { prepareLayers } from '../../layers/prepare.ts';
import { accountCaches } from '../../layers/report/cache-accounts.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';
import { generationAt, type LayersFindings } from '../../layers/rounds/findings.ts';
import { recordedSteps } from '../../layers/rounds/round-state.ts';
import type { RunContext } from '../command.ts';
import { openContext } from '../context.ts';
import { keepTrend, knownHostsOf, loadsHistory } from '../history.ts';
import { leavePart } from '../part.ts';
import type { PrewarmWork } from './inputs.ts';

/** Looks the layers up, checks which are current, builds the others, and commits them as one generation. */
export async function prewarm(
  context: RunContext,
  { inputs, project, write }: PrewarmWork,
): Promise<LayersFindings> {
  const { log } = context;
  const unguarded = unguardedImages(
    project.nodes.flatMap(({ externalImages }) => externalImages),
    inputs.registry,
  );
  if (unguarded.length > 0)
    log.warning(
      `${unguarded.join(', ')} ${unguarded.length === 1 ? 'is' : 'are'} neither mirrored nor pinned: while ${unguarded.length === 1 ? 'its registry is' : 'their registries are'} unavailable or limit${unguarded.length === 1 ? 's' : ''} you, nothing new can be built. "cache-prewarm mirror" copies base images, and its --pin names them by digest.`,
    );
  const opened = {
    ...(await openContext(context, inputs)),
    knownHosts: knownHostsOf(context, inputs),
    whileBuilding: loadsHistory(context, inputs),
  };
  const { found } = await prepareLayers({
    ...{ inputs, project, write, context: opened, log },
    policy: prewarmPolicy(inputs),
    alsoLookUp: async () => undefined,
  });
  return found;
}

/**
 * Adds a prewarm to the history, or leaves what it made for the run that merges, which adds it there; parts of stages by the names
 * that users know.
 */
export async function keepPrewarm(
  made: PrewarmReport,
  context: RunContext,
  { inputs, project }: PrewarmWork,
  found: LayersFindings,
): Promise<PrewarmReport> {
  const { state, write, project: decided = project } = found;
  const report = withUserTargets(made, decided.dockerfile);
  const accounts = {
    ...accountCaches({
      ...{ project: decided, state, dependencies: made, stages: made.stages },
      recorded: recordedSteps(state),
    }),
    generationAt: generationAt(found, inputs.signing),
  };
  return inputs.part === undefined
    ? keepTrend(report, context, inputs, accounts)
    : leavePart(report, inputs.part, context, {
        ...{ inputs, accounts, app: undefined },
        writes: write.kind === 'write',
      });
}
