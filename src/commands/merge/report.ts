import {
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { PlatformReport } from '../../core/layers/layer-report.ts';
import type { PartStage } from '../../core/layers/part-report.ts';
import type { ErrorReport, PhaseReport } from '../../core/run-report.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';

/**
 * What came of putting platforms together that were built on runners of their own, as one value: the output `report`, `--json`, and
 * what every summary is written from. docs/merge-report.md describes each field to the people who read the JSON.
 */
export interface MergeReport {
  readonly schemaVersion: 1;
  readonly kind: 'merge';
  readonly step: 'prewarm' | 'build';
  readonly outcome: 'merged' | 'unchanged' | 'failed';
  /** Registry and repository of the layers. */
  readonly image: string;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly runUrl: string | undefined;
  /** In the order in which the index has them. */
  readonly platforms: readonly MergedPlatform[];
  /** Of a prewarm: the layers; of a build: the application, as `app`. */
  readonly images: readonly MergedImage[];
  /** Of the application, by digest. */
  readonly reference: string | undefined;
  readonly phases: readonly PhaseReport[];
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** What the run of one platform did. */
export interface MergedPlatform {
  readonly platform: string;
  /** Percent with one decimal, of the dependencies' steps. */
  readonly hitRate: number | undefined;
  readonly durationMs: number;
  /** Of the application's bytes, what its layers hold already, in percent. */
  readonly coveredPercent: number | undefined;
  readonly stages: readonly PartStage[];
  readonly misses: readonly { readonly stage: string; readonly because: string }[];
}

/** One image for all platforms. */
export interface MergedImage {
  readonly name: string;
  readonly digest: string;
  /** That it was given. */
  readonly tags: readonly string[];
  readonly changed: boolean;
  readonly platforms: readonly PlatformReport[];
}

/** What people read of it. */
export function mergeDocument(report: MergeReport): ReportDocument {
  const { outcome, step, platforms, images, error } = report;
  return {
    mark: outcome === 'failed' ? '❌' : outcome === 'merged' ? '🧩' : '✅',
    tone: outcome === 'failed' ? 'failed' : outcome === 'merged' ? 'changed' : 'good',
    headline: headline(report),
    subject: report.image,
    facts: [
      ...platforms.flatMap(({ platform, hitRate }) =>
        hitRate === undefined ? [] : [`${platform} hit ${formatPercent(hitRate)}`],
      ),
      formatDuration(report.durationMs),
    ],
    where: report.reference === undefined ? undefined : `It is ${report.reference}`,
    tiles: [],
    parts: [...stageParts(platforms), ...imageParts(images, step), ...missParts(platforms)],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: [],
    error,
    runUrl: report.runUrl,
  };
}

function headline({ outcome, step, platforms, images }: MergeReport): string {
  const what = step === 'build' ? 'The application' : plural(images.length, 'layer');
  const names = platforms.map(({ platform }) => platform).join(' and ');
  if (outcome === 'failed') return 'The platforms could not be put together';
  return outcome === 'merged' ? `${what} put together for ${names}` : `${what} for ${names}, as before`;
}

/** Stage by stage, a column for each platform. */
function stageParts(platforms: readonly MergedPlatform[]): readonly ReportPart[] {
  const stages = [...new Set(platforms.flatMap((one) => one.stages.map(({ stage }) => stage)))];
  if (stages.length === 0) return [];
  const cell = (one: MergedPlatform, name: string): string => {
    const found = one.stages.find(({ stage }) => stage === name);
    const steps = (found?.hit ?? 0) + (found?.executed ?? 0);
    return found === undefined || steps === 0 ? '–' : `${found.hit} of ${steps} hit`;
  };
  return [
    {
      ...emptyPart,
      title: 'Hits of each platform',
      table: {
        columns: [
          { title: 'Stage', align: 'left', code: true },
          ...platforms.map(({ platform }) => ({ title: platform, align: 'right' as const, code: false })),
        ],
        rows: [
          ...stages.map((name) => [name, ...platforms.map((one) => cell(one, name))]),
          ...(platforms.some(({ coveredPercent }) => coveredPercent !== undefined)
            ? [
                [
                  'bytes that the layers hold',
                  ...platforms.map(({ coveredPercent }) =>
                    coveredPercent === undefined ? '–' : formatPercent(coveredPercent),
                  ),
                ],
              ]
            : []),
        ],
      },
    },
  ];
}

function imageParts(images: readonly MergedImage[], step: MergeReport['step']): readonly ReportPart[] {
  if (images.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: step === 'build' ? 'Image' : 'Layers',
      table: {
        columns: [
          { title: 'Image', align: 'left', code: true },
          { title: 'Index', align: 'left', code: true },
          { title: 'Platform', align: 'left', code: false },
          { title: 'Digest', align: 'left', code: true },
          { title: 'Size', align: 'right', code: false },
        ],
        rows: images.flatMap(({ name, digest, changed, platforms }) =>
          platforms.map((platform, index) => [
            index === 0 ? name : '',
            index === 0 ? `${shortDigest(digest)}${changed ? '' : ' (as before)'}` : '',
            platform.platform,
            shortDigest(platform.digest),
            formatBytes(platform.sizeBytes),
          ]),
        ),
      },
    },
  ];
}

function missParts(platforms: readonly MergedPlatform[]): readonly ReportPart[] {
  const rows = platforms.flatMap(({ platform, misses }) =>
    misses.map(({ stage, because }) => [stage, platform, because]),
  );
  if (rows.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Why did it miss?',
      table: {
        columns: [
          { title: 'Stage', align: 'left', code: true },
          { title: 'Platform', align: 'left', code: false },
          { title: 'Because', align: 'left', code: false },
        ],
        rows,
      },
    },
  ];
}
