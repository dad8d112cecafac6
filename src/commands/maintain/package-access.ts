import pLimit from 'p-limit';
import type { GithubAccess } from '../../adapters/github/api.ts';
import {
  createPackagesClient,
  type PackagesClient,
  type PackageVersion,
} from '../../adapters/github/packages.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { digestOf } from '../../adapters/registry/content-digest.ts';
import { readPackage, readVersion } from '../../adapters/registry/package-inventory.ts';
import { mediaType } from '../../core/oci/media-type.ts';
import type { Inventory, Version } from '../../core/retention/inventory.ts';

/** What was done to a version or a tag. */
export interface Removal {
  readonly done: 'deleted' | 'absent' | 'refused' | 'unsupported';
  readonly detail: string | undefined;
}

/** A package that can be listed and thinned out: GitHub's own, or that of any registry. */
export interface PackageAccess {
  inventory(): Promise<Inventory>;
  deleteVersion(version: Version): Promise<Removal>;
  /** Takes tags away from an image that stays. */
  dropTags(tags: readonly string[]): Promise<Removal>;
}

const atOnce = 8;

/** Through the registry alone: it lists tags only, and deletes by digest. */
export function registryPackage(client: RegistryClient, repository: string): PackageAccess {
  const remove = async (tagOrDigest: string): Promise<Removal> => {
    const done = await client.delete(repository, tagOrDigest);
    return {
      done,
      detail:
        done === 'unsupported' ? 'the registry cannot delete a single tag, only the whole image' : undefined,
    };
  };
  return {
    inventory: () => readPackage(client, repository),
    deleteVersion: ({ digest }) => remove(digest),
    async dropTags(tags) {
      let last: Removal = { done: 'absent', detail: undefined };
      for (const tag of tags) {
        last = await remove(tag);
        if (last.done === 'unsupported') return last;
      }
      return last;
    },
  };
}

/** Through GitHub's packages API, which lists every manifest, and through the registry, which tells what is in it. */
export function githubPackage(
  client: RegistryClient,
  repository: string,
  packages: PackagesClient,
  newNonce: () => string,
): PackageAccess {
  const remove = async (id: number): Promise<Removal> => {
    const deleted = await packages.deleteVersion(id);
    return { done: deleted.kind, detail: deleted.kind === 'refused' ? deleted.reason : undefined };
  };
  return {
    async inventory() {
      const limit = pLimit(atOnce);
      const listed = await packages.listVersions();
      const read = await Promise.all(
        listed.map((version) =>
          limit(async () => [version, await readVersion(client, repository, version.digest)] as const),
        ),
      );
      return {
        versions: read.flatMap(([{ id, digest, tags, updatedAtMs }, found]): readonly Version[] =>
          // Lists can be stale: what is gone is gone.
          found === 'absent' ? [] : [{ id, digest, tags, updatedAtMs, content: found?.content }],
        ),
      };
    },
    async deleteVersion({ id }) {
      return id === undefined ? { done: 'refused', detail: 'GitHub did not list it' } : remove(id);
    },
    /**
     * GitHub deletes whole versions only, and registries no tags there: a manifest of its own is put under the tag, which takes it
     * away from the image, and that one is deleted.
     */
    async dropTags(tags) {
      let last: Removal = { done: 'absent', detail: undefined };
      for (const tag of tags) {
        const digest = await pushPlaceholder(client, repository, tag, newNonce());
        const version = await findVersion(packages, digest, tag);
        if (version === undefined)
          return { done: 'refused', detail: `GitHub does not list what was put under ${tag}` };
        last = await remove(version.id);
        if (last.done === 'refused') return last;
      }
      return last;
    },
  };

  async function findVersion(
    from: PackagesClient,
    digest: string,
    tag: string,
  ): Promise<PackageVersion | undefined> {
    const version = (await from.listVersions()).find((candidate) => candidate.digest === digest);
    // Nothing but this tag may go with it.
    return version?.tags.every((name) => name === tag) ? version : undefined;
  }
}

/** A manifest that nobody else has, under a tag. */
async function pushPlaceholder(
  client: RegistryClient,
  repository: string,
  tag: string,
  nonce: string,
): Promise<string> {
  const empty = Buffer.from('{}');
  const config = { mediaType: mediaType.ociEmpty, digest: digestOf(empty), size: empty.length };
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType: mediaType.ociManifest,
      artifactType: 'application/vnd.cache-prewarm.dropped-tag.v1',
      config,
      layers: [config],
      annotations: { 'cache-prewarm.dropped-tag': `${tag} ${nonce}` },
    }),
  );
  await client.pushBlob(repository, empty, digestOf(empty));
  await client.pushManifest(repository, tag, mediaType.ociManifest, bytes);
  return digestOf(bytes);
}

/** The package of an image at GitHub's registry. */
export function openGithubPackage(
  options: GithubAccess & {
    readonly client: RegistryClient;
    readonly repository: string;
    readonly newNonce: () => string;
  },
): PackageAccess {
  const [owner = '', ...rest] = options.repository.split('/');
  const packages = createPackagesClient({ ...options, owner, name: rest.join('/') });
  return githubPackage(options.client, options.repository, packages, options.newNonce);
}
