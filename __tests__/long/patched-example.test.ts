import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { openWorkbench, type Workbench } from '../../scripts/workbench.mjs';
import { runBuild } from '../support/build-run.ts';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';
import type { LabBuilder } from '../support/lab.ts';
import { runPrewarm, type SampleProject } from '../support/prewarm-run.ts';

jest.setTimeout(3_600_000);

const layers = 'base=base\npython=python-deps\nnode=node-deps\nruntime-deps=runtime-deps';
let dir: string;
let lab: DeployLab;
let bench: Workbench;
let builder: LabBuilder;
let baseImage: string;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd' },
  ]);
  dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-patched-example-'));
  bench = await openWorkbench({ dir, name: 'cache-prewarm-patched-example' });
  baseImage = await bench.baseImage('debian');
  const { name = 'default', env, remove } = await bench.emptyBuilder();
  const all = Object.entries({ ...process.env, ...env });
  const known = all.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const]));
  builder = { name, env: Object.fromEntries(known), remove };
  await cp(fileURLToPath(new URL('../../examples/app', import.meta.url)), join(dir, 'app'), {
    recursive: true,
  });
  await Promise.all(lab.hosts.map(writeCompose));
}, 600_000);

afterAll(async () => {
  await bench?.stop();
  await lab?.stop();
  if (dir !== undefined) await rm(dir, { recursive: true, force: true });
}, 120_000);

async function writeCompose(host: TestHost): Promise<void> {
  const web = { image: `${lab.registryHost}/owner/app:main`, ports: ['8080:8080'], restart: 'always' };
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), JSON.stringify({ services: { web } }));
}

/** The example, whose Python also asks for a version of `requests`. */
async function require(requests: string): Promise<void> {
  const file = join(dir, 'app', 'requirements.txt');
  const others = (await readFile(file, 'utf8')).split('\n').filter((line) => !/^(requests|$)/.test(line));
  await writeFile(file, [...others, `requests==${requests}`, ''].join('\n'));
}

/** Prewarms and builds; `refresh` as the input. */
async function make(version: string, more: Readonly<Record<string, string>> = {}) {
  const project = { dir: join(dir, 'app') } as SampleProject;
  const image = `${lab.registryHost}/owner/app`;
  const login = { 'registry-username': lab.auth.username, 'registry-password': lab.auth.password };
  const values = { image, layers, 'build-args': `BASE_IMAGE=${baseImage}`, ...login };
  const prewarmed = await runPrewarm(builder, project, { ...values, ...more });
  expect(prewarmed.report.error).toBeUndefined();
  // The base image is in another registry.
  const { warnings } = prewarmed.report;
  expect(warnings.filter((warning) => !warning.includes('neither mirrored nor pinned'))).toEqual([]);
  const tags = `${image}:v${version}`;
  const built = await runBuild(builder, project, { ...values, tags, target: 'runtime', push: 'true' });
  expect(built.report).toMatchObject({ error: undefined, dependencyHitRate: 100 });
  return { image, tags, report: prewarmed.report };
}

/** What each host received over its interface while it was deployed to: all of it. */
async function deploy(values: Readonly<Record<string, string>>) {
  const before = await Promise.all(lab.hosts.map((host) => host.receivedBytes()));
  const { report } = await lab.deploy({
    ...lab.inputs(),
    ...{ 'health-url': 'http://127.0.0.1:8080/health', 'health-timeout': '60s', ...values },
  });
  expect(report.error).toBeUndefined();
  const received = await Promise.all(
    lab.hosts.map(async (host, index) => (await host.receivedBytes()) - (before[index] ?? 0)),
  );
  return { received, downloads: report.hosts.map(({ download }) => download) };
}

/** What pip says in the container that runs, and whether the application answers. */
async function installed(host: TestHost): Promise<string | undefined> {
  expect((await fetch(`http://${host.address}:8080/?values=1,2,3`)).status).toBe(200);
  expect(await (await fetch(`http://${host.address}:8080/chart`)).text()).toContain('<svg');
  const id = (await lab.docker(host, ['ps', '-q'])).trim();
  const list = await lab.docker(host, ['exec', id, 'venv/bin/python', '-m', 'pip', 'list']);
  return /^requests\s+(\S+)$/m.exec(list)?.[1];
}

testOnHosts(
  'requests is bumped in the example: hosts of both stores download under 100 kB of it, run it, and roll back',
  async () => {
    await require('2.32.3');
    const first = await make('1');
    const deployed = await deploy({ image: first.image, layers, 'app-image': first.tags });
    for (const bytes of deployed.received) expect(bytes).toBeGreaterThan(30_000_000);
    for (const host of lab.hosts) expect(await installed(host)).toBe('2.32.3');

    await require('2.32.4');
    const second = await make('2');
    const bumped = await deploy({ image: second.image, layers, 'app-image': second.tags });
    const publications = second.report.layers.map(({ name, publication }) => [name, publication]);
    console.info(JSON.stringify({ publications, deployed, bumped }));
    expect(Object.fromEntries(publications)).toMatchObject({ 'runtime-deps': { state: 'patch' } });
    // The patch has 65 kB: as much of it is compiled as is source. The registry's other answers take 10 to 12 kB, SSH 20 kB.
    for (const bytes of bumped.received) expect(bytes).toBeLessThan(100_000);
    for (const { downloadedBytes, plannedBytes } of bumped.downloads.flatMap((one) => one ?? [])) {
      expect(downloadedBytes).toBe(plannedBytes);
      expect(downloadedBytes).toBeLessThan(100_000);
    }
    for (const host of lab.hosts) expect(await installed(host)).toBe('2.32.4');

    await deploy({ image: second.image, 'rollback-to': 'previous' });
    for (const host of lab.hosts) expect(await installed(host)).toBe('2.32.3');
  },
);

testOnHosts('a refresh of the example in which nothing changed moves no layer', async () => {
  await require('2.32.4');
  const before = await make('3');
  await deploy({ image: before.image, layers, 'app-image': before.tags });
  const again = await make('4', { refresh: 'all' });
  expect(again.report.layers.map(({ name, state }) => [name, state])).toEqual(
    ['base', 'python', 'node', 'runtime-deps'].map((name) => [name, 'refreshed']),
  );
  const { publication } = again.report.layers[3] ?? {};
  console.info(JSON.stringify({ publication }));
  expect(publication).toMatchObject({ state: 'same', changedFiles: 0, serverBytes: 0 });
  const { received } = await deploy({ image: again.image, layers, 'app-image': again.tags });
  for (const bytes of received) expect(bytes).toBeLessThan(100_000);
  for (const host of lab.hosts) expect(await installed(host)).toBe('2.32.4');
});
