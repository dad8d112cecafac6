import { printableLine } from '../../core/format/printable.ts';
import { splitProse } from '../../core/format/prose.ts';
import { type Html, html } from './html.ts';

/** One line of plain text: addresses become links, what stands between backticks code. */
export function proseHtml(line: string, maxCharacters = 2000): readonly Html[] {
  return splitProse(printableLine(line, maxCharacters)).map((part) => {
    if (part.kind === 'text') return html`${part.text}`;
    if (part.kind === 'code') return html`<code>${part.text}</code>`;
    return html`<a href="${part.text}" rel="noopener noreferrer">${part.text}</a>`;
  });
}
