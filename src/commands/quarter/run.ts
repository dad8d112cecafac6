import { fetchHold, pushHold } from '../../adapters/registry/hold-artifact.ts';
import { operatorName } from '../../adapters/runner/operator.ts';
import { UserError } from '../../core/error.ts';
import { partPrefix, recordTag, rollingTag } from '../../core/layers/tag.ts';
import { endOf, gather } from '../../core/unfinished.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import { readRecord } from '../../layers/record/read-record.ts';
import type { PrewarmReport } from '../../layers/report/report.ts';
import type { RunContext } from '../command.ts';
import { reportOf } from '../envelope.ts';
import { prewarmRun } from '../prewarm-run.ts';
import type { QuarterInputs } from './inputs.ts';
import { type MovedTag, nothingMoved, type QuarterFound } from './report.ts';
import { restoreQuarter } from './restore.ts';
import { type QuarterRun, readQuarters } from './show.ts';

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

/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
async function startQuarter(
  { client, repository, log }: QuarterRun,
  refresh: () => Promise<PrewarmReport>,
): Promise<readonly MovedTag[]> {
  if ((await client.listTags(repository)).some((tag) => tag.startsWith(partPrefix)))
    throw new UserError('the platforms of these layers are built on separate runners', {
      remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
    });
  const [before, held] = await Promise.all([
    readRecord(client, repository, recordTag),
    fetchHold(client, repository, log.warning),
  ]);
  if (held !== undefined) await pushHold(client, repository, undefined);
  const holdAgain = async (): Promise<void> => {
    if (held !== undefined) await pushHold(client, repository, held);
  };
  const { found: report, failure } = await endOf<PrewarmReport | undefined>(undefined, () =>
    log.phase('prewarm', refresh),
  );
  if (report === undefined) {
    await holdAgain();
    throw failure;
  }
  for (const warning of report.warnings) log.warning(warning);
  const after = await readRecord(client, repository, recordTag);
  if (report.error !== undefined || after?.digest === before?.digest) {
    await holdAgain();
    throw new UserError(
      report.error?.message ??
        `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`,
      { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' },
    );
  }
  return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
    const from = before?.record?.layers[name]?.digest;
    return from === digest ? [] : [{ tag: rollingTag(name), from, to: digest }];
  });
}
