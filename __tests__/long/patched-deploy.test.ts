import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { startEngine } from '../../scripts/engine.mjs';
import { sumBlobs } from '../../scripts/traffic.mjs';
import { runBuild } from '../support/build-run.ts';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';
import type { LabBuilder } from '../support/lab.ts';
import { runPrewarm, type SampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(900_000);

const layers = 'base=base\npython=python-deps';
const site = '/venv/lib/python3/site-packages';
let lab: DeployLab;
let dir: string;
let builder: LabBuilder & { readonly stop: () => Promise<void> };
let image: string;
let baseImage: string;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd' },
  ]);
  dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-patched-'));
  image = `${lab.registryHost}/owner/app`;
  const { reference } = await lab.pushImage({ repository: 'owner/base', tag: '1', app: { version: '0' } });
  baseImage = reference;
  await Promise.all(lab.hosts.map(writeCompose));
  const engine = await startEngine({ dir: join(dir, 'engine'), store: 'containerd', remove: true });
  const env = Object.entries({ ...process.env, ...engine.env });
  builder = {
    name: 'default',
    env: Object.fromEntries(env.flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]))),
    remove: engine.stop,
    stop: engine.stop,
  };
}, 300_000);

afterAll(async () => {
  await builder?.stop();
  await lab?.stop();
  if (dir !== undefined) await rm(dir, { recursive: true, force: true });
}, 60_000);

async function writeCompose(host: TestHost): Promise<void> {
  const web = { image: `${lab.registryHost}/owner/app:main`, ports: ['8080:8080'], restart: 'always' };
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), JSON.stringify({ services: { web } }));
}

/** What takes no place in gzip would show nothing: 5.6 MB of digits (1.8 MB in gzip), the same in each build. */
const digits = 'awk \'BEGIN { srand(7); for (i = 0; i < 700000; i++) printf "%08x", rand() * 4294967296 }\'';

const dockerfile = (version: string): string =>
  [
    `FROM ${baseImage} AS base`,
    'ARG EDITION=first',
    `RUN mkdir -p /usr/share/base /var/log && ${digits} > /usr/share/base/digits && echo $EDITION > /usr/share/base/edition && date > /var/log/dpkg.log`,
    'FROM base AS python-deps',
    'COPY requirements.txt /requirements.txt',
    `RUN mkdir -p ${site} && cd ${site} && for name in numpy pandas scipy; do mkdir $name && ${digits} > $name/digits; done && for name in $(cat /requirements.txt); do mkdir $name && echo $name > $name/METADATA; done && date > /var/log/dpkg.log`,
    'FROM python-deps AS runtime',
    `ENV APP_VERSION=${version}`,
    '',
  ].join('\n');

/** Prewarms; `values` are what the build is given, too. */
async function prewarm(version: string, requirements: string, more: Readonly<Record<string, string>> = {}) {
  await writeFile(join(dir, 'Dockerfile'), dockerfile(version));
  await writeFile(join(dir, 'requirements.txt'), `${requirements}\n`);
  const project = { dir } as SampleProject;
  const login = { 'registry-username': lab.auth.username, 'registry-password': lab.auth.password };
  // Small layers are compared, too, from the first run on.
  const worth = { 'patch-from': '1MB' };
  const { refresh, ...values } = { image, layers, ...worth, ...login, ...more } as Record<string, string>;
  const prewarmed = await runPrewarm(
    builder,
    project,
    refresh === undefined ? values : { ...values, refresh },
  );
  expect(prewarmed.report).toMatchObject({ error: undefined, warnings: [] });
  return { project, values, report: prewarmed.report };
}

/** Prewarms, builds and deploys; what each host downloaded, and what the registry sent. */
async function release(
  version: string,
  requirements: string,
  {
    more = {},
    hosts = lab.hosts,
  }: { readonly more?: Readonly<Record<string, string>>; readonly hosts?: readonly TestHost[] } = {},
) {
  const { project, values, report: prewarmed } = await prewarm(version, requirements, more);
  const tags = `${image}:v${version}`;
  const built = await runBuild(builder, project, { ...values, tags, push: 'true' });
  expect(built.report.error).toBeUndefined();
  lab.proxy.reset();
  const before = await Promise.all(hosts.map((host) => host.receivedBytes()));
  const { report } = await lab.deploy({
    ...lab.inputs(hosts),
    ...{ image, layers, 'app-image': tags },
    'health-url': 'http://127.0.0.1:8080/health',
    'health-timeout': '20s',
  });
  expect(report.error).toBeUndefined();
  const received = await Promise.all(
    hosts.map(async (host, index) => (await host.receivedBytes()) - (before[index] ?? 0)),
  );
  return {
    layers: prewarmed.layers,
    received,
    planned: report.hosts.map(({ download }) => download?.plannedBytes),
    downloaded: report.hosts.map(({ download }) => download?.downloadedBytes),
    sent: Object.values(sumBlobs(lab.proxy.records)).reduce(
      (sum, { downloadedBytes }) => sum + downloadedBytes,
      0,
    ),
  };
}

async function served(host: TestHost): Promise<string> {
  return (await (await fetch(`http://${host.address}:8080/version`)).text()).trim();
}

/** What is installed in the container that runs. */
async function installed(host: TestHost): Promise<readonly string[]> {
  const id = (await lab.docker(host, ['ps', '-q'])).trim();
  return (await lab.docker(host, ['exec', id, 'ls', site])).trim().split('\n');
}

// One story: each part begins with what the one before left in the registry and on the hosts.
testOnHosts('hosts of both stores download only what a new version of a small package changes', async () => {
  const first = await release('1', 'requests-2.32.3');
  for (const bytes of first.downloaded) expect(bytes).toBeGreaterThan(8_000_000);
  const bumped = await release('2', 'requests-2.32.4');
  console.info(JSON.stringify({ first, bumped }));
  expect(bumped.layers).toMatchObject([{ state: 'current' }, { publication: { state: 'patch' } }]);
  expect(bumped.downloaded).toEqual(bumped.planned);
  expect(bumped.sent).toBe((bumped.downloaded[0] ?? 0) + (bumped.downloaded[1] ?? 0));
  expect(bumped.sent).toBeLessThan(2 * 10_000);
  // All that came to the host's interface, its scripts and answers included.
  for (const bytes of bumped.received) expect(bytes).toBeLessThan(100_000);
  for (const host of lab.hosts) {
    expect(await served(host)).toBe('2');
    expect(await installed(host)).toEqual(['numpy', 'pandas', 'requests-2.32.4', 'scipy']);
  }
  // What is published is what is looked at, and the hosts have all of it.
  const { report } = await lab.verify({ ...lab.inputs(), image, layers, 'app-image': `${image}:v2` });
  expect(report.error).toBeUndefined();
  expect(report.layers.map(({ name, state, digest }) => [name, state, digest])).toEqual(
    bumped.layers.map(({ name, digest }) => [name, 'ok', digest]),
  );
  expect(report.hosts.map(({ download }) => download?.plannedBytes)).toEqual([0, 0]);
});

testOnHosts('and go back to the package of before', async () => {
  const { report } = await lab.deploy({ ...lab.inputs(), 'rollback-to': 'previous' });
  expect(report.error).toBeUndefined();
  for (const host of lab.hosts) {
    expect(await served(host)).toBe('1');
    expect(await installed(host)).toEqual(['numpy', 'pandas', 'requests-2.32.3', 'scipy']);
  }
  await release('2', 'requests-2.32.4');
});

testOnHosts('download no layer after twenty refreshes in which nothing changed', async () => {
  const digests = new Set<string>();
  for (let refreshes = 1; refreshes <= 19; refreshes++) {
    const { report } = await prewarm('2', 'requests-2.32.4', { refresh: 'all' });
    expect(report.layers.map(({ state, publication }) => [state, publication?.state])).toEqual([
      ['refreshed', 'same'],
      ['refreshed', 'same'],
    ]);
    digests.add(report.layers.map(({ digest }) => digest).join());
  }
  const again = await release('3', 'requests-2.32.4', { more: { refresh: 'all' } });
  console.info(JSON.stringify({ again }));
  expect(again.layers).toMatchObject([
    { state: 'refreshed', changed: false, publication: { state: 'same', serverBytes: 0 } },
    { state: 'refreshed', changed: false, publication: { state: 'same', serverBytes: 0 } },
  ]);
  digests.add(again.layers.map(({ digest }) => digest).join());
  expect(digests.size).toBe(1);
  // The version of the application, and its config.
  expect(again.sent).toBeLessThan(2 * 10_000);
  expect(again.downloaded).toEqual(again.planned);
  for (const bytes of again.received) expect(bytes).toBeLessThan(100_000);
});

testOnHosts('of containerd download no layer again when the one below it changes', async () => {
  const changed = await release('4', 'requests-2.32.4', { more: { 'build-args': 'EDITION=second' } });
  console.info(JSON.stringify({ changed }));
  expect(changed.layers).toMatchObject([
    { publication: { state: 'patch' } },
    { publication: { state: 'same' } },
  ]);
  const [classic = 0, containerd = 0] = changed.downloaded;
  expect(changed.downloaded).toEqual(changed.planned);
  expect(containerd).toBeLessThan(20_000);
  // Its store knows a blob only by all that are below it.
  expect(classic).toBeGreaterThan(5_000_000);
  for (const host of lab.hosts) expect(await served(host)).toBe('4');
});

testOnHosts('that are fresh download at most 30 % more than without patches', async () => {
  const fresh = await lab.startHost({ name: 'web3', store: 'containerd' });
  await writeCompose(fresh);
  const { downloaded, planned } = await release('5', 'requests-2.32.5', {
    more: { 'build-args': 'EDITION=second' },
    hosts: [fresh],
  });
  console.info(JSON.stringify({ downloaded, planned }));
  expect(downloaded).toEqual(planned);
  const compact = await release('6', 'requests-2.32.5', {
    more: { 'build-args': 'EDITION=second', compact: 'true' },
    hosts: [fresh],
  });
  expect(compact.layers).toMatchObject([
    { publication: { state: 'new' } },
    { publication: { state: 'new' } },
  ]);
  expect(downloaded[0]).toBeLessThan(1.3 * (compact.downloaded[0] ?? 0));
});
