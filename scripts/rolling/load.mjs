// @ts-check
import http from 'node:http';

/**
 * What came of requests that were sent at a steady pace.
 * @typedef {object} LoadResult
 * @property {number} gets
 * @property {number} posts
 * @property {readonly string[]} failures what went wrong, of each that failed
 * @property {number} slowestMs of those that were answered
 * @property {readonly string[]} versions that answered
 */

/**
 * Sends GETs and POSTs in turns until it is stopped, each over a connection of its own unless `keepAlive`.
 *
 * @param {object} options
 * @param {string} options.host
 * @param {number} options.port
 * @param {number} [options.perSecond]
 * @param {boolean} [options.keepAlive] over eight connections that stay open
 * @returns {{stop: () => Promise<LoadResult>}}
 */
export function startLoad({ host, port, perSecond = 50, keepAlive = false }) {
  const agent = new http.Agent(keepAlive ? { keepAlive: true, maxSockets: 8 } : { keepAlive: false });
  /** @type {string[]} */
  const failures = [];
  const versions = new Set();
  /** @type {Set<Promise<void>>} */
  const going = new Set();
  const sent = { GET: 0, POST: 0 };
  let slowestMs = 0;
  let number = 0;
  const ask = (/** @type {'GET' | 'POST'} */ method) => {
    const since = performance.now();
    const sentAt = new Date().toISOString();
    const body = method === 'POST' ? `order ${++number}` : '';
    sent[method]++;
    const done = new Promise((/** @type {(value: void) => void} */ resolve) => {
      const fail = (/** @type {string} */ why) => {
        failures.push(`${method} of ${sentAt} after ${Math.round(performance.now() - since)} ms: ${why}`);
        resolve();
      };
      const request = http.request({ host, port, method, path: '/', agent, timeout: 20_000 }, (response) => {
        let text = '';
        response.setEncoding('utf8').on('data', (chunk) => {
          text += chunk;
        });
        response.on('error', (error) => fail(error.message));
        response.on('end', () => {
          const expected =
            method === 'POST' ? `${response.headers['x-version']} ${body}` : response.headers['x-version'];
          if (response.statusCode !== 200 || text !== expected)
            return fail(`status ${response.statusCode}, "${text.slice(0, 80)}"`);
          versions.add(String(response.headers['x-version']));
          slowestMs = Math.max(slowestMs, performance.now() - since);
          resolve();
        });
      });
      request.on('timeout', () => request.destroy(new Error('no answer within 20 s')));
      request.on('error', (error) => fail(error.message));
      request.end(body);
    });
    going.add(done);
    void done.then(() => going.delete(done));
  };
  let turn = 0;
  const timer = setInterval(() => ask(turn++ % 2 === 0 ? 'GET' : 'POST'), 1000 / perSecond);
  return {
    async stop() {
      clearInterval(timer);
      await Promise.all(going);
      agent.destroy();
      return { gets: sent.GET, posts: sent.POST, failures, slowestMs, versions: [...versions].sort() };
    },
  };
}
