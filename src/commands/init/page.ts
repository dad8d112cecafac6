import { plural } from '../../core/format/quantity.ts';
import { column, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument } from '../../page/document.ts';
import type { InitFile, InitReport } from './report.ts';

const states: Readonly<Record<InitFile['state'], string>> = {
  written: '📝 new',
  replaced: '📝 replaced',
  unchanged: '✅ already up to date',
};

/** What people read of it. */
export function initDocument(report: InitReport): ReportDocument {
  const { image, stages, layers, files, error } = report;
  const changed = files.filter(({ state }) => state !== 'unchanged').length;
  return createDocument(report, {
    mark: error === undefined ? '✅' : '❌',
    tone: error !== undefined ? 'failed' : changed === 0 ? 'good' : 'changed',
    headline: headline(report, changed),
    subject: image,
    facts: { layers: `${plural(layers.length, 'layer')} of ${report.dockerfile}`, image },
    parts: [
      part(
        'Stages',
        table(
          [column('Stage', 'code'), column('Line', 'quantity'), column('Layer'), column('Because')],
          stages.map(({ stage, line, layer, reason }) => [stage, String(line), layer?.name ?? '', reason]),
        ),
      ),
      part(
        'Workflows',
        table(
          [column('File', 'code'), column('State')],
          files.map(({ path, state }) => [path, states[state]]),
        ),
      ),
    ],
  });
}

function headline({ dryRun, error }: InitReport, changed: number): string {
  if (error !== undefined) return 'The workflows could not be written';
  if (dryRun) return `Would write ${plural(changed, 'workflow')}`;
  return changed === 0 ? 'Every workflow already exists' : `Wrote ${plural(changed, 'workflow')}`;
}
