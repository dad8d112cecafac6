import { printableLine, printableText } from '../../core/format/printable.ts';
import { splitProse } from '../../core/format/prose.ts';
import { formatPercent } from '../../core/format/quantity.ts';
import type { ReportBar, ReportBlock, ReportChart, ReportDiagram, ReportPart, ReportTable } from '../part.ts';
import { type Html, html } from './html.ts';

const mostRows = 500;

/** A part of a summary as a section of the page. */
export function renderPartHtml(part: ReportPart): Html {
  const title = printableLine(part.title, 200);
  const body = html`${part.diagram === undefined ? undefined : drawDiagram(part.diagram)}
${part.chart === undefined ? undefined : drawChart(part.chart)}
${part.bars.slice(0, mostRows).map(drawBar)}
${part.table === undefined || part.table.rows.length === 0 ? undefined : drawTable(part.table)}
${part.prose.slice(0, mostRows).map((line) => html`<p>${proseHtml(line)}</p>`)}${moreThan(part.prose.length)}
${part.blocks.slice(0, mostRows).map(drawBlock)}${moreThan(part.blocks.length)}`;
  return part.folded
    ? html`<details><summary>${title}</summary>${body}</details>`
    : html`<section>
<h2>${title}</h2>
${body}
</section>`;
}

/** One line of plain text: addresses become links, what stands between backticks code. */
export function proseHtml(line: string, maxCharacters = 2000): readonly Html[] {
  return splitProse(printableLine(line, maxCharacters)).map((part) => {
    if (part.kind === 'text') return html`${part.text}`;
    if (part.kind === 'code') return html`<code>${part.text}</code>`;
    return html`<a href="${part.text}" rel="noopener noreferrer">${part.text}</a>`;
  });
}

function moreThan(count: number): Html | undefined {
  return count > mostRows ? html`<p class="soft">and ${count - mostRows} more</p>` : undefined;
}

/** As many as the style has; further segments begin again. */
const shades = 4;

/** A share as a bar of what it is made of, and of what is left. */
function drawBar({ label, percent, note, segments, rest }: ReportBar): Html {
  const parts = [
    ...segments.map((segment, index) => ({ ...segment, kind: `hit shade-${index % shades}` })),
    { label: rest, percent: 100 - percent, kind: 'executed' },
  ].filter((part) => part.percent > 0);
  let x = 0;
  const rects = parts.map((part) => {
    const left = x;
    x += part.percent;
    // A gap tells the parts apart without colours.
    const gap = left === 0 ? 0 : 0.4;
    return html`<g><title>${printableLine(part.label, 200)}</title><rect class="${part.kind}" x="${hundredths(left + gap)}" width="${hundredths(Math.max(0.2, part.percent - gap))}" height="10"/></g>`;
  });
  return html`<figure class="share"><figcaption><b>${printableLine(label, 200)}</b><span class="soft">${printableLine(note, 300)}</span><b class="number">${formatPercent(percent)}</b></figcaption>
<svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${formatPercent(percent)}: ${printableLine(note, 300)}">${rects}</svg>
<ul class="legend">${parts.map(
    (part) =>
      html`<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="${part.kind}" width="11" height="11" rx="3"/></svg>${printableLine(part.label, 200)}</li>`,
  )}</ul></figure>`;
}

function drawDiagram({ boxes }: ReportDiagram): Html {
  return html`<ol class="flow">${boxes.map(
    ({ title, tone, note }) =>
      html`<li class="${tone}"><b>${printableLine(title, 60)}</b><span>${printableLine(note, 100)}</span></li>`,
  )}</ol>`;
}

const columnWidth = 12;
const columnHeight = 36;

/** Rates as columns, one for each run; a flat grey one where none was measured. */
function drawChart({ label, rates, note }: ReportChart): Html {
  const words = rates.map((rate) => (rate === undefined ? 'not measured' : formatPercent(rate)));
  const columns = rates.map((rate, index) => {
    const height = Math.max(2, (Math.min(100, Math.max(0, rate ?? 0)) / 100) * columnHeight);
    const kind = rate === undefined ? 'unknown' : rate >= 100 ? 'hit' : 'executed';
    return html`<g><title>${words[index]}</title><rect class="${kind}" x="${index * columnWidth}" y="${hundredths(columnHeight - height)}" width="${columnWidth - 3}" height="${hundredths(height)}" rx="1"/></g>`;
  });
  const width = Math.max(1, rates.length) * columnWidth;
  return html`<p class="chart"><span>${printableLine(label, 200)}</span><svg viewBox="0 0 ${width} ${columnHeight}" width="${width}" height="${columnHeight}" role="img" aria-label="${words.join(', ')}">${columns}</svg><span>${printableLine(note, 200)}</span></p>`;
}

function hundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

function drawTable({ columns, rows }: ReportTable): Html {
  return html`<div class="table" tabindex="0"><table><thead><tr>${columns.map(
    ({ title, align }) =>
      html`<th scope="col"${align === 'right' ? html` class="number"` : undefined}>${title}</th>`,
  )}</tr></thead><tbody>${rows.slice(0, mostRows).map(
    (row) =>
      html`<tr>${row.map((cell, index) => {
        const column = columns[index];
        const content =
          column?.code === true && cell !== ''
            ? html`<code>${printableLine(cell, 300)}</code>`
            : proseHtml(cell);
        if (index === 0) return html`<th scope="row">${content}</th>`;
        return html`<td class="${column?.align === 'right' ? 'number' : 'words'}">${content}</td>`;
      })}</tr>`,
  )}</tbody></table></div>${moreThan(rows.length)}`;
}

function drawBlock({ title, lead, text, note, codeTitle, code }: ReportBlock): Html {
  return html`<div class="card advice"><p><b>${proseHtml(title)}</b> ${proseHtml(lead)}</p>
<p>${proseHtml(text)}</p>
<p class="soft">${proseHtml(note)}</p>
${code === undefined ? undefined : html`<details><summary>${printableLine(codeTitle, 200)}</summary><pre tabindex="0">${printableText(code)}</pre></details>`}</div>`;
}
