import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { systemClock } from '../adapters/clock.ts';
import { createPrivateDockerConfig, userDockerEnvironment } from '../adapters/docker/docker-config.ts';
import type { GithubRun } from '../adapters/github/event.ts';
import { type CommandRunner, createCommandRunner } from '../adapters/process/command.ts';
import { connectRegistry } from '../adapters/registry/connect.ts';
import type { Console } from '../adapters/runner/console.ts';
import type { ProgressView } from '../adapters/runner/progress-view.ts';
import { decideWrite } from '../core/layers/write-policy.ts';
import type { PrewarmReport } from '../core/report/prewarm-report.ts';
import { prewarm } from './prewarm.ts';
import { readPrewarmInputs } from './prewarm-inputs.ts';
import { readProject } from './prewarm-project.ts';
import { packageVersion } from './version.ts';

/** What differs between a GitHub step and a terminal. */
export interface Session {
  readonly values: Readonly<Record<string, string | undefined>>;
  readonly env: Readonly<Record<string, string>>;
  readonly cwd: string;
  readonly github: GithubRun | undefined;
  readonly console: Console;
  readonly view: ProgressView;
  /** A folder of this run's own, mode 0700, which the caller removes. */
  readonly tempFolder: string;
  readonly rememberBuilder: (name: string) => void;
}

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function prewarmSession(session: Session): Promise<PrewarmReport> {
  const { env, github, console } = session;
  const { inputs, reader } = readPrewarmInputs(session.values, {
    nowMs: systemClock.nowMs(),
    githubRepository: github?.repository,
    actor: github?.actor,
    githubContainerHost: github?.containerHost ?? 'ghcr.io',
  });
  const write = decideWrite({ push: inputs.push, event: github?.event, trustedRefs: inputs.trustedRefs });
  if (write.kind === 'refused') {
    reader.problem(
      'push',
      `is true, but this run may not write layers: ${write.reason}. Use push: auto, or name the branch in trusted-refs`,
    );
  }
  const project = await readProject(inputs, reader, {
    cwd: session.cwd,
    bound: github === undefined ? undefined : session.cwd,
  });
  for (const value of inputs.secretValues) console.mask(value);
  if (inputs.login !== undefined) {
    console.mask(Buffer.from(`${inputs.login.username}:${inputs.login.password}`).toString('base64'));
  }
  reader.throwProblems();
  if (project === undefined) throw new Error('the project was not read, although no input problem was found');

  const commands = createCommandRunner();
  const user = userDockerEnvironment(env);
  const docker =
    inputs.login === undefined
      ? user
      : await createPrivateDockerConfig(user, join(session.tempFolder, 'docker'), {
          registry: inputs.registry,
          ...inputs.login,
        });
  return prewarm(inputs, project, write, {
    cwd: session.cwd,
    docker,
    tempFolder: session.tempFolder,
    github,
    source: github?.repositoryUrl ?? (await remoteUrl(session.cwd, env, commands)),
    commands,
    clock: systemClock,
    random: Math.random,
    newSalt: () => randomBytes(16).toString('hex'),
    console,
    view: session.view,
    connect: connectRegistry({
      docker,
      retries: inputs.retries,
      clock: systemClock,
      random: Math.random,
      commands,
      warn: console.warn,
    }),
    rememberBuilder: session.rememberBuilder,
    version: packageVersion,
  });
}

/** The URL of the checkout's `origin` as a browser opens it, so that a terminal makes the layers that GitHub makes. */
async function remoteUrl(
  cwd: string,
  env: Readonly<Record<string, string>>,
  commands: CommandRunner,
): Promise<string | undefined> {
  const result = await commands
    .run('git', ['remote', 'get-url', 'origin'], { cwd, env })
    .catch(() => undefined);
  return browserUrl(result?.stdout.trim() ?? '');
}

/** `git@host:owner/name.git` and its relatives → `https://host/owner/name`, without credentials; undefined for a path. */
export function browserUrl(remote: string): string | undefined {
  const match =
    /^(?:https?:\/\/(?:[^@/]*@)?|ssh:\/\/(?:[^@/]*@)?|[^@/]+@)([^:/]+)(?::\d+)?[:/](.+?)(?:\.git)?\/?$/.exec(
      remote,
    );
  return match === null ? undefined : `https://${match[1]}/${match[2]}`;
}
