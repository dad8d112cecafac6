import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { currentCompose } from '../../scripts/tools.mjs';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { hostsMissing, type TestHost } from '../support/hosts.ts';
import { type ShopDeployment, type ShopScene, startShopScene } from '../support/shop-scene.ts';

jest.setTimeout(600_000);

/** Beneath all of the project's images, then beneath those of one repository. */
const base = { name: 'base', bytes: 2_000_000 };
const python = { name: 'python', bytes: 1_500_000 };
const node = { name: 'node', bytes: 1_000_000 };
/** With each store; ordinarily with the one that new engines have. */
const stores = ordinarily(['containerd'], ['classic']) as readonly ('containerd' | 'classic')[];
/** With compose of today instead of Debian's, as a long test does it. */
const compose = process.env['TODAYS_COMPOSE'] === undefined ? undefined : await currentCompose();
const missing = hostsMissing ?? (compose?.kind === 'unavailable' ? compose.reason : undefined);
const testHere = (title: string, run: () => Promise<void>): void =>
  missing === undefined ? test(title, run) : test.skip(`${title} (${missing})`, () => {});
let lab: DeployLab;

beforeAll(async () => {
  if (missing !== undefined) return;
  lab = await startDeployLab(
    compose ? [{ name: 'today', compose: 'current' }] : stores.map((store) => ({ name: store, store })),
  );
  for (const host of lab.hosts) await writeProject(host);
}, 300_000);

afterAll(() => lab?.stop(), 60_000);

/** Three services of two images, which need a database. */
async function writeProject(host: TestHost): Promise<void> {
  const { registryHost } = lab;
  const needs = { depends_on: ['database'] };
  const services = {
    api: { image: `${registryHost}/owner/api:main`, ...needs },
    worker: { image: `${registryHost}/owner/api:main`, ...needs },
    web: { image: `${registryHost}/owner/web:main`, ports: ['8080:8080'], depends_on: ['api'] },
    database: { image: `${registryHost}/owner/database:1` },
  };
  const text = JSON.stringify({ services }, null, 2);
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), text);
}

async function push(repository: 'api' | 'web', version: string, app: object = {}): Promise<string> {
  const layers = [base, repository === 'api' ? python : node];
  const place = { repository: `owner/${repository}`, tag: version };
  return (await lab.pushImage({ ...place, layers, app: { version, ...app } })).byDigest;
}

/** Deploys, and says what the registry sent each host of blobs. */
async function deploy(images: readonly string[], values: Readonly<Record<string, string>> = {}) {
  lab.proxy.reset();
  const { report, log } = await lab.deploy({
    ...lab.inputs(),
    layers: 'none',
    'health-url': 'http://127.0.0.1:8080/health',
    'health-timeout': '20s',
    'app-images': images.join('\n'),
    ...values,
  });
  const sentBytes = lab.proxy.records
    .filter(({ kind }) => kind === 'blob GET')
    .reduce((total, { responseBytes }) => total + responseBytes, 0);
  return { report, log, sentBytes };
}

/** Service → container and image of what runs. */
async function running(host: TestHost): Promise<Readonly<Record<string, readonly string[]>>> {
  const format = '{{.Label "com.docker.compose.service"}} {{.ID}} {{.Image}}';
  const lines = (await lab.docker(host, ['ps', '--no-trunc', '--format', format])).trim().split('\n');
  return Object.fromEntries(lines.map((line) => line.split(' ')).map(([name = '', ...rest]) => [name, rest]));
}

const images = async (host: TestHost) =>
  Object.fromEntries(
    Object.entries(await running(host))
      .filter(([service]) => service !== 'database')
      .map(([service, [, image]]) => [service, image]),
  );
const runs = (api: string | undefined, web: string | undefined) => ({ api, worker: api, web });

testHere(
  'several images are pulled, then switched by one job, and a blob that they share is sent once',
  async () => {
    await lab.pushImage({ repository: 'owner/database', tag: '1', app: { version: 'd' } });
    const [api, web] = [await push('api', '1'), await push('web', '1')];
    const { 'registry-username': username, 'registry-password': password } = lab.inputs();
    // As for an application that is elsewhere than its layers.
    const { report, log, sentBytes } = await deploy([api, web], {
      ...{ 'registry-username': '', 'registry-password': '' },
      registries: `${lab.registryHost}=${username}:DEPLOY_PASSWORD`,
      'registry-passwords': `DEPLOY_PASSWORD=${password}`,
    });
    expect(report.error).toBeUndefined();
    expect(report.images?.map(({ image }) => image)).toEqual([api, web]);
    expect(log).toMatch(/application \S+\/owner\/web@sha256:\w+: 1\.\d MB more, of which the host has/);
    let downloadedBytes = 0;
    for (const [index, host] of lab.hosts.entries()) {
      const told = report.hosts[index];
      expect(told?.outcome).toBe('deployed');
      expect(await images(host)).toEqual(runs(api, web));
      expect(told?.after).toEqual(runs(api, web));
      const [ofApi, ofWeb] = told?.download?.images ?? [];
      expect(ofApi?.downloadedBytes).toBe(ofApi?.plannedBytes);
      expect(ofWeb?.downloadedBytes).toBe(ofWeb?.plannedBytes);
      expect(ofWeb?.plannedBytes).toBeLessThan(1_100_000);
      downloadedBytes += told?.download?.downloadedBytes ?? 0;
    }
    expect(sentBytes).toBe(downloadedBytes);
  },
);

// The two that follow are held by examples/shop below, with images of BuildKit's.
atNight(testHere)(
  'a change of one image restarts its services alone, and downloads what was planned',
  async () => {
    const before = await Promise.all(lab.hosts.map(running));
    const api = before[0]?.['api']?.[1] ?? '';
    const web = await push('web', '2');
    const { report, sentBytes } = await deploy([api, web]);
    expect(report.error).toBeUndefined();
    let plannedBytes = 0;
    for (const [index, host] of lab.hosts.entries()) {
      const { web: newWeb, ...others } = await running(host);
      const { web: oldWeb, ...same } = before[index] ?? {};
      expect(others).toEqual(same);
      expect(newWeb?.[0]).not.toBe(oldWeb?.[0]);
      expect(newWeb?.[1]).toBe(web);
      plannedBytes += report.hosts[index]?.download?.plannedBytes ?? 0;
      expect(report.hosts[index]?.download?.plannedBytes).toBeLessThan(20_000);
    }
    expect(sentBytes).toBe(plannedBytes);
    const again = await deploy([api, web]);
    expect(again.report.outcome).toBe('unchanged');
  },
);

atNight(testHere)('an unhealthy web takes all services back to the release before', async () => {
  const before = await Promise.all(lab.hosts.map(images));
  const [api, web] = [await push('api', '3'), await push('web', '3', { behaviour: 'unhealthy' })];
  const { report } = await deploy([api, web], { 'health-timeout': '5s' });
  expect(report.outcome).toBe('rolled-back');
  expect(report.hosts[0]?.error?.message).toContain('web');
  expect(await Promise.all(lab.hosts.map(images))).toEqual(before);
});

testHere('an image that cannot be pulled keeps all from being switched', async () => {
  const before = await Promise.all(lab.hosts.map(running));
  const [api, web] = [await push('api', '4'), await push('web', '4')];
  // The run reads it past the proxy, and finds it whole.
  const removeRule = lab.proxy.addRule({
    match: ({ kind, path }) => kind === 'blob GET' && path.includes('/owner/web/'),
    action: { status: 404 },
  });
  const { report } = await deploy([api, web], { retries: '0' });
  removeRule();
  expect(report.outcome).toBe('failed-before-switch');
  expect(await Promise.all(lab.hosts.map(running))).toEqual(before);
});

testHere('rollback takes back the whole release before, and hosts shows each of its images', async () => {
  const [before = {}] = await Promise.all(lab.hosts.map(images));
  const [api, web] = [await push('api', '5'), await push('web', '5')];
  expect((await deploy([api, web])).report.outcome).toBe('deployed');
  const back = await lab.deploy({ ...lab.inputs(), image: '', 'rollback-to': 'previous' });
  expect(back.report).toMatchObject({ outcome: 'deployed', error: undefined });
  for (const host of lab.hosts) expect(await images(host)).toEqual(before);
  const [, digest = ''] = web.split('@');
  await lab.deploy({ ...lab.inputs(), image: '', 'rollback-to': digest });
  for (const host of lab.hosts) expect(await images(host)).toEqual(runs(api, web));
  const { report } = await lab.status(lab.inputs());
  expect(report.hosts[0]?.status?.log.at(-1)?.images?.map(({ image }) => image)).toEqual([api, web]);
});

// One story: each part begins with what the one before left in the registry and on the hosts.
describe('examples/shop, from its compose file to the hosts,', () => {
  let shop: ShopScene;
  beforeAll(async () => {
    if (missing === undefined) shop = await startShopScene(lab);
  });
  afterAll(() => shop?.stop());
  const pages = () => Promise.all(lab.hosts.map((host) => shop.page(host)));
  const bytesOf = ({ hosts }: ShopDeployment['report'], kind: 'plannedBytes' | 'downloadedBytes') =>
    hosts.reduce((total, { download }) => total + (download?.[kind] ?? Number.NaN), 0);

  testHere('is prewarmed, built in one bake, and deployed with the planned bytes', async () => {
    const prewarmed = await shop.prewarm();
    expect(prewarmed.report.error).toBeUndefined();
    expect(
      prewarmed.report.images.map(({ name, targets, report }) => [name, targets, layersOf(report)]),
    ).toEqual([
      ['shop-api', ['api', 'worker'], ['base', 'python']],
      ['shop-web', ['web'], ['base', 'node']],
    ]);
    // One for each depth of the layers.
    expect(prewarmed.starts).toEqual({ bake: 2, build: 0 });

    const built = await shop.build();
    expect(built.report).toMatchObject({ outcome: 'built', dependencyHitRate: 100 });
    // The check, and both applications.
    expect(built.starts).toEqual({ bake: 2, build: 0 });

    const { report, sentBytes } = await shop.deploy(built.report);
    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('deployed');
    const [api, web] = built.report.images.map(({ reference }) => reference);
    for (const host of lab.hosts) {
      const { database, ...services } = await shop.running(host);
      expect(database).toBeDefined();
      expect(imagesOf(services)).toEqual(runs(api, web));
    }
    for (const { download } of report.hosts)
      for (const image of download?.images ?? []) expect(image.downloadedBytes).toBe(image.plannedBytes);
    expect(sentBytes).toBe(bytesOf(report, 'downloadedBytes'));
    expect(await pages()).toEqual(lab.hosts.map(() => expect.stringContaining('<h1>Orders</h1>')));
  });

  testHere(
    'after a change in one service: only its container is another one, although every build gives every image a new digest',
    async () => {
      const before = await Promise.all(lab.hosts.map(shop.running));
      await shop.endBuilder();
      await shop.change('web/src/page.mjs', '<h1>Orders</h1>', '<h1>Your orders</h1>');
      const built = await shop.build();
      expect(built.report).toMatchObject({ outcome: 'built', dependencyHitRate: 100 });
      const [api, web] = built.report.images.map(({ reference }) => reference);
      // Its attestation says when it was built.
      expect(api).not.toBe(before[0]?.['api']?.[1]);

      const { report, sentBytes } = await shop.deploy(built.report);
      expect(report).toMatchObject({ outcome: 'deployed', error: undefined });
      expect(report.hosts[0]?.notices.join()).toContain(`${before[0]?.['api']?.[1]} keeps running: ${api}`);
      for (const [index, host] of lab.hosts.entries()) {
        const { web: newWeb, ...others } = await shop.running(host);
        const { web: oldWeb, ...same } = before[index] ?? {};
        expect(others).toEqual(same);
        expect(newWeb?.[0]).not.toBe(oldWeb?.[0]);
        expect(newWeb?.[1]).toBe(web);
      }
      expect(sentBytes).toBe(bytesOf(report, 'plannedBytes'));
      expect(sentBytes).toBeGreaterThan(0);
      expect(sentBytes).toBeLessThan(20_000 * lab.hosts.length);
      expect(await pages()).toEqual(lab.hosts.map(() => expect.stringContaining('<h1>Your orders</h1>')));
    },
  );

  // Held by switch-job-set.test.ts.
  atNight(testHere)('an unhealthy web takes the API and the worker back, too', async () => {
    const before = await Promise.all(lab.hosts.map(async (host) => imagesOf(await shop.running(host))));
    await shop.change('web/src/server.mjs', "response.json({ status: 'ok' })", 'response.sendStatus(500)');
    await shop.change('api/src/server.py', 'orders.newest(10)', 'orders.newest(20)');
    const built = await shop.build({ 'changed-only': 'true' });
    expect(built.report.images.map(({ leftOut }) => leftOut)).toEqual([undefined, undefined]);
    const { report } = await shop.deploy(built.report);
    expect(report.outcome).toBe('rolled-back');
    expect(report.hosts[0]?.error?.message).toContain('web');
    expect(await Promise.all(lab.hosts.map(async (host) => imagesOf(await shop.running(host))))).toEqual(
      before,
    );
    expect(await pages()).toEqual(lab.hosts.map(() => expect.stringContaining('<h1>Your orders</h1>')));
  });
});

function layersOf(report: { readonly layers: readonly { readonly name: string }[] } | undefined) {
  return report?.layers.map(({ name }) => name);
}

function imagesOf(services: Readonly<Record<string, readonly string[]>>) {
  return Object.fromEntries(Object.entries(services).map(([service, [, image]]) => [service, image]));
}
