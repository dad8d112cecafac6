import type { Session } from '../../adapters/runner/session.ts';
import { InputError } from '../../core/error.ts';
import { readRunners } from '../../core/layers/runners.ts';
import { openPrewarm } from '../open-prewarm.ts';
import { mergePlans } from './merge-plans.ts';
import type { PlanReport } from './report.ts';
import { plan } from './run.ts';

/**
 * The same inputs, and whether a prewarm with them is needed.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function planSession(session: Session): Promise<PlanReport> {
  const { runners, problems } = readRunners(session.values['runners'] ?? '');
  if (problems.length > 0) throw new InputError(problems.map((message) => ({ input: 'runners', message })));
  if (runners.length === 0) return plan(await openPrewarm(session));
  const reports: PlanReport[] = [];
  for (const { platform } of runners) {
    const values = { ...session.values, platforms: platform, 'part-of': 'plan' };
    reports.push(await plan(await openPrewarm({ ...session, values })));
  }
  return mergePlans(reports, runners);
}
