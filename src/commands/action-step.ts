import { tmpdir } from 'node:os';
import { systemClock } from '../adapters/clock.ts';
import { makeOwnedFolder } from '../adapters/process/owned-folder.ts';
import { annotate, createActionsConsole } from '../adapters/runner/actions-console.ts';
import * as step from '../adapters/runner/step.ts';
import { errorMessage, UserError } from '../core/error.ts';
import { renderDocumentMarkdown } from '../page/markdown/document.ts';
import { createActionsView } from '../page/terminal/progress-view.ts';
import type { Command } from './command.ts';
import { runCommand } from './envelope.ts';

/** Runs the main step of an action: inputs → work → outputs, summary, annotations. Ends with the step failed, never with an exception. */
export async function runActionStep(
  command: Command,
  env: Readonly<Record<string, string>>,
  root: URL,
): Promise<void> {
  const console = createActionsConsole();
  let hangs = false;
  try {
    const parent = env['RUNNER_TEMP'] ?? tmpdir();
    const tempFolder = await makeOwnedFolder(parent, 'cache-prewarm-', systemClock.nowMs());
    step.keepForPost('temp-folder', tempFolder);
    const [
      { readGithubRun },
      { createCommandRunner },
      { buildxFinder },
      { connectRegistry },
      { createFileFetcher },
    ] = await Promise.all([
      import('../adapters/github/event.ts'),
      import('../adapters/process/command.ts'),
      import('../adapters/docker/buildx-program.ts'),
      import('../adapters/registry/connect.ts'),
      import('../adapters/packages/file-fetcher.ts'),
    ]);
    const values = step.readStepInputs(env);
    const commands = createCommandRunner();
    const ofRun = step.withoutStepInputs(env);
    const { outputs, document, remarks, error } = await runCommand(command, {
      values,
      env: ofRun,
      cwd: env['GITHUB_WORKSPACE'] ?? process.cwd(),
      root,
      ask: undefined,
      github: readGithubRun(env),
      console,
      view: createActionsView(console),
      tempFolder,
      rememberBuilder: (name) => step.keepForPost('builder', name),
      onHang: () => {
        hangs = true;
      },
      clock: systemClock,
      commands,
      findBuildx: buildxFinder(ofRun, commands),
      connectRegistry,
      fetchFile: createFileFetcher({ env, clock: systemClock }),
    });
    step.setOutputs(outputs);
    if (isOn(values['summary'])) await writeSummarySafely(renderDocumentMarkdown(document), console.warn);
    if (isOn(values['job-annotations'])) {
      annotate('warning', remarks.warnings);
      annotate('notice', remarks.notices);
    }
    if (error !== undefined) step.fail([error.message, error.cause, error.remedy].filter(Boolean).join('\n'));
  } catch (error) {
    step.fail(
      [errorMessage(error), error instanceof UserError ? error.remedy : undefined].filter(Boolean).join('\n'),
    );
  }
  // A request that nobody answers would keep the process, and the job, for minutes.
  if (hangs) process.exit();
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
