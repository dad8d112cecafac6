import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import {
  findCircles,
  findMutualFolders,
  findUnusedExports,
  findViolations,
  importedPackages,
  sourceFiles,
} from './support/architecture.ts';

const root = join(import.meta.dirname, '..');

const sources = sourceFiles(root);

describe('the architecture', () => {
  test('every file keeps the rules', () => {
    const violations = sources.flatMap((file) =>
      findViolations(file).map((violation) => `${file.path}: ${violation}`),
    );
    expect(violations).toEqual([]);
  });

  test('no two folders import each other, at any level', () => {
    expect(findMutualFolders(sources)).toEqual([]);
  });

  test('no file imports itself through others', () => {
    expect(findCircles(sources)).toEqual([]);
  });

  test('what a file exports, another one takes', () => {
    const others = ['__tests__', 'scripts', 'bench'].flatMap((folder) => sourceFiles(root, folder));
    expect(findUnusedExports(sources, others)).toEqual([]);
  });

  test('a folder holds no more files than one reads through', () => {
    const folders = sources.map(({ path }) => dirname(path));
    const full = new Set(folders.filter((folder) => folders.filter((other) => other === folder).length > 45));
    expect([...full]).toEqual([]);
  });

  test('all parts of src were looked at', () => {
    expect(new Set(sources.map(({ path }) => path.split('/')[1]))).toEqual(
      new Set(['core', 'adapters', 'page', 'layers', 'hosts', 'commands', 'cli', 'main.ts']),
    );
  });

  test('every package that src imports is in package.json for development: it is bundled, and whoever installs ours gets no other', () => {
    const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      dependencies?: Record<string, string>;
      devDependencies: Record<string, string>;
    };
    const packages = new Set(sources.flatMap(importedPackages));
    expect(manifest.dependencies).toBeUndefined();
    expect([...packages].filter((name) => manifest.devDependencies[name] === undefined)).toEqual([]);
  });
});

describe('two folders that import each other', () => {
  const file = (path: string, ...imports: readonly string[]) => ({
    path,
    text: imports.map((specifier) => `import '${specifier}';`).join('\n'),
  });

  test('are found side by side, and above', () => {
    expect(
      findMutualFolders([
        file('src/core/oci/a.ts', '../app/b.ts'),
        file('src/core/app/b.ts'),
        file('src/core/app/c.ts', '../oci/d.ts'),
        file('src/hosts/e.ts', '../layers/x/f.ts'),
        file('src/layers/g.ts', '../hosts/h.ts'),
      ]),
    ).toEqual([
      'src/core/app and src/core/oci import each other (src/core/app/c.ts, src/core/oci/a.ts)',
      'src/hosts and src/layers import each other (src/hosts/e.ts, src/layers/g.ts)',
    ]);
  });

  test('are not those of which one holds the other, nor those that import one way', () => {
    expect(
      findMutualFolders([
        file('src/commands/commands.ts', './plan/index.ts'),
        file('src/commands/plan/index.ts', '../command.ts', '../../core/a.ts'),
        file('src/core/a.ts', './oci/b.ts'),
      ]),
    ).toEqual([]);
  });
});

test('files that import themselves through others are found, once', () => {
  const file = (path: string, ...imports: readonly string[]) => ({
    path,
    text: imports.map((specifier) => `import '${specifier}';`).join('\n'),
  });
  expect(
    findCircles([
      file('src/core/a.ts', './b.ts', '../layers/d.ts'),
      file('src/core/b.ts', './c.ts'),
      file('src/core/c.ts', './b.ts', '../layers/d.ts'),
      file('src/layers/d.ts'),
    ]),
  ).toEqual(['src/core/b.ts → src/core/c.ts → src/core/b.ts']);
});

test('an export that only its own file uses is found', () => {
  const files = [
    { path: 'src/core/a.ts', text: 'export const one = 1;\nexport function two() { return one; }' },
    { path: 'src/core/b.ts', text: `import { two } from './a.ts';` },
  ];
  expect(findUnusedExports(files, [])).toEqual(['src/core/a.ts exports one, which no other file takes']);
  expect(findUnusedExports(files, [{ path: '__tests__/a.test.ts', text: 'one' }])).toEqual([]);
});

describe('each rule can fail', () => {
  test.each([
    [
      'src/core/a.ts',
      `import { b } from '../adapters/b.ts'`,
      'core may not import adapters (../adapters/b.ts)',
    ],
    [
      'src/core/a.ts',
      `import type { B } from '../adapters/b.ts'`,
      'core may not import adapters (../adapters/b.ts)',
    ],
    [
      'src/core/a.ts',
      `export { b } from '../adapters/b.ts'`,
      'core may not import adapters (../adapters/b.ts)',
    ],
    ['src/core/a.ts', `export * from '../commands/b.ts'`, 'core may not import commands (../commands/b.ts)'],
    ['src/core/a.ts', `const b = await import('../cli/b.ts')`, 'core may not import cli (../cli/b.ts)'],
    [
      'src/core/a.ts',
      `type B = import('../adapters/b.ts').B`,
      'core may not import adapters (../adapters/b.ts)',
    ],
    [
      'src/core/a.ts',
      `import { readFile } from 'node:fs/promises'`,
      'core is pure and may not import node:fs/promises',
    ],
    ['src/core/a.ts', `import { fetch } from 'undici'`, 'core is pure and may not import undici'],
    [
      'src/core/a.ts',
      `import { info } from '@actions/core'`,
      'only src/adapters/runner/ may import @actions/core',
    ],
    ['src/core/a.ts', 'export const now = () => Date.now()', 'core is pure, and this reads Date.now()'],
    ['src/core/a.ts', 'export const now = () => new Date()', 'core is pure, and this reads new Date()'],
    ['src/core/a.ts', 'export const dice = Math.random()', 'core is pure, and this reads Math.random()'],
    ['src/core/a.ts', `export const home = process.env['HOME']`, 'core is pure, and this reads process'],
    ['src/core/a.ts', `export const bytes = Buffer.from('a')`, 'core is pure, and this reads Buffer'],
    ['src/core/a.ts', `if (true) console.log('a')`, 'core is pure, and this reads console'],
    [
      'src/commands/a.ts',
      'export const now = () => new Date()',
      'only src/adapters/clock.ts reads the time, and this reads new Date()',
    ],
    [
      'src/page/a.ts',
      'draw(Date.now)',
      'only src/adapters/clock.ts reads the time, and this reads Date.now()',
    ],
    [
      'src/adapters/x/a.ts',
      'export const now = performance.now()',
      'only src/adapters/clock.ts reads the time, and this reads performance',
    ],
    [
      'src/adapters/x/a.ts',
      `import { b } from '../../commands/b.ts'`,
      'adapters may not import commands (../../commands/b.ts)',
    ],
    [
      'src/adapters/x/a.ts',
      `import { b } from '../../cli/b.ts'`,
      'adapters may not import cli (../../cli/b.ts)',
    ],
    [
      'src/adapters/x/a.ts',
      `import * as core from '../../../node_modules/@actions/core/lib/command.js'`,
      'only src/adapters/runner/ may import @actions/core',
    ],
    [
      'src/adapters/runner/a.ts',
      `import * as core from '@actions/core'`,
      'imports the index of @actions/core, which loads an HTTP client: see actions-core.ts',
    ],
    [
      'src/commands/a.ts',
      `import { exec } from '@actions/exec'`,
      'only src/adapters/process/ may import @actions/exec',
    ],
    [
      'src/cli/a.ts',
      `import { context } from '@actions/github'`,
      'only src/adapters/github/ may import @actions/github',
    ],
    [
      'src/commands/a.ts',
      `const cache = await import('@actions/cache')`,
      'only src/adapters/history/ may import @actions/cache',
    ],
    ['src/commands/a.ts', `import { b } from '../cli/b.ts'`, 'commands may not import cli (../cli/b.ts)'],
    [
      'src/commands/images/a.ts',
      `import { b } from '../build/b.ts'`,
      'the command images may not import the command build (../build/b.ts)',
    ],
    [
      'src/commands/plan/a.ts',
      `import { b } from '../build/b.ts'`,
      'the command plan may not import the command build (../build/b.ts)',
    ],
    ['src/commands/a.ts', `import { b } from '../main.ts'`, 'commands may not import main.ts (../main.ts)'],
    [
      'src/commands/a.ts',
      `import { b } from '../../scripts/b.mjs'`,
      'imports scripts/b.mjs, which is not in src',
    ],
    ['src/cli/a.ts', 'export default function a() {}', 'has a default export'],
    ['src/cli/a.ts', 'const a = 1; export { a as default }', 'has a default export'],
    ['src/cli/a.ts', `export { default } from './b.ts'`, 'has a default export'],
    ['src/cli/theCommand.ts', '', '"theCommand" is not kebab-case'],
    ['src/core/Layers/a.ts', '', '"Layers" is not kebab-case'],
    ['src/core/utils/a.ts', '', 'the name "utils" says nothing'],
    ['src/core/string-helpers.ts', '', 'the name "helpers" says nothing'],
    ['src/adapters/common.ts', '', 'the name "common" says nothing'],
    ['src/commands/misc.ts', '', 'the name "misc" says nothing'],
  ])('%s: %s', (path, text, violation) => {
    expect(findViolations({ path, text })).toEqual([violation]);
  });

  test.each([
    ['src/core/a.ts', `import { b } from './b.ts'; export const day = new Date(0).getUTCDay()`],
    [
      'src/core/a.ts',
      'export interface Report { readonly process: string }; export const a = { process: 1, console: 2 }; a.process',
    ],
    [
      'src/adapters/runner/a.ts',
      `import { issue } from '../../../node_modules/@actions/core/lib/command.js'; import { b } from '../clock.ts'; issue(String(process.pid))`,
    ],
    ['src/adapters/clock.ts', 'export const nowMs = () => Date.now()'],
    ['src/cli/a.ts', `import { b } from '../commands/b.ts'; export const day = (ms) => new Date(ms)`],
    ['src/commands/build/a.ts', `import { b } from '../images/b.ts'`],
    ['src/commands/maintain/a.ts', `import { b } from '../doctor/b.ts'`],
    ['src/main.ts', `export { b } from './cli/b.ts'; export { c } from './commands/c.ts'`],
  ])('and does not when it is kept: %s: %s', (path, text) => {
    expect(findViolations({ path, text })).toEqual([]);
  });
});
