// @ts-check
/**
 * Looks through a package and plans what may go, in a process of its own, so that its memory can be told:
 *
 *     node bench/retention-walk.mjs ours|one-by-one REGISTRY API-URL OWNER NAME
 *
 * Prints JSON: durationMs, peakBytes, requests, versions, going.
 */
import process from 'node:process';
import { connectRegistry } from '#built/adapters/registry/connect.js';
import { readVersion } from '#built/adapters/registry/package-inventory.js';
import { openGithubPackage } from '#built/commands/maintain/package-access.js';
import { planRetention } from '#built/core/retention/plan-retention.js';
import { ownPeakBytes } from './measurement.mjs';

const [way = '', registry = '', apiUrl = '', owner = '', name = ''] = process.argv.slice(2);
const repository = `${owner}/${name}`;
const token = 'bench';
const clock = {
  nowMs: Date.now,
  sleep: (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(resolve, ms)),
};
const warn = (/** @type {string} */ text) => console.error(text);
const connect = connectRegistry({
  docker: { env: {}, configDir: '/nowhere' },
  commands: {
    run: async () => {
      throw new Error('no command is run');
    },
  },
  clock,
  random: Math.random,
  warn,
  retries: 0,
});
const client = connect(registry);
const since = performance.now();
const inventory = way === 'ours' ? await ours() : await oneByOne();
const { decisions } = planRetention(
  inventory,
  {
    keepQuarters: 4,
    keepImages: 100,
    keepImagesMs: undefined,
    keep: [],
    delete: [],
    graceMs: 0,
  },
  { nowMs: Date.now(), quarter: '2026Q4', heldQuarter: undefined },
);
console.log(
  JSON.stringify({
    durationMs: performance.now() - since,
    peakBytes: ownPeakBytes(),
    versions: decisions.length,
    going: decisions.filter(({ action }) => action !== 'keep').length,
  }),
);

/** As `cache-prewarm maintain` does. */
async function ours() {
  return openGithubPackage({
    ...{ client, repository, token, apiUrl, clock, warn },
    newNonce: () => '1',
  }).inventory();
}

/** As a script does: a page of the list, then each version by itself, then its manifest, one request after the other. */
async function oneByOne() {
  const base = `${apiUrl}/users/${owner}/packages/container/${encodeURIComponent(name)}/versions`;
  const headers = { authorization: `token ${token}` };
  /** @type {(url: string) => Promise<any>} */
  const get = async (url) => (await fetch(url, { headers })).json();
  const versions = [];
  for (let page = 1; ; page++) {
    /** @type {{id: number}[]} */
    const listed = await get(`${base}?per_page=30&page=${page}`);
    for (const { id } of listed) {
      /** @type {{id: number, name: import('../src/core/oci/digest.ts').Digest, updated_at: string, metadata: {container: {tags: string[]}}}} */
      const version = await get(`${base}/${id}`);
      const found = await readVersion(client, repository, version.name);
      if (found === 'absent') continue;
      versions.push({
        ...{ id, digest: version.name, tags: version.metadata.container.tags },
        updatedAtMs: Date.parse(version.updated_at),
        content: found?.content,
      });
    }
    if (listed.length < 30) return { versions };
  }
}
