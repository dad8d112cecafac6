import { compileStars } from '../dockerfile/glob.ts';
import { holdsMaskedValue } from './masked-value.ts';

/** The default of the input secret-args. Versions are none, nor is what bundlers write into pages: NEXT_PUBLIC_, VITE_ and others. */
export const usualSecretArgs: readonly string[] = [
  ...['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'],
  ...['!*_VERSION', '!APT_KEY_*'],
  ...['!NEXT_PUBLIC_*', '!VITE_*', '!REACT_APP_*', '!NUXT_PUBLIC_*', '!EXPO_PUBLIC_*'],
];

/**
 * Whether the value of a build argument must not be shown: by its name, or because it holds a masked value. A pattern with `!`
 * takes names away from the others.
 */
export function isSecretArg(
  name: string,
  value: string,
  {
    secretArgs,
    maskedValues,
  }: { readonly secretArgs: readonly string[]; readonly maskedValues: ReadonlySet<string> },
): boolean {
  const isNamed = (glob: string): boolean => compileStars(glob.toLowerCase()).test(name.toLowerCase());
  const others = secretArgs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1));
  return (
    (secretArgs.some((glob) => !glob.startsWith('!') && isNamed(glob)) && !others.some(isNamed)) ||
    holdsMaskedValue(value, maskedValues)
  );
}

/** Whether a variable is a login by its name, where nobody has said which are. */
export function isLoginName(name: string): boolean {
  return isSecretArg(name, '', { secretArgs: usualSecretArgs, maskedValues: new Set() });
}

/** Build arguments that are logins by their names, and have values: these are copied into no other file. */
export function loginArgs(args: Readonly<Record<string, string>>): ReadonlySet<string> {
  const given = Object.entries(args).filter(([, value]) => value !== '' && !value.includes('${{'));
  return new Set(given.flatMap(([name]) => (isLoginName(name) ? [name] : [])));
}
