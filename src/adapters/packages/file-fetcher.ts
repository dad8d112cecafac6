import type { Dispatcher } from 'undici';
import { errorMessage, UserError } from '../../core/error.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import type { Clock } from '../clock.ts';
import { createHttpAgent, createProxyAgent, sendRequest } from '../http-agent.ts';
import { readBody, TooLongError } from '../response-body.ts';

/**
 * Fetches a file of a package repository whole; undefined where there is none.
 * @param onMoved told how many bytes moved for this call; not called where another one has fetched the same file.
 * @throws UserError when it cannot be had, or is longer than `mostBytes`.
 */
export type FetchFile = (
  url: string,
  mostBytes: number,
  onMoved?: (bytes: number) => void,
) => Promise<Uint8Array | undefined>;

const mostRedirects = 5;
const attempts = 2;
const pauseMs = 1000;

/** Fetches as apt and apk do: over HTTP, too, because a repository says itself which content is right, and with the proxies of `env`. */
export function createFileFetcher({
  env,
  clock,
  totalTimeoutMs = 2 * 60_000,
}: {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly clock: Pick<Clock, 'sleep'>;
  /** For one answer. */
  readonly totalTimeoutMs?: number;
}): FetchFile {
  const agents = openAgents(env);
  const once = async (start: string, mostBytes: number): Promise<Uint8Array | undefined> => {
    let url = new URL(start);
    for (let redirects = 0; redirects <= mostRedirects; redirects++) {
      const response = await sendRequest(await agents(url), url, {
        method: 'GET',
        headers: { 'user-agent': 'cache-prewarm' },
        signal: AbortSignal.timeout(totalTimeoutMs),
      });
      const { statusCode, headers, body } = response;
      if (statusCode === 200) return readBody(body, mostBytes);
      await body.dump();
      if (statusCode === 404 || statusCode === 410) return undefined;
      const location = [headers['location']].flat()[0];
      if (statusCode < 300 || statusCode > 399 || location === undefined) throw new StatusError(statusCode);
      url = follow(url, location);
    }
    throw new UserError(`it redirects more than ${mostRedirects} times`);
  };
  return async (url, mostBytes, onMoved) => {
    for (let attempt = 1; ; attempt++) {
      try {
        const bytes = await once(url, mostBytes);
        onMoved?.(bytes?.length ?? 0);
        return bytes;
      } catch (error) {
        if (attempt === attempts || !mayPass(error))
          throw new UserError(`${url}: ${reasonOf(error)}`, { cause: error });
        await clock.sleep(pauseMs);
      }
    }
  };
}

class StatusError extends Error {
  readonly status: number;

  constructor(status: number) {
    super(`the server answers ${status}`);
    this.status = status;
  }
}

function mayPass(error: unknown): boolean {
  if (error instanceof StatusError) return error.status >= 500 || error.status === 429;
  return !(error instanceof UserError || error instanceof TooLongError);
}

/** What a network failure is called is in its code, or in the first of several. */
function reasonOf(error: unknown): string {
  const { code, name, errors } = (error ?? {}) as Partial<NodeJS.ErrnoException & AggregateError>;
  if (name === 'TimeoutError') return 'it does not answer in time';
  const message = errorMessage(errors?.[0] ?? error);
  return code === undefined || message.includes(code) ? message : `${code}: ${message}`;
}

/** @throws UserError when it leads away from HTTPS, or nowhere. */
function follow(url: URL, location: string): URL {
  if (!URL.canParse(location, url.href)) throw new UserError('it redirects to something that is no address');
  const next = new URL(location, url);
  const isAllowed = next.protocol === 'https:' || (next.protocol === 'http:' && url.protocol === 'http:');
  if (!isAllowed) throw new UserError(`it redirects to ${next.protocol}//`);
  return next;
}

/** Made when something is fetched: most runs fetch nothing. */
function openAgents(env: Readonly<Record<string, string | undefined>>): (url: URL) => Promise<Dispatcher> {
  const options = { connect: { timeout: 15_000 }, headersTimeout: 30_000, bodyTimeout: 30_000 };
  const read = (name: string): string => env[name.toLowerCase()] || env[name] || '';
  const proxies = {
    httpsProxy: read('HTTPS_PROXY'),
    httpProxy: read('HTTP_PROXY'),
    noProxy: read('NO_PROXY'),
  };
  let direct: Dispatcher | undefined;
  let proxied: Promise<Dispatcher> | undefined;
  return async (url) => {
    const usesProxy = proxies.httpsProxy !== '' || proxies.httpProxy !== '';
    if (!usesProxy || isLoopback(url.host)) {
      direct ??= createHttpAgent(options);
      return direct;
    }
    proxied ??= createProxyAgent(proxies, options);
    return proxied;
  };
}

/** Fetches each file once, for all images of a run: most are based on the same distribution. Its bytes moved for the first. */
export function shareFetches(fetchFile: FetchFile): FetchFile {
  const known = new Map<string, ReturnType<FetchFile>>();
  return (url, mostBytes, onMoved) => {
    const key = `${mostBytes} ${url}`;
    const fetched = known.get(key) ?? fetchFile(url, mostBytes, onMoved);
    known.set(key, fetched);
    return fetched;
  };
}
