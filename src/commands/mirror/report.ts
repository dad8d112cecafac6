import { plainError } from '../../core/diagnosis/error-report.ts';
import { plural } from '../../core/format/quantity.ts';
import type { PinnedLine } from '../../core/mirror/mirror-plan.ts';
import type { ErrorReport, RunFacts } from '../../core/run-report.ts';

/** What is mirrored, what drifted, what was copied, as one value: `--json`, and what is shown. */
export interface MirrorReport extends Omit<RunFacts, 'revision' | 'runUrl' | 'phases'> {
  readonly kind: 'mirror';
  readonly images: readonly MirroredImage[];
  /** What was, or would be, changed in the Dockerfiles. */
  readonly pinned: readonly (PinnedLine & { readonly file: string })[];
  /** A Dockerfile was written. */
  readonly wrote: boolean;
}

export interface MirroredImage {
  readonly source: string;
  readonly target: string;
  /** `same`: the copy is what upstream has; `drifted`: upstream has another one; `failed`: see `detail`. */
  readonly state: 'same' | 'copied' | 'absent' | 'drifted' | 'failed';
  readonly upstreamDigest: string | undefined;
  /** Of the copy before this run. */
  readonly targetDigest: string | undefined;
  /** Since the other image upstream was made, where it says so. */
  readonly driftMs: number | undefined;
  readonly tags: readonly string[];
  readonly detail: string | undefined;
}

export type Mirroring = Pick<MirrorReport, 'images' | 'pinned' | 'wrote'>;

export const nothingMirrored: Mirroring = { images: [], pinned: [], wrote: false };

export function mirrorReport(
  found: Mirroring,
  { schemaVersion, startedAt, durationMs, notices, warnings, error = failedImages(found.images) }: RunFacts,
): MirrorReport {
  return { schemaVersion, kind: 'mirror', startedAt, durationMs, ...found, notices, warnings, error };
}

function failedImages(images: readonly MirroredImage[]): ErrorReport | undefined {
  const failed = images.filter(({ state }) => state === 'failed');
  if (failed.length === 0) return undefined;
  const details = failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ');
  return plainError(`${plural(failed.length, 'image')} could not be mirrored: ${details}`);
}
