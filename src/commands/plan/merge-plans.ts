import type { Runner } from '../../core/layers/runners.ts';
import type { PlanReport } from './report.ts';

/** The plans of platforms as one: what one needs is needed. */
export function mergePlans(reports: readonly PlanReport[], runners: readonly Runner[]): PlanReport {
  const [first] = reports;
  if (first === undefined) throw new Error('expected a plan');
  const of = (report: PlanReport): string => runners[reports.indexOf(report)]?.platform ?? '';
  const needing = reports.filter(({ needed }) => needed);
  const failed = reports.find(({ error }) => error !== undefined);
  const unlike = new Set(reports.map(({ reason }) => reason)).size > 1;
  const told = needing.length > 0 ? needing : reports;
  return {
    ...first,
    needed: failed === undefined && needing.length > 0,
    reason:
      failed?.reason ??
      (unlike ? told.map((report) => `${of(report)}: ${report.reason}`).join('; ') : first.reason),
    durationMs: reports.reduce((sum, { durationMs }) => sum + durationMs, 0),
    layers: reports.flatMap((report) => report.layers.map((layer) => ({ ...layer, platform: of(report) }))),
    runners,
    externalImages: first.externalImages,
    notices: [...new Set(reports.flatMap(({ notices }) => notices))],
    warnings: [...new Set(reports.flatMap(({ warnings }) => warnings))],
    error: failed?.error,
  };
}
