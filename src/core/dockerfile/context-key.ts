import { parseReference } from '../oci/reference.ts';

/**
 * The name under which BuildKit looks for a build context that stands for an image: `debian` for
 * `docker.io/library/debian:latest`. https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerui/config.go `NamedContext`
 * @throws UserError when it is no image name.
 */
export function contextKey(imageName: string): string {
  const { registry, repository, tag, digest } = parseReference(imageName);
  const short = /^library\/[^/]+$/.test(repository) ? repository.slice('library/'.length) : repository;
  const name = registry === 'docker.io' ? short : `${registry}/${repository}`;
  return `${name}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`.replace(
    /:latest$/,
    '',
  );
}
