import { clip } from '../../core/format/printable.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { TimelineBar, TimelineBlock } from '../block.ts';
import { type Html, html } from './html.ts';

const WIDTH = 960;
const LABEL_WIDTH = 330;
/** Room behind the last bar for its duration. */
const RIGHT_MARGIN = 74;
const ROW_HEIGHT = 24;
const GROUP_HEIGHT = 30;
const AXIS_HEIGHT = 24;

/** The timeline as an inline SVG picture; the page's style gives its colours. */
export function drawTimeline(timeline: TimelineBlock): Html {
  const plotWidth = WIDTH - LABEL_WIDTH - RIGHT_MARGIN;
  const x = (atMs: number) => LABEL_WIDTH + (Math.min(atMs, timeline.spanMs) / timeline.spanMs) * plotWidth;
  const rows: Html[] = [];
  let y = 0;
  for (const group of timeline.groups) {
    y += GROUP_HEIGHT;
    rows.push(html`<text class="group" x="0" y="${y - 9}">${clip(group.title, 46)}</text>`);
    for (const bar of group.bars) {
      rows.push(drawBar(bar, x(bar.startMs), x(bar.startMs + bar.durationMs), y));
      y += ROW_HEIGHT;
    }
  }
  const height = y + AXIS_HEIGHT;
  const ticks = planTicks(timeline.spanMs).map(
    (tick) => html`<line class="grid" x1="${round(x(tick))}" x2="${round(x(tick))}" y1="6" y2="${y + 4}"/>
<text class="tick" x="${round(x(tick))}" y="${y + 19}" text-anchor="middle">${formatTick(tick)}</text>`,
  );
  const bars = timeline.groups.reduce((count, group) => count + group.bars.length, 0);
  return html`<svg viewBox="0 0 ${WIDTH} ${height}" role="img" aria-labelledby="timeline-title timeline-desc">
<title id="timeline-title">Timeline of the run</title>
<desc id="timeline-desc">${bars} bars over ${formatDuration(timeline.spanMs)}: the phases of the run, then the steps that were executed, stage by stage.</desc>
${ticks}
${rows}
</svg>`;
}

function drawBar(bar: TimelineBar, left: number, right: number, y: number): Html {
  const width = Math.max(2, right - left);
  const time = formatDuration(bar.durationMs);
  const kind = bar.kind === 'failed' ? 'bad' : bar.kind;
  const label = bar.kind === 'phase' ? clip(bar.label, 46) : clip(bar.label, 42);
  return html`<g><title>${bar.label}: ${time}${bar.kind === 'failed' ? ', failed' : ''}</title>
<text${bar.kind === 'phase' ? undefined : html` class="step"`} x="12" y="${y + 15}">${label}</text>
<rect class="${kind}" x="${round(left)}" y="${y + 5}" width="${round(width)}" height="14" rx="${Math.min(3, round(width / 2))}"/>
<text class="time" x="${round(left + width + 6)}" y="${y + 16}">${time}</text></g>`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Four to eight ticks at round times. */
function planTicks(spanMs: number): readonly number[] {
  const steps = [
    1, 2, 5, 10, 20, 50, 100, 200, 500, 1e3, 2e3, 5e3, 10e3, 15e3, 30e3, 60e3, 120e3, 300e3, 600e3, 900e3,
    1800e3,
  ];
  const step = steps.find((candidate) => spanMs / candidate <= 8) ?? Math.ceil(spanMs / 8 / 3600e3) * 3600e3;
  return Array.from({ length: Math.floor(spanMs / step) + 1 }, (_, index) => index * step);
}

function formatTick(atMs: number): string {
  if (atMs < 60e3) return `${Math.round(atMs) / 1000} s`;
  const minutes = Math.floor(atMs / 60e3);
  const seconds = Math.round((atMs % 60e3) / 1000);
  return seconds === 0 ? `${minutes} min` : `${minutes}:${String(seconds).padStart(2, '0')} min`;
}
