import { recordKnown } from '../../core/known.ts';
import type { VerifyReport } from './report.ts';
import { countFindings } from './report.ts';

/** The outputs of the action verify: name → text. */
export function verifyOutputs(report: VerifyReport): Readonly<Record<string, string>> {
  return {
    healthy: String(report.healthy),
    findings: String(countFindings(report)),
    hosts: JSON.stringify(recordKnown(report.hosts, ({ name, download }) => [name, download?.plannedBytes])),
    report: JSON.stringify(report),
  };
}
