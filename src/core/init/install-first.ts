import { instructionsBelow } from '../dockerfile/cut.ts';
import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Dockerfile, Stage } from '../dockerfile/dockerfile.ts';
import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { mentions } from '../dockerfile/mention.ts';
import { groupBy } from '../group.ts';
import { tellsRelease } from '../layers/changing-argument.ts';
import { weighStep } from '../layers/step-weight.ts';
import {
  brings,
  copyLines,
  flagsText,
  isCopyOfFolder,
  isCoveredBy,
  isOwnProgram,
  isRenamed,
  isWorkdir,
  liesWithCode,
  saysTheSame,
  sourceFolder,
  splitCopies,
  takesCode,
  takesMore,
} from './code-copy.ts';
import type { ContextListing } from './context-listing.ts';
import { type CopiedFile, type CopiedFiles, copiedFiles, resolvePath } from './copied-files.ts';
import { filesOfStep, isPassable, type StepParts, scoped, splitStep } from './install-step.ts';
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
interface Move extends Omit<StepParts, 'isNew'> {
  readonly copies: readonly Instruction[];
  /** Arguments that tell a release, and that nothing reads before. */
  readonly args: readonly Instruction[];
  /** In the place of these lines, others: 0-based, as they are in the file. */
  readonly install: Instruction;
  /** What stands for a copy of code until it comes: copies of what the install step reads. */
  readonly own: ReadonlyMap<Instruction, readonly string[]>;
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
  for (const { copies, args, install, own, head, tail } of moves.toReversed()) {
    const gone = [...copies, ...args].toSorted((a, b) => a.place.start - b.place.start);
    const moved = gone.flatMap(({ place }) => lines.slice(place.start, place.end));
    lines.splice(
      install.place.start,
      install.place.end - install.place.start,
      ...ended(head),
      ...moved,
      ...ended(tail),
    );
    for (const copy of gone.toReversed())
      lines.splice(copy.place.start, copy.place.end - copy.place.start, ...ended(own.get(copy)));
  }
  const args = moves.flatMap((move) => move.args.flatMap(declaredArgs)).map(({ name }) => name);
  return {
    ...(args.length === 0 ? {} : { args }),
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
  if (files.length === 0) return withArgs({ ...split, copies, install, files, own: new Map() }, range);
  if (all === undefined || !copies.includes(all) || !isWorkdir(all, range, [...below, ...before]))
    return undefined;
  const earlier = before.slice(
    before.findLastIndex(({ keyword }) => keyword === 'WORKDIR') + 1,
    before.indexOf(all),
  );
  const left = files.filter((file) => !earlier.some((copy) => brings(copy, all, file)));
  const own = new Map([[all, copyLines(all, folder, left)]]);
  return withArgs({ ...split, copies, install, files, own }, range);
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
  return withArgs({ ...split, copies, install, files: early.map(({ source }) => source), own }, range);
}

/** With the arguments among these lines that tell a release, and that neither the install step nor a line that stays reads. */
function withArgs(move: Omit<Move, 'args'>, range: readonly Instruction[]): Move {
  const { copies, own, head } = move;
  const args = range.filter((one, index) => {
    const names = one.keyword === 'ARG' ? declaredArgs(one).map(({ name }) => name) : [];
    const left = range.slice(index + 1).filter((other) => !copies.includes(other));
    const texts = [...left.map(wholeCode), ...[...own.values()].flat(), ...head];
    const isRead = (name: string): boolean => texts.some((text) => mentions(text, name));
    return names.length > 0 && names.every((name) => tellsRelease(name) && !isRead(name));
  });
  return { ...move, args };
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

/** Whether the program that a new step would call installs before. */
function isInstalled(before: readonly Instruction[], { head: [step = ''] }: Pick<Move, 'head'>): boolean {
  const program = step
    .replaceAll(/\bcd \S+ && /g, '')
    .split(' ')
    .find((word) => !/^(?:RUN$|--)/.test(word));
  return before.some((one) => weighStep(one)?.name.split(' ')[0] === program);
}

export const nothing: ContextListing = { paths: [], content: () => undefined };
