import { plainError } from '../../core/diagnosis/error-report.ts';
import { formatDuration, plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { asQuantity } from '../../page/block.ts';
import { createDocument, durationTile, type ReportDocument, tile } from '../../page/document.ts';
import type { ImagesForm } from '../images/command.ts';
import { imagesPart, listImages, pageParts } from '../images/page.ts';
import { type ImagesReport, sayTogether } from '../images/report.ts';
import type { DoctorInputs } from './inputs.ts';
import { doctorDocument } from './page.ts';
import type { DoctorReport, Examined, Finding } from './report.ts';

/** What is wrong with several images: docs/images-report.md. */
export interface DoctorImagesReport extends ImagesReport<DoctorReport> {
  readonly kind: 'doctor';
  readonly healthy: boolean;
}

/** A look at each image that bake files name. */
export const doctorImages: ImagesForm<DoctorInputs, Examined, DoctorReport, DoctorImagesReport> = {
  kind: 'doctor',
  whole: (report) => ({
    ...{ ...report, kind: 'doctor' },
    healthy: report.error === undefined && report.images.every((image) => image.report?.healthy === true),
  }),
  page: doctorImagesDocument,
  failure: doctorImagesError,
};

function openFindings({ images }: DoctorImagesReport) {
  return images.map(({ name, report }) => ({
    name,
    open: (report?.findings ?? []).filter(({ fixed }) => !fixed),
  }));
}

export function doctorImagesDocument(report: DoctorImagesReport): ReportDocument {
  const { images, healthy, error } = report;
  const open = openFindings(report);
  const count = open.reduce((total, one) => total + one.open.length, 0);
  const passed = images.reduce((total, image) => total + (image.report?.well.length ?? 0), 0);
  const ill = images.filter((image) => image.report?.healthy === false).map(({ name }) => name);
  return createDocument(
    {
      ...report,
      nextSteps: sayTogether(
        open.map(({ name, open: findings }) => ({ name, texts: findings.map(({ remedy }) => remedy) })),
      ),
    },
    {
      mark: healthy ? '✅' : '❌',
      tone: healthy ? 'good' : 'failed',
      headline:
        error !== undefined
          ? 'The check failed'
          : healthy
            ? `${plural(images.length, 'image')}: everything is healthy`
            : `${plural(count, 'finding')} in ${listImages(ill)}`,
      subject: images.map(({ name }) => name).join(', '),
      facts: { passed: `${plural(passed, 'check')} passed`, duration: formatDuration(report.durationMs) },
      tiles: {
        findings: tile('Findings', String(count), 'left'),
        passed: tile('Passed', String(passed), passed === 1 ? 'check' : 'checks'),
        duration: durationTile(report.durationMs),
      },
      parts: [
        imagesPart(images, [asQuantity('Passed'), 'Findings'], ({ well, findings }) => {
          const left = findings.filter(({ fixed }) => !fixed);
          return {
            tone: left.length > 0 ? 'failed' : undefined,
            cells: [String(well.length), left.length === 0 ? 'none' : nameFindings(left)],
          };
        }),
        ...pageParts(report, doctorDocument),
      ],
    },
  );
}

function nameFindings(findings: readonly Finding[]): string {
  return findings.map(({ name, subject }) => `${name} (${subject})`).join(', ');
}

/** Why a look that found something fails; undefined when all is well. */
function doctorImagesError(report: DoctorImagesReport): ErrorReport | undefined {
  if (report.error !== undefined || report.healthy) return report.error;
  const ill = openFindings(report).filter(({ open }) => open.length > 0);
  const count = ill.reduce((total, { open }) => total + open.length, 0);
  return plainError(
    `${plural(count, 'finding')}: ${ill.map(({ name, open }) => `${name}: ${nameFindings(open)}`).join('; ')}`,
  );
}
