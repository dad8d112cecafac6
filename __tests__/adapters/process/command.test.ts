import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
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

  test('is not waited for when a child of it goes on and holds its output open', async () => {
    const startedAtMs = Date.now();
    const result = await createCommandRunner(200).run('sh', ['-c', 'echo begun; sleep 20 & exit 5'], { env });
    expect(result).toEqual({ exitCode: 5, stdout: 'begun\n', stderr: '' });
    expect(Date.now() - startedAtMs).toBeLessThan(10_000);
  });

  test('that a signal ends has a status that is not 0', async () => {
    expect(await sh('kill -9 $$')).toMatchObject({ exitCode: 137 });
  });

  test('keeps characters whole that arrive in pieces', async () => {
    const { stdout } = await sh("printf '\\342'; sleep 0.1; printf '\\202\\254'");
    expect(stdout).toBe('€');
  });

  test('that cannot be found or started is thrown', async () => {
    await expect(commands.run('cache-prewarm-no-such-tool', [], { env })).rejects.toThrow(
      'the program "cache-prewarm-no-such-tool" could not be started: ',
    );
    const folder = await makeTempFolder({ tool: 'not to be run' });
    await expect(commands.run(join(folder, 'tool'), [], { env })).rejects.toThrow('could not be started');
    await expect(sh('true', { cwd: join(folder, 'gone') })).rejects.toThrow('could not be started');
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

  test('keeps nothing: 100 MB pass through', async () => {
    let bytes = 0;
    expect(await stream('head -c 100000000 /dev/zero', (chunk) => (bytes += chunk.length))).toBe(0);
    expect(bytes).toBe(100_000_000);
  });

  test('fails, and ends the command, when the listener fails', async () => {
    const failing = stream('echo one; exec sleep 60', () => {
      throw new Error('no space left on device');
    });
    await expect(failing).rejects.toThrow('no space left on device');
  });
});
