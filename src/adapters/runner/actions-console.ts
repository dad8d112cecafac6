import { defuseRunnerCommands } from '../../core/format/runner-command.ts';
import * as core from './actions-core.ts';
import type { Console } from './console.ts';

/** GitHub shows at most this many annotations of one kind for a step. */
const maximumAnnotations = 10;

/** The log of a GitHub step. */
export function createActionsConsole(): Console {
  const info = (line: string): void => core.info(defuseRunnerCommands(line));
  return {
    kind: 'actions',
    info,
    notice: info,
    // Annotations are made once, at the end: see `annotate`.
    warn: (line) => info(`Warning: ${line}`),
    startGroup: (title) => core.startGroup(title),
    endGroup: () => core.endGroup(),
    mask: (secret) => core.setSecret(secret),
  };
}

/** Makes annotations of what must be seen; what is too many for GitHub is folded into the last one. */
export function annotate(kind: 'notice' | 'warning', messages: readonly string[]): void {
  const show = (message: string): void => core.annotateWith(kind, message, 'cache-prewarm');
  const shown = messages.length > maximumAnnotations ? messages.slice(0, maximumAnnotations - 1) : messages;
  for (const message of shown) show(message);
  const rest = messages.slice(shown.length);
  if (rest.length > 0) show(`${rest.length} more:\n${rest.join('\n')}`);
}
