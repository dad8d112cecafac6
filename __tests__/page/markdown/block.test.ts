import { describe, expect, test } from '@jest/globals';
import type { ReportBlock } from '../../../src/page/block.ts';
import { type Extent, renderPartMarkdown } from '../../../src/page/markdown/block.ts';
import { BLOCKS } from '../../support/sample-blocks.ts';

const all: Extent = { maxRows: 5, maxTonedRows: 5 };
const shown = (block: ReportBlock, extent = all, folded = false) =>
  // A figure and its unit stay on one line.
  renderPartMarkdown({ title: 'Part', blocks: [block], folded }, extent).replaceAll('\u00a0', ' ');

test.each<[keyof typeof BLOCKS, readonly string[]]>([
  ['prose', ['Run `npm ci` again.', '', 'See <https://x.test/a>.']],
  ['heading', ['#### web']],
  [
    'table',
    [
      '**Images**',
      '',
      '| Name | Digest | Command | Size |',
      '| :-- | :-- | :-- | --: |',
      '| web | `sha256:a1b2c3d4a1b2` | `npm ci` | 9 MB |',
      '| api | `sha256:a1b2c3d4a1b2` |  | 120 MB |',
    ],
  ],
  [
    'bars',
    [
      '- `███████████████░░░░░` **75 %** web1: 30 MB of 40 MB',
      '- `░░░░░░░░░░░░░░░░░░░░` **0 %** web2: nothing',
    ],
  ],
  ['chart', ['Last runs: `▁█` 2 runs.']],
  [
    'diagram',
    [
      '```mermaid',
      'flowchart LR',
      '  s0["v prewarm<br/>3 of 3"]:::good',
      '  s1["x build #34;x#34;<br/>step 2"]:::failed',
      '  s0 --> s1',
      '  classDef good fill:#0f766e,stroke:#0f766e,color:#fff',
      '  classDef failed fill:#c2362b,stroke:#c2362b,color:#fff',
      '  classDef none fill:#918d85,stroke:#918d85,color:#fff',
      '```',
    ],
  ],
  [
    'stages',
    [
      '| Stage | Hit rate | Hit | Executed | Failed | Not measured |',
      '| :-- | :-- | :-- | :-- | --: | --: |',
      '| `base` | `███████░░░` 66.6 % | 2 (1 inferred; 1 loaded, 34.0 MB in 2.1 s) | 1 in 31.9 s | 0 | 0 |',
      '| `app` | `░░░░░░░░░░` 0 % | 0 | 0 | 1 | 1 |',
    ],
  ],
  [
    'stack',
    [
      '| Layer | Result | Size | Age |',
      '| :-- | :-- | --: | --: |',
      '| **base** | v up to date | 45 MB | 3 days |',
      '| **python** | r rebuilt: `a.txt` changed | 120 MB |  |',
    ],
  ],
  [
    'timeline',
    [
      '```mermaid',
      '%%{init: {"gantt": {"leftPadding": 76}}}%%',
      'gantt',
      '  dateFormat x',
      '  axisFormat %s s',
      '  todayMarker off',
      '  section Phases',
      '  2.5 s check :done, 0, 2500',
      '  section deps',
      '  5.0 s RUN a b :active, 2500, 7500',
      // Mermaid draws nothing that takes no time.
      '  0 s load :2500, 2501',
      '  2.5 s RUN c :crit, 7500, 10000',
      '```',
      '',
      'Times are of the builder.',
    ],
  ],
  [
    'advice',
    [
      '**Copy less.** It saves 10 s.',
      '',
      'The `COPY` takes all.',
      '',
      'Line 3.',
      '',
      '<details><summary>The lines to write</summary>',
      '',
      '```dockerfile',
      'COPY a .',
      'RUN b',
      '```',
      '',
      '</details>',
    ],
  ],
  [
    'log',
    ['<details><summary>What it printed</summary>', '', '```text', 'one', 'two <b>', '```', '', '</details>'],
  ],
])('markdown shows a block of %s', (kind, lines) => {
  expect(shown(BLOCKS[kind])).toBe(['### Part', '', ...lines].join('\n'));
});

test('a part may be folded, and one of nothing is left out', () => {
  expect(shown(BLOCKS.prose, all, true)).toMatch(/^<details><summary>Part<\/summary>\n\nRun .*<\/details>$/s);
  expect(shown({ kind: 'prose', lines: [''] })).toBe('');
});

describe('where there is no room', () => {
  const one = { ...all, maxRows: 1 };

  test.each([
    ['prose', /^### Part\n\nRun `npm ci` again\.\n\nand 1 more$/],
    ['bars', /web1.*\n\nand 1 more$/],
    ['stages', /`base`.*\n\nand 1 more$/],
    ['stack', /\*\*base\*\*.*\n\nand 1 more$/],
  ] as const)('the first of %s are shown, and how many more there are', (kind, expected) => {
    expect(shown(BLOCKS[kind], one)).toMatch(expected);
    expect(shown(BLOCKS[kind], { ...all, maxRows: 2 })).not.toContain('more');
  });

  test('rows that are as they should be go first, then those that are remarkable', () => {
    expect(shown(BLOCKS.table, one)).not.toContain('more');
    expect(shown(BLOCKS.table, { ...all, maxTonedRows: 1 })).toMatch(/\| web .*\n\nand 1 more$/);
    const remarkable = shown(BLOCKS.table, { ...all, onlyRemarkable: true });
    expect(remarkable).toMatch(/\| web .*\n\nand 1 more$/);
    const plain = { ...BLOCKS.table, tones: [] };
    expect(shown(plain, { ...one, onlyRemarkable: true })).toMatch(/\| web .*\n\nand 1 more$/);
    expect(shown({ ...plain, tones: [undefined, undefined] }, { ...all, onlyRemarkable: true })).toBe('');
  });

  test('lines to copy may be left out', () => {
    const without = { ...all, withoutCode: true };
    expect(shown(BLOCKS.log, without)).toBe('');
    expect(shown(BLOCKS.advice, without)).toMatch(/Line 3\.$/);
  });
});
