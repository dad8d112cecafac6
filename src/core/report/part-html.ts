import { type Html, html } from './html.ts';
import { printableLine, printableText } from './printable.ts';
import { splitProse } from './prose.ts';
import { formatPercent } from './quantity.ts';
import type { ReportPart } from './report-part.ts';

/** A part of a summary as a section of the page. */
export function renderPartHtml(part: ReportPart): Html {
  return html`<section>
<h2>${printableLine(part.title, 200)}</h2>
${part.prose.map((line) => html`<p>${proseHtml(line)}</p>`)}
${part.bars.length === 0 ? undefined : html`<table><tbody>${part.bars.map(drawBar)}</tbody></table>`}
${part.table === undefined || part.table.rows.length === 0 ? undefined : drawTable(part.table)}
${part.blocks.map(
  ({ summary, text, code }) => html`<details><summary>${printableLine(summary, 500)}</summary>
${text.split('\n').map((line) => html`<p>${proseHtml(line)}</p>`)}
${code === undefined ? undefined : html`<pre tabindex="0">${printableText(code)}</pre>`}</details>`,
)}
</section>`;
}

function drawBar({ label, percent, note }: ReportPart['bars'][number]): Html {
  const width = Math.max(0, Math.min(100, percent));
  return html`<tr><th scope="row">${printableLine(label, 200)}</th>
<td class="meters"><svg class="meter" viewBox="0 0 100 10" preserveAspectRatio="none" role="img" aria-label="${formatPercent(percent)}"><rect class="unknown" width="100" height="10"/><rect class="hit" width="${Math.round(width * 100) / 100}" height="10"/></svg></td>
<td class="number">${formatPercent(percent)}</td><td class="soft">${printableLine(note, 300)}</td></tr>`;
}

function drawTable({ columns, rows }: NonNullable<ReportPart['table']>): Html {
  return html`<div class="scroll"><table><thead><tr>${columns.map(
    ({ title, align }) =>
      html`<th scope="col"${align === 'right' ? html` class="number"` : undefined}>${title}</th>`,
  )}</tr></thead><tbody>${rows.slice(0, 500).map(
    (row) =>
      html`<tr>${row.map((cell, index) => {
        const column = columns[index];
        const content =
          column?.code === true && cell !== ''
            ? html`<code>${printableLine(cell, 300)}</code>`
            : proseHtml(cell);
        return html`<td${column?.align === 'right' ? html` class="number"` : undefined}>${content}</td>`;
      })}</tr>`,
  )}</tbody></table></div>`;
}

/** One line of plain text: addresses become links, what stands between backticks code. */
function proseHtml(line: string): readonly Html[] {
  return splitProse(printableLine(line, 2000)).map((part) => {
    if (part.kind === 'text') return html`${part.text}`;
    if (part.kind === 'code') return html`<code>${part.text}</code>`;
    return html`<a href="${part.text}" rel="noopener noreferrer">${part.text}</a>`;
  });
}
