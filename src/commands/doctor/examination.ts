import type { Finding } from './report.ts';

/** A finding as it is made: `error` and unfixable unless it says otherwise. */
interface FindingDetails extends Pick<Finding, 'name' | 'subject' | 'evidence' | 'remedy'> {
  readonly severity?: Finding['severity'];
  /** What `--fix` does about it. */
  readonly fix?: string;
}

/** What was found, before anything was repaired. */
export type Found = Omit<Finding, 'fixed'>;

/** What one look found. */
export interface Examination {
  readonly findings: readonly Found[];
  /** What was looked at and is well, in words. */
  readonly well: readonly string[];
}

export function finding({ severity = 'error', fix, ...details }: FindingDetails): Found {
  return { ...details, severity, fix };
}

/** A look that found one thing. */
export function found(details: FindingDetails): Examination {
  return { findings: [finding(details)], well: [] };
}

export function well(...words: readonly string[]): Examination {
  return { findings: [], well: words };
}

/** Several looks as one. */
export function together(examinations: readonly Examination[]): Examination {
  return {
    findings: examinations.flatMap(({ findings }) => findings),
    well: examinations.flatMap((examination) => examination.well),
  };
}
