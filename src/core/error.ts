/**
 * An error written for the person who meets it: what was expected, what came, what to do.
 * Every failure that a user can cause or repair is one of these; anything else is a defect of ours.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  /** What to do about it: one sentence, or several lines (such as YAML to add). */
  readonly remedy: string | undefined;

  constructor(
    message: string,
    options: { readonly remedy?: string | undefined; readonly cause?: unknown } = {},
  ) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.remedy = options.remedy;
  }
}

/** One thing that is wrong with what the user gave. */
export interface InputProblem {
  /** The input as the user wrote it, kebab-case: `build-args`. */
  readonly input: string;
  /** What was expected and what came. */
  readonly message: string;
}

/** All input problems at once, found before anything was touched. */
export class InputError extends UserError {
  override readonly name = 'InputError';
  readonly problems: readonly InputProblem[];

  constructor(problems: readonly InputProblem[]) {
    super(
      `${problems.length === 1 ? '1 invalid input' : `${problems.length} invalid inputs`}:\n${problems
        .map((problem) => `  ${problem.input}: ${problem.message}`)
        .join('\n')}`,
    );
    this.problems = problems;
  }
}

/** What to do about anything that was thrown, where that is known. */
export function remedyOf(error: unknown): string | undefined {
  return error instanceof UserError ? error.remedy : undefined;
}

/** The text of anything that was thrown, and what to do about it where that is known. */
export function errorAdvice(error: unknown): string {
  const remedy = remedyOf(error);
  return remedy === undefined ? errorMessage(error) : `${errorMessage(error)} ${remedy}`;
}

/** The text of anything that was thrown. */
export function errorMessage(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
