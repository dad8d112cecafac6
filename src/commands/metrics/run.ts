import { createRunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { createInputReader } from '../../core/input.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { HealthReport } from '../../core/watch/health-report.ts';
import { readImage, readLogin } from '../../layers/inputs.ts';
import { openRegistries } from '../../layers/registries.ts';
import { readRuns } from '../history.ts';
import { inputContext, openHistory } from '../session.ts';
import { readWatchInputs, watch } from '../watch.ts';
import type { MetricsReport } from './report.ts';

/**
 * Writes the indicators of an image's layers, builds, deployments and package to a file.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function metricsSession(session: Session): Promise<MetricsReport> {
  const { github, clock, console } = session;
  const context = inputContext(session);
  const reader = createInputReader(session.values);
  const notices: string[] = [];
  const place = readImage(reader, context, notices);
  const login = readLogin(reader, context, place.registry);
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const quotaBytes = reader.sizeBytes('quota', 0);
  const inputs = readWatchInputs(reader);
  if (inputs.metricsFile === undefined)
    reader.problem('metrics', 'expected the file to write to: cache-prewarm metrics FILE');
  if (login !== undefined) console.mask(login.password);
  reader.throwProblems();

  const log = createRunLog(clock, console);
  for (const notice of notices) log.notice(notice);
  let health: HealthReport | undefined;
  let error: ErrorReport | undefined;
  try {
    const history = await openHistory(session, { image: place.image, history: 'auto' });
    const entries = await readRuns(history, log.warning);
    const stored = entries.findLast(({ kind }) => kind === 'maintain');
    const quota =
      stored?.kind !== 'maintain' || (quotaBytes === 0 && stored.quotaBytes === undefined)
        ? undefined
        : { storedBytes: stored.storedBytes, quotaBytes: quotaBytes || (stored.quotaBytes ?? 0) };
    const client = (await openRegistries(session, { login, registry: place.registry, retries })).connect(
      place.registry,
    );
    health = await watch(
      {
        inputs: { ...inputs, notify: 'none' },
        image: place.image,
        client,
        repository: place.repository,
        clock,
        cwd: session.cwd,
        issues: undefined,
        runUrl: github?.runUrl,
        warn: log.warning,
      },
      entries,
      quota,
    );
  } catch (failure) {
    error = errorReport(failure, place.image);
  }
  return {
    schemaVersion: 1,
    kind: 'metrics',
    image: place.image,
    health,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}
