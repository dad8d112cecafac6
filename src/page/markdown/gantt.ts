import { clip } from '../../core/format/printable.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { TimelineBlock } from '../block.ts';

const mostGroups = 40;
const mostBars = 60;
/** A wait has none, and so the usual colour. */
const marks = { phase: 'done, ', wait: '', executed: 'active, ', failed: 'crit, ' };

/**
 * A timeline as mermaid draws it. Times are milliseconds since 1970 to it, so that %s counts the seconds of the run in any time
 * zone.
 */
export function renderGantt(timeline: TimelineBlock): string {
  const groups = timeline.groups
    .slice(0, mostGroups)
    .map((group) => ({ ...group, title: clip(ganttText(group.title) || 'stage', 30) }));
  const leftPadding = 20 + 7 * Math.max(8, ...groups.map(({ title }) => title.length));
  return [
    `%%{init: {"gantt": {"leftPadding": ${leftPadding}}}}%%`,
    'gantt',
    '  dateFormat x',
    '  axisFormat %s s',
    '  todayMarker off',
    ...groups.flatMap(({ title, bars }) => [
      `  section ${title}`,
      ...bars.slice(0, mostBars).map(({ label, kind, startMs, durationMs }) => {
        const start = Math.round(startMs);
        const end = start + Math.max(1, Math.round(durationMs));
        // The duration comes first: a name that begins with `click` or `title` would be a statement.
        return `  ${formatDuration(durationMs)} ${ganttText(label)} :${marks[kind]}${start}, ${end}`;
      }),
    ]),
  ].join('\n');
}

/**
 * Text in the name of a mermaid gantt task or section: `:` ends a name, `#` and `%%` begin a comment, `;` a new
 * statement, and more than that is read as HTML later. So only letters, digits and a few marks stay.
 * https://github.com/mermaid-js/mermaid/blob/mermaid%4011.4.0/packages/mermaid/src/diagrams/gantt/parser/gantt.jison
 */
function ganttText(text: string): string {
  return text
    .replace(/[^\p{L}\p{N}\p{M} ._/=+()…-]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
