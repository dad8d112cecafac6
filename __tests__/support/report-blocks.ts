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
