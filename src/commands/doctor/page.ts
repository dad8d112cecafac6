import { formatDuration, plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart } from '../../page/part.ts';
import type { DoctorReport } from './report.ts';

/** What people read of it. */
export function doctorDocument(report: DoctorReport): ReportDocument {
  const { findings, healthy, error } = report;
  const open = findings.filter(({ fixed }) => !fixed);
  const fixed = findings.length - open.length;
  return {
    mark: error === undefined && healthy ? '✅' : '❌',
    tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
    headline:
      error !== undefined
        ? 'It could not be looked at'
        : healthy
          ? fixed > 0
            ? `Healthy again: ${plural(fixed, 'finding')} repaired`
            : 'All is well'
          : `${plural(open.length, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`,
    subject: report.image,
    facts: [`${plural(report.well.length, 'check')} passed`, formatDuration(report.durationMs)],
    where: undefined,
    tiles: [],
    parts: [
      ...(findings.length === 0
        ? []
        : [
            {
              ...emptyPart,
              title: 'Findings',
              table: {
                columns: [
                  { title: 'Finding', align: 'left' as const, code: true },
                  { title: 'What', align: 'left' as const, code: true },
                  { title: 'State', align: 'left' as const, code: false },
                  { title: 'Seen', align: 'left' as const, code: false },
                ],
                rows: findings.map((finding) => [
                  finding.name,
                  finding.subject,
                  finding.fixed ? '🩹 repaired' : finding.severity === 'error' ? '❌ error' : '⚠️ warning',
                  finding.evidence,
                ]),
              },
            },
          ]),
      {
        ...emptyPart,
        title: 'What is well',
        folded: findings.length > 0,
        prose: report.well,
      },
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: [
      ...open.map(({ name, subject, remedy }) => `${name} (${subject}): ${remedy}`),
      ...(open.some(({ fix }) => fix !== undefined) && fixed === 0
        ? [
            '"cache-prewarm doctor --fix" repairs what can be repaired by building and pushing anew; it deletes nothing.',
          ]
        : []),
    ],
    error,
    runUrl: undefined,
  };
}

/** Why a look that found something fails; undefined when all is well. */
export function doctorError(report: DoctorReport): ErrorReport | undefined {
  if (report.error !== undefined) return report.error;
  if (report.healthy) return undefined;
  const open = report.findings.filter(({ fixed }) => !fixed);
  return {
    message: `${plural(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`,
    cause: undefined,
    remedy: undefined,
    log: [],
  };
}
