import { printableText } from '../../core/format/printable.ts';

/** Finished markup: it came out of `html`, so everything in it is escaped. */
export interface Html {
  readonly kind: 'html';
  readonly markup: string;
}

type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/**
 * Markup as a tagged template: what is put in is escaped, in text and in quoted attributes alike, unless it is
 * markup itself. Lists are joined, absent values are nothing.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const markup = strings
    .map((text, index) => text + (index < values.length ? render(values[index]) : ''))
    .join('');
  return { kind: 'html', markup };
}

function render(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string')
    return printableText(value).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? '');
  return 'markup' in value ? value.markup : value.map(render).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
