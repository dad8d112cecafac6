import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { commonFlags } from '../src/cli/arguments.ts';
import { commands } from '../src/commands/commands.ts';

const root = join(import.meta.dirname, '..');
const pages = [
  '.',
  'docs',
  'docs/advice',
  'docs/guide',
  'plan',
  'prewarm',
  'summary',
  'maintain',
  'build',
  'deploy',
  'merge',
  'verify',
  'examples/app',
  'examples/flask',
  'examples/go',
  'examples/next',
  'examples/rolling',
  'examples/shop',
  'examples/uv',
].flatMap((folder) =>
  readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => join(folder, name)),
);

/** The anchor that GitHub makes of a heading. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .trim()
    .replaceAll(' ', '-');
}

test.each(pages)('the links in %s lead somewhere', (page) => {
  const text = readFileSync(join(root, page), 'utf8').replace(/```.*?```/gs, '');
  const links = [...text.matchAll(/\]\(([^)\s]+)\)/g)].map((match) => match[1] ?? '');
  const dead = links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = '', anchor] = link.split('#');
    const file = path === '' ? join(root, page) : join(root, dirname(page), path);
    if (!existsSync(file)) return true;
    const headings = anchor === undefined ? [] : [...readFileSync(file, 'utf8').matchAll(/^#+ (.*)$/gm)];
    return anchor !== undefined && !headings.some((heading) => anchorOf(heading[1] ?? '') === anchor);
  });
  expect(dead).toEqual([]);
});

const texts = pages.map((page) => [page, readFileSync(join(root, page), 'utf8')] as const);

/** Blocks of code of a language, without their indents. */
function blocks(text: string, language: string): readonly string[] {
  return [...text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\`$`, 'gms'))].map(([, code = '']) => {
    const indents = code.split('\n').flatMap((line) => (line.trim() === '' ? [] : [line.search(/\S/)]));
    const indent = Math.min(...indents);
    return code
      .split('\n')
      .map((line) => line.slice(indent))
      .join('\n');
  });
}

/** Every use of an action or workflow of ours in a piece of YAML, with what it is given. */
function usesIn(value: unknown): readonly { readonly uses: string; readonly given: readonly string[] }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { uses, with: given } = value as { readonly uses?: unknown; readonly with?: unknown };
  const ours = typeof uses === 'string' && uses.startsWith('org/cache-prewarm');
  return [
    ...(ours ? [{ uses, given: Object.keys(given ?? {}) }] : []),
    ...Object.values(value).flatMap(usesIn),
  ];
}

const inputsByFile = new Map<string, readonly string[]>();

function inputsOf(uses: string): readonly string[] {
  const path = uses.replace(/^org\/cache-prewarm\/?/, '').replace(/@.*$/, '');
  const file = path.endsWith('.yml') ? path : join(path, 'action.yml');
  const known = inputsByFile.get(file);
  if (known !== undefined) return known;
  const { inputs, on } = parse(readFileSync(join(root, file), 'utf8'));
  const names = Object.keys(inputs ?? on.workflow_call.inputs);
  inputsByFile.set(file, names);
  return names;
}

describe.each(texts)('the code in %s', (_page, text) => {
  test('is YAML, and gives our actions and workflows inputs that they have', () => {
    const unknown = blocks(text, 'yaml')
      .flatMap((code) => usesIn(parse(code)))
      .flatMap(({ uses, given }) =>
        given.filter((input) => !inputsOf(uses).includes(input)).map((input) => `${uses}: ${input}`),
      );
    expect(unknown).toEqual([]);
  });

  test('runs commands that exist, with flags that they have', async () => {
    const all = new Map(
      await Promise.all(commands.map(async ({ name, load }) => [name, await load()] as const)),
    );
    const lines = blocks(text, 'sh').flatMap((code) => code.replaceAll('\\\n', ' ').split('\n'));
    const wrong = lines.flatMap((line) => {
      const [, name = '', rest = ''] =
        /(?:^|\s)cache-prewarm ([a-z]+)((?: |$).*)/.exec(line.replace(/ #.*/, '')) ?? [];
      if (name === '') return [];
      const command = all.get(name);
      if (command === undefined) return [`${name}: no such command`];
      const own = Object.keys(command.terminal?.flags ?? {});
      const metadata =
        typeof command.metadata === 'string'
          ? Object.keys(parse(readFileSync(join(root, command.metadata), 'utf8')).inputs)
          : command.metadata.inputs.map((input) => input.name);
      const also = (command.terminal?.also ?? []).map((input) => input.name);
      const flags = [...own, ...also, ...metadata, ...Object.keys(commonFlags)];
      return [...rest.matchAll(/--([a-z-]+)/g)]
        .map(([, flag = '']) => flag)
        .filter((flag) => !flags.includes(flag))
        .map((flag) => `${name}: --${flag}`);
    });
    expect(wrong).toEqual([]);
  });
});

test('the quick start edits no Dockerfile', () => {
  const start = readFileSync(join(root, 'README.md'), 'utf8').split(/^## /m)[1] ?? '';
  expect(start).toMatch(/^Quick start\n\nYour Dockerfile stays as it is\./);
  expect(start).not.toMatch(/```dockerfile|^\s*(FROM|COPY|RUN) /m);
});

describe.each([
  ['README.md', 'README.zh-CN.md'],
  ['docs/guide/start.md', 'docs/guide/start.zh-CN.md'],
])('%s in Chinese', (english, chinese) => {
  const [theirs, ours] = [english, chinese].map((page) => readFileSync(join(root, page), 'utf8'));

  test('has the same headings', () => {
    const levels = (text = ''): readonly string[] =>
      [...text.replace(/```.*?```/gs, '').matchAll(/^(#+) /gm)].map(([, marks = '']) => marks);
    expect(levels(ours)).toEqual(levels(theirs));
  });

  test('has the same commands and the same YAML, but for comments', () => {
    const code = (text = ''): readonly string[] =>
      [...blocks(text, 'sh'), ...blocks(text, 'yaml')].map((block) =>
        block.replaceAll(/ *#.*$/gm, '').trim(),
      );
    expect(code(ours)).toEqual(code(theirs));
  });

  test('has the same tables: inputs, outputs and all', () => {
    const names = (text = ''): readonly string[] =>
      [...text.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, name = '']) => name);
    expect(names(ours)).toEqual(names(theirs));
  });

  test('is written in Chinese', () => {
    expect((ours?.match(/\p{Script=Han}/gu) ?? []).length).toBeGreaterThan(400);
  });
});

test('CONTRIBUTING names files and folders that exist', () => {
  const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
  const paths = [...text.matchAll(/`((?:src|__tests__|scripts|docs|examples|bench)\/[\w./-]+)`/g)].map(
    ([, path = '']) => path,
  );
  expect(paths.length).toBeGreaterThan(50);
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('the page about firewalls names every host that the code names', () => {
  const folder = join(root, 'src', 'adapters');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) => [
      ...readFileSync(join(folder, name), 'utf8').matchAll(/['"`]https:\/\/([\w-]+(?:\.[\w-]+)+)/g),
    ])
    .map(([, host = '']) => host);
  expect(names.length).toBeGreaterThan(5);
  const page = readFileSync(join(root, 'docs/guide/firewall.md'), 'utf8');
  // Docker calls its own login so.
  const missing = new Set(
    names.filter((host) => host !== 'index.docker.io' && !page.includes(`\`${host}\``)),
  );
  expect([...missing]).toEqual([]);
});
