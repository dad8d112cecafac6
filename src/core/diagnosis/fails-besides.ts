import { trimmedLines } from '../format/lines.ts';
import { type FailureText, lineOf } from './failure-text.ts';

/** How tools begin a line when something failed. */
const beginning =
  /(?:^|[\s\]>])(?:error|fatal|panic|e)(?:\[\w{1,40}\])?: ?\S|\bFATA\[|::error\b|##\[error\]/i;

/** With which words they say it. */
const words =
  /\b(?:fail(?:ed|ure)|fatal|denied|refused|unauthorized|forbidden|timed out|cannot|could not|unexpected (?:status|EOF)|not found|no such|exit(?:ed with)? (?:code|status):? [1-9]|non-zero code)/i;

/** What only says that something failed before. */
const consequence = /Process completed with exit code \d/;

/**
 * Whether something failed besides what the patterns explain: who says that all is well must not overlook it.
 * @param mayEnd whether the end of the job is one of the things that they explain
 */
export function failsBesides({ serious }: FailureText, patterns: readonly RegExp[], mayEnd = false): boolean {
  const explained = new Set(patterns.flatMap((pattern) => linesWith(pattern, serious)));
  return trimmedLines(serious)
    .filter((line) => beginning.test(line) || words.test(line))
    .some((line) => !explained.has(line) && !(mayEnd && consequence.test(line)));
}

/** All lines in which a pattern matches. */
function linesWith(pattern: RegExp, text: string): readonly string[] {
  const lines: string[] = [];
  let rest = text;
  for (let match = pattern.exec(rest); match !== null; match = pattern.exec(rest)) {
    lines.push(...trimmedLines(lineOf(rest, match)));
    const end = rest.indexOf('\n', match.index + match[0].length);
    if (end < 0) break;
    rest = rest.slice(end + 1);
  }
  return lines;
}
