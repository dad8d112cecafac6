import { escapeRegex } from '../escape-regex.ts';
import { baseName } from './dependency-file.ts';
import type { PinPlan } from './pin.ts';

/**
 * Turns what BuildKit and buildx say of the temporary file into what they would say of the user's: its name, its line
 * numbers, and the lines themselves in the excerpt that goes with an error. Three forms are known: the excerpt
 * (https://github.com/moby/buildkit/blob/v0.32.2/solver/errdefs/source.go `Print`), `dockerfile parse error on line N`
 * (`instructions/parse.go`), and the checks, `RuleName: text (line N)` (`linter/linter.go` `LintFormatShort`).
 */
export function restoreLines(
  message: string,
  plan: PinPlan,
  names: { readonly temporary: string; readonly original: string },
): string {
  const lines: string[] = [];
  const source = message.split('\n');
  for (let i = 0; i < source.length; i++) {
    const line = source[i] as string;
    const end = isExcerptOf(names.temporary, line, source[i + 1]) ? source.indexOf(ruler, i + 2) : -1;
    lines.push(restoreNames(restoreNumbers(line, plan, names.temporary), names));
    if (end < 0) continue;
    lines.push(ruler, ...restoreExcerpt(source.slice(i + 2, end), plan), ruler);
    i = end;
  }
  return lines.join('\n');
}

/** The line of the user's file that a line of the temporary one is; for an inserted one, the line it was inserted after. */
export function originalLine(line: number, { lines }: Pick<PinPlan, 'lines'>): number {
  return lines[line - 1] ?? line;
}

const ruler = '-'.repeat(20);

function isExcerptOf(temporary: string, line: string, next: string | undefined): boolean {
  return next === ruler && new RegExp(`(^|[\\s/])${escapeRegex(baseName(temporary))}:\\d+$`).test(line);
}

function restoreExcerpt(lines: readonly string[], plan: PinPlan): readonly string[] {
  const original = plan.originalText.split('\n');
  const marked = new Map<number, boolean>();
  for (const line of lines) {
    const match = /^\s*(\d+) \| (>>>| {3})/.exec(line);
    if (match === null) continue;
    const number = originalLine(Number(match[1]), plan);
    marked.set(number, marked.get(number) === true || match[2] === '>>>');
  }
  return [...marked].map(
    ([number, isMarked]) =>
      ` ${String(number).padStart(3)} | ${isMarked ? '>>>' : '   '} ${original[number - 1] ?? ''}`,
  );
}

function restoreNumbers(line: string, plan: PinPlan, temporary: string): string {
  const shift = (_: string, before: string, number: string): string =>
    `${before}${originalLine(Number(number), plan)}`;
  return line
    .replace(/(dockerfile parse error (?:on )?line )(\d+)/gi, shift)
    .replace(/(\b(?:[A-Z][A-Za-z]*[a-z][A-Z]|JSONArgs)[A-Za-z]*: .* \(line )(\d+)(?=\)$)/, shift)
    .replace(new RegExp(`((?:^|[\\s/])${escapeRegex(baseName(temporary))}:)(\\d+)`, 'g'), shift);
}

function restoreNames(
  line: string,
  { temporary, original }: { readonly temporary: string; readonly original: string },
): string {
  const whole = line.replaceAll(temporary, original);
  const base = baseName(temporary);
  if (base === baseName(original)) return whole;
  return whole.replace(
    new RegExp(`(^|[\\s/"])${escapeRegex(base)}(?=$|[\\s:"])`, 'g'),
    `$1${baseName(original)}`,
  );
}
