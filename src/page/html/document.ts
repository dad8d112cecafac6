import { clip, printableLine, printableText } from '../../core/format/printable.ts';
import { pluralLast } from '../../core/format/quantity.ts';
import { belowTiles, type ReportDocument, type ReportTile, untiledFacts } from '../document.ts';
import { renderPartHtml } from './block.ts';
import { type Html, html } from './html.ts';
import { proseHtml } from './prose.ts';
import { PREWARM_STYLE } from './style.ts';

/**
 * The document as one page that needs nothing else: no script, no font, no picture from elsewhere; its own content security policy
 * forbids them. Light or dark as the reader's system is.
 */
export function renderDocumentHtml(whole: ReportDocument): string {
  const document = belowTiles(whole);
  const { headline, subject, tone, parts } = document;
  const folded = parts.filter((part) => part.folded);
  const style: Html = { kind: 'html', markup: PREWARM_STYLE };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<title>${headline} · ${printableLine(subject, 200)}</title>
<style>${style}</style>
</head>
<body class="${tone}">
${renderHeader(document)}
<main>
${renderTiles(Object.values(document.tiles))}
${renderErrorCard(document)}
${renderNextStepsCard(document)}
${renderNotes(document)}
${parts.filter((part) => !part.folded).map(renderPartHtml)}
${folded.length === 0 ? undefined : html`<div class="folded">${folded.map(renderPartHtml)}</div>`}
</main>
${renderFooter(document)}
</body>
</html>
`.markup;
}

function renderHeader(document: ReportDocument): Html {
  const { headline, subject, where } = document;
  const untiled = untiledFacts(document).map((fact) => printableLine(fact, 300));
  return html`<header>
<p class="eyebrow">${printableLine(subject, 300)}</p>
<h1><span class="mark" aria-hidden="true"></span>${printableLine(headline, 300)}</h1>
${where === undefined ? undefined : html`<p class="where">${proseHtml(where)}</p>`}
${untiled.length === 0 ? undefined : html`<p class="soft">${untiled.join(' · ')}</p>`}
</header>`;
}

function renderFooter({ about }: ReportDocument): Html {
  const facts = Object.entries(about);
  if (facts.length === 0) return html`<footer></footer>`;
  return html`<footer><dl>${facts.map(
    ([title, text]) => html`<div><dt>${title}</dt><dd>${proseHtml(text, 500)}</dd></div>`,
  )}</dl></footer>`;
}

/** The numbers that are seen first. */
function renderTiles(tiles: readonly ReportTile[]): Html | undefined {
  if (tiles.length === 0) return undefined;
  return html`<dl class="tiles">${tiles.map(
    (tile) => html`
<div class="tile"><dt>${tile.title}</dt><dd><div class="${/\d/.test(tile.value) ? 'value' : 'value words'}">${tile.value}</div><div class="note">${proseHtml(tile.note)}</div></dd></div>`,
  )}
</dl>`;
}

/** What went wrong, with the end of the log. */
function renderErrorCard({ error }: ReportDocument): Html | undefined {
  if (error === undefined) return undefined;
  const log = error.log.slice(-200).map((line) => clip(line, 2000));
  return html`<section class="card error">
<h2>What went wrong</h2>
<div class="message">${renderProse(error.message)}</div>
${error.cause === undefined ? undefined : html`<p><b>Cause:</b> ${proseHtml(error.cause, 4000)}</p>`}
${error.remedy === undefined ? undefined : html`<h2>What to do</h2>${renderProse(error.remedy)}`}
${log.length === 0 ? undefined : html`<p class="soft">The ${pluralLast(log.length, 'line')} of the log:</p><pre tabindex="0">${log.join('\n')}</pre>`}
</section>`;
}

/** The first line as a paragraph; further lines (commands, YAML) as they are. */
function renderProse(text: string): Html {
  const [first = '', ...rest] = printableText(clip(text, 20_000)).trim().split('\n');
  return html`<p>${proseHtml(first, 20_000)}</p>${rest.length === 0 ? undefined : html`<pre tabindex="0">${rest.join('\n')}</pre>`}`;
}

function renderNotes({ warnings, notices }: ReportDocument): Html | undefined {
  if (warnings.length + notices.length === 0) return undefined;
  return html`<ul class="notes">${warnings.map(
    (warning) => html`
<li class="warning"><b>Warning:</b> ${proseHtml(warning)}</li>`,
  )}${notices.map(
    (notice) => html`
<li>${proseHtml(notice)}</li>`,
  )}
</ul>`;
}

function renderNextStepsCard({ nextSteps }: ReportDocument): Html | undefined {
  if (nextSteps.length === 0) return undefined;
  return html`<section>
<h2>What to do next</h2>
<div class="card"><ol class="next">${nextSteps.map((step) => html`<li>${renderProse(step)}</li>`)}</ol></div>
</section>`;
}
