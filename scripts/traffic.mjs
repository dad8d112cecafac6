// @ts-check

/**
 * What passed between a registry and its clients. Bytes are those of bodies, without headers.
 * @typedef {object} Traffic
 * @property {number} uploadedBytes
 * @property {number} downloadedBytes without those of base images
 * @property {number} baseImageBytes downloaded from other repositories
 * @property {number} requests
 * @property {number} writtenManifests
 * @property {readonly string[]} uploadedLayers digests of layers whose bytes went to the registry
 * @property {readonly string[]} downloadedLayers digests of layers whose bytes came from the registry
 */

/**
 * Adds up what a proxy saw.
 *
 * @param {readonly import('./registry-proxy.mjs').ProxyRecord[]} records
 * @param {{repository: string, layers: readonly string[]}} of the repository whose traffic it is, and the digests of
 *   the blobs that are layers: configurations and cache descriptions are blobs, too
 * @returns {Traffic}
 */
export function sumTraffic(records, { repository, layers }) {
  const known = new Set(layers);
  const own = records.filter((record) => record.path.startsWith(`/v2/${repository}/`));
  const other = records.filter((record) => !own.includes(record));
  return {
    uploadedBytes: sum(records, 'requestBytes'),
    downloadedBytes: sum(own, 'responseBytes'),
    baseImageBytes: sum(other, 'responseBytes'),
    requests: records.length,
    writtenManifests: records.filter(({ kind }) => kind === 'manifest PUT').length,
    uploadedLayers: unique(
      own.filter(({ kind }) => kind === 'blob PUT').map(({ path }) => digestIn(path, /[?&]digest=([^&]+)/)),
    ).filter((digest) => known.has(digest)),
    downloadedLayers: unique(
      own
        .filter(({ kind, responseBytes }) => kind === 'blob GET' && responseBytes > 0)
        .map(({ path }) => digestIn(path, /\/blobs\/([^?]+)/)),
    ).filter((digest) => known.has(digest)),
  };
}

/**
 * What moved of each blob, whatever it holds, in the order of the digests.
 *
 * @param {readonly import('./registry-proxy.mjs').ProxyRecord[]} records
 * @returns {Record<string, {downloadedBytes: number, uploadedBytes: number}>}
 */
export function sumBlobs(records) {
  /** @type {Record<string, {downloadedBytes: number, uploadedBytes: number}>} */
  const blobs = {};
  for (const { kind, path, requestBytes, responseBytes } of records) {
    const digest = digestIn(path, /(?:\/blobs\/|[?&]digest=)(sha256(?::|%3A)[0-9a-f]{64})/i);
    if (!kind.startsWith('blob') || digest === '' || requestBytes + responseBytes === 0) continue;
    const before = blobs[digest] ?? { downloadedBytes: 0, uploadedBytes: 0 };
    // The body of an answer to a write is no blob.
    const isRead = kind === 'blob GET';
    blobs[digest] = {
      downloadedBytes: before.downloadedBytes + (isRead ? responseBytes : 0),
      uploadedBytes: before.uploadedBytes + requestBytes,
    };
  }
  return Object.fromEntries(Object.entries(blobs).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * @param {string} path
 * @param {RegExp} pattern
 * @returns {string}
 */
function digestIn(path, pattern) {
  return decodeURIComponent(pattern.exec(path)?.[1] ?? '');
}

/**
 * @param {readonly import('./registry-proxy.mjs').ProxyRecord[]} records
 * @param {'requestBytes' | 'responseBytes'} field
 * @returns {number}
 */
function sum(records, field) {
  return records.reduce((total, record) => total + record[field], 0);
}

/**
 * @param {readonly string[]} items
 * @returns {string[]}
 */
function unique(items) {
  return [...new Set(items)];
}
