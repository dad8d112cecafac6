import { existsSync, readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import { launchersOf } from '../../scripts/build.mjs';
import { runCli, type Terminal } from '../../src/cli/cli.ts';
import { defineCommand } from '../../src/commands/command.ts';
import { commands, type ListedCommand } from '../../src/commands/commands.ts';
import { planDocument } from '../../src/commands/plan/page.ts';
import type { PlanReport } from '../../src/commands/plan/report.ts';
import { createInputReader } from '../../src/core/input.ts';
import { sharedByCommands } from '../support/architecture.ts';
import { PLANNED } from '../support/sample-plans.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

const root = join(import.meta.dirname, '..', '..');

removeTempFolders();

describe('the commands', () => {
  test('are the folders of src/commands, each with the command as a value', () => {
    const folders = readdirSync(join(root, 'src', 'commands'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name)
      .filter((name) => name !== sharedByCommands);
    expect(commands.map(({ name }) => name).sort()).toEqual(folders.sort());
  });

  test.each(commands.map((command) => [command.name, command] as const))(
    '%s is made from metadata that exists',
    async (_name, { load }) => {
      const { metadata } = await load();
      if (typeof metadata === 'string') expect(existsSync(join(root, metadata))).toBe(true);
      else {
        const { description, inputs } = metadata;
        for (const text of [description, ...inputs.map((input) => input.description)])
          expect(text).toMatch(/^[\w"].{8,}\.$/s);
        const names = inputs.map(({ name }) => name);
        expect(names.filter((name) => !/^[a-z]+(-[a-z]+)*$/.test(name))).toEqual([]);
        expect(new Set(names).size).toBe(names.length);
        expect(names.length).toBeGreaterThan(0);
        expect(inputs.map((input) => input.default).filter((text) => text === '')).toEqual([]);
      }
    },
  );

  test('have the folders with an action.yml among them, and these have outputs', async () => {
    const actions = readdirSync(root).filter((name) => existsSync(join(root, name, 'action.yml')));
    for (const name of actions) {
      const listed = commands.find((command) => command.name === name);
      expect([name, (await listed?.load())?.outputs]).toEqual([name, expect.any(Function)]);
    }
  });
});

describe('a new command', () => {
  /** What a new command takes: its folder (here a value), an action.yml, and a line in the list. */
  async function addCommand() {
    const folder = await makeTempFolder();
    await mkdir(join(folder, 'echo'));
    await writeFile(
      join(folder, 'echo', 'action.yml'),
      'description: Says its input.\ninputs:\n  text:\n    description: What to say.\n',
    );
    const echo = defineCommand({
      metadata: 'echo/action.yml',
      read: async (values) => {
        const reader = createInputReader(values);
        return { inputs: { text: reader.text('text') }, reader };
      },
      nothing: () => ({}),
      run: async () => ({}),
      report: (_found, facts, { text }): PlanReport => ({ ...PLANNED, ...facts, reason: text }),
      page: planDocument,
    });
    const list: readonly ListedCommand[] = [
      ...commands,
      { name: 'echo', description: 'Says its input.', load: async () => echo },
    ];
    return { folder, list };
  }

  test('is in the help, has flags from its action.yml, and reports', async () => {
    const { folder, list } = await addCommand();
    const out: string[] = [];
    const terminal: Terminal = {
      env: {},
      cwd: folder,
      stdout: { write: (text: string) => out.push(text) },
      stderr: { write: () => true, isTTY: false } as never,
      onSignal: () => () => {},
      exit: () => {},
    };
    const run = (...args: string[]) => runCli(args, terminal, pathToFileURL(`${folder}/`), list);
    expect(await run('--help')).toBe(0);
    expect(out.splice(0).join('')).toMatch(/^ {2}echo +Says its input\.$/m);
    expect(await run('echo', '--help')).toBe(0);
    expect(out.splice(0).join('')).toContain('--text <text>');
    expect(await run('echo', '--text', 'hello', '--json')).toBe(0);
    expect(JSON.parse(out.join(''))).toMatchObject({ kind: 'plan', reason: 'hello' });
  });

  test('has launchers in dist, main and post', async () => {
    const { folder } = await addCommand();
    const launchers = await launchersOf(folder);
    expect([...launchers.keys()]).toEqual(['echo.js', 'echo-post.js', 'cli.js']);
    expect(launchers.get('echo.js')?.call).toMatch(/^action\('echo', /);
  });
});
