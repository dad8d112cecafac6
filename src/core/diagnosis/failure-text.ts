import { lastWords } from './last-words.ts';

/** The text of a failure, as the catalogue reads it: what was said, without what was only quoted. */
export interface FailureText {
  /** Without the marks that builders and runners put before each line, and without source code. */
  readonly said: string;
  /** `said` without the lines that fail nothing, such as warnings. */
  readonly serious: string;
  /** `said` with the commands of the steps that failed. */
  readonly withCommands: string;
  /** The line of `serious` that says most of why. */
  readonly last: string;
  /** Whether a step of a Dockerfile ran and failed. */
  readonly isOfStep: boolean;
}

/** These warn, or go on without what they name. Not those of pip and apk: what fails later names only the consequence. */
const harmless =
  /failed to configure \w+ cache importer|^(?:npm (?:warn|WARN)\b|warning (?!: )|\[WARNING\]|##\[(?:warning|debug)\]|(?:WARN|INFO|DEBU)\[|Warning: (?!Identity file)|sudo: unable to resolve host )|\blevel="?(?:warning|info|debug)\b/;

/** Lines of a Dockerfile, of a script or of a program that somebody prints: their words are no message. */
const source =
  /^(?: {0,12}\d{0,6} {0,3}\|(?: >>>)? |(?:#\d{1,6} | ?=> (?:CACHED |ERROR |CANCELED )?| > )\[[^\]\n]{1,200}\] RUN |(?:\[[\d/]{3,9}\] )?STEP \d{1,4}\/\d{1,4} ?: |\+{1,4} |\[command\])/i;

/** Colors and other orders to a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what terminals get.
const terminalOrder = /\u001b\[[\d;?]{0,20}[A-Za-z]/g;

/** Reads the text of a failure once, for all entries of the catalogue. */
export function readFailureText(text: string): FailureText {
  const isOfStep = tellsOfStep(text);
  const withCommands = linesOfFailed(text.replace(terminalOrder, '').replace(/\r\n/g, '\n').split('\n'))
    .filter(outsideScripts())
    .filter((line) => !source.test(line))
    .map((line) => withoutMarks(line, isOfStep));
  const said = withCommands.map(hideCommands);
  const serious = said.filter((line) => !isHarmless(line)).join('\n');
  return {
    said: said.join('\n'),
    serious,
    last: lastWords(serious) ?? '',
    withCommands: withCommands.join('\n'),
    isOfStep,
  };
}

/** Whether a text says that a step of a Dockerfile ran and failed. What such a step printed tells why. */
export function tellsOfStep(text: string): boolean {
  return /did not complete successfully: |executor failed running \[|returned a non-zero code: \d/i.test(
    text,
  );
}

/** The lines in which a match stands. */
export function lineOf(text: string, match: RegExpExecArray): string {
  const start = text.lastIndexOf('\n', match.index) + 1;
  const end = text.indexOf('\n', match.index + match[0].length);
  return text.slice(start, end < 0 ? undefined : end).trim();
}

/** Whether a line fails nothing. */
export function isHarmless(line: string): boolean {
  return harmless.test(line);
}

/** What a step printed that went well, or beside one that failed, is of no interest. */
function linesOfFailed(lines: readonly string[]): readonly string[] {
  const failed = stepsThat(/^(?:\S{10,40}Z )?#(\d{1,6}) ERROR: (?:process|executor failed) /, lines);
  const well = stepsThat(/^(?:\S{10,40}Z )?#(\d{1,6}) (?:DONE|CACHED|CANCELED)\b/, lines);
  return lines.filter((line) => {
    const step = /^(?:\S{10,40}Z )?#(\d{1,6}) \d{1,6}\.\d{1,4} /.exec(line)?.[1];
    return step === undefined || (failed.size === 0 ? !well.has(step) : failed.has(step));
  });
}

function stepsThat(end: RegExp, lines: readonly string[]): ReadonlySet<string> {
  return new Set(lines.flatMap((line) => end.exec(line)?.[1] ?? []));
}

/** Leaves out the script and the environment that a runner prints before it starts a step of a workflow. */
function outsideScripts(): (line: string) => boolean {
  let isInside = false;
  return (line) => {
    if (/##\[group\]Run /.test(line)) isInside = true;
    const isOutside = !isInside;
    if (/##\[endgroup\]/.test(line)) isInside = false;
    return isOutside;
  };
}

/** Without the time of a runner, and the number and time of a step. Each layer of logging escapes quotes once more. */
function withoutMarks(line: string, isOfStep: boolean): string {
  return line
    .replace(/^\d{4}-\d\d-\d\dT[\d:.]{8,20}Z /, '')
    .replace(isOfStep ? /^ {0,2}(?:#\d{1,6} )?\d{1,6}\.\d{1,4} / : /^#\d{1,6} \d{1,6}\.\d{1,4} /, '')
    .replace(/^#\d{1,6} (?=ERROR: )/, '')
    .replace(/\\{1,15}"/g, '"');
}

/** Between what the tools quote the command of a step that failed. Its words are not why it failed. */
const commands = [
  ['process "', '" did not complete successfully'],
  ['executor failed running [', ']:'],
  ["The command '", "' returned a non-zero"],
  ['building at STEP "', '":'],
] as const;

function hideCommands(line: string): string {
  for (const [before, after] of commands) {
    const start = line.indexOf(before);
    const end = start < 0 ? -1 : line.lastIndexOf(after);
    if (end > start) return `${line.slice(0, start + before.length)}…${line.slice(end)}`;
  }
  return line;
}
