import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { busyboxLayer } from '../../scripts/base-image.mjs';
import { startHostNetwork } from '../../scripts/test-host.mjs';
import { composeVersion, currentCompose } from '../../scripts/tools.mjs';
import { type HostLab, hostsMissing, startHostLab, type TestHost, testOnHosts } from '../support/hosts.ts';

jest.setTimeout(60_000);

const execute = promisify(execFile);
const megabyte = 1_000_000;

let lab: HostLab;
let classic: TestHost;
let containerd: TestHost;

beforeAll(async () => {
  if (hostsMissing !== undefined) return;
  lab = await startHostLab([
    { name: 'web1', store: 'classic' },
    { name: 'web2', store: 'containerd' },
  ]);
  [classic, containerd] = lab.hosts as [TestHost, TestHost];
}, 300_000);

afterAll(async () => {
  await lab?.stop();
}, 60_000);

testOnHosts(
  'a user who is not root logs in over SSH and has docker and compose, and nothing more',
  async () => {
    const { stdout } = await lab.ssh(
      classic,
      'id; hostname; pwd; docker compose version --short; ls -d /home/* /srv/*',
    );
    expect(stdout.replace(/^2\.\S+$/m, 'VERSION').split('\n')).toEqual([
      'uid=1000(deploy) gid=1000(deploy) groups=1000(deploy),999(docker)',
      ...['web1', '/home/deploy', 'VERSION', '/home/deploy', '/srv/app', ''],
    ]);
    expect(await classic.exec(['id', '-un'])).toMatchObject({ stdout: 'deploy\n' });
    expect(await classic.exec(['id', '-un'], { user: 'root' })).toMatchObject({ stdout: 'root\n' });
    await expect(lab.ssh(classic, 'cat /etc/shadow')).rejects.toMatchObject({
      stderr: expect.stringContaining('Permission denied'),
    });
    await expect(lab.ssh(classic, 'echo intruder >> /etc/passwd')).rejects.toMatchObject({ code: 2 });
  },
);

testOnHosts('two hosts with both stores have engines, files and processes of their own', async () => {
  const stores = await Promise.all(
    lab.hosts.map((host) => lab.ssh(host, "docker info --format '{{.Name}} {{.Driver}} {{.DriverStatus}}'")),
  );
  expect(stores.map(({ stdout }) => stdout)).toEqual([
    expect.stringMatching(/^web1 overlay2 /),
    expect.stringMatching(/^web2 overlayfs .*io\.containerd\.snapshotter\.v1/),
  ]);
  await lab.ssh(classic, 'echo mine > /srv/app/file; setsid sleep 1234 > /dev/null 2>&1 < /dev/null &');
  expect(await readFile(classic.outside('/srv/app/file'), 'utf8')).toBe('mine\n');
  const others = await lab.ssh(containerd, 'ls -A /srv/app; ps -A -o comm');
  expect(others.stdout).toMatch(/^COMMAND\n/);
  // The host's own first process waits in one.
  expect(others.stdout.match(/sleep/g)).toEqual(['sleep']);
  expect(existsSync('/srv/app/file')).toBe(false);
});

testOnHosts('what a host pulls is counted at its interface, and the registry asks for a login', async () => {
  const layers = [{ name: 'counted', bytes: 3 * megabyte }];
  const { reference, digest } = await lab.pushImage({ tag: 'counted', layers });
  const pinned = `${reference.replace(/:[^:/]*$/, '')}@${digest}`;
  await expect(lab.ssh(containerd, `docker pull -q ${pinned}`)).rejects.toMatchObject({
    stderr: expect.stringContaining('no basic auth credentials'),
  });
  for (const host of lab.hosts) {
    lab.proxy.reset();
    const before = await host.receivedBytes();
    await lab.docker(host, ['pull', '--quiet', pinned]);
    const received = (await host.receivedBytes()) - before;
    const sent = lab.proxy.counts().downloadedBytes;
    expect(sent).toBeGreaterThan(3 * megabyte);
    expect(received).toBeGreaterThan(sent);
    expect(received).toBeLessThan(1.02 * sent + 20_000);
    expect(await host.exec(['docker', 'image', 'ls', '--quiet', '--digests'])).toMatchObject({
      stdout: expect.stringMatching(/^[0-9a-f]{12}\n$/),
    });
  }
});

testOnHosts('compose up waits for health, and a published port answers from outside', async () => {
  for (const host of lab.hosts) {
    const { reference } = await lab.pushImage({ tag: 'v1', app: { version: 'v1' } });
    await lab.docker(host, ['pull', '--quiet', reference]);
    await putComposeFile(host, reference);
    await lab.ssh(
      host,
      `cd ${host.projectDir} && docker compose up -d --pull never --wait --wait-timeout 30`,
    );
    const response = await fetch(`http://${host.address}:8000/version`);
    expect([response.status, await response.text()]).toEqual([200, 'v1\n']);
    // Files beside the compose file are the host's.
    expect(await (await fetch(`http://${host.address}:8000/notes/note`)).text()).toBe(`note of ${host.name}`);
  }
});

testOnHosts('an application can be unhealthy, exit at once, or crash again and again', async () => {
  const outcomes: Record<string, string> = {};
  for (const behaviour of ['unhealthy', 'exits', 'crash-loops'] as const) {
    const healthCheck = behaviour !== 'crash-loops';
    const { reference } = await lab.pushImage({
      tag: behaviour,
      app: { version: behaviour, behaviour, healthCheck },
    });
    await lab.docker(classic, ['pull', '--quiet', reference]);
    await putComposeFile(classic, reference, behaviour === 'crash-loops' ? 'always' : 'no');
    const { status } = JSON.parse(
      (
        await lab.ssh(
          classic,
          `cd ${classic.projectDir} && docker compose up -d --pull never --wait > up.log 2>&1; echo "{\\"status\\":$?}"`,
        )
      ).stdout,
    ) as { status: number };
    if (behaviour === 'crash-loops') await until(async () => Number(await inspect('{{.RestartCount}}')) > 1);
    outcomes[behaviour] =
      `${status} ${await inspect('{{.State.ExitCode}} {{if .State.Health}}{{.State.Health.Status}}{{end}}')}`;
    const log = await lab.ssh(classic, `cd ${classic.projectDir} && docker compose logs --no-log-prefix`);
    expect(log.stdout).toContain(`version ${behaviour} starts`);
  }
  expect(outcomes).toEqual({
    unhealthy: '1 0 unhealthy',
    exits: '1 3 unhealthy',
    'crash-loops': expect.stringMatching(/^0 [04]$/),
  });

  async function inspect(format: string): Promise<string> {
    const { stdout } = await lab.ssh(classic, `docker inspect --format '${format}' app-web-1`);
    return stdout.trimEnd();
  }
});

testOnHosts('an engine that stops is told apart, and its containers come back with it', async () => {
  const { reference } = await lab.pushImage({ tag: 'v1', app: { version: 'v1' } });
  await lab.docker(containerd, ['pull', '--quiet', reference]);
  await putComposeFile(containerd, reference, 'always');
  await lab.ssh(containerd, `cd ${containerd.projectDir} && docker compose up -d --pull never --wait`);
  await containerd.stopEngine();
  await expect(lab.ssh(containerd, 'docker ps')).rejects.toMatchObject({
    stderr: expect.stringContaining('Cannot connect to the Docker daemon'),
  });
  await expect(fetch(`http://${containerd.address}:8000/version`)).rejects.toThrow('fetch failed');
  await containerd.startEngine();
  await until(() =>
    fetch(`http://${containerd.address}:8000/version`).then(
      ({ ok }) => ok,
      () => false,
    ),
  );
});

testOnHosts(
  'an SSH server that stops leaves its connections, and refuses new ones until it starts',
  async () => {
    const held = await spawnSession(classic, 'echo begun; read line; echo "got $line"');
    await classic.stopSshd();
    await expect(lab.ssh(classic, 'true')).rejects.toMatchObject({
      stderr: expect.stringContaining('Connection refused'),
    });
    held.client.stdin.end('words\n');
    expect(await held.ended).toEqual({ code: 0, stdout: 'begun\ngot words\n' });
    await classic.startSshd();
    await lab.ssh(classic, 'true');
  },
);

testOnHosts(
  'a connection that is dropped ends the client, and not the job that was started in it',
  async () => {
    const held = await spawnSession(
      classic,
      'setsid sh -c "sleep 1; echo done > /srv/app/job" > /dev/null 2>&1 < /dev/null & echo begun; sleep 60',
    );
    expect(await classic.dropConnections()).toBeGreaterThan(0);
    expect((await held.ended).code).toBe(255);
    await until(() => existsSync(classic.outside('/srv/app/job')));
  },
);

testOnHosts(
  'a cable that is pulled is a route that is not there; packets that vanish are silence',
  async () => {
    await classic.linkDown();
    await expect(lab.ssh(classic, 'true')).rejects.toMatchObject({
      stderr: expect.stringContaining('No route to host'),
    });
    await classic.linkUp();
    await until(() =>
      lab.ssh(classic, 'true').then(
        () => true,
        () => false,
      ),
    );

    await classic.dropPackets();
    await expect(lab.ssh(classic, 'true', { args: ['-o', 'ConnectTimeout=1'] })).rejects.toMatchObject({
      stderr: expect.stringContaining('timed out'),
    });
    await lab.ssh(containerd, 'true');
    await classic.passPackets();
    await lab.ssh(classic, 'true');
  },
);

testOnHosts('a limit of the rate holds in both directions', async () => {
  const client = await lab.sshArgs(classic);
  const upload = () =>
    execute('sh', ['-c', 'head -c 2000000 /dev/zero | ssh "$@"', 'sh', ...client, 'cat > /dev/null']);
  const download = () => execute('ssh', [...client, 'head -c 2000000 /dev/zero'], { maxBuffer: 1 << 24 });
  await classic.limitRate('20mbit');
  const limited = [await timed(upload), await timed(download)];
  await classic.limitRate(undefined);
  const free = [await timed(upload), await timed(download)];
  // 16 Mbit, less the 2 Mbit that may pass at once, take 0.7 s.
  expect(Math.min(...limited)).toBeGreaterThan(650);
  expect(Math.max(...free)).toBeLessThan(Math.min(...limited));
});

testOnHosts('a host key that has changed is not accepted by who knows the old one', async () => {
  const { knownHosts, fingerprint } = containerd;
  const known = join(lab.dir, 'old-known-hosts');
  await writeFile(known, `${knownHosts}\n`);
  await containerd.changeHostKey();
  expect(containerd.fingerprint).not.toBe(fingerprint);
  await expect(
    lab.ssh(containerd, 'true', { args: ['-o', `UserKnownHostsFile=${known}`] }),
  ).rejects.toMatchObject({ stderr: expect.stringContaining('REMOTE HOST IDENTIFICATION HAS CHANGED') });
  await lab.ssh(containerd, 'true');
  expect(classic.fingerprint).not.toBe(containerd.fingerprint);
});

testOnHosts(
  'a host is reached through another one and by IPv6; its SSH server refuses what it is told to',
  async () => {
    const jump = await lab.startHost({ name: 'jump', engine: false });
    const args = ['-o', `ProxyCommand=ssh -W %h:%p ${(await lab.sshArgs(jump)).join(' ')}`];
    const { stdout } = await lab.ssh(containerd, 'hostname; echo "$SSH_CLIENT"', { args });
    expect(stdout).toMatch(new RegExp(`^web2\n${jump.address} `));
    if (containerd.address6 !== undefined) {
      const client = await lab.sshArgs({ ...containerd, address: containerd.address6 });
      expect((await execute('ssh', [...client, 'hostname'])).stdout).toBe('web2\n');
    }
    await jump.startSshd({ AllowTcpForwarding: 'no' });
    await expect(lab.ssh(containerd, 'true', { args })).rejects.toMatchObject({
      stderr: expect.stringContaining('administratively prohibited'),
    });
    await jump.stop();
  },
);

testOnHosts('small disks fill up', async () => {
  const small = await lab.startHost({
    name: 'small',
    engineDiskBytes: 16 * megabyte,
    projectDiskBytes: megabyte,
    projectDir: '/srv/my app',
  });
  const { reference } = await lab.pushImage({
    tag: 'large',
    layers: [{ name: 'large', bytes: 20 * megabyte }],
  });
  await expect(lab.docker(small, ['pull', '--quiet', reference])).rejects.toMatchObject({
    stderr: expect.stringContaining('no space left on device'),
  });
  await expect(lab.ssh(small, 'head -c 2000000 /dev/zero > "/srv/my app/file"')).rejects.toMatchObject({
    stderr: expect.stringContaining('No space left on device'),
  });
});

const compose = await currentCompose();
(compose.kind === 'ready' ? testOnHosts : test.skip)(
  `today's compose waits for health, too${compose.kind === 'ready' ? '' : ` (${compose.reason})`}`,
  async () => {
    const host = await lab.startHost({ name: 'today', compose: 'current' });
    expect(`v${host.composeVersion}`).toBe(composeVersion);
    const { reference } = await lab.pushImage({ tag: 'v1', app: { version: 'v1' } });
    await lab.docker(host, ['pull', '--quiet', reference]);
    await putComposeFile(host, reference);
    await lab.ssh(
      host,
      `cd ${host.projectDir} && docker compose up -d --pull never --wait --wait-timeout 30`,
    );
    expect(await (await fetch(`http://${host.address}:8000/version`)).text()).toBe('v1\n');
  },
);

testOnHosts('a host that stops leaves nothing behind', async () => {
  const host = await lab.startHost({ name: 'short-lived' });
  const dir = join(lab.dir, 'short-lived');
  const { reference } = await lab.pushImage({ tag: 'v1', app: { version: 'v1' } });
  await lab.docker(host, ['run', '--detach', '--publish', '8000:8080', reference, '/app/serve', dir]);
  await lab.ssh(host, `setsid sh -c 'sleep 1000; true' ${dir} > /dev/null 2>&1 < /dev/null &`);
  const socket = host.engineEnv['DOCKER_HOST'] ?? '';
  expect(await tracesOf(dir, socket)).toEqual(allTraces);

  await host.stop();

  expect(await tracesOf(dir, socket)).toEqual([]);
});

testOnHosts(
  'hosts whose owner was killed end with it; what they leave on disk, the next network removes',
  async () => {
    const dir = join(lab.dir, 'killed');
    const [layer, module] = [await busyboxLayer(), resolve('scripts/test-host.mjs')];
    const script = `
      import { readFileSync } from 'node:fs';
      import { startHostNetwork, startTestHost } from ${JSON.stringify(module)};
      const dir = process.argv[1];
      const network = await startHostNetwork();
      const host = await startTestHost({ dir, network, name: 'killed' });
      await host.exec(['docker', 'import', '-', 'busybox'], { input: readFileSync(${JSON.stringify(layer)}) });
      await host.exec(['docker', 'run', '--detach', 'busybox', 'sh', '-c', 'sleep 1000; true', dir]);
      await host.exec(['sh', '-c', 'setsid sh -c "sleep 1000; true" "$1" > /dev/null 2>&1 &', 'sh', dir]);
      console.log(JSON.stringify([network.bridge, host.engineEnv.DOCKER_HOST]));
      setInterval(() => {}, 1000);`;
    const owner = spawn(process.execPath, ['--input-type=module', '--eval', script, dir], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => owner.once('exit', resolve));
    try {
      const words = await Promise.race([
        new Promise<string>((resolve) => owner.stdout.once('data', (data) => resolve(String(data)))),
        ended.then(() => '[]'),
      ]);
      const [bridge = '', socket = ''] = JSON.parse(words) as string[];
      expect(await tracesOf(dir, socket)).toEqual(allTraces);
      expect(Object.keys(networkInterfaces())).toContain(bridge);

      owner.kill('SIGKILL');

      await until(async () => !(await tracesOf(dir, socket)).includes('processes'));
      // Whose network comes next removes it: ours, or that of a test file that runs beside this one.
      const next = await startHostNetwork();
      await next.stop();
      expect(await tracesOf(dir, socket)).toEqual([]);
      const interfaces = Object.keys(networkInterfaces());
      expect(interfaces).not.toContain(bridge);
      expect(interfaces).toContain(lab.network.bridge);
    } finally {
      owner.kill('SIGKILL');
    }
  },
);

const allTraces = ['folder', 'run folder', 'link', 'cgroup', 'processes'];

/** What there is of a host on this machine; `socket` is that of its engine. */
async function tracesOf(dir: string, socket: string): Promise<readonly string[]> {
  const runDir = dirname(socket.replace('unix://', ''));
  const link = basename(runDir).replace('cp-host-', 'cpv');
  const cgroup = `cache-prewarm-${createHash('sha256').update(join(dir, 'engine')).digest('hex').slice(0, 8)}`;
  const hierarchies = ['', ...(await readdir('/sys/fs/cgroup'))];
  const { stdout } = await execute('ps', ['-A', '-o', 'args'], { maxBuffer: 1 << 24 });
  const found = [
    existsSync(dir),
    existsSync(runDir),
    existsSync(`/sys/class/net/${link}`),
    hierarchies.some((name) => existsSync(join('/sys/fs/cgroup', name, cgroup))),
    stdout.includes(dir),
  ];
  return allTraces.filter((_trace, index) => found[index]);
}

/** A service on port 8000 that serves a file beside the compose file, too. */
async function putComposeFile(host: TestHost, image: string, restart = 'no'): Promise<void> {
  const text = `
services:
  web:
    image: ${image}
    restart: "${restart}"
    ports: ["8000:8080"]
    volumes: ["./notes:/www/notes:ro"]
`;
  const script = 'mkdir -p notes && printf "note of %s" "$(hostname)" > notes/note && cat > compose.yaml';
  await host.exec(['sh', '-c', script], { input: text, cwd: host.projectDir });
}

async function spawnSession(host: TestHost, command: string) {
  const client = spawn('ssh', [...(await lab.sshArgs(host)), command], { stdio: ['pipe', 'pipe', 'ignore'] });
  let stdout = '';
  client.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
  });
  const ended = new Promise<{ code: number | null; stdout: string }>((resolve) =>
    client.once('close', (code) => resolve({ code, stdout })),
  );
  await new Promise((resolve) => client.stdout.once('data', resolve));
  return { client, ended };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const since = performance.now();
  await work();
  return performance.now() - since;
}

async function until(reached: () => boolean | Promise<boolean>): Promise<void> {
  const since = Date.now();
  while (!(await reached())) {
    if (Date.now() - since > 15_000) throw new Error('Expected this to be reached within 15 s; it was not.');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
