// @ts-check

/**
 * What a server downloads that pulls images one after another and keeps layers by their digest, as Docker's containerd
 * store does: each blob once.
 *
 * @param {readonly import('./pushed-image.mjs').PushedImageContent[]} images
 * @param {ReadonlySet<string>} held digests of blobs that it has
 * @returns {number} bytes, without manifests
 */
export function pullBytes(images, held) {
  const blobs = new Map(images.flatMap((image) => blobsOf(image)));
  return [...blobs].reduce((sum, [digest, bytes]) => sum + (held.has(digest) ? 0 : bytes), 0);
}

/**
 * @param {import('./pushed-image.mjs').PushedImageContent} image
 * @returns {(readonly [string, number])[]} digest and bytes of each blob
 */
export function blobsOf(image) {
  return [
    [image.config.digest, image.config.bytes],
    ...image.layers.map((digest, index) => /** @type {const} */ ([digest, image.layerBytes[index] ?? 0])),
  ];
}
