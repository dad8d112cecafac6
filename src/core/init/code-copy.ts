import { pathInContext } from '../dockerfile/context-path.ts';
import { dependencyFile, dependencyPattern } from '../dockerfile/dependency-file.ts';
import { flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import { mentions } from '../dockerfile/mention.ts';
import { groupBy } from '../group.ts';
import type { ContextListing } from './context-listing.ts';
import { plainArgs } from './copied-files.ts';

/** Whether a copy has brought a file of a folder already to where the copy of the folder brings it. */
export function brings(copy: Instruction, all: Instruction, file: string): boolean {
  if (copy.keyword !== 'COPY' || copy.flags.length > 0) return false;
  const source = normalPath(`${sourceFolder(all)}/${file}`).replace(/^\//, '');
  const target = normalPath(`${all.args.at(-1)}/${file}`);
  const written = writtenPaths(copy);
  return copy.args
    .slice(0, -1)
    .some(
      (pattern, index) =>
        compileGoPattern(normalPath(pattern).replace(/^\//, ''))?.test(source) === true &&
        compileGoPattern(written[index] ?? '')?.test(target) === true,
    );
}

/** Copies of code, and those behind the first of them that can go with it, so that their order stays; and those that stay. */
export function splitCopies(
  range: readonly Instruction[],
  isFree: (copy: Instruction) => boolean,
): { readonly copies: readonly Instruction[]; readonly kept: readonly Instruction[] } {
  const behind = range.slice(range.findIndex(takesCode)).filter(isCopy);
  const copies = behind.filter((copy) => (takesCode(copy) && !bringsProgram(copy)) || isFree(copy));
  return { copies, kept: behind.filter((copy) => !copies.includes(copy)) };
}

/** Whether copies that stood before another, and come behind it now, may put another file in the place of its own. */
export function isCoveredBy(
  copies: readonly Instruction[],
  kept: Instruction,
  range: readonly Instruction[],
): boolean {
  return copies.some(
    (copy) =>
      range.indexOf(copy) < range.indexOf(kept) && mayOverlap(copy, kept) && !bringsSameFiles(copy, kept),
  );
}

function mayOverlap({ args }: Instruction, kept: Instruction): boolean {
  const root = normalPath(args.at(-1) ?? '');
  const folder = root === '.' ? '' : `${root}/`;
  return writtenPaths(kept).some((path) => {
    const file = `${path}/`;
    if (folder.startsWith('/') !== file.startsWith('/'))
      return codeFolder.test(file.startsWith('/') ? file : folder);
    return file.startsWith(folder) || folder.startsWith(file);
  });
}

/** `COPY . .` and `COPY package*.json ./`: files of one context under their own names. */
function bringsSameFiles(folder: Instruction, kept: Instruction): boolean {
  if (folder.flags.some(({ name }) => name === 'from')) return false;
  const root = normalPath(folder.args.at(-1) ?? '');
  const written = writtenPaths(kept);
  return kept.args.slice(0, -1).every((source, index) => {
    const path = written[index] ?? '';
    const inFolder = root === '.' ? path : path.replace(`${root}/`, '');
    return [sourceFolder(folder), inFolder].filter((part) => part !== '').join('/') === normalPath(source);
  });
}

/** Where each source of a copy comes to lie. */
function writtenPaths({ args }: Instruction): readonly string[] {
  const target = args.at(-1) ?? '';
  const isFolder = args.length > 2 || /(^|\/)\.?$/.test(target);
  return args
    .slice(0, -1)
    .map((source) =>
      normalPath(isFolder ? `${target}/${source.slice(source.lastIndexOf('/') + 1)}` : target),
    );
}

/** `./a//b/` is `a/b`, and `./` is `.`. */
function normalPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  return `${path.startsWith('/') ? '/' : ''}${parts.join('/')}` || '.';
}

export function takesCode(one: Instruction): boolean {
  const { flags, heredocs } = one;
  return (
    isCopy(one) &&
    heredocs.length === 0 &&
    (flags.some(({ name }) => name === 'from') ||
      plainArgs(one)
        .slice(0, -1)
        .some((source) => !source.includes('://') && dependencyFile(source) === undefined))
  );
}

/** `COPY Cargo.* ./` takes manifests and lock files only. */
export function takesMore(copy: Instruction): boolean {
  return !plainArgs(copy).slice(0, -1).every(dependencyPattern);
}

/** `COPY package.prod.json package.json`: the install step would read another file. */
export function isRenamed({ args }: Instruction): boolean {
  const destination = args.at(-1) ?? '';
  return !destination.endsWith('/') && dependencyFile(destination) !== undefined;
}

/** `COPY . .`, `COPY web/ ./`. */
export function isCopyOfFolder(copy: Instruction, { paths }: ContextListing): boolean {
  const folder = sourceFolder(copy);
  return (
    copy.args.length === 2 &&
    !/[*?$]/.test(copy.args.join(' ')) &&
    (folder === '' || paths.some((path) => path.startsWith(`${folder}/`))) &&
    !copy.flags.some(({ name }) => name === 'from' || name === 'exclude' || name === 'parents')
  );
}

export function sourceFolder(copy: Instruction): string {
  return pathInContext(plainArgs(copy)[0] ?? '')
    .replace(/^\.?\/+|(?<!\/)\/+$/g, '')
    .replace(/^\.$/, '');
}

/** Where code lies; elsewhere it may be what an installer looks for. */
const codeFolder =
  /^(?:\.|[\w-]|\/(?:apps?|src|code|srv|work|workspace|project|prod|opt|home|build|usr\/src|usr\/share\/nginx|var\/www)(?:\/|$))/;

/** From another stage or image, to where no code lies: the install step may run it. */
function bringsProgram(copy: Instruction): boolean {
  return flagValue(copy, 'from') !== undefined && !liesWithCode(copy);
}

/** One program that another stage built of the code: no package manager looks for it, and no step names it. */
export function isOwnProgram(
  copy: Instruction,
  stages: readonly Stage[],
  steps: readonly Instruction[],
): boolean {
  const [source = '', destination = '', ...more] = copy.args;
  const path = destination.endsWith('/')
    ? destination + source.slice(source.lastIndexOf('/') + 1)
    : destination;
  const name = /^\/(?:usr\/(?:local\/)?)?s?bin\/([\w.-]+)$/.exec(path)?.[1];
  const from = stages.find((stage) => stage.name === flagValue(copy, 'from')?.toLowerCase());
  return (
    name !== undefined &&
    more.length === 0 &&
    from?.instructions.some((one) => takesCode(one) && flagValue(one, 'from') === undefined) === true &&
    !steps.some((step) => step.keyword === 'RUN' && mentions(wholeCode(step), name))
  );
}

/** Whether a copy says the same behind the install step. */
export function saysTheSame(copy: Instruction, range: readonly Instruction[]): boolean {
  const behind = range.slice(range.indexOf(copy) + 1);
  const isMoved =
    behind.some(({ keyword }) => keyword === 'WORKDIR') && copy.args.at(-1)?.startsWith('/') !== true;
  const reads =
    copy.code.includes('$') && behind.some(({ keyword }) => keyword === 'ARG' || keyword === 'ENV');
  return !isMoved && !reads;
}

export function liesWithCode({ args }: Instruction): boolean {
  return codeFolder.test(args.at(-1) ?? '');
}

/** Whether a copy lies where the install step runs. */
export function isWorkdir(
  copy: Instruction,
  range: readonly Instruction[],
  before: readonly Instruction[],
): boolean {
  const clean = (path: string): string => path.replace(/^["']|["']$/g, '').replace(/(?<=[^/])\/+$/, '');
  const destination = clean(copy.args.at(-1) ?? '');
  if (/^\.?\/?$/.test(destination) && destination !== '/')
    return !range.slice(range.indexOf(copy)).some(({ keyword }) => keyword === 'WORKDIR');
  if (!destination.startsWith('/')) return false;
  const last = clean(before.findLast(({ keyword }) => keyword === 'WORKDIR')?.rest ?? destination);
  return last === destination;
}

/** One COPY for each folder that has such files. */
export function copyLines(copy: Instruction, folder: string, files: readonly string[]): readonly string[] {
  const destination = (copy.args.at(-1) ?? '.').replace(/\/?$/, '/');
  return [...groupBy(files, (file) => file.slice(0, file.lastIndexOf('/') + 1))].map(([own, some]) => {
    const sources = some.map((file) => (folder === '' ? file : `${folder}/${file}`));
    return `COPY${flagsText(copy)} ${sources.join(' ')} ${destination}${own}`;
  });
}

export function flagsText({ flags }: Instruction): string {
  return flags.map(({ name, value }) => ` --${name}${value === undefined ? '' : `=${value}`}`).join('');
}
