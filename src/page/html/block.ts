import { printableLine, printableText } from '../../core/format/printable.ts';
import { formatPercent, shortDigest } from '../../core/format/quantity.ts';
import { sumOf } from '../../core/sum.ts';
import type {
  AdvicePiece,
  Bar,
  ChartBlock,
  Column,
  DiagramBlock,
  LogBlock,
  ReportBlock,
  StagesBlock,
  TableBlock,
} from '../block.ts';
import type { ReportPart } from '../document.ts';
import { executedInWords, hitDetail, otherCounts, rateInWords, stageTitle } from '../stage.ts';
import { type Html, html } from './html.ts';
import { drawMeter, hundredths } from './meter.ts';
import { proseHtml } from './prose.ts';
import { drawStack } from './stack.ts';
import { drawTimeline } from './timeline.ts';

/** More than this makes a page that no browser shows. */
const mostRows = 20_000;

/** A part of a summary as a section of the page. */
export function renderPartHtml({ title, blocks, folded }: ReportPart): Html {
  const name = printableLine(title, 200);
  const body = blocks.map(renderBlock);
  return folded
    ? html`<details><summary>${name}</summary>${body}</details>
`
    : html`<section>
<h2>${name}</h2>
${body}
</section>
`;
}

function renderBlock(block: ReportBlock): Html {
  switch (block.kind) {
    case 'prose':
      return html`${block.lines.slice(0, mostRows).map((line) => html`<p>${proseHtml(line)}</p>`)}${moreThan(block.lines.length)}`;
    case 'heading':
      return html`<h3>${printableLine(block.text, 200)}</h3>`;
    case 'table':
      return renderTable(block);
    case 'bars':
      return html`${block.bars.slice(0, mostRows).map(drawBar)}${moreThan(block.bars.length)}`;
    case 'chart':
      return drawChart(block);
    case 'diagram':
      return drawDiagram(block);
    case 'stages':
      return renderStages(block);
    case 'stack':
      return drawStack(block);
    case 'timeline':
      return html`<div class="timeline">${drawTimeline(block)}</div>
<p class="legend">${block.note}</p>`;
    case 'advice':
      return html`${block.pieces.slice(0, mostRows).map(renderAdvice)}${moreThan(block.pieces.length)}`;
    case 'log':
      return renderLog(block);
  }
}

function moreThan(count: number): Html | undefined {
  return count > mostRows ? html`<p class="soft">and ${count - mostRows} more</p>` : undefined;
}

function renderTable({ title, columns, rows, tones }: TableBlock): Html {
  return html`${framedTable(
    title,
    columns.map((column) => ({ title: column.title, isNumber: column.kind === 'quantity' })),
    rows.slice(0, mostRows).map((row, index) => {
      const tone = tones[index];
      return html`<tr${tone === undefined ? undefined : html` class="${tone}"`}>${row.map((cell, place) => renderCell(cell, columns[place], place === 0))}</tr>`;
    }),
  )}${moreThan(rows.length)}`;
}

/** A cell of more characters needs room of its own, so that it does not become a column of single words. */
const shortCell = 20;

function renderCell(cell: string, column: Column | undefined, isHead: boolean): Html {
  const content = cellContent(cell, column);
  const text = cell.length > shortCell ? 'words' : 'word';
  const kind = column?.kind === 'quantity' ? 'number' : column?.kind === 'digest' ? 'tight' : text;
  return isHead
    ? html`<th scope="row" class="${kind}">${content}</th>`
    : html`<td class="${kind}" data-head="${printableLine(column?.title ?? '', 200)}">${content}</td>`;
}

function cellContent(cell: string, column: Column | undefined): Html | readonly Html[] {
  if (cell === '' || column === undefined) return [];
  if (column.kind === 'digest')
    return html`<code title="${printableLine(cell, 500)}">${printableLine(shortDigest(cell), 300)}</code>`;
  return column.kind === 'code' ? html`<code>${printableLine(cell, 500)}</code>` : proseHtml(cell);
}

function framedTable(
  title: string | undefined,
  heads: readonly { readonly title: string; readonly isNumber: boolean }[],
  rows: readonly Html[],
): Html {
  return html`<div class="table" tabindex="0"><table>${title === undefined ? undefined : html`<caption>${printableLine(title, 200)}</caption>`}<thead><tr>${heads.map(
    (head) =>
      html`<th scope="col"${head.isNumber ? html` class="number"` : undefined}>${printableLine(head.title, 200)}</th>`,
  )}</tr></thead><tbody>
${rows.flatMap((row) => [row, '\n'])}</tbody></table></div>`;
}

/** As many as the style has; further segments begin again. */
const shades = 4;

/** A share as a bar of what it is made of, and of what is left. */
function drawBar({ label, percent, note, segments, rest }: Bar): Html {
  const made = segments.length === 0 ? [{ label, percent: Math.min(100, percent) }] : segments;
  const parts = [
    ...made.map((segment, index) => ({ ...segment, kind: `hit shade-${index % shades}` })),
    { label: rest, percent: 100 - percent, kind: 'rest' },
  ].filter((part) => part.percent > 0);
  return html`<figure class="share"><figcaption><b>${printableLine(label, 200)}</b><span class="soft">${printableLine(note, 300)}</span><b class="number">${formatPercent(percent)}</b></figcaption>
${drawMeter(parts, `${formatPercent(percent)}: ${printableLine(note, 300)}`)}
${renderLegend(parts)}</figure>`;
}

function renderLegend(entries: readonly { readonly kind: string; readonly label: string }[]): Html {
  return html`<ul class="legend">${entries.map(
    ({ kind, label }) =>
      html`<li><svg viewBox="0 0 11 11" aria-hidden="true"><rect class="${kind}" width="11" height="11" rx="3"/></svg>${printableLine(label, 200)}</li>`,
  )}</ul>`;
}

function drawDiagram({ boxes }: DiagramBlock): Html {
  return html`<ol class="flow">${boxes.map(
    ({ title, tone, note }) =>
      html`<li class="${tone}"><b>${printableLine(title, 60)}</b><span>${printableLine(note, 100)}</span></li>`,
  )}</ol>`;
}

const columnWidth = 12;
const columnHeight = 36;

/** Rates as columns, one for each run; a flat grey one where none was measured. */
function drawChart({ label, rates, note }: ChartBlock): Html {
  const words = rates.map((rate) => (rate === undefined ? 'not measured' : formatPercent(rate)));
  const columns = rates.map((rate, index) => {
    const height = Math.max(2, (Math.min(100, Math.max(0, rate ?? 0)) / 100) * columnHeight);
    const kind = rate === undefined ? 'unknown' : rate >= 100 ? 'hit' : 'executed';
    return html`<g><title>${words[index]}</title><rect class="${kind}" x="${index * columnWidth}" y="${hundredths(columnHeight - height)}" width="${columnWidth - 3}" height="${hundredths(height)}" rx="1"/></g>`;
  });
  const width = Math.max(1, rates.length) * columnWidth;
  return html`<p class="chart"><span>${printableLine(label, 200)}</span><svg viewBox="0 0 ${width} ${columnHeight}" width="${width}" height="${columnHeight}" role="img" aria-label="${words.join(', ')}">${columns}</svg><span>${printableLine(note, 200)}</span></p>`;
}

function renderStages({ stages }: StagesBlock): Html {
  const rest = otherCounts(stages);
  const heads = ['Stage', 'Steps', 'Hit rate', 'Hit', 'Executed', ...rest.map(({ title }) => title)];
  const kindsOf = (stage: StagesBlock['stages'][number]) => [
    { kind: 'hit', label: 'hit', count: stage.hit - stage.loaded },
    { kind: 'loaded', label: 'hit and loaded', count: stage.loaded },
    { kind: 'executed', label: 'executed', count: stage.executed },
    { kind: 'bad', label: 'failed', count: stage.failed },
    { kind: 'unknown', label: 'not measured', count: stage.notMeasured },
  ];
  const rows = stages.slice(0, mostRows).map((stage) => {
    const detail = hitDetail(stage);
    const { hit, loaded, executed, failed, notMeasured } = stage;
    const kinds = kindsOf(stage);
    const total = sumOf(kinds, ({ count }) => count);
    const meter = drawMeter(
      kinds.map((part) => ({ ...part, percent: total === 0 ? 0 : (part.count / total) * 100 })),
      `${hit} hit, ${loaded} of them loaded, ${executed} executed, ${failed} failed, ${notMeasured} not measured`,
    );
    return html`<tr><th scope="row">${stageTitle(stage)}${detail === '' ? undefined : html`<div class="soft">${detail}</div>`}</th>
<td class="meters" data-head="${heads[1]}">${meter}</td>
<td class="number" data-head="${heads[2]}">${rateInWords(stage)}</td>
${[hit, executed, ...rest.map(({ countOf }) => countOf(stage))].map(
  (count, index) =>
    html`<td class="${count === 0 ? 'number zero' : 'number'}" data-head="${heads[index + 3]}">${index === 1 ? executedInWords(stage) : count}</td>`,
)}</tr>`;
  });
  const shown = new Set(
    stages.flatMap((stage) => kindsOf(stage).filter(({ count }) => count > 0)).map(({ kind }) => kind),
  );
  const [sample] = stages;
  return html`${framedTable(
    undefined,
    heads.map((title, index) => ({ title, isNumber: index > 1 })),
    rows,
  )}${moreThan(stages.length)}
${sample === undefined ? undefined : renderLegend(kindsOf(sample).filter(({ kind }) => shown.has(kind)))}`;
}

function renderAdvice({ title, lead, text, note, code }: AdvicePiece): Html {
  return html`<div class="card advice"><p><b>${proseHtml(title)}</b> ${proseHtml(lead)}</p>
<p>${proseHtml(text)}</p>
<p class="soft">${proseHtml(note)}</p>
${code === undefined ? undefined : html`<details><summary>The lines to write</summary><pre tabindex="0">${printableText(code)}</pre></details>`}</div>
`;
}

function renderLog({ title, lines }: LogBlock): Html {
  return html`<details><summary>${printableLine(title, 200)}</summary><pre tabindex="0">${printableText(lines.join('\n'))}</pre></details>
`;
}
