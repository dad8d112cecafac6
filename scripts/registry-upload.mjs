// @ts-check
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';

/**
 * Pushes an image of one layer without an engine, so that its digest depends on the layer and the configuration only.
 *
 * @param {object} image
 * @param {string} image.registryHost without TLS and without authentication
 * @param {string} image.repository
 * @param {string} image.tag
 * @param {string} image.layer the file of a gzipped tar
 * @param {Record<string, unknown>} image.config what a container of it starts with (OCI image configuration, `config`)
 * @returns {Promise<{reference: string, digest: string}>} the reference by tag, and the digest of the manifest
 * @throws {Error} when the registry refuses a request
 */
export async function pushImage({ registryHost, repository, tag, layer, config }) {
  const base = `http://${registryHost}/v2/${repository}`;
  const diffId = await digestOf(createReadStream(layer).pipe(createGunzip()));
  const layerDescriptor = {
    mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
    digest: await digestOf(createReadStream(layer)),
    size: (await stat(layer)).size,
  };
  const architecture = process.arch === 'x64' ? 'amd64' : process.arch;
  const configText = JSON.stringify({
    created: '1970-01-01T00:00:00Z',
    architecture,
    os: 'linux',
    config,
    rootfs: { type: 'layers', diff_ids: [diffId] },
    history: [{ created: '1970-01-01T00:00:00Z', created_by: 'cache-prewarm' }],
  });
  const configDescriptor = {
    mediaType: 'application/vnd.oci.image.config.v1+json',
    digest: digestOfText(configText),
    size: Buffer.byteLength(configText),
  };
  await pushBlob(base, layerDescriptor, () => createReadStream(layer));
  await pushBlob(base, configDescriptor, () => configText);
  const mediaType = 'application/vnd.oci.image.manifest.v1+json';
  const manifest = JSON.stringify({
    schemaVersion: 2,
    mediaType,
    config: configDescriptor,
    layers: [layerDescriptor],
  });
  await send(`${base}/manifests/${tag}`, {
    method: 'PUT',
    headers: { 'content-type': mediaType },
    body: manifest,
  });
  return { reference: `${registryHost}/${repository}:${tag}`, digest: digestOfText(manifest) };
}

/**
 * @param {string} base
 * @param {{digest: string, size: number}} descriptor
 * @param {() => string | import('node:stream').Readable} body
 * @returns {Promise<void>}
 */
async function pushBlob(base, { digest, size }, body) {
  const found = await fetch(`${base}/blobs/${digest}`, { method: 'HEAD' });
  if (found.ok) return;
  const started = await send(`${base}/blobs/uploads/`, { method: 'POST' });
  const place = new URL(started.headers.get('location') ?? '', `${base}/`);
  place.searchParams.set('digest', digest);
  const headers = { 'content-type': 'application/octet-stream', 'content-length': String(size) };
  await send(place.href, /** @type {any} */ ({ method: 'PUT', headers, body: body(), duplex: 'half' }));
}

/**
 * @param {string} url
 * @param {RequestInit} init
 * @returns {Promise<Response>}
 */
async function send(url, init) {
  const response = await fetch(url, init);
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
