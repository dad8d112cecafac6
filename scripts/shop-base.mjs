// @ts-check
// What examples/shop is built on where a test has no time for the real programs.
import { chmod, mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { busyboxLayer } from './base-image.mjs';
import { packLayer } from './layer-file.mjs';
import { pushImage } from './registry-upload.mjs';

/** A process that is a container's first must ask for signals. */
const untilEnded = "trap 'exit 0' TERM INT\nsleep 86400 &\nwait $!";

/** What packages leave: other bytes each time. */
const installed = (/** @type {string} */ place) =>
  `mkdir -p ${place} && head -c 400000 /dev/urandom > ${place}/installed`;

/** @type {Readonly<Record<string, string>>} */
const programs = {
  'usr/bin/apt-get': `[ "$1" = update ] || { ${installed('/opt/apt')}; }`,
  'usr/bin/npm': `[ "$1" = cache ] || { ${installed('node_modules')}; }`,
  'usr/bin/python3': `case $1 in
  -m) mkdir -p venv/bin && cp /usr/bin/python3 venv/bin/python && cp /opt/pip venv/bin/pip ;;
  -c) wget -q -O /dev/null http://127.0.0.1:8000/health ;;
  *worker.py)
    trap 'exit 0' TERM INT
    while true; do touch /tmp/alive; sleep 1 & wait $!; done ;;
  *)
    mkdir -p /tmp/www && echo ok > /tmp/www/health && httpd -p 8000 -h /tmp/www
    ${untilEnded} ;;
esac`,
  'opt/pip': installed('venv/lib'),
  'usr/bin/node': `[ "$1" != -e ] || exec wget -q -O /dev/null http://127.0.0.1:8080/health
mkdir -p /tmp/www && cp src/page.mjs /tmp/www/index.html
grep -q 'sendStatus(500)' "$1" || echo ok > /tmp/www/health
httpd -p 8080 -h /tmp/www
${untilEnded}`,
  'usr/bin/redis-server': untilEnded,
  'usr/bin/redis-cli': 'true',
};

/**
 * Pushes an image in which apt-get, pip and npm install random bytes at once, and in which the programs of examples/shop answer
 * whether they are healthy. It is its database, too.
 *
 * @param {Omit<Parameters<typeof pushImage>[0], 'layers' | 'config'> & {dir: string}} place `dir`: for its layer
 * @returns {Promise<import('./base-image.mjs').PushedImage>}
 */
export async function pushShopBase({ dir, ...place }) {
  const root = path.join(dir, 'shop-base');
  for (const [name, text] of Object.entries(programs)) {
    await mkdir(path.join(root, path.dirname(name)), { recursive: true });
    await writeFile(path.join(root, name), `#!/bin/sh\n${text}\n`);
    await chmod(path.join(root, name), 0o755);
  }
  const layer = `${root}.tar.gz`;
  await packLayer(root, layer);
  await rm(root, { recursive: true });
  const config = { Env: ['PATH=/usr/bin:/bin:/usr/sbin:/sbin'], Cmd: ['sh'] };
  return pushImage({ ...place, layers: [await busyboxLayer(), layer], config });
}
