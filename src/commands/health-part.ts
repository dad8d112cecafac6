import { formatAge, formatBytes } from '../core/format/quantity.ts';
import type { HealthReport } from '../core/watch/health-report.ts';
import { emptyPart, type ReportPart } from '../page/part.ts';

/** The part of a summary that tells of it. */
export function healthPart(health: HealthReport): ReportPart {
  const { problems, layers, runs, issue } = health;
  return {
    ...emptyPart,
    title: 'Health',
    prose: [
      ...(problems.length === 0
        ? [
            runs === 0
              ? 'Nothing is below its bar, as far as is known: no run is in the history yet.'
              : 'Nothing is below its bar.',
          ]
        : []),
      ...problems.map(({ evidence, remedy }) => `⚠️ ${evidence} ${remedy}`),
      ...(issue === undefined ? [] : [`Issue ${issue.number} (${issue.url}): ${issue.done}.`]),
    ],
    table:
      layers.length === 0
        ? undefined
        : {
            columns: [
              { title: 'Layer', align: 'left', code: true },
              { title: 'Age', align: 'right', code: false },
              { title: 'Size', align: 'right', code: false },
            ],
            rows: layers.map(({ name, ageMs, sizes }) => [
              name,
              formatAge(ageMs),
              Object.entries(sizes)
                .map(([platform, bytes]) => `${formatBytes(bytes)} (${platform})`)
                .join(', ') || 'not whole',
            ]),
          },
  };
}
