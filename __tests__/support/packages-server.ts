import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { components } from '@octokit/openapi-types';
import type { RegistryClient } from '../../src/adapters/registry/client.ts';
import type { Digest } from '../../src/core/oci/digest.ts';

/** As GitHub's published OpenAPI description has it. */
type PackageVersion = components['schemas']['package-version'];
type BasicError = components['schemas']['basic-error'];

/** How the API misbehaves, as GitHub's does now and then. */
export interface PackagesFaults {
  /** So many deletions are answered with the secondary rate limit first. */
  limits: number;
  /** Lists still show what was deleted. */
  stale: boolean;
  /** Versions with more than 5,000 downloads, which cannot be deleted. */
  readonly popular: Set<string>;
}

/** GitHub's packages API over a real registry: what is pushed there appears as a version, what is deleted here is gone there. */
export interface PackagesServer {
  readonly apiUrl: string;
  readonly faults: PackagesFaults;
  /** `METHOD path?query`, as they came. */
  readonly requests: readonly string[];
  /** Tells of a manifest that no tag names, and how old each is. */
  add(digest: Digest, ageDays: number): void;
  stop(): Promise<void>;
}

const pageSize = 100;
const dayMs = 86_400_000;

/** `owner` is a person: under `/orgs/` there is nothing. */
export async function startPackagesServer(options: {
  readonly client: RegistryClient;
  readonly owner: string;
  readonly name: string;
  readonly token: string;
}): Promise<PackagesServer> {
  const { client, owner, name } = options;
  const repository = `${owner}/${name}`;
  const faults: PackagesFaults = { limits: 0, stale: false, popular: new Set() };
  const requests: string[] = [];
  const ids = new Map<Digest, number>();
  const ages = new Map<Digest, number>();
  const deleted = new Set<Digest>();
  const base = `/users/${owner}/packages/container/${encodeURIComponent(name)}/versions`;
  const idOf = (digest: Digest): number => {
    const id = ids.get(digest) ?? 1000 + ids.size;
    ids.set(digest, id);
    return id;
  };

  const list = async (): Promise<readonly PackageVersion[]> => {
    const tags = new Map<Digest, string[]>();
    for (const tag of await client.listTags(repository)) {
      const digest = (await client.resolve(repository, tag))?.digest;
      if (digest === undefined) continue;
      idOf(digest);
      tags.set(digest, [...(tags.get(digest) ?? []), tag]);
    }
    return [...ids]
      .filter(([digest]) => faults.stale || !deleted.has(digest))
      .map(([digest, id]) => ({
        id,
        name: digest,
        url: `https://api.github.com${base}/${id}`,
        package_html_url: `https://github.com/users/${owner}/packages/container/package/${name}`,
        created_at: new Date(Date.now() - (ages.get(digest) ?? 0) * dayMs).toISOString(),
        updated_at: new Date(Date.now() - (ages.get(digest) ?? 0) * dayMs).toISOString(),
        metadata: { package_type: 'container', container: { tags: tags.get(digest) ?? [] } },
      }));
  };

  const answer = (
    response: ServerResponse,
    status: number,
    body?: readonly PackageVersion[] | BasicError,
    headers = {},
  ) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(body === undefined ? '' : JSON.stringify(body));
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push(`${request.method} ${request.url}`);
    const url = new URL(request.url ?? '', 'http://api');
    if (request.headers.authorization !== `token ${options.token}`)
      return answer(response, 401, { message: 'Bad credentials' });
    // The raw path: a slash in the package's name must come as %2F.
    if (!(request.url ?? '').startsWith(base)) return answer(response, 404, { message: 'Not Found' });
    if (request.method === 'GET') {
      const page = Number(url.searchParams.get('page') ?? '1');
      const perPage = Math.min(pageSize, Number(url.searchParams.get('per_page') ?? '30'));
      return answer(response, 200, (await list()).slice((page - 1) * perPage, page * perPage));
    }
    const id = Number(url.pathname.split('/').at(-1));
    const digest = [...ids].find(([, known]) => known === id)?.[0];
    if (faults.limits > 0) {
      faults.limits--;
      return answer(
        response,
        403,
        { message: 'You have exceeded a secondary rate limit.' },
        { 'retry-after': '7' },
      );
    }
    if (digest === undefined || deleted.has(digest)) return answer(response, 404, { message: 'Not Found' });
    if (faults.popular.has(digest))
      return answer(response, 400, {
        message: 'Publicly visible package versions with more than 5000 downloads cannot be deleted.',
      });
    deleted.add(digest);
    await client.delete(repository, digest);
    return answer(response, 204);
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answer(response, 500, { message: String(error) }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    apiUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    requests,
    add(digest, ageDays) {
      idOf(digest);
      ages.set(digest, ageDays);
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
