import { describe, expect, test } from '@jest/globals';
import { prewarmDocument } from '../../../src/commands/prewarm/page.ts';
import type { PrewarmReport } from '../../../src/layers/report/report.ts';
import { renderDocumentHtml } from '../../../src/page/html/document.ts';
import { html } from '../../../src/page/html/html.ts';
import {
  ATTACKED,
  EMPTY,
  FAILED,
  layer,
  PREWARMED,
  stage,
  step,
  WARM,
} from '../../support/sample-reports.ts';

const renderPrewarmHtml = (report: PrewarmReport): string => renderDocumentHtml(prewarmDocument(report));

/** A tag as we write them: names in lower case, quoted attributes. */
const TAG = /<(\/?)([a-z][a-z0-9]*)(?:\s+[a-z][a-z0-9-]*(?:="[^"<>]*")?)*\s*\/?>/gi;
const STYLE = /<style>[\s\S]*?<\/style>/;
const VOID_ELEMENTS = new Set(['meta', 'br', 'line', 'rect']);

/** The names of all elements; throws when they are not closed in order. */
function readElements(page: string): readonly string[] {
  const open: string[] = [];
  const names: string[] = [];
  for (const [, slash, name = ''] of page.replace(STYLE, '').matchAll(TAG)) {
    if (slash === '/') {
      const expected = open.pop();
      if (expected !== name) throw new Error(`</${name}> closes <${expected}>`);
    } else {
      names.push(name);
      if (!VOID_ELEMENTS.has(name)) open.push(name);
    }
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(' ')}`);
  return names;
}

const PAGES = Object.entries({ WARM, PREWARMED, FAILED, EMPTY, ATTACKED });

describe('the page', () => {
  test.each(PAGES)('of the sample %s is well-formed, without scripts, and loads nothing', (_, report) => {
    const page = renderPrewarmHtml(report);
    const names = new Set(readElements(page));
    for (const name of [
      'script',
      'link',
      'img',
      'iframe',
      'object',
      'embed',
      'form',
      'base',
      'image',
      'use',
      'foreignobject',
    ]) {
      expect(names).not.toContain(name);
    }
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
    expect(STYLE.exec(page)?.[0]).not.toMatch(/url\(|@import/i);
    for (const [tag] of page.replace(STYLE, '').matchAll(TAG)) {
      expect(tag.replace(/"[^"]*"/g, '')).not.toMatch(
        /\s(?:on\w+|src|srcset|style|data(?!-)|action|xlink)\b/,
      );
    }
    // Every `<` is one of an element of ours: what is left of text is escaped.
    const bare = page.replace(STYLE, '').replace('<!doctype html>', '').replace(TAG, '');
    expect(bare).not.toContain('<');
  });

  test('links only where it should', () => {
    expect(renderPrewarmHtml(WARM)).toContain(
      '<a href="https://github.com/acme/shop/actions/runs/123456789" rel="noopener noreferrer">',
    );
    const links = [...renderPrewarmHtml(ATTACKED).matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
    expect(new Set(links)).toEqual(new Set(['https://example.test/x.png']));
  });

  test('says what the report says', () => {
    const page = renderPrewarmHtml(PREWARMED);
    for (const text of [
      'Prewarmed: python rebuilt',
      '71.4 %',
      '5 of 7 steps',
      '31.9 s',
      '45.1 MB',
      '48.2 s',
      'requirements.txt changed',
    ]) {
      expect(page).toContain(text);
    }
    expect(page).toContain('aria-label="1 hit, 1 of them loaded, 2 executed, 0 failed, 0 not measured"');
  });

  test('draws the layers on what they stand on', () => {
    const chain = [
      layer('top', { standsOn: ['middle', 'base'] }),
      layer('middle', { standsOn: ['base'] }),
      layer('side', { standsOn: ['not in this report'] }),
      layer('base'),
    ];
    const rows = renderPrewarmHtml({ ...WARM, layers: chain })
      .split('<li><ul>')
      .slice(1)
      .map((row) => [...row.matchAll(/class="name">([^<]*)</g)].map(([, name]) => name));
    expect(rows).toEqual([['side', 'base'], ['middle'], ['top']]);
  });

  test('does not run in circles', () => {
    const circle = [layer('a', { standsOn: ['b'] }), layer('b', { standsOn: ['a'] })];
    expect(() => renderPrewarmHtml({ ...WARM, layers: circle })).not.toThrow();
  });

  test('of nothing claims nothing', () => {
    expect(renderPrewarmHtml(EMPTY).replace(STYLE, '')).not.toMatch(/\d %|<svg|<table/);
  });

  test('of steps that were not measured claims no rate', () => {
    const stages = [stage([step('base', { verdict: 'not-measured' })])];
    const page = renderPrewarmHtml({ ...FAILED, stages, dependencyHitRate: undefined });
    expect(page.replace(STYLE, '')).not.toMatch(/\d %/);
    expect(page).toContain('not measured');
  });
});

test('markup from a template escapes what is put in, in text and in attributes', () => {
  const text = `<a b="c" d='e'>&\u001b[31m`;
  expect(html`<p title="${text}">${[text, html`<br>`, undefined, 1]}</p>`.markup).toBe(
    '<p title="&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;">&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;<br>1</p>',
  );
});
