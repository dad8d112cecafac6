// @ts-check
import { gunzipSync } from 'node:zlib';

/**
 * What a registry holds under a name, read without the project's own code.
 * @typedef {object} PushedImageContent
 * @property {string} digest
 * @property {readonly string[]} layers digests of the compressed layers, the lowest first
 * @property {readonly number[]} layerBytes of the compressed layers
 * @property {{digest: string, bytes: number}} config
 * @property {readonly string[]} diffIds digests of what is in them
 */

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
].join(', ');

/**
 * Reads an image for this machine's platform; of an index, the first that is an image.
 *
 * @param {string} registryHost without TLS and without authentication
 * @param {string} repository
 * @param {string} name a tag or digest
 * @returns {Promise<PushedImageContent | undefined>} absent when there is none
 * @throws {Error} when the registry answers something else
 */
export async function readPushedImage(registryHost, repository, name) {
  const base = `http://${registryHost}/v2/${repository}`;
  const response = await fetch(`${base}/manifests/${name}`, { headers: { accept: manifestTypes } });
  const text = await response.text();
  if (response.status === 404) return undefined;
  if (!response.ok)
    throw new Error(`Expected ${base}/manifests/${name}; got ${response.status}: ${text.slice(0, 200)}`);
  const manifest = JSON.parse(text);
  if (Array.isArray(manifest.manifests)) {
    const image = manifest.manifests.find(
      (/** @type {any} */ entry) => entry.platform?.architecture !== 'unknown',
    );
    return image && readPushedImage(registryHost, repository, image.digest);
  }
  const config = await fetch(`${base}/blobs/${manifest.config.digest}`);
  if (!config.ok)
    throw new Error(`Expected the configuration of ${repository}:${name}; got ${config.status}`);
  const { rootfs } = /** @type {any} */ (await config.json());
  return {
    digest: response.headers.get('docker-content-digest') ?? name,
    layers: manifest.layers.map((/** @type {{digest: string}} */ layer) => layer.digest),
    layerBytes: manifest.layers.map((/** @type {{size: number}} */ layer) => layer.size),
    config: { digest: manifest.config.digest, bytes: manifest.config.size },
    diffIds: rootfs.diff_ids,
  };
}

/**
 * Reads what is in a layer.
 *
 * @param {string} registryHost without TLS and without authentication
 * @param {string} repository
 * @param {string} digest of a layer that is compressed with gzip
 * @returns {Promise<Buffer>} a tar file
 * @throws {Error} when it is not to be had
 */
export async function readPushedLayer(registryHost, repository, digest) {
  const address = `http://${registryHost}/v2/${repository}/blobs/${digest}`;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`Expected the layer ${address}; got ${response.status}`);
  return gunzipSync(Buffer.from(await response.arrayBuffer()));
}

/**
 * Whether an image consists of another one and what was added to it.
 *
 * @param {PushedImageContent} image
 * @param {PushedImageContent} base
 * @returns {boolean}
 */
export function standsOn(image, base) {
  return (
    image.diffIds.length >= base.diffIds.length &&
    base.diffIds.every((diffId, index) => image.diffIds[index] === diffId)
  );
}
