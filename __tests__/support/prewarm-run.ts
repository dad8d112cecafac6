import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Clock, systemClock } from '../../src/adapters/clock.ts';
import { removeBuilder } from '../../src/adapters/docker/builder.ts';
import { userDockerEnvironment } from '../../src/adapters/docker/docker-config.ts';
import type { GithubRun } from '../../src/adapters/github/event.ts';
import { createFileFetcher, type FetchFile } from '../../src/adapters/packages/file-fetcher.ts';
import { type CommandRunner, createCommandRunner } from '../../src/adapters/process/command.ts';
import { connectRegistry } from '../../src/adapters/registry/connect.ts';
import type { Console } from '../../src/adapters/runner/console.ts';
import type { ProgressView } from '../../src/adapters/runner/progress-view.ts';
import type { Work } from '../../src/commands/command.ts';
import { reportOf } from '../../src/commands/envelope.ts';
import type { ImagesReport } from '../../src/commands/images/report.ts';
import { prewarmCommand } from '../../src/commands/prewarm/index.ts';
import type { PrewarmReport } from '../../src/layers/report/report.ts';
import type { LabBuilder } from './lab.ts';

/** Files of a project in a folder of its own. */
export interface SampleProject {
  readonly dir: string;
  write(files: Readonly<Record<string, string>>): Promise<void>;
  remove(): Promise<void>;
}

/**
 * Three layers in the shape of the mission, on busybox: each RUN writes the time, so that a step that executes
 * makes other bytes than before.
 */
export async function createSampleProject(busybox: string): Promise<SampleProject> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-sample-'));
  const project: SampleProject = {
    dir,
    async write(files) {
      for (const [name, text] of Object.entries(files)) {
        await mkdir(dirname(join(dir, name)), { recursive: true });
        await writeFile(join(dir, name), text);
      }
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
  await project.write({
    Dockerfile: [
      `ARG BASE_IMAGE=${busybox}`,
      'FROM ${BASE_IMAGE} AS base',
      'ARG EDITION=first',
      'RUN echo "base $EDITION" > /base && date +%s%N >> /base',
      'FROM base AS python-deps',
      'COPY requirements.txt /requirements.txt',
      'RUN cat /requirements.txt > /python && date +%s%N >> /python',
      'FROM base AS node-deps',
      'COPY package.json /package.json',
      'RUN cat /package.json > /node && date +%s%N >> /node',
      'FROM base AS runtime',
      'COPY --from=python-deps /python /python',
      'COPY --from=node-deps /node /node',
      'COPY src /src',
      '',
    ].join('\n'),
    'requirements.txt': 'flask\n',
    'package.json': '{}\n',
    'src/app.txt': 'hello\n',
  });
  return project;
}

/** What a run left besides its report. */
export interface PrewarmRun {
  readonly report: PrewarmReport;
  readonly log: string;
  /** What was masked. */
  readonly masked: readonly string[];
}

/** A run on a branch of GitHub, without GitHub. */
export function githubRun(name: string, ref = 'refs/heads/main'): GithubRun {
  return {
    event: { name, ref, defaultBranch: 'main' },
    repository: 'Example/App',
    actor: 'octocat',
    revision: '0123456789abcdef0123456789abcdef01234567',
    runUrl: 'https://github.com/Example/App/actions/runs/1',
    repositoryUrl: 'https://github.com/Example/App',
    containerHost: 'ghcr.io',
    isForkPullRequest: false,
    branch: ref.replace(/^refs\/heads\//, ''),
    runKey: '1-1-test',
    pullRequest: name.startsWith('pull_request') ? 7 : undefined,
  };
}

/** Runs prewarm as the action and the command line do, with a real builder, from inputs to report. */
export async function runPrewarm(
  builder: LabBuilder,
  project: SampleProject,
  values: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<PrewarmRun> {
  const { result, ...run } = await runSession(prewarmCommand, builder, project, values, options);
  return { report: result, ...run };
}

/** What a run is given beside its inputs. */
export interface RunOptions {
  readonly github?: GithubRun;
  readonly env?: Readonly<Record<string, string>>;
  readonly fetchFile?: FetchFile;
  readonly clock?: Clock;
}

/** Runs programs, and tells which: the file's name and the first argument. */
function countedCommands(): { readonly commands: CommandRunner; readonly programs: readonly string[] } {
  const programs: string[] = [];
  const runner = createCommandRunner();
  const note = (program: string, [first = '']: readonly string[]): void => {
    programs.push(`${basename(program)} ${first}`);
  };
  return {
    programs,
    commands: {
      run(program, args, options) {
        note(program, args);
        return runner.run(program, args, options);
      },
      stream(program, args, options) {
        note(program, args);
        return runner.stream(program, args, options);
      },
    },
  };
}

/** How often buildx was started, by command. */
export interface BuildxStarts {
  readonly bake: number;
  readonly build: number;
}

/** @param programs that a run has started */
export function buildxStarts(programs: readonly string[]): BuildxStarts {
  const commands = programs.flatMap((line) => /buildx (bake|build)$/.exec(line)?.[1] ?? []);
  const count = (command: string): number => commands.filter((each) => each === command).length;
  return { bake: count('bake'), build: count('build') };
}

/** The report of one image: no run of a test on one names bake files. */
type OfOneImage<Report> = Exclude<Report, ImagesReport<unknown>>;

/** Runs any command in this process. */
export async function runSession<Inputs, Found, Report>(
  work: Work<Inputs, Found, Report>,
  builder: LabBuilder,
  project: SampleProject,
  values: Readonly<Record<string, string>>,
  options: RunOptions = {},
): Promise<{
  readonly result: OfOneImage<Report>;
  readonly log: string;
  readonly masked: readonly string[];
  readonly programs: readonly string[];
}> {
  const tempFolder = await mkdtemp(join(tmpdir(), 'cache-prewarm-run-'));
  const lines: string[] = [];
  const masked: string[] = [];
  const made: string[] = [];
  const { commands, programs } = countedCommands();
  const say = (line: string): void => {
    lines.push(line);
  };
  const console: Console = {
    kind: 'terminal',
    info: say,
    notice: say,
    warn: say,
    startGroup: say,
    endGroup: () => {},
    mask: (secret) => masked.push(secret),
  };
  const view: ProgressView = { begin: say, event: () => {}, end: () => {} };
  const env = { ...builder.env, XDG_STATE_HOME: join(tempFolder, 'state'), ...options.env };
  try {
    const result = (await reportOf(work, {
      values: { builder: builder.name, 'min-free-disk': '1GB', ...values },
      env,
      cwd: project.dir,
      root: new URL('../../', import.meta.url),
      ask: undefined,
      github: options.github,
      console,
      view,
      tempFolder,
      rememberBuilder: (name) => made.push(name),
      onHang: () => {},
      clock: options.clock ?? systemClock,
      commands,
      connectRegistry,
      fetchFile: options.fetchFile ?? createFileFetcher({ env, clock: systemClock }),
    })) as OfOneImage<Report>;
    return { result, log: lines.join('\n'), masked, programs };
  } finally {
    for (const name of made) await removeBuilder(name, userDockerEnvironment(env), createCommandRunner());
    await rm(tempFolder, { recursive: true, force: true });
  }
}
