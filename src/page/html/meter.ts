import { printableLine } from '../../core/format/printable.ts';
import { type Html, html } from './html.ts';

/** A part of a meter: `kind` is a class of the style that gives its colour. */
interface MeterPart {
  readonly kind: string;
  readonly label: string;
  readonly percent: number;
}

/** A bar of several parts; gaps tell them apart without colours. */
export function drawMeter(parts: readonly MeterPart[], words: string): Html {
  let x = 0;
  const rects = parts
    .filter(({ percent }) => percent > 0)
    .map(({ kind, label, percent }) => {
      const left = x;
      x += percent;
      const gap = left === 0 ? 0 : 0.4;
      return html`<g><title>${printableLine(label, 200)}</title><rect class="${kind}" x="${hundredths(left + gap)}" width="${hundredths(Math.max(0.2, percent - gap))}" height="10"/></g>`;
    });
  return html`<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${words}">${rects}</svg>`;
}

export function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}
