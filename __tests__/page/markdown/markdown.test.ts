import { describe, expect, test } from '@jest/globals';
import { utf8Bytes } from '../../../src/core/format/printable.ts';
import { bar } from '../../../src/page/bar.ts';
import { codeBlock, codeSpan, details, escapeMarkdown, table } from '../../../src/page/markdown/markdown.ts';
import { HOSTILE } from '../../support/sample-reports.ts';

describe('prose', () => {
  test.each([
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['a & b &lt;', 'a &amp; b &amp;lt;'],
    ['**bold** _it_ ~~no~~', '\\*\\*bold\\*\\* \\_it\\_ \\~\\~no\\~\\~'],
    ['[a](javascript:b)', '\\[a\\](javascript:b)'],
    ['back\\slash', 'back\\\\slash'],
    ['one\ntwo', 'one two'],
    ['costs $5 or $6', 'costs <span>$</span>5 or <span>$</span>6'],
    ['Run `npm ci` again', 'Run `npm ci` again'],
    ['see https://github.com/a_b/c?d=1.', 'see <https://github.com/a_b/c?d=1>.'],
  ])('%s becomes %s', (text, expected) => {
    expect(escapeMarkdown(text)).toBe(expected);
  });

  test.each([
    ['@octocat', '@\u200boctocat'],
    ['#12', '#\u200b12'],
    [':tada:', ':\u200btada:'],
  ])('%s reaches nobody and stays what it is', (text, expected) => {
    expect(escapeMarkdown(`see ${text}`)).toBe(`see ${expected}`);
  });

  test.each(['debian@sha256:00ff', '2026-10-04T03:00:12Z', 'localhost:5000/app:tag'])(
    '%s needs no escaping',
    (text) => {
      expect(escapeMarkdown(text)).toBe(text);
    },
  );

  test.each(['- item', '1. item', '+ item', '# heading', '=== line'])(
    '%s at the beginning is no list and no heading',
    (text) => {
      expect(escapeMarkdown(text)).toBe(`\u200b${text}`);
    },
  );
});

describe('code', () => {
  test.each([
    ['RUN a', '`RUN a`'],
    ['RUN echo `date`', '`` RUN echo `date` ``'],
    ['a `` b', '```a `` b```'],
    ['RUN a \\\n && b', '`RUN a \\ && b`'],
    ['<b>', '`<b>`'],
    ['', ''],
  ])('%s as a span is %s', (text, expected) => {
    expect(codeSpan(text)).toBe(expected);
  });

  test('a block cannot be ended by what is in it', () => {
    const lines = codeBlock('a\n```\n````\nb').split('\n');
    expect(lines[0]).toBe('`````text');
    expect(lines.at(-1)).toBe('`````');
  });
});

describe('a table', () => {
  const columns = [
    { title: 'Step', align: 'left' },
    { title: 'Time', align: 'right' },
  ] as const;

  test('reads like one', () => {
    expect(table(columns, [['`RUN a`', '1.2 s']])).toBe(
      '| Step | Time |\n| :-- | --: |\n| `RUN a` | 1.2\u00a0s |',
    );
  });

  test('has as many lines and cells as it should, whatever is in it', () => {
    const rows = HOSTILE.split('\n').map((text) => [codeSpan(text), escapeMarkdown(text)]);
    const lines = table(columns, [...rows, [codeSpan(HOSTILE), escapeMarkdown(HOSTILE)]]).split('\n');
    expect(lines).toHaveLength(2 + rows.length + 1);
    for (const line of lines) expect(line.match(/(?<!\\)\|/g)).toHaveLength(3);
  });
});

test('what is folded away has a title that is text', () => {
  expect(details('<b> @a', 'body')).toBe(
    '<details><summary>&lt;b&gt; @\u200ba</summary>\n\nbody\n\n</details>',
  );
});

test.each([
  [0, '░░░░░░░░░░'],
  [0.1, '█░░░░░░░░░'],
  [50, '█████░░░░░'],
  [99.9, '█████████░'],
  [100, '██████████'],
])('a bar of %d percent is full only at 100 and empty only at 0', (percent, expected) => {
  expect(bar(percent)).toBe(expected);
});

test('size is counted in bytes, not characters', () => {
  expect(utf8Bytes('aä依😀')).toBe(1 + 2 + 3 + 4);
});
