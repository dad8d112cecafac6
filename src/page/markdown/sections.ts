import { clip, printableText, utf8Bytes } from '../../core/format/printable.ts';
import { formatBytes } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { codeBlock, escapeMarkdown } from './markdown.ts';

/** GitHub drops the whole summary of a step above 1 MiB; this leaves room for what else the step writes. */
export const SUMMARY_LIMIT_BYTES = 900_000;

/** So many parts that were left out are named. */
const mostNamed = 20;

/** One part of the summary, in forms that get shorter. The last form may be empty: the part is left out. */
export interface SummarySection {
  readonly name: string;
  readonly forms: readonly string[];
}

/** The sections as one text of at most `limitBytes`: those named in `order` get shorter first, and a note says so. */
export function shrinkSections(
  sections: readonly SummarySection[],
  limitBytes: number,
  order: readonly string[],
): string {
  const level = new Map(sections.map((section) => [section.name, 0]));
  const form = (section: SummarySection) => section.forms[level.get(section.name) ?? 0] ?? '';
  const note = () => {
    const shortened = sections
      .filter((section) => (level.get(section.name) ?? 0) > 0)
      .map((section) => `${section.name}${form(section) === '' ? '' : ' (in part)'}`);
    const shown = shortened.slice(0, mostNamed);
    const more = shortened.length - shown.length;
    return shortened.length === 0
      ? ''
      : `_Left out to stay below ${formatBytes(limitBytes)}: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}._`;
  };
  // Counted, not composed: with hundreds of sections composing anew for each would take seconds.
  const separatorBytes = 2;
  const bytesOf = (text: string): number => (text === '' ? 0 : utf8Bytes(text) + separatorBytes);
  let sectionBytes = sections.reduce((total, section) => total + bytesOf(form(section)), 0);
  for (const name of order) {
    const section = sections.find((candidate) => candidate.name === name);
    if (section === undefined || section.forms[0] === '') continue;
    for (
      let next = 1;
      next < section.forms.length && sectionBytes + bytesOf(note()) > limitBytes;
      next += 1
    ) {
      sectionBytes -= bytesOf(form(section));
      level.set(name, next);
      sectionBytes += bytesOf(form(section));
    }
  }
  const text = `${[...sections.map(form), note()].filter((part) => part !== '').join('\n\n')}\n`;
  return cutToBytes(text, limitBytes);
}

/** A limit so small that not even the headline fits: its beginning, without half a character. */
function cutToBytes(text: string, limitBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= limitBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, limitBytes), { stream: true });
}

/** What went wrong, in forms that get shorter. */
export function renderError(report: { readonly error: ErrorReport | undefined }): readonly string[] {
  const { error } = report;
  if (error === undefined) return [''];
  const render = (logLines: number, logCharacters: number, textCharacters: number) => {
    const parts = [`**Error:** ${prose(error.message, textCharacters)}`];
    if (error.cause !== undefined) parts.push(`**Cause:** ${escapeMarkdown(error.cause)}`);
    if (error.remedy !== undefined) parts.push(`**What to do:** ${prose(error.remedy, textCharacters)}`);
    const log = error.log.slice(-logLines).map((line) => clip(line, logCharacters));
    if (log.length > 0) {
      parts.push(
        `The last ${log.length === 1 ? 'line' : `${log.length} lines`} of the build:`,
        codeBlock(log.join('\n')),
      );
    }
    return parts.join('\n\n');
  };
  return [render(60, 500, 4000), render(20, 200, 1000), render(0, 0, 300)];
}

/** One line as prose; several lines, such as YAML to add, as they are. */
function prose(text: string, maxCharacters: number): string {
  const printable = printableText(clip(text, maxCharacters)).trim();
  if (!printable.includes('\n')) return escapeMarkdown(printable, maxCharacters);
  const [first = '', ...rest] = printable.split('\n');
  return `${escapeMarkdown(first, maxCharacters)}\n\n${codeBlock(rest.join('\n'))}`;
}

export function renderNextSteps(figures: { readonly nextSteps: readonly string[] }): string {
  if (figures.nextSteps.length === 0) return '';
  return ['### What to do next', ...figures.nextSteps.slice(0, 20).map((step) => listItem(step))].join(
    '\n\n',
  );
}

export function renderWarnings(report: {
  readonly warnings: readonly string[];
  readonly notices: readonly string[];
}): string {
  const lines = [
    ...report.warnings.slice(0, 50).map((warning) => `- ⚠️ ${escapeMarkdown(warning)}`),
    ...(report.warnings.length > 50 ? [`- and ${report.warnings.length - 50} more warnings`] : []),
    ...report.notices.slice(0, 50).map((notice) => `- ${escapeMarkdown(notice)}`),
    ...(report.notices.length > 50 ? [`- and ${report.notices.length - 50} more notices`] : []),
  ];
  return lines.join('\n');
}

/** A list item; the lines after the first (YAML, commands) as a block inside it. */
function listItem(text: string): string {
  return `- ${prose(text, 4000).replace(/\n/g, '\n  ')}`;
}
