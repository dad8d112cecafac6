// @ts-check
import { chmod, chown, cp, mkdir, readdir, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { busyboxLayer } from './base-image.mjs';
import { packLayer } from './layer-file.mjs';
import { run } from './process.mjs';
import { pushImage } from './registry-upload.mjs';
import { operatingSystem, ownArchives, suiteOf, unpackPackages } from './tools/debian-packages.mjs';
import { keepTool } from './tools/root.mjs';

/** Of busybox: nobody, as whom PostgreSQL runs, since it refuses to be root. */
const nobody = 65534;

/** Large, and of no use to a server that is only started. */
const unused = /perl|llvm|^libz3|^locales|^libc-l10n|^postgresql(-client)?-common$/;

/** Makes a database in `/data` at the first start, as the official image does. */
const start = `[ -s /data/PG_VERSION ] || initdb --username=postgres --auth=trust --locale=C --pgdata=/data
exec postgres -D /data -k /tmp -c jit=off -c fsync=off`;

/**
 * Pushes an image with PostgreSQL and sqlite3, made of this machine's own packages. Without a command it starts PostgreSQL,
 * with its data in `/data` and its socket in `/tmp`.
 *
 * @param {Omit<Parameters<typeof pushImage>[0], 'layers' | 'config'>} place
 * @returns {Promise<import('./base-image.mjs').PushedImage>}
 * @throws {Error} where packages of Debian or Ubuntu cannot be unpacked
 */
export async function pushDatabaseImage(place) {
  const { codename } = await operatingSystem();
  const programs = await keepTool(`databases-${codename}.tar.gz`, makeLayer);
  return pushImage({
    ...place,
    layers: [await busyboxLayer(), programs],
    config: {
      Env: ['PATH=/opt/postgresql/bin:/usr/bin:/bin', 'PGHOST=/tmp', 'PGUSER=postgres'],
      User: `${nobody}`,
      Cmd: ['sh', '-c', start],
      Healthcheck: { Test: ['CMD', 'pg_isready'], Interval: 1e9, Retries: 60 },
    },
  });
}

/**
 * @param {string} file the gzipped tar to be made
 * @returns {Promise<void>}
 */
async function makeLayer(file) {
  const root = `${file}.root`;
  try {
    const suite = suiteOf(await ownArchives((await operatingSystem()).codename));
    const packages = ['postgresql', 'sqlite3'];
    await unpackPackages({ suite, packages, wholeBut: unused, folder: root, log: () => {} });
    // A package's files may be in /lib or in /usr/lib, which are one folder in a system.
    for (const name of ['lib', 'lib64']) {
      await cp(path.join(root, name), path.join(root, 'usr', name), {
        recursive: true,
        verbatimSymlinks: true,
      }).catch(() => {});
      await rm(path.join(root, name), { recursive: true, force: true });
      await symlink(`usr/${name}`, path.join(root, name));
    }
    for (const name of ['bin', 'sbin', 'etc', 'var', 'usr/share/doc', 'usr/share/locale', 'usr/share/man'])
      await rm(path.join(root, name), { recursive: true, force: true });
    const [version = ''] = await readdir(path.join(root, 'usr/lib/postgresql'));
    await mkdir(path.join(root, 'opt'));
    await symlink(`/usr/lib/postgresql/${version}`, path.join(root, 'opt/postgresql'));
    await mkdir(path.join(root, 'data'));
    await chown(path.join(root, 'data'), nobody, nobody);
    await chmod(path.join(root, 'data'), 0o700);
    await run('find', [path.join(root, 'usr/lib/postgresql'), '-name', 'llvmjit*', '-delete']).catch(
      () => {},
    );
    await packLayer(root, file);
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}
