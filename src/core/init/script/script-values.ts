/** In the place of what only a shell can tell. */
export const shellWord = `\${{ shell }}`;

interface ScriptFolders {
  /** Where the script runs, relative to the repository. */
  readonly folder: string;
  /** Where it lies. */
  readonly own: string;
}

/**
 * A script with the values of its variables in the place of their names, line by line, as far as they can be told. `env`: what it is
 * run with. An absolute path begins with `${{ github.workspace }}`.
 */
export function plainScript(
  script: string,
  folders: ScriptFolders,
  env: Readonly<Record<string, string>>,
): string {
  // Parts, lists and cases of variables are not known.
  return withValues(withoutSubstitutions(script, folders), env).replaceAll(
    /\$\{(?!\{)\w*[^\w{}][^{}]*\}|\$[@*#?]/g,
    shellWord,
  );
}

const zero = '"?\\$(?:0|\\{0\\}|\\{?BASH_SOURCE(?:\\[0\\])?\\}?)"?';
const ownFolder = new RegExp(
  `\\$\\(\\s*dirname (?:-- )?(?:"?\\$\\((?:realpath|readlink -f) ${zero}\\)"?|${zero})\\s*\\)`,
  'g',
);

/** Without commands within commands. Folders that everybody looks for in the same way are what they are. */
function withoutSubstitutions(script: string, { folder, own }: ScriptFolders): string {
  const at = (path: string): string => `\${{ github.workspace }}${path === '.' ? '' : `/${path}`}`;
  let plain = script
    .replaceAll(ownFolder, at(own))
    .replaceAll(/\$\{(?:BASH_SOURCE(?:\[0\])?|0)%\/\*\}/g, at(own))
    .replaceAll(/\$\(git rev-parse --show-toplevel\)|\$(?:GITHUB_WORKSPACE\b|\{GITHUB_WORKSPACE\})/g, at('.'))
    // Kept in a variable, it stays what it was before a `cd`.
    .replaceAll(/(=[ "]*)?(?:\$\((?:pwd(?: -P)?|CURDIR)\)|\$(?:PWD\b|\{PWD\}))/g, (_all, set?: string) =>
      set === undefined ? '.' : set + at(folder),
    )
    .replaceAll(/\$\( ?(?:cd|realpath) ([^()\n]*)\)/g, (all, command: string) => {
      const path =
        command
          .replaceAll('"', '')
          .split(/ (?:&&|>)/, 1)[0]
          ?.trim() ?? '';
      return /^\$\{\{ github\.workspace \}\}[\w./-]*$/.test(path) ? path : all;
    });
  // From the innermost on.
  for (let depth = 0; depth < 5; depth++) plain = plain.replaceAll(/\$\([^()\n]*\)|`[^`\n]*`/g, shellWord);
  return plain;
}

/** Values may be made of values without end. */
const longestValue = 1000;
const longestLine = 10_000;

/** With what variables are that are set once: `NAME=value`, `${NAME:-value}`. */
function withValues(script: string, env: Readonly<Record<string, string>>): string {
  const values = new Map(Object.entries(env));
  const isSet = new Set<string>();
  const known = (text: string): string =>
    text.replaceAll(
      /\$(?:(\w+)|\{(\w+)(?::?[-=]([^{}]*)|:?\?[^{}]*)?\})/g,
      (all: string, plain?: string, braced?: string, otherwise?: string) =>
        values.get(plain ?? braced ?? '') ?? otherwise ?? all,
    );
  return script
    .split('\n')
    .map((line) => {
      const own = line.length > longestLine ? line : known(line);
      const [, name, value] =
        /^\s*(?:(?:export|readonly|local|declare(?: -\w+)?) )*(\w+)=("[^"]*"|'[^']*'|(?:\$\{\{[^{}]*\}\}|[^\s;&|])*)/.exec(
          own,
        ) ?? [];
      if (name === undefined || value === undefined) return own;
      const set = value.replaceAll(/^["']|["']$/g, '');
      const isKnown = set.length <= longestValue && (!isSet.has(name) || values.get(name) === set);
      values.set(name, isKnown ? set : shellWord);
      isSet.add(name);
      return own;
    })
    .join('\n');
}
