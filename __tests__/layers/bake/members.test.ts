import { stat } from 'node:fs/promises';
import { describe, expect, test } from '@jest/globals';
import type { PrewarmContext } from '../../../src/layers/bake/context.ts';
import { type Member, type MemberTurn, runMembers } from '../../../src/layers/bake/members.ts';
import { failedBecause } from '../../../src/layers/bake/not-built.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

type Run = (turn: MemberTurn<string>) => Promise<string>;

function member(name: string, run: Run, more: Partial<Member<string>> = {}): Member<string> {
  return { name, registry: 'ghcr.io', run, ...more };
}

/** The ends of images, as text. */
async function run(members: readonly Member<string>[]): Promise<Readonly<Record<string, string>>> {
  const context = { tempFolder: await makeTempFolder() } as PrewarmContext;
  const ends = await runMembers(context, members);
  return Object.fromEntries(
    [...ends].map(([name, end]) => {
      if (end.kind === 'made') return [name, end.made];
      const because = failedBecause(end.error);
      return [name, `${(end.error as Error).message}${because === undefined ? '' : ` [${because}]`}`];
    }),
  );
}

describe('images of one run', () => {
  test('have a temporary folder each, which nobody else may read, and are told who they are', async () => {
    const folders: string[] = [];
    const own: Run = async ({ context }) => {
      folders.push(context.tempFolder);
      expect((await stat(context.tempFolder)).mode & 0o777).toBe(0o700);
      return context.shared?.image ?? 'alone';
    };
    expect(await run([member('web', own), member('api', own)])).toEqual({ web: 'web', api: 'api' });
    expect(new Set(folders).size).toBe(2);
  });

  test('do once what is the same for all, also when it fails', async () => {
    let times = 0;
    const look: Run = async ({ context }) => {
      const found = await context.shared?.once('engine', async () => `${++times}`);
      await context.shared?.once('disk', async () => {
        throw new Error(`full ${found}`);
      });
      return '';
    };
    expect(await run([member('web', look), member('api', look)])).toEqual({ web: 'full 1', api: 'full 1' });
  });

  test('reach a registry on this machine if one of them must', async () => {
    const reach: Run = async ({ context }) => `${context.shared?.reachesLoopback}`;
    const local = member('api', reach, { registry: 'localhost:5000' });
    expect(await run([member('web', reach), local])).toEqual({ web: 'true', api: 'true' });
    expect(await run([member('web', reach), member('api', reach)])).toEqual({ web: 'false', api: 'false' });
  });

  test('one alone runs as if there were no others to be', async () => {
    const end = await run([member('web', async ({ context }) => `${context.shared}`)]);
    expect(end).toEqual({ web: 'undefined' });
  });

  test('come to their ends apart: one that fails leaves the others alone', async () => {
    const ends = await run([
      member('web', async () => Promise.reject(new Error('no Dockerfile'))),
      member('api', async () => 'made'),
    ]);
    expect(ends).toEqual({ web: 'no Dockerfile', api: 'made' });
  });
});

describe('an image on another one', () => {
  test('is given what that one made, whoever is first', async () => {
    const ends = await run([
      member('api', async ({ waitFor }) => `api on ${await waitFor('base')}`),
      member('base', async () => 'base'),
      member('late', async ({ waitFor }) => `late on ${await waitFor('api')}`),
    ]);
    expect(ends).toEqual({ api: 'api on base', base: 'base', late: 'late on api on base' });
  });

  test('is given the ends of several at once', async () => {
    const ends = await run([
      member('all', async ({ waitFor }) => (await Promise.all([waitFor('a'), waitFor('b')])).join(' and ')),
      member('a', async () => 'a'),
      member('b', async ({ waitFor }) => `b on ${await waitFor('a')}`),
    ]);
    expect(ends['all']).toBe('a and b on a');
  });

  test('is not built when that one fails, and says whose fault it is', async () => {
    const ends = await run([
      member('api', async ({ waitFor }) => waitFor('base')),
      member('base', async () => Promise.reject(new Error('exit code: 1'))),
    ]);
    expect(ends).toEqual({ api: 'not built, because base failed [base]', base: 'exit code: 1' });
  });

  test('that is on it as well is refused instead of waited for', async () => {
    const ends = await run([
      member('api', async ({ waitFor }) => waitFor('web')),
      member('web', async ({ waitFor }) => waitFor('worker')),
      member('worker', async ({ waitFor }) => waitFor('api')),
    ]);
    const said = Object.values(ends).toSorted();
    expect(said.filter((text) => /^not built, because \w+ failed/.test(text))).toHaveLength(2);
    expect(said.filter((text) => /^\w+ and \w+ are based on each other$/.test(text))).toHaveLength(1);
  });

  test('that there is none of is an error', async () => {
    const ends = await run([
      member('api', async ({ waitFor }) => waitFor('nowhere')),
      member('web', async () => 'web'),
    ]);
    expect(ends).toEqual({ api: 'there is no image "nowhere" in this run', web: 'web' });
  });
});
