/**
 * The path of a Dockerfile as it is there: for one called `Dockerfile` that is not there, `dockerfile` beside it, as buildx and
 * BuildKit look for it (https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `ReadEntrypoint`).
 */
export function existingDockerfile(path: string, isThere: (path: string) => boolean): string {
  const lower = path.replace(/(?<=^|\/)Dockerfile$/, 'dockerfile');
  return lower === path || isThere(path) || !isThere(lower) ? path : lower;
}
