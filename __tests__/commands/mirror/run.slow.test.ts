import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { createRunLog } from '../../../src/adapters/runner/run-log.ts';
import type { Surroundings } from '../../../src/adapters/runner/session.ts';
import { readMirrorInputs } from '../../../src/commands/mirror/inputs.ts';
import { nothingMirrored } from '../../../src/commands/mirror/report.ts';
import { mirrorImages } from '../../../src/commands/mirror/run.ts';
import type { RunEvent } from '../../../src/core/layers/run-event.ts';
import { noRequests } from '../../../src/core/layers/transfer.ts';
import { endOf } from '../../../src/core/unfinished.ts';
import { fakeCommands } from '../../support/fake-commands.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';
import { createTestClock } from '../../support/test-clock.ts';

const nowMs = Date.parse('2026-10-04T00:00:00Z');
removeTempFolders();

const github: NonNullable<Surroundings['github']> = {
  ...{ repository: 'acme/app', revision: undefined, runUrl: undefined, runKey: '1', branch: 'main' },
  ...{ pullRequest: undefined, event: { name: 'push', ref: 'refs/heads/main', defaultBranch: 'main' } },
} as never;

const nothing = (): void => {};
const context = {
  nowMs,
  githubRepository: undefined,
  actor: undefined,
  githubContainerHost: 'ghcr.io',
  env: {},
};

/** One image upstream, and a mirror that buildx copies to. */
async function run(
  values: Readonly<Record<string, string>>,
  options: {
    copied?: boolean;
    drifted?: boolean;
    fails?: boolean;
    isOld?: boolean;
    text?: string;
    event?: RunEvent;
  } = {},
) {
  const cwd = await makeTempFolder();
  await writeFile(join(cwd, 'Dockerfile'), options.text ?? 'FROM up.test/debian:12 AS base\nFROM base\n');
  const registry = createMemoryRegistry();
  const put = (image: string, tag = '12'): string =>
    registry.putImage(image, tag, 'debian:30', { created: '2026-10-01T00:00:00Z' }).digest;
  const upstream = put('up.test/debian');
  if (options.copied === true) put('my.test/m/debian');
  if (options.drifted === true) registry.putImage('my.test/m/debian', '12', 'old:30');
  const commands = fakeCommands({
    'docker buildx imagetools create*': ({ args }) => {
      if (options.isOld === true && args.includes('--prefer-index=false'))
        return { exitCode: 1, stderr: 'ERROR: unknown flag: --prefer-index\n' };
      if (options.fails === true) return { exitCode: 1, stderr: 'a\nb\nc\ndenied' };
      for (const [index, word] of args.entries())
        if (word === '--tag') put('my.test/m/debian', args[index + 1]?.split(':').at(-1));
      return '';
    },
  });
  const { inputs, reader } = await readMirrorInputs(values, {
    ...{ ...context, cwd },
    github: options.event === undefined ? undefined : { ...github, event: options.event },
  });
  const log = createRunLog(createTestClock(nowMs), {
    kind: 'terminal',
    info: nothing,
    notice: nothing,
    warn: nothing,
    startGroup: nothing,
    endGroup: nothing,
    mask: nothing,
  });
  const problems = reader.problems.map(({ input }) => input);
  if (problems.length > 0) return { problems };
  const end = await endOf(nothingMirrored, () =>
    mirrorImages(inputs, {
      registries: {
        commands,
        docker: { env: {} } as never,
        connect: registry.connect,
        connectAnonymously: registry.connect,
        requests: () => noRequests,
      },
      dryRun: inputs.dryRun,
      log,
      clock: createTestClock(nowMs),
    }),
  );
  const found = { ...end.found, error: end.failure };
  const text = await readFile(join(cwd, 'Dockerfile'), 'utf8');
  return { problems, found, image: found.images[0], lines: commands.lines, upstream, text, log };
}

const to = { to: 'my.test/m' };

describe('a mirror', () => {
  test('gets what the FROM lines name, by digest, under the tag and one with the date', async () => {
    const { image, lines, upstream } = await run(to);
    expect(image).toMatchObject({ state: 'copied', upstreamDigest: upstream, targetDigest: undefined });
    expect(image?.tags).toEqual(['12', '12-20261004']);
    expect(image?.driftMs).toBe(3 * 86_400_000);
    expect(lines?.[0]).toMatch(new RegExp(`--tag my.test/\\S+:12 --tag \\S+ up.test/debian@${upstream}$`));
  });

  test('needs a buildx that copies an image of one platform as it is, and says so', async () => {
    const { image } = await run(to, { isOld: true });
    expect(image).toMatchObject({
      state: 'failed',
      detail: 'this buildx is too old to copy an image of one platform without changing its digest',
    });
  });

  test('that has it already is left alone', async () => {
    const { image, lines } = await run(to, { copied: true });
    expect(image?.state).toBe('same');
    expect(lines).toEqual([]);
  });

  test.each([
    [{}, 'absent'],
    [{ drifted: true }, 'drifted'],
  ])('with %j is only looked at in a dry run: %s', async (options, state) => {
    const { image, lines } = await run({ ...to, 'dry-run': 'true' }, options);
    expect(image?.state).toBe(state);
    expect(lines).toEqual([]);
  });

  test('to which nothing could be copied says why', async () => {
    const { image } = await run(to, { fails: true });
    expect(image).toMatchObject({ state: 'failed', detail: expect.stringContaining('b c denied') });
  });

  test('gets nothing that is not upstream', async () => {
    const { image } = await run({ images: 'up.test/gone:1=my.test/m/gone:1' });
    expect(image).toMatchObject({ state: 'failed', detail: expect.stringContaining('it does not exist') });
  });
});

describe('a run of a workflow', () => {
  const on = (name: string, ref: string): RunEvent => ({ name, ref, defaultBranch: 'main' });

  test.each<[string, RunEvent, Readonly<Record<string, string>>]>([
    ['a schedule', on('schedule', 'refs/heads/main'), {}],
    ['a push to main', on('push', 'refs/heads/main'), {}],
    ['a push to a trusted branch', on('push', 'refs/heads/next'), { 'trusted-refs': 'next' }],
    ['a dry run of a pull request', on('pull_request', 'refs/pull/7/merge'), { 'dry-run': 'true' }],
  ])('may be %s', async (_, event, values) => {
    expect((await run({ ...to, ...values }, { event })).problems).toEqual([]);
  });

  test.each<[string, RunEvent]>([
    ['a pull request', on('pull_request', 'refs/pull/7/merge')],
    ['a pull request on the default branch', on('pull_request_target', 'refs/heads/main')],
    ['a push to a branch', on('push', 'refs/heads/next')],
    ['a comment', on('issue_comment', 'refs/heads/main')],
  ])('that is %s copies nothing that layers are built on', async (_, event) => {
    const { problems, lines } = await run(to, { event });
    expect(problems).toEqual(['dry-run']);
    expect(lines).toBeUndefined();
  });
});

describe('copies are pinned', () => {
  test('in the Dockerfile where that is asked for', async () => {
    const { found, text, upstream } = await run({ ...to, pin: 'write' });
    expect(found?.wrote).toBe(true);
    expect(found?.pinned).toHaveLength(1);
    expect(text).toContain(`@${upstream} AS base`);
  });

  test('only in words with show', async () => {
    const { found, text } = await run({ ...to, pin: 'show' });
    expect([found?.wrote, found?.pinned.length]).toEqual([false, 1]);
    expect(text).toContain('FROM up.test/debian:12 AS base');
  });

  test('not where there is no copy', async () => {
    expect((await run({ ...to, pin: 'write' }, { fails: true })).found).toMatchObject({
      pinned: [],
      wrote: false,
    });
  });
});

describe('what is not right is told before anything is copied', () => {
  test.each([
    [{ file: 'gone' }, {}, ['file', 'images']],
    [{}, { text: 'FROM scratch\n' }, ['images']],
    [{}, { text: 'FRM x\n' }, ['file', 'images']],
    [{}, {}, ['to']],
  ])('%j %j', async (values, options, problems) => {
    expect((await run(values, options)).problems).toEqual(problems);
  });
});
