import { splitOnce } from '../../split.ts';
import { readSecrets } from '../build-secrets.ts';

/** A `docker build`, as a line of a script says it. */
export interface BuildCommandLine {
  readonly tags: readonly string[];
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  readonly platforms: string | undefined;
  readonly push: boolean;
  /** It has words that may be flags, which were skipped. */
  readonly isOpen: boolean;
  /** Inputs of the action → their lines, for everything else that it takes too. */
  readonly others: Readonly<Record<string, readonly string[]>>;
}

/** Flags → inputs of the action build. */
const inputs: Readonly<Record<string, string>> = {
  '--label': 'labels',
  '--secret': 'secret',
  '--ssh': 'ssh',
  '--network': 'network',
  '--add-host': 'add-hosts',
  '--shm-size': 'shm-size',
  '--build-context': 'build-contexts',
  '--annotation': 'annotations',
  '--ulimit': 'ulimit',
  '--provenance': 'provenance',
  '--sbom': 'sbom',
};

/** Flags that need no place in the action: its cache, its output and its own choice of a builder replace them. */
const dropped = new Set([
  ...[
    '--cache-from',
    '--cache-to',
    '--progress',
    '--builder',
    '--iidfile',
    '--metadata-file',
    '--memory',
    '-m',
  ],
  // Of Podman and Buildah.
  ...['--format', '--jobs', '--manifest'],
]);
/** Other flags that are read. */
const contextFlag = '';
const ownFlags = new Set([
  ...[contextFlag, '--tag', '--file', '--target', '--build-arg', '--platform', '--output', '--push'],
]);
const longFlags: Readonly<Record<string, string>> = { '-t': '--tag', '-f': '--file', '-o': '--output' };
/** Flags without a value. */
const switches = new Set(['--push', '--pull']);
const droppedSwitches = new Set([
  '--load',
  '--rm',
  '--force-rm',
  '-q',
  '--quiet',
  '--squash',
  '--no-cache',
  '--layers',
  '--tls-verify',
]);

/**
 * Reads `docker build …` or `docker buildx build …`. Undefined: it is none, or has something that the action cannot say.
 * `substitute`: what a variable of the shell is in a workflow; undefined where that is not known.
 * `isSkipped`: where it is only described, whether a word beside the folder is one that may be a flag.
 */
export function readBuildCommand(
  line: string,
  substitute: (name: string) => string | undefined,
  isSkipped?: (word: string) => boolean,
): BuildCommandLine | undefined {
  const words = splitShell(line, substitute);
  const options = words && takeCommand(words) ? readOptions(words) : undefined;
  if (options === undefined) return undefined;
  const valuesOf = (flag: string): readonly string[] =>
    options.filter(([name]) => name === flag).map(([, value]) => value);
  const outputs = valuesOf('--output');
  const others: Record<string, readonly string[]> = {};
  for (const [flag, value] of options) {
    const input = inputs[flag];
    if (input !== undefined) others[input] = [...(others[input] ?? []), value];
    else if (flag === '--pull') others['pull'] = [value];
    else if (!ownFlags.has(flag) && !dropped.has(flag)) return undefined;
  }
  const folders = valuesOf(contextFlag);
  const contexts = isSkipped === undefined ? folders : withoutSkipped(folders, isSkipped);
  const secrets = readSecrets(others['secret'] ?? []);
  if (contexts.length !== 1 || contexts[0] === '-' || secrets === undefined) return undefined;
  const isPlain = outputs.every((output) => output === 'type=registry' || output === 'type=docker');
  if (!isPlain && isSkipped === undefined) return undefined;
  delete others['secret'];
  return {
    tags: valuesOf('--tag'),
    context: contexts[0] ?? '.',
    file: valuesOf('--file').at(-1),
    target: valuesOf('--target').at(-1),
    buildArgs: valuesOf('--build-arg'),
    platforms: valuesOf('--platform').at(-1),
    push: valuesOf('--push').length > 0 || outputs.includes('type=registry'),
    isOpen: contexts.length < folders.length,
    others: { ...others, ...secrets },
  };
}

/** Of several, those that are no flags; the last one where all may be. */
function withoutSkipped(folders: readonly string[], isSkipped: (word: string) => boolean): readonly string[] {
  const plain = folders.filter((folder) => !isSkipped(folder));
  return folders.length > 1 && plain.length > 0 ? plain : folders.slice(-1);
}

/** Takes the command itself off; false where it is another one. */
function takeCommand(words: string[]): boolean {
  while (/^(sudo|time|(DOCKER_BUILDKIT|BUILDKIT_PROGRESS)=.*)$/.test(words[0] ?? '')) words.shift();
  const head = words.splice(0, /^(buildx|image|builder)$/.test(words[1] ?? '') ? 3 : 2).join(' ');
  return /^docker (buildx |image |builder )?build$/.test(head);
}

/** Flags with their values, in order; what is built has `contextFlag`. Undefined where a value is missing. */
function readOptions(
  words: readonly string[],
): readonly (readonly [flag: string, value: string])[] | undefined {
  const left = words.values();
  const next = (): string | undefined => left.next().value;
  const options: (readonly [string, string])[] = [];
  for (let word = next(); word !== undefined; word = next()) {
    if (!word.startsWith('-') || word === '-') {
      options.push([contextFlag, word]);
      continue;
    }
    const [flag, own] = splitFlag(word);
    if (droppedSwitches.has(flag)) continue;
    const value = switches.has(flag) ? 'true' : (own ?? next());
    if (value === undefined) return undefined;
    options.push([longFlags[flag] ?? flag, value]);
  }
  return options;
}

/** `--flag=value`, `-fvalue`, or the flag alone. */
function splitFlag(word: string): readonly [flag: string, value: string | undefined] {
  if (!word.startsWith('--')) {
    const isAlone = word.length === 2 || word[1] === 'q';
    return isAlone ? [word, undefined] : [word.slice(0, 2), word.slice(2)];
  }
  return splitOnce(word, '=');
}

/** Words of one simple command; undefined where the shell would do more than split them. */
export function splitShell(
  line: string,
  substitute: (name: string) => string | undefined,
): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote: string | undefined;
  for (let i = 0; i < line.length; i++) {
    const char = line[i] as string;
    const after = quoteAfter(char, quote);
    if (after !== quote) {
      quote = after;
      word ??= '';
    } else if (quote === undefined && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      const piece = readPiece(line.slice(i), quote, word !== undefined, substitute);
      if (piece === undefined) return undefined;
      word = (word ?? '') + piece.text;
      i += piece.length - 1;
    }
  }
  if (quote !== undefined) return undefined;
  if (word !== undefined) words.push(word);
  return words;
}

/** The quote that is open after this character. */
function quoteAfter(char: string, quote: string | undefined): string | undefined {
  if (quote === undefined) return char === '"' || char === "'" ? char : undefined;
  return char === quote ? undefined : quote;
}

/** What stands at the start of the rest, and how much of it that takes; undefined where only a shell can say. */
function readPiece(
  rest: string,
  quote: string | undefined,
  isInWord: boolean,
  substitute: (name: string) => string | undefined,
): { readonly text: string; readonly length: number } | undefined {
  const char = rest[0] ?? '';
  const expression = /^\$\{\{.*?\}\}/s.exec(rest)?.[0];
  if (expression !== undefined) return { text: expression, length: expression.length };
  if (char === '$' && quote !== "'") {
    const [written, braced, plain] = /^\$(?:\{(\w+)\}|(\w+))/.exec(rest) ?? [];
    const value = written === undefined ? undefined : substitute(braced ?? plain ?? '');
    return written === undefined || value === undefined ? undefined : { text: value, length: written.length };
  }
  const isComment = char === '#' && !isInWord;
  if (char === '`' || (quote === undefined && (isComment || /[;&|<>()]/.test(char)))) return undefined;
  if (char === '\\' && quote !== "'") return { text: rest[1] ?? '', length: 2 };
  return { text: char, length: 1 };
}

/** Variables that every run has, as expressions; all others as the context `env` has them. */
export function shellVariable(name: string): string | undefined {
  const github =
    /^GITHUB_(SHA|REF|REF_NAME|REPOSITORY|RUN_ID|RUN_NUMBER|ACTOR|REPOSITORY_OWNER|WORKSPACE)$/.exec(
      name,
    )?.[1];
  if (github !== undefined) return `\${{ github.${github.toLowerCase()} }}`;
  return /^(HOME|PWD|USER|PATH|RANDOM|GITHUB_\w+|RUNNER_\w+)$/.test(name) ? undefined : `\${{ env.${name} }}`;
}
