import { execFileSync } from 'node:child_process';
import { expect } from '@jest/globals';
import { runCli, type Terminal } from '../../src/cli/cli.ts';
import { makeTempFolder } from './temp-folder.ts';

const root = new URL('../../', import.meta.url);

/** A repository with these files; `remote`: of its `origin`, empty for none. */
export async function repository(
  files: Readonly<Record<string, string>>,
  remote = 'git@github.com:Acme/Web-Shop.git',
) {
  const dir = await makeTempFolder(files);
  execFileSync('git', ['init', '--quiet', '--initial-branch=trunk', dir]);
  if (remote !== '') execFileSync('git', ['-C', dir, 'remote', 'add', 'origin', remote]);
  return dir;
}

/** Runs `cache-prewarm init`. `answers`: a word of a question → the answer. */
export async function init(
  cwd: string,
  args: readonly string[] = [],
  answers?: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = { PATH: process.env['PATH'] ?? '' },
) {
  const out: string[] = [];
  const err: string[] = [];
  const asked: string[] = [];
  const terminal: Terminal = {
    env,
    cwd,
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text), isTTY: false } as never,
    onSignal: () => () => {},
    exit: () => {},
    ...(answers === undefined
      ? {}
      : {
          ask: async (question: string, guess: string) => {
            asked.push(`${question} [${guess}]`);
            return Object.entries(answers).find(([word]) => question.includes(word))?.[1] ?? '';
          },
        }),
  };
  const status = await runCli(['init', ...args], terminal, root);
  return { status, out: out.join(''), err: err.join(''), asked };
}

/** Its report, of a run that succeeds. */
export const report = async (cwd: string, ...args: readonly string[]) => {
  const { status, out } = await init(cwd, ['--json', ...args]);
  expect(status).toBe(0);
  return JSON.parse(out);
};
