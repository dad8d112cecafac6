import type { ReportBlock } from '../../src/page/block.ts';
import type { ReportDocument } from '../../src/page/document.ts';

/** The blocks of a kind in the part with a title; none where there is no such part. */
export function blocksOf<Kind extends ReportBlock['kind']>(
  { parts }: ReportDocument,
  title: string,
  kind: Kind,
): readonly Extract<ReportBlock, { kind: Kind }>[] {
  const blocks = parts.find((part) => part.title === title)?.blocks ?? [];
  return blocks.filter((block): block is Extract<ReportBlock, { kind: Kind }> => block.kind === kind);
}

/** The cells under a head, of all tables that have it, from top to bottom. */
export function columnOf({ parts }: ReportDocument, title: string): readonly string[] {
  return parts
    .flatMap(({ blocks }) => blocks)
    .flatMap((block) => {
      if (block.kind !== 'table') return [];
      const place = block.columns.findIndex((column) => column.title === title);
      return place < 0 ? [] : block.rows.map((row) => row[place] ?? '');
    });
}
