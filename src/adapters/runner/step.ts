import * as core from './actions-core.ts';

/**
 * The inputs of a step as the runner gives them: `INPUT_<NAME>` with spaces as underscores, kebab-case kept.
 * Names as action.yml writes them → text.
 */
export function readStepInputs(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([key, value]) =>
      key.startsWith('INPUT_') ? [[key.slice('INPUT_'.length).toLowerCase(), value]] : [],
    ),
  );
}

/** The environment without the inputs, which hold passwords and keys: no program that is started needs them. */
export function withoutStepInputs(env: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(env).filter(([key]) => !key.startsWith('INPUT_')));
}

/** Sets the step's outputs. Values of several lines get a delimiter that nobody can guess (done by the library). */
export function setOutputs(outputs: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value);
}

/** Adds to the step's summary. @throws where the runner gives no file for it. */
export async function writeSummary(markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write();
}

/** Fails the step with an annotation. */
export function fail(message: string): void {
  core.setFailed(message);
}

export function keepForPost(name: string, value: string): void {
  core.saveState(name, value);
}

/** What the main step kept; empty when it came to nothing. */
export function keptByMain(name: string): string {
  return core.getState(name);
}
