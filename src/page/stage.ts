import type { StageSummary } from '../core/buildkit/cache-report.ts';
import { printableLine } from '../core/format/printable.ts';
import { formatBytes, formatDuration, formatPercent } from '../core/format/quantity.ts';

/** `python-deps`, with its platform where there are several, and its lines where it is a part of a stage: `app (lines 1–14)`. */
export function stageTitle({
  stage,
  platform,
  lines,
}: Pick<StageSummary, 'stage' | 'platform' | 'lines'>): string {
  const name = printableLine(lines === undefined ? stage : stage.replace(/@[^@]*$/, ''), 80);
  const details = [
    ...(platform === undefined ? [] : [printableLine(platform, 40)]),
    ...(lines === undefined ? [] : [`lines ${lines.first}–${lines.last}`]),
  ];
  return details.length === 0 ? name : `${name} (${details.join(', ')})`;
}

/** `87.5 %`, or why there is no such number. */
export function rateInWords({ hitRate, steps }: StageSummary): string {
  if (hitRate !== undefined) return formatPercent(hitRate);
  return steps.length === 0 ? 'no steps' : 'not measured';
}

/** What else may have become of steps: a column for each that there is in any of the stages. */
export function otherCounts(
  stages: readonly StageSummary[],
): readonly { readonly title: string; readonly countOf: (stage: StageSummary) => number }[] {
  return [
    { title: 'Failed', countOf: ({ failed }: StageSummary) => failed },
    { title: 'Not measured', countOf: ({ notMeasured }: StageSummary) => notMeasured },
  ].filter(({ countOf }) => stages.some((stage) => countOf(stage) > 0));
}

/** `2 in 31.9 s` */
export function executedInWords({ executed, executedMs }: StageSummary): string {
  return executed === 0 ? '0' : `${executed} in ${formatDuration(executedMs)}`;
}

/** How the steps that hit came about: `3 inferred; 2 loaded, 34 MB in 2.1 s`. Empty when there is nothing to add. */
export function hitDetail(stage: StageSummary): string {
  return [
    stage.inferred > 0 ? `${stage.inferred} inferred` : '',
    stage.loaded > 0
      ? `${stage.loaded} loaded, ${formatBytes(stage.loadedBytes)} in ${formatDuration(stage.loadedMs)}`
      : '',
  ]
    .filter((part) => part !== '')
    .join('; ');
}
