import { formatAge, formatBytes } from '../core/format/quantity.ts';
import type { HealthProblem } from '../core/watch/health.ts';
import type { WatchedLayer } from '../core/watch/watched.ts';
import { emptyPart, type ReportPart } from '../page/part.ts';

/** Whether builds, layers, package and deployments are above their bars, and who was told. */
export interface HealthReport {
  readonly problems: readonly HealthProblem[];
  readonly layers: readonly WatchedLayer[];
  /** Runs that were known. */
  readonly runs: number;
  /** Where the indicators were written; undefined: nowhere. */
  readonly metricsFile: string | undefined;
  /** What became of the issue; undefined: none is wanted, or none is open. */
  readonly issue:
    | {
        readonly done: 'opened' | 'updated' | 'reopened' | 'closed' | 'unchanged';
        readonly number: number;
        readonly url: string;
      }
    | undefined;
}

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
