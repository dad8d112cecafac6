// @ts-check
import { once } from 'node:events';
import http from 'node:http';

/**
 * One request as the proxy saw it.
 * @typedef {object} ProxiedRequest
 * @property {string} method
 * @property {string} path with its query
 * @property {RequestKind} kind
 * @property {import('node:http').IncomingHttpHeaders} headers as the client sent them
 */

/**
 * @typedef {'blob GET' | 'blob HEAD' | 'blob POST' | 'blob PATCH' | 'blob PUT' | 'blob DELETE' | 'manifest GET'
 *   | 'manifest HEAD' | 'manifest PUT' | 'manifest DELETE' | 'other'} RequestKind
 */

/**
 * A request, which may still be under way. Bytes are those of bodies, without headers.
 * @typedef {object} ProxyRecord
 * @property {string} method
 * @property {string} path
 * @property {RequestKind} kind
 * @property {number | undefined} status absent before the answer, and when the connection was broken off before it
 * @property {number} requestBytes from the client
 * @property {number} responseBytes to the client
 * @property {boolean} faulty a rule has acted on it
 * @property {string} userAgent as the client names itself
 * @property {number} connection which of the clients' connections it came over, counted from 1
 */

/**
 * What a rule does: answer by itself, break the connection, end the body after so many bytes (the announced length
 * stays), break the connection after so many bytes of the request, wait first, stop for a while after so many bytes of the body,
 * or flip one bit of each chunk of the body.
 * @typedef {{status: number, headers?: Record<string, string>, body?: string | Buffer} | {kind: 'reset'}
 *   | {kind: 'truncate', afterBytes: number} | {kind: 'cut-upload', afterBytes: number} | {kind: 'delay', ms: number}
 *   | {kind: 'stall', afterBytes: number, ms: number} | {kind: 'corrupt'}} ProxyAction
 */

/**
 * @typedef {object} ProxyRule
 * @property {(request: ProxiedRequest) => boolean} match
 * @property {number} [times] how often it acts; always when absent
 * @property {ProxyAction | ((request: ProxiedRequest) => Promise<ProxyAction | undefined>)} action as a function it decides, or
 *   only looks
 */

/**
 * @typedef {object} ProxyCounts
 * @property {number} requests
 * @property {number} uploadedBytes bodies from clients to the registry
 * @property {number} downloadedBytes bodies from the registry to clients
 * @property {Partial<Record<RequestKind, number>>} byKind
 */

/**
 * @typedef {object} RegistryProxy
 * @property {string} host
 * @property {() => ProxyCounts} counts since the start or the last reset
 * @property {readonly ProxyRecord[]} records in the order in which they came
 * @property {() => void} reset forgets counts and records; rules stay
 * @property {readonly ProxyRule[]} rules
 * @property {(rule: ProxyRule) => () => void} addRule the first rule that matches acts; the answer takes it away
 * @property {() => void} clearRules
 * @property {() => Promise<void>} stop breaks off what is under way
 */

/**
 * Starts an HTTP proxy in front of a registry that counts what passes and, by rules, does what networks do.
 *
 * Clients talk to it as if it was the registry: it hands on their Host header, so the addresses that the registry
 * answers point at the proxy. Bodies are streamed.
 *
 * @param {object} options
 * @param {string} options.target host and port of the registry
 * @param {import('./process.mjs').Log} [options.log] a line for each request that has ended
 * @param {string} [options.address] where it listens
 * @param {number} [options.port] a free one by default
 * @returns {Promise<RegistryProxy>}
 * @throws {Error} when it cannot listen there
 */
export async function startProxy({ target, log = () => {}, address = '127.0.0.1', port = 0 }) {
  const [hostname = '', targetPort = ''] = target.split(':');
  const agent = new http.Agent({ keepAlive: true });
  /** @type {ProxyRecord[]} */
  const records = [];
  /** @type {ProxyRule[]} */
  const rules = [];

  /** @type {WeakMap<import('node:net').Socket, number>} */
  const connections = new WeakMap();
  let opened = 0;
  const server = http.createServer(async (request, response) => {
    const method = request.method ?? 'GET';
    const path = request.url ?? '/';
    const seen = { method, path, kind: requestKind(method, path), headers: request.headers };
    // The body waits for the rule, then for the registry.
    request.pause();
    const rule = takeRule(rules, seen);
    const action = typeof rule?.action === 'function' ? await rule.action(seen) : rule?.action;
    /** @type {ProxyRecord} */
    const record = {
      method,
      path,
      kind: seen.kind,
      status: undefined,
      requestBytes: 0,
      responseBytes: 0,
      faulty: action !== undefined,
      userAgent: request.headers['user-agent'] ?? '',
      connection: connections.get(request.socket) ?? 0,
    };
    records.push(record);
    response.once('close', () => {
      log(
        `${method} ${path} ${record.status ?? 'broken off'} ${record.requestBytes} up, ${record.responseBytes} down${record.faulty ? ', by rule' : ''}`,
      );
    });
    request.on('data', (chunk) => {
      record.requestBytes += chunk.length;
    });
    if (action && 'status' in action) return answer(action, record, request, response);
    if (action?.kind === 'reset') return request.socket.resetAndDestroy();
    if (action?.kind === 'cut-upload')
      request.on('data', () => {
        if (record.requestBytes > action.afterBytes) request.socket.resetAndDestroy();
      });
    request.pause();
    if (action?.kind === 'delay') await new Promise((resolve) => setTimeout(resolve, action.ms));
    forward({ hostname, port: targetPort, agent }, action, record, request, response);
  });
  server.on('connection', (socket) => connections.set(socket, ++opened));
  // Uploads of large layers may take as long as they need.
  server.requestTimeout = 0;
  // A registry keeps connections; Node would end them after 5 s.
  server.keepAliveTimeout = 0;
  await new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, address, () => resolve(undefined));
  });
  const bound = server.address();
  return {
    host: `${address}:${typeof bound === 'object' && bound ? bound.port : port}`,
    records,
    counts: () => countRecords(records),
    reset: () => {
      records.length = 0;
    },
    rules,
    addRule: (rule) => {
      const own = { ...rule };
      rules.push(own);
      return () => {
        const index = rules.indexOf(own);
        if (index >= 0) rules.splice(index, 1);
      };
    },
    clearRules: () => {
      rules.length = 0;
    },
    stop: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      server.closeAllConnections();
      await closed;
      agent.destroy();
    },
  };
}

/**
 * @param {{hostname: string, port: string, agent: http.Agent}} target
 * @param {ProxyAction | undefined} action
 * @param {ProxyRecord} record
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function forward(target, action, record, request, response) {
  const onward = http.request({
    ...target,
    method: record.method,
    path: record.path,
    headers: request.headers,
    // Keep what the client wrote, Host above all.
    setHost: false,
  });
  onward.on('error', (error) => {
    if (response.headersSent) return void response.destroy(error);
    record.status = 502;
    response
      .writeHead(502, { 'content-type': 'text/plain' })
      .end(`The registry behind the proxy did not answer: ${error.message}\n`);
  });
  response.once('close', () => {
    if (!response.writableFinished) onward.destroy();
  });
  request.pipe(onward);
  onward.on('response', (answered) => {
    record.status = answered.statusCode;
    response.writeHead(answered.statusCode ?? 502, answered.rawHeaders);
    sendBody(action, record, answered, response).catch((error) => response.destroy(error));
  });
}

/**
 * @param {ProxyAction | undefined} action
 * @param {ProxyRecord} record
 * @param {http.IncomingMessage} answered
 * @param {http.ServerResponse} response
 * @returns {Promise<void>}
 */
async function sendBody(action, record, answered, response) {
  const rule = action && 'kind' in action ? action : undefined;
  const kind = rule?.kind;
  const limit = rule?.kind === 'truncate' ? rule.afterBytes : Number.POSITIVE_INFINITY;
  let stall = rule?.kind === 'stall' ? rule : undefined;
  // Once for all chunks: a large body waits many times.
  const closed = new Promise((resolve) => response.once('close', resolve));
  for await (const chunk of answered) {
    if (stall && record.responseBytes + chunk.length > stall.afterBytes) {
      const { ms } = stall;
      stall = undefined;
      await new Promise((resolve) => setTimeout(resolve, ms));
    }
    const part = chunk.subarray(0, limit - record.responseBytes);
    if (kind === 'corrupt') part[0] ^= 1;
    record.responseBytes += part.length;
    if (part.length < chunk.length) {
      response.write(part, () => response.destroy());
      return;
    }
    if (!response.write(part)) await Promise.race([once(response, 'drain'), closed]);
  }
  response.end();
}

/**
 * @param {{status: number, headers?: Record<string, string>, body?: string | Buffer}} action
 * @param {ProxyRecord} record
 * @param {http.IncomingMessage} request
 * @param {http.ServerResponse} response
 */
function answer(action, record, request, response) {
  const body = record.method === 'HEAD' ? '' : (action.body ?? '');
  record.status = action.status;
  record.responseBytes = Buffer.byteLength(body);
  // What the client still sends is read and dropped, so that it can read the answer.
  request.resume();
  response.writeHead(action.status, {
    'content-length': Buffer.byteLength(action.body ?? ''),
    ...action.headers,
  });
  response.end(body);
}

/**
 * @param {ProxyRule[]} rules
 * @param {ProxiedRequest} request
 * @returns {ProxyRule | undefined}
 */
function takeRule(rules, request) {
  const rule = rules.find(({ match, times }) => (times === undefined || times > 0) && match(request));
  if (rule?.times !== undefined) rule.times -= 1;
  return rule;
}

/**
 * @param {string} method
 * @param {string} path
 * @returns {RequestKind}
 */
function requestKind(method, path) {
  const what = /^\/v2\/.+\/(blobs|manifests)\//.exec(path)?.[1];
  if (what === 'blobs' && ['GET', 'HEAD', 'POST', 'PATCH', 'PUT', 'DELETE'].includes(method))
    return /** @type {RequestKind} */ (`blob ${method}`);
  if (what === 'manifests' && ['GET', 'HEAD', 'PUT', 'DELETE'].includes(method))
    return /** @type {RequestKind} */ (`manifest ${method}`);
  return 'other';
}

/**
 * @param {readonly ProxyRecord[]} records
 * @returns {ProxyCounts}
 */
function countRecords(records) {
  /** @type {Partial<Record<RequestKind, number>>} */
  const byKind = {};
  const counts = { requests: records.length, uploadedBytes: 0, downloadedBytes: 0, byKind };
  for (const record of records) {
    counts.uploadedBytes += record.requestBytes;
    counts.downloadedBytes += record.responseBytes;
    byKind[record.kind] = (byKind[record.kind] ?? 0) + 1;
  }
  return counts;
}
