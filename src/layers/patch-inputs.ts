import type { InputReader } from '../core/input.ts';
import type { PatchPolicy } from '../core/layers/publication.ts';

/** How layers that servers have are published. A build does not start again from what was built: a prewarm does. */
export function readPatchPolicy(reader: InputReader): Omit<PatchPolicy, 'compact'> {
  return {
    mode: reader.choice('patch', ['auto', 'off', 'exact'], 'auto'),
    fromBytes: reader.sizeBytes('patch-from', 5e6),
    limitPercent: reader.integer('patch-limit', { min: 0, max: 100 }, 30),
  };
}
