/** The media types that this program writes or tells apart. Docker's own are read like their OCI counterparts. */
export const mediaType = {
  ociIndex: 'application/vnd.oci.image.index.v1+json',
  ociManifest: 'application/vnd.oci.image.manifest.v1+json',
  ociConfig: 'application/vnd.oci.image.config.v1+json',
  ociEmpty: 'application/vnd.oci.empty.v1+json',
  dockerIndex: 'application/vnd.docker.distribution.manifest.list.v2+json',
  dockerManifest: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
} as const;

/** For the Accept header: without it, registries answer with the oldest form they have. */
export const manifestMediaTypes: readonly string[] = [
  mediaType.ociIndex,
  mediaType.ociManifest,
  mediaType.dockerIndex,
  mediaType.dockerManifest,
];

export function isIndexMediaType(text: string): boolean {
  return text === mediaType.ociIndex || text === mediaType.dockerIndex;
}

/** A manifest with this config is an image that can run; others are artifacts. */
export function isImageConfigMediaType(text: string): boolean {
  return text === mediaType.ociConfig || text === mediaType.dockerConfig;
}

/** Layers that stay where their vendor keeps them (Windows base images): no registry has to hold them. */
export function isForeignLayer(text: string): boolean {
  return text.includes('.image.rootfs.foreign.') || text.includes('.image.layer.nondistributable.');
}
