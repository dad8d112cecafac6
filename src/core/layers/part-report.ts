import type { StepCounts } from '../buildkit/step-counts.ts';
import type { BuildEntry } from '../history/history-entry.ts';
import { readEntry } from '../history/history-file.ts';
import { isBuild } from '../history/trend.ts';
import type { Digest } from '../oci/digest.ts';
import { listOf, objectOf, optional, readDigest, readObject, readText } from '../oci/json.ts';

/** What a run that made one platform leaves for the run that puts the platforms together. */
export interface PartReport {
  readonly version: 1;
  readonly step: 'prewarm' | 'build';
  /** `linux/arm64` */
  readonly platform: string;
  /** For the history, which runs that are side by side would overwrite one another's of. */
  readonly entry: BuildEntry;
  /** Dependency and application stages with what they hit, for people. */
  readonly stages: readonly PartStage[];
  readonly misses: readonly { readonly stage: string; readonly because: string }[];
  /** Of the application's bytes, what its layers hold already, in percent; undefined: not measured. */
  readonly coveredPercent: number | undefined;
  /** The application; undefined where none was pushed. */
  readonly app: { readonly digest: Digest; readonly repositories: readonly string[] } | undefined;
}

interface PartStage extends StepCounts {
  readonly stage: string;
}

/** The report as JSON. */
export function formatPartReport(report: PartReport): string {
  return `${JSON.stringify(report, null, 2)}\n`;
}

/** Reads what another run left. @throws UserError that names the field which is not as it should be. */
export function parsePartReport(json: unknown): PartReport {
  const report = readObject(json, 'the part');
  const { version, step } = report;
  if (version !== 1 || (step !== 'prewarm' && step !== 'build'))
    throw new Error('expected a part of version 1, made by the same cache-prewarm');
  const entry = readEntry(report['entry']);
  if (entry === undefined || !isBuild(entry)) throw new Error('expected an entry of a history in the part');
  return { version, step, entry, ...readFields(report, '') };
}

const readFields = objectOf<Omit<PartReport, 'version' | 'step' | 'entry'>>({
  platform: readText,
  // A run of before did not tell what failed.
  stages: listOf(
    objectOf<PartStage>({
      stage: readText,
      hit: Number,
      executed: Number,
      failed: (value) => Number(value ?? 0),
    }),
  ),
  misses: listOf(objectOf<PartReport['misses'][number]>({ stage: readText, because: readText })),
  coveredPercent: (value) => (typeof value === 'number' ? value : undefined),
  app: optional(
    objectOf<NonNullable<PartReport['app']>>({ digest: readDigest, repositories: listOf(readText) }),
  ),
});
