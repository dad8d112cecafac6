import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { matchPatterns, readIgnoreRules } from '../../../src/adapters/context/ignore-rules.ts';
import { readBuildkitAnswers } from '../../support/buildkit-answers.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ignore-rules-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe('readIgnoreRules', () => {
  test('leaves out what BuildKit leaves out', async () => {
    const questions = readBuildkitAnswers<{
      file: string;
      paths: readonly string[];
      answer: readonly boolean[];
    }>('ignore-rules');
    expect(questions.length).toBeGreaterThan(300);
    for (const { file, paths, answer } of questions) {
      if (!Array.isArray(answer)) continue;
      await writeFile(join(folder, '.dockerignore'), file);
      const rules = await readIgnoreRules(folder, undefined);
      expect({ file, paths, ignored: paths.map((path) => rules.matches(path)) }).toEqual({
        file,
        paths,
        ignored: answer,
      });
    }
  });

  test('says the same of a path within its folder, and looks into each folder with something that is not ignored', () => {
    const names = ['a', 'b', 'ab'];
    const below = (folder: string) => names.map((name) => (folder === '' ? name : `${folder}/${name}`));
    const folders = ['', ...below(''), ...below('').flatMap(below)];
    const paths = folders.flatMap(below);
    let random = 7;
    const pick = <T>(from: readonly T[]): T => {
      random = (random * 48_271) % 2_147_483_647;
      return from[random % from.length] as T;
    };
    const parts = ['a', 'b', 'ab', '*', '**', 'a*', '?', '[ab]'];
    const lengths = [1, 1, 2, 2, 3];
    const pattern = () => Array.from({ length: pick(lengths) }, () => pick(parts)).join('/');
    let within = 0;
    const wrong: object[] = [];
    for (let file = 0; file < 300; file++) {
      const lines = Array.from({ length: pick([1, 2, 3, 4]) }, () => pick(['', '', '!']) + pattern());
      const rules = matchPatterns(lines);
      for (const path of paths) {
        const way = path.split('/').map((name, index, all) => [all.slice(0, index).join('/'), name] as const);
        const [parent, name] = way.at(-1) ?? ['', ''];
        const is = rules.matches(path);
        if (rules.within(parent).matches(name) !== is) wrong.push({ lines, path, is });
        const ignored = way
          .slice(0, -1)
          .filter(([folder, part]) => !is && rules.within(folder).matches(part));
        within += ignored.length;
        for (const [folder, part] of ignored)
          if (!rules.within(folder).mayExcept(part)) wrong.push({ lines, path, part });
      }
    }
    expect(wrong).toEqual([]);
    expect(within).toBeGreaterThan(100);
  });

  test.each<[string, readonly string[], boolean]>([
    ['node_modules\n!.env.example', ['', 'node_modules'], false],
    ['*\n!src', ['', 'node_modules'], false],
    ['*\n!src', ['', 'src'], false],
    ['*\n!src/app', ['', 'src'], true],
    ['*\n!s*/app', ['', 'src'], true],
    ['*\n!s*/app', ['', 'node_modules'], false],
    ['**/out\n!a/out/keep', ['a', 'out'], true],
    ['**/out\n!a/out/keep', ['b', 'out'], false],
    ['out\n!**/keep', ['', 'out'], true],
    ['out\n!other/**/keep', ['', 'out'], false],
    ['!out/keep\nout/*\nout', ['out', 'deep'], false],
  ])(
    'with %j, whether there can be something in %j that is not ignored is %j',
    async (file, [of, name], is) => {
      await writeFile(join(folder, '.dockerignore'), file);
      const rules = await readIgnoreRules(folder, undefined);
      expect(rules.within(of ?? '').mayExcept(name ?? '')).toBe(is);
    },
  );

  test('takes the file of the Dockerfile before the one of the folder, even when it is empty', async () => {
    const dockerfile = join(folder, 'app.Dockerfile');
    await writeFile(join(folder, '.dockerignore'), '*.txt');
    expect((await readIgnoreRules(folder, dockerfile)).matches('a.txt')).toBe(true);
    await writeFile(`${dockerfile}.dockerignore`, '*.md\r\n!b.md\r\n');
    const own = await readIgnoreRules(folder, dockerfile);
    expect(['a.txt', 'a.md', 'b.md'].map((path) => own.matches(path))).toEqual([false, true, false]);
    await writeFile(`${dockerfile}.dockerignore`, '');
    expect((await readIgnoreRules(folder, dockerfile)).matches('a.txt')).toBe(false);
  });

  test('ignores nothing where there is no file', async () => {
    const rules = await readIgnoreRules(join(folder, 'nowhere'), undefined);
    expect([rules.matches('a'), rules.hasExceptions]).toEqual([false, false]);
  });
});

describe('matchPatterns', () => {
  test.each([
    [['*.md'], 'a.md', true],
    [['*.md'], 'x/a.md', false],
    [['**/*.md'], 'x/a.md', true],
    [['x'], 'x/a', true],
    [['/x'], 'x', false],
    [['#x'], '#x', true],
    [['*', '!a'], 'a', false],
    [['A'], 'a', false],
    [['(x)/c++'], '(x)/c++', true],
    [[], 'a', false],
  ])('%j matches %s: %s', (patterns, path, expected) => {
    expect(matchPatterns(patterns).matches(path)).toBe(expected);
  });
});
