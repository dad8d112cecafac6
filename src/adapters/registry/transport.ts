import type { LookupFunction } from 'node:net';
import { Agent, type Dispatcher, EnvHttpProxyAgent, request as send } from 'undici';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import type { RetryOptions } from '../../core/retry.ts';
import { readBody, TooLongError } from '../response-body.ts';
import { RegistryError, type RegistryErrorKind } from './registry-error.ts';

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'DELETE';
  readonly url: URL;
  /** Names in lower case. `authorization` is left out for every other origin that a redirect leads to. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Uint8Array | string;
  /** A longer answer is an error. */
  readonly maxBodyBytes: number;
}

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
}

const mostRedirects = 5;

/** HTTPS, and HTTP on this very machine only. Certificates are always checked. */
export function createTransport(options: TransportOptions): Transport {
  const answerTimeoutMs = options.answerTimeoutMs ?? 60_000;
  const totalTimeoutMs = options.totalTimeoutMs ?? 5 * 60_000;
  const agentOptions: Agent.Options = {
    connect: {
      timeout: options.connectTimeoutMs ?? 15_000,
      ...(options.lookup === undefined ? {} : { lookup: options.lookup }),
    },
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  };
  const direct = new Agent(agentOptions);
  const outside = createProxyAgent(options.env, agentOptions) ?? direct;

  const exchangeOnce = async (
    request: HttpRequest,
    url: URL,
    headers: HttpRequest['headers'],
  ): Promise<HttpResponse> => {
    const fail = (kind: RegistryErrorKind, problem: string): RegistryError =>
      new RegistryError({ kind, method: request.method, url, problem });
    try {
      const response = await send(url, {
        method: request.method,
        headers: { 'user-agent': 'cache-prewarm', ...headers },
        ...(request.body === undefined ? {} : { body: request.body }),
        // A proxy cannot reach what is only on this machine.
        dispatcher: isLoopback(url.host) ? direct : outside,
        signal: AbortSignal.timeout(totalTimeoutMs),
      });
      return {
        status: response.statusCode,
        header: headerReader(response.headers),
        body: await readBody(response.body, request.maxBodyBytes),
        url,
      };
    } catch (error) {
      if (error instanceof TooLongError) throw fail('invalid', error.message);
      const problem = networkProblem(error, totalTimeoutMs);
      throw fail(diagnose(problem)?.id === 'tls-certificate-untrusted' ? 'tls' : 'network', problem);
    }
  };

  return { retry: options.retry, exchange: (request) => followRedirects(request, exchangeOnce) };
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
function createProxyAgent(env: TransportOptions['env'], options: Agent.Options): Dispatcher | undefined {
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const httpsProxy = read('HTTPS_PROXY');
  if (httpsProxy === '') return undefined;
  // undici 6 warns on standard error that this class may change; 7 does not, and needs a newer Node.
  const { emitWarning } = process;
  process.emitWarning = () => {};
  try {
    return new EnvHttpProxyAgent({ ...options, httpProxy: '', httpsProxy, noProxy: read('NO_PROXY') });
  } finally {
    process.emitWarning = emitWarning;
  }
}

/** `ECONNRESET: read ECONNRESET` */
function networkProblem(error: unknown, totalTimeoutMs: number): string {
  if (typeof error !== 'object' || error === null) return String(error);
  const { name, code, message, errors } = error as Partial<NodeJS.ErrnoException & AggregateError>;
  if (name === 'TimeoutError') return `ETIMEDOUT: not answered within ${formatDuration(totalTimeoutMs)}`;
  // Where several addresses were tried (RFC 8305), the error of the first says as much as all of them.
  const told = message || (errors?.[0] as Error | undefined)?.message;
  return [code, told].filter((text) => text !== undefined && text !== '').join(': ') || String(error);
}
