import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { proseRules } from './support/prose-rules.ts';
import { proseOf } from './support/prose-text.ts';

const root = join(import.meta.dirname, '..');

/** A space of a rule is any white space, and the first letter may be a capital. */
const rules = proseRules.map(({ pattern, say }) => ({
  pattern: new RegExp(pattern.source.replaceAll(' ', String.raw`\s+`), 'gi'),
  say,
}));

/** What in a file is not written as it should be: line, words, and what to say instead. */
function findings(path: string, text: string): readonly string[] {
  const prose = proseOf(path, text);
  return rules.flatMap(({ pattern, say }) =>
    [...prose.matchAll(pattern)].map(({ 0: words, index }) => {
      const line = prose.slice(0, index).split('\n').length;
      return `${path}:${line}: "${words.replaceAll(/\s+/g, ' ')}", say: ${say}`;
    }),
  );
}

describe('a rule', () => {
  test.each(proseRules)(
    'about $pattern finds "$example.0" and lets "$example.1" pass',
    ({ pattern, example }) => {
      const [wrong, right] = example;
      expect(wrong).toMatch(new RegExp(pattern.source, 'i'));
      expect(findings('a.md', right)).toEqual([]);
    },
  );

  test('holds for all that people read, and only for that', () => {
    expect(findings('a.md', 'Fine.\n\nBuilt\nanew.\n')).toEqual([
      'a.md:4: "anew", say: again, or a verb with re-: rebuild, re-run',
    ]);
    expect(findings('a.md', '`anew` [x](anew.md)\n\n```sh\nanew # anew\n```\n')).toHaveLength(1);
    expect(findings('action.yml', 'anew: x\n  description: Built anew.\n  # Built anew.\n')).toHaveLength(2);
    expect(
      findings(
        'a.ts',
        [
          '// Built anew.',
          "const a = 'anew';",
          "const b = 'built anew';",
          'const c = `built ${d({ e: "anew" }, `and anew`)} anew`;',
          'const f = /built anew/;',
        ].join('\n'),
      ).map((finding) => finding.split(':')[1]),
    ).toEqual(['3', '4', '4']);
    expect(findings('a.sh', '# built anew\nsay "built anew"\nanew=1\n')).toHaveLength(1);
  });
});

function filesIn(folder: string, pattern: RegExp): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name) && !/zh-CN|node_modules/.test(name))
    .map((name) => (folder === '.' ? name : `${folder}/${name}`));
}

const commands = ['prewarm', 'plan', 'build', 'deploy', 'verify', 'merge', 'maintain', 'summary'];
const files = [
  ...readdirSync(root).filter((name) => /\.md$|^action\.yml$/.test(name) && !name.includes('zh-CN')),
  ...commands.flatMap((folder) => [`${folder}/README.md`, `${folder}/action.yml`]),
  ...filesIn('docs', /\.md$/),
  ...filesIn('examples', /\.(md|ya?ml)$/),
  ...filesIn('.github', /\.(md|yml)$/),
  ...filesIn('src', /\.(ts|sh)$/),
];

test('what people read is written in plain English', () => {
  const found = files.flatMap((path) => findings(path, readFileSync(join(root, path), 'utf8')));
  expect(found).toEqual([]);
});
