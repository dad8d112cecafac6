import { clip, printableText } from '../../core/format/printable.ts';
import type { ReportDocument } from '../document.ts';
import type { Look } from './block.ts';
import { wrapWords } from './wrap.ts';

/** Warnings and notices as lines for a terminal. */
export function renderNotes(
  { warnings, notices }: Pick<ReportDocument, 'warnings' | 'notices'>,
  look: Look,
): readonly string[] {
  const { colour, width } = look;
  return [
    ...warnings.map((warning) => indent(colour.yellow('!'), 1, warning, width)),
    ...notices.map((notice) => indent(colour.dim('·'), 1, notice, width)),
  ];
}

/** What went wrong, with the end of the log. */
export function renderError({ error }: Pick<ReportDocument, 'error'>, look: Look): readonly string[] {
  if (error === undefined) return [];
  const { colour, width } = look;
  return [
    ...error.log.slice(-30).map((line) => `  ${colour.dim(`│ ${clip(printableText(line), 500)}`)}`),
    indent(colour.red('Error:'), 6, error.message, width),
    ...(error.cause === undefined ? [] : [indent(colour.bold('Cause:'), 6, error.cause, width)]),
    ...(error.remedy === undefined ? [] : [indent(colour.bold('What to do:'), 11, error.remedy, width)]),
  ];
}

/** What to do next. */
export function renderNextSteps(
  { nextSteps }: Pick<ReportDocument, 'nextSteps'>,
  look: Look,
): readonly string[] {
  const { colour, width } = look;
  return nextSteps.map((step) => indent(colour.cyan('→'), 1, step, width));
}

/** Prose behind its mark, wrapped; further lines (commands, YAML) as they are. */
function indent(mark: string, markColumns: number, text: string, width: number): string {
  const [first = '', ...rest] = printableText(clip(text, 10_000)).trim().split('\n');
  // As if the mark were its first word.
  const placeholder = 'x'.repeat(markColumns);
  const lines = wrapWords(`${placeholder} ${first}`, width - 4).map((line, index) =>
    index === 0 ? `${mark}${line.slice(markColumns)}` : line,
  );
  return `  ${[...lines, ...rest].join('\n    ')}`;
}
