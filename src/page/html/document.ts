import { printableLine } from '../../core/format/printable.ts';
import { belowTiles, type ReportDocument, untiledFacts } from '../document.ts';
import { renderPartHtml } from './block.ts';
import { type Html, html } from './html.ts';
import { renderErrorCard, renderNextStepsCard, renderNotes, renderPage, renderTiles } from './page.ts';
import { proseHtml } from './prose.ts';

/** The document as one page that needs nothing else. */
export function renderDocumentHtml(whole: ReportDocument): string {
  const document = belowTiles(whole);
  const { headline, subject, tone, parts } = document;
  const folded = parts.filter((part) => part.folded);
  return renderPage({
    title: `${headline} · ${printableLine(subject, 200)}`,
    tone,
    header: renderHeader(document),
    main: html`${renderTiles(Object.values(document.tiles))}
${renderErrorCard(document)}
${renderNextStepsCard(document)}
${renderNotes(document)}
${parts.filter((part) => !part.folded).map(renderPartHtml)}
${folded.length === 0 ? undefined : html`<div class="folded">${folded.map(renderPartHtml)}</div>`}`,
    footer: renderFooter(document),
  });
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
