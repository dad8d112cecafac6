import type { TLSSocket } from 'node:tls';
import type { Agent, buildConnector, Client, Dispatcher, Pool } from 'undici';
import sendFrom from 'undici/lib/api/api-request.js';
import HttpAgent from 'undici/lib/dispatcher/agent.js';
import HttpClient from 'undici/lib/dispatcher/client.js';
import HttpPool from 'undici/lib/dispatcher/pool.js';

/** Keeps connections, for requests to any server. */
export function createHttpAgent(options: Agent.Options): Dispatcher {
  return new HttpAgent(options);
}

/**
 * The same over HTTP/2 with servers that speak it: one connection then takes all requests that are under way. An older server takes
 * one at a time on each of `connections`.
 */
export function createHttp2Agent(options: Agent.Options): Dispatcher {
  return new HttpAgent({
    ...options,
    allowH2: true,
    factory: (origin: string | URL, poolOptions: object) =>
      new HttpPool(origin, { ...(poolOptions as Pool.Options), factory: createClient }),
  });
}

/** Goes through the proxies, the one for HTTPS usually, except to the hosts of NO_PROXY. Takes all of undici, which is loaded for it. */
export async function createProxyAgent(
  proxy: { readonly httpsProxy: string; readonly httpProxy?: string; readonly noProxy: string },
  options: Agent.Options,
): Promise<Dispatcher> {
  const { EnvHttpProxyAgent } = await import('undici');
  return new EnvHttpProxyAgent({ ...options, httpProxy: '', ...proxy });
}

/**
 * Sends one request and answers when its head is there. undici ends the connection after each HEAD, in case a server sends a body
 * (https://github.com/nodejs/undici/issues/258); with `reset: false` it does not.
 */
export function sendRequest(
  dispatcher: Dispatcher,
  url: URL,
  request: Omit<Dispatcher.RequestOptions, 'origin' | 'path'>,
): Promise<Dispatcher.ResponseData> {
  return sendFrom.call(dispatcher, {
    reset: false,
    ...request,
    origin: url.origin,
    path: `${url.pathname}${url.search}`,
  });
}

/** As many at once the standard recommends that servers take: https://www.rfc-editor.org/rfc/rfc9113#section-6.5.2 */
const streamsAtOnce = 100;

/** A client that learns when it connects how many requests its server takes at once. */
function createClient(origin: URL, options: object): Dispatcher {
  // A pool hands on what connects, never how.
  const connect = (options as Client.Options).connect as buildConnector.connector;
  const client: Client = new HttpClient(origin, {
    ...options,
    connect(to, done) {
      connect(to, (...[error, socket]) => {
        if (error !== null) return done(error, null);
        client.pipelining = (socket as TLSSocket).alpnProtocol === 'h2' ? streamsAtOnce : 1;
        done(null, socket);
      });
    },
  });
  return client;
}
