import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';

/**
 * Whether a RUN clones a Git repository at the newest commit of a branch: no version, commit or argument says which one. Its text stays
 * the same when that branch moves, so a cache keeps what it cloned first.
 */
export function clonesBranch(instruction: Instruction): boolean {
  if (instruction.keyword !== 'RUN') return false;
  const commands = wholeCode(instruction)
    .replace(/^RUN\s/i, '')
    .split(/&&|\|\||[;\n]/)
    .map((command) => command.trim().split(/\s+/))
    .filter((words) => words.includes('git'));
  if (commands.some((words) => chooses.some((verb) => words.includes(verb)))) return false;
  return commands.some((words) => words.includes('clone') && !words.some(isVersion));
}

/** A repository that was cloned is set to another commit by these. */
const chooses = ['checkout', 'reset', 'switch'];

/** What follows `--branch`: `v1.2`, `"$VERSION"`. */
function isVersion(word: string, index: number, words: readonly string[]): boolean {
  const given = /^(?:--branch|--revision)=(.*)$/.exec(word)?.[1];
  const follows = ['-b', '--branch', '--revision'].includes(words[index - 1] ?? '');
  return /[\d$]/.test(given ?? (follows ? word : ''));
}
