import { describe, expect, test } from '@jest/globals';
import type { ReportBlock } from '../../../src/page/block.ts';
import { NO_COLOUR, type Palette } from '../../../src/page/palette.ts';
import { renderPartText } from '../../../src/page/text/block.ts';
import { BLOCKS } from '../../support/sample-blocks.ts';

const shown = (block: ReportBlock, width = 100, colour: Palette = NO_COLOUR, folded = false) =>
  renderPartText({ title: 'Part', blocks: [block], folded }, { colour, width });

test.each<[keyof typeof BLOCKS, readonly string[]]>([
  ['prose', ['  Run `npm ci` again.', '  See https://x.test/a.']],
  ['heading', ['  web']],
  [
    'table',
    [
      '  Images',
      '  Name  Digest               Command    Size',
      '  web   sha256:a1b2c3d4a1b2  npm ci     9 MB',
      '  api   sha256:a1b2c3d4a1b2           120 MB',
    ],
  ],
  [
    'bars',
    ['  ███████████████░░░░░  75 %  web1  30 MB of 40 MB', '  ░░░░░░░░░░░░░░░░░░░░   0 %  web2  nothing'],
  ],
  ['chart', ['  Last runs  ▁█  2 runs']],
  ['diagram', ['  prewarm 3 of 3 → build "x" step 2']],
  [
    'stages',
    [
      '  Stage              From cache  Steps',
      '  base   ███████░░░      66.6 %  2 hit (1 inferred; 1 loaded, 34.0 MB in 2.1 s), 1 executed in',
      '                                 31.9 s',
      '  app    ░░░░░░░░░░         0 %  0 hit, 1 failed, 1 not measured',
    ],
  ],
  [
    'stack',
    [
      '  Layer     Size     Age  Result',
      '  base     45 MB  3 days  up to date',
      '  python  120 MB          rebuilt: `a.txt` changed',
    ],
  ],
  ['advice', ['  → Copy less. It saves 10 s.', '    Line 3.', '      COPY a .', '      RUN b']],
  ['log', ['  → What it printed', '      one', '      two <b>']],
])('a terminal shows a block of %s', (kind, lines) => {
  expect(shown(BLOCKS[kind])).toEqual(['  Part', ...lines]);
});

test('a terminal shows no timeline, and nothing that is folded', () => {
  expect(shown(BLOCKS.timeline)).toEqual([]);
  expect(shown(BLOCKS.prose, 100, NO_COLOUR, true)).toEqual([]);
});

test('colours tell what is well, what changed and what failed', () => {
  const paint = (name: string) => (text: string) => `<${name} ${text}>`;
  const [bold, dim, green, yellow, red, cyan] = ['bold', 'dim', 'green', 'yellow', 'red', 'cyan'].map(paint);
  const colour = { bold, dim, green, yellow, red, cyan } as Palette;
  const painted = (block: ReportBlock): string => shown(block, 200, colour).slice(1).join('\n');
  expect(shown(BLOCKS.heading, 200, colour)).toEqual(['  <bold Part>', '  <bold web>']);
  expect(painted(BLOCKS.table)).toMatch(/^ {2}<dim Images>\n {2}<dim Name> {2}<dim Digest/);
  expect(painted(BLOCKS.bars)).toMatch(/^ {2}<green █+░+> {2}75 % {2}web1 {2}<dim 30 MB of 40 MB>/);
  expect(painted(BLOCKS.diagram)).toBe('  <green prewarm> 3 of 3<dim  → ><red build "x"> step 2');
  expect(painted(BLOCKS.stages)).toMatch(/<yellow █+░+>.*<dim 2 hit .*<yellow ░+>/s);
  expect(painted(BLOCKS.stack)).toMatch(/<dim 3 days> {2}<green up to date>.*<yellow rebuilt: /s);
  expect(painted(BLOCKS.advice)).toBe(
    '  <cyan →> Copy less. It saves 10 s.\n    <dim Line 3.>\n      COPY a .\n      RUN b',
  );
  expect(painted(BLOCKS.log)).toMatch(/^ {2}<cyan →> What/);
});

describe('where there is no room', () => {
  test('lines are wrapped, and bars are shorter', () => {
    expect(shown(BLOCKS.prose, 16)).toEqual([
      '  Part',
      '  Run `npm ci`',
      '  again.',
      '  See',
      '  https://x.test/a.',
    ]);
    expect(shown(BLOCKS.bars, 79)[1]).toBe('  ████████░░  75 %  web1  30 MB of 40 MB');
    expect(shown(BLOCKS.bars, 80)[1]).toMatch(/^ {2}█{15}░{5} /);
    expect(shown(BLOCKS.advice, 20).slice(1, 3)).toEqual(['  → Copy less. It', '    saves 10 s.']);
  });

  test('a dozen rows are shown, and how many more there are', () => {
    const lines = Array.from({ length: 14 }, (_, index) => `line ${index}`);
    expect(shown({ kind: 'prose', lines }).slice(-2)).toEqual(['  line 11', '  and 2 more']);
    expect(shown({ kind: 'prose', lines: lines.slice(0, 12) }).at(-1)).toBe('  line 11');
    const rows = lines.map((line) => [line]);
    const columns = [{ title: 'Line', kind: 'text' }] as const;
    const table = { kind: 'table', title: undefined, columns, rows, tones: [] } as const;
    expect(shown(table).slice(-2)).toEqual(['  line 11', '  and 2 more']);
  });

  test('ten lines of a log are shown, unless it is there to be read', () => {
    const lines = Array.from({ length: 12 }, (_, index) => `line ${index}`);
    expect(shown({ kind: 'log', title: 'Log', lines }).slice(-2)).toEqual([
      '      line 9',
      '      and 2 more',
    ]);
    expect(shown({ kind: 'log', title: 'Log', lines, isWhole: true }).at(-1)).toBe('      line 11');
    // A diff is for `git apply`.
    const long = 'x'.repeat(1000);
    expect(shown({ kind: 'log', title: 'Log', lines: [long], isWhole: true }).at(-1)).toBe(`      ${long}`);
    expect(shown({ kind: 'log', title: 'Log', lines: [long] }).at(-1)?.length).toBeLessThan(250);
  });

  test('what is named is cut, but a sentence is told whole', () => {
    const long = 'x'.repeat(200);
    const columns = [
      { title: 'Name', kind: 'code' },
      { title: 'Text', kind: 'text' },
      { title: 'Command', kind: 'code' },
    ] as const;
    const [, , row = ''] = shown(
      { kind: 'table', title: undefined, columns, rows: [[long, long, long]], tones: [] },
      Number.POSITIVE_INFINITY,
    );
    expect(
      row
        .trim()
        .split(/ +/)
        .map((cell) => cell.length),
    ).toEqual([60, 200, 160]);
  });
});
