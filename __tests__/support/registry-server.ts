import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** One request as it came. */
export interface SeenRequest {
  readonly method: string;
  /** Path and query. */
  readonly path: string;
  readonly authorization: string | undefined;
  readonly accept: string | undefined;
  readonly body: string;
}

/** What a registry does wrong, and how often. */
export interface Fault {
  readonly method?: string;
  readonly path: RegExp;
  readonly times?: number;
  /** Requests that pass before it begins. */
  readonly after?: number;
  readonly answer:
    | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string }
    /** The connection breaks before the answer; in the middle of it; with other bytes than announced; never answers. */
    | 'reset'
    | 'truncate'
    | 'corrupt'
    | 'hang';
}

export type ServerAuth =
  | { readonly kind: 'none' }
  | { readonly kind: 'basic'; readonly username: string; readonly password: string }
  | {
      readonly kind: 'bearer';
      readonly username?: string;
      readonly password?: string;
      readonly identityToken?: string;
      /** What tokens allow; a token for more is given, but not honoured. */
      readonly allow?: readonly ('pull' | 'push')[];
      /** Without a login, tokens are given, too. */
      readonly anonymous?: boolean;
      /** Announced as `expires_in`; the token lasts 60 s when it is not. */
      readonly lifeSeconds?: number;
      /** Another address for the token server. */
      readonly realm?: string;
    };

type StoredManifest = { readonly mediaType: string; readonly bytes: Buffer };

/**
 * A registry and its token server on loopback, as small as they can be and still be honest: content is stored and
 * checked, manifests want their blobs, uploads are a POST and a PUT, tokens run out by the clock that it is given.
 */
export async function startRegistryServer(
  options: {
    readonly auth?: ServerAuth;
    readonly nowMs?: () => number;
    readonly relativeUploads?: boolean;
    /** Where blobs are downloaded, as at GHCR: what follows is their digest. */
    readonly blobsAt?: string;
  } = {},
) {
  const auth = options.auth ?? { kind: 'none' };
  const nowMs = options.nowMs ?? (() => 0);
  const requests: SeenRequest[] = [];
  const faults: { fault: Fault; left: number; skip: number }[] = [];
  const blobs = new Map<string, Buffer>();
  const manifests = new Map<string, StoredManifest>();
  const tokens = new Map<string, { readonly scope: string; readonly untilMs: number }>();
  const uploads = new Set<string>();
  let count = 0;
  let pageSize = 1000;

  const listener: RequestListener = async (request, response) => {
    const chunks: Buffer[] = [];
    try {
      for await (const chunk of request) chunks.push(chunk as Buffer);
    } catch {
      return;
    }
    const body = Buffer.concat(chunks);
    const { method = '', url: path = '' } = request;
    const { authorization, accept } = request.headers;
    requests.push({ method, path, authorization, accept, body: body.toString('utf8') });
    const answer = takeFault(method, path);
    if (answer === 'hang') return;
    if (answer === 'reset') request.socket.resetAndDestroy();
    else if (answer === 'truncate' || answer === 'corrupt') serve(request, damaged(response, answer), body);
    else if (answer === undefined) serve(request, response, body);
    else response.writeHead(answer.status, answer.headers).end(answer.body);
  };

  function takeFault(method: string, path: string): Fault['answer'] | undefined {
    const found = faults.find(
      ({ fault, left }) => left > 0 && (fault.method ?? method) === method && fault.path.test(path),
    );
    if (found === undefined) return undefined;
    if (found.skip > 0) {
      found.skip--;
      return undefined;
    }
    found.left--;
    return found.fault.answer;
  }

  function serve(request: IncomingMessage, response: ServerResponse, body: Buffer): ServerResponse {
    const url = new URL(request.url ?? '/', `http://${host()}`);
    const method = request.method ?? '';
    if (url.pathname === '/token') return giveToken(request, response, url, body);
    const match = /^\/v2\/(.+)\/(manifests|blobs|tags)\/(.+)$/.exec(url.pathname);
    if (match === null) return refuse(response, 404, 'NAME_UNKNOWN', 'no such place');
    const [, repository = '', kind = '', name = ''] = match;
    const scope = `${repository}:${['GET', 'HEAD'].includes(method) ? 'pull' : 'push'}`;
    if (!isAllowed(request.headers.authorization, scope)) return challenge(response, repository);
    if (kind === 'tags') return listTags(response, repository, url);
    if (kind === 'manifests') return manifestRequest(method, request, response, repository, name, body);
    if (options.blobsAt !== undefined && method === 'GET' && name.startsWith('sha256:'))
      return response.writeHead(307, { location: `${options.blobsAt}/${name}` }).end();
    return name === 'uploads/' || uploads.has(name)
      ? uploadRequest(method, response, repository, name, url, body)
      : giveBlob(method, response, blobs.get(`${repository}@${name}`));
  }

  function giveBlob(method: string, response: ServerResponse, blob: Buffer | undefined): ServerResponse {
    if (blob === undefined) return refuse(response, 404, 'BLOB_UNKNOWN', 'blob unknown to registry');
    response.writeHead(200, { 'content-length': blob.length, 'content-type': 'application/octet-stream' });
    return response.end(method === 'HEAD' ? undefined : blob);
  }

  function manifestRequest(
    method: string,
    request: IncomingMessage,
    response: ServerResponse,
    repository: string,
    name: string,
    body: Buffer,
  ): ServerResponse {
    if (method === 'PUT')
      return putManifest(response, repository, name, {
        mediaType: request.headers['content-type'] ?? '',
        bytes: body,
      });
    const stored = manifests.get(`${repository}:${name}`);
    if (method === 'DELETE' && !name.startsWith('sha256:'))
      return refuse(response, 405, 'UNSUPPORTED', 'only digests can be deleted');
    if (stored === undefined) return refuse(response, 404, 'MANIFEST_UNKNOWN', 'manifest unknown');
    if (method === 'DELETE') return deleteManifest(response, repository, digestOf(stored.bytes));
    response.writeHead(200, {
      'content-type': stored.mediaType,
      'content-length': stored.bytes.length,
      'docker-content-digest': digestOf(stored.bytes),
    });
    return response.end(method === 'HEAD' ? undefined : stored.bytes);
  }

  function putManifest(
    response: ServerResponse,
    repository: string,
    name: string,
    stored: StoredManifest,
  ): ServerResponse {
    const json = JSON.parse(stored.bytes.toString('utf8')) as {
      config?: { digest: string };
      layers?: { digest: string }[];
    };
    const wanted = [...(json.layers ?? []), ...(json.config ? [json.config] : [])];
    if (wanted.some(({ digest }) => !blobs.has(`${repository}@${digest}`)))
      return refuse(response, 404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry');
    const digest = digestOf(stored.bytes);
    manifests.set(`${repository}:${name}`, stored);
    manifests.set(`${repository}:${digest}`, stored);
    return response.writeHead(201, { 'docker-content-digest': digest }).end();
  }

  function deleteManifest(response: ServerResponse, repository: string, digest: string): ServerResponse {
    for (const [key, { bytes }] of manifests)
      if (key.startsWith(`${repository}:`) && digestOf(bytes) === digest) manifests.delete(key);
    return response.writeHead(202).end();
  }

  function uploadRequest(
    method: string,
    response: ServerResponse,
    repository: string,
    name: string,
    url: URL,
    body: Buffer,
  ): ServerResponse {
    if (method === 'POST') {
      const id = `upload-${++count}`;
      uploads.add(id);
      const path = `/v2/${repository}/blobs/${id}?state=a%2Fb`;
      return response
        .writeHead(202, { location: options.relativeUploads ? path : `http://${host()}${path}` })
        .end();
    }
    uploads.delete(name);
    if (method === 'DELETE') {
      return response.writeHead(204).end();
    }
    if (!url.search.startsWith('?state=a%2Fb&'))
      return refuse(response, 400, 'BLOB_UPLOAD_INVALID', 'state was changed');
    const digest = url.searchParams.get('digest') ?? '';
    if (digestOf(body) !== digest)
      return refuse(response, 400, 'DIGEST_INVALID', 'provided digest did not match');
    blobs.set(`${repository}@${digest}`, body);
    return response.writeHead(201).end();
  }

  function listTags(response: ServerResponse, repository: string, url: URL): ServerResponse {
    const prefix = `${repository}:`;
    const all = [...manifests.keys()]
      .filter((key) => key.startsWith(prefix) && !key.includes('sha256:'))
      .map((key) => key.slice(prefix.length))
      .sort();
    if (all.length === 0)
      return refuse(response, 404, 'NAME_UNKNOWN', 'repository name not known to registry');
    const last = url.searchParams.get('last') ?? '';
    const left = all.filter((tag) => tag > last);
    const tags = left.slice(0, pageSize);
    const more = left.length > tags.length;
    const link = `</v2/${repository}/tags/list?n=${pageSize}&last=${tags.at(-1)}>; rel="next"`;
    response.writeHead(200, { 'content-type': 'application/json', ...(more ? { link } : {}) });
    return response.end(JSON.stringify({ name: repository, tags }));
  }

  function giveToken(
    request: IncomingMessage,
    response: ServerResponse,
    url: URL,
    body: Buffer,
  ): ServerResponse {
    if (auth.kind !== 'bearer') return refuse(response, 404, 'NOT_FOUND', 'no token server');
    const form = new URLSearchParams(body.toString('utf8'));
    const login = basic(auth.username ?? '', auth.password ?? '');
    const known =
      request.method === 'POST'
        ? auth.identityToken !== undefined && form.get('refresh_token') === auth.identityToken
        : request.headers.authorization === login ||
          (auth.anonymous && request.headers.authorization === undefined);
    if (!known) return refuse(response, 401, 'UNAUTHORIZED', 'incorrect username or password');
    const scope = (request.method === 'POST' ? form.get('scope') : url.searchParams.get('scope')) ?? '';
    const token = `registry-token-${++count}`;
    tokens.set(token, { scope, untilMs: nowMs() + (auth.lifeSeconds ?? 60) * 1000 });
    response.writeHead(200, { 'content-type': 'application/json' });
    const life = auth.lifeSeconds === undefined ? {} : { expires_in: auth.lifeSeconds };
    return response.end(
      JSON.stringify(request.method === 'POST' ? { access_token: token, ...life } : { token, ...life }),
    );
  }

  function isAllowed(authorization: string | undefined, scope: string): boolean {
    if (auth.kind === 'none') return true;
    if (auth.kind === 'basic') return authorization === basic(auth.username, auth.password);
    const token = tokens.get(authorization?.replace('Bearer ', '') ?? '');
    if (token === undefined || token.untilMs <= nowMs()) return false;
    const [repository, action] = scope.split(':') as [string, 'pull' | 'push'];
    const [, granted, actions = ''] = token.scope.split(':');
    return (
      granted === repository && actions.split(',').includes(action) && (auth.allow?.includes(action) ?? true)
    );
  }

  function challenge(response: ServerResponse, repository: string): ServerResponse {
    const realm = auth.kind === 'bearer' ? (auth.realm ?? `http://${host()}/token`) : 'test';
    const header =
      auth.kind === 'bearer'
        ? `Bearer realm="${realm}",service="test-service",scope="repository:${repository}:pull"`
        : `Basic realm="${realm}"`;
    response.writeHead(401, { 'www-authenticate': header, 'content-type': 'application/json' });
    return response.end(
      JSON.stringify({ errors: [{ code: 'UNAUTHORIZED', message: 'authentication required' }] }),
    );
  }

  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = (): string => `127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    host: host(),
    requests,
    blobs,
    manifests,
    fault(fault: Fault): void {
      faults.push({ fault, left: fault.times ?? Number.POSITIVE_INFINITY, skip: fault.after ?? 0 });
    },
    /** What was asked of one kind: `PUT /manifests/`. */
    count(method: string, path: RegExp): number {
      return requests.filter((request) => request.method === method && path.test(request.path)).length;
    },
    revokeTokens(): void {
      tokens.clear();
    },
    pageTags(size: number): void {
      pageSize = size;
    },
    putBlob(repository: string, content: string | Buffer): { digest: `sha256:${string}`; size: number } {
      const bytes = Buffer.from(content);
      const digest = digestOf(bytes);
      blobs.set(`${repository}@${digest}`, bytes);
      return { digest, size: bytes.length };
    },
    /** Stores a manifest as it is, under its digest and the tag. */
    putManifest(repository: string, tag: string | undefined, json: object, mediaType?: string) {
      const bytes = Buffer.from(JSON.stringify(json));
      const digest = digestOf(bytes);
      const stored = {
        bytes,
        mediaType: mediaType ?? (json as { mediaType?: string }).mediaType ?? ociManifest,
      };
      manifests.set(`${repository}:${digest}`, stored);
      if (tag !== undefined) manifests.set(`${repository}:${tag}`, stored);
      return { digest, size: bytes.length, mediaType: stored.mediaType, bytes };
    },
    /** An image of the given layers, whole. */
    putImage(
      repository: string,
      tag: string | undefined,
      layers: readonly string[],
      platform = 'linux/amd64',
    ) {
      const [os, architecture] = platform.split('/');
      const diffIds = layers.map((layer) => digestOf(Buffer.from(`unpacked ${layer}`)));
      const config = this.putBlob(
        repository,
        JSON.stringify({ os, architecture, rootfs: { type: 'layers', diff_ids: diffIds } }),
      );
      return this.putManifest(repository, tag, {
        schemaVersion: 2,
        mediaType: ociManifest,
        config: { mediaType: 'application/vnd.oci.image.config.v1+json', ...config },
        layers: layers.map((layer) => ({
          mediaType: 'application/vnd.oci.image.layer.v1.tar+gzip',
          ...this.putBlob(repository, layer),
        })),
      });
    },
    async close(): Promise<void> {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
    },
  };
}

export type RegistryServer = Awaited<ReturnType<typeof startRegistryServer>>;

const ociManifest = 'application/vnd.oci.image.manifest.v1+json';

export function digestOf(bytes: Uint8Array): `sha256:${string}` {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

function basic(username: string, password: string): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
}

function refuse(response: ServerResponse, status: number, code: string, message: string): ServerResponse {
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(JSON.stringify({ errors: [{ code, message }] }));
}

/** Sends the true head, and of the body the half, or other bytes. */
function damaged(response: ServerResponse, how: 'truncate' | 'corrupt'): ServerResponse {
  const end = response.end.bind(response) as (body: Buffer) => ServerResponse;
  response.end = ((body?: Buffer) => {
    if (body === undefined) return end(Buffer.alloc(0));
    if (how === 'corrupt')
      return end(Buffer.from(body.map((byte, index) => (index === 0 ? byte ^ 1 : byte))));
    response.write(body.subarray(0, Math.floor(body.length / 2)), () => response.socket?.destroy());
    return response;
  }) as typeof response.end;
  return response;
}
