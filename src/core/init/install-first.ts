import { dependencyFile } from '../dockerfile/dependency-file.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { Instruction } from '../dockerfile/instruction.ts';

/** Two lines to move, so that an install step no longer runs for every change of code. */
export interface InstallFirst {
  /** Of the COPY that takes all files, 1-based. */
  readonly copyLine: number;
  readonly installLine: number;
  /** What is copied before the install step instead. */
  readonly files: readonly string[];
  /** The Dockerfile with the lines moved. */
  readonly text: string;
}

/** What is in the build context. */
interface ContextListing {
  /** Relative to the context. */
  readonly paths: readonly string[];
  /** Undefined: it could not be read. */
  readonly content: (path: string) => string | undefined;
}

interface Installer {
  readonly command: RegExp;
  /** What it reads, of what there is; undefined: it needs the code. */
  readonly files: (listing: ContextListing, command: string) => readonly string[] | undefined;
}

const installers: readonly Installer[] = [
  { command: /\b(?:pip3?|uv pip) install\b[^&|;]*?(?:-r|--requirement)[ =]?\S+/, files: pipFiles },
  { command: /\bnpm (ci|i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
  { command: /\byarn(?: install)?(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
  { command: /\bpnpm (i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
  { command: /\bbun (i|install)(?=\s*($|&&|;|\|\||--))/, files: nodeFiles },
  { command: /\bgo mod download\b/, files: (listing) => present(listing, ['go.mod', 'go.sum'], 'go.mod') },
  { command: /\bbundle install\b/, files: rubyFiles },
  {
    command: /\buv sync\b.*--no-install-project|--no-install-project.*\buv sync\b/,
    files: (listing) => present(listing, ['pyproject.toml', 'uv.lock'], 'uv.lock'),
  },
  {
    command: /\bpoetry install\b.*--no-root/,
    files: (listing) => present(listing, ['pyproject.toml', 'poetry.lock'], 'pyproject.toml'),
  },
];

/**
 * Where all files are copied before packages are installed: the Dockerfile that copies what the package manager reads, installs,
 * and then copies the rest. Undefined where there is no such place, or where the install step may need the code.
 */
export function moveInstallUp(dockerfile: Dockerfile, listing: ContextListing): InstallFirst | undefined {
  for (const { instructions } of dockerfile.stages) {
    const at = instructions.findIndex(isCopyOfAll);
    const copy = instructions[at];
    if (copy === undefined) continue;
    const destination = copy.args.at(-1) ?? '.';
    const ends = instructions.slice(at + 1).findIndex(({ keyword }) => keyword === 'RUN');
    const install = ends < 0 ? undefined : instructions[at + 1 + ends];
    const between = instructions.slice(at + 1, at + 1 + Math.max(ends, 0));
    if (
      install === undefined ||
      between.some(({ keyword }) => !/^(ENV|ARG|LABEL|EXPOSE|USER)$/.test(keyword))
    )
      continue;
    const files = installers.find(({ command }) => command.test(install.code))?.files(listing, install.code);
    if (files === undefined || files.length === 0 || runsMore(install.code)) continue;
    const lines = dockerfile.text.split('\n');
    const copyLines = lines.slice(copy.line - 1, copy.endLine);
    const flags = copy.flags
      .map(({ name, value }) => ` --${name}${value === undefined ? '' : `=${value}`}`)
      .join('');
    const folder = destination.endsWith('/') ? destination : `${destination}/`;
    const text = [
      ...lines.slice(0, copy.line - 1),
      `COPY${flags} ${files.join(' ')} ${folder}`,
      ...lines.slice(copy.endLine, install.endLine),
      ...copyLines,
      ...lines.slice(install.endLine),
    ].join('\n');
    return { copyLine: copy.line, installLine: install.line, files, text };
  }
  return undefined;
}

function isCopyOfAll({ keyword, args, flags }: Instruction): boolean {
  return (
    (keyword === 'COPY' || keyword === 'ADD') &&
    args.length === 2 &&
    /^\.?\/?$/.test(args[0] ?? '') &&
    !flags.some(({ name }) => name === 'from' || name === 'exclude' || name === 'parents')
  );
}

/** A step that also builds or tests needs the code. */
function runsMore(code: string): boolean {
  return /\b(run (build|test|lint)|build\b(?!-essential)|test\b|compile|collectstatic|migrate|generate|\.\/\w|python\S* \w+\.py|make\b|pip3? install (-e )?\.)/.test(
    code.replaceAll(/--[\w-]+(=\S+)?/g, ''),
  );
}

function pipFiles({ paths, content }: ContextListing, code: string): readonly string[] | undefined {
  const files = new Set<string>();
  const queue = [...code.matchAll(/(?:-r|-c|--requirement|--constraint)[ =]?["']?([^\s"'&;|]+)/g)].map(
    ([, path = '']) => path,
  );
  while (queue.length > 0) {
    const path = (queue.pop() as string).replace(/^\.\//, '');
    if (files.has(path)) continue;
    const text = paths.includes(path) ? content(path) : undefined;
    // All go to one folder: a path in a folder would change its name.
    if (text === undefined || path.includes('/') || /^[^\S\n]*(-e\s|\.\.?(\/|$)|file:)/m.test(text))
      return undefined;
    files.add(path);
    for (const [, other = ''] of text.matchAll(/^[^\S\n]*(?:-r|-c|--requirement|--constraint)[ =]\s*(\S+)/gm))
      queue.push(other);
  }
  return [...files];
}

function nodeFiles(listing: ContextListing): readonly string[] | undefined {
  const manifest = listing.content('package.json');
  if (manifest === undefined || !listing.paths.includes('package.json')) return undefined;
  // Scripts that npm runs by itself may need the code; workspaces and local packages do.
  if (
    /"(preinstall|install|postinstall|prepare|prepublish|workspaces)"\s*:|"(file|link|workspace):/.test(
      manifest,
    )
  )
    return undefined;
  const names = [
    'package.json',
    'package-lock.json',
    'npm-shrinkwrap.json',
    'yarn.lock',
    '.yarnrc.yml',
    'pnpm-lock.yaml',
    'bun.lock',
    'bun.lockb',
    '.npmrc',
  ];
  return listing.paths.includes('pnpm-workspace.yaml') ||
    listing.paths.some((path) => path.startsWith('.yarn/') || path.startsWith('patches/'))
    ? undefined
    : present(listing, names, 'package.json');
}

function rubyFiles(listing: ContextListing): readonly string[] | undefined {
  const gemfile = listing.content('Gemfile');
  return gemfile === undefined || /^[^\S\n]*gemspec|path:|:path\s*=>|eval_gemfile|ruby file:/m.test(gemfile)
    ? undefined
    : present(listing, ['Gemfile', 'Gemfile.lock'], 'Gemfile');
}

function present(
  { paths }: ContextListing,
  names: readonly string[],
  required: string,
): readonly string[] | undefined {
  const found = names.filter((name) => paths.includes(name) && dependencyFile(name) !== undefined);
  return found.includes(required) ? found : undefined;
}
