/** What the launchers in dist/ call: one bundle serves all actions and the command line, and loads what a command needs. */

/** The main step of an action. `root`: the folder of action.yml. */
export async function action(name: string, root: URL): Promise<void> {
  const [{ runActionStep }, { loadCommand }] = await Promise.all([
    import('./commands/action-step.ts'),
    import('./commands/commands.ts'),
  ]);
  await runActionStep(await loadCommand(name), await environment(), root);
}

/** The post step of every action. */
export async function post(): Promise<void> {
  const { runPostStep } = await import('./commands/post-step.ts');
  await runPostStep(await environment());
}

/** The command line. `root`: the folder of action.yml. */
export async function cli(root: URL): Promise<void> {
  const { runCli } = await import('./cli/cli.ts');
  process.exitCode = await runCli(
    process.argv.slice(2),
    {
      env: await environment(),
      cwd: process.cwd(),
      stdout: process.stdout,
      stderr: process.stderr,
      ...(process.stdin.isTTY && process.stderr.isTTY ? { ask } : {}),
      onSignal: (listener) => {
        for (const signal of endingSignals) process.on(signal, listener);
        return () => {
          for (const signal of endingSignals) process.off(signal, listener);
        };
      },
      exit: (status) => process.exit(status),
    },
    root,
  );
}

const endingSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

async function environment(): Promise<Readonly<Record<string, string>>> {
  const { readEnvironment } = await import('./adapters/runner/environment.ts');
  return readEnvironment(process.env);
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
