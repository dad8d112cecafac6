import type { TrendReport } from '../history/history-entry.ts';
import { describeMiss } from '../miss/describe-miss.ts';
import type { Miss } from '../miss/miss.ts';
import { formatDuration, formatPercent, plural } from './quantity.ts';
import { emptyPart, type ReportPart } from './report-part.ts';

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
        rows: misses.map((miss) => [
          miss.platform === undefined ? miss.stage : `${miss.stage} (${miss.platform})`,
          miss.instruction,
          describeMiss(miss),
        ]),
      },
    },
  ];
}

/** What the runs until now tell; none when no history is kept, or nothing is in it yet. */
export function trendParts(trend: TrendReport | undefined): readonly ReportPart[] {
  if (trend === undefined || trend.runs === 0) return [];
  const measured = trend.rates.filter((rate) => rate !== undefined);
  const last = measured.at(-1);
  return [
    {
      ...emptyPart,
      title: 'Over time',
      prose: [
        `Hit rate of the last ${plural(trend.rates.length, 'run')}: \`${trend.sparkline}\`${last === undefined ? '' : `, now ${formatPercent(last)}`}.`,
        ...trend.drops.map(
          ({ stage, usualRate, rate, runs }) =>
            `\`${stage}\` used to hit: ${formatPercent(usualRate)} in the last ${plural(runs, 'run')}, now ${formatPercent(rate)}.`,
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
