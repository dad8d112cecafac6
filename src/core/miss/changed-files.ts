import { compileGlob, type GlobPart } from '../dockerfile/glob.ts';
import { readGoPattern } from '../dockerfile/go-pattern.ts';
import type { Instruction } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';
import type { GraphStage, Source } from '../dockerfile/stage-graph.ts';
import { isSameState } from '../layers/file-set.ts';
import type { InputDifference } from '../layers/layer-inputs.ts';
import type { FileChange, MissCause } from './miss.ts';
import type { Place } from './place.ts';

/** Files of the build context, or of a folder among the user's build contexts, that the step takes are not as they were. */
export function changedFiles(
  { instruction, stage, reached }: Place,
  differences: readonly InputDifference[],
): MissCause | undefined {
  const takes = [
    ...reached.flatMap(({ uses: [head] }) => (head === undefined ? [] : takenFrom(head.source, ['/']))),
    ...(instruction === undefined ? [] : takenBy(instruction, stage)),
  ];
  const files = differences
    .filter(({ kind, name }) => kind === 'file' && takes.some((take) => take(name)))
    .map(({ name, before, after }): FileChange => ({ path: name, change: describeChange(before, after) }));
  // Where only that some have changed is known, one that takes any is the first that can have missed for it.
  const isAny = takes.length > 0 && differences.some(({ kind }) => kind === 'files');
  return files.length > 0 || isAny ? { kind: 'file', files } : undefined;
}

function describeChange(before: string | undefined, after: string | undefined): FileChange['change'] {
  if (before === undefined) return 'added';
  if (after === undefined) return 'removed';
  return isSameState(`:${hashOf(before)}`, `:${hashOf(after)}`) ? 'mode' : 'content';
}

/** Of `mode:hash`. */
function hashOf(state: string): string {
  return state.slice(state.indexOf(':') + 1);
}

/** Whether a file, as it is recorded, is taken. */
type Take = (file: string) => boolean;

function takenBy(instruction: Instruction, stage: GraphStage): readonly Take[] {
  const { keyword, line, args } = instruction;
  // The uses of one instruction are in the order of its flags.
  const uses = stage.uses.filter(({ via, line: other }) => via !== 'from' && other === line);
  if (keyword === 'RUN') {
    return readMounts(instruction).flatMap(({ type, from, source = '/' }) => {
      const use = from === undefined ? undefined : uses.shift();
      if (use !== undefined) return takenFrom(use.source, [source]);
      return type === 'bind' ? [takeOf('', source)] : [];
    });
  }
  if (keyword !== 'COPY' && keyword !== 'ADD') return [];
  const paths = args.slice(0, -1);
  const [use] = uses;
  return use === undefined ? paths.map((path) => takeOf('', path)) : takenFrom(use.source, paths);
}

function takenFrom(source: Source, paths: readonly string[]): readonly Take[] {
  return source.kind === 'context' ? paths.map((path) => takeOf(`${source.name}//`, path)) : [];
}

/**
 * A path takes itself and all beneath it. Its patterns are those of Go, and `**` of `COPY --parents`; a variable may stand for
 * anything, because what it stands for is not known here.
 */
function takeOf(prefix: string, path: string): Take {
  const clean = path
    .replace(/^(?:\.?\/)+/, '')
    .replaceAll('/./', '/')
    .replace(/^\.$|(?<!\/)\/+$/, '');
  const known = clean.split(/\*\*\/?|\$\{[^{}]*\}|\$\w+/).map(readGoPattern);
  const rest: GlobPart = { many: () => true };
  const parts: GlobPart[] = [];
  for (const [index, part] of known.entries()) {
    // What is malformed matches nothing.
    if (part === undefined) return () => false;
    parts.push(...(index === 0 ? [] : [rest]), ...part);
  }
  const pattern = compileGlob([...parts, ...(clean === '' ? [rest] : [{ optional: 2 }, '/', rest])]);
  return (file) => {
    const isHere = prefix === '' ? !file.includes('//') : file.startsWith(prefix);
    return isHere && pattern.test(file.slice(prefix.length));
  };
}
