import { flagValue } from './dockerfile.ts';
import type { Instruction } from './instruction.ts';

/**
 * The COPY and ADD of a stage that could have `--link`, so that a builder without the files below need not download them: from the
 * first one on that takes sources, where nothing follows that needs those files, and no user has to be looked up in them. Whether
 * the image stays the same depends on the files below, too: see docs/advice/copy-link.md.
 */
export function linkableCopies(
  commands: readonly Instruction[],
  takesSource: (instruction: Instruction) => boolean,
): readonly Instruction[] {
  const first = commands.findIndex(
    (instruction) => isCopy(instruction) && takesSource(instruction) && !isLinked(instruction),
  );
  const behind = first < 0 ? [] : commands.slice(first);
  if (behind.some(({ keyword }) => keyword === 'RUN' || keyword === 'WORKDIR')) return [];
  const copies = behind.filter((instruction) => isCopy(instruction) && !isLinked(instruction));
  return copies.some(namesUser) ? [] : copies;
}

/** A COPY or ADD with `--link`. */
export function withLink({ text }: Pick<Instruction, 'text'>): string {
  const without = text.replace(/\s--link=(?:"[^"]*"|\S*)/i, '');
  return without.replace(/^\s*\w+/, (word) => `${word} --link`);
}

export function isCopy({ keyword }: Instruction): boolean {
  return keyword === 'COPY' || keyword === 'ADD';
}

/** `COPY --link` stands on nothing: what it copies is laid over the rest afterwards. */
export function isLinked(instruction: Instruction): boolean {
  return instruction.flags.some(({ name, value }) => name === 'link' && value?.toLowerCase() !== 'false');
}

/** `--chown=app:app` is looked up in the files beneath. */
function namesUser(instruction: Instruction): boolean {
  const owner = flagValue(instruction, 'chown');
  return owner !== undefined && !/^\d+(:\d+)?$/.test(owner);
}
