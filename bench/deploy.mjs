// @ts-check
// Deployments to servers behind a slow link: a plain pull, the classic scripts, and ours.
import { appendFile, cp, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { runCommand } from '../scripts/command.mjs';
import { startServer } from '../scripts/demo/server.mjs';
import { readPushedImage } from '../scripts/pushed-image.mjs';
import { bytesText, secondsText } from '../scripts/text-table.mjs';
import { buildOurs, exampleLayers } from './app-ways.mjs';
import { median, spread } from './measurement.mjs';
import { askedEveryMs, waitForService, watchService } from './outage.mjs';
import { overSshWay } from './over-ssh.mjs';
import { countStarted } from './started-programs.mjs';

/** @typedef {import('../scripts/workbench.mjs').Workbench} Workbench */
/** @typedef {import('../scripts/demo/server.mjs').Server} Server */

/**
 * What one deployment took.
 * @typedef {object} Sample
 * @property {string} scenario
 * @property {number} durationMs until the new release answers, and the command has ended
 * @property {number} receivedBytes through the server's network interface, everything counted
 * @property {number} beforehandBytes the same for what was sent before the deployment
 * @property {import('./outage.mjs').Outage | undefined} outage absent where nothing ran before
 * @property {{plannedBytes: number, downloadedBytes: number | undefined, totalBytes: number} | undefined} told by our report
 */

/**
 * A way to deploy, on a server of its own.
 * @typedef {object} Way
 * @property {string} name
 * @property {Server} server
 * @property {boolean} [overSsh] whether all that it does on the server comes over SSH
 * @property {() => Promise<void>} prewarm sends layers ahead
 * @property {(image: string) => Promise<Sample['told']>} deploy
 */

const linkRate = '100mbit';
const packageAdded = 'python-dateutil==2.9.0.post0';
/** The most that a code change may download. */
const codeChangeBytes = 100_000;
/** How much longer than with docker compose up alone the service may be away. */
const allowedShare = 1.1;
const classicLayers = ['base', 'python', 'node'];
/** How long ours watches for restarts. */
const settleMs = 5000;
/** How much longer than its peer ours may take, besides. */
const allowedTimes = 1.5;
/** The most of docker's programs that a deployment of ours starts on a server: a third of what it was. */
const allowedDocker = 14;

/**
 * @param {object} options
 * @param {Workbench} options.bench
 * @param {string} options.app folder of the example
 * @param {string} options.dir for files of its own
 * @param {{deployments: number}} options.runs
 * @param {import('../scripts/process.mjs').Log} options.log
 * @returns {Promise<import('./measurement.mjs').Table>}
 */
export async function measureDeployments({ bench, app, dir, runs, log }) {
  const context = path.join(dir, 'deploy');
  await cp(app, context, { recursive: true });
  const project = {
    context,
    baseImage: await bench.baseImage('debian'),
    repository: 'bench/deployed',
    layers: exampleLayers,
    tag: 'main',
  };
  const image = `${bench.registryHost}/${project.repository}`;
  const build = async () => {
    await buildOurs(bench, project);
    const pushed = await readPushedImage(bench.registryHost, project.repository, project.tag);
    if (!pushed) throw new Error(`Expected ${image}:${project.tag} in the registry; it is not there.`);
    return `${image}@${pushed.digest}`;
  };
  /** @type {Server[]} */
  const servers = [];
  try {
    for (const name of ['plain', 'classic', 'over-ssh', 'ours'])
      servers.push(await startServer({ dir, registryHost: bench.registryHost, name }));
    const [plain, classic, overSsh, ours] = /** @type {[Server, Server, Server, Server]} */ (
      /** @type {unknown} */ (servers)
    );
    for (const server of servers) await server.host.limitRate(linkRate);
    const ways = [
      plainWay(plain),
      classicWay(classic, image),
      await overSshWay(overSsh, dir),
      oursWay(ours, { image, context, dir }),
    ];
    for (const { server } of ways) await writeCompose(server, context);
    /** @type {Record<string, Sample[]>} */
    const samples = Object.fromEntries(ways.map(({ name }) => [name, []]));
    const all = async (
      /** @type {string} */ scenario,
      /** @type {string} */ release,
      { ahead = false, turn = 0 } = {},
    ) => {
      // Whoever is first changes each time.
      for (const way of [...ways.slice(turn % ways.length), ...ways.slice(0, turn % ways.length)]) {
        const sample = await sampleDeployment(way, scenario, release, ahead);
        samples[way.name]?.push(sample);
        log(
          `${scenario}, ${way.name}: ${secondsText(sample.durationMs)}, ${bytesText(sample.receivedBytes)}`,
        );
      }
    };
    await all('fresh host', await build());
    for (let index = 0; index < runs.deployments; index++) {
      await writeFile(path.join(context, 'src', 'change.py'), `# Change ${index}\n`);
      await all('code change', await build(), { turn: index });
    }
    await writeFile(path.join(context, 'src', 'change.py'), '# Counted\n');
    const counted = await countAll(ways, await build(), dir);
    await appendFile(path.join(context, 'requirements.txt'), `${packageAdded}\n`);
    await all('dependency change', await build(), { ahead: true });
    return table(samples, counted, runs.deployments);
  } finally {
    for (const server of servers) await server.stop();
  }
}

/**
 * @param {Way} way
 * @param {string} scenario
 * @param {string} image
 * @param {boolean} ahead whether layers are sent before the deployment
 * @returns {Promise<Sample>}
 */
async function sampleDeployment(way, scenario, image, ahead) {
  const { host } = way.server;
  const url = healthOf(way.server);
  const received = async (/** @type {() => Promise<unknown>} */ work) => {
    const before = await host.receivedBytes();
    await work();
    return (await host.receivedBytes()) - before;
  };
  const beforehandBytes = ahead ? await received(way.prewarm) : 0;
  const before = await host.receivedBytes();
  const since = performance.now();
  const deploy = async () => {
    const told = await way.deploy(image);
    await waitForService(url);
    return {
      told,
      durationMs: performance.now() - since,
      receivedBytes: (await host.receivedBytes()) - before,
    };
  };
  if (scenario === 'fresh host') return { scenario, beforehandBytes, outage: undefined, ...(await deploy()) };
  const { result, outage } = await watchService(url, deploy);
  return { scenario, beforehandBytes, outage, ...result };
}

/**
 * What a code change starts on the servers and moves, of those ways that go over SSH. Nobody watches the service meanwhile.
 *
 * @typedef {{started: import('./started-programs.mjs').StartedPrograms | undefined, interfaceBytes: number}} Counted
 *
 * @param {readonly Way[]} ways
 * @param {string} image
 * @param {string} dir
 * @returns {Promise<Record<string, Counted>>}
 */
async function countAll(ways, image, dir) {
  /** @type {Record<string, Counted>} */
  const counted = {};
  for (const { name, server, deploy } of ways.filter((way) => way.overSsh)) {
    const moved = async () => (await server.host.receivedBytes()) + (await server.host.sentBytes());
    const before = await moved();
    const started = await countStarted(server, dir, () => deploy(image));
    counted[name] = { started, interfaceBytes: (await moved()) - before };
  }
  return counted;
}

/**
 * @param {Server} server
 * @returns {string}
 */
function healthOf({ host }) {
  return `http://${host.address}:8080/health`;
}

/**
 * @param {Server} server
 * @param {string} context
 * @returns {Promise<void>}
 */
async function writeCompose({ host }, context) {
  const text = await readFile(path.join(context, 'compose.yaml'), 'utf8');
  await writeFile(host.outside(path.join(host.projectDir, 'compose.yaml')), text);
}

/**
 * @param {Server} server
 * @param {string} script run in the project's folder
 * @returns {Promise<void>}
 */
async function onHost({ host }, script) {
  await host.exec(['sh', '-ec', `cd ${host.projectDir}\n${script}`]);
}

/**
 * docker pull, and docker compose up.
 *
 * @param {Server} server
 * @returns {Way}
 */
function plainWay(server) {
  return {
    name: 'plain',
    server,
    prewarm: async () => {},
    deploy: async (image) => {
      await onHost(
        server,
        `docker pull --quiet ${image}\necho IMAGE=${image} > .env\ndocker compose up -d --no-build --wait`,
      );
      return undefined;
    },
  };
}

/**
 * The scripts: three layer images, the application, down, up. Their sleep of 30 s is left out.
 *
 * @param {Server} server
 * @param {string} image without a tag
 * @returns {Way}
 */
function classicWay(server, image) {
  const pulls = classicLayers.map((name) => `docker pull --quiet ${image}:cache-${name}`).join('\n');
  return {
    name: 'classic',
    server,
    prewarm: () => onHost(server, pulls),
    deploy: async (release) => {
      await onHost(
        server,
        `${pulls}\ndocker pull --quiet ${release}\necho IMAGE=${release} > .env\ndocker compose down\ndocker compose up -d --no-build`,
      );
      return undefined;
    },
  };
}

/**
 * @param {Server} server
 * @param {{image: string, context: string, dir: string}} place
 * @returns {Way}
 */
function oursWay(server, { image, dir }) {
  const run = async (/** @type {readonly string[]} */ flags) => {
    const { status, report, output } = await runCommand('deploy', {
      env: { ...server.env, XDG_STATE_HOME: path.join(dir, 'state') },
      flags: [
        ...server.flags,
        ...['--image', image, '--project-dir', server.host.projectDir, '--services', 'web'],
        ...Object.entries(exampleLayers).flatMap(([layer, target]) => ['--layers', `${layer}=${target}`]),
        ...flags,
      ],
    });
    if (status !== 0)
      throw new Error(`Expected the deployment to succeed; it ended with ${status}:\n${output.slice(-2000)}`);
    return report?.hosts[0]?.download;
  };
  return {
    name: 'ours',
    server,
    overSsh: true,
    // As a scheduled run does in a quiet hour: nobody has named a release yet.
    prewarm: async () => void (await run(['--prewarm-only', '--app-image', `${image}:main`])),
    deploy: (release) => run(['--app-image', release, '--health-url', 'http://127.0.0.1:8080/health']),
  };
}

/**
 * @param {Readonly<Record<string, readonly Sample[]>>} samples
 * @param {Readonly<Record<string, Counted>>} counted
 * @param {number} count of code changes
 * @returns {import('./measurement.mjs').Table}
 */
function table(samples, counted, count) {
  const of = (/** @type {string} */ way, /** @type {string} */ scenario) =>
    (samples[way] ?? []).filter((sample) => sample.scenario === scenario);
  const names = Object.keys(samples);
  const scenarios = ['fresh host', 'code change', 'dependency change'];
  const gaps = (/** @type {string} */ way) => of(way, 'code change').map(({ outage }) => outage?.gapMs ?? 0);
  const told = (samples['ours'] ?? []).flatMap((sample) => (sample.told ? [sample.told] : []));
  const fresh = of('ours', 'fresh host')[0]?.told;
  const changed = Math.max(
    ...of('ours', 'code change').map((sample) => sample.told?.plannedBytes ?? Number.POSITIVE_INFINITY),
  );
  const allowedGapMs = median(gaps('plain')) * allowedShare + 2 * askedEveryMs;
  const times = (/** @type {string} */ way) => of(way, 'code change').map(({ durationMs }) => durationMs);
  const allowedMs = median(times('compose over SSH')) * allowedTimes + settleMs;
  const ourDocker = counted['ours']?.started?.docker;
  const exact = told.filter(({ plannedBytes, downloadedBytes }) => plannedBytes === downloadedBytes).length;
  return {
    id: 'deploy',
    title: `Deployments of examples/app to servers behind a link of 100 Mbit/s`,
    about: [
      'Plain: docker pull, docker compose up --wait. Classic: docker pull of the layer images base, python and node and of the',
      'application, docker compose down, up (without the sleep of 30 s that the scripts had). Compose over SSH: docker compose',
      'pull, up --wait. Ours: cache-prewarm deploy, with',
      `health and settle time. Each on a separate server with the containerd store. ${count} code changes, medians (smallest to`,
      'largest). Bytes are those of the network interface, including headers, SSH and the requests that watch the service.',
    ],
    parts: [
      [
        ['', 'Way', 'Sent ahead', 'Received', 'Time'],
        ...scenarios.flatMap((scenario) =>
          names.map((way) => [
            scenario,
            way,
            bytesText(median(of(way, scenario).map(({ beforehandBytes }) => beforehandBytes))),
            bytesText(median(of(way, scenario).map(({ receivedBytes }) => receivedBytes))),
            spread(
              of(way, scenario).map(({ durationMs }) => durationMs),
              secondsText,
            ),
          ]),
        ),
      ],
      [
        [
          'Code change, counted once',
          'Programs on the server',
          'of them docker and compose',
          'At the interface',
        ],
        ...Object.entries(counted).map(([way, { started, interfaceBytes }]) => [
          way,
          started === undefined ? 'no strace' : String(started.all),
          started === undefined ? '' : String(started.docker),
          bytesText(interfaceBytes),
        ]),
      ],
      [
        ['Code change, asked 50 times a second', 'Time without service', 'Requests that failed'],
        ...names.map((way) => [
          way === 'plain' ? 'plain (docker compose up alone)' : way,
          spread(gaps(way), secondsText),
          spread(
            of(way, 'code change').map(({ outage }) => outage?.failed ?? 0),
            String,
          ),
        ]),
      ],
    ],
    expectations: [
      {
        what: 'Deployments of ours that downloaded the bytes of their plan',
        expected: `${told.length} of ${told.length}`,
        measured: `${exact} of ${told.length}`,
        held: told.length > 0 && exact === told.length,
      },
      {
        what: 'Bytes of ours on a fresh host',
        expected: `at most the application's ${bytesText(fresh?.totalBytes ?? 0)}`,
        measured: bytesText(fresh?.plannedBytes ?? 0),
        held: fresh !== undefined && fresh.plannedBytes <= fresh.totalBytes,
      },
      {
        what: 'Bytes of ours for a code change',
        expected: `at most ${bytesText(codeChangeBytes)}`,
        measured: bytesText(changed),
        held: changed <= codeChangeBytes,
      },
      {
        what: 'Time without service of ours, median',
        expected: `at most ${secondsText(allowedGapMs)} (docker compose up + 10 %, and two requests)`,
        measured: secondsText(median(gaps('ours'))),
        held: median(gaps('ours')) <= allowedGapMs,
      },
      {
        what: 'Time of ours for a code change, median',
        expected: `at most ${secondsText(allowedMs)} (1.5 × compose over SSH, and ${settleMs / 1000} s of settling)`,
        measured: secondsText(median(times('ours'))),
        held: median(times('ours')) <= allowedMs,
      },
      ...(ourDocker === undefined
        ? []
        : [
            {
              what: "Programs of docker's that ours starts on the server",
              expected: `at most ${allowedDocker}`,
              measured: String(ourDocker),
              held: ourDocker <= allowedDocker,
            },
          ]),
    ],
    numbers: { samples, counted },
  };
}
