import { describe, expect, test } from '@jest/globals';
import type { ReportBlock, StackLayer } from '../../../src/page/block.ts';
import { renderPartHtml } from '../../../src/page/html/block.ts';
import { BLOCKS } from '../../support/sample-blocks.ts';

const shown = (block: ReportBlock, folded = false): string =>
  renderPartHtml({ title: 'Part', blocks: [block], folded }).markup;

/** Without what is drawn, and with a space for each tag that is gone: what is read. */
const textOf = (markup: string): string =>
  markup
    .replace(/<svg.*?<\/svg>/gs, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** `class x width`, of each rectangle. */
const drawn = (markup: string): readonly string[] =>
  [...markup.matchAll(/<rect class="([^"]*)" x="([^"]*)"(?: y="([^"]*)")? width="([^"]*)"/g)].map(
    ([, kind, x, y, width]) => [kind, x, ...(y === undefined ? [] : [y]), width].join(' '),
  );

test.each<[keyof typeof BLOCKS, string]>([
  ['prose', 'Part Run npm ci again. See https://x.test/a .'],
  ['heading', 'Part web'],
  [
    'table',
    'Part Images Name Digest Command Size web sha256:a1b2c3d4a1b2 npm ci 9 MB api sha256:a1b2c3d4a1b2 120 MB',
  ],
  ['bars', 'Part web1 30 MB of 40 MB 75 % base node to download web2 nothing 0 % to download'],
  ['chart', 'Part Last runs 2 runs'],
  ['diagram', 'Part prewarm 3 of 3 build &quot;x&quot; step 2'],
  [
    'stages',
    'Part Stage Steps Hit rate Hit Executed Failed Not measured base 1 inferred; 1 loaded, 34.0 MB in 2.1 s 66.6 % 2 1 in 31.9 s 0 0 app 0 % 0 0 1 1 hit hit and loaded executed failed not measured',
  ],
  ['stack', 'Part 45 MB · 3 days base up to date 120 MB python rebuilt : a.txt changed · on base'],
  ['timeline', 'Part Phases check deps RUN a; b load RUN c Times are of the builder.'],
  ['advice', 'Part Copy less. It saves 10 s. The COPY takes all. Line 3. The lines to write COPY a . RUN b'],
  ['log', 'Part What it printed one two &lt;b&gt;'],
])('a page says in a block of %s', (kind, text) => {
  expect(textOf(shown(BLOCKS[kind]))).toBe(text);
});

describe('a page draws', () => {
  test('a share as what it is made of, and what is left', () => {
    const [web1 = '', web2 = ''] = shown(BLOCKS.bars).split('</figure>');
    expect(drawn(web1).slice(0, 3)).toEqual(['hit shade-0 0 50', 'hit shade-1 50.4 24.6', 'rest 75.4 24.6']);
    expect(drawn(web2)).toEqual(['rest 0 100']);
    expect(web1).toContain('aria-label="75 %: 30 MB of 40 MB"');
    const whole = { label: 'web3', percent: 120, note: '', segments: [], rest: 'none' };
    expect(drawn(shown({ kind: 'bars', bars: [whole] }))).toEqual(['hit shade-0 0 100']);
  });

  test('rates as columns, and a flat one where none was measured', () => {
    const markup = shown(BLOCKS.chart);
    expect(drawn(markup)).toEqual(['unknown 0 34 9', 'executed 12 34 9', 'executed 24 18 9', 'hit 36 0 9']);
    expect(markup).toContain('viewBox="0 0 48 36"');
    expect(markup).toContain('aria-label="not measured, 0 %, 50 %, 100 %"');
    expect(markup).toContain('<title>50 %</title>');
  });

  test('the steps of a stage by what became of them', () => {
    const [, base = '', app = ''] = shown(BLOCKS.stages).split('<tr><th scope="row">');
    expect(drawn(base)).toEqual(['hit 0 33.33', 'loaded 33.73 32.93', 'executed 67.07 32.93']);
    expect(drawn(app).slice(0, 2)).toEqual(['bad 0 50', 'unknown 50.4 49.6']);
    expect(base).toContain('2 hit, 1 of them loaded, 1 executed, 0 failed, 0 not measured');
  });

  test('when what ran', () => {
    const markup = shown(BLOCKS.timeline);
    const rows = [...markup.matchAll(/title="([^"]*)">.*?<svg class="(\w+)"><rect x="(\S+)" width="(\S+)"/g)];
    expect(rows.map(([, ...row]) => row.join(' '))).toEqual([
      'check: 2.5 s phase 0% 25%',
      'RUN a; b: 5.0 s executed 25% 50%',
      'load: 0 s loaded 25% 0%',
      'RUN c: 2.5 s, failed bad 75% 25%',
    ]);
    expect(markup).toContain('4 bars over 10.0 s');
    const ticks = [...markup.matchAll(/text-anchor="middle">([^<]*)</g)].map(([, tick]) => tick);
    expect(ticks).toEqual(['0 s', '2 s', '4 s', '6 s', '8 s', '10 s']);
  });
});

describe('a page tells by its style', () => {
  test('what a cell holds, and how its row went', () => {
    const markup = shown(BLOCKS.table);
    const cells = [...markup.matchAll(/<t[hd](?: scope="row")? class="(\w+)"(?: data-head="(\w+)")?>/g)];
    expect(cells.slice(0, 4).map(([, kind, head]) => `${kind} ${head ?? ''}`.trim())).toEqual([
      'word',
      'tight Digest',
      'word Command',
      'number Size',
    ]);
    expect(markup).toContain('<tr class="changed"><th scope="row" class="word">web');
    expect(markup).toContain('<tr><th scope="row" class="word">api');
    expect(markup).toContain(`<code title="sha256:${'a1b2c3d4'.repeat(8)}">sha256:a1b2c3d4a1b2</code>`);
    const rows = [['x'.repeat(20), 'y'.repeat(21)]];
    const columns = [{ title: 'One', kind: 'text' } as const, { title: 'Two', kind: 'text' } as const];
    const table = shown({ kind: 'table', title: undefined, columns, rows, tones: [] });
    expect(table).toMatch(/class="word">x.*class="words" data-head="Two">y/);
    expect(table).not.toContain('<caption>');
  });

  test('what is 0, and what a layer or a box has come to', () => {
    expect(shown(BLOCKS.stages)).toContain('class="number zero" data-head="Failed">0');
    expect(shown(BLOCKS.stages)).toContain('class="number" data-head="Failed">1');
    expect(shown(BLOCKS.stack)).toMatch(/class="slab good".*class="slab changed"/s);
    expect(shown(BLOCKS.diagram)).toMatch(/<li class="good"><b>prewarm.*<li class="failed"><b>build/);
  });
});

test('a part may be folded', () => {
  expect(shown(BLOCKS.heading)).toBe('<section>\n<h2>Part</h2>\n<h3>web</h3>\n</section>\n');
  expect(shown(BLOCKS.heading, true)).toBe('<details><summary>Part</summary><h3>web</h3></details>\n');
});

test('layers lie on those that they are based on, whatever their order', () => {
  const layer = (name: string, ...standsOn: readonly string[]): StackLayer => ({
    ...{ name, mark: '', tone: 'good', state: 'up to date', because: '', size: '', age: '' },
    standsOn,
  });
  const layers = [layer('app', 'py', 'js'), layer('py', 'base'), layer('base'), layer('js', 'gone')];
  const rows = shown({ kind: 'stack', layers }).split('<li><ul>').slice(1);
  expect(rows.map((row) => [...row.matchAll(/class="name">(\w+)</g)].map(([, name]) => name))).toEqual([
    ['base', 'js'],
    ['py'],
    ['app'],
  ]);
  // A record that others wrote may say anything.
  const circle = [layer('a', 'b'), layer('b', 'a')];
  expect(shown({ kind: 'stack', layers: circle })).toContain('class="name">b<');
});
