/** A `docker build`, as a line of a script says it. */
export interface BuildCommandLine {
  readonly tags: readonly string[];
  readonly context: string;
  readonly file: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: readonly string[];
  readonly platforms: string | undefined;
  readonly push: boolean;
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
]);
const droppedSwitches = new Set(['--load', '--rm', '--force-rm', '-q', '--quiet', '--squash', '--no-cache']);

/**
 * Reads `docker build …` or `docker buildx build …`. Undefined: it is none, or has something that the action cannot say.
 * `substitute`: what a variable of the shell is in a workflow; undefined where that is not known.
 */
export function readBuildCommand(
  line: string,
  substitute: (name: string) => string | undefined,
): BuildCommandLine | undefined {
  const words = splitShell(line, substitute);
  if (words === undefined) return undefined;
  while (/^(sudo|time|\w+=.*)$/.test(words[0] ?? '')) {
    if (
      words[0] !== 'sudo' &&
      words[0] !== 'time' &&
      !/^DOCKER_BUILDKIT=|^BUILDKIT_PROGRESS=/.test(words[0] ?? '')
    )
      return undefined;
    words.shift();
  }
  const head = words.splice(0, /^(buildx|image|builder)$/.test(words[1] ?? '') ? 3 : 2).join(' ');
  if (!/^docker (buildx |image |builder )?build$/.test(head)) return undefined;
  const tags: string[] = [];
  const buildArgs: string[] = [];
  const contexts: string[] = [];
  const others: Record<string, string[]> = {};
  let file: string | undefined;
  let target: string | undefined;
  let platforms: string | undefined;
  let push = false;
  while (words.length > 0) {
    const word = words.shift() as string;
    if (!word.startsWith('-') || word === '-') {
      contexts.push(word);
      continue;
    }
    const equals = word.startsWith('--') ? word.indexOf('=') : -1;
    const short = !word.startsWith('--') && word.length > 2 && word[1] !== 'q';
    const flag = equals >= 0 ? word.slice(0, equals) : short ? word.slice(0, 2) : word;
    if (droppedSwitches.has(flag)) continue;
    if (flag === '--push') {
      push = true;
      continue;
    }
    if (flag === '--pull') {
      others['pull'] = ['true'];
      continue;
    }
    const value = equals >= 0 ? word.slice(equals + 1) : short ? word.slice(2) : words.shift();
    if (value === undefined) return undefined;
    if (dropped.has(flag)) continue;
    if (flag === '-t' || flag === '--tag') tags.push(value);
    else if (flag === '-f' || flag === '--file') file = value;
    else if (flag === '--target') target = value;
    else if (flag === '--build-arg') buildArgs.push(value);
    else if (flag === '--platform') platforms = value;
    else if ((flag === '-o' || flag === '--output') && value === 'type=registry') push = true;
    else if ((flag === '-o' || flag === '--output') && value === 'type=docker') continue;
    else {
      const input = inputs[flag];
      if (input === undefined) return undefined;
      others[input] = [...(others[input] ?? []), value];
    }
  }
  const secrets = readSecrets(others['secret'] ?? []);
  if (contexts.length !== 1 || contexts[0] === '-' || secrets === undefined) return undefined;
  delete others['secret'];
  return {
    ...{ tags, context: contexts[0] ?? '.', file, target, buildArgs, platforms, push },
    others: { ...others, ...secrets },
  };
}

/** `id=x,src=path` and `id=x,env=NAME` are inputs of their own. */
function readSecrets(values: readonly string[]): Readonly<Record<string, readonly string[]>> | undefined {
  const paths: string[] = [];
  const names: string[] = [];
  for (const value of values) {
    const fields = new Map(
      value.split(',').map((part) => [part.split('=')[0], part.split('=').slice(1).join('=')]),
    );
    const id = fields.get('id');
    const path = fields.get('src') ?? fields.get('source');
    const name = fields.get('env') ?? (path === undefined ? id : undefined);
    if (id === undefined) return undefined;
    if (path !== undefined) paths.push(`${id}=${path}`);
    else if (name !== undefined) names.push(`${id}=${name}`);
  }
  return {
    ...(paths.length === 0 ? {} : { 'secret-files': paths }),
    ...(names.length === 0 ? {} : { 'secret-envs': names }),
  };
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
    const expression = /^\$\{\{.*?\}\}/s.exec(line.slice(i))?.[0];
    if (expression !== undefined) {
      word = (word ?? '') + expression;
      i += expression.length - 1;
      continue;
    }
    const char = line[i] as string;
    if (quote === undefined && /\s/.test(char)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else if (char === quote) quote = undefined;
    else if (quote === undefined && (char === '"' || char === "'")) {
      quote = char;
      word ??= '';
    } else if (char === '$' && quote !== "'") {
      const variable = /^\$(?:\{(\w+)\}|(\w+))/.exec(line.slice(i));
      const value = variable === null ? undefined : substitute(variable[1] ?? variable[2] ?? '');
      if (variable === null || value === undefined) return undefined;
      word = (word ?? '') + value;
      i += variable[0].length - 1;
    } else if (quote === undefined && /[;&|<>()`#]/.test(char) && !(char === '#' && word !== undefined))
      return undefined;
    else if (char === '`') return undefined;
    else if (char === '\\' && quote !== "'") word = (word ?? '') + (line[++i] ?? '');
    else word = (word ?? '') + char;
  }
  if (quote !== undefined) return undefined;
  if (word !== undefined) words.push(word);
  return words;
}
