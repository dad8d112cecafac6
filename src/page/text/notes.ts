import { clip, printableText } from '../../core/format/printable.ts';
import type { ReportDocument } from '../document.ts';
import type { Palette } from '../palette.ts';

/** Warnings and notices as lines for a terminal. */
export function renderNotes(
  { warnings, notices }: Pick<ReportDocument, 'warnings' | 'notices'>,
  colour: Palette,
): readonly string[] {
  return [
    ...warnings.map((warning) => `  ${colour.yellow('!')} ${indent(warning)}`),
    ...notices.map((notice) => `  ${colour.dim('·')} ${indent(notice)}`),
  ];
}

/** What went wrong, with the end of the log. */
export function renderError({ error }: Pick<ReportDocument, 'error'>, colour: Palette): readonly string[] {
  if (error === undefined) return [];
  return [
    ...error.log.slice(-30).map((line) => `  ${colour.dim(`│ ${clip(printableText(line), 500)}`)}`),
    `  ${colour.red('Error:')} ${indent(error.message)}`,
    ...(error.cause === undefined ? [] : [`  ${colour.bold('Cause:')} ${indent(error.cause)}`]),
    ...(error.remedy === undefined ? [] : [`  ${colour.bold('What to do:')} ${indent(error.remedy)}`]),
  ];
}

/** What to do next. */
export function renderNextSteps(
  { nextSteps }: Pick<ReportDocument, 'nextSteps'>,
  colour: Palette,
): readonly string[] {
  return nextSteps.map((step) => `  ${colour.cyan('→')} ${indent(step)}`);
}

/** Text of several lines; those after the first stand under it. */
function indent(text: string): string {
  return printableText(clip(text, 10_000)).trim().replace(/\n/g, '\n    ');
}
