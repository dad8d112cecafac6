import { describe, expect, test } from '@jest/globals';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { PREWARM_STYLE } from '../../../src/page/html/style.ts';
import { SAMPLE_PAGES } from '../../support/sample-pages.ts';
import { WORST_PAGE } from '../../support/worst-page.ts';

/** What makes pages fit a phone. __tests__/long/narrow-pages.test.ts measures them in a browser. */
const pages = Object.entries({ ...SAMPLE_PAGES, 'the longest names': WORST_PAGE }).map(
  ([name, document]) => [name, renderDocumentHtml(document)] as const,
);
const [wide = '', phone = ''] = PREWARM_STYLE.split('@media (max-width: 640px)');

describe.each(pages)('the page of %s', (_name, page) => {
  test('has each table in a frame of its own, and in each cell the head of its column', () => {
    const frames = page.match(/<div class="table" tabindex="0"><table>/g) ?? [];
    expect(page.match(/<table/g) ?? []).toHaveLength(frames.length);
    const heads = new Set([...page.matchAll(/<th scope="col"[^>]*>([^<]*)<\/th>/g)].map(([, head]) => head));
    for (const [cell, head] of page.matchAll(/<td(?: class="[^"]*")?(?: data-head="([^"]*)")?/g))
      expect({ cell, isKnown: heads.has(head) }).toEqual({ cell, isKnown: true });
  });
});

test('every word may break, and what stands on one line on a wide screen may wrap on a phone', () => {
  expect(wide).toMatch(/\nbody \{[^}]*overflow-wrap: anywhere/s);
  const kept = [...wide.matchAll(/^(.*?) \{[^}]*white-space: nowrap/gm)].map(([, selector]) => selector);
  expect(kept).toEqual([...['.number', 'th', 'tbody th.tight', 'td.tight', '.timeline .row span']]);
  // As specific as the most specific of them, and later.
  expect(phone).toMatch(/\.table th:is\(th\), \.table td:is\(td\) \{[^}]*white-space: normal/);
  expect(phone).toMatch(/\.timeline \.row span \{[^}]*white-space: normal/);
});
