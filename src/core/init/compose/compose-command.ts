import { splitOnce } from '../../split.ts';
import { splitShell } from '../script/build-command-line.ts';

/** A `docker compose build`, or an `up` that builds, as a line of a script says it. */
interface ComposeCommand {
  /** Of `--file`; none: compose looks for them. */
  readonly files: readonly string[];
  /** Of `--project-name`. */
  readonly project: string | undefined;
  /** None: all. */
  readonly services: readonly string[];
  /** What is left to be run after the images are there; undefined: nothing. */
  readonly rest: string | undefined;
}

const withValue = new Set([
  ...['-f', '--file', '-p', '--project-name', '--progress', '--scale', '-t', '--timeout', '--wait-timeout'],
  ...['--exit-code-from', '--attach', '--no-attach'],
]);
/** Flags that change nothing of what is built, or that the action does as well. */
const harmless =
  /^(-f|--file|-p|--project-name|--progress|--no-cache|-q|--quiet|--build|-d|--detach|--wait|--force-recreate|--remove-orphans|--no-deps|--quiet-pull|-V|--renew-anon-volumes|--no-color|--no-start|--abort-on-container-exit|--scale|-t|--timeout|--wait-timeout|--exit-code-from|--attach|--no-attach)$/;

/** Reads such a command. Undefined: it is none, or says something about the build that the action cannot be told. */
export function readComposeCommand(text: string): ComposeCommand | undefined {
  const words = splitShell(text, () => undefined) ?? [];
  if (words[0] === 'sudo') words.shift();
  const head = words.splice(0, words[0] === 'docker-compose' ? 1 : 2).join(' ');
  if (!/^docker[- ]compose$/.test(head)) return undefined;
  const flags: (readonly [string, string])[] = [];
  const names: string[] = [];
  const left = words.values();
  const next = (): string | undefined => left.next().value;
  for (let word = next(); word !== undefined; word = next()) {
    if (!word.startsWith('-')) {
      names.push(word);
      continue;
    }
    const [flag, own] = word.startsWith('--') ? splitOnce(word, '=') : [word, undefined];
    flags.push([flag, own ?? (withValue.has(flag) ? (next() ?? '') : '')]);
  }
  const [action, ...services] = names;
  const builds = action === 'build' || (action === 'up' && flags.some(([flag]) => flag === '--build'));
  if (!builds || flags.some(([flag]) => !harmless.test(flag))) return undefined;
  const valuesOf = (...of: readonly string[]) =>
    flags.flatMap(([flag, value]) => (of.includes(flag) ? [value] : []));
  return {
    files: valuesOf('-f', '--file'),
    project: valuesOf('-p', '--project-name').at(-1),
    services,
    rest: action === 'up' ? text.replace(/\s--build\b/, '') : undefined,
  };
}
