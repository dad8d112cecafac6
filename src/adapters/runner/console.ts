import * as core from '@actions/core';
import { defuseRunnerCommands } from '../../core/format/runner-command.ts';

/** Where a run says what it does. Remarks that must be seen go to `annotate` at the end, a few of them. */
export interface Console {
  readonly kind: 'actions' | 'terminal';
  info(line: string): void;
  warn(line: string): void;
  startGroup(title: string): void;
  endGroup(): void;
  /** Keeps the value, and the forms it is sent in, out of the log. */
  mask(secret: string): void;
}

/** GitHub shows at most this many annotations of one kind for a step. */
const maximumAnnotations = 10;

/** The log of a GitHub step. */
export function createActionsConsole(): Console {
  return {
    kind: 'actions',
    info: (line) => core.info(defuseRunnerCommands(line)),
    // Annotations are made once, at the end: see `annotate`.
    warn: (line) => core.info(defuseRunnerCommands(`Warning: ${line}`)),
    startGroup: (title) => core.startGroup(title),
    endGroup: () => core.endGroup(),
    mask: (secret) => core.setSecret(secret),
  };
}

/** Standard error of a terminal or pipe; standard output belongs to the result. */
export function createTerminalConsole(write: (text: string) => void): Console {
  return {
    kind: 'terminal',
    info: (line) => write(`${line}\n`),
    warn: (line) => write(`warning: ${line}\n`),
    startGroup: (title) => write(`${title}\n`),
    endGroup: () => {},
    mask: () => {},
  };
}

/** Makes annotations of what must be seen; what is too many for GitHub is folded into the last one. */
export function annotate(kind: 'notice' | 'warning', messages: readonly string[]): void {
  const show = kind === 'notice' ? core.notice : core.warning;
  const shown = messages.length > maximumAnnotations ? messages.slice(0, maximumAnnotations - 1) : messages;
  for (const message of shown) show(message, { title: 'cache-prewarm' });
  const rest = messages.slice(shown.length);
  if (rest.length > 0) show(`${rest.length} more:\n${rest.join('\n')}`, { title: 'cache-prewarm' });
}
