import type { PlanReport } from '../../commands/plan/report.ts';
import { normalizePlatform } from '../dockerfile/platform.ts';

/** A runner that makes one platform. */
export interface Runner {
  readonly platform: string;
  /** Its label. */
  readonly runner: string;
}

/** Reads `linux/amd64=ubuntu-24.04, linux/arm64=ubuntu-24.04-arm`: items at commas or lines. */
export function readRunners(text: string): {
  readonly runners: readonly Runner[];
  readonly problems: readonly string[];
} {
  const items = text
    .split(/[,\n]/)
    .map((item) => item.trim())
    .filter((item) => item !== '');
  const problems: string[] = [];
  const runners = items.flatMap((item): readonly Runner[] => {
    const match = /^([a-z0-9]+\/[a-z0-9_]+(?:\/[a-z0-9.]+)?)\s*=\s*(\S+)$/.exec(item);
    if (match !== null) return [{ platform: match[1] ?? '', runner: match[2] ?? '' }];
    problems.push(`expected platform=label, such as linux/arm64=ubuntu-24.04-arm, got "${item}"`);
    return [];
  });
  const names = runners.map(({ platform }) => normalizePlatform(platform));
  const twice = runners.find((_, index) => names.indexOf(names[index] ?? '') !== index);
  if (twice !== undefined) problems.push(`${twice.platform} is named twice`);
  return { runners, problems };
}

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
