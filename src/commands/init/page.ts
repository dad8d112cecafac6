import { plural } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart } from '../../page/part.ts';
import type { InitFile, InitReport } from './report.ts';

const states: Readonly<Record<InitFile['state'], string>> = {
  written: '📝 new',
  replaced: '📝 replaced',
  unchanged: '✅ as it should be already',
};

/** What people read of it. */
export function initDocument(report: InitReport): ReportDocument {
  const { files, dryRun } = report;
  const changed = files.filter(({ state }) => state !== 'unchanged');
  return {
    mark: '✅',
    tone: changed.length === 0 ? 'good' : 'changed',
    headline: dryRun
      ? `Would write ${plural(changed.length, 'workflow')}`
      : changed.length === 0
        ? 'Every workflow is there already'
        : `Wrote ${plural(changed.length, 'workflow')}`,
    subject: report.image,
    facts: [`${plural(report.layers.length, 'layer')} of ${report.dockerfile}`, report.image],
    where: undefined,
    tiles: [],
    parts: [
      {
        ...emptyPart,
        title: 'Stages',
        table: {
          columns: [
            { title: 'Stage', align: 'left', code: true },
            { title: 'Line', align: 'right', code: false },
            { title: 'Layer', align: 'left', code: false },
            { title: 'Because', align: 'left', code: false },
          ],
          rows: report.stages.map(({ stage, line, layer, reason }) => [
            stage,
            String(line),
            layer?.name ?? '',
            reason,
          ]),
        },
      },
      {
        ...emptyPart,
        title: 'Workflows',
        table: {
          columns: [
            { title: 'File', align: 'left', code: true },
            { title: 'State', align: 'left', code: false },
          ],
          rows: files.map(({ path, state }) => [path, states[state]]),
        },
      },
    ],
    warnings: [],
    notices: report.notices,
    nextSteps: report.nextSteps,
    error: undefined,
    runUrl: undefined,
  };
}
