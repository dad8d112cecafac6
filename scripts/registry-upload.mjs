// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * Pushes an image without an engine, so that its digest depends on the layers and the configuration only.
 *
 * @param {object} image
 * @param {string} image.registryHost without TLS
 * @param {{username: string, password: string}} [image.auth] for a registry that asks for them
 * @param {string} image.repository
 * @param {string} image.tag
 * @param {readonly string[]} image.layers files of gzipped tars, the lowest first
 * @param {string} [image.architecture] that of this machine by default
 * @param {Record<string, unknown>} image.config what a container of it starts with (OCI image configuration, `config`)
 * @returns {Promise<{reference: string, digest: string}>} the reference by tag, and the digest of the manifest
 * @throws {Error} when the registry refuses a request
 */
export async function pushImage({
  registryHost,
  auth,
  repository,
  tag,
  layers,
  config,
  architecture = process.arch === 'x64' ? 'amd64' : process.arch,
}) {
  const base = `http://${registryHost}/v2/${repository}`;
  const authorization = auth && basic(auth);
  const described = await Promise.all(
    layers.map(async (file) => ({
      file,
      diffId: await digestOf(createReadStream(file).pipe(createGunzip())),
      descriptor: {
        mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
        digest: await digestOf(createReadStream(file)),
        size: (await stat(file)).size,
      },
    })),
  );
  const configText = JSON.stringify({
    created: '1970-01-01T00:00:00Z',
    architecture,
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: described.map(({ diffId }) => diffId) },
    history: layers.map(() => ({ created: '1970-01-01T00:00:00Z', created_by: 'cache-prewarm' })),
  });
  const configDescriptor = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOfText(configText),
    size: Buffer.byteLength(configText),
  };
  for (const { file, descriptor } of described)
    await pushBlob(base, authorization, descriptor, () => createReadStream(file));
  await pushBlob(base, authorization, configDescriptor, () => configText);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType,
    config: configDescriptor,
    layers: described.map(({ descriptor }) => descriptor),
  });
  await send(`${base}/manifests/${tag}`, authorization, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: manifest,
  });
  return { reference: `${registryHost}/${repository}:${tag}`, digest: digestOfText(manifest) };
}

/**
 * @param {{username: string, password: string}} auth
 * @returns {string}
 */
function basic({ username, password }) {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

/**
 * @param {string} base
 * @param {string | undefined} authorization
 * @param {{digest: string, size: number}} descriptor
 * @param {() => string | import('node:stream').Readable} body
 * @returns {Promise<void>}
 */
async function pushBlob(base, authorization, { digest, size }, body) {
  const known = authorization === undefined ? {} : { headers: { authorization } };
  const found = await fetch(`${base}/blobs/${digest}`, { method: 'HEAD', ...known });
  if (found.ok) return;
  const started = await send(`${base}/blobs/uploads/`, authorization, { method: 'POST' });
  const place = new URL(started.headers.get('location') ?? '', `${base}/`);
  place.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
  const upload = { method: 'PUT', headers, body: body(), duplex: 'half' };
  await send(place.href, authorization, /** @type {any} */ (upload));
}

/**
 * @param {string} url
 * @param {string | undefined} authorization
 * @param {RequestInit & {headers?: Record<string, string>}} init
 * @returns {Promise<Response>}
 */
async function send(url, authorization, init) {
  const headers = { ...init.headers, ...(authorization === undefined ? {} : { authorization }) };
  const response = await fetch(url, { ...init, headers });
  const text = await response.text();
  if (!response.ok)
    throw new Error(
      `Expected ${init.method} ${url} to succeed; the registry answered ${response.status}: ${text.slice(0, 300)}`,
    );
  return response;
}

/**
 * @param {import('node:stream').Readable} stream
 * @returns {Promise<string>}
 */
async function digestOf(stream) {
  const hash = createHash('sha256');
  await pipeline(stream, hash);
  return `sha256:${hash.digest('hex')}`;
}

/**
 * @param {string} text
 * @returns {string}
 */
function digestOfText(text) {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
