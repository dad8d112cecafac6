// @ts-check
// Time without service, as those see it who ask a server fifty times a second.

/**
 * @typedef {object} Outage
 * @property {number} asked
 * @property {number} failed
 * @property {number} gapMs from the first request that failed to the first one after it that did not, summed up
 */

/** Between the starts of two requests. */
export const askedEveryMs = 20;
const patienceMs = 1_000;

/**
 * Asks all the time while something is done, and until the service is there again.
 *
 * @template T
 * @param {string} url
 * @param {() => Promise<T>} work
 * @returns {Promise<{result: T, outage: Outage}>}
 */
export async function watchService(url, work) {
  /** @type {{atMs: number, ok: boolean}[]} */
  const answers = [];
  /** @type {Promise<void>[]} */
  const asking = [];
  const timer = setInterval(() => {
    const atMs = performance.now();
    asking.push(isThere(url).then((ok) => void answers.push({ atMs, ok })));
  }, askedEveryMs);
  try {
    const result = await work();
    await waitForService(url);
    return { result, outage: await summed() };
  } finally {
    clearInterval(timer);
  }

  async function summed() {
    clearInterval(timer);
    await Promise.all(asking);
    return sumOutage(answers);
  }
}

/**
 * @param {readonly {atMs: number, ok: boolean}[]} answers
 * @returns {Outage}
 */
export function sumOutage(answers) {
  const sorted = [...answers].sort((one, other) => one.atMs - other.atMs);
  let gapMs = 0;
  /** @type {number | undefined} */
  let since;
  for (const { atMs, ok } of sorted) {
    if (!ok) since ??= atMs;
    else if (since !== undefined) {
      gapMs += atMs - since;
      since = undefined;
    }
  }
  return { asked: sorted.length, failed: sorted.filter(({ ok }) => !ok).length, gapMs };
}

/**
 * @param {string} url
 * @returns {Promise<void>}
 * @throws {Error} when nobody answers within a minute
 */
export async function waitForService(url) {
  const until = performance.now() + 60_000;
  while (!(await isThere(url))) {
    if (performance.now() > until) throw new Error(`Expected ${url} to answer within a minute; it does not.`);
    await new Promise((resolve) => setTimeout(resolve, askedEveryMs));
  }
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function isThere(url) {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(patienceMs),
      headers: { connection: 'close' },
    });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
