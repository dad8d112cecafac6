import { execFile } from 'node:child_process';
import { chmod, cp, mkdir, mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { systemClock } from '../../src/adapters/clock.ts';
import { type HostJob, type JobEnd, startJob } from '../../src/adapters/ssh/host-job.ts';
import type { JobEvent } from '../../src/core/deploy/job-state.ts';
import type { SwitchJob } from '../../src/core/deploy/switch-job.ts';
import { findRollbackTarget } from '../../src/hosts/rollback-target.ts';
import { createLocalSession, type LocalSessionOptions } from './local-session.ts';
import { sampleJob } from './switch-job.ts';

const execute = promisify(execFile);
const fakeDocker = join(import.meta.dirname, 'fake-docker.sh');

/** Releases that the fake engine has. */
export const release = {
  a: `ghcr.io/owner/app@sha256:${'a'.repeat(64)}`,
  b: `ghcr.io/owner/app@sha256:${'b'.repeat(64)}`,
  c: `ghcr.io/owner/app@sha256:${'c'.repeat(64)}`,
} as const;

/** Images of another application that the fake engine has, for releases of several images. */
export const front = {
  e: `ghcr.io/owner/front@sha256:${'e'.repeat(64)}`,
  f: `ghcr.io/owner/front@sha256:${'f'.repeat(64)}`,
} as const;

const database = `ghcr.io/owner/database@sha256:${'d'.repeat(64)}`;

/** What a compose project is made of that has an application and a database. */
export const sampleFiles: Readonly<Record<string, string>> = {
  'compose.yaml': `services:\n  web:\n    image: ghcr.io/owner/app:1\n  database:\n    image: ${database}\n`,
};

/** Of three services: two of the application, one of the other. */
export const severalFiles: Readonly<Record<string, string>> = {
  'compose.yaml': `services:\n  api:\n    image: ghcr.io/owner/app:1\n  web:\n    image: ghcr.io/owner/front:1\n  worker:\n    image: ghcr.io/owner/app:1\n  database:\n    image: ${database}\n`,
};

/** The identity that the fake engine gives to an image. */
export function imageId(image: string): string {
  return `sha256:${image.at(-1)?.repeat(4)}${'0'.repeat(60)}`;
}

/** Service → image of what runs of the application. */
export async function runningImages(host: SwitchHost): Promise<Readonly<Record<string, string>>> {
  const { containers } = await host.look();
  return Object.fromEntries(
    containers.filter(({ status }) => status === 'running').map(({ service, image }) => [service, image]),
  );
}

/** Containers as the fake engine has them. */
export interface FakeContainer {
  readonly id: string;
  readonly service: string;
  readonly image: string;
  readonly status: string;
}

/** What of a host a deployment may change. */
export interface HostSight {
  readonly containers: readonly FakeContainer[];
  /** Path in the project folder → text; not what is ours. */
  readonly files: Readonly<Record<string, string>>;
}

/** A line of a host's log of deployments. */
export interface LogEntry {
  readonly outcome: string;
  readonly job: string;
  readonly to: string;
  readonly actor: string;
  readonly revision: string;
}

/** What a job told, and how it ended. */
export interface HostRun extends JobEnd {
  readonly events: readonly JobEvent[];
}

/** A host whose docker is fake, and everything else this machine's. Its job is the real one. */
export interface SwitchHost {
  readonly projectDir: string;
  /** Runs a job to its end, over a connection that does what its options say. */
  run(changes?: Partial<SwitchJob>, connection?: Omit<LocalSessionOptions, 'env'>): Promise<HostRun>;
  /** Service → image that a rollback would start, as a dry run asks for it. */
  rollbackTarget(name: string): Promise<Readonly<Record<string, string>>>;
  /** Starts one, and lets it be. */
  start(changes?: Partial<SwitchJob>): Promise<{ readonly id: string; readonly end: Promise<HostRun> }>;
  /** Ends the job and all that it has started, as `kill -9` does. */
  kill(id: string): Promise<void>;
  /** Tells the fake engine how to behave: see fake-docker.sh. */
  set(name: 'fail' | 'fail-from' | 'hang' | 'behaviour' | 'scale' | 'depends', text: string): Promise<void>;
  /** What the engine was asked since the last time. */
  calls(): Promise<readonly string[]>;
  /** How often somebody began to listen to the engine's events. */
  listeners(): Promise<number>;
  /** From now on notes which other programs are started, and returns those of a run. They are slower meanwhile. */
  countPrograms(run: () => Promise<unknown>): Promise<Readonly<Record<string, number>>>;
  /** Resolves when the engine hangs. */
  hanging(): Promise<void>;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  look(): Promise<HostSight>;
  /** Everything below the project folder that should not be there when no job runs, such as half-written files. */
  leftovers(): Promise<readonly string[]>;
  /** References that the engine has. */
  images(): Promise<readonly string[]>;
  /** The log of deployments, the last line last. */
  log(): Promise<readonly LogEntry[]>;
  /** Another host that is just like this one. */
  copy(): Promise<SwitchHost>;
}

/** What a host may have that a job starts, beside docker. */
const hostPrograms =
  'awk basename cat chmod cksum cmp cp curl cut date dirname env expr find flock grep head id ln ls md5sum mkdir mkfifo mktemp mv nohup od paste ps readlink rm sed seq setsid sh sha256sum sleep sort stat tac tail tee test timeout touch tr uniq wc wget xargs'.split(
    ' ',
  );

const folders: string[] = [];
const deployed = new Map<string, Promise<SwitchHost>>();

/** Removes what the hosts of this file of tests had. */
export async function removeSwitchHosts(): Promise<void> {
  deployed.clear();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
}

/** A host with the images of all releases, on which nothing runs. */
export async function createSwitchHost(
  files: Readonly<Record<string, string>> = sampleFiles,
): Promise<SwitchHost> {
  const folder = await newFolder();
  const engine = join(folder, 'engine');
  await mkdir(engine);
  await mkdir(join(folder, 'project'));
  const images = [...Object.values(release), ...Object.values(front), database].map(
    (image) => `${image} ${imageId(image)}\n`,
  );
  await writeFile(join(engine, 'images'), images.join(''));
  await writeFile(join(engine, 'containers'), '');
  const host = await openHost(folder);
  await host.write(files);
  return host;
}

/**
 * A host on which a release runs and whose engine was asked nothing yet: a copy of one that a job has deployed it to, because
 * that job is most of what a short test would cost.
 */
export async function hostWithRelease(
  images: readonly string[],
  files: Readonly<Record<string, string>> = sampleFiles,
): Promise<SwitchHost> {
  const key = JSON.stringify([images, files]);
  const original = deployed.get(key) ?? deployFirst(images, files);
  deployed.set(key, original);
  return (await original).copy();
}

async function deployFirst(
  images: readonly string[],
  files: Readonly<Record<string, string>>,
): Promise<SwitchHost> {
  const host = await createSwitchHost(files);
  const { state } = await host.run({ images });
  if (state.outcome !== 'deployed') throw new Error(`Expected deployed, got ${JSON.stringify(state)}`);
  await host.calls();
  return host;
}

async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'cache-prewarm-switch-'));
  folders.push(folder);
  return folder;
}

async function openHost(folder: string): Promise<SwitchHost> {
  const projectDir = join(folder, 'project');
  const engine = join(folder, 'engine');
  const bin = join(folder, 'bin');
  await mkdir(bin, { recursive: true });
  await cp(fakeDocker, join(bin, 'docker'));
  await chmod(join(bin, 'docker'), 0o755);
  const path = `${bin}:${process.env['PATH']}`;
  const env = {
    PATH: path,
    HOME: folder,
    FAKE_DOCKER: engine,
    // Its own programs are none of a host's.
    FAKE_DOCKER_PATH: path,
  };
  let jobs = 0;

  const begin = (id: string, changes: Partial<SwitchJob>, connection: LocalSessionOptions = {}) => {
    const session = createLocalSession({ ...connection, env });
    const job = sampleJob({ id, projectDir, dockerHost: 'unix:///nowhere', ...changes });
    return startJob(job, { session, reconnect: session.reconnect, clock: systemClock });
  };
  const follow = async (job: HostJob): Promise<HostRun> => {
    const events: JobEvent[] = [];
    return { ...(await job.watch((event) => events.push(event))), events };
  };
  const newId = () => `job-${process.pid}-${folders.length}-${++jobs}`;
  const host: SwitchHost = {
    projectDir,
    async run(changes = {}, connection) {
      return follow(await begin(newId(), changes, connection));
    },
    async rollbackTarget(name) {
      const session = createLocalSession({ env });
      const project = { dir: projectDir, name: undefined, services: [], composeFile: undefined };
      const targets = await findRollbackTarget(
        { session, facts: { dockerHost: 'unix:///nowhere' } },
        {
          project: { ...project, pin: { kind: 'override' } },
          images: { apps: [], image: '' },
          rollbackTo: name === 'previous' ? { kind: 'previous' } : { kind: 'release', name },
        },
      );
      return Object.fromEntries(targets);
    },
    async start(changes = {}) {
      const id = newId();
      const job = await begin(id, changes);
      return { id, end: follow(job) };
    },
    async kill(id) {
      for (const pid of await processesOf([join(projectDir, '.cache-prewarm', 'jobs', id), bin]))
        try {
          process.kill(pid, 'SIGKILL');
        } catch {
          // It has ended with another one.
        }
    },
    async set(name, text) {
      await rm(join(engine, 'hanging'), { force: true });
      await writeFile(join(engine, name), text);
      await writeFile(join(engine, 'calls'), '');
    },
    async calls() {
      const text = await readFile(join(engine, 'calls'), 'utf8').catch(() => '');
      await writeFile(join(engine, 'calls'), '');
      return text.split('\n').filter((line) => line !== '');
    },
    async listeners() {
      const text = await readFile(join(engine, 'listeners'), 'utf8').catch(() => '');
      return text.split('\n').filter((line) => line !== '').length;
    },
    async countPrograms(run) {
      const counters = join(folder, 'counters');
      const started = join(folder, 'started');
      await mkdir(counters, { recursive: true });
      await writeFile(started, '');
      for (const name of hostPrograms) {
        const place = (await execute('sh', ['-c', `command -v ${name} || :`])).stdout.trim();
        if (!place.startsWith('/')) continue;
        const text = `#!/bin/sh\necho ${name} >>${started}\nexec ${place} "$@"\n`;
        await writeFile(join(counters, name), text, { mode: 0o755 });
      }
      env.PATH = `${counters}:${path}`;
      await run();
      env.PATH = path;
      const counts: Record<string, number> = {};
      for (const name of (await readFile(started, 'utf8')).split('\n'))
        if (name !== '') counts[name] = (counts[name] ?? 0) + 1;
      return counts;
    },
    async hanging() {
      while (!(await readdir(engine)).includes('hanging')) await systemClock.sleep(20);
    },
    async write(some) {
      for (const [name, text] of Object.entries(some)) await writeFile(join(projectDir, name), text);
    },
    async look() {
      const names = (await readdir(projectDir)).filter((name) => name !== '.cache-prewarm').sort();
      const files = await Promise.all(
        names.map(async (name) => [name, await readFile(join(projectDir, name), 'utf8')] as const),
      );
      const containers = (await readFile(join(engine, 'containers'), 'utf8'))
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => {
          const [id = '', service = '', , image = '', status = ''] = line.split(' ');
          return { id, service, image, status };
        })
        .sort((one, other) => one.service.localeCompare(other.service));
      return { containers, files: Object.fromEntries(files) };
    },
    async leftovers() {
      const names = await readdir(projectDir, { recursive: true });
      const state = join(projectDir, '.cache-prewarm');
      const locked = await execute('flock', ['-n', join(state, 'lock'), 'true']).then(
        () => [],
        () => ['the lock is held'],
      );
      return [
        ...names.filter((name) => /\.(?:new|cache-prewarm-new)$|\/(?:owner|before)$|\/jobs\/./.test(name)),
        ...locked,
      ];
    },
    async images() {
      return (await readFile(join(engine, 'images'), 'utf8'))
        .split('\n')
        .map((line) => line.split(' ')[0] ?? '');
    },
    async log() {
      const text = await readFile(join(projectDir, '.cache-prewarm', 'log'), 'utf8').catch(() => '');
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    },
    async copy() {
      const twin = await newFolder();
      await cp(folder, twin, { recursive: true });
      return openHost(twin);
    },
  };
  return host;
}

/** Processes that have one of the paths on their command line, or for their program. */
async function processesOf(paths: readonly string[]): Promise<readonly number[]> {
  const found: number[] = [];
  for (const name of await readdir('/proc')) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const line = await readFile(`/proc/${name}/cmdline`, 'utf8').catch(() => '');
    const program = await readlink(`/proc/${name}/exe`).catch(() => '');
    if (paths.some((path) => line.includes(path) || program.includes(path))) found.push(Number(name));
  }
  return found;
}
