import { pushHold } from '../../adapters/registry/hold-artifact.ts';
import { operatorName } from '../../adapters/runner/operator.ts';
import { gather } from '../../core/unfinished.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import type { RunContext } from '../command.ts';
import { reportOf } from '../envelope.ts';
import { prewarmRun } from '../prewarm-run.ts';
import type { QuarterInputs } from './inputs.ts';
import type { QuarterRun } from './quarter-run.ts';
import { type MovedTag, nothingMoved, type QuarterFound } from './report.ts';
import { restoreQuarter } from './restore.ts';
import { readQuarters } from './show.ts';
import { startQuarter } from './start.ts';

/** Shows the quarters of an image, starts one, goes back to one, or ends the hold of it. */
export async function quarter(context: RunContext, inputs: QuarterInputs): Promise<QuarterFound> {
  try {
    return await moveQuarter(context, inputs);
  } finally {
    inputs.shared?.leave();
  }
}

async function moveQuarter(context: RunContext, inputs: QuarterInputs): Promise<QuarterFound> {
  const { log, clock, github, env } = context;
  const { connect } = await openRegistries(context, inputs);
  const run: QuarterRun = {
    client: connect(inputs.registry),
    repository: inputs.repository,
    log,
    clock,
    by: github?.actor ?? operatorName(env),
  };
  const refresh = () =>
    inputs.shared?.refresh() ?? reportOf(prewarmRun, { ...context, values: inputs.refreshing });
  const move = async (): Promise<readonly MovedTag[]> => {
    switch (inputs.task) {
      case 'show':
        return [];
      case 'start':
        return startQuarter(run, refresh);
      case 'restore':
        return restoreQuarter(run, inputs.quarter);
      case 'release':
        await pushHold(run.client, run.repository, undefined);
        return [];
    }
  };
  return gather(
    nothingMoved,
    async () => ({ moved: await move() }),
    () => readQuarters(run),
  );
}
