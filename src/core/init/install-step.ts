import type { Instruction } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';
import { flagsText } from './code-copy.ts';
import type { ContextListing } from './context-listing.ts';
import { resolvePath } from './copied-files.ts';
import { type CommandNeeds, needsOf } from './installers.ts';

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

/** A step in two parts. */
export interface StepParts {
  /** What the part that installs reads. */
  readonly files: readonly string[];
  /** Lines that go before the code, and behind it. */
  readonly head: readonly string[];
  readonly tail: readonly string[];
  /** The part that installs is another command. */
  readonly isNew: boolean;
}

/** What of a step goes before the code; undefined: nothing that installs. */
export function splitStep(run: Instruction, listing: ContextListing, workdir = ''): StepParts | undefined {
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

export function filesOfStep(run: Instruction, listing: ContextListing, workdir = ''): readonly string[] {
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

export function scoped({ paths, content }: ContextListing, folder: string): ContextListing {
  if (folder === '') return { paths, content };
  return {
    paths: paths.flatMap((path) => (path.startsWith(`${folder}/`) ? [path.slice(folder.length + 1)] : [])),
    content: (path) => content(`${folder}/${path}`),
  };
}
