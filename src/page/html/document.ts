import { printableLine } from '../../core/format/printable.ts';
import type { ReportDocument } from '../document.ts';
import { type Html, html } from './html.ts';
import { renderErrorCard, renderNextStepsCard, renderNotes, renderPage, renderTiles } from './page.ts';
import { proseHtml, renderPartHtml } from './part.ts';

/** The document as one page. */
export function renderDocumentHtml(document: ReportDocument): string {
  if (document.own !== undefined) return document.own.html();
  const { headline, subject, tone, parts } = document;
  return renderPage({
    title: `${headline} · ${printableLine(subject, 200)}`,
    tone,
    header: renderHeader(document),
    main: html`${renderTiles(document.tiles)}
${renderErrorCard(document)}
${renderNotes(document)}
${renderNextStepsCard(document)}
${parts.filter(({ folded }) => !folded).map(renderPartHtml)}
<div class="folded">
${parts.filter(({ folded }) => folded).map(renderPartHtml)}
</div>`,
    footer: renderFooter(document),
  });
}

function renderHeader({ headline, subject, where, facts }: ReportDocument): Html {
  return html`<header>
<p class="eyebrow">${printableLine(subject, 300)}</p>
<h1><span class="mark" aria-hidden="true"></span>${headline}</h1>
${where === undefined ? undefined : html`<p class="where">${proseHtml(where)}</p>`}
<p class="soft">${facts.map((fact) => printableLine(fact, 300)).join(' · ')}</p>
</header>`;
}

function renderFooter({ runUrl }: ReportDocument): Html {
  if (runUrl === undefined || !/^https?:\/\//.test(runUrl)) return html`<footer></footer>`;
  return html`<footer><dl><div><dt>Run</dt><dd><a href="${runUrl}" rel="noopener noreferrer">open</a></dd></div></dl></footer>`;
}
