// @ts-check
// What a build moved, by what it was for.

/**
 * Bytes in both directions, as the proxy counted them.
 * @typedef {object} MovedBytes
 * @property {number} own layers that the build made and uploaded, for the image and for its cache
 * @property {number} fetched layers that it downloaded
 * @property {number} rest everything else: manifests, configurations, descriptions of caches, the record of the layers
 */

/**
 * @param {readonly import('./registry-proxy.mjs').ProxyRecord[]} records of the build
 * @param {ReadonlySet<string>} layers digests of those that were in the repository before or are after it
 * @returns {MovedBytes}
 */
export function splitMovedBytes(records, layers) {
  const moved = { own: 0, fetched: 0, rest: 0 };
  for (const { kind, path, requestBytes, responseBytes } of records) {
    const isLayer = layers.has(digestIn(path) ?? '');
    if (isLayer && kind === 'blob PUT') moved.own += requestBytes;
    else moved.rest += requestBytes;
    if (isLayer && kind === 'blob GET') moved.fetched += responseBytes;
    else moved.rest += responseBytes;
  }
  return moved;
}

/**
 * @param {string} registryHost without TLS and without authentication
 * @param {string} repository
 * @returns {Promise<Set<string>>} digests of the layers of everything with a tag, caches included; none where it is absent
 * @throws {Error} when the registry answers something else
 */
export async function layersIn(registryHost, repository) {
  const base = `http://${registryHost}/v2/${repository}`;
  const response = await fetch(`${base}/tags/list`);
  if (response.status === 404) return new Set();
  if (!response.ok) throw new Error(`Expected the tags of ${repository}; got ${response.status}`);
  const { tags } = /** @type {{tags: string[] | null}} */ (await response.json());
  const found = await Promise.all((tags ?? []).map((tag) => layersOf(base, tag)));
  return new Set(found.flat());
}

const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/**
 * @param {string} base address of the repository
 * @param {string} name a tag or digest
 * @returns {Promise<string[]>} digests
 */
async function layersOf(base, name) {
  const response = await fetch(`${base}/manifests/${name}`, {
    headers: { accept: manifestTypes.join(', ') },
  });
  if (!response.ok) throw new Error(`Expected ${base}/manifests/${name}; got ${response.status}`);
  /** @type {{layers?: Entry[], manifests?: Entry[]}} */
  const { layers = [], manifests = [] } = /** @type {any} */ (await response.json());
  // Older caches are an index whose entries are the layers themselves.
  const inner = manifests.filter(({ mediaType }) => manifestTypes.includes(mediaType));
  const own = [...layers, ...manifests].filter(({ mediaType }) => /\.layer\.|\.rootfs\./.test(mediaType));
  return [
    ...own.map(({ digest }) => digest),
    ...(await Promise.all(inner.map(({ digest }) => layersOf(base, digest)))).flat(),
  ];
}

/** @typedef {{readonly mediaType: string, readonly digest: string}} Entry */

/**
 * @param {string} path
 * @returns {string | undefined}
 */
function digestIn(path) {
  const [, digest] = /(?:[?&]digest=|\/blobs\/)(sha256(?::|%3A)[0-9a-f]{64})/i.exec(path) ?? [];
  return digest === undefined ? undefined : decodeURIComponent(digest);
}
