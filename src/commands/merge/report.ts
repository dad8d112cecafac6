import type { LedgerReport } from '../../core/history/ledger-report.ts';
import type { PlatformReport } from '../../core/layers/layer-report.ts';
import type { PartReport } from '../../core/layers/part-report.ts';
import { repositoryOf } from '../../core/oci/reference.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { MergeInputs } from './inputs.ts';

/**
 * What came of putting platforms together that were built on runners of their own, as one value: the output `report`, `--json`, and
 * what every summary is written from. docs/merge-report.md describes each field to the people who read the JSON.
 */
export interface MergeReport extends Omit<RunFacts, 'revision'> {
  readonly kind: 'merge';
  readonly step: 'prewarm' | 'build';
  readonly outcome: 'merged' | 'unchanged' | 'failed';
  /** Registry and repository of the layers. */
  readonly image: string;
  /** In the order in which the index has them. */
  readonly platforms: readonly MergedPlatform[];
  /** Of a prewarm: the layers; of a build: the application, as `app`. */
  readonly images: readonly MergedImage[];
  /** Of the application, by digest. */
  readonly reference: string | undefined;
  /** What the cache costs and earns, all platforms together; undefined where no history is kept. */
  readonly ledger: LedgerReport | undefined;
}

export interface MergedPlatform
  extends Pick<PartReport, 'platform' | 'coveredPercent' | 'stages' | 'misses'> {
  /** Percent with one decimal, of the dependencies' steps. */
  readonly hitRate: number | undefined;
  readonly durationMs: number;
}

export interface MergedImage {
  readonly name: string;
  readonly digest: string;
  /** That it was given. */
  readonly tags: readonly string[];
  readonly changed: boolean;
  readonly platforms: readonly PlatformReport[];
}

export interface MergeFound {
  /** What the runs of the platforms left. */
  readonly parts: readonly PartReport[];
  readonly images: readonly MergedImage[];
  /** When the generation of layers was made that was committed; null: none was. */
  readonly generationAt: string | null;
  readonly ledger: LedgerReport | undefined;
}

export const nothingMerged: MergeFound = { parts: [], images: [], generationAt: null, ledger: undefined };

export function mergeReport(
  { parts, images, ledger }: MergeFound,
  { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }: RunFacts,
  { step, image, tags }: Pick<MergeInputs, 'image' | 'step' | 'tags'>,
): MergeReport {
  const app = step === 'build' ? images[0] : undefined;
  return {
    ...{ schemaVersion, kind: 'merge', step },
    outcome: error !== undefined ? 'failed' : images.some(({ changed }) => changed) ? 'merged' : 'unchanged',
    ...{ image, startedAt, durationMs, runUrl },
    platforms: parts.map(({ platform, entry, coveredPercent, stages, misses }) => ({
      platform,
      hitRate: entry.dependencyHitRate,
      durationMs: entry.durationMs,
      coveredPercent,
      stages,
      misses,
    })),
    images,
    reference: app === undefined ? undefined : `${repositoryOf(tags[0] ?? '')}@${app.digest}`,
    ...{ ledger, phases, notices, warnings, error },
  };
}
