import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { atNight } from '../support/extent.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(300_000);

let lab: DeployLab;
let first: TestHost;
let second: TestHost;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd' },
  ]);
  [first, second] = lab.hosts as [TestHost, TestHost];
  for (const host of lab.hosts) {
    const services = {
      web: { image: `${lab.registryHost}/owner/app:main`, ports: ['8080:8080'], volumes: ['data:/data'] },
    };
    await writeFile(
      host.outside(join(host.projectDir, 'compose.yaml')),
      JSON.stringify({ services, volumes: { data: {} } }),
    );
  }
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

/** A release that is sick on the second host only, because it lacks something there. */
const sickOnSecond = (version: string) => ({
  'app-image': `${lab.registryHost}/owner/app:v${version}`,
  'health-command': `test "$(hostname)" != web2 || ! wget -q -O - http://127.0.0.1:8080/version | grep -qx ${version}`,
  'health-timeout': '2s',
});

async function release(version: string, app: object = {}): Promise<string> {
  const { reference } = await lab.pushImage({
    tag: `v${version}`,
    layers: [{ name: 'base', bytes: 500_000 }],
    app: { version, ...app },
  });
  return reference;
}

function deploy(values: Readonly<Record<string, string>>, hosts?: readonly TestHost[]) {
  return lab.deploy({
    ...lab.inputs(hosts),
    image: `${lab.registryHost}/owner/app`,
    prewarm: 'none',
    'settle-time': '0s',
    ...values,
  });
}

async function served(host: TestHost): Promise<string> {
  const response = await fetch(`http://${host.address}:8080/version`).catch(() => undefined);
  return response === undefined ? 'nothing' : (await response.text()).trim();
}

const servedByBoth = async () => [await served(first), await served(second)];

const outcomes = (report: Awaited<ReturnType<typeof deploy>>['report']) =>
  report.hosts.map(({ outcome }) => outcome);

testOnHosts(
  'a first deployment that is sick on one host is taken down on all, and volumes stay',
  async () => {
    await release('1');
    const { report } = await deploy({
      ...sickOnSecond('1'),
      'rollback-scope': 'all',
    });
    expect(outcomes(report)).toEqual(['taken-down', 'taken-down']);
    expect(report.outcome).toBe('taken-down');
    expect(report.error?.message).toMatch(/^web2: health: health-command ended with status 1/);
    expect(report.hosts[0]?.error).toBeUndefined();
    expect(report.hosts[0]?.notices).toContain(
      'It was healthy, but rolled back because another host was not.',
    );
    expect(await servedByBoth()).toEqual(['nothing', 'nothing']);
    for (const host of lab.hosts) {
      expect(await lab.docker(host, ['ps', '--all', '--quiet'])).toBe('');
      expect((await lab.docker(host, ['volume', 'ls', '--quiet'])).trim()).toBe('app_data');
      const { stdout } = await lab.ssh(host, 'ls -A /srv/app');
      expect(stdout.trim().split('\n')).toEqual(['.cache-prewarm', 'compose.yaml']);
    }
  },
);

// Held by __tests__/commands/deploy/order.test.ts.
atNight(testOnHosts)(
  'rollback-scope: all takes back a host that was well, without its commands for a switch',
  async () => {
    expect((await deploy({ 'app-image': await release('2') })).report.outcome).toBe('deployed');
    await release('3');
    const { report } = await deploy({
      ...sickOnSecond('3'),
      batches: '1,100%',
      'rollback-scope': 'all',
      'before-switch': 'echo x >> before',
    });
    expect(outcomes(report)).toEqual(['rolled-back', 'rolled-back']);
    expect(report.hosts.map(({ before }) => Object.values(before)[0])).toEqual(
      report.hosts.map(({ after }) => Object.values(after)[0]),
    );
    expect(await servedByBoth()).toEqual(['2', '2']);
    expect((await lab.ssh(first, 'cat /srv/app/before')).stdout).toBe('x\n');
  },
);

// Held by __tests__/commands/deploy/order.test.ts.
atNight(testOnHosts)('rollback-scope: batch leaves the hosts of batches that were well', async () => {
  await release('4');
  const { report } = await deploy({
    ...sickOnSecond('4'),
    batches: '1,100%',
    'rollback-scope': 'batch',
  });
  expect(outcomes(report)).toEqual(['deployed', 'rolled-back']);
  expect(await servedByBoth()).toEqual(['4', '2']);
});

// Held by __tests__/commands/deploy/order.test.ts.
atNight(testOnHosts)('a batch that is sick is the last one: later hosts are not touched', async () => {
  await release('5');
  const { report } = await deploy({ ...sickOnSecond('5'), batches: '1,100%' }, [second, first]);
  expect(outcomes(report)).toEqual(['rolled-back', 'not-switched']);
  expect(report.nextSteps.join()).toContain('web1');
  expect(await servedByBoth()).toEqual(['4', '2']);
});

// Held by __tests__/commands/deploy/order.test.ts, and on a host by switch-job.test.ts.
atNight(testOnHosts)(
  'rollback-scope: none leaves the sick release, and the next deployment mends it',
  async () => {
    const { report } = await deploy(
      {
        'app-image': await release('6', { behaviour: 'unhealthy' }),
        'rollback-scope': 'none',
        'wait-timeout': '10s',
      },
      [second],
    );
    expect(outcomes(report)).toEqual(['sick']);
    expect(await served(second)).toBe('6');
    const { report: next } = await deploy({ 'app-image': await release('7') }, [second]);
    expect(outcomes(next)).toEqual(['deployed']);
    expect(await served(second)).toBe('7');
  },
);

testOnHosts('one host whose engine is stopped keeps all from switching', async () => {
  const [reference, before] = [await release('8'), await served(first)];
  await second.stopEngine();
  try {
    const { report: broken } = await deploy({ 'app-image': reference });
    expect(outcomes(broken)).toEqual(['not-switched', 'failed-before-switch']);
    expect(broken.hosts[1]?.error?.message).toContain('engine');
    expect(await served(first)).toBe(before);
  } finally {
    await second.startEngine();
  }
});
