import { describe, expect, test } from '@jest/globals';
import { runCli, type Terminal } from '../../src/cli/cli.ts';
import { packageVersion } from '../../src/commands/version.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

const root = new URL('../../', import.meta.url);

async function run(
  args: readonly string[],
  options: { readonly cwd?: string; readonly columns?: number } = {},
) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = {
    env: { PATH: '/nonexistent' },
    cwd: options.cwd ?? '/',
    stdout: { write: (text: string) => out.push(text) },
    stderr: { write: (text: string) => err.push(text), isTTY: false, columns: options.columns } as never,
    onInterrupt: () => () => {},
  };
  const status = await runCli(args, terminal, root);
  return { status, out: out.join(''), err: err.join('') };
}

removeTempFolders();

describe('the command line', () => {
  test('without a command shows what there is, as wrong usage', async () => {
    const { status, out, err } = await run([]);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain('Usage: cache-prewarm <command>');
  });

  test('shows its version', async () => {
    expect(await run(['--version'])).toEqual({ status: 0, out: `${packageVersion}\n`, err: '' });
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
