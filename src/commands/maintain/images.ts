import { parse } from 'node:path';
import { formatBytes, formatDuration, plural } from '../../core/format/quantity.ts';
import { repositoryOf } from '../../core/oci/reference.ts';
import { sumFields, sumOf } from '../../core/sum.ts';
import { asQuantity } from '../../page/block.ts';
import { createDocument, durationTile, type ReportDocument, tile } from '../../page/document.ts';
import type { RunContext } from '../command.ts';
import { healthSteps } from '../health-part.ts';
import type { ImagesForm } from '../images/command.ts';
import type { RunImage } from '../images/images.ts';
import { imagesPart, listImages, pageParts } from '../images/page.ts';
import { type ImagesReport, sayTogether } from '../images/report.ts';
import type { LeftOut } from '../images/run.ts';
import { countVersions, freedIn } from './freed.ts';
import type { MaintainWork } from './inputs.ts';
import { maintainDocument } from './page.ts';
import type { MaintainOutcome, MaintainReport } from './report.ts';
import type { MaintainFound } from './result.ts';

/** What the packages of several images hold, and what went of them: docs/images-report.md. */
export interface MaintainImagesReport extends ImagesReport<MaintainReport> {
  readonly kind: 'maintain';
  readonly outcome: MaintainOutcome;
  readonly dryRun: boolean;
  /** Undefined where no image was watched. */
  readonly healthy: boolean | undefined;
  /** Of all packages after the run: a blob in two packages counts twice, as the registry counts it. */
  readonly storedBytes: number;
  readonly freeableBytes: number;
}

/** A maintenance of the package of each image, one after the other, as GitHub wants deletions. */
export const maintainImages: ImagesForm<MaintainWork, MaintainFound, MaintainReport, MaintainImagesReport> = {
  kind: 'maintain',
  arrange: imagePackages,
  inTurn: true,
  leaveOut: leaveOutEmpty,
  leaveOutPhase: 'look for packages',
  whole: wholeOf,
  page: maintainImagesDocument,
};

/** A package that does not exist yet cannot be told from one that may not be listed, except by its registry. */
async function leaveOutEmpty(context: RunContext, work: MaintainWork): Promise<LeftOut | undefined> {
  try {
    const { openRegistries } = await import('../../layers/inputs/registries.ts');
    const client = (await openRegistries(context, work)).connect(work.registry);
    const tags = await client.listTags(work.repository);
    return tags.length > 0
      ? undefined
      : { reason: 'nothing has been pushed to it yet', reference: undefined };
  } catch {
    // Why it cannot be listed is told by the maintenance itself.
    return undefined;
  }
}

const outcomes: readonly MaintainOutcome[] = ['failed', 'partial', 'cleaned', 'planned', 'clean'];

function wholeOf(report: ImagesReport<MaintainReport>): MaintainImagesReport {
  const each = report.images.flatMap((image) => image.report ?? []);
  const watched = each.flatMap(({ health }) => health ?? []);
  return {
    ...{ ...report, kind: 'maintain' },
    outcome:
      report.error === undefined
        ? (outcomes.find((outcome) => each.some((one) => one.outcome === outcome)) ?? 'clean')
        : 'failed',
    dryRun: each.some(({ dryRun }) => dryRun),
    healthy: watched.length === 0 ? undefined : watched.every(({ problems }) => problems.length === 0),
    storedBytes: sumOf(each, ({ storage }) => storage.remainingBytes),
    freeableBytes: sumOf(each, (one) => one.freeableBytes),
  };
}

export function maintainImagesDocument(report: MaintainImagesReport): ReportDocument {
  const { images, outcome, storedBytes, healthy, durationMs } = report;
  const freed = freedInAll(report);
  const steps = images.map(({ name, report: one }) => ({ name, texts: healthSteps(one?.health) }));
  return createDocument(
    { ...report, nextSteps: [...report.nextSteps, ...sayTogether(steps)] },
    {
      mark: outcome === 'failed' ? '❌' : healthy === false ? '⚠️' : outcome === 'clean' ? '✅' : '🧹',
      tone: outcome === 'failed' ? 'failed' : outcome === 'clean' && healthy !== false ? 'good' : 'changed',
      headline: headline(report),
      subject: images.map(({ name }) => name).join(', '),
      facts: {
        stored: `${formatBytes(storedBytes)} stored in all`,
        freeable: freed.bytes > 0 ? `${formatBytes(freed.bytes)} ${freed.words}` : undefined,
        duration: formatDuration(durationMs),
      },
      tiles: {
        stored: tile('Stored', formatBytes(storedBytes), `in ${plural(images.length, 'package')}`),
        freeable: tile(freed.title, formatBytes(freed.bytes), 'in all packages'),
        duration: durationTile(durationMs),
      },
      parts: [
        imagesPart(images, ['What', asQuantity('Stored'), asQuantity(freed.title), 'Health'], (one) => {
          const names = one.health?.problems.map(({ name }) => name) ?? [];
          return {
            cells: [
              whatOf(one),
              formatBytes(one.storage.remainingBytes),
              formatBytes(freedIn(one).bytes),
              one.health === undefined ? '' : names.length === 0 ? 'healthy' : names.join(', '),
            ],
            tone: names.length > 0 ? 'changed' : undefined,
          };
        }),
        ...pageParts(report, maintainDocument),
      ],
    },
  );
}

function freedInAll({ images, dryRun, freeableBytes }: MaintainImagesReport): ReturnType<typeof freedIn> {
  const each = images.flatMap(({ report }) => report ?? []);
  const storage = sumFields(
    each.map((one) => one.storage),
    'totalBytes',
    'remainingBytes',
  );
  return freedIn({ dryRun, freeableBytes, storage });
}

function whatOf(report: MaintainReport): string {
  const { going, gone } = countVersions(report);
  switch (report.outcome) {
    case 'failed':
      return '❌ failed';
    case 'clean':
      return 'nothing to delete';
    case 'planned':
      return `${plural(going, 'version')} can be deleted`;
    case 'partial':
    case 'cleaned':
      return `${gone} of ${plural(going, 'version')} deleted`;
  }
}

function headline({ images, outcome, healthy }: MaintainImagesReport): string {
  const each = images.flatMap(({ report }) => (report === undefined ? [] : [countVersions(report)]));
  const { going, gone } = sumFields(each, 'going', 'gone');
  const failed = images.filter(({ report }) => report?.error !== undefined).map(({ name }) => name);
  if (outcome === 'failed')
    return failed.length === 0 ? 'Maintenance failed' : `Maintenance of ${listImages(failed)} failed`;
  const ill = images
    .filter(({ report }) => (report?.health?.problems.length ?? 0) > 0)
    .map(({ name }) => name);
  const what =
    going === 0
      ? `${plural(images.length, 'image')}: nothing to clean up`
      : outcome === 'planned'
        ? `${plural(going, 'version')} of ${plural(images.length, 'image')} can be deleted`
        : `Cleaned up ${gone} of ${plural(going, 'version')} of ${plural(images.length, 'image')}`;
  return healthy === false ? `${what}. Not healthy: ${listImages(ill)}` : what;
}

/**
 * The packages of several images, each once: those with their layers, and those that hold only their tags, because several builds
 * share a repository. What images are based on is of no matter here. Each package has a file of metrics of its own.
 */
function imagePackages(images: readonly RunImage[]): readonly RunImage[] {
  const packages = new Map<string, RunImage>();
  for (const image of images) packages.set(image.image, { ...image, kind: 'image', standsOn: [] });
  for (const image of images)
    for (const place of image.references.map(repositoryOf)) {
      const known = packages.get(place);
      if (known !== undefined || !image.image.startsWith(`${place}-`)) continue;
      const sharing = images.filter(({ references }) => references.map(repositoryOf).includes(place));
      packages.set(place, {
        ...{ kind: 'image', name: place.slice(place.lastIndexOf('/') + 1), image: place, references: [] },
        targets: [...new Set(sharing.flatMap(({ targets }) => targets))] as [string, ...string[]],
        ...{ standsOn: [], values: { ...image.values, image: place } },
      });
    }
  return [...packages.values()].map((one) => ({
    ...one,
    values: { ...one.values, metrics: metricsFile(one.values['metrics'] ?? '', one.name) },
  }));
}

/** `out/metrics.prom` of shop-api is `out/metrics-shop-api.prom`. */
function metricsFile(path: string, name: string): string {
  if (path.trim() === '') return '';
  const { ext } = parse(path);
  return `${path.slice(0, path.length - ext.length)}-${name}${ext}`;
}
