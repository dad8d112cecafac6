import {
  formatBytes,
  formatDuration,
  formatPercent,
  plural,
  shortDigest,
} from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';
import type { MergedImage, MergedPlatform, MergeReport } from './report.ts';

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
