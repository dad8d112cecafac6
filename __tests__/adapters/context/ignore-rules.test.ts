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
