import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { busyboxLayer } from '../../scripts/base-image.mjs';
import { packLayer } from '../../scripts/layer-file.mjs';
import { pushImage } from '../../scripts/registry-upload.mjs';
import { type LoadResult, startLoad } from '../../scripts/rolling/load.mjs';
import { rollingPrograms } from '../../scripts/rolling/programs.mjs';
import { appPort, type ProxyKind, rollingInputs, rollingProject } from '../../scripts/rolling/project.mjs';
import { type DeployLab, startDeployLab } from './deploy-lab.ts';
import type { HostOptions } from './hosts.ts';

const programs = await rollingPrograms();
/** Why nothing can roll on this machine; absent where it can. */
export const rollingMissing: string | undefined = programs.kind === 'ready' ? undefined : programs.reason;

/** A host with a service behind a proxy. */
export interface RollingScene {
  readonly lab: DeployLab;
  /** Puts the project there, and has it run the first version. */
  start(kind: ProxyKind, options?: SceneOptions): Promise<void>;
  /** Pushes a version of the application. @returns its reference by tag */
  push(version: string, repository?: string): Promise<string>;
  /** The inputs of a deployment of a version. */
  inputs(kind: ProxyKind, version: string): Readonly<Record<string, string>>;
  /** Sends GETs and POSTs while something goes on. */
  underLoad<T>(
    work: () => Promise<T>,
    options?: { readonly keepAlive?: boolean; readonly port?: number },
  ): Promise<{ readonly result: T; readonly load: LoadResult }>;
  /** The project's containers on the host: `service image-tag status`. */
  containers(): Promise<readonly string[]>;
  /** IDs of the containers of a service, `web` by default. */
  ids(service?: string): Promise<readonly string[]>;
  /** How often HAProxy found nobody at the address of a container, since it started. */
  connectFailures(): Promise<{ readonly retried: number; readonly sentOn: number }>;
  /** Places that HAProxy sends nothing to because it was told so. */
  drained(): Promise<readonly string[]>;
  /** What answers behind the proxy; undefined: nobody. */
  served(path?: string, port?: number): Promise<string | undefined>;
  stop(): Promise<void>;
}

export interface SceneOptions {
  /** Of the application beside its version. */
  readonly arguments?: readonly string[];
  /** Changes the text of compose.yaml, and of the other files. */
  readonly change?: (text: string, path: string) => string;
  /** Path in the project folder → text of further files. */
  readonly files?: Readonly<Record<string, string>>;
}

export async function startRollingScene(options: Omit<HostOptions, 'name'> = {}): Promise<RollingScene> {
  if (programs.kind !== 'ready') throw new Error(programs.reason);
  const lab = await startDeployLab([{ name: 'web1', ...options }]);
  const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-rolling-'));
  const { host } = lab;
  const layers = [await busyboxLayer(), programs.layer];
  const push = async (version: string, repository = 'owner/web'): Promise<string> => {
    const root = join(folder, version);
    await mkdir(root, { recursive: true });
    await cp(
      join(import.meta.dirname, '../../scripts/rolling/application.cjs'),
      join(root, 'application.cjs'),
    );
    await writeFile(join(root, 'version'), version);
    const layer = join(folder, `${version}.tar.gz`);
    await packLayer(root, layer);
    await pushImage({
      ...{ registryHost: lab.registry.host, auth: lab.auth, repository, tag: version },
      layers: [...layers, layer],
      config: {
        Env: ['PATH=/usr/sbin:/usr/bin:/bin:/sbin', `VERSION=${version}`],
        Cmd: ['sh', '-c', `exec node /application.cjs "$VERSION" ${appPort} $DRAIN_MS`],
      },
    });
    return `${lab.registryHost}/${repository}:${version}`;
  };
  const compose = async (...args: readonly string[]): Promise<string> => {
    const { stdout } = await lab.ssh(host, `cd ${host.projectDir} && docker compose ${args.join(' ')}`);
    return stdout;
  };
  const haproxy = (command: string): Promise<string> =>
    compose('exec', '-T', 'proxy', 'sh', '-c', `'echo ${command} | nc 127.0.0.1 9999'`);
  const served = async (path = '/version', port = 8080): Promise<string | undefined> => {
    const response = await fetch(`http://${host.address}:${port}${path}`).catch(() => undefined);
    return response?.ok ? (await response.text()).trim() : undefined;
  };
  return {
    lab,
    push,
    served,
    async start(kind, { arguments: more = [], change = (text: string) => text, files: further = {} } = {}) {
      const first = await push('v1');
      const proxyImage = `${lab.registryHost}/owner/proxy:1`;
      await pushImage({
        ...{ registryHost: lab.registry.host, auth: lab.auth, repository: 'owner/proxy', tag: '1', layers },
        config: { Env: ['PATH=/usr/sbin:/usr/bin:/bin:/sbin'], Cmd: ['sh'] },
      });
      const drain = more.length > 0 ? more.join(' ') : '0';
      const files = rollingProject({
        ...{ kind, image: first, proxyImage },
        command: ['sh', '-c', `exec node /application.cjs "$$VERSION" ${appPort} ${drain}`],
      });
      await lab.ssh(
        host,
        `cd ${host.projectDir} && [ ! -f compose.yaml ] || docker compose down --timeout 1; rm -rf ${host.projectDir}/* ${host.projectDir}/.cache-prewarm`,
      );
      for (const [path, text] of Object.entries({ ...files, ...further })) {
        const target = join(host.projectDir, path);
        await lab.ssh(host, `mkdir -p ${dirname(target)} && cat > ${target}`, { input: change(text, path) });
      }
      const { username, password } = lab.auth;
      await lab.ssh(host, `docker login --username ${username} --password-stdin ${lab.registryHost}`, {
        input: password,
      });
      await compose('up', '--detach', '--quiet-pull');
      for (let tries = 0; (await served()) !== 'v1'; tries++) {
        if (tries > 100)
          throw new Error(
            `expected v1 behind the proxy: ${await compose('ps', '--all')}\n${await compose('logs')}`,
          );
        await new Promise((resolve) => setTimeout(resolve, 100));
      }
    },
    inputs(kind, version) {
      const { project = '', ...shared } = lab.inputs() as Readonly<Record<string, string>>;
      return {
        ...shared,
        ...(project === '' ? {} : { project }),
        'app-image': `${lab.registryHost}/owner/web:${version}`,
        prewarm: 'none',
        'settle-time': '1s',
        // That of an application that is leaving says so; what counts is whether anybody is served.
        'health-url': `http://127.0.0.1:8080/${kind === 'self-draining' ? 'version' : 'health'}`,
        ...rollingInputs(kind),
      };
    },
    async underLoad(work, { keepAlive = false, port = 8080 } = {}) {
      const load = startLoad({ host: host.address, port, keepAlive });
      try {
        return { result: await work(), load: await load.stop() };
      } catch (error) {
        await load.stop();
        throw error;
      }
    },
    async containers() {
      const text = await lab.docker(host, [
        ...['ps', '--all', '--filter', 'label=com.docker.compose.project', '--format'],
        '{{.Label "com.docker.compose.service"}} {{.State}}',
      ]);
      return text.trim().split('\n').toSorted();
    },
    async ids(service = 'web') {
      const filter = `label=com.docker.compose.service=${service}`;
      const text = await lab.docker(host, ['ps', '--all', '--quiet', '--no-trunc', '--filter', filter]);
      return text
        .trim()
        .split('\n')
        .filter((id) => id !== '')
        .toSorted();
    },
    async drained() {
      // https://docs.haproxy.org/3.0/management.html#9.3-show%20servers%20state: 8 of the seventh field is "forced drain".
      const servers = (await haproxy('show servers state web')).split('\n').map((line) => line.split(' '));
      return servers.flatMap(([id = '', , , name = '', , , admin]) =>
        /^\d+$/.test(id) && (Number(admin) & 8) !== 0 ? [name] : [],
      );
    },
    async connectFailures() {
      const lines = (await haproxy('show stat'))
        .split('\n')
        .map((line) => line.replace(/^# /, '').split(','));
      const [names = []] = lines;
      const backend = lines.find(([proxy, server]) => proxy === 'web' && server === 'BACKEND') ?? [];
      const count = (name: string): number => Number(backend[names.indexOf(name)] ?? Number.NaN);
      return { retried: count('wretr'), sentOn: count('wredis') };
    },
    async stop() {
      await lab.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
