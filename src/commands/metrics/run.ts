import { createRunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import type { HistoryEntry } from '../../core/history/history-entry.ts';
import type { Watched } from '../../core/watch/watched.ts';
import { openRegistries } from '../../layers/registries.ts';
import { readRuns } from '../history.ts';
import { inputContext, openHistory } from '../session.ts';
import { watch } from '../watch.ts';
import { readMetricsInputs } from './inputs.ts';
import type { MetricsReport } from './report.ts';

/**
 * Writes the indicators of an image's layers, builds, deployments and package to a file.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function metricsSession(session: Session): Promise<MetricsReport> {
  const { clock, console } = session;
  const { inputs, reader } = readMetricsInputs(session.values, inputContext(session));
  if (inputs.login !== undefined) console.mask(inputs.login.password);
  reader.throwProblems();
  const { image, registry, repository } = inputs;
  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  const measure = async (): Promise<MetricsReport['health']> => {
    const runs = await readRuns(await openHistory(session, { image, history: 'auto' }), log.warning);
    const { connect } = await openRegistries(session, inputs);
    const client = connect(registry);
    const { cwd } = session;
    const { warning: warn } = log;
    const none = { issues: undefined, runUrl: undefined };
    return watch(
      { ...none, inputs: inputs.watch, image, client, repository, clock, cwd, warn },
      runs,
      lastQuota(runs, inputs.quotaBytes),
    );
  };
  const measured = await measure().then(
    (health) => ({ health, error: undefined }),
    (failure: unknown) => ({ health: undefined, error: errorReport(failure, image) }),
  );
  return {
    schemaVersion: 1,
    kind: 'metrics',
    image,
    health: measured.health,
    notices: log.notices,
    warnings: log.warnings,
    error: measured.error,
  };
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
