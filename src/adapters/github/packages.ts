import { UserError } from '../../core/error.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { readArray, readObject } from '../../core/oci/json.ts';
import type { GithubAccess } from './api.ts';
import { createGithubApi, type GithubAnswer } from './api.ts';

/** A version of a container package, as GitHub lists it: one manifest with its tags. */
export interface PackageVersion {
  readonly id: number;
  readonly digest: Digest;
  readonly tags: readonly string[];
  /** Milliseconds since 1970. */
  readonly updatedAtMs: number | undefined;
}

/** `absent`: somebody has deleted it already. `refused`: GitHub does not let it go, and why. */
type DeletedVersion =
  | { readonly kind: 'deleted' | 'absent' }
  | { readonly kind: 'refused'; readonly reason: string };

/** GitHub's REST API for container packages, https://docs.github.com/rest/packages/packages. */
export interface PackagesClient {
  /** All versions, page by page. @throws UserError when the package cannot be listed. */
  listVersions(): Promise<readonly PackageVersion[]>;
  deleteVersion(id: number): Promise<DeletedVersion>;
}

interface PackagesOptions extends GithubAccess {
  /** A person or an organization. */
  readonly owner: string;
  /** Without the owner; it may hold slashes. */
  readonly name: string;
}

const pageSize = 100;
/** A deletion costs five points of 900 a minute: https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const deletePauseMs = 340;

export function createPackagesClient(options: PackagesOptions): PackagesClient {
  const { clock } = options;
  const api = createGithubApi(options);
  let nextDeleteMs = 0;
  let owners: 'orgs' | 'users' = 'orgs';
  const send = (
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    expect: readonly number[],
  ): Promise<GithubAnswer> =>
    api.send(route, parameters, { expect, explain: (failure) => explain(failure, options) });

  const listPage = async (page: number): Promise<GithubAnswer> =>
    send(
      `GET /${owners}/{owner}/packages/container/{name}/versions`,
      { owner: options.owner, name: options.name, per_page: pageSize, page, state: 'active' },
      [404],
    );

  return {
    async listVersions() {
      const versions = new Map<number, PackageVersion>();
      for (let page = 1; ; page++) {
        let answer = await listPage(page);
        if (answer.status === 404 && page === 1 && owners === 'orgs') {
          owners = 'users';
          answer = await listPage(page);
        }
        if (answer.status === 404) throw explain({ ...answer, message: 'Not Found' }, options);
        const items = readArray(answer.data, 'the versions of the package');
        for (const item of items) {
          const version = readVersion(item);
          if (version !== undefined) versions.set(version.id, version);
        }
        if (items.length < pageSize) return [...versions.values()];
      }
    },
    async deleteVersion(id) {
      const pauseMs = nextDeleteMs - clock.nowMs();
      if (pauseMs > 0) await clock.sleep(pauseMs);
      nextDeleteMs = clock.nowMs() + deletePauseMs;
      const answer = await send(
        `DELETE /${owners}/{owner}/packages/container/{name}/versions/{id}`,
        { owner: options.owner, name: options.name, id },
        [400, 404],
      );
      if (answer.status === 404) return { kind: 'absent' };
      // A public version with more than 5,000 downloads cannot be deleted.
      if (answer.status === 400) return { kind: 'refused', reason: answer.message ?? 'GitHub refuses it' };
      return { kind: 'deleted' };
    },
  };
}

function explain(
  { status, message }: { readonly status: number; readonly message?: string },
  { owner, name }: PackagesOptions,
): UserError {
  const what = `the package ${name} of ${owner}`;
  if (status === 404 || status === 403)
    return new UserError(`GitHub does not let this token at ${what}: ${status} ${message ?? ''}`.trim(), {
      remedy:
        'The job needs packages: write, and the repository the role Admin on the package: package settings → Manage Actions access. A package that is absent looks the same.',
    });
  return new UserError(
    `GitHub’s API failed for ${what}: ${status === 0 ? '' : `${status} `}${message ?? ''}`,
  );
}

function readVersion(json: unknown): PackageVersion | undefined {
  const item = readObject(json, 'a version');
  const digest = parseDigest(String(item['name'] ?? ''));
  const id = Number(item['id']);
  if (digest === undefined || !Number.isSafeInteger(id)) return undefined;
  const metadata = readObject(item['metadata'] ?? {}, 'metadata');
  const container = readObject(metadata['container'] ?? {}, 'metadata.container');
  const updatedAtMs = Date.parse(String(item['updated_at'] ?? item['created_at'] ?? ''));
  return {
    id,
    digest,
    tags: readArray(container['tags'] ?? [], 'tags').map(String),
    updatedAtMs: Number.isNaN(updatedAtMs) ? undefined : updatedAtMs,
  };
}
