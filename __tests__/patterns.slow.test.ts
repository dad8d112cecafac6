import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { check } from 'recheck';
import { findPatterns, type WrittenPattern } from '../scripts/patterns.mjs';
import { makeTempFolder, removeTempFolders } from './support/temp-folder.ts';

removeTempFolders();

/**
 * What recheck said of the patterns of `src`, so that CI need not ask again: commit what this test writes. `linear`: ids of those that it found safe.
 * `accepted`: reason → file → those in which it found a quadratic case, or nothing in its time.
 */
interface KnownPatterns {
  readonly linear: readonly string[];
  readonly accepted: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

const root = join(import.meta.dirname, '..');
const fixture = join(root, '__tests__/fixtures/patterns.json');
const known: KnownPatterns = JSON.parse(await readFile(fixture, 'utf8'));
const patterns = await findPatterns(join(root, 'src'));
const accepted = Object.values(known.accepted).flatMap((files) =>
  Object.entries(files).flatMap(([file, texts]) => texts.map((text) => `${file}: ${text}`)),
);
const lineOf = ({ file, source, flags }: WrittenPattern): string => `${file}: /${source}/${flags}`;

/** New, or changed since. */
const unknown = patterns.filter(
  (pattern) => !known.linear.includes(pattern.id) && !accepted.includes(lineOf(pattern)),
);

async function verdictOf({ source, flags }: Pick<WrittenPattern, 'source' | 'flags'>): Promise<string> {
  const found = await check(source, flags, { timeout: 10_000 });
  if (found.status === 'vulnerable') return `${found.complexity.summary}: ${found.attack.pattern}`;
  return found.status;
}

/** Writes down the ids of the patterns that are linear and still there. */
async function remember(linear: ReadonlySet<string>): Promise<void> {
  const ids = new Set(patterns.map(({ id }) => id).filter((id) => linear.has(id)));
  const text = JSON.stringify({ ...known, linear: [...ids].sort() }, null, 2);
  await writeFile(fixture, `${text}\n`);
}

describe('regular expressions of the source', () => {
  test('take linear time, or are accepted with a reason', async () => {
    expect(patterns.length).toBeGreaterThan(500);
    const bad: string[] = [];
    const linear = new Set(known.linear);
    for (const pattern of unknown) {
      const verdict = await verdictOf(pattern);
      if (verdict === 'safe') linear.add(pattern.id);
      else bad.push(`${lineOf(pattern)} is ${verdict}`);
    }
    if (process.env['CI'] === undefined) await remember(linear);
    // Write it in another way, or add it to "accepted" of __tests__/fixtures/patterns.json under a reason.
    expect(bad).toEqual([]);
  }, 600_000);

  test('that are accepted are still there', () => {
    const lines = new Set(patterns.map(lineOf));
    expect(accepted.filter((line) => !lines.has(line))).toEqual([]);
  });

  test('are read where they are put together while the program runs', async () => {
    const found = async (text: string) => {
      const folder = await makeTempFolder();
      await writeFile(join(folder, 'a.ts'), text);
      return (await findPatterns(folder)).map(({ source, flags }) => `/${source}/${flags}`);
    };
    const rest = "const end = '$'; const rules = [{ path: /x+/ }, { other: /y/ }];";
    expect(
      await found(`${rest} new RegExp(\`^\${escapeRegex(given)}(\${rules[0].path.source})\${end}\`, 'g')`),
    ).toEqual(['/x+/', '/y/', '/^word(x+)$/g']);
    expect(
      await found("RegExp(['a', 'b'].join('|')); new RegExp(given.map(escapeRegex).join('.*'))"),
    ).toEqual([...['/a|b/', '/one.*two.*more/']].reverse());
    for (const unclear of [
      'given',
      '`${given}+`',
      "['a', given].join()",
      'given.map(other).join()',
      "'a', given",
    ])
      await expect(found(`new RegExp(${unclear})`)).rejects.toThrow('a.ts: a new RegExp is put together');
  });

  test.each([
    ['(a+)+$', 'exponential'],
    ['a*a*b$', '3rd degree polynomial'],
  ])('like %s would be found', async (source, verdict) => {
    expect(await verdictOf({ source, flags: '' })).toContain(verdict);
  });
});
