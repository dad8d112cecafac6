import { plainError } from '../../core/diagnosis/error-report.ts';
import { formatDuration, plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { asCode, prose, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  foldedPart,
  part,
  type ReportDocument,
  tile,
} from '../../page/document.ts';
import type { DoctorReport } from './report.ts';

export function doctorDocument(report: DoctorReport): ReportDocument {
  const { findings, healthy, well, error } = report;
  const open = findings.filter(({ fixed }) => !fixed);
  const fixed = findings.length - open.length;
  const nextSteps = [
    ...open.map(({ name, subject, remedy }) => `${name} (${subject}): ${remedy}`),
    ...(open.some(({ fix }) => fix !== undefined) && fixed === 0
      ? ['"cache-prewarm doctor --fix" repairs what a rebuild and push can repair. It deletes nothing.']
      : []),
  ];
  return createDocument(
    { ...report, nextSteps },
    {
      mark: error === undefined && healthy ? '✅' : '❌',
      tone: error !== undefined || !healthy ? 'failed' : fixed > 0 ? 'changed' : 'good',
      headline: headline(report, open.length, fixed),
      subject: report.image,
      facts: {
        passed: `${plural(well.length, 'check')} passed`,
        duration: formatDuration(report.durationMs),
      },
      tiles: {
        findings: tile('Findings', String(open.length), fixed === 0 ? 'left' : `left, ${fixed} repaired`),
        passed: tile('Passed', String(well.length), well.length === 1 ? 'check' : 'checks'),
        duration: durationTile(report.durationMs),
      },
      parts: [
        part(
          'Findings',
          table(
            [asCode('Finding'), asCode('What'), 'State', 'Seen'],
            findings.map(({ name, subject, fixed, severity, evidence }) => [
              name,
              subject,
              fixed ? '🩹 repaired' : severity === 'error' ? '❌ error' : '⚠️ warning',
              evidence,
            ]),
          ),
        ),
        (findings.length > 0 ? foldedPart : part)('What is healthy', prose(...well)),
      ],
    },
  );
}

function headline({ healthy, error }: DoctorReport, open: number, fixed: number): string {
  if (error !== undefined) return 'The check failed';
  if (!healthy) return `${plural(open, 'finding')}${fixed > 0 ? `, ${fixed} repaired` : ''}`;
  return fixed > 0 ? `Healthy again: ${plural(fixed, 'finding')} repaired` : 'Everything is healthy';
}

/** Why a look that found something fails; undefined when all is well. */
export function doctorError(report: DoctorReport): ErrorReport | undefined {
  if (report.error !== undefined) return report.error;
  if (report.healthy) return undefined;
  const open = report.findings.filter(({ fixed }) => !fixed);
  return plainError(
    `${plural(open.length, 'finding')}: ${open.map(({ name, subject }) => `${name} (${subject})`).join(', ')}`,
  );
}
