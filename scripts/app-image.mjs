// @ts-check
import { createCipheriv, createHash } from 'node:crypto';
import { chmod, mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { busyboxLayer } from './base-image.mjs';
import { packLayer } from './layer-file.mjs';
import { pushImage } from './registry-upload.mjs';

/**
 * A small web application: port 8080, `/health` and `/version`.
 * @typedef {object} App
 * @property {string} version
 * @property {'healthy' | 'unhealthy' | 'exits' | 'crash-loops'} [behaviour] `unhealthy` serves, but not `/health`;
 *   `exits` ends as soon as it has started; `crash-loops` is healthy for `crashSeconds` each time
 * @property {number} [startSeconds] before it serves
 * @property {number} [crashSeconds] 1 by default
 * @property {number} [crashes] how often it crashes; again and again by default
 * @property {boolean} [healthCheck] whether its image has one; it has by default
 */

/**
 * @typedef {object} AppImageOptions
 * @property {string} registryHost without TLS
 * @property {{username: string, password: string}} [auth]
 * @property {string} repository
 * @property {string} tag
 * @property {string} dir where layers are kept
 * @property {readonly {name: string, bytes: number}[]} [layers] between busybox and the application, with content that
 *   cannot be compressed; the same name and size give the same layer
 * @property {App} [app] absent for an image of layers only
 */

/**
 * Pushes an image of busybox, layers as asked for, and an application.
 *
 * @param {AppImageOptions} options
 * @returns {Promise<import('./base-image.mjs').PushedImage>}
 * @throws {Error} where the layer of busybox cannot be made, or when the registry refuses a request
 */
export async function pushAppImage({ registryHost, auth, repository, tag, dir, layers = [], app }) {
  await mkdir(dir, { recursive: true });
  const files = [await busyboxLayer()];
  for (const layer of layers) files.push(await ballastLayer(dir, layer));
  if (app) files.push(await appLayer(dir, app));
  const place = { registryHost, ...(auth ? { auth } : {}), repository, tag };
  return pushImage({ ...place, layers: files, config: app ? appConfig(app) : { Cmd: ['sh'] } });
}

const port = 8080;

const script = `#!/bin/sh
# A process that is a container's first must ask for signals.
trap 'exit 0' TERM INT
pause() { sleep "$1" & wait $!; }
echo "version $APP_VERSION starts"
pause "$APP_START_SECONDS"
if [ "$APP_BEHAVIOUR" = exits ]; then
  echo "version $APP_VERSION cannot open its database" >&2
  exit 3
fi
mkdir -p /www
echo "$APP_VERSION" > /www/version
[ "$APP_BEHAVIOUR" = unhealthy ] || echo ok > /www/health
httpd -f -p ${port} -h /www &
echo "version $APP_VERSION serves"
echo start >> /starts
[ "$APP_BEHAVIOUR" = crash-loops ] && [ "$(wc -l < /starts)" -le "$APP_CRASHES" ] || wait
pause "$APP_CRASH_SECONDS"
echo "version $APP_VERSION has lost its database" >&2
exit 4
`;

/**
 * @param {App} app
 * @returns {Record<string, unknown>} of an OCI image
 */
function appConfig({
  behaviour = 'healthy',
  version,
  startSeconds = 0,
  crashSeconds = 1,
  crashes = 1_000_000,
  healthCheck = true,
}) {
  const second = 1_000_000_000;
  return {
    Env: [
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      `APP_VERSION=${version}`,
      `APP_BEHAVIOUR=${behaviour}`,
      `APP_START_SECONDS=${startSeconds}`,
      `APP_CRASH_SECONDS=${crashSeconds}`,
      `APP_CRASHES=${crashes}`,
    ],
    Cmd: ['/app/serve'],
    ExposedPorts: { [`${port}/tcp`]: {} },
    ...(healthCheck
      ? {
          Healthcheck: {
            Test: ['CMD', 'wget', '-q', '-O', '/dev/null', `http://127.0.0.1:${port}/health`],
            Interval: second,
            Timeout: 2 * second,
            Retries: 3,
            StartPeriod: startSeconds * second,
          },
        }
      : {}),
  };
}

/**
 * @param {string} dir
 * @param {App} app
 * @returns {Promise<string>}
 */
function appLayer(dir, { version }) {
  return makeLayer(dir, `app-${version}`, async (root) => {
    await mkdir(path.join(root, 'app'));
    await writeFile(path.join(root, 'app/version'), `${version}\n`);
    await writeFile(path.join(root, 'app/serve'), script);
    await chmod(path.join(root, 'app/serve'), 0o755);
  });
}

/**
 * @param {string} dir
 * @param {{name: string, bytes: number}} layer
 * @returns {Promise<string>}
 */
function ballastLayer(dir, { name, bytes }) {
  return makeLayer(dir, `${name}-${bytes}`, async (root) => {
    const key = createHash('sha256').update(name).digest().subarray(0, 16);
    const content = createCipheriv('aes-128-ctr', key, Buffer.alloc(16)).update(Buffer.alloc(bytes));
    await mkdir(path.join(root, 'opt'));
    await writeFile(path.join(root, 'opt', name), content);
  });
}

/**
 * @param {string} dir
 * @param {string} name
 * @param {(root: string) => Promise<void>} fill
 * @returns {Promise<string>} the file of a gzipped tar, which is made once
 */
async function makeLayer(dir, name, fill) {
  const file = path.join(dir, `${encodeURIComponent(name)}.tar.gz`);
  const exists = await stat(file).then(
    () => true,
    () => false,
  );
  if (exists) return file;
  const root = `${file}.root`;
  await rm(root, { recursive: true, force: true });
  await mkdir(root);
  await fill(root);
  await packLayer(root, `${file}.new`);
  await rename(`${file}.new`, file);
  await rm(root, { recursive: true });
  return file;
}
