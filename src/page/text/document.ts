import { printableLine } from '../../core/format/printable.ts';
import type { ReportDocument } from '../document.ts';
import { NO_COLOUR, type Palette } from '../palette.ts';
import { type Look, renderPartText } from './block.ts';
import { renderError, renderNextSteps, renderNotes } from './notes.ts';
import { joinWords, wrapWords } from './wrap.ts';

/**
 * The document as the command line prints it at the end; ends with a line break. What went wrong and what to do stand last: a
 * terminal shows the end. `width`: of the terminal; without one, lines are as long as they are.
 */
export function renderDocumentText(
  document: ReportDocument,
  colour: Palette = NO_COLOUR,
  width: number = Number.POSITIVE_INFINITY,
): string {
  const look = { colour, width };
  const sections = [
    renderHeadline(document, look),
    ...document.parts.map((part) => renderPartText(part, look)),
    renderNotes(document, look),
    renderError(document, look),
    renderNextSteps(document, look),
  ];
  return `${sections
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function renderHeadline(
  { tone, headline, facts, where }: ReportDocument,
  { colour, width }: Look,
): readonly string[] {
  const marks = { good: colour.green('✔'), changed: colour.yellow('✔'), failed: colour.red('✖') };
  const [first = '', ...rest] = wrapWords(printableLine(headline, 300), width - 2);
  return [
    `${marks[tone]} ${colour.bold(first)}`,
    ...rest.map((line) => `  ${colour.bold(line)}`),
    ...joinFacts(Object.values(facts), { colour, width }),
    ...(where === undefined ? [] : wrapWords(printableLine(where, 1000).replaceAll('`', ''), width - 2)).map(
      (line) => `  ${line}`,
    ),
  ];
}

function joinFacts(facts: readonly string[], { colour, width }: Look): readonly string[] {
  const separator = ' · ';
  const shown = facts.map((text) => printableLine(text, 300));
  return joinWords(shown, separator, width - 2).flatMap((line) =>
    wrapWords(line.join(separator), width - 2).map(
      (words) => `  ${words.split(separator).join(colour.dim(separator))}`,
    ),
  );
}
