import { looksRandom } from './login-words.ts';

/** Words that stand where a password will be. */
const placeholders = new Set(
  'pass password passwd user username pwd placeholder dummy fake example secret mypass mypassword changeme change-me none null build test postgres mysql root admin x xxx'.split(
    ' ',
  ),
);

/**
 * Whether the login of a URL is none: a database on this machine, or one that compose names, with a user for a password or with a
 * word that stands for one (`postgres://user:password@localhost/app`). A build needs such an address where code asks for any.
 * `login`: `scheme://user:password@`; `rest`: what follows it.
 */
export function isPlaceholderLogin(login: string, rest: string): boolean {
  const [user, password, ...more] = login.slice(login.indexOf('://') + 3, -1).split(':');
  const host = /^[\w.-]*/.exec(rest.slice(0, 100))?.[0] ?? '';
  const isNear = host !== '' && (!host.includes('.') || /^127(\.\d+){3}$|^0\.0\.0\.0$/.test(host));
  if (password === undefined || more.length > 0 || !isNear) return false;
  return password === user || placeholders.has(password.toLowerCase());
}

const samples = [
  /^(?:x{3,}|\*{3,}|\.{3,})$/i,
  /^(?:placeholder|redacted|hidden|masked|todo|none|null|nil|undefined|unset)$/i,
  /^your(?:[a-z]*|[-_][a-z_-]*(?:[-_]\d{1,2}[-_][a-z_-]*)?)$/i,
  /^(?:change|replace|insert|put|enter|fill)[-_]?(?:me|this|it|your|in|here)[a-z_-]*$/i,
  /^(?:[A-Z]+_)*(?:PASSWORD|PASS|TOKEN|SECRET|KEY)(?:_HERE)?$/,
  // What a template or another program puts there.
  /^(?:%\w+(?:\(\w+\))?%?|@\w+@|__\w+__)$/,
  // A pattern of sed, and the id of a build secret.
  /^(?:\.\*|id=\w)/,
];

/** The path of a file, or the address of a page. */
const place = /^(?:https?:\/)?\/[\w.-]+(?:\/[\w.-]+)+$/;

/** Whether a value only shows where a login goes, or where it is: `CHANGE_ME`, `your-password`, `%PASSWORD%`, `/run/secrets/token`. */
export function isPlaceholderValue(value: string): boolean {
  return (
    samples.some((sample) => sample.test(value)) || (place.test(value) && !value.split('/').some(looksRandom))
  );
}
