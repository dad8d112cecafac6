import type { VerifyReport } from './report.ts';
import { countFindings } from './report.ts';

/** The outputs of the action verify: name → text. */
export function verifyOutputs(report: VerifyReport): Readonly<Record<string, string>> {
  return {
    healthy: String(report.healthy),
    findings: String(countFindings(report)),
    hosts: JSON.stringify(
      Object.fromEntries(
        report.hosts.flatMap(({ name, download }) =>
          download === undefined ? [] : [[name, download.plannedBytes]],
        ),
      ),
    ),
    report: JSON.stringify(report),
  };
}
