// The parts of @actions/core that are used, by their files: its index also loads what fetches identity tokens, an HTTP client
// and all of undici, which takes 0.13 s of processor. What follows is what its index does
// (https://github.com/actions/toolkit/blob/main/packages/core/src/core.ts).
import { EOL } from 'node:os';
import { issue, issueCommand } from '../../../node_modules/@actions/core/lib/command.js';
import {
  issueFileCommand,
  prepareKeyValueMessage,
} from '../../../node_modules/@actions/core/lib/file-command.js';

export { summary } from '../../../node_modules/@actions/core/lib/summary.js';

export function info(line: string): void {
  process.stdout.write(`${line}${EOL}`);
}

export function startGroup(title: string): void {
  issue('group', title);
}

export function endGroup(): void {
  issue('endgroup');
}

export function setSecret(secret: string): void {
  issueCommand('add-mask', {}, secret);
}

/** Makes an annotation. */
export function annotateWith(kind: 'notice' | 'warning', message: string, title: string): void {
  issueCommand(kind, { title }, message);
}

export function setFailed(message: string): void {
  process.exitCode = 1;
  issueCommand('error', {}, message);
}

export function setOutput(name: string, value: string): void {
  setValue('OUTPUT', 'set-output', name, value);
}

export function saveState(name: string, value: string): void {
  setValue('STATE', 'save-state', name, value);
}

export function getState(name: string): string {
  return process.env[`STATE_${name}`] ?? '';
}

/** In the file that the runner names, which takes values of several lines; old runners read commands. */
function setValue(file: 'OUTPUT' | 'STATE', command: string, name: string, value: string): void {
  if ((process.env[`GITHUB_${file}`] ?? '') !== '')
    issueFileCommand(file, prepareKeyValueMessage(name, value));
  else {
    if (file === 'OUTPUT') process.stdout.write(EOL);
    issueCommand(command, { name }, value);
  }
}
