import { clip, printableText, utf8Bytes } from '../../core/format/printable.ts';
import { agree, formatBytes, pluralLast } from '../../core/format/quantity.ts';
import { sumOf } from '../../core/sum.ts';
import type { ReportDocument } from '../document.ts';
import { codeBlock, escapeMarkdown } from './markdown.ts';

/** GitHub drops the whole summary of a step above 1 MiB; this leaves room for what else the step writes. */
export const SUMMARY_LIMIT_BYTES = 900_000;

/** So many parts that were left out are named. */
const mostNamed = 20;
const mostNotes = 50;

/** One part of the summary, in forms that get shorter. The last form may be empty: the part is left out. */
export interface SummarySection {
  readonly name: string;
  /** Rendered only as far as they are wanted. */
  readonly forms: readonly (() => string)[];
}

/** The sections as one text of at most `limitBytes`: those that `order` has first get shorter first, and a note says so. */
export function shrinkSections(
  sections: readonly SummarySection[],
  limitBytes: number,
  order: readonly SummarySection[],
): string {
  const texts = new Map(sections.map((section) => [section, section.forms[0]?.() ?? '']));
  const shortened = new Set<SummarySection>();
  const note = () => describeShortened(sections, shortened, texts, limitBytes);
  // Counted, not composed: with hundreds of sections composing them for each would take seconds.
  let sectionBytes = sumOf(texts.values(), bytesOf);
  for (const section of order) {
    for (const form of section.forms.slice(1)) {
      const text = texts.get(section) ?? '';
      if (text === '' || sectionBytes + bytesOf(note()) <= limitBytes) break;
      const shorter = form();
      sectionBytes += bytesOf(shorter) - bytesOf(text);
      texts.set(section, shorter);
      if (shorter !== text) shortened.add(section);
    }
  }
  const text = `${[...texts.values(), note()].filter((part) => part !== '').join('\n\n')}\n`;
  return cutToBytes(text, limitBytes);
}

/** With the blank line behind it. */
function bytesOf(text: string): number {
  return text === '' ? 0 : utf8Bytes(text) + 2;
}

function describeShortened(
  sections: readonly SummarySection[],
  shortened: ReadonlySet<SummarySection>,
  texts: ReadonlyMap<SummarySection, string>,
  limitBytes: number,
): string {
  if (shortened.size === 0) return '';
  const names = sections
    .filter((section) => shortened.has(section))
    .map((section) => `${section.name}${texts.get(section) === '' ? '' : ' (in part)'}`);
  const shown = names.slice(0, mostNamed);
  const more = names.length - shown.length;
  return `_Left out to stay below ${formatBytes(limitBytes)}: ${shown.map((name) => escapeMarkdown(name, 200)).join(', ')}${more > 0 ? ` and ${more} more` : ''}._`;
}

/** A limit so small that not even the headline fits: its beginning, without half a character. */
function cutToBytes(text: string, limitBytes: number): string {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length <= limitBytes) return text;
  return new TextDecoder().decode(bytes.subarray(0, limitBytes), { stream: true });
}

/** What went wrong, in forms that get shorter. */
export function renderError({ error }: Pick<ReportDocument, 'error'>): SummarySection['forms'] {
  if (error === undefined) return [];
  const render = (logLines: number, logCharacters: number, textCharacters: number) => {
    const parts = [`**Error:** ${prose(error.message, textCharacters)}`];
    if (error.cause !== undefined) parts.push(`**Cause:** ${escapeMarkdown(error.cause)}`);
    if (error.remedy !== undefined) parts.push(`**What to do:** ${prose(error.remedy, textCharacters)}`);
    const log = error.log.slice(-logLines).map((line) => clip(line, logCharacters));
    if (log.length > 0) {
      parts.push(`The ${pluralLast(log.length, 'line')} of the log:`, codeBlock(log.join('\n')));
    }
    return parts.join('\n\n');
  };
  return [() => render(60, 500, 4000), () => render(20, 200, 1000), () => render(0, 0, 300)];
}

/** One line as prose; several lines, such as YAML to add, as they are. */
function prose(text: string, maxCharacters: number): string {
  const printable = printableText(clip(text, maxCharacters)).trim();
  if (!printable.includes('\n')) return escapeMarkdown(printable, maxCharacters);
  const [first = '', ...rest] = printable.split('\n');
  return `${escapeMarkdown(first, maxCharacters)}\n\n${codeBlock(rest.join('\n'))}`;
}

export function renderNextSteps({ nextSteps }: Pick<ReportDocument, 'nextSteps'>): string {
  if (nextSteps.length === 0) return '';
  return ['### What to do next', ...nextSteps.slice(0, 20).map((step) => listItem(step))].join('\n\n');
}

export function renderWarnings({ warnings, notices }: Pick<ReportDocument, 'warnings' | 'notices'>): string {
  const list = (texts: readonly string[], mark: string, noun: string): readonly string[] => [
    ...texts.slice(0, mostNotes).map((text) => `- ${mark}${escapeMarkdown(text)}`),
    ...(texts.length > mostNotes
      ? [`- and ${texts.length - mostNotes} more ${agree(texts.length - mostNotes, noun, `${noun}s`)}`]
      : []),
  ];
  return [...list(warnings, '⚠️ ', 'warning'), ...list(notices, '', 'notice')].join('\n');
}

/** A list item; the lines after the first (YAML, commands) as a block inside it. */
function listItem(text: string): string {
  return `- ${prose(text, 4000).replace(/\n/g, '\n  ')}`;
}
