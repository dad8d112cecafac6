import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a launcher left behind, as GitHub's runner would see it. */
export interface StepRun {
  readonly status: number | null;
  /** Standard output and standard error as they came. */
  readonly log: string;
  readonly outputs: Readonly<Record<string, string>>;
  /** What the post step is given. */
  readonly state: Readonly<Record<string, string>>;
  readonly summary: string;
}

/** What happens to a step from outside, once its log matches. */
export interface Interruption {
  readonly when: RegExp;
  readonly signal: NodeJS.Signals;
}

/** One step of a job: its main and its post part share a temporary folder and state, as on a runner. */
export interface ActionStep {
  /** `RUNNER_TEMP` */
  readonly tempDir: string;
  /** `services`: variables by which the runner tells of what it offers besides. */
  main(
    inputs: Readonly<Record<string, string>>,
    services?: Readonly<Record<string, string>>,
    interruption?: Interruption,
  ): Promise<StepRun>;
  post(): Promise<StepRun>;
  remove(): Promise<void>;
}

export interface StepOptions {
  /** The program that runs the launchers. */
  readonly node: string;
  readonly env: Readonly<Record<string, string>>;
  /** The checkout. */
  readonly workspace: string;
  readonly event: string;
  /** Path of a launcher, `-post` for the post part goes before its extension. */
  readonly launcher: string;
}

/** Prepares a step on the branch `main` of `Example/App`. Nothing of the environment that the tests run in reaches it. */
export async function createActionStep({
  node,
  env,
  workspace,
  event,
  launcher,
}: StepOptions): Promise<ActionStep> {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-step-'));
  const tempDir = join(dir, 'temp');
  await mkdir(tempDir);
  const eventFile = join(dir, 'event.json');
  await writeFile(
    eventFile,
    JSON.stringify({
      repository: { default_branch: 'main' },
      ...(event === 'pull_request' ? pullRequest : {}),
    }),
  );
  let state: Readonly<Record<string, string>> = {};
  let parts = 0;

  const run = async (
    file: string,
    variables: Readonly<Record<string, string>>,
    interruption?: Interruption,
  ): Promise<StepRun> => {
    let waiting = interruption;
    const part = join(dir, String(++parts));
    await mkdir(part);
    const files = {
      GITHUB_OUTPUT: join(part, 'output'),
      GITHUB_STATE: join(part, 'state'),
      GITHUB_STEP_SUMMARY: join(part, 'summary'),
    };
    for (const path of Object.values(files)) await writeFile(path, '');
    const child = spawn(node, [file], {
      cwd: workspace,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutRunner(env),
        ...files,
        CI: 'true',
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTOR: 'octocat',
        GITHUB_EVENT_NAME: event,
        GITHUB_EVENT_PATH: eventFile,
        GITHUB_REF: event === 'pull_request' ? 'refs/pull/7/merge' : 'refs/heads/main',
        GITHUB_REPOSITORY: 'Example/App',
        GITHUB_RUN_ID: '1',
        GITHUB_SERVER_URL: 'https://github.com',
        GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
        GITHUB_WORKSPACE: workspace,
        RUNNER_TEMP: tempDir,
        ...variables,
      },
    });
    let log = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text: string) => {
        log += text;
        if (waiting?.when.test(log)) {
          child.kill(waiting.signal);
          waiting = undefined;
        }
      });
    }
    const status = await new Promise<number | null>((resolve, reject) =>
      child.once('error', reject).once('close', resolve),
    );
    const [outputs, kept, summary] = await Promise.all(
      Object.values(files).map((path) => readFile(path, 'utf8')),
    );
    return {
      status,
      log,
      outputs: readFileCommands(outputs ?? ''),
      state: readFileCommands(kept ?? ''),
      summary: summary ?? '',
    };
  };

  return {
    tempDir,
    async main(inputs, services = {}, interruption) {
      const variables = Object.entries(inputs).map(
        ([name, value]) => [`INPUT_${name.toUpperCase()}`, value] as const,
      );
      const variablesOfStep = { ...Object.fromEntries(variables), ...services };
      const result = await run(launcher, variablesOfStep, interruption);
      state = result.state;
      return result;
    },
    post() {
      const variables = Object.entries(state).map(([name, value]) => [`STATE_${name}`, value] as const);
      return run(launcher.replace(/\.js$/, '-post.js'), Object.fromEntries(variables));
    },
    remove: () => rm(dir, { recursive: true, force: true }),
  };
}

/** What the payload of a pull request holds beside the repository. */
const pullRequest = {
  number: 7,
  pull_request: { number: 7, head: { ref: 'topic', repo: { full_name: 'Example/App' } } },
};

/** Without what a runner sets: the tests may run on one themselves. */
function withoutRunner(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !/^(GITHUB|RUNNER|INPUT|STATE|ACTIONS)_/.test(name)),
  );
}

/** Reads a file of commands, `name<<delimiter`, lines, `delimiter` (docs.github.com, "Workflow commands", multiline strings). */
function readFileCommands(text: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...text.matchAll(/^([^\n]+?)<<([^\n]+)\n(?:(.*?)\n)?\2$/gms)].map(([, name, , value]) => [
      name ?? '',
      value ?? '',
    ]),
  );
}
