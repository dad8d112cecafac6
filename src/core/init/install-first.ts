import { pathInContext } from '../dockerfile/context-path.ts';
import { instructionsBelow } from '../dockerfile/cut.ts';
import { dependencyFile, dependencyPattern } from '../dockerfile/dependency-file.ts';
import { type Dockerfile, flagValue, type Stage } from '../dockerfile/dockerfile.ts';
import { compileGoPattern } from '../dockerfile/go-pattern.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { isCopy } from '../dockerfile/linkable.ts';
import { mentions } from '../dockerfile/mention.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { groupBy } from '../group.ts';
import { weighStep } from '../layers/step-weight.ts';
import type { ContextListing } from './context-listing.ts';
import { type CopiedFile, type CopiedFiles, copiedFiles, plainArgs, resolvePath } from './copied-files.ts';
import { type CommandNeeds, needsOf } from './installers.ts';
import { inLineEndsOf } from './line-ends.ts';

/** Lines to move, so that install steps no longer run for every change of code. */
export interface InstallFirst {
  /** Of the first COPY that goes below an install step, 1-based; undefined: only an argument does. */
  readonly copyLine: number | undefined;
  readonly installLine: number;
  /** What is copied before the install steps instead. */
  readonly files: readonly string[];
  /** Arguments that the install steps do not read, and that go below them, too; absent: none. */
  readonly args?: readonly string[];
  /** The Dockerfile with the lines moved. */
  readonly text: string;
}

/** One install step, and the copies before it that it does not need. */
interface Move {
  readonly copies: readonly Instruction[];
  /** In the place of these lines, others: 0-based, as they are in the file. */
  readonly install: Instruction;
  readonly files: readonly string[];
  /** What stands for a copy of code until it comes: copies of what the install step reads. */
  readonly own: ReadonlyMap<Instruction, readonly string[]>;
  /** Before the copies, and behind them. */
  readonly head: readonly string[];
  readonly tail: readonly string[];
}

/**
 * Where code is copied before packages are installed: the Dockerfile that copies what the package manager reads, installs, and then
 * copies the rest. Undefined where there is no such place, or where the install step may need the code.
 * `isLeft`: whether the step at a line lies in no layer.
 */
export function moveInstallUp(
  dockerfile: Dockerfile,
  listing: ContextListing,
  isLeft: (line: number) => boolean = () => true,
): InstallFirst | undefined {
  const moves = dockerfile.stages.flatMap(
    (stage) =>
      findMove(stage, {
        ...{ below: instructionsBelow(dockerfile, stage), stages: dockerfile.stages },
        ...{ listing, isLeft },
      }) ?? [],
  );
  const [first] = moves;
  if (first === undefined) return undefined;
  const lines = dockerfile.text.split('\n');
  const ended = (some: readonly string[] = []) => inLineEndsOf(dockerfile.text, some);
  // From the end, so that the places of the others stay.
  for (const { copies, install, own, head, tail } of moves.toReversed()) {
    const moved = copies.flatMap(({ place }) => lines.slice(place.start, place.end));
    lines.splice(
      install.place.start,
      install.place.end - install.place.start,
      ...ended(head),
      ...moved,
      ...ended(tail),
    );
    for (const copy of copies.toReversed())
      lines.splice(copy.place.start, copy.place.end - copy.place.start, ...ended(own.get(copy)));
  }
  return {
    copyLine: (first.copies.find(takesMore) ?? first.copies[0])?.line ?? 0,
    installLine: first.install.line,
    files: [...new Set(moves.flatMap(({ files }) => files))],
    text: lines.join('\n'),
  };
}

/** The last install step of a stage that can go before the code; those between go with it. */
function findMove({ instructions }: Stage, around: Around): Move | undefined {
  for (const [index, install] of [...instructions.entries()].toReversed()) {
    const before = instructions.slice(0, index);
    const move = moveStep(install, before, around) ?? moveCopies(install, before, around);
    if (move !== undefined) return move;
  }
  return undefined;
}

interface Around {
  /** What the stages do that this one is built on. */
  readonly below: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly listing: ContextListing;
  readonly isLeft: (line: number) => boolean;
}

function moveStep(
  install: Instruction,
  before: readonly Instruction[],
  { below, listing, isLeft }: Around,
): Move | undefined {
  const all = before.findLast((one) => takesCode(one) && isCopyOfFolder(one, listing));
  const folder = all === undefined ? '' : sourceFolder(all);
  const within = all === undefined ? nothing : scoped(listing, folder);
  const split = splitStep(install, within);
  const range = before.slice(before.findLastIndex((one) => !isPassable(one, within)) + 1);
  if (split === undefined || !range.some(takesCode)) return undefined;
  if (
    split.isNew
      ? isInstalled([...below, ...before], split)
      : ![...range, install].some(({ line }) => isLeft(line))
  )
    return undefined;
  const behind = range.slice(range.findIndex(takesCode));
  const files = [...new Set([...behind.flatMap((one) => filesOfStep(one, within)), ...split.files])];
  const canGo = (copy: Instruction) =>
    saysTheSame(copy, range) &&
    ((files.length > 0 && copy === all) || (liesWithCode(copy) && (files.length === 0 || !isRenamed(copy))));
  const { copies, kept } = splitCopies(range, (copy) => files.length === 0 && canGo(copy));
  if (copies.length === 0 || !copies.every(canGo)) return undefined;
  if (kept.some((copy) => isCoveredBy(copies, copy, range))) return undefined;
  if (files.length === 0) return { ...split, copies, install, files, own: new Map() };
  if (all === undefined || !copies.includes(all) || !isWorkdir(all, range, [...below, ...before]))
    return undefined;
  const earlier = before.slice(
    before.findLastIndex(({ keyword }) => keyword === 'WORKDIR') + 1,
    before.indexOf(all),
  );
  const left = files.filter((file) => !earlier.some((copy) => brings(copy, all, file)));
  return { ...split, copies, install, files, own: new Map([[all, copyLines(all, folder, left)]]) };
}

/**
 * The same where what the install step reads is copied by itself, or with code: copies of code go below, in their order. Only where
 * it is known which files each copy writes, and none of them is another one afterwards.
 */
function moveCopies(
  install: Instruction,
  before: readonly Instruction[],
  { below, stages, listing, isLeft }: Around,
): Move | undefined {
  const copied = copiedFiles([...below, ...before], listing);
  if (copied === undefined) return undefined;
  const { workdir } = copied;
  const there = lastOf(copied.written);
  const within: ContextListing = {
    paths: [...there.keys()],
    content: (path) => {
      const source = there.get(path)?.source;
      return source === undefined ? undefined : listing.content(source);
    },
  };
  const split = splitStep(install, within, workdir);
  const range = before.slice(before.findLastIndex((one) => !isPassable(one, within, workdir)) + 1);
  if (split === undefined) return undefined;
  if (
    split.isNew
      ? isInstalled([...below, ...before], split)
      : ![...range, install].some(({ line }) => isLeft(line))
  )
    return undefined;
  const behind = range.slice(range.findIndex(takesCode));
  const files = [...new Set([...behind.flatMap((one) => filesOfStep(one, within, workdir)), ...split.files])];
  // More than what the step reads, and nothing that lies where it may look for settings, or for programs.
  const copies = range.filter(
    (one) =>
      (takesCode(one) &&
        copied.written.some(
          ({ copy, path }) =>
            copy === one && !files.includes(path) && (!path.startsWith('/') || liesWithCode(one)),
        )) ||
      copied.unknown.some(
        ({ copy, path }) =>
          copy === one && (!path.startsWith('/') || isOwnProgram(one, stages, [...range, install])),
      ),
  );
  if (files.length === 0 || !copies.some(takesMore)) return undefined;
  if (!copies.every((copy) => saysTheSame(copy, range))) return undefined;
  if (files.some((path) => isWithin(path, copied.unknown)) || !keepsFiles(copied, copies)) return undefined;
  const early = files.flatMap((path) => there.get(path) ?? []).filter(({ copy }) => copies.includes(copy));
  const own = new Map(
    [...groupBy(early, ({ copy }) => copy)].map(([copy, some]) => [copy, linesFor(copy, some, workdir)]),
  );
  return { ...split, copies, install, files: early.map(({ source }) => source), own };
}

/** Whether the same files are there in the end where these copies come after the others. */
function keepsFiles({ written, unknown }: CopiedFiles, copies: readonly Instruction[]): boolean {
  const isMoved = ({ copy }: Pick<CopiedFile, 'copy'>): boolean => copies.includes(copy);
  const moved = unknown.filter(isMoved);
  const kept = unknown.filter((one) => !isMoved(one));
  if (
    moved.some(({ path }) => installed.test(path)) ||
    written.some((file) => isWithin(file.path, isMoved(file) ? kept : moved))
  )
    return false;
  const after = lastOf([...written.filter((file) => !isMoved(file)), ...written.filter(isMoved)]);
  return [...lastOf(written)].every(([path, { source, copy }]) => {
    const other = after.get(path);
    return other?.source === source && flagsText(other.copy) === flagsText(copy);
  });
}

function isWithin(path: string, folders: CopiedFiles['unknown']): boolean {
  return folders.some((folder) => folder.path === '' || `${path}/`.startsWith(`${folder.path}/`));
}

/** What package managers write beside the manifest. */
const installed = /^(?:node_modules|vendor|\.?venv|packages|obj|target)(?:\/|$)/;

/** What is there in the end: of each path, the last that was written. */
function lastOf(written: readonly CopiedFile[]): ReadonlyMap<string, CopiedFile> {
  return new Map(written.map((file) => [file.path, file]));
}

/** One COPY for each folder that gets such files. */
function linesFor(copy: Instruction, files: readonly CopiedFile[], workdir: string): readonly string[] {
  return [...groupBy(files, ({ path }) => path.slice(0, path.lastIndexOf('/') + 1))].map(([folder, some]) => {
    const isAbsolute = folder.startsWith('/') || copy.args.at(-1)?.startsWith('/') === true;
    const destination = isAbsolute ? resolvePath(workdir, folder) : `./${folder}`;
    return `COPY${flagsText(copy)} ${some.map(({ source }) => source).join(' ')} ${destination.replace(/\/?$/, '/')}`;
  });
}

/** Whether a copy has brought a file of a folder already to where the copy of the folder brings it. */
function brings(copy: Instruction, all: Instruction, file: string): boolean {
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
function splitCopies(
  range: readonly Instruction[],
  isFree: (copy: Instruction) => boolean,
): { readonly copies: readonly Instruction[]; readonly kept: readonly Instruction[] } {
  const behind = range.slice(range.findIndex(takesCode)).filter(isCopy);
  const copies = behind.filter((copy) => (takesCode(copy) && !bringsProgram(copy)) || isFree(copy));
  return { copies, kept: behind.filter((copy) => !copies.includes(copy)) };
}

/** Whether copies that stood before another, and come behind it now, may put another file in the place of its own. */
function isCoveredBy(
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

/** Whether the program that a new step would call installs before. */
function isInstalled(before: readonly Instruction[], { head: [step = ''] }: Pick<Move, 'head'>): boolean {
  const program = step
    .replaceAll(/\bcd \S+ && /g, '')
    .split(' ')
    .find((word) => !/^(?:RUN$|--)/.test(word));
  return before.some((one) => weighStep(one)?.name.split(' ')[0] === program);
}

const nothing: ContextListing = { paths: [], content: () => undefined };

interface Command {
  /** As it is written, without what joins it to the next. */
  readonly text: string;
  /** Without assignments and continued lines. */
  readonly plain: string;
}

/**
 * The commands of a RUN that are joined with `&&`, or with `;` where the first failure ends it; undefined: it is something that only a
 * shell can take apart.
 */
function readStep(run: Instruction): readonly Command[] | undefined {
  if (run.keyword === 'RUN' && run.isJson && run.args.every((word) => /^[\w@./:=~^-]+$/.test(word)))
    return [{ text: run.args.join(' '), plain: run.args.join(' ') }];
  const joint = /^set -[a-z]{0,5}e[a-z]{0,5}\s{0,9};/.test(run.rest) ? ';' : '&&';
  const odd = joint === ';' ? /;;|[|()`<&]/ : /[;|()`<]|(?<!&)&(?!&)/;
  if (run.keyword !== 'RUN' || run.isJson || run.heredocs.length > 0 || odd.test(run.rest)) return undefined;
  // Comments between continued lines go with neither part.
  if (/^[ \t]*#/m.test(run.text)) return undefined;
  const written = run.text
    .replace(/^\s*RUN(?:(?:\s|\\\r?\n)+--\S+)*(?:\s|\\\r?\n)+/i, '')
    .split(joint)
    .map(withoutJoints);
  const plain = run.rest.split(joint).map((text) => text.trim());
  if (written.length !== plain.length || plain.some((text) => ofBlock.test(text))) return undefined;
  return plain.flatMap((text, index) =>
    text === '' ? [] : { text: written[index] ?? '', plain: text.replace(/^(?:[A-Z]\w*=\S*\s+)+/, '') },
  );
}

const ofBlock = /^(?:(?:if|then|else|elif|fi|for|do|done|while|until|case|esac)\b|[{}!])/;

/** Without the white space and continued lines around it. */
function withoutJoints(text: string): string {
  let end = text.trimEnd();
  for (let rest = text; end.endsWith('\\') && /^\r?\n/.test(rest.slice(end.length)); end = rest.trimEnd())
    rest = end.slice(0, -1);
  return end.replace(/^(?:\s|\\\r?\n)+/, '');
}

/** What of a step goes before the code; undefined: nothing that installs. */
function splitStep(
  run: Instruction,
  listing: ContextListing,
  workdir = '',
): (Pick<Move, 'head' | 'tail' | 'files'> & { readonly isNew: boolean }) | undefined {
  const commands = readStep(run);
  if (commands === undefined) return undefined;
  const needs = needsOfAll(commands, listing, workdir);
  const known = needs.findIndex((need) => need === undefined || need.instead !== undefined);
  const before = known < 0 ? needs : needs.slice(0, known);
  const files = filesOf(before);
  const flags = flagsText(run);
  const lines = run.text.split('\n');
  const moves = commands.slice(0, Math.max(0, known)).filter(({ plain }) => folderOfMove.test(plain));
  if (before.some((need) => need?.installs)) {
    if (before.length === commands.length) return { head: lines, tail: [], files, isNew: false };
    // What cleans up in another layer makes the image no smaller.
    if (commands.slice(known).some(({ plain }) => /^rm -\w+ .*\/var\/|\bclean\b/.test(plain)))
      return undefined;
    const text = (some: readonly Command[]): readonly string[] =>
      `RUN${flags} ${some.map((command) => command.text).join(' \\\n    && ')}`.split('\n');
    const tail = text([...moves, ...commands.slice(known)]);
    return { head: text(commands.slice(0, known)), tail, files, isNew: false };
  }
  const need = needs[known];
  // What goes to a cache mount is in no layer.
  if (
    need?.instead === undefined ||
    known > moves.length ||
    run.isJson ||
    readMounts(run).some(({ type }) => type === 'cache')
  )
    return undefined;
  const steps = [...moves.map((command) => command.text), need.instead];
  return { head: [`RUN${flags} ${steps.join(' && ')}`], tail: lines, files: need.files, isNew: true };
}

const folderOfMove = /^cd (?:\.\/)?([\w-][\w./-]*)$/;

/** What the commands of a step need; undefined for one that may need the code. Behind `cd web`, files lie in that folder. */
function needsOfAll(
  commands: readonly Command[],
  listing: ContextListing,
  workdir: string,
): readonly (CommandNeeds | undefined)[] {
  let folder = '';
  const needs = commands.map(({ plain }): CommandNeeds | undefined => {
    const moved = folderOfMove.exec(plain)?.[1];
    if (moved !== undefined) {
      folder = resolvePath(folder, moved);
      return { files: [], installs: false, instead: undefined };
    }
    const need = needsOf(plain, scoped(listing, folder), folder === '' ? workdir : '');
    return need && { ...need, files: need.files.map((path) => resolvePath(folder, path)) };
  });
  // Nothing makes the folder where nothing of it is copied.
  return folder !== '' && filesOf(needs).length === 0 ? needs.map(() => undefined) : needs;
}

function filesOfStep(run: Instruction, listing: ContextListing, workdir = ''): readonly string[] {
  return filesOf(needsOfAll(readStep(run) ?? [], listing, workdir));
}

function filesOf(needs: readonly (CommandNeeds | undefined)[]): readonly string[] {
  return [...new Set(needs.flatMap((need) => need?.files ?? []))];
}

/** What may stand between the code and an install step. */
export function isPassable(one: Instruction, listing: ContextListing, workdir = ''): boolean {
  if (one.keyword !== 'RUN')
    return /^(COPY|ADD|ENV|ARG|LABEL|EXPOSE|USER|WORKDIR|CMD|ENTRYPOINT|HEALTHCHECK|STOPSIGNAL)$/.test(
      one.keyword,
    );
  const commands = readStep(one);
  const needs = commands && needsOfAll(commands, listing, workdir);
  return needs?.every((need) => need !== undefined && need.instead === undefined) ?? false;
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
function takesMore(copy: Instruction): boolean {
  return !plainArgs(copy).slice(0, -1).every(dependencyPattern);
}

/** `COPY package.prod.json package.json`: the install step would read another file. */
function isRenamed({ args }: Instruction): boolean {
  const destination = args.at(-1) ?? '';
  return !destination.endsWith('/') && dependencyFile(destination) !== undefined;
}

/** `COPY . .`, `COPY web/ ./`. */
function isCopyOfFolder(copy: Instruction, { paths }: ContextListing): boolean {
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

function scoped({ paths, content }: ContextListing, folder: string): ContextListing {
  if (folder === '') return { paths, content };
  return {
    paths: paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
    content: (path) => content(`${folder}/${path}`),
  };
}

/** Where code lies; elsewhere it may be what an installer looks for. */
const codeFolder =
  /^(?:\.|[\w-]|\/(?:apps?|src|code|srv|work|workspace|project|prod|opt|home|build|usr\/src|usr\/share\/nginx|var\/www)(?:\/|$))/;

/** From another stage or image, to where no code lies: the install step may run it. */
function bringsProgram(copy: Instruction): boolean {
  return flagValue(copy, 'from') !== undefined && !liesWithCode(copy);
}

/** One program that another stage built of the code: no package manager looks for it, and no step names it. */
function isOwnProgram(copy: Instruction, stages: readonly Stage[], steps: readonly Instruction[]): boolean {
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
function saysTheSame(copy: Instruction, range: readonly Instruction[]): boolean {
  const behind = range.slice(range.indexOf(copy) + 1);
  const isMoved =
    behind.some(({ keyword }) => keyword === 'WORKDIR') && copy.args.at(-1)?.startsWith('/') !== true;
  const reads =
    copy.code.includes('$') && behind.some(({ keyword }) => keyword === 'ARG' || keyword === 'ENV');
  return !isMoved && !reads;
}

function liesWithCode({ args }: Instruction): boolean {
  return codeFolder.test(args.at(-1) ?? '');
}

/** Whether a copy lies where the install step runs. */
function isWorkdir(
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
function copyLines(copy: Instruction, folder: string, files: readonly string[]): readonly string[] {
  const destination = (copy.args.at(-1) ?? '.').replace(/\/?$/, '/');
  return [...groupBy(files, (file) => file.slice(0, file.lastIndexOf('/') + 1))].map(([own, some]) => {
    const sources = some.map((file) => (folder === '' ? file : `${folder}/${file}`));
    return `COPY${flagsText(copy)} ${sources.join(' ')} ${destination}${own}`;
  });
}

function flagsText({ flags }: Instruction): string {
  return flags.map(({ name, value }) => ` --${name}${value === undefined ? '' : `=${value}`}`).join('');
}
