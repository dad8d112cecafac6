import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from '@jest/globals';
import { overlayTrees } from '../../../src/core/tree/overlay.ts';
import { patchProblem } from '../../../src/core/tree/patch-plan.ts';
import type { Tree } from '../../../src/core/tree/tree.ts';
import { everyCase } from '../../support/extent.ts';
import { indexOf, type Publication, publishRandom, randomLayer } from '../../support/random-publication.ts';
import {
  copyFiles,
  type Files,
  groupsOf,
  type Inode,
  unpackAsOverlay,
  unpackInPlace,
} from '../../support/random-tree.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const trees = everyCase() ? 2000 : 300;

test(`${trees} random trees: old blobs and a patch give what was built, and nothing real is lost`, async () => {
  const folder = await makeTempFolder();
  const met = new Map<string, number>();
  for (let seed = 1; seed <= trees; seed += 1) {
    const own = join(folder, String(seed));
    await mkdir(own);
    const layer = randomLayer(seed);
    try {
      const published = await publishRandom(seed, layer, own);
      await expectPublished(layer, published);
      for (const what of metIn(published)) met.set(what, (met.get(what) ?? 0) + 1);
    } catch (error) {
      throw new Error(`seed ${seed}: ${(error as Error).message}`, { cause: error });
    }
    await rm(own, { recursive: true });
  }
  // Each kind of outcome was met: the property was not held by doing nothing.
  const rare = [
    'equal',
    'noise',
    'whiteouts',
    'from beneath',
    'folders',
    'with beneath',
    'without beneath',
    'staged',
    'read again',
  ];
  expect(rare.filter((what) => !met.has(what))).toEqual([]);
  expect(met.get('patch')).toBeGreaterThan(trees / 2);
  expect(met.get('impossible')).toBeUndefined();
}, 600_000);

function metIn({ plan, options, isStaged }: Publication): readonly string[] {
  if (plan.kind === 'impossible') return [plan.kind];
  const contents = plan.kind === 'patch' ? plan.contents : undefined;
  return [
    plan.kind,
    ...(plan.kind === 'patch' ? [isStaged ? 'staged' : 'read again'] : []),
    options.beneath === undefined ? 'without beneath' : 'with beneath',
    ...([...plan.comparison.noise()].length > 0 ? ['noise'] : []),
    ...((contents?.whiteouts.length ?? 0) > 0 ? ['whiteouts'] : []),
    ...((contents?.fromBeneath.size ?? 0) > 0 ? ['from beneath'] : []),
    ...((contents?.folders.size ?? 0) > 0 ? ['folders'] : []),
  ];
}

async function expectPublished(
  layer: ReturnType<typeof randomLayer>,
  publication: Publication,
): Promise<void> {
  const { plan, options, trees, blobs } = publication;
  if (plan.kind === 'impossible') return;
  if (trees.patch !== undefined) {
    const published = overlayTrees([trees.old, trees.patch]);
    expect(patchProblem(published, trees.next, options)).toBeUndefined();
    const { tree } = await indexOf(blobs);
    const listed = ({ entries, obstacle }: Tree) => [[...entries.sorted()], obstacle];
    expect(isDeepStrictEqual(listed(tree), listed(published))).toBe(true);
  }
  for (const unpack of [unpackInPlace, unpackAsOverlay])
    expectSame(blobs.reduce(unpack, copyFiles(layer.beneath)), layer.built, new Set(plan.comparison.noise()));
}

/** Asks jest only about what differs: it compares slowly. */
function expectSame(seen: Files, built: Files, noise: ReadonlySet<string>): void {
  expect([...seen.keys()].sort().join('\n')).toBe([...built.keys()].sort().join('\n'));
  expect(groupsOf(seen)).toBe(groupsOf(built));
  for (const [path, inode] of built) {
    const other = seen.get(path) as Inode;
    const both = (one: Inode): Inode => (noise.has(path) ? withoutNoise(path, one) : one);
    if (!isDeepStrictEqual(both(other), both(inode)))
      expect([path, both(other)]).toEqual([path, both(inode)]);
    if (path.endsWith('.pyc') && isLoaded(built, path) && !isLoaded(seen, path))
      throw new Error(`Python would compile ${path}`);
  }
}

/** What nobody may call noise stays. */
function withoutNoise(path: string, inode: Inode): Inode {
  const { content = '', ...rest } = inode;
  const isOwned = /^(etc|usr|var)(\/|$)|node_modules|site-packages/.test(path) || rest.kind === 'folder';
  const mtime = isOwned && !path.includes('fonts') ? 'any' : rest.mtime;
  if (path === 'var/log/dpkg.log') return { ...rest, mtime, content: 'any' };
  const isPython = path.endsWith('.pyc') && content.slice(4, 8) === '\0\0\0\0';
  return { ...rest, mtime, content: isPython ? content.slice(0, 8) + content.slice(12) : content };
}

/** Whether Python takes the compiled file without compiling. */
function isLoaded(files: Files, path: string): boolean {
  const source = files.get('usr/site-packages/m.py');
  const header = Buffer.from(files.get(path)?.content ?? '', 'latin1');
  return (
    source?.content !== undefined &&
    header.length >= 16 &&
    header.readUInt32LE(4) === 0 &&
    header.readUInt32LE(8) === Number(source.mtime) &&
    header.readUInt32LE(12) === source.content.length
  );
}
