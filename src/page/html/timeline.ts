import { clip } from '../../core/format/printable.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import { sumOf } from '../../core/sum.ts';
import type { TimelineBar, TimelineBlock } from '../block.ts';
import { type Html, html } from './html.ts';
import { hundredths } from './meter.ts';

/** The timeline as rows of inline SVG, in percent of whatever room there is; on a phone each label is above its bar. */
export function drawTimeline({ groups, spanMs }: TimelineBlock): Html {
  const x = (atMs: number) => hundredths((Math.min(atMs, spanMs) / spanMs) * 100);
  const ticks = planTicks(spanMs);
  const bars = sumOf(groups, (group) => group.bars.length);
  return html`<div role="img" aria-label="Timeline of the run: ${bars} bars over ${formatDuration(spanMs)}. The phases of the run, what each build waited for, then the steps that were executed, stage by stage.">
<svg class="grid" aria-hidden="true">${ticks.map((tick) => html`<line x1="${x(tick)}%" x2="${x(tick)}%" y1="0" y2="100%"/>`)}</svg>
${groups.map(
  (group) => html`<p class="group">${clip(group.title, 80)}</p>
${group.bars.map((bar) => drawBar(bar, x(bar.startMs), x(bar.startMs + bar.durationMs)))}`,
)}
<p class="row"><span></span><svg class="axis">${ticks.map((tick) => html`<text x="${x(tick)}%" y="14" text-anchor="middle">${formatTick(tick)}</text>`)}</svg></p>
</div>`;
}

const classes = { phase: 'phase', wait: 'loaded', executed: 'executed', failed: 'bad' };

function drawBar({ kind, label, durationMs }: TimelineBar, left: number, right: number): Html {
  const time = formatDuration(durationMs);
  const name = html`<span${kind === 'phase' ? undefined : html` class="step"`}>${clip(label, 120)}</span>`;
  return html`<p class="row" title="${label}: ${time}${kind === 'failed' ? ', failed' : ''}">${name}<svg class="${classes[kind]}"><rect x="${left}%" width="${hundredths(right - left)}%" y="1" height="14" rx="3"/><text x="${right}%" dx="6" y="12.5">${time}</text></svg></p>
`;
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
