import type { Failure, Tried } from '../../core/retry.ts';
import { evidence, RegistryError } from './registry-error.ts';

/** Never tried again: a login that was renewed a moment ago, content that is not what it should be, and what has been tried. */
const final = new Set(['unauthorized', 'integrity', 'invalid', 'tls']);

/** What is known of a failed request, for `retryWith`; undefined when trying again is out of the question. */
export function describeFailure(error: unknown): Omit<Failure, 'nowMs'> | undefined {
  if (!(error instanceof RegistryError) || error.details.tried !== undefined || final.has(error.kind))
    return undefined;
  return { status: error.status, text: evidence(error.details), retryAfter: error.details.retryAfter };
}

/** The same error with how hard it was tried, for `retryWith`. */
export function explainFailure(error: unknown, tried: Tried): unknown {
  return error instanceof RegistryError ? new RegistryError({ ...error.details, tried }) : error;
}
