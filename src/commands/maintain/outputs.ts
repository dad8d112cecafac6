import { sumFields } from '../../core/sum.ts';
import type { DoctorImagesReport } from '../doctor/images.ts';
import type { DoctorReport } from '../doctor/report.ts';
import { isOfImages } from '../images/report.ts';
import type { MirrorReport } from '../mirror/report.ts';
import type { QuarterImagesReport } from '../quarter/images.ts';
import type { QuarterReport } from '../quarter/report.ts';
import { countVersions } from './freed.ts';
import type { MaintainImagesReport } from './images.ts';
import type { MaintainReport } from './report.ts';

export type TaskReport = OneReport | MaintainImagesReport | DoctorImagesReport | QuarterImagesReport;

type OneReport = MaintainReport | DoctorReport | MirrorReport | QuarterReport;

export function maintainOutputs(report: TaskReport): Readonly<Record<string, string>> {
  const outputs = {
    ...{ outcome: report.error === undefined ? 'done' : 'failed', deletable: '', deleted: '' },
    ...{ 'stored-bytes': '', 'freeable-bytes': '', healthy: '', problems: '' },
    report: JSON.stringify(report),
  };
  switch (report.kind) {
    case 'maintain':
      return { ...outputs, ...(isOfImages<MaintainImagesReport>(report) ? ofImages(report) : ofOne(report)) };
    case 'doctor':
      return {
        ...outputs,
        healthy: String(report.healthy),
        problems: JSON.stringify(
          isOfImages<DoctorImagesReport>(report)
            ? report.images.flatMap(({ name: image, report: one }) =>
                openFindings(one).map((finding) => ({ image, ...finding })),
              )
            : openFindings(report),
        ),
      };
    default:
      return outputs;
  }
}

function openFindings(report: DoctorReport | undefined): DoctorReport['findings'] {
  return report?.findings.filter(({ fixed }) => !fixed) ?? [];
}

function ofOne(report: MaintainReport) {
  const { going, gone } = countVersions(report);
  const { health } = report;
  return {
    ...{ outcome: report.outcome, deletable: String(going), deleted: String(gone) },
    'stored-bytes': String(report.storage.remainingBytes),
    'freeable-bytes': String(report.freeableBytes),
    healthy: health === undefined ? '' : String(health.problems.length === 0),
    problems: JSON.stringify(health?.problems ?? []),
  };
}

/** All packages together. Each problem names its image. */
function ofImages({ images, outcome, storedBytes, freeableBytes, healthy }: MaintainImagesReport) {
  const counts = images.flatMap(({ report }) => (report === undefined ? [] : [countVersions(report)]));
  const { going, gone } = sumFields(counts, 'going', 'gone');
  return {
    outcome,
    ...{ deletable: String(going), deleted: String(gone) },
    'stored-bytes': String(storedBytes),
    'freeable-bytes': String(freeableBytes),
    healthy: healthy === undefined ? '' : String(healthy),
    problems: JSON.stringify(
      images.flatMap(({ name: image, report }) =>
        (report?.health?.problems ?? []).map((problem) => ({ image, ...problem })),
      ),
    ),
  };
}
