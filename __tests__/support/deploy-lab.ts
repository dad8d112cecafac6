import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../../src/adapters/clock.ts';
import { createFileFetcher } from '../../src/adapters/packages/file-fetcher.ts';
import { createCommandRunner } from '../../src/adapters/process/command.ts';
import { connectRegistry } from '../../src/adapters/registry/connect.ts';
import type { Work } from '../../src/commands/command.ts';
import { deployCommand } from '../../src/commands/deploy/index.ts';
import type { DeployReport } from '../../src/commands/deploy/report.ts';
import { reportOf } from '../../src/commands/envelope.ts';
import { hostsCommand } from '../../src/commands/hosts/index.ts';
import type { HostsReport } from '../../src/commands/hosts/report.ts';
import { verifyCommand } from '../../src/commands/verify/index.ts';
import type { VerifyReport } from '../../src/commands/verify/report.ts';
import { type HostLab, type HostOptions, type ImageOptions, startHostLab, type TestHost } from './hosts.ts';
import { githubRun } from './prewarm-run.ts';

const execute = promisify(execFile);

/** Hosts to deploy to, whose registry has one name for them and for this machine. */
export interface DeployLab extends Omit<HostLab, 'pushImage' | 'registryHost'> {
  /** `127.0.0.1:PORT`: on a host, its own loopback leads to the counting proxy. */
  readonly registryHost: string;
  pushImage(options: ImageOptions): Promise<{
    readonly reference: string;
    readonly byDigest: string;
    readonly digest: string;
  }>;
  startHost(options: HostOptions): Promise<TestHost>;
  /** The inputs that a deployment to these hosts needs; all hosts by default. */
  inputs(hosts?: readonly TestHost[]): Readonly<Record<string, string>>;
  /** `watch` is given each line that people are told, as it is told. */
  deploy(
    values: Readonly<Record<string, string>>,
    watch?: (line: string) => void,
  ): Promise<DeployTestRun<DeployReport>>;
  verify(values: Readonly<Record<string, string>>): Promise<DeployTestRun<VerifyReport>>;
  /** What the command `hosts` tells. */
  status(values: Readonly<Record<string, string>>): Promise<DeployTestRun<HostsReport>>;
}

/** What a run left besides its report. */
export interface DeployTestRun<T> {
  readonly report: T;
  readonly log: string;
  readonly masked: readonly string[];
}

export async function startDeployLab(hosts: readonly HostOptions[]): Promise<DeployLab> {
  const lab = await startHostLab(hosts);
  const { host: registryHost } = lab.registry;
  for (const host of lab.hosts) await makeReady(host, lab);
  const run = async <Inputs, Found, T>(
    work: Work<Inputs, Found, T>,
    values: Readonly<Record<string, string>>,
    watch: (line: string) => void = () => {},
  ): Promise<DeployTestRun<T>> => {
    const tempFolder = await mkdtemp(join(tmpdir(), 'cache-prewarm-run-'));
    const lines: string[] = [];
    const masked: string[] = [];
    const say = (line: string): void => {
      lines.push(line);
      watch(line);
    };
    try {
      const report = await reportOf(work, {
        values,
        env: { PATH: process.env['PATH'] ?? '', HOME: tempFolder },
        cwd: lab.dir,
        root: new URL('../../', import.meta.url),
        ask: undefined,
        github: githubRun('push'),
        console: {
          kind: 'actions',
          info: say,
          notice: say,
          warn: say,
          startGroup: say,
          endGroup: () => {},
          mask: (secret) => masked.push(secret),
        },
        view: { begin: say, event: () => {}, end: () => {} },
        tempFolder,
        rememberBuilder: () => {},
        onHang: () => {},
        clock: systemClock,
        commands: createCommandRunner(),
        connectRegistry,
        fetchFile: createFileFetcher({ env: {}, clock: systemClock }),
      });
      return { report, log: lines.join('\n'), masked };
    } finally {
      await rm(tempFolder, { recursive: true, force: true });
    }
  };
  return {
    ...lab,
    registryHost,
    async startHost(options) {
      const host = await lab.startHost(options);
      await makeReady(host, lab);
      return host;
    },
    async pushImage(options) {
      const { digest } = await lab.pushImage(options);
      const place = `${registryHost}/${options.repository ?? 'owner/app'}`;
      return { reference: `${place}:${options.tag}`, byDigest: `${place}@${digest}`, digest };
    },
    inputs: (chosen = lab.hosts) => ({
      hosts: chosen.map(({ name, user, address, port }) => `${name}=${user}@${address}:${port}`).join('\n'),
      'ssh-key': lab.host.privateKey,
      'known-hosts': chosen.map(({ knownHosts }) => knownHosts).join('\n'),
      'registry-username': lab.auth.username,
      'registry-password': lab.auth.password,
      'project-dir': lab.host.projectDir,
      'settle-time': '1s',
    }),
    deploy: (values, watch) => run(deployCommand, values, watch),
    verify: (values) => run(verifyCommand, values),
    status: (values) => run(hostsCommand, values),
  };
}

/**
 * Lets the first host's key in, as one deployment has one key; and whoever asks for the registry on the host's loopback gets to
 * the proxy, which counts.
 */
async function makeReady(host: TestHost, lab: HostLab): Promise<void> {
  const { stdout: publicKey } = await execute('ssh-keygen', ['-y', '-f', lab.host.privateKeyFile]);
  await host.exec(['sh', '-c', 'cat >> ~/.ssh/authorized_keys'], { input: publicKey });
  const [, port = ''] = lab.registry.host.split(':');
  await host.exec(['sh', '-c', 'echo 1 > /proc/sys/net/ipv4/conf/all/route_localnet'], { user: 'root' });
  await host.forwardLoopback(port, lab.proxy.host);
}
