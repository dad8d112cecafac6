import type { ReportDocument } from '../document.ts';
import { escapeMarkdown } from './markdown.ts';
import { renderPartMarkdown } from './part.ts';
import {
  renderError,
  renderNextSteps,
  renderWarnings,
  SUMMARY_LIMIT_BYTES,
  type SummarySection,
  shrinkSections,
} from './sections.ts';

/** The document as a step summary of at most `limitBytes` in UTF-8: what is dispensable is left out first, and it says so. */
export function renderDocumentMarkdown(
  document: ReportDocument,
  limitBytes: number = SUMMARY_LIMIT_BYTES,
): string {
  if (document.own !== undefined) return document.own.markdown(limitBytes);
  const parts = document.parts.map(
    (part): SummarySection => ({
      name: part.title,
      forms: [renderPartMarkdown(part), renderPartMarkdown(part, 10), ''],
    }),
  );
  return shrinkSections(
    [
      { name: 'headline', forms: [renderHeadline(document)] },
      { name: 'error', forms: renderError(document) },
      { name: 'warnings', forms: [renderWarnings(document), ''] },
      { name: 'next steps', forms: [renderNextSteps(document), ''] },
      ...parts,
    ],
    limitBytes,
    [...parts.map(({ name }) => name).reverse(), 'error', 'warnings', 'next steps'],
  );
}

function renderHeadline({ mark, headline, facts, where }: ReportDocument): string {
  const [first = '', ...rest] = facts.map((fact) => escapeMarkdown(fact, 300));
  return [
    `## ${mark} ${escapeMarkdown(headline)}`,
    ...(first === '' ? [] : [[`**${first}**`, ...rest].join(' · ')]),
    ...(where === undefined ? [] : [escapeMarkdown(where, 1000)]),
  ].join('\n\n');
}
