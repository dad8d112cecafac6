import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const execute = promisify(execFile);

/** One start of a program. */
export interface ProgramStart {
  readonly program: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** Programs that write down how they are started, and then are what they are. */
export interface RecordedPrograms {
  /** To be first in PATH. */
  readonly bin: string;
  /** A program at a path of its own, such as a plug-in of docker. */
  record(path: string, program: string): Promise<void>;
  starts(): Promise<readonly ProgramStart[]>;
}

export async function recordPrograms(dir: string, programs: readonly string[]): Promise<RecordedPrograms> {
  const [bin, log] = [join(dir, 'bin'), join(dir, 'starts')];
  await mkdir(bin, { recursive: true });
  await mkdir(log, { recursive: true });
  const record = async (path: string, program: string): Promise<void> => {
    const lines = [
      '#!/bin/sh',
      // A process keeps its id when it becomes another program, so one start is one folder.
      `to=$(mktemp -d ${log}/XXXXXXXX)`,
      'cat /proc/$$/cmdline >"$to/cmdline"; cat /proc/$$/environ >"$to/environ"',
      `exec ${program} "$@"`,
    ];
    await writeFile(path, `${lines.join('\n')}\n`);
    await chmod(path, 0o755);
  };
  for (const name of programs) {
    const found = await execute('/bin/sh', ['-c', `command -v ${name}`]).catch(() => undefined);
    if (found !== undefined) await record(join(bin, name), found.stdout.trim());
  }
  return {
    bin,
    record,
    async starts() {
      const folders = (await readdir(log)).map((name) => join(log, name));
      return Promise.all(
        folders.map(async (folder) => {
          const [, program = '', ...args] = await readParts(join(folder, 'cmdline'));
          const variables = (await readParts(join(folder, 'environ'))).map((line) => {
            const [name = ''] = line.split('=', 1);
            return [name, line.slice(name.length + 1)] as const;
          });
          return { program, args, env: Object.fromEntries(variables) };
        }),
      );
    },
  };
}

async function readParts(file: string): Promise<readonly string[]> {
  return (await readFile(file, 'utf8')).split('\0').slice(0, -1);
}
