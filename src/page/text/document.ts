import { printableLine } from '../../core/format/printable.ts';
import type { ReportDocument } from '../document.ts';
import { NO_COLOUR, type Palette } from '../palette.ts';
import { renderPartText } from './block.ts';
import { renderError, renderNextSteps, renderNotes } from './notes.ts';

/** The document as the command line prints it at the end. Ends with a line break. */
export function renderDocumentText(document: ReportDocument, colour: Palette = NO_COLOUR): string {
  const sections = [
    renderHeadline(document, colour),
    ...document.parts.map((part) => renderPartText(part, colour)),
    renderNotes(document, colour),
    renderError(document, colour),
    renderNextSteps(document, colour),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderHeadline(
  { tone, headline, facts, where }: ReportDocument,
  colour: Palette,
): readonly string[] {
  const marks = { good: colour.green('✔'), changed: colour.yellow('✔'), failed: colour.red('✖') };
  const words = Object.values(facts).map((fact) => printableLine(fact, 300));
  return [
    `${marks[tone]} ${colour.bold(printableLine(headline, 300))}`,
    ...(words.length === 0 ? [] : [`  ${words.join(colour.dim(' · '))}`]),
    ...(where === undefined ? [] : [`  ${printableLine(where, 1000).replaceAll('`', '')}`]),
  ];
}
