/** What variables a step finds. */
export interface StepVariables {
  /** Whether `env` or a step before it sets a variable; undefined: only a run knows it. */
  readonly sets: (variable: string) => boolean | undefined;
  /** A step before it, or its own script, writes a file called `.env`. */
  readonly writesEnvFile?: true;
}

/** From which step on a variable is set, a variable may be that nobody knows, and there is a file called `.env`. */
export function readSetting(steps: readonly Readonly<Record<string, unknown>>[]) {
  const variables = new Map<string, number>();
  let open = steps.length;
  let envFile = steps.length;
  for (const [index, { run, uses }] of steps.entries()) {
    const script = String(run ?? '');
    const names = script.includes('GITHUB_ENV')
      ? [...script.matchAll(/\b(\w+)(?:=|<<)/g)].map(([, name = '']) => name)
      : undefined;
    for (const name of names ?? []) if (!variables.has(name)) variables.set(name, index);
    if (names?.length === 0 || isAboutEnv(uses)) open = Math.min(open, index);
    if (writesEnv.test(script) || isAboutEnv(uses)) envFile = Math.min(envFile, index);
  }
  return { variables, open, envFile };
}

/** What the environment of a step holds. `env`: what the workflow gives it; undefined: others do. */
export function variablesAt(
  index: number,
  { variables, open, envFile }: ReturnType<typeof readSetting>,
  env: Readonly<Record<string, string>> | undefined,
): StepVariables {
  return {
    sets: (name) =>
      env === undefined || open < index ? undefined : name in env || (variables.get(name) ?? index) < index,
    ...(envFile <= index ? { writesEnvFile: true } : {}),
  };
}

/** Without the variables that a script sets anew: what they hold then nobody sees here. */
export function withoutSet(
  env: Readonly<Record<string, string>>,
  steps: readonly Readonly<Record<string, unknown>>[],
): Readonly<Record<string, string>> {
  const scripts = steps.map(({ run }) => String(run ?? '')).filter((run) => run.includes('GITHUB_ENV'));
  return Object.fromEntries(
    Object.entries(env).filter(([name]) => !scripts.some((script) => script.includes(`${name}=`))),
  );
}

/** `echo A=1 >> .env`, `cp .env.example .env` */
const writesEnv = /(?:>|\btee(?: -a)?\s|\b(?:cp|mv)\s+\S+\s)\s*["']?(?:[\w./-]*\/)?\.env["']?(?:\s|$)/;

/** Whether an action reads or writes `.env` files, by its name. */
function isAboutEnv(uses: unknown): boolean {
  return /env-?file|dotenv|(?:create|make|export|load)-env/i.test(String(uses ?? ''));
}
