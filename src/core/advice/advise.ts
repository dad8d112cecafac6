import type { Advice, AdviceName } from './advice.ts';
import type { AdviceFacts } from './advice-facts.ts';
import { adviseArgument } from './argument-too-early.ts';
import { adviseCopyLink } from './copy-link.ts';
import { adviseRuntimeDeps } from './runtime-deps-layer.ts';
import { adviseVersions } from './version-drift.ts';

const pieces: Readonly<Record<AdviceName, (facts: AdviceFacts) => readonly Advice[]>> = {
  'runtime-deps-layer': adviseRuntimeDeps,
  'copy-link': adviseCopyLink,
  'argument-too-early': adviseArgument,
  'version-drift': adviseVersions,
};

/** What could be changed and would pay, all but what is `skipped`. */
export function advise(facts: AdviceFacts, skipped: readonly AdviceName[]): readonly Advice[] {
  return Object.entries(pieces).flatMap(([name, piece]) =>
    skipped.includes(name as AdviceName) ? [] : piece(facts),
  );
}
