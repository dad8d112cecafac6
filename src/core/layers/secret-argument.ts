import { compileStars } from '../dockerfile/glob.ts';
import { holdsMaskedValue } from './masked-value.ts';
import { hasPasswordInside, isDatabaseAddress } from './secret-value.ts';

/**
 * The default of the input secret-args. Versions are none, nor are public keys, nor is what bundlers write into pages: NEXT_PUBLIC_,
 * VITE_ and others.
 */
export const usualSecretArgs: readonly string[] = [
  ...['*TOKEN*', '*SECRET*', '*PASSWORD*', '*KEY*'],
  ...['!*_VERSION', '!APT_KEY_*', '!*PUBLIC_KEY', '!*PUBLISHABLE_KEY'],
  ...['!NEXT_PUBLIC_*', '!VITE_*', '!REACT_APP_*', '!NUXT_PUBLIC_*', '!EXPO_PUBLIC_*'],
  ...['!PUBLIC_*', '!VUE_APP_*', '!GATSBY_*'],
];

/** Where nobody has said which are secret. */
export const usualSecrets: Secrets = { secretArgs: usualSecretArgs, maskedValues: new Set() };

interface Secrets {
  readonly secretArgs: readonly string[];
  readonly maskedValues: ReadonlySet<string>;
}

/**
 * Whether the value of a build argument must not be shown: by its name, or because it has a password in it, or a masked value.
 * A pattern with `!` takes names away from the others.
 */
export function isSecretArg(name: string, value: string, secrets: Secrets): boolean {
  return whySecret(name, value, secrets) !== undefined;
}

/**
 * Why a build argument is secret, in words that follow its name; undefined: it is not. `value`: what the build gives, or else the
 * default; empty: neither is there, so the name decides.
 */
export function whySecret(
  name: string,
  value: string,
  { secretArgs, maskedValues }: Secrets,
): string | undefined {
  if (isNamedSecret(name, secretArgs)) return 'which secret-args counts as secret';
  if (hasPasswordInside(value)) return 'whose value has a password in it';
  if (holdsMaskedValue(value, maskedValues)) return 'whose value holds a secret of this run';
  if (value === '' && isDatabaseAddress(name) && !isPublicName(name, secretArgs))
    return 'which usually is an address with a password';
  return undefined;
}

/** Whether a build argument is secret by its name alone, whatever its value. */
export function isNamedSecret(name: string, secretArgs = usualSecretArgs): boolean {
  return !isPublicName(name, secretArgs) && secretArgs.some((glob) => isNamed(name, glob));
}

/** Whether a pattern with `!` says that a build argument is not secret. */
export function isPublicName(name: string, secretArgs = usualSecretArgs): boolean {
  return secretArgs.some((glob) => glob.startsWith('!') && isNamed(name, glob.slice(1)));
}

function isNamed(name: string, glob: string): boolean {
  return compileStars(glob.toLowerCase()).test(name.toLowerCase());
}

/** Whether a variable is a login by its name, where nobody has said which are. */
export function isLoginName(name: string): boolean {
  return isSecretArg(name, '', usualSecrets);
}

/** Build arguments that have logins for values: these are copied into no other file. */
export function loginArgs(args: Readonly<Record<string, string>>): ReadonlySet<string> {
  const given = Object.entries(args).filter(([, value]) => value !== '' && !value.includes('${{'));
  return new Set(given.flatMap(([name, value]) => (isSecretArg(name, value, usualSecrets) ? [name] : [])));
}
