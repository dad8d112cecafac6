// @ts-check
// What the demo leaves on a machine, and how it is taken away again.
import { access, readdir, readFile, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { findEngine } from '../engine.mjs';
import { run } from '../process.mjs';
import { withLock } from '../tools/root.mjs';
import { toolsRoot } from '../tools.mjs';
import { removeBuilder } from '../workbench.mjs';

/** What the demo pulls into a Docker that runs here, when it is not there already. */
const pulledImages = ['debian:bookworm-slim', 'moby/buildkit:buildx-stable-1', 'registry:2'];

/**
 * Runs one demo at a time: a second one waits, and says so.
 *
 * @template T
 * @param {string} home
 * @param {(text: string) => void} say
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withDemoLock(home, say, work) {
  const waiting = setTimeout(() => say('Another demo is running here. Waiting until it ends.'), 1000);
  try {
    return await withLock(path.join(home, 'demo.lock'), () => {
      clearTimeout(waiting);
      return work();
    });
  } finally {
    clearTimeout(waiting);
  }
}

/**
 * Notes which images are in the Docker that runs here before the demo pulls some, so that `--clean` removes those only
 * that the demo brought. The note outlives a demo, because the images do.
 *
 * @param {string} home
 * @returns {Promise<() => Promise<void>>} to be called when the demo has ended, however it did
 */
export async function noteImages(home) {
  const file = path.join(home, 'demo-images.json');
  if (!(await findEngine())) return async () => {};
  const before = await readNote(file);
  const missing = await Promise.all(
    pulledImages.map(async (image) => (before.includes(image) || !(await isHere(image)) ? [image] : [])),
  );
  await writeFile(file, JSON.stringify(missing.flat()));
  return async () => {
    const brought = await Promise.all(
      missing.flat().map(async (image) => ((await isHere(image)) ? [image] : [])),
    );
    await writeFile(file, JSON.stringify(brought.flat()));
  };
}

/**
 * @param {string} image
 * @returns {Promise<boolean>}
 */
function isHere(image) {
  return run('docker', ['image', 'inspect', '--format', '{{.Id}}', image]).then(
    () => true,
    () => false,
  );
}

/**
 * @param {string} file
 * @returns {Promise<string[]>} images that a demo has brought
 */
async function readNote(file) {
  return JSON.parse(await readFile(file, 'utf8').catch(() => '[]'));
}

/**
 * Removes what the demo has made and downloaded. Things of the user's engine that the demo did not bring stay.
 *
 * @param {{home: string, folder: string, say: (text: string) => void}} options
 * @returns {Promise<void>}
 * @throws {Error} when the tools' folder holds something else
 */
export async function cleanDemo({ home, folder, say }) {
  const note = path.join(home, 'demo-images.json');
  if (await findEngine()) {
    await removeBuilder('cache-prewarm-demo');
    // One that a container of the user's has come to use stays.
    for (const image of await readNote(note))
      await run('docker', ['image', 'rm', image]).then(
        () => say(`Removed the image ${image}`),
        () => {},
      );
  }
  await removeTools(say);
  for (const name of [folder, note, path.join(home, 'demo.lock')])
    await rm(name, { recursive: true, force: true, maxRetries: 5 });
}

/**
 * @param {(text: string) => void} say
 * @returns {Promise<void>}
 */
async function removeTools(say) {
  const root = toolsRoot();
  const names = await readdir(root).catch(() => undefined);
  if (names === undefined) return;
  // The place can be chosen by a variable: what has no locks was not made by us.
  const ours = await access(path.join(root, '.locks')).then(
    () => true,
    () => names.length === 0,
  );
  if (!ours)
    throw new Error(
      `Expected only tools of cache-prewarm in ${root}, found other files, so it was not removed. Check CACHE_PREWARM_TOOLS.`,
    );
  await rm(root, { recursive: true, force: true, maxRetries: 5 });
  await rmdir(path.dirname(root)).catch(() => {});
  say(`Removed ${root}`);
}
