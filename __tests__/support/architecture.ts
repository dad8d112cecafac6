import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseSync } from '@swc/core';

/** One source file, as far as the rules of the architecture look at it. */
export interface SourceFile {
  /** From the root of the repository, with slashes: `src/core/input.ts`. */
  readonly path: string;
  readonly text: string;
}

/** Packages that core may import: they compute, and touch neither files nor network nor clock. */
const purePackages = new Set(['csv-parse/browser/esm/sync', 'fastest-levenshtein', 'picomatch', 'yaml']);

/** Outside things that have one adapter each: package → the only folder that imports it. */
const soleImporters = new Map([
  ['@actions/core', 'src/adapters/runner/'],
  ['@actions/exec', 'src/adapters/process/'],
  ['@actions/github', 'src/adapters/github/'],
  ['@actions/cache', 'src/adapters/history/'],
]);

/**
 * What each part of `src` may import of the others; each may import itself. `main.ts` stands above all, and `src/host` is
 * no part: the scripts in it run on servers.
 */
const mayImport = new Map([
  ['core', []],
  ['adapters', ['core']],
  ['page', ['adapters', 'core']],
  ['layers', ['page', 'adapters', 'core']],
  ['hosts', ['layers', 'page', 'adapters', 'core']],
  ['commands', ['layers', 'hosts', 'page', 'adapters', 'core']],
  ['cli', ['commands', 'layers', 'hosts', 'page', 'adapters', 'core']],
  ['main.ts', ['cli', 'commands', 'layers', 'hosts', 'page', 'adapters', 'core']],
]);

/** Commands that do what others do: command → those that it may import. */
const commandsOf = new Map([
  ['doctor', ['prewarm', 'verify']],
  ['maintain', ['doctor', 'mirror', 'quarter']],
  ['rollback', ['deploy']],
]);

/** The folder in `commands` that is no command: what commands share over several images. It imports no command. */
export const sharedByCommands = 'images';

/** Globals through which code would learn of the world around it. */
const ambientNames = new Set([
  'Buffer',
  'process',
  'console',
  'fetch',
  'performance',
  'setTimeout',
  'setInterval',
  '__dirname',
]);

/** The only file that reads the time; everything else is given a clock. */
const clockFile = 'src/adapters/clock.ts';
const timeReads = new Set(['Date.now()', 'new Date()', 'performance']);

const vagueWords = new Set(['util', 'utils', 'helper', 'helpers', 'common', 'misc']);

/** The modules of src, or of another folder. The scripts in src that run on a server are none. `root`: the folder of package.json. */
export function sourceFiles(root: string, folder = 'src'): readonly SourceFile[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => ({ path: relative(root, path), text: readFileSync(path, 'utf8') }));
}

/** Every way in which a file breaks the rules of the architecture, in words; none when it keeps them. */
export function findViolations(file: SourceFile): readonly string[] {
  const { imports, defaultExport, ambient } = readModule(file);
  const part = file.path.split('/')[1] ?? '';
  return [
    ...imports.flatMap((specifier) => judgeImport(file.path, part, specifier)),
    ...(part === 'core' ? ambient.map((name) => `core is pure, and this reads ${name}`) : []),
    ...(part === 'core' || file.path === clockFile
      ? []
      : ambient
          .filter((name) => timeReads.has(name))
          .map((name) => `only ${clockFile} reads the time, and this reads ${name}`)),
    ...(defaultExport ? ['has a default export'] : []),
    ...judgeName(file.path),
  ];
}

/**
 * Folders that import each other, at any level, each pair once and in words with a file of each side; none when all
 * dependencies point one way.
 */
export function findMutualFolders(files: readonly SourceFile[]): readonly string[] {
  const seen = new Map<string, string>();
  for (const { path, imports } of files.map((file) => ({
    path: file.path,
    imports: readModule(file).imports,
  })))
    for (const specifier of imports.filter((name) => name.startsWith('.'))) {
      const pair = foldersBetween(path, new URL(specifier, `file:///${path}`).pathname.slice(1));
      if (pair !== undefined && !seen.has(pair.join(' → '))) seen.set(pair.join(' → '), path);
    }
  return [...seen].flatMap(([arrow, path]) => {
    const [from = '', to = ''] = arrow.split(' → ');
    const back = seen.get(`${to} → ${from}`);
    return from < to && back !== undefined ? [`${from} and ${to} import each other (${path}, ${back})`] : [];
  });
}

/** Files that import themselves through others, each group once; none when all dependencies point one way. */
export function findCircles(files: readonly SourceFile[]): readonly string[] {
  const importsOf = new Map(
    files.map((file) => [
      file.path,
      readModule(file)
        .imports.filter((name) => name.startsWith('.'))
        .map((name) => new URL(name, `file:///${file.path}`).pathname.slice(1)),
    ]),
  );
  const done = new Set<string>();
  const found: string[] = [];
  const follow = (path: string, way: readonly string[]): void => {
    const at = way.indexOf(path);
    if (at >= 0) found.push([...way.slice(at), path].join(' → '));
    if (at >= 0 || done.has(path)) return;
    for (const next of importsOf.get(path) ?? []) follow(next, [...way, path]);
    done.add(path);
  };
  for (const path of importsOf.keys()) follow(path, []);
  return found;
}

/** What files of src export and no other file takes, `others` included. */
export function findUnusedExports(
  files: readonly SourceFile[],
  others: readonly SourceFile[],
): readonly string[] {
  const usersOf = new Map<string, number>();
  for (const { text } of [...files, ...others])
    for (const name of new Set(text.match(/[\w$]+/g))) usersOf.set(name, (usersOf.get(name) ?? 0) + 1);
  return files.flatMap(({ path, text }) =>
    [...text.matchAll(/^export (?:async )?(?:function\*?|const|class|interface|type) ([\w$]+)/gm)]
      .map(([, name = '']) => name)
      .filter((name) => usersOf.get(name) === 1)
      .map((name) => `${path} exports ${name}, which no other file takes`),
  );
}

/** The two folders side by side that an import goes between; undefined where one holds the other. */
function foldersBetween(from: string, to: string): readonly [string, string] | undefined {
  const [theirs, ours] = [to, from].map((path) => path.split('/').slice(0, -1));
  if (theirs === undefined || ours === undefined) return undefined;
  const depth = ours.findIndex((name, index) => name !== theirs[index]);
  return depth === -1 || depth >= theirs.length
    ? undefined
    : [ours.slice(0, depth + 1).join('/'), theirs.slice(0, depth + 1).join('/')];
}

/** The packages of npm that a file imports, types included. */
export function importedPackages(file: SourceFile): readonly string[] {
  return readModule(file)
    .imports.map(packagePath)
    .filter((specifier) => !/^(\.|node:)/.test(specifier))
    .map(packageName);
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** One that is imported by its file, because its index loads more than is used, is a package like any other. */
function packagePath(specifier: string): string {
  return specifier.replace(/^(\.\.\/)+node_modules\//, '');
}

function judgeImport(path: string, part: string, given: string): readonly string[] {
  const specifier = packagePath(given);
  if (specifier.startsWith('.')) {
    const target = new URL(specifier, `file:///${path}`).pathname.slice(1);
    const targetPart = target.split('/')[1] ?? '';
    if (!target.startsWith('src/')) return [`imports ${target}, which is not in src`];
    if (part !== targetPart && !mayImport.get(part)?.includes(targetPart))
      return [`${part} may not import ${targetPart} (${specifier})`];
    const [command, other] = [commandOf(path), commandOf(target)];
    return other === undefined ||
      other === sharedByCommands ||
      command === undefined ||
      command === other ||
      commandsOf.get(command)?.includes(other)
      ? []
      : [`the command ${command} may not import the command ${other} (${specifier})`];
  }
  const owner = soleImporters.get(packageName(specifier));
  if (owner !== undefined && !path.startsWith(owner))
    return [`only ${owner} may import ${packageName(specifier)}`];
  if (given === '@actions/core')
    return ['imports the index of @actions/core, which loads an HTTP client: see actions-core.ts'];
  if (part === 'core' && !purePackages.has(specifier))
    return [`core is pure and may not import ${specifier}`];
  return [];
}

/** The command that a file belongs to; undefined for what all commands share, and the list of them. */
function commandOf(path: string): string | undefined {
  return /^src\/commands\/([^/]+)\//.exec(path)?.[1];
}

function judgeName(path: string): readonly string[] {
  const names = path.replace(/(\.test|\.d)?\.ts$/, '').split('/');
  return names.flatMap((name) => [
    ...(/^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) ? [] : [`"${name}" is not kebab-case`]),
    ...name
      .split('-')
      .filter((word) => vagueWords.has(word))
      .map((word) => `the name "${word}" says nothing`),
  ]);
}

interface Module {
  /** Specifiers of all imports: static, dynamic, re-exports, and those of types. */
  readonly imports: readonly string[];
  readonly defaultExport: boolean;
  /** Ambient globals that are used, `Date.now()` and the like included. */
  readonly ambient: readonly string[];
}

type Node = Readonly<Record<string, unknown>>;

/** Items of a module that name another one, or may, and hold nothing else to look at. */
const moduleItems = new Set(['ImportDeclaration', 'ExportAllDeclaration', 'ExportNamedDeclaration']);

const modules = new WeakMap<SourceFile, Module>();

function readModule(file: SourceFile): Module {
  const module = modules.get(file) ?? parseModule(file);
  modules.set(file, module);
  return module;
}

function parseModule(file: SourceFile): Module {
  const imports = new Set<string>();
  const ambient = new Set<string>();
  let defaultExport = false;

  const visit = (node: unknown): void => {
    if (Array.isArray(node)) {
      for (const item of node) visit(item);
      return;
    }
    if (!isNode(node)) return;
    const specifier = specifierOf(node);
    if (specifier !== undefined) imports.add(specifier);
    if (exportsDefault(node)) defaultExport = true;
    const name = ambientOf(node);
    if (name !== undefined) ambient.add(name);
    for (const child of childrenOf(node)) visit(child);
  };
  visit(parseSync(file.text, { syntax: 'typescript', target: 'es2022' }).body);
  return { imports: [...imports], defaultExport, ambient: [...ambient] };
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node['type'] === 'Identifier' ? String(node['value']) : undefined;
}

function firstArgument(node: Node): unknown {
  const [argument] = (node['arguments'] as readonly { readonly expression: unknown }[] | undefined) ?? [];
  return argument?.expression;
}

/** What an import, a re-export or the type of an import names. */
function specifierOf(node: Node): string | undefined {
  const { type, callee } = node;
  let literal: unknown;
  if (moduleItems.has(String(type))) literal = node['source'];
  else if (type === 'TsImportType') literal = node['argument'];
  else if (type === 'CallExpression' && isNode(callee) && callee['type'] === 'Import')
    literal = firstArgument(node);
  return isNode(literal) && typeof literal['value'] === 'string' ? literal['value'] : undefined;
}

/** The ambient global that a node itself reads. */
function ambientOf(node: Node): string | undefined {
  switch (node['type']) {
    case 'NewExpression':
      return nameOf(node['callee']) === 'Date' && !firstArgument(node) ? 'new Date()' : undefined;
    case 'MemberExpression': {
      const member = `${nameOf(node['object'])}.${nameOf(node['property'])}`;
      return member === 'Date.now' || member === 'Math.random' ? `${member}()` : undefined;
    }
    case 'Identifier':
      return ambientNames.has(String(node['value'])) ? String(node['value']) : undefined;
    default:
      return undefined;
  }
}

/** What of a node is to be looked at: names of members and of types are no values. */
function childrenOf(node: Node): readonly unknown[] {
  const type = String(node['type']);
  const { object, property, value } = node;
  if (moduleItems.has(type)) return [];
  if (type === 'KeyValueProperty') return [value];
  if (type === 'MemberExpression')
    return isNode(property) && property['type'] === 'Computed' ? [object, property] : [object];
  const children = Object.values(node);
  return type === 'TsPropertySignature' || type === 'TsTypeReference'
    ? children.filter((child) => nameOf(child) === undefined)
    : children;
}

function exportsDefault(node: Node): boolean {
  if (node['type'] === 'ExportDefaultDeclaration' || node['type'] === 'ExportDefaultExpression') return true;
  const specifiers = node['type'] === 'ExportNamedDeclaration' ? (node['specifiers'] as readonly Node[]) : [];
  return specifiers.some((specifier) => nameOf(specifier['exported'] ?? specifier['orig']) === 'default');
}
