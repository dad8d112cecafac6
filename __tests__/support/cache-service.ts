import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An entry of the cache, as a run left it. */
export interface CacheEntry {
  readonly key: string;
  readonly version: string;
  /** What is downloaded; undefined until the entry is finalized. */
  archive: Buffer | undefined;
}

/** How the service answers instead of doing its work. */
type Answer = { readonly status: number; readonly body: string } | 'hang' | 'reset';

/** One method of the service, or its storage. */
export type CacheMethod =
  | 'GetCacheEntryDownloadURL'
  | 'CreateCacheEntry'
  | 'FinalizeCacheEntryUpload'
  | 'download'
  | 'upload';

const service = '/twirp/github.actions.results.api.v1.CacheService/';

function sendJson(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(body);
}

/**
 * The cache of GitHub Actions, version 2, on loopback: Twirp calls for the entries and a storage for their archives, as
 * https://github.com/actions/toolkit/blob/%40actions/cache%406.3.0/packages/cache/src/generated/results/api/v1/cache.ts and
 * its client use them. A key is found by its beginning, the newest entry first, and an entry is never changed.
 */
export async function startCacheService(token: string) {
  const entries: CacheEntry[] = [];
  const calls: CacheMethod[] = [];
  const answers = new Map<CacheMethod, Answer>();
  const uploads = new Map<string, Buffer>();
  let uploaded = 0;

  const url = (path: string): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`;
  const find = (key: string, version: string): CacheEntry | undefined =>
    entries.findLast(
      (entry) => entry.key.startsWith(key) && entry.version === version && entry.archive !== undefined,
    );

  const methods: Readonly<Record<string, (request: Readonly<Record<string, unknown>>) => object>> = {
    GetCacheEntryDownloadURL({ key, restore_keys: restoreKeys = [], version }) {
      const keys = [key, ...(restoreKeys as readonly string[])].map(String);
      const entry = keys.flatMap((one) => find(one, String(version)) ?? []).at(0);
      if (entry === undefined) return { ok: false, signed_download_url: '', matched_key: '' };
      return {
        ok: true,
        signed_download_url: url(`/storage/archives/${entries.indexOf(entry)}?sig=secret`),
        matched_key: entry.key,
      };
    },
    CreateCacheEntry({ key, version }) {
      if (entries.some((entry) => entry.key === key && entry.version === version))
        return { ok: false, signed_upload_url: '', message: 'cache entry already exists' };
      entries.push({ key: String(key), version: String(version), archive: undefined });
      return { ok: true, signed_upload_url: url(`/storage/uploads/${entries.length - 1}?sig=secret`) };
    },
    FinalizeCacheEntryUpload({ key, version, size_bytes: sizeBytes }) {
      const index = entries.findIndex((entry) => entry.key === key && entry.version === version);
      const entry = entries[index];
      const archive = uploads.get(String(index));
      if (entry === undefined || archive === undefined || String(archive.length) !== sizeBytes)
        return { ok: false, entry_id: '0', message: 'nothing of that size was uploaded' };
      entry.archive = archive;
      return { ok: true, entry_id: String(index + 1) };
    },
  };

  const listener: RequestListener = async (request, response) => {
    const path = request.url ?? '';
    const isService = path.startsWith(service);
    const method = (
      isService ? path.slice(service.length) : request.method === 'PUT' ? 'upload' : 'download'
    ) as CacheMethod;
    const body = await bodyOf(request);
    calls.push(method);
    const answer = answers.get(method);
    if (answer === 'hang') return;
    if (answer === 'reset') request.socket.destroy();
    else if (answer !== undefined) sendJson(response, answer.status, answer.body);
    else if (isService) serveMethod(method, request, response, body);
    else serveStorage(method, path, request, response, body);
  };

  function serveMethod(
    method: CacheMethod,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): void {
    const isKnown = request.headers.authorization === `Bearer ${token}`;
    const result = isKnown ? methods[method]?.(JSON.parse(body.toString())) : undefined;
    if (!isKnown) sendJson(response, 401, '{"code":"unauthenticated"}');
    else
      sendJson(response, result === undefined ? 404 : 200, JSON.stringify(result ?? { code: 'bad_route' }));
  }

  function serveStorage(
    method: CacheMethod,
    path: string,
    request: IncomingMessage,
    response: ServerResponse,
    body: Buffer,
  ): void {
    const [, place, number = ''] = /^\/storage\/(archives|uploads)\/(\d+)\?/.exec(path) ?? [];
    // The storage is another server: it must not be shown the token.
    if (request.headers.authorization !== undefined) response.writeHead(400).end();
    else if (place === 'uploads' && method === 'upload') {
      uploads.set(number, body);
      uploaded += body.length;
      response.writeHead(201, { etag: '"1"' }).end();
    } else {
      const archive = place === 'archives' ? entries[Number(number)]?.archive : undefined;
      response.writeHead(archive === undefined ? 404 : 200).end(archive);
    }
  }

  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: url('/'),
    entries: entries as readonly CacheEntry[],
    calls: calls as readonly CacheMethod[],
    /** Lets a method answer something else from now on; undefined: as ever. */
    answer(method: CacheMethod, answer: Answer | undefined): void {
      if (answer === undefined) answers.delete(method);
      else answers.set(method, answer);
    },
    /** The environment of a step that has this cache. */
    env: {
      ACTIONS_CACHE_SERVICE_V2: 'true',
      ACTIONS_RESULTS_URL: url('/'),
      ACTIONS_RUNTIME_TOKEN: token,
    },
    get uploadedBytes() {
      return uploaded;
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}
