import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../adapters/clock.ts';
import { removeBuilder } from '../adapters/docker/builder.ts';
import { userDockerEnvironment } from '../adapters/docker/docker-config.ts';
import { createCommandRunner } from '../adapters/process/command.ts';
import { annotate, createActionsConsole } from '../adapters/runner/console.ts';
import type { Session } from '../adapters/runner/session.ts';
import * as step from '../adapters/runner/step.ts';
import { errorMessage, UserError } from '../core/error.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { createActionsView } from '../page/terminal/progress-view.ts';

/** What a step leaves: its outputs, and what people read. */
export interface StepResult {
  readonly outputs: Readonly<Record<string, string>>;
  readonly markdown: string;
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
  readonly error: ErrorReport | undefined;
}

/** Runs the main step of an action: inputs → work → outputs, summary, annotations. Ends with the step failed, never with an exception. */
export async function runActionStep(
  env: Readonly<Record<string, string>>,
  work: (session: Session) => Promise<StepResult>,
): Promise<void> {
  const tempFolder = await mkdtemp(join(env['RUNNER_TEMP'] ?? tmpdir(), 'cache-prewarm-'));
  step.keepForPost('temp-folder', tempFolder);
  const console = createActionsConsole();
  let hangs = false;
  try {
    const { readGithubRun } = await import('../adapters/github/event.ts');
    const values = step.readStepInputs(env);
    const result = await work({
      values,
      env,
      cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
      github: readGithubRun(),
      console,
      view: createActionsView(console),
      tempFolder,
      rememberBuilder: (name) => step.keepForPost('builder', name),
      onHang: () => {
        hangs = true;
      },
      clock: systemClock,
    });
    step.setOutputs(result.outputs);
    if (isOn(values['summary'])) await writeSummarySafely(result.markdown, console.warn);
    if (isOn(values['job-annotations'])) {
      annotate('warning', result.warnings);
      annotate('notice', result.notices);
    }
    if (result.error !== undefined) {
      const { message, cause, remedy } = result.error;
      step.fail([message, cause, remedy].filter(Boolean).join('\n'));
    }
  } catch (error) {
    step.fail(
      [errorMessage(error), error instanceof UserError ? error.remedy : undefined].filter(Boolean).join('\n'),
    );
  }
  // A request that nobody answers would keep the process, and the job, for minutes.
  if (hangs) process.exit();
}

/** The post step: removes the run's folder (login and secrets in it) and a builder that was made. Runs also after a failure. */
export async function runPostStep(env: Readonly<Record<string, string>>): Promise<void> {
  const builder = step.keptByMain('builder');
  const console = createActionsConsole();
  if (builder !== '') {
    const removed = await removeBuilder(builder, userDockerEnvironment(env), createCommandRunner());
    console.info(
      removed
        ? `Removed the builder ${builder}.`
        : `The builder ${builder} could not be removed; docker buildx rm ${builder} does it by hand.`,
    );
  }
  const tempFolder = step.keptByMain('temp-folder');
  if (tempFolder !== '') await rm(tempFolder, { recursive: true, force: true });
}

/** `summary` and `job-annotations` are checked with all inputs; here only what is plainly off is off. */
function isOn(value: string | undefined): boolean {
  return value?.toLowerCase() !== 'false';
}

async function writeSummarySafely(markdown: string, warn: (message: string) => void): Promise<void> {
  try {
    await step.writeSummary(markdown);
  } catch (error) {
    warn(`The summary could not be written: ${errorMessage(error)}`);
  }
}
