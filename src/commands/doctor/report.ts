import type { RunFacts } from '../../core/run-report.ts';
import type { DoctorInputs } from './inputs.ts';

/** What is wrong with the layers of an image and what they depend on, as one value: `--json`, and what is shown. */
export interface DoctorReport extends Omit<RunFacts, 'revision' | 'runUrl'> {
  readonly kind: 'doctor';
  readonly healthy: boolean;
  /** Registry and repository of the layers. */
  readonly image: string;
  /** What was looked at and is well, in words. */
  readonly well: readonly string[];
  readonly findings: readonly Finding[];
}

/** Names are stable: scripts and documents refer to them. */
export type FindingName =
  | 'builder-unusable'
  | 'disk-low'
  | 'registry-unreachable'
  | 'read-denied'
  | 'write-denied'
  | 'dockerfile-unreadable'
  | 'stage-gone'
  | 'never-prewarmed'
  | 'record-unreadable'
  | 'layer-absent'
  | 'layer-broken'
  | 'layer-corrupt'
  | 'cache-metadata-missing'
  | 'tag-mismatch'
  | 'platform-missing'
  | 'layer-old'
  | 'updates-due'
  | 'hit-rate-dropped'
  | 'host-unreachable'
  | 'host-lacks-layers';

export interface Finding {
  readonly name: FindingName;
  /** `error`: builds are slow or fail because of it; `warning`: they will be. */
  readonly severity: 'error' | 'warning';
  /** The layer, the tag, the host. */
  readonly subject: string;
  /** What was seen, in words. */
  readonly evidence: string;
  readonly remedy: string;
  /** What `--fix` does about it; undefined: nothing. */
  readonly fix: string | undefined;
  /** It was there, and is gone after the repair. */
  readonly fixed: boolean;
}

/** What was found, and what became of it. */
export type Examined = Pick<DoctorReport, 'findings' | 'well'>;

export const nothingExamined: Examined = { findings: [], well: [] };

export function doctorReport(
  { findings, well }: Examined,
  { schemaVersion, startedAt, durationMs, phases, notices, warnings, error }: RunFacts,
  { prewarm: { image } }: Pick<DoctorInputs, 'prewarm'>,
): DoctorReport {
  const healthy = error === undefined && findings.every(({ fixed }) => fixed);
  return {
    ...{ schemaVersion, kind: 'doctor', healthy, image, startedAt, durationMs, well, findings },
    ...{ phases, notices, warnings, error },
  };
}
