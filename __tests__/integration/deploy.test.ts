import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(300_000);

let lab: DeployLab;
let classic: TestHost;
let containerd: TestHost;

/** Beneath the application in every version: what prewarming is for. */
const base = { name: 'base', bytes: 2_000_000 };
const runtime = { name: 'runtime', bytes: 3_000_000 };
const layers = 'base=base\nruntime=runtime-deps\npython=python-deps';

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd' },
  ]);
  [classic, containerd] = lab.hosts as [TestHost, TestHost];
  await lab.pushImage({ tag: 'cache-base', layers: [base] });
  await lab.pushImage({ tag: 'cache-runtime', layers: [base, runtime] });
  await lab.pushImage({ tag: 'cache-python', layers: [base, { name: 'python', bytes: 1_500_000 }] });
  for (const host of lab.hosts) await writeProject(host);
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

async function writeProject(host: TestHost, image = `${lab.registryHost}/owner/app:main`): Promise<void> {
  const compose = {
    services: { web: { image, ports: ['8080:8080'], restart: 'always' } },
  };
  await writeFile(host.outside(join(host.projectDir, 'compose.yaml')), JSON.stringify(compose, null, 2));
}

/** A version of the application on the layers. */
function release(version: string, app: object = {}) {
  return lab.pushImage({ tag: `v${version}`, layers: [base, runtime], app: { version, ...app } });
}

function deploy(values: Readonly<Record<string, string>>, hosts?: readonly TestHost[]) {
  return lab.deploy({
    ...lab.inputs(hosts),
    image: `${lab.registryHost}/owner/app`,
    layers,
    'health-url': 'http://127.0.0.1:8080/health',
    'health-timeout': '20s',
    ...values,
  });
}

async function served(host: TestHost): Promise<string> {
  const response = await fetch(`http://${host.address}:8080/version`);
  return (await response.text()).trim();
}

const runs = async (host: TestHost) =>
  (await lab.docker(host, ['ps', '--no-trunc', '--format', '{{.Image}} {{.State}}'])).trim().split('\n');

testOnHosts('a look says what is missing in the registry and on the hosts, and changes nothing', async () => {
  const { reference } = await release('0');
  const { report } = await lab.verify({
    ...lab.inputs(),
    image: `${lab.registryHost}/owner/app`,
    'app-image': reference,
    layers: `${layers}\nnode=node-deps`,
  });
  expect(report.error).toBeUndefined();
  expect(report.healthy).toBe(false);
  expect(report.layers.map(({ name, state }) => [name, state])).toContainEqual(['node', 'absent']);
  expect(report.hosts.map(({ name, store }) => [name, store])).toEqual([
    ['web1', 'classic'],
    ['web2', 'containerd'],
  ]);
  for (const host of lab.hosts) expect(await lab.docker(host, ['image', 'ls', '-q'])).toBe('');
});

testOnHosts(
  'a fresh host downloads what was planned and no byte more, and runs the release that was asked for',
  async () => {
    const { reference, byDigest } = await release('1');
    lab.proxy.reset();
    const before = await Promise.all(lab.hosts.map((host) => host.receivedBytes()));
    const { report, log } = await deploy({ 'app-image': reference });

    expect(report.error).toBeUndefined();
    expect(report.outcome).toBe('deployed');
    expect(log).toContain('web1: Docker 26.1.5');
    for (const [index, host] of lab.hosts.entries()) {
      const told = report.hosts[index];
      expect(await served(host)).toBe('1');
      expect(await runs(host)).toEqual([`${byDigest} running`]);
      expect(told?.download?.downloadedBytes).toBe(told?.download?.plannedBytes);
      expect(told?.download?.plannedBytes).toBe(told?.download?.totalBytes);
      expect(told?.layers.map(({ name, pulled }) => [name, pulled])).toContainEqual(['python', false]);
      // The wire has headers, manifests and the SSH connection beside it.
      const received = (await host.receivedBytes()) - (before[index] ?? 0);
      const planned = told?.download?.plannedBytes ?? 0;
      expect(received).toBeGreaterThan(planned);
      expect(received).toBeLessThan(planned * 1.05 + 300_000);
      // Nothing ran before, so there was no service to be without.
      expect(told?.downtimeMs).toBeUndefined();
    }
  },
);

testOnHosts('a code change downloads its own layer, and the same again touches nothing', async () => {
  const { reference, byDigest } = await release('2');
  const { report } = await deploy({ 'app-image': reference });
  expect(report.error).toBeUndefined();
  for (const host of report.hosts) {
    expect(host.outcome).toBe('deployed');
    expect(host.download?.downloadedBytes).toBe(host.download?.plannedBytes);
    expect(host.download?.plannedBytes).toBeLessThan(20_000);
    // So short that no look at the health falls into it, on a fast machine.
    expect(host.downtimeMs).toBeGreaterThanOrEqual(0);
  }
  expect(await runs(classic)).toEqual([`${byDigest} running`]);

  const ids = await lab.docker(classic, ['ps', '-q']);
  const again = await deploy({ 'app-image': byDigest });
  expect(again.report.outcome).toBe('unchanged');
  expect(await lab.docker(classic, ['ps', '-q'])).toBe(ids);
});

testOnHosts('a sick release is rolled back to what ran before, and says why', async () => {
  const before = await runs(containerd);
  const { reference } = await release('3', { behaviour: 'unhealthy' });
  const { report } = await deploy({ 'app-image': reference, 'health-timeout': '5s' }, [containerd]);
  expect(report.outcome).toBe('rolled-back');
  expect(report.error?.message).toContain('web2');
  expect(report.hosts[0]?.logs.join('\n')).toContain('version 3 starts');
  expect(await runs(containerd)).toEqual(before);
  expect(await served(containerd)).toBe('2');
});

testOnHosts('a host that goes back runs the release before again', async () => {
  const { report } = await deploy({ 'rollback-to': 'previous' }, [classic]);
  expect(report.error).toBeUndefined();
  expect(report.outcome).toBe('deployed');
  expect(await served(classic)).toBe('1');
});

testOnHosts(
  'hosts tells what runs where, since when, who deployed it, and that nothing is locked',
  async () => {
    const { report } = await lab.status(lab.inputs());
    expect(report.complete).toBe(true);
    const [first, second] = report.hosts.map(({ status }) => status);
    expect(first).toMatchObject({ project: 'known', lockedBy: undefined, unfinished: undefined });
    expect(first?.services).toEqual([
      expect.objectContaining({ service: 'web', state: 'running', health: 'healthy', restarts: 0 }),
    ]);
    expect(first?.log.map(({ mode, outcome }) => [mode, outcome]).at(-1)).toEqual(['rollback', 'deployed']);
    expect(second?.log.at(-1)).toMatchObject({ actor: 'octocat', mode: 'switch', outcome: 'rolled-back' });
  },
);

testOnHosts('nothing secret is left on a host, in a file or in a login', async () => {
  for (const host of lab.hosts) {
    const { stdout } = await lab.ssh(
      host,
      `grep -rlF -e '${lab.auth.password}' -e 'PRIVATE KEY' $HOME /srv 2>/dev/null; ls -A $HOME; find /srv/app -name '*.part'`,
    );
    expect(stdout).not.toContain('/');
    expect(stdout).not.toContain('.docker');
  }
});
