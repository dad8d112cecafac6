import { readEnvironment } from './adapters/runner/environment.ts';
import { runCli } from './cli/cli.ts';
import { runPostStep } from './commands/action-step.ts';
import { runBuildAction } from './commands/build/action.ts';
import { runDeployAction, runVerifyAction } from './commands/deploy/action.ts';
import { runMaintainAction } from './commands/maintain/action.ts';
import { runMergeAction } from './commands/merge/action.ts';
import { runPlanAction } from './commands/plan/action.ts';
import { runPrewarmAction } from './commands/prewarm/action.ts';
import { runSummaryAction } from './commands/summary/run.ts';

/** What the launchers in dist/ call: one bundle serves all actions and the command line. */
export async function prewarm(): Promise<void> {
  await runPrewarmAction(readEnvironment(process.env));
}

export async function prewarmPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function plan(): Promise<void> {
  await runPlanAction(readEnvironment(process.env));
}

export async function planPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function merge(): Promise<void> {
  await runMergeAction(readEnvironment(process.env));
}

export async function mergePost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function summary(): Promise<void> {
  await runSummaryAction(readEnvironment(process.env));
}

export async function summaryPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function build(): Promise<void> {
  await runBuildAction(readEnvironment(process.env));
}

export async function buildPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function deploy(): Promise<void> {
  await runDeployAction(readEnvironment(process.env));
}

export async function deployPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function verify(): Promise<void> {
  await runVerifyAction(readEnvironment(process.env));
}

export async function verifyPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

export async function maintain(): Promise<void> {
  await runMaintainAction(readEnvironment(process.env));
}

export async function maintainPost(): Promise<void> {
  await runPostStep(readEnvironment(process.env));
}

/** On standard error, as everything that is for people; an empty answer is the guess. */
async function ask(question: string, guess: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await lines.question(guess === '' ? `${question}: ` : `${question} [${guess}]: `);
  } finally {
    lines.close();
  }
}

/** `root`: the folder of action.yml. */
export async function cli(root: URL): Promise<void> {
  process.exitCode = await runCli(
    process.argv.slice(2),
    {
      env: readEnvironment(process.env),
      cwd: process.cwd(),
      stdout: process.stdout,
      stderr: process.stderr,
      ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
      onInterrupt: (listener) => {
        process.once('SIGINT', listener);
        return () => process.off('SIGINT', listener);
      },
    },
    root,
  );
}
