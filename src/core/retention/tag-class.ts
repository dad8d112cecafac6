import { isQuarter } from '../layers/quarter.ts';

/** What a tag is for, by its name alone. */
type TagClass =
  /** A layer, the record, the hold: what builds and hosts read. */
  | { readonly kind: 'current' }
  /** A layer or the record as it was last in a quarter. */
  | { readonly kind: 'quarter'; readonly quarter: string }
  /** The application's own build cache. */
  | { readonly kind: 'builder' }
  /** A layer that was built and not yet committed. */
  | { readonly kind: 'staging' }
  /** Signatures and the like, where the registry has no referrers: the digest is the subject's. */
  | { readonly kind: 'referrer'; readonly subject: string }
  /** Everything else: the application. */
  | { readonly kind: 'application' };

/** Tells tags apart. What begins with `cache-` is ours; of what is ours and not known, nothing is deleted. */
export function classifyTag(tag: string): TagClass {
  const referrer = /^(sha256)-([0-9a-f]{64})(?:\..+)?$/.exec(tag);
  if (referrer !== null) return { kind: 'referrer', subject: `sha256:${referrer[2]}` };
  if (!tag.startsWith('cache-')) return { kind: 'application' };
  if (tag.startsWith('cache-staging-')) return { kind: 'staging' };
  if (tag === 'cache-builder' || tag.startsWith('cache-builder-')) return { kind: 'builder' };
  const quarter = tag.slice(-6);
  return tag.at(-7) === '-' && isQuarter(quarter) ? { kind: 'quarter', quarter } : { kind: 'current' };
}

/** The number of a quarter, counted from the year 0, so that quarters can be compared. */
export function quarterNumber(quarter: string): number {
  return Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)) - 1;
}
