import { formatDuration, formatPercent, plural } from '../core/format/quantity.ts';
import type { TrendReport } from '../core/history/history-entry.ts';
import { describeMiss } from '../core/miss/describe-miss.ts';
import type { Miss } from '../core/miss/miss.ts';
import { emptyPart, type ReportPart } from '../page/part.ts';
import { stageTitle } from './figures.ts';

/** Why stages missed; none when none did. */
export function missParts(misses: readonly Miss[]): readonly ReportPart[] {
  if (misses.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Why did it miss?',
      table: {
        columns: [
          { title: 'Stage', align: 'left', code: true },
          { title: 'First step that missed', align: 'left', code: true },
          { title: 'Because', align: 'left', code: false },
        ],
        rows: misses.map((miss) => [stageTitle(miss), miss.instruction, describeMiss(miss)]),
      },
    },
  ];
}

/** What the runs until now tell; none when no history is kept, or nothing is in it yet. */
export function trendParts(trend: TrendReport | undefined): readonly ReportPart[] {
  if (trend === undefined || trend.runs === 0) return [];
  const last = trend.rates.at(-1);
  return [
    {
      ...emptyPart,
      title: 'Over time',
      chart: {
        label: `Hit rate of the last ${plural(trend.rates.length, 'run')}`,
        rates: trend.rates,
        // Of blanks in a row only one is shown, and none at the ends.
        sparkline: trend.sparkline.replaceAll(' ', '·'),
        note: last === undefined ? 'not measured in this run' : `now ${formatPercent(last)}`,
      },
      prose: [
        ...trend.drops.map(
          ({ stage, usualRate, rate, runs }) =>
            `⚠️ \`${stage}\` used to hit: ${formatPercent(usualRate)} in the last ${plural(runs, 'run')}, now ${formatPercent(rate)}.`,
        ),
        ...(trend.timeSavedInAllMs > 0
          ? [
              `Time saved by steps from the cache: ${trend.timeSavedMs === undefined ? '' : `${formatDuration(trend.timeSavedMs)} in this run, `}${formatDuration(trend.timeSavedInAllMs)} in all known runs.`,
            ]
          : []),
        ...(trend.ageNote === undefined ? [] : [trend.ageNote]),
      ],
    },
  ];
}
