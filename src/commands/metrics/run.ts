import type { HistoryEntry } from '../../core/history/history-entry.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { openRegistries } from '../../layers/inputs/registries.ts';
import type { RunContext } from '../command.ts';
import { openHistory, readRuns } from '../history.ts';
import { watch } from '../watch.ts';
import type { MetricsInputs } from './inputs.ts';
import type { MetricsReport } from './report.ts';

/** Writes the indicators of an image's layers, builds, deployments and package to a file. */
export async function measure(
  context: RunContext,
  inputs: MetricsInputs,
): Promise<Pick<MetricsReport, 'health'>> {
  const { clock, cwd, log, fetchFile } = context;
  const { image, registry, repository } = inputs;
  const runs = await readRuns(await openHistory(context, { image, history: 'auto' }), log.warning);
  const { connect } = await openRegistries(context, inputs);
  const place = { image, client: connect(registry), repository, clock, cwd, fetchFile, warn: log.warning };
  const health = await watch(
    { ...place, inputs: inputs.watch, issues: undefined, runUrl: undefined },
    runs,
    lastQuota(runs, inputs.quotaBytes),
  );
  return { health };
}

/**
 * What the last maintenance measured against the quota. Undefined where none did, or no quota is known.
 * @param quotaBytes undefined: that of the maintenance.
 */
export function lastQuota(runs: readonly HistoryEntry[], quotaBytes: number | undefined): Watched['quota'] {
  const last = runs.findLast((run) => run.kind === 'maintain');
  const quota = quotaBytes ?? last?.quotaBytes;
  return last === undefined || quota === undefined
    ? undefined
    : { storedBytes: last.storedBytes, quotaBytes: quota };
}
