import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest } from '@jest/globals';
import { currentCompose } from '../../scripts/tools.mjs';
import { type DeployLab, startDeployLab } from '../support/deploy-lab.ts';
import { atNight, ordinarily } from '../support/extent.ts';
import { hostsMissing, type TestHost, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(300_000);

const compose = await currentCompose();
let lab: DeployLab;
let host: TestHost;
let modern: TestHost;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startDeployLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd', compose: compose.kind === 'ready' ? 'current' : 'debian' },
  ]);
  [host, modern] = lab.hosts as [TestHost, TestHost];
  for (const one of lab.hosts) await writeCompose(one);
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

async function writeCompose(one: TestHost, name = 'compose.yaml'): Promise<void> {
  const services = { web: { image: `${lab.registryHost}/owner/app:main`, ports: ['8080:8080'] } };
  await writeFile(one.outside(join(one.projectDir, name)), JSON.stringify({ services }));
}

let versions = 0;

/** A version of the application, a new one each time. */
async function release(app: object = {}, bytes = 400_000) {
  const version = String(++versions);
  const layers = [{ name: `base-${bytes}`, bytes }];
  return { version, ...(await lab.pushImage({ tag: `v${version}`, layers, app: { version, ...app } })) };
}

function deploy(
  values: Readonly<Record<string, string>>,
  { hosts = [host], watch }: { hosts?: readonly TestHost[]; watch?: (line: string) => void } = {},
) {
  const common = {
    ...lab.inputs(hosts),
    image: `${lab.registryHost}/owner/app`,
    prewarm: 'none',
    'settle-time': '1s',
    'connect-timeout': '3s',
    'health-url': 'http://127.0.0.1:8080/health',
  };
  return lab.deploy({ ...common, ...values }, watch);
}

/** Deploys a version that is well, and makes sure of it. */
async function deployWell(one = host) {
  const made = await release();
  const { report } = await deploy({ 'app-image': made.reference }, { hosts: [one] });
  expect(report.hosts.map(({ outcome, error }) => [outcome, error])).toEqual([['deployed', undefined]]);
  return made;
}

async function served(one = host): Promise<string> {
  const response = await fetch(`http://${one.address}:8080/version`).catch(() => undefined);
  return response === undefined ? 'nothing' : (await response.text()).trim();
}

const sleep = (durationMs: number) => new Promise((resolve) => setTimeout(resolve, durationMs));

testOnHosts.each(
  ordinarily<readonly [string, RegExp, number]>(
    [['its containers are made anew', /web1: up$/, 20_000]],
    [
      ['its images are pulled', /^pull: /, 16_000],
      ['it is reached', /^connect: /, 8_000],
    ],
  ),
)(
  'packets that vanish while %s: the host serves, and the next run converges',
  async (_when, when, durationMs) => {
    const before = await deployWell();
    const { reference, version } = await release({}, 3_000_000);
    let cut: Promise<unknown> | undefined;
    await host.limitRate('20mbit');
    const { report } = await deploy(
      { 'app-image': reference },
      {
        watch: (line) => {
          if (!when.test(line)) return;
          cut ??= host
            .dropPackets()
            .then(() => sleep(durationMs))
            .then(() => host.passPackets());
        },
      },
    );
    await cut;
    await host.limitRate(undefined);
    expect(cut).toBeDefined();
    expect(['deployed', 'failed-before-switch', 'unknown']).toContain(report.outcome);
    expect([before.version, version]).toContain(await served());
    const { report: next } = await deploy({ 'app-image': reference });
    expect(['deployed', 'unchanged']).toContain(next.outcome);
    expect(await served()).toBe(version);
  },
);

testOnHosts('two runners at once: one waits for the other, and names it', async () => {
  const [one, other] = [await release(), await release()];
  let told = '';
  const first = deploy({ 'app-image': one.reference, 'before-switch': 'sleep 4' });
  await sleep(1500);
  const second = deploy(
    { 'app-image': other.reference },
    { watch: (line) => (told += line.includes('waits for') ? line : '') },
  );
  const runs = await Promise.all([first, second]);
  expect(runs.map(({ report }) => report.outcome)).toEqual(['deployed', 'deployed']);
  expect(told).toMatch(/^web1: waits for the deployment of octocat, https:\/\/github\.com\/\S+ since /);
  expect(await served()).toBe(other.version);
});

// Held by switch-job.test.ts.
atNight(testOnHosts)(
  'a lock that is not had in time: nothing is touched, and who holds it is told',
  async () => {
    const [one, other] = [await release(), await release()];
    const first = deploy({ 'app-image': one.reference, 'before-switch': 'sleep 8' });
    await sleep(2500);
    const { report } = await deploy({ 'app-image': other.reference, 'lock-timeout': '1s' });
    expect(report.outcome).toBe('failed-before-switch');
    expect(report.error?.message).toContain('holds the lock: octocat');
    expect((await first).report.outcome).toBe('deployed');
    expect(await served()).toBe(one.version);
  },
);

// Held by ssh.test.ts.
atNight(testOnHosts)('a host that shows another key is not spoken to, and not tried again', async () => {
  const before = await deployWell();
  const inputs = lab.inputs([host]);
  await host.changeHostKey();
  const { reference } = await release();
  const tries = (await host.sshdLog()).split('Connection closed').length;
  const { report } = await deploy({ ...inputs, 'app-image': reference });
  expect(report.outcome).toBe('failed-before-switch');
  expect(report.error?.message).toMatch(/host key/i);
  expect((await host.sshdLog()).split('Connection closed').length - tries).toBeLessThanOrEqual(1);
  expect(await served()).toBe(before.version);
  const { report: next } = await deploy({ 'app-image': reference, 'known-hosts': host.fingerprint });
  expect(next.outcome).toBe('deployed');
});

// Held by switch-job.test.ts.
atNight(testOnHosts)(
  'compose up by hand changes nothing, and brings the same release back after a down',
  async () => {
    const { byDigest } = await deployWell();
    const ids = await lab.docker(host, ['ps', '--quiet', '--no-trunc']);
    await lab.ssh(host, 'cd /srv/app && docker compose up -d');
    expect(await lab.docker(host, ['ps', '--quiet', '--no-trunc'])).toBe(ids);
    await lab.ssh(host, 'cd /srv/app && docker compose down && docker compose up -d --pull never');
    expect((await lab.docker(host, ['ps', '--no-trunc', '--format', '{{.Image}}'])).trim()).toBe(byDigest);
  },
);

testOnHosts.each(
  ordinarily<readonly [string, string, RegExp]>(
    [['crashes again and again', 'crash-loops', /exited|restarted/]],
    [['exits as soon as it has started', 'exits', /exited with status 3/]],
  ),
)('a release that %s is rolled back, with its last words', async (_how, behaviour, why) => {
  const before = await deployWell();
  const { reference, version } = await release({ behaviour, healthCheck: false });
  const { report } = await deploy({ 'app-image': reference, 'settle-time': '4s', 'health-timeout': '5s' });
  expect(report.outcome).toBe('rolled-back');
  expect(report.error?.message).toMatch(why);
  expect(report.hosts[0]?.logs.join('\n')).toContain(`version ${version}`);
  expect(await served()).toBe(before.version);
});

/** Makes a project of the fixtures the one of every host. */
async function useProject(name: string): Promise<void> {
  const text = await readFile(new URL(`../fixtures/compose/${name}.yaml`, import.meta.url), 'utf8');
  for (const one of lab.hosts)
    await writeFile(one.outside('/srv/app/compose.yaml'), text.replaceAll('REGISTRY', lab.registryHost));
}

// Held by switch-job.test.ts, whose services have no health check either.
atNight(testOnHosts)(
  'a worker whose health check is switched off is deployed and rolled back, and a service that ends is named',
  async () => {
    await useProject('worker');
    const everywhere = { hosts: lab.hosts };
    const well = await release();
    const { report: first } = await deploy({ 'app-image': well.reference }, everywhere);
    expect(first.hosts.map(({ outcome, error }) => [outcome, error])).toEqual([
      ['deployed', undefined],
      ['deployed', undefined],
    ]);
    const sick = await release({ behaviour: 'unhealthy' });
    const { report: back } = await deploy(
      { 'app-image': sick.reference, 'health-timeout': '4s' },
      everywhere,
    );
    for (const one of back.hosts) {
      expect([one.name, one.outcome]).toEqual([one.name, 'rolled-back']);
      expect(one.error?.message).toContain('web is unhealthy');
      expect(one.downtimeMs).toBeGreaterThan(0);
    }
    await useProject('oneshot2');
    const { report: last } = await deploy({ 'app-image': (await release()).reference }, everywhere);
    for (const one of last.hosts) {
      expect([one.name, one.outcome]).toEqual([one.name, 'deployed']);
      expect(one.notices).toContain('seed: ran, ended with 0');
    }
  },
);

// Held by switch-job.test.ts, with a command instead of a page.
atNight(testOnHosts)('a wrong health-url is named as the likely cause, and the rollback is one', async () => {
  const before = await served();
  const { reference } = await release();
  const url = 'http://127.0.0.1:8080/no-such-page';
  const { report } = await deploy({ 'app-image': reference, 'health-url': url, 'health-timeout': '2s' });
  const [told] = report.hosts;
  expect(told?.outcome).toBe('rolled-back');
  expect(told?.error?.cause).toMatch(/running release does not answer at \S+ either: is the address right\?/);
  expect(await served()).toBe(before);
});

// Held by switch-job.test.ts.
atNight(testOnHosts)(
  'the image before was pruned: going back by digest has the runner pull it again',
  async () => {
    const before = await deployWell();
    await deployWell();
    const tags = (
      await lab.docker(host, ['image', 'ls', '--format', '{{.Repository}}:{{.Tag}} {{.ID}}', '--no-trunc'])
    )
      .split('\n')
      .filter((line) => line !== '');
    const id = (await lab.docker(host, ['image', 'inspect', '--format', '{{.Id}}', before.byDigest])).trim();
    for (const line of tags.filter((text) => text.endsWith(id) && !text.includes('<none>')))
      await lab.docker(host, ['image', 'rm', line.split(' ')[0] ?? '']);
    await lab.docker(host, ['image', 'rm', '--force', id]).catch(() => '');
    const { report: lost } = await deploy({ 'rollback-to': 'previous' });
    expect(lost.outcome).toBe('failed-before-switch');
    expect(lost.error?.message).toContain('is not on the host');
    const { report } = await deploy({ 'rollback-to': before.digest });
    expect(report.outcome).toBe('deployed');
    expect(await served()).toBe(before.version);
  },
);

// Held by switch-job.test.ts.
atNight(testOnHosts)(
  'an override and a COMPOSE_FILE of their own stay, and the release is pinned beside them',
  async () => {
    await writeFile(
      modern.outside('/srv/app/compose.override.yaml'),
      JSON.stringify({ services: { web: { environment: { MODE: 'production' } } } }),
    );
    await writeFile(modern.outside('/srv/app/.env'), 'SECRET="a b"\n');
    const first = await deployWell(modern);
    expect(await served(modern)).toBe(first.version);
    const env = (await lab.ssh(modern, 'cat /srv/app/.env')).stdout;
    expect(env).toBe(
      'SECRET="a b"\nCOMPOSE_FILE=compose.yaml:compose.override.yaml:compose.cache-prewarm.yaml\n',
    );
    const second = await deployWell(modern);
    expect((await lab.ssh(modern, 'cat /srv/app/.env')).stdout).toBe(env);
    expect((await lab.docker(modern, ['ps', '--no-trunc', '--format', '{{.Image}}'])).trim()).toBe(
      second.byDigest,
    );
    const { report } = await deploy({ 'rollback-to': 'previous' }, { hosts: [modern] });
    expect(report.outcome).toBe('deployed');
    expect(await served(modern)).toBe(first.version);
  },
);

testOnHosts('nothing that is in an input runs on a host, but the commands that are meant to', async () => {
  const canary = join(tmpdir(), `cache-prewarm-canary-${process.pid}`);
  const before = await deployWell();
  const evil = ordinarily(
    // Both at once: a shell that reads it without quotes runs the one, between single quotes the other.
    [`$(touch ${canary})'; touch ${canary}; '`],
    [`$(touch ${canary})`, `'; touch ${canary}; '`, `\`touch ${canary}\``, `x\ntouch ${canary}`],
  );
  const names = ['app-image', 'image', 'layers', 'project-dir', 'project-name', 'services', 'image-variable'];
  for (const text of evil) {
    for (const name of [...names, 'health-url', 'docker-host', 'rollback-to', 'hosts', 'jump-host']) {
      const value =
        { 'health-url': `http://127.0.0.1:8080/${text}`, 'project-dir': `/srv/app/${text}` }[name] ?? text;
      // Refused as an input, or taken as a text that names nothing.
      await deploy({
        'app-image': before.reference,
        force: 'true',
        'health-timeout': '1s',
        retries: '0',
        [name]: value,
      }).catch((error: Error) => expect(error.name).toBe('InputError'));
    }
  }
  expect(existsSync(canary)).toBe(false);
  expect((await lab.ssh(host, `ls ${canary} /srv/app/touch 2>/dev/null || true`)).stdout).toBe('');
  expect(await served()).toBe(before.version);
});

// Held by __tests__/core/deploy/host-facts.test.ts.
atNight(testOnHosts)(
  'a project folder that the user cannot write in is told before anything is pulled',
  async () => {
    const before = await deployWell();
    const { reference } = await release();
    await host.exec(['sh', '-c', 'chown -R root /srv/app && chmod 755 /srv/app'], { user: 'root' });
    const received = await host.receivedBytes();
    try {
      const { report } = await deploy({ 'app-image': reference });
      expect(report.outcome).toBe('failed-before-switch');
      expect(report.error?.message).toContain('/srv/app');
      expect((await host.receivedBytes()) - received).toBeLessThan(200_000);
      expect(await served()).toBe(before.version);
    } finally {
      await host.exec(['sh', '-c', `chown -R ${host.user} /srv/app`], { user: 'root' });
    }
  },
);

// Held by __tests__/adapters/registry/authorization.test.ts.
atNight(testOnHosts)('a registry that refuses the login is told as such, and asked once', async () => {
  const before = await deployWell();
  const { reference } = await release();
  lab.proxy.reset();
  const { report } = await deploy({ 'app-image': reference, 'registry-password': 'wrong-password' });
  expect(report.outcome).toBe('failed-before-switch');
  expect(report.error?.message).toMatch(/401|unauthorized|login|denied/i);
  expect(JSON.stringify(report)).not.toContain('wrong-password');
  expect(await served()).toBe(before.version);
});

// Held by switch-job.test.ts.
atNight(testOnHosts)(
  'a variable names the release, in a compose file that comes from the checkout',
  async () => {
    const { reference, byDigest, version } = await release();
    const services = { web: { image: '${APP_IMAGE}', ports: ['8080:8080'] } };
    await writeFile(join(lab.dir, 'deployed.yaml'), JSON.stringify({ services }));
    await writeFile(host.outside('/srv/app/.env'), 'OTHER=1 # stays\n');
    const { report } = await deploy({
      'app-image': reference,
      'compose-file': 'deployed.yaml',
      'image-variable': 'APP_IMAGE',
      services: 'web',
    });
    expect([report.outcome, report.error]).toEqual(['deployed', undefined]);
    expect(await served()).toBe(version);
    const { stdout } = await lab.ssh(host, 'cd /srv/app && cat .env compose.yaml && ls -A');
    expect(stdout).toContain(`OTHER=1 # stays\nAPP_IMAGE=${byDigest}\n`);
    expect(stdout).toContain('${APP_IMAGE}');
    expect(stdout.split('\n')).not.toContain('compose.override.yaml');
  },
);

// Held by __tests__/commands/deploy/run.slow.test.ts.
atNight(testOnHosts)('prewarm-only sends layers and touches nothing that runs', async () => {
  const layer = { name: 'base', bytes: 700_000 };
  await lab.pushImage({ tag: 'cache-base', layers: [layer] });
  const ids = await lab.docker(host, ['ps', '--quiet', '--no-trunc']);
  const { report } = await deploy({ prewarm: 'all', 'prewarm-only': 'true', layers: 'base=base' });
  expect([report.outcome, report.error]).toEqual(['prewarmed', undefined]);
  expect(report.hosts[0]?.layers).toEqual([expect.objectContaining({ name: 'base', pulled: true })]);
  expect(await lab.docker(host, ['image', 'ls', '--format', '{{.Tag}}'])).toMatch(/^base-[0-9a-f]{12}$/m);
  expect(await lab.docker(host, ['ps', '--quiet', '--no-trunc'])).toBe(ids);
});
