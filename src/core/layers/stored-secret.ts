import { type Instruction, wholeCode } from '../dockerfile/instruction.ts';
import { readMounts } from '../dockerfile/mount.ts';

/** Whether a RUN writes a build secret that it is given where it stays in the image, and does not take it away again. */
export function storesSecret(run: Instruction): boolean {
  const mounts = run.keyword === 'RUN' ? readMounts(run) : [];
  const secrets = mounts.filter(({ type }) => type === 'secret');
  if (secrets.length === 0) return false;
  const paths = secrets.flatMap(({ id, target, env }) =>
    target === undefined && env !== undefined ? [] : (target ?? `/run/secrets/${id}`),
  );
  // What is written there is not in the image.
  const outside = mounts.flatMap(({ type, target }) =>
    /^(?:cache|tmpfs)$/.test(type) ? (target ?? []) : [],
  );
  const names = new Set(secrets.flatMap(({ env }) => env ?? []));
  const pipelines = pipelinesOf(run);
  return pipelines.some((pipeline, index) => {
    const taken = takenFrom(pipeline, paths, names);
    const after = pipelines.slice(index + 1).flat();
    return taken !== undefined && (keepsLogin(taken, after) || keepsFile(taken, { after, paths, outside }));
  });
}

/** Each with its commands: what one side of a pipe reads, the other may store. */
function pipelinesOf(run: Instruction): readonly (readonly string[])[] {
  const code = run.isJson ? run.args.join(' ') : wholeCode({ ...run, code: run.rest });
  const lines = code
    .replaceAll(/\\\r?\n/g, ' ')
    .replaceAll(/^[ \t]*#.*$/gm, '')
    .replaceAll(/\b((?:ba|da|a)?sh)\s+-\w*c\s+'([^']*)'/g, '$2');
  return withoutLiterals(lines)
    .split(/&&|\|\||;|\n/)
    .map((pipeline) => pipeline.split('|').map(commandOf));
}

/** One blank between words, and nothing before the name of the program. */
function commandOf(code: string): string {
  return code
    .trim()
    .split(/\s+/)
    .join(' ')
    .replace(/^(?:(?:if|then|else|do|sudo|(?:ba|da|a)?sh -\w*c) |[({!"] ?)*/, '');
}

/** Without what the shell takes as it is, to be read later or never: `'${NPM_TOKEN}'`, `"\${NPM_TOKEN}"`. */
function withoutLiterals(code: string): string {
  return code
    .replaceAll(/\\["']/g, '')
    .replaceAll(/\\[$`](?:\([^)]*\)?)?/g, '')
    .replaceAll(/"[^"]*"|'[^']*'/g, (text) => (text.startsWith('"') || !/[\s$]/.test(text) ? text : ''));
}

/** Whether a tool has a login of it now, which no command after it takes away. */
function keepsLogin({ commands, isRead }: Taken, after: readonly string[]): boolean {
  return tools.some(
    ({ stores, undo, file, takesPath }) =>
      (isRead || takesPath === true) &&
      commands.some((command) => stores.test(command)) &&
      !after.some((later) => undo.test(later) || (removes.test(later) && file.test(later))),
  );
}

const removes = /^(?:rm|shred|unlink) /;

interface Tool {
  readonly stores: RegExp;
  /** Takes the login away. */
  readonly undo: RegExp;
  /** Has the login. */
  readonly file: RegExp;
  /** It reads a file itself, and stores what it says. */
  readonly takesPath?: boolean;
}

const tools: readonly Tool[] = [
  {
    stores: /^mix hex\.(?:repo (?:add|set) .*--auth-key|organization auth) /,
    undo: /^mix hex\.(?:repo remove|organization deauth) /,
    file: /\.hex\b/,
  },
  {
    stores: /^p?npm (?:(?:-\S+|config|c) )*set /,
    undo: /^p?npm (?:(?:-\S+|config|c) )*(?:delete|rm|logout)\b/,
    file: /\.npmrc/,
  },
  { stores: /^yarn config set /, undo: /^yarn config (?:delete|unset) /, file: /\.yarnrc/ },
  {
    stores: /^(?:python[\d.]* -m )?pip[\d.]* config (?:-\S+ )*set /,
    undo: /^(?:python[\d.]* -m )?pip[\d.]* config (?:-\S+ )*unset /,
    file: /\bpip\b/,
  },
  {
    stores: /^poetry config (?:-\S+ )*(?:http-basic|pypi-token)\./,
    undo: /^poetry config .*--unset\b/,
    file: /\bpypoetry\b|\bpoetry\.toml/,
  },
  { stores: /^bundle config /, undo: /^bundle config (?:unset|--delete) /, file: /\.bundle\b/ },
  {
    stores:
      /^composer (?:global )?config .*(?:http-basic|github-oauth|gitlab-(?:oauth|token)|bitbucket-oauth|bearer)\b/,
    undo: /^composer (?:global )?config .*--unset\b/,
    file: /\bauth\.json|composer\b/,
  },
  {
    stores: /^(?:dotnet nuget|nuget sources?) (?:add|update) .*-p(?:assword)?\b/i,
    undo: /^(?:dotnet nuget remove source|nuget sources? remove) /i,
    file: /nuget/i,
  },
  {
    stores: /^git config .*(?:insteadOf|extraheader|credential)/i,
    undo: /^git config .*(?:unset|remove-section)/,
    file: /\.git(?:config)?\b/,
  },
  {
    stores: /^(?:docker|podman|buildah|skopeo|crane|oras|helm registry) (?:auth )?login\b/,
    undo: /^(?:docker|podman|buildah|skopeo|crane|oras|helm registry) (?:auth )?logout\b/,
    file: /\b(?:config|auth)\.json|\.docker\b|\bhelm\b/,
  },
  { stores: /^gh auth login\b/, undo: /^gh auth logout\b/, file: /\.config\/gh\b/ },
  { stores: /^cargo login\b/, undo: /^cargo logout\b/, file: /\bcredentials\b/ },
  { stores: /^aws configure set /, undo: /^aws configure set \S+ ""/, file: /\.aws\b/ },
  {
    stores: /^gcloud auth activate-service-account\b/,
    undo: /^gcloud auth revoke\b/,
    file: /\bgcloud\b/,
    takesPath: true,
  },
];

/** Whether a file of the image has it now, which no command after it removes. */
function keepsFile(
  { commands, isRead, path }: Taken,
  { after, paths, outside }: Record<'after' | 'paths' | 'outside', readonly string[]>,
): boolean {
  const patterns = [...(path === undefined ? [] : [copy]), ...(isRead ? [written] : [])];
  const [target] = patterns.flatMap((one) => commands.flatMap((command) => one.exec(command)?.[1] ?? []));
  if (target === undefined || paths.includes(plain(target))) return false;
  const file = plain(target);
  // A folder gets a file of the same name.
  const name = baseName(/(?:^|\/)\.?$/.test(file) ? (path ?? '') : file);
  if (noPart.test(file) || outside.some((folder) => isWithin(file, folder))) return false;
  return !after.some(
    (command) =>
      removes.test(command) &&
      command
        .split(' ')
        .map(plain)
        .some((word) => baseName(word) === name || isWithin(file, word) || isWithin(word, file)),
  );
}

const copy = /^(?:cp|install) .* ([^\s<>&]+)$/;
/** By a command that writes what it is given. */
const written =
  /^(?:tee (?:-a )?|(?:echo|printf|cat|base64|tr|jq|envsubst|sed)\b.*?(?<![\d=-])>{1,2} ?)([^\s<>&)}]+)/;
/** Not of an image, and what is public: certificates of authorities. */
const noPart = /^\/(?:tmp|dev|run|proc|var\/tmp)(?:\/|$)|\/ca-certificates\b|^\/etc\/(?:ssl\/certs|pki)\//;

function plain(word: string): string {
  return word.replaceAll(/["'{}]/g, '').replace(/^(?:~|\/root)(?=\/|$)/, '$HOME');
}

function baseName(path: string): string {
  return path.split('/').findLast((part) => part !== '') ?? '';
}

function isWithin(file: string, folder: string): boolean {
  const start = folder.replace(/(?<!\/)\/+\*?$/, '');
  return start !== '' && start !== '/' && `${file}/`.startsWith(`${start}/`);
}

interface Taken {
  readonly commands: readonly string[];
  /** Its value is in a command, not only where it is. */
  readonly isRead: boolean;
  /** The file that is named. */
  readonly path: string | undefined;
}

/** What a pipeline takes of the secrets; undefined: nothing. A variable that it sets from one has it from then on. */
function takenFrom(
  commands: readonly string[],
  paths: readonly string[],
  names: Set<string>,
): Taken | undefined {
  const code = commands.join(' | ');
  const path = paths.find((one) => code.includes(one));
  const isRead =
    paths.some((one) => reads(code, one)) ||
    [...code.matchAll(/\$\{?(\w+)/g)].some(([, name = '']) => names.has(name));
  if (isRead) for (const [, read, set] of code.matchAll(assigned)) names.add(read ?? set ?? '');
  return isRead || path !== undefined
    ? { commands: commands.map(withoutAssignments), isRead, path }
    : undefined;
}

/** `HOME=/app npm config set`. */
function withoutAssignments(command: string): string {
  return command.replace(/^(?:\w+=(?:"?\$\([^)]*\)"?|[^\s$]*) )+/, '');
}

const assigned = /(?<!\S)(?:read (?:-\w+ )*([A-Za-z_]\w*)|([A-Za-z_]\w*)=["']?[$`])/g;
const reader = /<|\b(?:cat|head|tail|base64|tr|jq|sed|cut|grep|awk|envsubst)\b/;

function reads(code: string, path: string): boolean {
  const [before = '', ...others] = code.split(path);
  return others.length > 0 && reader.test(before.split(/[|;)]/).at(-1) ?? '');
}
