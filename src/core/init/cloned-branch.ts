import { declaredArgs } from '../dockerfile/declaration.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
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

/**
 * Lines of the RUNs that clone a repository: the code of an image that is built from its newest commit, and not from the context. An
 * address may be in an ARG. `remote`: an address of the repository.
 */
export function clonesOf(remote: string, { globals, stages }: Dockerfile): readonly number[] {
  const own = addressOf(remote);
  if (own === undefined) return [];
  const all = stages.flatMap(({ instructions }) => instructions);
  const defaults = new Map(
    [...globals, ...all.filter(({ keyword }) => keyword === 'ARG')]
      .flatMap(declaredArgs)
      .flatMap(({ name, defaultText = '' }) => (defaultText === '' ? [] : [[name, defaultText] as const])),
  );
  return all
    .filter(({ keyword }) => keyword === 'RUN')
    .filter((step) => {
      const text = wholeCode(step).replaceAll(
        /\$\{?(\w+)\}?/g,
        (variable, name: string) => defaults.get(name) ?? variable,
      );
      const words = text.split(/[\s"'=;&|]+/);
      return (
        ['git', 'clone'].every((word) => words.includes(word)) &&
        words.some((word) => addressOf(word) === own)
      );
    })
    .map(({ line }) => line);
}

/** `github.com/acme/shop` of `git@github.com:Acme/shop.git`; undefined: it is no address. */
function addressOf(text: string): string | undefined {
  const [, host = '', path = ''] =
    /^(?:[a-z+]+:\/\/)?(?:[^@/\s]+@)?([\w.-]+\.[a-z]+)(?::\d+)?[/:](\S+)$/i.exec(text) ?? [];
  return path === '' ? undefined : `${host}/${path.replace(/(?:\.git)?\/?$/, '')}`.toLowerCase();
}
