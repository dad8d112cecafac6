import { createReadStream } from 'node:fs';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import type { Agent, Dispatcher } from 'undici';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { Traffic } from '../../core/layers/transfer.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import type { RetryOptions } from '../../core/retry.ts';
import { createHttp2Agent, createProxyAgent, sendRequest } from '../http-agent.ts';
import { readBody, streamBody, TooLongError } from '../response-body.ts';
import { RegistryError, type RegistryErrorKind } from './registry-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  /** Names in lower case. `authorization` is left out for every other origin that a redirect leads to. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string | FileBody;
  /** A longer answer is an error. */
  readonly maxBodyBytes: number;
  /** Takes the body of an answer that succeeded, piece by piece; the answer's own `body` is empty then. */
  readonly receive?: BodyReceiver;
}

/** A file that is sent without being held. */
export interface FileBody {
  readonly path: string;
  readonly sizeBytes: number;
}

/** Asked once for each answer, so that one that breaks off leaves nothing behind. */
export type BodyReceiver = (status: number) => (chunk: Uint8Array) => void;

export interface HttpResponse {
  readonly status: number;
  /** By its name in lower case. */
  readonly header: (name: string) => string | undefined;
  readonly body: Uint8Array;
  /** Where it came from, after redirects. */
  readonly url: URL;
}

/** How requests reach registries. */
export interface Transport {
  /**
   * One request and its answer, whatever the status; redirects are followed.
   * @throws RegistryError of the kind `network`, `tls` or `invalid`.
   */
  exchange(request: HttpRequest): Promise<HttpResponse>;
  /** How callers try again: not here, because they know what belongs together. */
  readonly retry: RetryOptions;
}

export interface TransportOptions {
  /** For HTTPS_PROXY and NO_PROXY. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly retry: RetryOptions;
  /** Until the connection stands, TLS included. */
  readonly connectTimeoutMs?: number;
  /** Until the answer begins, and between its parts. */
  readonly answerTimeoutMs?: number;
  /** For the whole answer. */
  readonly totalTimeoutMs?: number;
  readonly lookup?: LookupFunction;
  /** Certificates of authorities that are trusted in place of the usual ones. */
  readonly authorities?: string;
  /** Connections that others use as well. */
  readonly agents?: Agents;
  /** Told the bytes of the bodies of each request and its answer, and what was asked for, whatever a redirect led to. */
  readonly onMoved?: (bytes: Traffic, asked: URL) => void;
}

const mostRedirects = 5;
const usualAnswerMs = 60_000;
/** Of one registry, at the same time. As many a browser opens, too. */
const mostConnections = 6;
/** Longer than most builds of a code change, shorter than servers wait. */
const keepConnectionMs = 30_000;

/** Connections: to this machine, and to everywhere else, which may lead through a proxy. */
export interface Agents {
  readonly direct: Dispatcher;
  readonly outside: () => Promise<Dispatcher>;
}

/** Connects to nothing before it is used. */
export function createAgents(options: TransportOptions): Agents {
  const answerTimeoutMs = options.answerTimeoutMs ?? usualAnswerMs;
  const agentOptions: Agent.Options = {
    connect: {
      timeout: options.connectTimeoutMs ?? 15_000,
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
      ...(options.authorities === undefined ? {} : { ca: options.authorities }),
    },
    connections: mostConnections,
    keepAliveTimeout: keepConnectionMs,
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  };
  const direct = createHttp2Agent(agentOptions);
  const proxy = readProxy(options.env);
  let proxied: Promise<Dispatcher> | undefined;
  return {
    direct,
    async outside() {
      if (proxy === undefined) return direct;
      proxied ??= createProxyAgent(proxy, agentOptions);
      return proxied;
    },
  };
}

/** HTTPS, and HTTP on this very machine only. Certificates are always checked. */
export function createTransport(options: TransportOptions): Transport {
  const totalTimeoutMs = options.totalTimeoutMs ?? 5 * 60_000;
  const { direct, outside } = options.agents ?? createAgents(options);

  const exchangeOnce = async (
    request: HttpRequest,
    url: URL,
    headers: HttpRequest['headers'],
  ): Promise<HttpResponse> => {
    const fail = (kind: RegistryErrorKind, problem: string): RegistryError =>
      new RegistryError({ kind, method: request.method, url, problem });
    const timeoutMs = totalTimeoutMs * longAnswers(request);
    try {
      // A proxy cannot reach what is only on this machine.
      const agent = isLoopback(url.host) ? direct : await outside();
      const response = await sendRequest(agent, url, {
        method: request.method,
        headers: { 'user-agent': 'cache-prewarm', ...headers, ...lengthOf(request.body) },
        ...(request.body === undefined ? {} : { body: openBody(request.body) }),
        signal: AbortSignal.timeout(timeoutMs),
      });
      const { body, sizeBytes } = await receiveBody(request, response);
      options.onMoved?.({ downloadedBytes: sizeBytes, uploadedBytes: bytesOf(request.body) }, request.url);
      return { status: response.statusCode, header: headerReader(response.headers), body, url };
    } catch (error) {
      if (error instanceof TooLongError) throw fail('invalid', error.message);
      const problem = networkProblem(error, timeoutMs);
      throw fail(diagnose(problem)?.id.startsWith('tls-certificate-') ? 'tls' : 'network', problem);
    }
  };

  return { retry: options.retry, exchange: (request) => followRedirects(request, exchangeOnce) };
}

/** How many times the time of one answer what is streamed may take: once for each 32 MiB. */
function longAnswers({ receive, maxBodyBytes, body }: HttpRequest): number {
  const bytes = Math.max(receive === undefined ? 0 : maxBodyBytes, isFile(body) ? body.sizeBytes : 0);
  return Math.max(1, Math.ceil(bytes / (32 << 20)));
}

function isFile(body: HttpRequest['body']): body is FileBody {
  return typeof body === 'object' && 'path' in body;
}

function bytesOf(body: HttpRequest['body']): number {
  return isFile(body) ? body.sizeBytes : Buffer.byteLength(body ?? '');
}

function lengthOf(body: HttpRequest['body']): HttpRequest['headers'] {
  return isFile(body) ? { 'content-length': String(body.sizeBytes) } : {};
}

function openBody(body: NonNullable<HttpRequest['body']>): Uint8Array | string | Readable {
  return isFile(body) ? createReadStream(body.path) : body;
}

async function receiveBody(
  { receive, maxBodyBytes }: HttpRequest,
  { statusCode, body }: Dispatcher.ResponseData,
): Promise<{ readonly body: Uint8Array; readonly sizeBytes: number }> {
  if (receive === undefined || statusCode < 200 || statusCode > 299) {
    const bytes = await readBody(body, maxBodyBytes);
    return { body: bytes, sizeBytes: bytes.length };
  }
  return { body: Buffer.alloc(0), sizeBytes: await streamBody(body, maxBodyBytes, receive(statusCode)) };
}

async function followRedirects(
  request: HttpRequest,
  exchangeOnce: (request: HttpRequest, url: URL, headers: HttpRequest['headers']) => Promise<HttpResponse>,
): Promise<HttpResponse> {
  let { url, headers } = request;
  if (!isAllowed(url))
    throw invalid(request, url, 'expected an https address: only a registry on this machine may use http');
  for (let redirects = 0; ; redirects++) {
    const response = await exchangeOnce(request, url, headers);
    const location = response.header('location');
    if (![301, 302, 303, 307, 308].includes(response.status) || location === undefined) return response;
    if (redirects === mostRedirects)
      throw invalid(request, url, `redirected more than ${mostRedirects} times`);
    const next = nextAddress(request, url, response.status, location);
    if (next.origin !== url.origin) headers = withoutAuthorization(headers);
    url = next;
  }
}

function invalid({ method }: HttpRequest, url: URL, problem: string): RegistryError {
  return new RegistryError({ kind: 'invalid', method, url, problem });
}

/** Where a redirect leads. @throws RegistryError when it may not be followed there. */
function nextAddress(request: HttpRequest, url: URL, status: number, location: string): URL {
  if (!URL.canParse(location, url.href))
    throw invalid(request, url, 'redirected to something that is no address');
  const next = new URL(location, url);
  if (next.protocol !== url.protocol && next.protocol !== 'https:')
    throw invalid(request, url, `redirected to ${next.protocol}//, away from https`);
  if (!isAllowed(next))
    throw invalid(request, url, `redirected to ${next.origin}, which is neither https nor this machine`);
  const { method } = request;
  const isReading = method === 'GET' || method === 'HEAD';
  if (isReading || (next.origin === url.origin && status >= 307)) return next;
  throw invalid(request, url, `redirected to ${next.origin} with ${status}, where a ${method} cannot follow`);
}

function isAllowed(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.host));
}

function withoutAuthorization(headers: HttpRequest['headers']): HttpRequest['headers'] {
  return Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'authorization'));
}

function headerReader(headers: Dispatcher.ResponseData['headers']): HttpResponse['header'] {
  return (name) => {
    const value = headers[name];
    return Array.isArray(value) ? value.join(', ') : value;
  };
}

/** Undefined when the environment names no proxy. HTTP_PROXY has no say: what uses HTTP is on this machine. */
function readProxy(
  env: TransportOptions['env'],
): { readonly httpsProxy: string; readonly noProxy: string } | undefined {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const httpsProxy = read('HTTPS_PROXY');
  return httpsProxy === '' ? undefined : { httpsProxy, noProxy: read('NO_PROXY') };
}

/** `read ECONNRESET` */
function networkProblem(error: unknown, totalTimeoutMs: number): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, code, message, errors } = error as Partial<NodeJS.ErrnoException & AggregateError>;
  if (name === 'TimeoutError') return `ETIMEDOUT: not answered within ${formatDuration(totalTimeoutMs)}`;
  // Where several addresses were tried (RFC 8305), the error of the first says as much as all of them.
  const told = message || (errors?.[0] as Error | undefined)?.message;
  // Node says most codes in the message, too.
  const words = code !== undefined && told?.includes(code) ? [told] : [code, told];
  return words.filter((text) => text !== undefined && text !== '').join(': ') || String(error);
}
