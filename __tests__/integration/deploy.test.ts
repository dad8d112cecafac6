import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import type { DeployReport } from '../../src/commands/deploy/report.ts';
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

async function writeProject(host: TestHost): Promise<void> {
  const image = `${lab.registryHost}/owner/app:main`;
  const compose = {
    services: {
      web: { image, ports: ['8080:8080'], restart: 'always' },
      // Ends, and is well: in deployments, in rollbacks, and where nothing changes.
      once: { image, restart: 'no', entrypoint: ['cat', '/app/version'] },
      // Started by nobody but `compose run`.
      migrate: { image, profiles: ['tools'], entrypoint: ['cat', '/app/version'] },
      // The file of another team's profile is not there.
      audit: { image: 'audit', profiles: ['audit'], env_file: '/nonexistent' },
    },
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
      expect(told?.notices).toContain('once: ran, ended with 0');
      // Nothing ran before, so there was no service to be without.
      expect(told?.downtimeMs).toBeUndefined();
    }
  },
);

/** What passed through the interface of each host meanwhile, in both directions. */
async function movedBytes(work: () => Promise<unknown>): Promise<readonly number[]> {
  const count = () =>
    Promise.all(lab.hosts.map(async (host) => (await host.receivedBytes()) + (await host.sentBytes())));
  const before = await count();
  await work();
  return (await count()).map((bytes, index) => bytes - (before[index] ?? 0));
}

testOnHosts('a code change downloads its own layer, and the same again touches nothing', async () => {
  const { reference, byDigest } = await release('2');
  let report: DeployReport | undefined;
  const moved = await movedBytes(async () => {
    ({ report } = await deploy({
      'app-image': reference,
      'before-switch': 'docker compose run --rm migrate >backup',
      'migrate-command': 'docker compose run --rm migrate >migrated',
    }));
  });
  expect(report?.error).toBeUndefined();
  // SSH, the registry's answers and the image, and no copy of the job's program, which came with the first deployment.
  for (const bytes of moved) expect(bytes).toBeLessThan(80_000);
  for (const host of report?.hosts ?? []) {
    expect(host.outcome).toBe('deployed');
    expect(host.download?.downloadedBytes).toBe(host.download?.plannedBytes);
    expect(host.download?.plannedBytes).toBeLessThan(20_000);
    // So short that no look at the health falls into it, on a fast machine.
    expect(host.downtimeMs).toBeGreaterThanOrEqual(0);
  }
  expect(await runs(classic)).toEqual([`${byDigest} running`]);
  // A backup is the old code's, a migration the new code's; neither was left running.
  const read = (name: string) => readFile(classic.outside(join(classic.projectDir, name)), 'utf8');
  expect([await read('backup'), await read('migrated')]).toEqual(['1\n', '2\n']);

  const ids = await lab.docker(classic, ['ps', '-q']);
  const movedAgain = await movedBytes(async () => {
    ({ report } = await deploy({ 'app-image': byDigest }));
  });
  expect(report?.outcome).toBe('unchanged');
  for (const bytes of movedAgain) expect(bytes).toBeLessThan(60_000);
  expect(await lab.docker(classic, ['ps', '-q'])).toBe(ids);
});

testOnHosts('a dry run says what each service runs and what it would run, and changes nothing', async () => {
  const { reference, byDigest } = await release('5');
  const [before] = await runs(containerd);
  const { report } = await deploy({ 'app-image': reference, 'dry-run': 'true' }, [containerd]);
  expect(report.outcome).toBe('planned');
  const from = before?.split(' ')[0];
  expect(report.hosts[0]?.switches).toEqual([
    { service: 'once', from: undefined, to: byDigest },
    { service: 'web', from, to: byDigest },
  ]);
  expect(await runs(containerd)).toEqual([before]);
});

testOnHosts('a sick release is rolled back to what ran before, and says why', async () => {
  const before = await runs(containerd);
  const { reference } = await release('3', { behaviour: 'unhealthy' });
  const { report } = await deploy({ 'app-image': reference, 'health-timeout': '5s' }, [containerd]);
  expect(report.outcome).toBe('rolled-back');
  expect(report.error?.message).toContain('web2');
  expect(report.hosts[0]?.logs.join('\n')).toContain('version 3 starts');
  expect(report.hosts[0]?.notices.join()).toContain('Services with the profile audit could not be read');
  expect(await runs(containerd)).toEqual(before);
  expect(await served(containerd)).toBe('2');
});

testOnHosts('a host that goes back runs the release before again, and needs no image named', async () => {
  const { byDigest: to } = await release('1');
  const { report: planned } = await deploy({ 'rollback-to': 'previous', image: '', 'dry-run': 'true' }, [
    classic,
  ]);
  expect(planned.outcome).toBe('planned');
  const [from] = (await runs(classic))[0]?.split(' ') ?? [];
  expect(planned.hosts[0]?.switches).toContainEqual({ service: 'web', from, to });
  const { report } = await deploy({ 'rollback-to': 'previous', image: '' }, [classic]);
  expect(report.error).toBeUndefined();
  expect(report.outcome).toBe('deployed');
  expect(report.hosts[0]?.notices).toContain('once: ran, ended with 0');
  expect(await served(classic)).toBe('1');
  expect(await lab.docker(classic, ['logs', 'app-once-1'])).toBe('1\n');
});

testOnHosts(
  'hosts tells what runs where, since when, who deployed it, and that nothing is locked',
  async () => {
    const { report } = await lab.status(lab.inputs());
    expect(report.complete).toBe(true);
    const [first, second] = report.hosts.map(({ status }) => status);
    expect(first).toMatchObject({ project: 'known', lockedBy: undefined, unfinished: undefined });
    expect(first?.services).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ service: 'web', state: 'running', health: 'healthy', restarts: 0 }),
        expect.objectContaining({ service: 'once', state: 'exited' }),
      ]),
    );
    expect(first?.log.map(({ mode, outcome }) => [mode, outcome]).at(-1)).toEqual(['rollback', 'deployed']);
    expect(second?.log.at(-1)).toMatchObject({ actor: 'octocat', mode: 'switch', outcome: 'rolled-back' });
  },
);

const needsDir = '/srv/app/needs';

/** Another project on the host, beside the one that runs there. */
async function writeNeeds(services: object, rest: object = {}): Promise<void> {
  const web = { image: `${lab.registryHost}/owner/app:main`, environment: { SECRET: 'stays on the host' } };
  const compose = { services: { web, ...services }, ...rest };
  await containerd.exec(['mkdir', '-p', needsDir]);
  await writeFile(containerd.outside(join(needsDir, 'compose.yaml')), JSON.stringify(compose));
}

async function deployNeeds(values: Readonly<Record<string, string>> = {}) {
  const { reference } = await release('4');
  const given = { 'app-image': reference, 'health-url': '', 'project-dir': needsDir, ...values };
  lab.proxy.reset();
  const { report, log } = await deploy(given, [containerd]);
  const sentBytes = lab.proxy.records
    .filter(({ kind }) => kind === 'blob GET')
    .reduce((total, { responseBytes }) => total + responseBytes, 0);
  return { host: report.hosts[0], log, sentBytes };
}

testOnHosts('what compose would refuse is said before anything is pulled', async () => {
  const image = `${lab.registryHost}/owner/app:main`;
  await lab.pushImage({
    repository: 'other/db',
    tag: '2',
    layers: [{ name: 'db', bytes: 1_200_000 }],
    app: { version: 'd' },
  });
  await writeNeeds(
    {
      web: {
        image,
        container_name: 'app-web-1',
        // Of the other, the SSH server has it.
        ports: ['8080:8080', `${containerd.port}:80`],
        networks: ['edge'],
        volumes: ['shared:/shared'],
        secrets: ['token'],
        depends_on: ['db', 'tool'],
      },
      db: { image: `${lab.registryHost}/other/db:2` },
      tool: { build: '.' },
      never: { image: 'never.test/asked:1' },
    },
    {
      networks: { edge: { external: true } },
      volumes: { shared: { external: true, name: 'files' } },
      secrets: { token: { external: true } },
    },
  );
  const all = await deployNeeds();
  expect(all.host?.outcome).toBe('failed-before-switch');
  expect(all.sentBytes).toBe(0);
  const told = all.host?.error?.message.split('\n').slice(1) ?? [];
  expect(told).toEqual([
    expect.stringContaining('the secret token of web is external, which only a swarm has'),
    expect.stringContaining('the external network edge is missing on this host'),
    expect.stringContaining(
      'the external volume files is missing on this host: create it with "docker volume create files"',
    ),
    expect.stringMatching(
      /port 8080 of web is taken by the project app in \/srv\/app .*runs the same application/,
    ),
    expect.stringContaining(
      `port ${containerd.port} of web is taken by a program on this host that is no container`,
    ),
    expect.stringContaining('the container name app-web-1 of web is taken by a container of the project app'),
    expect.stringContaining('the image needs-tool of tool is not on this host'),
    expect.stringMatching(
      /the image \S+\/other\/db:2 of db is not on this host, and the host cannot pull it/,
    ),
  ]);
  expect((await deployNeeds({ services: 'api' })).host?.error?.message).toContain(
    'the project has no service api, but db, never, tool, web',
  );
  await writeNeeds({ web: { image: `${lab.registryHost}/owner/app:\${TAG:?set the tag}` } });
  const unset = await deployNeeds();
  expect(unset.host?.error?.message).toContain('set the tag');
  await writeNeeds({ web: { image, env_file: ['missing.env'] } });
  const missing = await deployNeeds();
  expect(missing.host?.error?.message).toContain('missing.env');
  expect(unset.sentBytes + missing.sentBytes).toBe(0);
});

testOnHosts(
  'images of other services are pulled before the switch, each with the login that is for it',
  async () => {
    const { registryHost, auth } = lab;
    await lab.pushImage({
      repository: 'owner/side',
      tag: '1',
      layers: [{ name: 'side', bytes: 700_000 }],
      app: { version: 's' },
    });
    await writeNeeds({
      db: { image: `${registryHost}/other/db:2` },
      side: { image: `${registryHost}/owner/side:1` },
      web: { image: `${registryHost}/owner/app:main`, depends_on: ['db', 'side'] },
    });
    const login = {
      auths: {
        [registryHost]: { auth: Buffer.from(`${auth.username}:${auth.password}`).toString('base64') },
      },
    };
    await containerd.exec(['sh', '-c', 'mkdir -p ~/.docker && cat > ~/.docker/config.json'], {
      input: JSON.stringify(login),
    });
    const { host, log, sentBytes } = await deployNeeds();
    await containerd.exec(['rm', '-r', '.docker']);
    expect(host).toMatchObject({ outcome: 'deployed', error: undefined });
    expect(log).toMatch(
      /image \S+\/other\/db:2 of db is missing: at most 2\.\d MB, pulled by the host itself/,
    );
    expect(log).toMatch(/image \S+\/owner\/side:1 of side is missing: at most 1\.\d MB\n/);
    expect(log).not.toContain('stays on the host');
    expect(host?.download?.atMost).toBe(true);
    // When it is asked what an image consists of, docker reads its config, which the pull needs again.
    const asked = sentBytes - (host?.download?.downloadedBytes ?? 0);
    expect(asked).toBeGreaterThanOrEqual(0);
    expect(asked).toBeLessThan(2000);
    expect(sentBytes).toBeGreaterThan(1_800_000);
    expect(host?.download?.plannedBytes).toBeGreaterThanOrEqual(host?.download?.downloadedBytes ?? 0);
    expect((await lab.docker(containerd, ['ps', '--format', '{{.Names}}'])).split('\n')).toEqual(
      expect.arrayContaining(['needs-db-1', 'needs-side-1', 'needs-web-1']),
    );
    await lab.ssh(containerd, `cd ${needsDir} && docker compose down && rm -r ${needsDir}`);
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
