import { mkdir, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  describeUsage,
  freeBytes,
  isGithubHosted,
  removeHostedToolChains,
} from '../../../src/adapters/disk/free-space.ts';
import { type CommandRunner, createCommandRunner } from '../../../src/adapters/process/command.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

test('free bytes are those of the file system that the folder lies on', async () => {
  const free = await freeBytes(tmpdir());
  expect(Number.isSafeInteger(free)).toBe(true);
  expect(free).toBeGreaterThan(0);
  await expect(freeBytes('/no/such/folder')).rejects.toThrow('ENOENT');
});

test.each<[string, Readonly<Record<string, string>>, boolean]>([
  ["GitHub's Ubuntu image", { RUNNER_ENVIRONMENT: 'github-hosted', ImageOS: 'ubuntu24' }, true],
  ["GitHub's Windows image", { RUNNER_ENVIRONMENT: 'github-hosted', ImageOS: 'win22' }, false],
  ['a container on a hosted runner', { RUNNER_ENVIRONMENT: 'github-hosted' }, false],
  ['a runner of one’s own', { RUNNER_ENVIRONMENT: 'self-hosted', ImageOS: 'ubuntu24' }, false],
  ['a terminal', {}, false],
])('whether anything may be removed on %s: %j → %j', (_name, env, hosted) => {
  expect(isGithubHosted(env)).toBe(hosted);
});

describe("removing a hosted runner's tool chains", () => {
  /** Commands that are really run, without the sudo that a user other than root needs. */
  const withoutSudo = (lines: string[]): CommandRunner => {
    const commands = createCommandRunner();
    return {
      ...commands,
      run(program, args, options) {
        lines.push([program, ...args].join(' '));
        return commands.run(
          program,
          args.map((arg) => arg.replace(/^sudo -n /, '')),
          options,
        );
      },
    };
  };

  test('removes them and nothing else', async () => {
    const root = await makeTempFolder({
      'usr/local/lib/android/sdk/tool': '',
      'usr/share/dotnet/sdk': '',
      'usr/local/julia1.11.2/bin/julia': '',
      'opt/hostedtoolcache/CodeQL/codeql': '',
      'opt/hostedtoolcache/Python/python': '',
      'opt/ghc/ghc': '',
      'usr/local/bin/tool': '',
      'usr/local/lib/node_modules/npm': '',
      'usr/share/doc/readme': '',
      'var/lib/docker/layer': '',
    });
    const lines: string[] = [];
    await removeHostedToolChains(withoutSudo(lines), { PATH: process.env['PATH'] ?? '' }, root);
    const left = (await readdir(root, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(root.length + 1));
    expect(left.sort()).toEqual([
      'opt/hostedtoolcache/Python/python',
      'usr/local/bin/tool',
      'usr/local/lib/node_modules/npm',
      'usr/share/doc/readme',
      'var/lib/docker/layer',
    ]);
    expect(lines).toHaveLength(1);
  });

  test('is no failure where none of them is there', async () => {
    const root = await makeTempFolder({ keep: '' });
    await removeHostedToolChains(withoutSudo([]), { PATH: process.env['PATH'] ?? '' }, root);
    expect(await readdir(root)).toEqual(['keep']);
  });

  test('never asks docker to prune anything', async () => {
    const lines: string[] = [];
    await removeHostedToolChains(
      withoutSudo(lines),
      { PATH: process.env['PATH'] ?? '' },
      await makeTempFolder(),
    );
    expect(lines.join()).not.toMatch(/docker|prune/);
  });
});

describe('what takes the space', () => {
  test('is what docker and the largest folders hold', async () => {
    const root = await makeTempFolder();
    for (const folder of ['/usr/local/lib/android', '/tmp'])
      await mkdir(join(root, folder), { recursive: true });
    const commands = fakeCommands({
      'docker system df': 'TYPE   TOTAL\nImages 3\n',
      [`du -sh ${root}/usr/local/lib/android ${root}/tmp`]: `9.0G\t${root}/usr/local/lib/android\n`,
    });
    expect(await describeUsage(commands, {}, root)).toBe(
      `TYPE   TOTAL\nImages 3\n9.0G\t${root}/usr/local/lib/android`,
    );
  });

  test.each([
    ['cannot be started', new Error('ENOENT')],
    ['fails', { exitCode: 1, stderr: 'Cannot connect to the Docker daemon' }],
  ])('is told as far as it can be when docker %s', async (_name, answer) => {
    const root = await makeTempFolder();
    await mkdir(join(root, dirname('/var/log/x')), { recursive: true });
    const commands = fakeCommands({
      'docker system df': answer,
      [`du -sh ${root}/var/log`]: { exitCode: 1, stdout: `1G\t${root}/var/log\n` },
    });
    expect(await describeUsage(commands, {}, root)).toBe(`1G\t${root}/var/log`);
  });

  test('is nothing when nothing can be told', async () => {
    const commands = fakeCommands({ 'docker system df': new Error('ENOENT') });
    expect(await describeUsage(commands, {}, await makeTempFolder())).toBe('');
  });
});
