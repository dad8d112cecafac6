import { errorMessage } from './error.ts';

/** A failure that carries what was found until then; `cause` is what was thrown. */
export class Unfinished<Found> extends Error {
  override readonly name = 'Unfinished';
  readonly found: Partial<Found>;

  constructor(found: Partial<Found>, cause: unknown) {
    super(errorMessage(cause), { cause });
    this.found = found;
  }
}

/** What was thrown, with what was found until then; what it carries itself is newer. */
export function unfinished<Found>(found: Partial<Found>, error: unknown): Unfinished<Found> {
  return error instanceof Unfinished
    ? new Unfinished<Found>({ ...found, ...error.found }, error.cause)
    : new Unfinished(found, error);
}

/** @throws Unfinished with what `work` throws, and what was found before it began. */
export async function carrying<Found, T>(found: Partial<Found>, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw unfinished(found, error);
  }
}

/**
 * Takes one step after the other. Each is given what was found so far, and returns what it adds.
 * @throws Unfinished with what was found until a step failed.
 */
export async function gather<Found>(
  nothing: Found,
  ...steps: readonly ((found: Found) => Promise<Partial<Found>>)[]
): Promise<Found> {
  let found = nothing;
  for (const step of steps) {
    const before = found;
    found = { ...before, ...(await carrying<Found, Partial<Found>>(before, () => step(before))) };
  }
  return found;
}

/** How some work ended: with what it found, as far as it came, and with what it threw. */
export async function endOf<Found>(
  nothing: Found,
  work: () => Promise<Found>,
): Promise<{ readonly found: Found; readonly failure: unknown }> {
  try {
    return { found: await work(), failure: undefined };
  } catch (error) {
    if (!(error instanceof Unfinished)) return { found: nothing, failure: error };
    return { found: { ...nothing, ...(error as Unfinished<Found>).found }, failure: error.cause };
  }
}
