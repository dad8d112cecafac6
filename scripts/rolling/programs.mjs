// @ts-check
import { cp, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import process from 'node:process';
import { packLayer } from '../layer-file.mjs';
import { run } from '../process.mjs';
import { ready } from '../tools/availability.mjs';
import { libraryPath, operatingSystem, unpackOwnPackages } from '../tools/debian-packages.mjs';
import { keepTool } from '../tools/root.mjs';

/**
 * Brings a layer with nginx, haproxy and Node in it, to be laid over a busybox: the proxies and an application of tests and
 * measurements. Nothing of the system is installed.
 *
 * @param {{log?: import('../process.mjs').Log}} [options]
 * @returns {Promise<{kind: 'ready', layer: string} | import('../tools/availability.mjs').Unavailable>}
 */
export function rollingPrograms({ log = () => {} } = {}) {
  return ready('nginx and haproxy', async () => {
    const { codename } = await operatingSystem();
    const packages = await keepTool(`proxies-${codename}`, (folder) =>
      unpackOwnPackages({ packages: ['nginx', 'haproxy'], folder, log }),
    );
    const node = process.version.replaceAll('.', '-');
    const layer = await keepTool(`proxies-${codename}-node-${node}.tar.gz`, (file) => pack(packages, file));
    return { layer };
  });
}

/**
 * @param {string} packages folder of the unpacked packages
 * @param {string} file
 */
async function pack(packages, file) {
  const root = await mkdtemp(path.join(os.tmpdir(), 'cache-prewarm-proxies-'));
  try {
    const env = await libraryPath(packages);
    const programs = {
      'usr/sbin/nginx': path.join(packages, 'usr/sbin/nginx'),
      'usr/sbin/haproxy': path.join(packages, 'usr/sbin/haproxy'),
      'usr/bin/node': process.execPath,
    };
    for (const folder of ['usr/sbin', 'usr/bin', 'var/lib/nginx', 'var/log/nginx', 'run'])
      await mkdir(path.join(root, folder), { recursive: true });
    for (const [place, source] of Object.entries(programs)) {
      await cp(source, path.join(root, place));
      // Each library under the path that the loader looks for it at.
      const { stdout } = await run('ldd', [source], { env: { ...process.env, ...env } });
      for (const [, library = ''] of stdout.matchAll(/(?:=> )?(\/\S+) \(0x/g)) {
        const name = library.startsWith(packages) ? library.slice(packages.length) : library;
        await mkdir(path.join(root, path.dirname(name)), { recursive: true });
        await cp(await realpath(library), path.join(root, name));
      }
    }
    await packLayer(root, file);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
