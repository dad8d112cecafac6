import { bar, codeBlock, codeSpan, details, escapeMarkdown, table } from './markdown.ts';
import { formatPercent } from './quantity.ts';
import type { ReportPart } from './report-part.ts';

const mostRows = 100;

/** A part of a summary as markdown; `maxRows` of its table at most. */
export function renderPartMarkdown(part: ReportPart, maxRows = mostRows): string {
  const { columns, rows } = part.table ?? { columns: [], rows: [] };
  return [
    `### ${escapeMarkdown(part.title, 200)}`,
    ...part.prose.map((line) => escapeMarkdown(line)),
    ...(part.bars.length === 0
      ? []
      : [
          table(
            [
              { title: '', align: 'left' },
              { title: '', align: 'left' },
              { title: '', align: 'left' },
            ],
            part.bars.map(({ label, percent, note }) => [
              escapeMarkdown(label, 200),
              `\`${bar(percent)}\` ${formatPercent(percent)}`,
              escapeMarkdown(note, 300),
            ]),
          ),
        ]),
    ...(rows.length === 0
      ? []
      : [
          table(
            columns,
            rows
              .slice(0, maxRows)
              .map((row) =>
                row.map((cell, index) =>
                  columns[index]?.code === true ? codeSpan(cell, 300) : escapeMarkdown(cell),
                ),
              ),
          ),
        ]),
    ...(rows.length > maxRows ? [`and ${rows.length - maxRows} more`] : []),
    ...part.blocks
      .slice(0, maxRows)
      .map(({ summary, text, code }) =>
        details(
          summary,
          [
            ...text.split('\n').map((line) => escapeMarkdown(line)),
            ...(code === undefined ? [] : [codeBlock(code, 'dockerfile')]),
          ].join('\n\n'),
        ),
      ),
  ].join('\n\n');
}
