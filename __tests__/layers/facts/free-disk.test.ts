import { describe, expect, test } from '@jest/globals';
import { ensureFreeDisk } from '../../../src/layers/facts/free-disk.ts';
import { type FakeAnswer, fakeCommands } from '../../support/fake-commands.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

/** More than any disk has. */
const tooMuch = 1e18;
const hosted = { RUNNER_ENVIRONMENT: 'github-hosted', ImageOS: 'ubuntu24' };

async function ensure(
  minFreeDiskBytes: number,
  {
    env = {},
    freeDiskSpace = 'auto',
    rootDir,
    usage = 'Images 3 2GB\n',
  }: {
    readonly env?: Readonly<Record<string, string>>;
    readonly freeDiskSpace?: 'auto' | 'false';
    readonly rootDir?: string;
    readonly usage?: FakeAnswer;
  } = {},
) {
  const tempFolder = await makeTempFolder();
  const commands = fakeCommands({ 'docker system df': usage, 'sh -c *': '', 'du *': '' });
  const notices: string[] = [];
  const error = await ensureFreeDisk(
    { minFreeDiskBytes, freeDiskSpace },
    { docker: { env, configDir: '/nowhere' }, commands, tempFolder },
    { notice: (message) => void notices.push(message) },
    Promise.resolve({ rootDir }),
  ).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  return {
    error,
    notices,
    tempFolder,
    removed: commands.lines.filter((line) => line.startsWith('sh ')),
    lines: commands.lines,
  };
}

describe('room on the disk', () => {
  test('that is enough needs nothing', async () => {
    const { error, lines, notices } = await ensure(1);
    expect([error, lines, notices]).toEqual([undefined, [], []]);
  });

  test('that is too little is an error with what uses it', async () => {
    const { error, tempFolder, removed } = await ensure(tooMuch);
    expect(String(error)).toMatch(
      new RegExp(
        `^UserError: min-free-disk: expected [\\d,.]+ \\wB free at ${tempFolder}, found [\\d,.]+ \\wB: [\\d,.]+ \\wB are missing$`,
      ),
    );
    expect(error).toMatchObject({
      remedy: expect.stringMatching(/^Free some space, or lower min-free-disk\. What uses it:\nImages 3 2GB/),
    });
    expect(removed).toEqual([]);
  });

  test('is looked for where the engine keeps its data, when that is on this machine', async () => {
    const rootDir = await makeTempFolder();
    expect(String((await ensure(tooMuch, { rootDir })).error)).toContain(`free at ${rootDir},`);
    const elsewhere = await ensure(tooMuch, { rootDir: '/not/on/this/machine' });
    expect(String(elsewhere.error)).toContain(`free at ${elsewhere.tempFolder},`);
  });

  test('is made on a runner of GitHub, and nowhere else', async () => {
    const made = await ensure(tooMuch, { env: hosted });
    expect(made.removed).toHaveLength(1);
    expect(made.removed[0]).toContain('rm -rf /usr/local/lib/android');
    expect(made.notices).toEqual([
      expect.stringMatching(/ are free, less than min-free-disk .*: removing toolchains of the runner /),
    ]);
    // And then it is looked again.
    expect(made.error).toBeDefined();
  });

  test('is not made where the user does not want it', async () => {
    expect((await ensure(tooMuch, { env: hosted, freeDiskSpace: 'false' })).removed).toEqual([]);
  });
});
