import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

/** One meaning for each symbol of a page. */
const meanings = new Map([
  ['✅', 'as it should be'],
  ['❌', 'failed'],
  ['⚠', 'look at it'],
  ['⚪', 'nothing there, or nothing done'],
  ['➖', 'not needed here'],
  ['📦', 'new in the registry or on a host'],
  ['🔨', 'built and not pushed'],
  ['🚀', 'pushed, or running'],
  ['🔄', 'refreshed'],
  ['🕰', 'older than upstream'],
  ['🔥', 'a prewarm is needed'],
  ['↩', 'rolled back'],
  ['⬇', 'taken down'],
  ['🤒', 'unhealthy'],
  ['🚨', 'a rollback failed'],
  ['❓', 'unknown'],
  ['📋', 'planned'],
  ['🧹', 'cleaned up'],
  ['🗑', 'deleted'],
  ['🩹', 'repaired'],
  ['📈', 'metrics'],
  ['📅', 'quarters'],
  ['🖥', 'hosts'],
  ['🧩', 'platforms put together'],
  ['📝', 'written'],
  ['💡', 'proposed'],
  ['✋', 'left as it is'],
]);

/** Symbols that mean one thing in one place. */
const single = ['🔥', '🚨', '🤒', '🩹', '🔄', '🧩', '📈', '📅', '🖥', '✋', '💡', '📋', '❓', '↩', '⬇'];

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
  path.endsWith('.ts'),
);
const symbols = sources
  .flatMap((path) =>
    [...readFileSync(join('src', path), 'utf8').matchAll(/\p{Extended_Pictographic}/gu)].map(
      ([symbol]) => symbol,
    ),
  )
  .filter((symbol) => !'✔✖©®'.includes(symbol));

test('every symbol of a page has a meaning', () => {
  expect([...new Set(symbols)].filter((symbol) => !meanings.has(symbol))).toEqual([]);
  expect([...meanings.keys()].filter((symbol) => !symbols.includes(symbol))).toEqual([]);
});

test.each(single)('%s stands in one place', (symbol) => {
  expect(symbols.filter((one) => one === symbol)).toHaveLength(1);
});
