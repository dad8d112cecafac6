import { activeHold, describeHold } from '../../core/layers/hold.ts';
import type { WriteDecision } from '../../core/layers/write-policy.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { Lookup } from './lookup.ts';

/**
 * Whether a run that may write does, after what was looked up: not while layers are held at a quarter; and what stands on a layer that
 * is not the recorded one makes no generation with those that are.
 */
export function decideOnLookup(
  write: WriteDecision,
  given: Readonly<Record<string, Digest>>,
  { record, hold }: Pick<Lookup, 'record' | 'hold'>,
  nowMs: number,
): WriteDecision {
  if (write.kind !== 'write') return write;
  const held = activeHold(hold, nowMs);
  if (held !== undefined) return { kind: 'read-only', reason: describeHold(held) };
  const others = Object.keys(given).filter((name) => record?.layers[name]?.digest !== given[name]);
  if (others.length === 0) return write;
  return {
    kind: 'read-only',
    reason: `layer-digests names ${others.length === 1 ? 'another layer than the one' : 'other layers than those'} that ${others.length === 1 ? 'is' : 'are'} recorded (${others.join(', ')})`,
  };
}
