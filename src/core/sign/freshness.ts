import { formatDuration } from '../format/quantity.ts';
import { objectOrEmpty } from '../oci/json.ts';

/**
 * Why a signed document is too old to be used, in words without a full stop; undefined when it is not. Whoever may write to a
 * registry can put back what was signed once.
 */
export function findStaleness(
  document: unknown,
  nowMs: number,
  maxAgeMs: number | undefined,
): string | undefined {
  const createdAtMs = readCreatedAt(document);
  if (createdAtMs === undefined) return undefined;
  if (Number.isNaN(createdAtMs)) return 'it does not say when it was made';
  return maxAgeMs !== undefined && nowMs - createdAtMs > maxAgeMs
    ? `it is older than verify-max-age (${formatDuration(maxAgeMs)})`
    : undefined;
}

/** Why it is older than one that is known, in the same words. `who`: who knows of it, such as `the history`. */
export function findReplay(
  document: unknown,
  newestKnownMs: number | undefined,
  who: string,
): string | undefined {
  const createdAtMs = readCreatedAt(document);
  if (createdAtMs === undefined || newestKnownMs === undefined || createdAtMs >= newestKnownMs)
    return undefined;
  return `it was made at ${new Date(createdAtMs).toISOString()}, and ${who} knows a newer one, of ${new Date(newestKnownMs).toISOString()}`;
}

/** Undefined: the document has no time; NaN: none that can be read. */
function readCreatedAt(document: unknown): number | undefined {
  const { createdAt } = objectOrEmpty(document);
  return createdAt === undefined ? undefined : Date.parse(String(createdAt));
}
