import type { LayersFindings } from './findings.ts';

/** A run over the layers that failed, with what was found until then; `cause` is what was thrown. */
export class LayersFailure extends Error {
  override readonly name = 'LayersFailure';
  readonly found: Partial<LayersFindings>;

  constructor(found: Partial<LayersFindings>, cause: unknown) {
    super('the layers could not be made ready', { cause });
    this.found = found;
  }
}

/** Hands on what `work` throws, with what was found before it began. What it found itself is newer. */
export async function carrying<T>(found: Partial<LayersFindings>, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw failedWith(found, error);
  }
}

export function failedWith(found: Partial<LayersFindings>, error: unknown): LayersFailure {
  return error instanceof LayersFailure
    ? new LayersFailure({ ...found, ...error.found }, error.cause)
    : new LayersFailure(found, error);
}
