import { describe, expect, test } from '@jest/globals';
import type { ReportBlock } from '../../src/page/block.ts';
import type { ReportDocument } from '../../src/page/document.ts';
import { renderDocumentHtml } from '../../src/page/html/document.ts';
import { renderDocumentMarkdown } from '../../src/page/markdown/document.ts';
import { renderDocumentText } from '../../src/page/text/document.ts';
import { columnsOf } from '../../src/page/text/wrap.ts';
import { SAMPLE_PAGES } from '../support/sample-pages.ts';

const pages = Object.entries(SAMPLE_PAGES);

function blocksOf<Kind extends ReportBlock['kind']>(document: ReportDocument, kind: Kind) {
  return document.parts
    .flatMap(({ blocks }) => blocks)
    .filter((block): block is Extract<ReportBlock, { kind: Kind }> => block.kind === kind);
}

/** `52.0 MB` → bytes. */
function bytesIn(text: string): number {
  const [, value = '0', unit = 'B'] = /([\d.]+)\s([kMGT]?B)/.exec(text) ?? [];
  return Number(value) * 1000 ** ['B', 'kB', 'MB', 'GB', 'TB'].indexOf(unit);
}

describe.each(pages)('the page of %s', (_name, document) => {
  test('says first, in a headline and at most four tiles, what came of it and what to do', () => {
    const tiles = Object.values(document.tiles);
    expect(tiles.length).toBeGreaterThan(1);
    expect(tiles.length).toBeLessThanOrEqual(4);
    expect(tiles.at(-1)?.title).toBe('What to do');
    const page = renderDocumentHtml(document);
    const [head = ''] = page.split('<dl class="tiles">');
    expect(head).toContain('</h1>');
    expect(head).not.toMatch(/<section|<ul|<table|<details/);
    const lines = renderDocumentMarkdown(document).split('\n');
    expect(lines[0]).toMatch(/^## /);
    expect(lines[2]).toBe(`| ${tiles.map(({ title }) => title).join(' | ')} |`);
  });

  test('says what to do, where something is to be done', () => {
    const todo = document.tiles['todo'];
    const steps = [document.error?.remedy ?? [], document.nextSteps].flat();
    expect(todo?.value === 'Nothing').toBe(
      steps.length === 0 && document.error === undefined && document.warnings.length === 0,
    );
    const page = renderDocumentHtml(document);
    for (const step of steps) {
      const [start = ''] = step.split('\n');
      const words = start.split(/[`"'<>&]/).toSorted((a, b) => b.length - a.length)[0] ?? '';
      expect(page).toContain(words);
    }
  });

  test('fits 60 columns of a terminal, and breaks no word', () => {
    for (const line of renderDocumentText(document, undefined, 60).split('\n')) {
      // What a program wrote, and lines to copy, are as they are.
      if (columnsOf(line) <= 60 || /^ {2}│| {6}/.test(line)) continue;
      expect(line.trim().split(' ')).toHaveLength(1);
    }
    const words = (text: string): readonly string[] =>
      text.split(/\s+/).filter((word) => !/^[·█░]*$/.test(word));
    const heads = blocksOf(document, 'table').flatMap(({ columns }) => columns.map(({ title }) => title));
    const narrow = new Set([
      ...words(renderDocumentText(document, undefined, 60)),
      ...words(heads.join(' ')),
    ]);
    for (const word of words(renderDocumentText(document))) expect(narrow).toContain(word);
  });

  test('has a head over each column of a table in a terminal', () => {
    const whole = renderDocumentText(document).replace(/ +/g, ' ');
    const narrow = renderDocumentText(document, undefined, 60);
    const shown = { ...document, parts: document.parts.filter(({ folded }) => !folded) };
    for (const { columns, rows } of blocksOf(shown, 'table')) {
      expect(whole).toContain(` ${columns.map(({ title }) => title).join(' ')}\n`);
      const filled = columns.slice(1).filter((_, index) => rows.some((row) => row[index + 1] !== ''));
      for (const word of filled.flatMap(({ title }) => title.split(' '))) expect(narrow).toContain(word);
    }
  });

  test('says no sentence twice', () => {
    const said = sentencesOf(document);
    const twice = said.filter((sentence, index) =>
      said.some((other, place) => place !== index && other.includes(sentence)),
    );
    expect(twice).toEqual([]);
  });

  test('draws bars as long as their numbers', () => {
    const page = renderDocumentHtml(document);
    const figures = page.match(/<figure class="share">.*?<\/figure>/gs) ?? [];
    const bars = blocksOf(document, 'bars').flatMap((block) => block.bars);
    expect(figures).toHaveLength(bars.length);
    for (const [index, { percent, note }] of bars.entries()) {
      const [of = 0, whole = 0] = (note.match(/[\d.]+\s[kMGT]?B/g) ?? []).map(bytesIn);
      const told = (of / whole) * 100;
      expect(Math.abs((note.includes('to download') ? 100 - told : told) - percent)).toBeLessThan(1);
      const filled = [
        ...(figures[index] ?? '').matchAll(/<rect class="hit[^>]*" x="([\d.]+)" width="([\d.]+)"/g),
      ];
      const end = Math.max(0, ...filled.map(([, x, width]) => Number(x) + Number(width)));
      expect(Math.abs(end - Math.min(100, percent))).toBeLessThan(0.5);
    }
    for (const [line, cells, number] of renderDocumentText(document).matchAll(/([█░]{20}) +([\d.]+) %/g)) {
      const share = ((cells ?? '').split('█').length - 1) / 20;
      expect({ line, off: Math.abs(share * 100 - Math.min(100, Number(number))) <= 5 }).toEqual({
        line,
        off: true,
      });
    }
  });

  test('has tables that add up to its headline', () => {
    const stages = blocksOf(document, 'stages').flatMap((block) => block.stages);
    const [, hits, of] = /^(\d+) of (\d+) steps/.exec(document.tiles['hit-rate']?.note ?? '') ?? [];
    if (of !== undefined) {
      // The application's own stage is in no rate of the dependencies.
      const own = stages.filter(({ steps }) => steps.every(({ stage }) => stage !== 'runtime'));
      const sum = (count: (stage: (typeof stages)[number]) => number): number =>
        own.reduce((total, stage) => total + count(stage), 0);
      expect(sum(({ hit }) => hit)).toBe(Number(hits));
      expect(sum(({ hit, executed, failed }) => hit + executed + failed)).toBe(Number(of));
    }
    const downloaded = document.tiles['downloaded'];
    if (downloaded !== undefined) {
      const sums = blocksOf(document, 'table').flatMap(({ columns, rows }) => {
        const place = columns.findIndex(({ title }) => title === 'Downloaded');
        return place < 0 ? [] : [rows.reduce((total, row) => total + bytesIn(row[place] ?? ''), 0)];
      });
      expect(sums.length).toBeGreaterThan(0);
      for (const sum of sums) expect(Math.abs(sum / bytesIn(downloaded.value) - 1)).toBeLessThan(0.01);
    }
    const hosts = /^(\d+) of (\d+)$/.exec(document.tiles['hosts']?.value ?? '');
    if (hosts !== null) {
      const outcomes = blocksOf(document, 'table').find(({ columns }) => columns[1]?.title === 'Outcome');
      const note = (document.tiles['hosts']?.note ?? '').split('; ')[0] ?? '';
      expect(outcomes?.rows).toHaveLength(Number(hosts[2]));
      expect(outcomes?.rows.filter((row) => row[1]?.includes(note))).toHaveLength(Number(hosts[1]));
    }
  });
});

/** Everything that is a sentence and not a name: of five words or more. What is folded away is there to be looked up. */
function sentencesOf(document: ReportDocument): readonly string[] {
  const { headline, facts, tiles, error, warnings, notices, nextSteps, parts } = document;
  const todo = tiles['todo']?.note;
  const steps = new Set([...(error?.remedy === undefined ? [] : [error.remedy]), ...nextSteps]);
  const untiled = Object.entries(facts).flatMap(([name, fact]) => (name in tiles ? [] : [fact]));
  const said = [
    ...[headline, ...untiled, ...Object.values(tiles).map(({ note }) => note)],
    ...[error?.message ?? '', error?.cause ?? ''],
    ...[...steps].filter((step) => step !== todo),
    ...[...warnings, ...notices],
    ...parts.filter(({ folded }) => !folded).flatMap(({ blocks }) => blocks.flatMap(wordsOf)),
  ];
  return said
    .flatMap((text) => text.split(/(?<=[.!?;])\s+|\n/))
    .map((sentence) => sentence.replace(/^\P{L}+|[.;]$/gu, '').trim())
    .filter((sentence) => sentence.split(' ').length >= 5);
}

function wordsOf(block: ReportBlock): readonly string[] {
  if (block.kind === 'prose') return block.lines;
  if (block.kind === 'stack') return block.layers.map(({ because }) => because);
  if (block.kind !== 'table') return [];
  return block.rows.flatMap((row) => row.filter((_cell, index) => block.columns[index]?.kind === 'text'));
}
