import { formatBytes, formatDuration, formatPercent, plural } from '../../core/format/quantity.ts';
import { ifKnown } from '../../core/known.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';
import { firstRunTile, firstRunWords } from '../../layers/report/first-run.ts';
import { movedInWords } from '../../layers/report/moved-part.ts';
import { asCode, type Head, prose, type ReportBlock, type Tone, table } from '../../page/block.ts';
import {
  durationTile,
  foldedPart,
  part,
  type ReportDocument,
  type ReportPart,
  type ReportTile,
  tile,
} from '../../page/document.ts';
import type { ImageReport, ImagesReport, ReportOfImage } from './report.ts';
import type { ImagesTotals } from './totals.ts';

/** `api`, `api and web`, `api, web and worker`; of many, how many. */
export function listImages(names: readonly string[]): string {
  if (names.length > mostNames) return plural(names.length, 'image');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

const mostNames = 4;

/** What is shown of one image beside its name, a cell for each head. */
interface ImageRow {
  readonly cells: readonly string[];
  /** Undefined: as it should be. */
  readonly tone: Tone | undefined;
}

/** A row for each image. `heads`: of the cells; of an image that was left out, only its digest is known. */
export function imagesPart<Report extends ReportOfImage>(
  images: readonly ImageReport<Report>[],
  heads: readonly Head[],
  rowOf: (report: Report) => ImageRow,
): ReportPart | undefined {
  const rows = images.map(({ name, reference, report }) => {
    const unknown = heads.map((head, place) =>
      place === 0
        ? 'left out'
        : typeof head !== 'string' && head.kind === 'digest'
          ? digestOf(reference)
          : '',
    );
    const { cells, tone } = report === undefined ? { cells: unknown, tone: undefined } : rowOf(report);
    return { row: [name, ...cells], tone: report?.error === undefined ? tone : ('failed' as const) };
  });
  return part(
    'Images',
    table(
      [asCode('Image'), ...heads],
      rows.map(({ row }) => row),
      { tones: rows.map(({ tone }) => tone) },
    ),
    prose(...leftOutLines(images)),
  );
}

/** Why images were left out, the same reason once. */
function leftOutLines(images: readonly ImageReport<unknown>[]): readonly string[] {
  const names = new Map<string, readonly string[]>();
  for (const { name, leftOut } of images)
    if (leftOut !== undefined) names.set(leftOut, [...(names.get(leftOut) ?? []), name]);
  return [...names].map(
    ([reason, all]) => `Left out: ${all.map((name) => `\`${name}\``).join(', ')}: ${reason}.`,
  );
}

export function digestOf(reference: string | undefined): string {
  return reference?.split('@')[1] ?? '';
}

/** The page of each image, folded away. */
export function pageParts<Report>(
  { images }: Pick<ImagesReport<Report>, 'images'>,
  pageOf: (report: Report) => ReportDocument,
): readonly (ReportPart | undefined)[] {
  return images.map(({ name, report }) => {
    if (report === undefined) return undefined;
    const page = pageOf(report);
    return foldedPart(
      `${page.mark} ${name}: ${page.headline}`,
      prose(Object.values(page.facts).join(' · ') || undefined, page.where),
      ...page.parts.flatMap(({ title, blocks }): readonly ReportBlock[] => [
        { kind: 'heading', text: title },
        ...blocks,
      ]),
    );
  });
}

/** How many images the run worked on, and how many of all that is. */
export function countedImages(images: readonly ImageReport<ReportOfImage>[]) {
  const worked = images.filter(({ report }) => report !== undefined);
  const failed = worked.filter(({ report }) => report?.error !== undefined);
  return { all: images.length, worked: worked.length, leftOut: images.length - worked.length, failed };
}

/** Names of the layers that a run has built. */
export function rebuiltLayers(layers: readonly LayerReport[]): readonly string[] {
  return layers.flatMap(({ name, state }) =>
    state === 'rebuilt' || state === 'refreshed' || state === 'built-not-pushed' ? [name] : [],
  );
}

type Totalled = ImagesTotals & { readonly durationMs: number };

export function totalFacts(
  { dependencyHitRate, sizeBytes, transfer, durationMs }: Totalled,
  isFirst: boolean,
) {
  return {
    'hit-rate': isFirst
      ? firstRunWords
      : dependencyHitRate === undefined
        ? undefined
        : `dependencies ${formatPercent(dependencyHitRate)} from cache`,
    size: sizeBytes === 0 ? undefined : `${formatBytes(sizeBytes)} in all`,
    moved: movedInWords(transfer),
    duration: formatDuration(durationMs),
  };
}

/** In the order of their weight. `worked`: what the time was for. */
export function totalTiles(
  { dependencyHitRate, dependencySteps, sizeBytes, durationMs }: Totalled,
  isFirst: boolean,
  worked: string,
): Readonly<Record<string, ReportTile | undefined>> {
  const { hit, executed, failed } = dependencySteps;
  return {
    'hit-rate': isFirst
      ? firstRunTile
      : tile(
          'Dependencies from cache',
          ifKnown(dependencyHitRate, formatPercent),
          `${hit} of ${plural(hit + executed + failed, 'step')}`,
        ),
    duration: durationTile(durationMs, worked),
    size: tile('Size', ifKnown(sizeBytes || undefined, formatBytes), 'blobs that images share counted once'),
  };
}
