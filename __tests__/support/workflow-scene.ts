import { execFile, spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { startEngine } from '../../scripts/engine.mjs';
import { act, node24 } from '../../scripts/tools.mjs';
import { type DeployLab, startDeployLab } from './deploy-lab.ts';
import type { TestHost } from './hosts.ts';

const execute = promisify(execFile);
const root = join(import.meta.dirname, '..', '..');

/** A repository of a user with the example workflows in it, and all that they deal with: registry, engine, server. */
export interface WorkflowScene {
  readonly lab: DeployLab;
  readonly host: TestHost;
  /** Registry and repository of the application. */
  readonly image: string;
  /** Writes files of the repository, or removes them where the text is undefined, and commits that. */
  commit(files: Readonly<Record<string, string | undefined>>): Promise<void>;
  /** A file of the repository. */
  read(path: string): Promise<string>;
  /** Runs one of the workflows on an engine that holds nothing, as a runner of GitHub's is. */
  run(event: string, workflow: string, options?: WorkflowOptions): Promise<WorkflowRun>;
  /** What the server answers at a path of the application; undefined when it does not. */
  served(path: string): Promise<string | undefined>;
  /** Tag → digest, of all tags in the application's repository. */
  tags(): Promise<Readonly<Record<string, string>>>;
  stop(): Promise<void>;
}

export interface WorkflowOptions {
  /** What the event's payload holds beside the repository. */
  readonly event?: Readonly<Record<string, unknown>>;
  /** Variables and secrets of the repository are not given, as to a pull request from a fork. */
  readonly fromFork?: boolean;
  /** What a workflow_dispatch is given. */
  readonly inputs?: Readonly<Record<string, string>>;
  /** GitHub's API, and the token for it. */
  readonly github?: { readonly apiUrl: string; readonly token: string };
}

export interface WorkflowRun {
  readonly succeeded: boolean;
  /** Everything that the run printed, each line with its job. */
  readonly log: string;
  /** Job → `success` or `failure`; those that were skipped are not in it. */
  readonly jobs: Readonly<Record<string, string>>;
  /** Job → the step summaries in it, one after the other. */
  readonly summaries: Readonly<Record<string, string>>;
  /** Job → outputs that its steps have set. */
  readonly outputs: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const { kind, reason } = { reason: undefined, ...(await act()) };
/** Why no workflow can be run on this machine; absent where one can. */
export const actMissing: string | undefined = kind === 'ready' ? undefined : reason;

/** What the example workflows stand for in the files that users copy. */
const placeholder = 'ghcr.io/acme/shop';

export async function startWorkflowScene(): Promise<WorkflowScene> {
  const program = await act();
  if (program.kind !== 'ready') throw new Error(program.reason);
  const runner = await node24();
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-workflows-'));
  const stops: (() => Promise<void>)[] = [() => rm(dir, { recursive: true, force: true })];
  const stop = async (): Promise<void> => {
    for (const next of stops.splice(0).reverse()) await next();
  };
  try {
    const lab = await startDeployLab([{ name: 'web1', projectDir: '/srv/shop' }]);
    stops.push(() => lab.stop());
    const image = `${lab.registryHost}/acme/shop`;
    await lab.pushImage({ repository: 'acme/busybox', tag: 'latest' });
    const services = { web: { image: `${image}:main`, ports: ['8080:8080'] } };
    await writeFile(
      lab.host.outside(join(lab.host.projectDir, 'compose.yaml')),
      JSON.stringify({ services }),
    );

    const actions = join(dir, 'cache-prewarm');
    await copyActions(actions);
    const bin = join(dir, 'bin');
    await mkdir(bin);
    await symlink(runner.kind === 'ready' ? runner.path : process.execPath, join(bin, 'node'));
    const checkout = join(dir, 'shop');
    await newRepository(checkout, lab, image);
    let runs = 0;

    return {
      lab,
      host: lab.host,
      image,
      commit: (files) => commit(checkout, files),
      read: (path) => readFile(join(checkout, path), 'utf8'),
      async run(event, workflow, { event: payload = {}, fromFork = false, inputs = {}, github } = {}) {
        const place = join(dir, `run-${++runs}`);
        await mkdir(join(place, 'home', '.docker'), { recursive: true });
        const engine = await startEngine({ dir: join(place, 'engine'), store: 'containerd', remove: true });
        try {
          const { username, password } = lab.auth;
          const auth = Buffer.from(`${username}:${password}`).toString('base64');
          const config = join(engine.env['DOCKER_CONFIG'] ?? '', 'config.json');
          await writeFile(config, JSON.stringify({ auths: { [lab.registryHost]: { auth } } }));
          const eventFile = join(place, 'event.json');
          await writeFile(
            eventFile,
            JSON.stringify({
              repository: { default_branch: 'main', full_name: 'acme/shop' },
              inputs,
              ...payload,
            }),
          );
          const { user, address, port, knownHosts } = lab.host;
          return await runAct(program.path, {
            args: [
              ...[event, '--workflows', `.github/workflows/${workflow}`, '--eventpath', eventFile],
              ...['--platform', 'ubuntu-24.04=-self-hosted', '--container-daemon-socket', '-'],
              // What $/ stands for on GitHub.com.
              ...['--use-new-action-cache', '--local-repository', `org/cache-prewarm@v1=${actions}`],
              ...['--action-cache-path', join(place, 'act'), '--no-cache-server', '--defaultbranch', 'main'],
              ...['--actor', 'octocat', '--json'],
              ...Object.entries({ ...engine.env, XDG_STATE_HOME: join(place, 'state') })
                .filter(([name]) => name !== 'PATH')
                .flatMap(([name, value]) => ['--env', `${name}=${value}`]),
              ...(github === undefined
                ? []
                : ['--env', `GITHUB_API_URL=${github.apiUrl}`, '--secret', 'GITHUB_TOKEN']),
              ...(fromFork
                ? []
                : [
                    ...['--var', `HOSTS=web1=${user}@${address}:${port}`],
                    ...['--secret', 'SSH_PRIVATE_KEY', '--secret', 'KNOWN_HOSTS'],
                  ]),
            ],
            cwd: checkout,
            env: {
              ...engine.env,
              PATH: `${bin}:${engine.env['PATH'] ?? process.env['PATH'] ?? ''}`,
              HOME: join(place, 'home'),
              SSH_PRIVATE_KEY: lab.host.privateKey,
              KNOWN_HOSTS: knownHosts,
              ...(github === undefined ? {} : { GITHUB_TOKEN: github.token }),
            },
          });
        } finally {
          await engine.stop();
          await rm(place, { recursive: true, force: true });
        }
      },
      async served(path) {
        const response = await fetch(`http://${lab.host.address}:8080${path}`).catch(() => undefined);
        return response?.ok ? (await response.text()).trim() : undefined;
      },
      async tags() {
        const { username, password } = lab.auth;
        const authorization = `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`;
        const url = `http://${lab.registry.host}/v2/acme/shop`;
        const list = await fetch(`${url}/tags/list`, { headers: { authorization } });
        const { tags } = (await list.json()) as { readonly tags?: readonly string[] | null };
        const accept = 'application/vnd.oci.image.manifest.v1+json, application/vnd.oci.image.index.v1+json';
        const digests = await Promise.all(
          (tags ?? []).toSorted().map(async (tag) => {
            const found = await fetch(`${url}/manifests/${tag}`, {
              method: 'HEAD',
              headers: { authorization, accept },
            });
            return [tag, found.headers.get('docker-content-digest') ?? ''] as const;
          }),
        );
        return Object.fromEntries(digests);
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * Our actions and workflows, with what act does not know yet in the form that does the same: `$/build` is the action of this
 * repository at the version that was called, and jobs do not queue.
 */
async function copyActions(folder: string): Promise<void> {
  await mkdir(folder);
  const names = [
    'action.yml',
    'dist',
    'prewarm',
    'plan',
    'build',
    'deploy',
    'verify',
    'summary',
    'maintain',
    'merge',
    'package.json',
  ];
  for (const name of names) await cp(join(root, name), join(folder, name), { recursive: true });
  const workflows = join(folder, '.github', 'workflows');
  await mkdir(workflows, { recursive: true });
  for (const name of await readdir(join(root, '.github', 'workflows'))) {
    const text = await readFile(join(root, '.github', 'workflows', name), 'utf8');
    await writeFile(
      join(workflows, name),
      text
        .replaceAll(/uses: \$\/([a-z-]+)/g, 'uses: org/cache-prewarm/$1@v1')
        .replaceAll(/^ +queue: max\n/gm, ''),
    );
  }
  await newGit(folder, 'https://github.com/org/cache-prewarm');
}

async function newRepository(folder: string, lab: DeployLab, image: string): Promise<void> {
  await mkdir(join(folder, '.github', 'workflows'), { recursive: true });
  const examples = join(root, 'examples', 'workflows');
  for (const name of await readdir(examples)) {
    const text = await readFile(join(examples, name), 'utf8');
    await writeFile(join(folder, '.github', 'workflows', name), text.replaceAll(placeholder, image));
  }
  await newGit(folder, 'https://github.com/acme/shop');
  await commit(folder, {
    Dockerfile: [
      `FROM ${lab.registryHost}/acme/busybox:latest AS base`,
      'RUN echo base > /base && head -c 300000 /dev/urandom >> /base',
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'RUN cat /requirements.txt > /python && head -c 200000 /dev/urandom >> /python',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'RUN cat /package.json > /node && head -c 100000 /dev/urandom >> /node',
      'FROM base AS runtime',
      'COPY --link --from=python-deps /python /python',
      'COPY --link --from=node-deps /node /node',
      'COPY --link www /www',
      'STOPSIGNAL SIGKILL',
      'HEALTHCHECK --interval=1s --retries=3 CMD wget -q -O /dev/null http://127.0.0.1:8080/health',
      'CMD ["httpd", "-f", "-p", "8080", "-h", "/www"]',
      '',
    ].join('\n'),
    'requirements.txt': 'flask\n',
    'package.json': '{}\n',
    'www/version': '1\n',
    'www/health': 'ok\n',
  });
}

async function newGit(folder: string, remote: string): Promise<void> {
  const git = (...args: string[]) => execute('git', ['-C', folder, ...args]);
  await git('init', '--quiet', '--initial-branch=main');
  await git('config', 'user.name', 'octocat');
  await git('config', 'user.email', 'octocat@example.com');
  await git('remote', 'add', 'origin', remote);
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'first');
}

async function commit(folder: string, files: Readonly<Record<string, string | undefined>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    if (text === undefined) await rm(join(folder, name));
    else await writeFile(join(folder, name), text);
  }
  await execute('git', ['-C', folder, 'add', '--all']);
  await execute('git', ['-C', folder, 'commit', '--quiet', '--message', 'change']);
}

async function runAct(
  program: string,
  {
    args,
    cwd,
    env,
  }: {
    readonly args: readonly string[];
    readonly cwd: string;
    readonly env: Readonly<Record<string, string>>;
  },
): Promise<WorkflowRun> {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (part: string) => {
      text += part;
    });
  const status = await new Promise<number | null>((resolve, reject) =>
    child.once('error', reject).once('close', resolve),
  );
  return { succeeded: status === 0, ...readLog(text) };
}

/** A line of what `act --json` prints. */
interface LogLine {
  readonly msg?: string;
  readonly jobID?: string;
  readonly jobResult?: string;
  readonly command?: string;
  readonly name?: string;
  readonly arg?: string;
  readonly content?: string;
}

function readLog(text: string): Omit<WorkflowRun, 'succeeded'> {
  const jobs: Record<string, string> = {};
  const summaries: Record<string, string> = {};
  const outputs: Record<string, Record<string, string>> = {};
  const said: string[] = [];
  for (const raw of text.split('\n').filter((line) => line !== '')) {
    const line = readLine(raw);
    const { jobID: job = '', msg = '', command, name = '', arg = '' } = line;
    said.push(`[${job}] ${msg.trimEnd()}`);
    if (line.jobResult !== undefined) jobs[job] = line.jobResult;
    if (command === 'set-output') outputs[job] = { ...outputs[job], [name]: arg };
    if (command === 'summary') summaries[job] = `${summaries[job] ?? ''}${line.content ?? ''}`;
  }
  return { log: said.join('\n'), jobs, summaries, outputs };
}

function readLine(text: string): LogLine {
  try {
    return JSON.parse(text) as LogLine;
  } catch {
    return { msg: text };
  }
}
