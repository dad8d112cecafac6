import type { ProgressEvent } from '../../core/buildkit/progress.ts';
import { clip, printableText } from '../../core/format/printable.ts';
import { plural } from '../../core/format/quantity.ts';
import { defuseRunnerCommands } from '../../core/format/runner-command.ts';
import { formatProgressLine } from './progress-line.ts';
import { vertexTitle } from './vertex-title.ts';

/** What the Actions log is to show next. */
export type LogItem =
  | { readonly kind: 'group'; readonly title: string }
  | { readonly kind: 'line'; readonly text: string }
  | { readonly kind: 'end-group' };

/** How much output of one step is kept while another one's is shown. */
const MOST_KEPT_LINES = 500;
const MOST_CHARACTERS = 1000;

/**
 * The output of steps in groups that the Actions log folds, each under its step, although steps run side by
 * side: one step at a time is shown as it writes, the output of the others waits until that one has ended.
 * The verdict of each step stands outside of the groups.
 */
export function createStepGroups() {
  /** The step whose group is open. */
  let shown: string | undefined;
  /** Output of steps that are not shown. */
  const waiting = new Map<string, WaitingOutput>();
  /** What must not go into the open group. */
  let later: LogItem[] = [];

  const closeGroup = (): readonly LogItem[] => {
    if (shown === undefined) return [];
    shown = undefined;
    const items: LogItem[] = [{ kind: 'end-group' }, ...later];
    later = [];
    const [next] = waiting;
    if (next !== undefined) {
      const [digest, output] = next;
      waiting.delete(digest);
      shown = digest;
      items.push(...openGroup(output));
    }
    return items;
  };

  const showLog = (event: Extract<ProgressEvent, { kind: 'log' }>): readonly LogItem[] => {
    const line = lineOf(clip(printableText(event.text), MOST_CHARACTERS));
    const { digest } = event.vertex;
    if (shown === digest) return [line];
    const title = defuseRunnerCommands(vertexTitle(event.vertex));
    if (shown === undefined) {
      shown = digest;
      return [{ kind: 'group', title }, line];
    }
    const output = waiting.get(digest) ?? { title, lines: [], leftOut: 0 };
    waiting.set(digest, output);
    keepLine(output, line);
    return [];
  };

  const finish = (digest: string, line: readonly LogItem[]): readonly LogItem[] => {
    if (shown === digest) {
      later.unshift(...line);
      return closeGroup();
    }
    const output = waiting.get(digest);
    waiting.delete(digest);
    const items: readonly LogItem[] =
      output === undefined ? line : [...openGroup(output), { kind: 'end-group' }, ...line];
    if (shown === undefined) return items;
    later.push(...items);
    return [];
  };

  return {
    push(event: ProgressEvent): readonly LogItem[] {
      if (event.kind === 'log') return showLog(event);
      if (event.kind === 'started' || event.kind === 'transfer') return [];
      const text = formatProgressLine(event);
      const line = text === undefined ? [] : [lineOf(text)];
      if (event.kind !== 'warning') return finish(event.vertex.digest, line);
      if (shown === undefined) return line;
      later.push(...line);
      return [];
    },
    /** What is left when the build has ended. */
    end(): readonly LogItem[] {
      const items: LogItem[] = [];
      while (shown !== undefined) items.push(...closeGroup());
      return items;
    },
  };
}

interface WaitingOutput {
  readonly title: string;
  readonly lines: LogItem[];
  leftOut: number;
}

function lineOf(text: string): LogItem {
  return { kind: 'line', text: defuseRunnerCommands(text) };
}

function keepLine(output: WaitingOutput, line: LogItem): void {
  output.lines.push(line);
  if (output.lines.length <= MOST_KEPT_LINES) return;
  output.lines.shift();
  output.leftOut += 1;
}

function openGroup(output: WaitingOutput): readonly LogItem[] {
  const note: readonly LogItem[] =
    output.leftOut === 0 ? [] : [{ kind: 'line', text: `… ${plural(output.leftOut, 'line')} before these` }];
  return [{ kind: 'group', title: output.title }, ...note, ...output.lines];
}
