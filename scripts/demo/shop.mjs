// @ts-check
// Several images of one project: examples/shop is prewarmed, built, and deployed together, three times.
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCommand } from '../command.mjs';
import { run } from '../process.mjs';
import { bytesText, secondsText, textTable } from '../text-table.mjs';

/** @typedef {Pick<import('./command-run.mjs').Stage, 'bench' | 'baseImage' | 'folder' | 'signal'>} ShopStage */
/** @typedef {import('../../src/commands/build/images-page.ts').BuildImagesReport} BuildImagesReport */

/**
 * A release of the shop: built on an empty builder, and deployed.
 * @typedef {object} ShopRelease
 * @property {string} id
 * @property {{status: number, durationMs: number, report: BuildImagesReport | undefined}} build
 * @property {import('../command.mjs').CommandRun<'deploy'> | undefined} deploy undefined: it was not built
 * @property {Readonly<Record<string, string>>} images service → its image, after the deployment
 * @property {Readonly<Record<string, string>>} containers service → its container
 * @property {number} interfaceBytes what passed the server's network interface meanwhile, in both directions
 * @property {string} page what the shop shows, with an order
 */

export const shopHeading =
  'Three services of two images and a database: one is changed, then one is unhealthy';

const projectDir = '/srv/shop';
const port = 8090;
/** What passes the interface besides blobs: acknowledgements and headers; manifests, and SSH with the host's job. */
const besides = { share: 0.05, bytes: 200_000 };
/** The most that a server downloads for a change of one page. */
const changeBytes = 20_000;
const pageTitle = { before: '<h1>Orders</h1>', after: '<h1>Your orders</h1>' };

/** The releases, in their order. `edits`: file, text, other text. */
const releases = /** @type {const} */ ([
  { id: 'first', name: 'First release', edits: [] },
  {
    id: 'change',
    name: 'web changed',
    edits: [['web/src/page.mjs', pageTitle.before, pageTitle.after]],
  },
  {
    id: 'unhealthy',
    name: 'web unhealthy, api changed',
    edits: [
      ['web/src/server.mjs', "response.json({ status: 'ok' })", 'response.sendStatus(500)'],
      ['api/src/server.py', 'orders.newest(10)', 'orders.newest(20)'],
    ],
  },
]);

/**
 * @param {ShopStage} stage
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<readonly ShopRelease[]>} up to the first that was not built
 */
export async function runShop(stage, server) {
  const folder = path.join(stage.folder, 'shop');
  await mkdir(stage.folder, { recursive: true });
  await cp(fileURLToPath(new URL('../../examples/shop', import.meta.url)), folder, { recursive: true });
  const place = `${stage.bench.registryHost}/shop`;
  const database = await buildDatabase(stage, `${place}/database:1`);
  await server.host.exec(['mkdir', '-p', projectDir], { user: 'root' });
  await server.host.exec(['chown', server.host.user, projectDir], { user: 'root' });
  await writeFile(
    server.host.outside(path.join(projectDir, '.env')),
    `REGISTRY=${place}\nDATABASE_IMAGE=${database}\nPORT=${port}\n`,
  );
  /** @type {ShopRelease[]} */
  const done = [];
  for (const { id, edits } of releases) {
    if (stage.signal.aborted) break;
    for (const [file, from, to] of edits) {
      const text = await readFile(path.join(folder, file), 'utf8');
      if (!text.includes(from)) throw new Error(`Expected ${from} in ${file}.`);
      await writeFile(path.join(folder, file), text.replace(from, to));
    }
    const release = await performRelease(stage, server, { id, folder, place });
    done.push(release);
    if (release.build.status !== 0) break;
  }
  return done;
}

/**
 * @param {ShopStage} stage
 * @param {import('./server.mjs').Server} server
 * @param {{id: string, folder: string, place: string}} shop
 * @returns {Promise<ShopRelease>}
 */
async function performRelease(stage, server, { id, folder, place }) {
  const { bench, baseImage, signal } = stage;
  const flags = [
    ...['--bake-files', path.join(folder, 'compose.yaml'), '--vars', `REGISTRY=${place}`],
    // Paths in a compose file are relative to where bake runs.
    ...['api', 'web'].flatMap((name) => ['--set', `${name}.context=${path.join(folder, name)}`]),
    ...['--set', `worker.context=${path.join(folder, 'api')}`, '--set', `*.args.BASE_IMAGE=${baseImage}`],
  ];
  if (id === 'first') {
    const builder = await bench.emptyBuilder();
    await runCommand('prewarm', { builder, flags, signal, show: true });
    await builder.remove();
  }
  const builder = await bench.emptyBuilder();
  const pushed = [...flags, '--push', 'true', '--changed-only', 'true'];
  const built = await runCommand('build', { builder, flags: pushed, signal, show: true });
  await builder.remove();
  const report = /** @type {BuildImagesReport | undefined} */ (/** @type {unknown} */ (built.report));
  const references = (report?.images ?? []).flatMap(({ reference }) => reference ?? []);
  const before = await movedBytes(server);
  const deploy =
    built.status === 0
      ? await runCommand('deploy', {
          signal,
          show: true,
          env: { ...server.env, XDG_STATE_HOME: path.join(stage.folder, 'state') },
          flags: [
            ...server.flags,
            ...references.flatMap((reference) => ['--app-images', reference]),
            ...['--project-dir', projectDir, '--compose-file', path.join(folder, 'compose.yaml')],
            ...['--settle-time', '2s'],
          ],
        })
      : undefined;
  const interfaceBytes = (await movedBytes(server)) - before;
  return {
    ...{ id, build: { ...built, report }, deploy, interfaceBytes },
    ...(await look(server)),
    page: await order(server),
  };
}

/** @param {import('./server.mjs').Server} server */
async function movedBytes({ host }) {
  return (await host.receivedBytes()) + (await host.sentBytes());
}

/**
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<Pick<ShopRelease, 'images' | 'containers'>>}
 */
async function look({ host }) {
  const label = 'com.docker.compose';
  const format = `{{.Label "${label}.service"}} {{.ID}} {{.Image}}`;
  const args = ['docker', 'ps', '--no-trunc', '--filter', `label=${label}.project=shop`, '--format', format];
  const { stdout } = await host.exec(args);
  const lines = stdout
    .trim()
    .split('\n')
    .map((line) => line.split(' '));
  return {
    containers: Object.fromEntries(lines.map(([service = '', id = '']) => [service, id])),
    images: Object.fromEntries(lines.map(([service = '', , image = '']) => [service, image])),
  };
}

/**
 * Orders something, and waits until the worker has calculated it.
 *
 * @param {import('./server.mjs').Server} server
 * @returns {Promise<string>} what the shop shows then
 */
async function order({ host }) {
  const url = `http://${host.address}:${port}/`;
  const body = new URLSearchParams({ price: '2.50', count: '2' });
  try {
    await fetch(url, { method: 'POST', body });
    for (let tries = 0; ; tries++) {
      const page = await (await fetch(url)).text();
      if (!page.includes('waiting') || tries === 20) return page;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  } catch (error) {
    return String(error);
  }
}

/**
 * @param {ShopStage} stage
 * @param {string} reference
 * @returns {Promise<string>} the same
 */
async function buildDatabase({ bench, baseImage }, reference) {
  const builder = await bench.emptyBuilder();
  const install = 'apt-get update && apt-get install -y --no-install-recommends redis-server';
  const input = `FROM ${baseImage}\nRUN ${install} && rm -rf /var/lib/apt/lists/*\nWORKDIR /data\n`;
  const named = builder.name === undefined ? [] : ['--builder', builder.name];
  await run(
    'docker',
    ['buildx', 'build', ...named, '--push', '--provenance=false', '--tag', reference, '-'],
    {
      env: builder.env,
      input,
    },
  );
  await builder.remove();
  return reference;
}

/**
 * @param {readonly ShopRelease[]} done
 * @param {import('../terminal.mjs').Painter} paint
 * @returns {string}
 */
export function shopTable(done, paint) {
  const head = ['Several images', 'Built', 'Hit rate', 'Build', 'Deployment', 'Downloaded', 'Outcome'];
  const rows = done.map(({ id, build, deploy }) => {
    const host = deploy?.report?.hosts[0];
    return [
      releases.find((release) => release.id === id)?.name ?? id,
      builtImages(build.report).join(', '),
      build.report?.dependencyHitRate === undefined ? 'not measured' : `${build.report.dependencyHitRate} %`,
      secondsText(build.durationMs),
      deploy === undefined ? '' : secondsText(deploy.durationMs),
      host?.download?.downloadedBytes === undefined ? '' : bytesText(host.download.downloadedBytes),
      host?.outcome ?? 'not deployed',
    ];
  });
  return textTable([head, ...rows], { indent: '  ', bold: paint.bold, left: [1, 6] });
}

/** @param {BuildImagesReport | undefined} report */
function builtImages(report) {
  return (report?.images ?? []).flatMap(({ name, leftOut }) => (leftOut === undefined ? [name] : []));
}

/**
 * Judges what the releases promise; one that did not take place breaks its promises.
 *
 * @param {readonly ShopRelease[]} done
 * @returns {readonly import('./verdict.mjs').Expectation[]}
 */
export function judgeShop(done) {
  return promises.map(({ of, expected, problem }) => {
    const release = done.find(({ id }) => id === of);
    const before = done[done.findIndex(({ id }) => id === of) - 1];
    const came =
      release === undefined ? 'it did not take place' : (failure(release) ?? problem(release, before));
    return { expected: `shop: ${expected}`, held: came === undefined, came: came ?? expected };
  });
}

/**
 * @type {readonly {of: string, expected: string,
 *   problem: (release: ShopRelease, before: ShopRelease | undefined) => string | undefined}[]}
 */
const promises = [
  {
    of: 'first',
    expected: 'two images are built in one run, and every step of their dependencies comes from the cache',
    problem: ({ build: { report } }) =>
      report?.dependencyHitRate === 100 && builtImages(report).join() === 'shop-api,shop-web'
        ? undefined
        : `${builtImages(report).join(', ') || 'none'} with ${report?.dependencyHitRate ?? 'unknown'} %`,
  },
  {
    of: 'first',
    expected: 'all services run together, and the worker calculates an order',
    problem: ({ images, page }) => servesProblem(images, page, pageTitle.before),
  },
  {
    of: 'first',
    expected: 'the server downloads what was planned of both images, and its network interface confirms it',
    problem: downloadProblem,
  },
  {
    of: 'change',
    expected: 'after a change in web, api is left out, and every step of the dependencies is a hit',
    problem: ({ build: { report } }) =>
      report?.dependencyHitRate === 100 && builtImages(report).join() === 'shop-web'
        ? undefined
        : `${builtImages(report).join(', ') || 'none'} with ${report?.dependencyHitRate ?? 'unknown'} %`,
  },
  {
    of: 'change',
    expected: 'only the container of web is another one, and the orders are still there',
    problem: ({ images, containers, page }, before) => {
      const others = Object.keys(containers).filter((name) => containers[name] !== before?.containers[name]);
      return others.join() === 'web'
        ? servesProblem(images, page, pageTitle.after)
        : `other containers: ${others.join(', ') || 'none'}`;
    },
  },
  {
    of: 'change',
    expected: `the server downloads as planned, and at most ${bytesText(changeBytes)}`,
    problem: (release, before) => {
      const bytes = release.deploy?.report?.hosts[0]?.download?.downloadedBytes ?? Number.POSITIVE_INFINITY;
      return bytes <= changeBytes ? downloadProblem(release, before) : bytesText(bytes);
    },
  },
  {
    of: 'unhealthy',
    expected: 'an unhealthy web rolls back all services, and the shop still works',
    problem: ({ deploy, images, page }, before) => {
      const outcome = deploy?.report?.outcome;
      if (outcome !== 'rolled-back') return `the outcome is ${outcome}`;
      const others = Object.keys(images).filter((name) => images[name] !== before?.images[name]);
      return others.length === 0
        ? servesProblem(images, page, pageTitle.after)
        : `other images: ${others.join(', ')}`;
    },
  },
];

/**
 * @param {ShopRelease['images']} images
 * @param {string} page
 * @param {string} title
 * @returns {string | undefined}
 */
function servesProblem(images, page, title) {
  const running = Object.keys(images).sort().join(', ');
  if (running !== 'api, database, web, worker') return `running: ${running || 'nothing'}`;
  return page.includes(title) && /<td>done<\/td><td>5<\/td>/.test(page) ? undefined : `it shows ${page}`;
}

/**
 * @param {ShopRelease} release
 * @param {ShopRelease | undefined} before
 * @returns {string | undefined}
 */
function downloadProblem({ deploy, interfaceBytes }, before) {
  const download = deploy?.report?.hosts[0]?.download;
  const images = download?.images ?? [];
  const other = images.find(({ plannedBytes, downloadedBytes }) => plannedBytes !== downloadedBytes);
  if (images.length !== 2 || other !== undefined) return `planned and downloaded: ${JSON.stringify(images)}`;
  const downloaded = download?.downloadedBytes ?? Number.NaN;
  // The first release brings the database as well, of which the plan says at most.
  const planned = before === undefined ? downloaded : (download?.plannedBytes ?? Number.NaN);
  const most = downloaded * (1 + besides.share) + besides.bytes;
  return downloaded === planned && interfaceBytes >= downloaded && interfaceBytes <= most
    ? undefined
    : `planned ${planned}, downloaded ${downloaded}, ${interfaceBytes} at its interface`;
}

/**
 * @param {ShopRelease} release
 * @returns {string | undefined}
 */
function failure({ build, deploy }) {
  const error = build.report?.error ?? deploy?.report?.error;
  if (build.status !== 0)
    return `the build failed with status ${build.status}: ${error?.message ?? 'no report'}`;
  return deploy?.report === undefined ? 'the deployment has no report' : undefined;
}
