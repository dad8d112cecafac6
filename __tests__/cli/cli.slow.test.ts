import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openHashes, runCli, type Terminal } from '../../src/cli/cli.ts';
import { defineCommand } from '../../src/commands/command.ts';
import type { ListedCommand } from '../../src/commands/commands.ts';
import { packageVersion } from '../../src/commands/version.ts';
import { createInputReader } from '../../src/core/input.ts';
import type { RunFacts } from '../../src/core/run-report.ts';
import { createDocument } from '../../src/page/document.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

const root = new URL('../../', import.meta.url);

async function run(
  args: readonly string[],
  options: {
    readonly cwd?: string;
    readonly columns?: number;
    readonly env?: Readonly<Record<string, string>>;
    readonly isTTY?: boolean;
    readonly list?: readonly ListedCommand[];
  } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    env: { PATH: '/nonexistent', ...options.env },
    cwd: options.cwd ?? '/',
    stdout: { write: (text: string) => out.push(text) },
    stderr: {
      write: (text: string) => err.push(text),
      isTTY: options.isTTY ?? false,
      columns: options.columns,
    } as never,
    onSignal: () => () => {},
    exit: () => {},
  };
  const status = await runCli(args, terminal, root, options.list);
  return { status, out: out.join(''), err: err.join('') };
}

removeTempFolders();

test.each<[boolean, Readonly<Record<string, string>>, boolean]>([
  [true, {}, true],
  [true, { CI: 'false' }, true],
  [true, { CI: 'true' }, false],
  [true, { CI: '1' }, false],
  [false, {}, false],
])('Hashes of files are remembered in a terminal (%j) and not in CI (%j): %j', async (isTTY, env, is) => {
  expect((await openHashes({ env, stderr: { isTTY } as never })) !== undefined).toBe(is);
});

describe('the command line', () => {
  test('without a command shows what there is, as wrong usage', async () => {
    const { status, out, err } = await run([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: cache-prewarm <command>');
  });

  test('shows its version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, out: `${packageVersion}\n`, err: '' });
  });

  test('names the commands that have a flag which this one has not', async () => {
    const { status, err } = await run(['plan', '--project-dir', '/srv/shop']);
    expect(status).toBe(2);
    expect(err).toMatch(/--project-dir is a flag of (?=.*deploy)(?=.*rollback)(?=.*hosts).*, not of plan\./);
  });

  test('says which variable holds a secret that is no flag', async () => {
    const { status, err } = await run(['deploy', '--ssh-key', 'x']);
    expect(status).toBe(2);
    expect(err).toContain('--ssh-key is read from the environment variable SSH_PRIVATE_KEY');
    expect((await run(['plan', '--ssh-key', 'x'])).err).toContain('unknown flag --ssh-key');
  });

  test('names the commands that it knows when it meets another', async () => {
    const { status, err } = await run(['prewram']);
    expect(status).toBe(2);
    expect(err).toContain('unknown command "prewram", expected init, prewarm');
  });

  test('has help for every input that makes sense in a terminal, made from action.yml, no wider than the terminal', async () => {
    const { status, out } = await run(['prewarm', '--help'], { columns: 80 });
    expect(status).toBe(0);
    for (const flag of ['--image', '--layers', '--refresh', '--max-age', '--json', '--html', '--summary']) {
      expect(out).toContain(`  ${flag}`);
    }
    expect(out).toMatch(/--compression <text>\n[^-]*\bDefault:\s+gzip\./);
    expect(out).not.toContain('--github-token');
    expect(out).not.toContain('--job-annotations');
    expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
    expect(out).toContain('Exit status: 0 done, 1 failed, 2 wrong usage.');
  });

  test('takes the event into account in a step of a workflow', async () => {
    const args = ['quarter', 'release', '--image', 'ghcr.io/owner/app'];
    const step = {
      GITHUB_EVENT_NAME: 'issues',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_REPOSITORY: 'owner/app',
    };
    const { status, err } = await run(args, { env: { ...step, GITHUB_ACTIONS: 'true' } });
    expect({ status, err }).toEqual({
      status: 2,
      err: expect.stringContaining('this run may not change quarters: the event issues'),
    });
  });

  test('tells all problems of the inputs at once, with status 2, before anything is touched', async () => {
    const cwd = await makeTempFolder();
    const { status, out, err } = await run(
      ['prewarm', '--image', 'x y', '--retries', 'many', '--quarter', '2026Q9'],
      { cwd },
    );
    expect({ status, out }).toEqual({ status: 2, out: '' });
    for (const input of ['image', 'retries', 'quarter', 'file']) expect(err).toContain(`  ${input}: `);
  });
});

describe('a remark', () => {
  const remarking = defineCommand({
    metadata: { description: 'Remarks.', inputs: [] },
    read: async (values) => ({ inputs: {}, reader: createInputReader(values) }),
    nothing: () => ({}),
    run: async ({ log }) => {
      log.warning('The clock of the registry is wrong.');
      log.notice('Layers are not written.');
      return {};
    },
    report: (_found, facts) => ({ kind: 'remarking', ...facts }),
    page: (report: RunFacts & { readonly kind: string }) =>
      createDocument(report, { mark: '', tone: 'good', headline: 'Remarked', subject: 'x' }),
  });
  const list: readonly ListedCommand[] = [
    { name: 'remark', description: 'Remarks.', load: async () => remarking as never },
  ];
  const texts = ['The clock of the registry is wrong.', 'Layers are not written.'];
  const times = (shown: string, text: string): number => shown.split(text).length - 1;

  test.each([false, true])(
    'is said once, when it comes up, and whole in JSON and pages (terminal: %j)',
    async (isTTY) => {
      const cwd = await makeTempFolder();
      const { status, out, err } = await run(['remark', '--json', '--html', 'x.html', '--summary', 'x.md'], {
        cwd,
        list,
        isTTY,
        columns: 80,
      });
      expect(status).toBe(0);
      for (const text of texts) expect([text, times(err, text)]).toEqual([text, 1]);
      expect(err.indexOf(texts[0] ?? '')).toBeLessThan(err.indexOf('Remarked'));
      expect(err).toContain('1 warning above.');
      expect(JSON.parse(out)).toMatchObject({ warnings: [texts[0]], notices: [texts[1]] });
      for (const page of ['x.html', 'x.md']) {
        const written = await readFile(join(cwd, page), 'utf8');
        for (const text of texts) expect(written).toContain(text);
        expect(written).not.toContain('above.');
      }
    },
  );
});
