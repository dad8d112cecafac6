import type { Session } from '../../adapters/runner/session.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import { openPrewarm } from '../open-prewarm.ts';
import { prewarm } from '../prewarm-run.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function prewarmSession(session: Session): Promise<PrewarmReport> {
  return prewarm(await openPrewarm(session));
}
