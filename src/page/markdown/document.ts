import { belowTiles, type ReportDocument, type ReportPart, untiledFacts } from '../document.ts';
import { type Extent, renderPartMarkdown } from './block.ts';
import { escapeMarkdown, table } from './markdown.ts';
import {
  renderError,
  renderNextSteps,
  renderWarnings,
  SUMMARY_LIMIT_BYTES,
  type SummarySection,
  shrinkSections,
} from './sections.ts';

/**
 * The document as a step summary: understood in five seconds, then in detail. It never takes more than `limitBytes` in UTF-8:
 * what is dispensable is left out first, and the summary says so.
 */
export function renderDocumentMarkdown(
  whole: ReportDocument,
  limitBytes: number = SUMMARY_LIMIT_BYTES,
): string {
  const document = belowTiles(whole);
  const parts = document.parts.map(partSection);
  const error: SummarySection = { name: 'error', forms: renderError(document) };
  const warnings: SummarySection = { name: 'warnings', forms: [() => renderWarnings(document), nothing] };
  const nextSteps: SummarySection = { name: 'next steps', forms: [() => renderNextSteps(document), nothing] };
  const about: SummarySection = { name: 'about', forms: [() => renderAbout(document), nothing] };
  return shrinkSections(
    [
      { name: 'headline', forms: [() => renderHeadline(document)] },
      // Warnings are a list without a heading: below one of steps they would belong to it.
      ...[error, warnings, nextSteps, ...parts],
      about,
    ],
    limitBytes,
    [...parts.toReversed(), about, error, warnings, nextSteps],
  );
}

const nothing = (): string => '';

const all = Number.POSITIVE_INFINITY;

/** What there is, then what stands out, then less and less. */
const extents: readonly Extent[] = [
  { maxRows: 100, maxTonedRows: all },
  { maxRows: 100, maxTonedRows: all, onlyRemarkable: true },
  { maxRows: 50, maxTonedRows: 50, onlyRemarkable: true },
  { maxRows: 10, maxTonedRows: 10, onlyRemarkable: true, withoutCode: true },
];

function partSection(part: ReportPart): SummarySection {
  return {
    name: part.title,
    forms: [...extents.map((extent) => () => renderPartMarkdown(part, extent)), nothing],
  };
}

function renderHeadline(document: ReportDocument): string {
  const { mark, headline, where } = document;
  const facts = untiledFacts(document).map((fact) => escapeMarkdown(fact, 300));
  return [
    `## ${mark} ${escapeMarkdown(headline)}`,
    renderTiles(document),
    ...(facts.length === 0 ? [] : [facts.join(' · ')]),
    ...(where === undefined ? [] : [escapeMarkdown(where, 1000)]),
  ].join('\n\n');
}

/** One row, the numbers large as far as markdown can. */
function renderTiles({ tiles }: ReportDocument): string {
  const all = Object.values(tiles);
  return table(
    all.map(({ title }) => ({ title, align: 'left' })),
    [
      all.map(
        ({ value, note }) =>
          `**${escapeMarkdown(value, 300)}**${note === '' ? '' : `<br>${escapeMarkdown(note, 300)}`}`,
      ),
    ],
  );
}

function renderAbout({ about }: ReportDocument): string {
  const lines = Object.entries(about).map(([title, text]) => `${title}: ${escapeMarkdown(text, 500)}`);
  return lines.length === 0 ? '' : `<sub>${lines.join(' · ')}</sub>`;
}
