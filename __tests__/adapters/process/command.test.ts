import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, test } from '@jest/globals';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { captureOutput } from '../../support/captured-output.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const commands = createCommandRunner();
const env = { PATH: process.env['PATH'] ?? '' };
const sh = (script: string, options: Partial<Parameters<typeof commands.run>[2]> = {}) =>
  commands.run('sh', ['-c', script], { env, ...options });

describe('a command', () => {
  test('leaves its status and both outputs', async () => {
    expect(await sh('echo out; echo err >&2; exit 7')).toEqual({
      exitCode: 7,
      stdout: 'out\n',
      stderr: 'err\n',
    });
  });

  test('gets its arguments as they are, whatever is in them', async () => {
    const words = ['two words', '', '$HOME', '`id`', '"', "'", '\\', '*', '-n', 'a\nb', 'ü€'];
    const { stdout } = await commands.run('printf', ['%s\\0', ...words], { env });
    expect(stdout.split('\0').slice(0, -1)).toEqual(words);
  });

  test('gets the given environment and nothing else', async () => {
    const { stdout } = await sh('env', { env: { ...env, ONLY: 'this one' } });
    const names = stdout.split('\n').map((line) => line.split('=')[0]);
    expect(names).toContain('ONLY');
    expect(names).not.toContain('NODE_OPTIONS');
    expect(names).not.toContain('HOME');
  });

  test('is looked for in the PATH that is given', async () => {
    const folder = await makeTempFolder({ 'my-tool': '#!/bin/sh\necho mine\n' });
    await sh(`chmod +x ${folder}/my-tool`);
    expect((await commands.run('my-tool', [], { env: { PATH: `${folder}:${env.PATH}` } })).stdout).toBe(
      'mine\n',
    );
  });

  test('may lie at a path with spaces and quotes', async () => {
    const folder = await makeTempFolder({ "it's my/tool": '#!/bin/sh\necho mine\n' });
    const tool = join(folder, "it's my/tool");
    await commands.run('chmod', ['+x', tool], { env });
    expect((await commands.run(tool, [], { env })).stdout).toBe('mine\n');
  });

  test('runs in the given folder', async () => {
    const folder = await makeTempFolder({ here: '' });
    expect((await sh('ls', { cwd: folder })).stdout).toBe('here\n');
  });

  test('reads the given input, and no more', async () => {
    expect((await sh('cat; echo end', { input: 'hunter2\n€' })).stdout).toBe('hunter2\n€end\n');
  });

  test('that reads its input finds the end of it when none is given, and does not wait', async () => {
    expect((await sh('cat; echo end')).stdout).toBe('end\n');
  });

  test('may end without reading a long input', async () => {
    expect(await sh('exit 3', { input: 'x'.repeat(1_000_000) })).toMatchObject({ exitCode: 3 });
  });

  test('takes nobody down with it, however soon it ends and whether it reads, 60 times of 60', async () => {
    for (let round = 0; round < 12; round++) {
      const results = await Promise.all([
        commands.run('true', [], { env }),
        commands.run('true', [], { env, input: '' }),
        commands.run('true', [], { env, input: 'unread\n' }),
        commands.run('cat', [], { env }),
        commands.run('cat', [], { env, input: 'read\n' }),
      ]);
      expect(results.map(({ exitCode, stdout }) => [exitCode, stdout])).toEqual([
        [0, ''],
        [0, ''],
        [0, ''],
        [0, ''],
        [0, 'read\n'],
      ]);
    }
  });

  test('is not heard by anybody but the caller', async () => {
    const run = async (): Promise<void> => {
      await sh('echo out; echo err >&2');
    };
    expect(await captureOutput(run)).toBe('');
  });

  test('is not waited for when a child of it goes on and holds its output open', async () => {
    const startedAtMs = Date.now();
    await setTimeout(100);
    const pipesBefore = openPipes();
    const result = await createCommandRunner(200).run('sh', ['-c', 'echo begun; sleep 20 & exit 5'], { env });
    expect(result).toEqual({ exitCode: 5, stdout: 'begun\n', stderr: '' });
    expect(Date.now() - startedAtMs).toBeLessThan(10_000);
    // Nor does it keep us from ending.
    await setTimeout(20);
    expect(openPipes()).toBeLessThanOrEqual(pipesBefore);
  });

  test('that a signal ends has a status that is not 0', async () => {
    expect(await sh('kill -9 $$')).toMatchObject({ exitCode: 137 });
  });

  test('keeps characters whole that arrive in pieces', async () => {
    const { stdout } = await sh("printf '\\342'; sleep 0.1; printf '\\202\\254'");
    expect(stdout).toBe('€');
  });

  test('that cannot be found or started is thrown', async () => {
    const failed = (program: string, code: string) =>
      `the program "${program}" could not be started: spawn ${program} ${code}`;
    await expect(commands.run('no-such-tool', ['--version'], { env })).rejects.toThrow(
      failed('no-such-tool', 'ENOENT'),
    );
    await expect(commands.run('no-such-tool', [], { env, input: 'text' })).rejects.toThrow(
      failed('no-such-tool', 'ENOENT'),
    );
    const folder = await makeTempFolder({ tool: 'not to be run' });
    const tool = join(folder, 'tool');
    await expect(commands.run(tool, [], { env })).rejects.toThrow(failed(tool, 'EACCES'));
    await expect(sh('true', { cwd: join(folder, 'gone') })).rejects.toThrow('could not be started');
  });

  test('with longer arguments, or a longer environment, than the kernel takes is thrown', async () => {
    const long = (bytes: number) => 'x'.repeat(bytes);
    // Of one text with its end, 128 KiB.
    expect(await commands.run('true', [long(127 * 1024)], { env })).toMatchObject({ exitCode: 0 });
    await expect(commands.run('true', [long(128 * 1024)], { env })).rejects.toThrow(
      /^the program "true" could not be started: spawn true E2BIG: its arguments and environment have 131\d{3} bytes, the longest of them 131073$/,
    );
    await expect(commands.run('cat', [long(1 << 20)], { env, input: 'text' })).rejects.toThrow('E2BIG');
    await expect(commands.run('true', [], { env: { ...env, LONG: long(128 * 1024) } })).rejects.toThrow(
      'E2BIG',
    );
    // Together more than any stack allows (6 MiB), each of them short.
    const many = Array.from({ length: 80 }, () => long(100 * 1024));
    await expect(commands.run('true', many, { env })).rejects.toThrow('E2BIG');
    const onStdout = (): void => {};
    await expect(
      commands.stream('true', [long(1 << 20)], { env, onStdout, onStderr: onStdout }),
    ).rejects.toThrow('E2BIG');
  });

  test.each([126, 127])('that ends with %s itself has run', async (exitCode) => {
    const result = await sh(`echo 'sh: 1: tool: not found' >&2; exit ${exitCode}`);
    expect(result).toEqual({ exitCode, stdout: '', stderr: 'sh: 1: tool: not found\n' });
  });
});

describe('a stream', () => {
  const stream = (
    script: string,
    onStdout: (chunk: Uint8Array) => void,
    onStderr: (chunk: Uint8Array) => void = () => {},
  ) => commands.stream('sh', ['-c', script], { env, onStdout, onStderr });

  test('hands out both outputs as they come, and returns the status', async () => {
    const out: string[] = [];
    const err: string[] = [];
    const exitCode = await stream(
      'echo one; echo oops >&2; sleep 0.2; echo two; exit 4',
      (chunk) => out.push(Buffer.from(chunk).toString()),
      (chunk) => err.push(Buffer.from(chunk).toString()),
    );
    expect([exitCode, out, err]).toEqual([4, ['one\n', 'two\n'], ['oops\n']]);
  });

  test('keeps nothing: 100 MB without a line end pass through', async () => {
    let bytes = 0;
    let mostHeapBytes = 0;
    const before = process.memoryUsage().heapUsed;
    const exitCode = await stream('head -c 100000000 /dev/zero', (chunk) => {
      bytes += chunk.length;
      mostHeapBytes = Math.max(mostHeapBytes, process.memoryUsage().heapUsed - before);
    });
    expect([exitCode, bytes]).toEqual([0, 100_000_000]);
    expect(mostHeapBytes).toBeLessThan(50_000_000);
  });

  test('fails, and ends the command, when the listener fails', async () => {
    let printed = '';
    const failing = stream('echo $$; exec sleep 60', (chunk) => {
      printed = Buffer.from(chunk).toString();
      throw new Error('no space left on device');
    });
    await expect(failing).rejects.toThrow('no space left on device');
    const pid = Number(printed);
    expect(pid).toBeGreaterThan(1);
    while (isRunning(pid)) await setTimeout(10);
  });

  test('hands out nothing more once a listener has failed', async () => {
    let calls = 0;
    const failing = stream('echo one; echo two; sleep 0.1; echo three', () => {
      calls++;
      throw new Error('no space left on device');
    });
    await expect(failing).rejects.toThrow('no space left on device');
    await setTimeout(300);
    expect(calls).toBe(1);
  });
});

/** What keeps this process from ending. */
function openPipes(): number {
  return process.getActiveResourcesInfo().filter((name) => name === 'PipeWrap').length;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
