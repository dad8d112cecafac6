/** Words that stand where a password will be. */
const placeholders = new Set(
  'pass password passwd user username pwd placeholder dummy fake example changeme change-me none null build test postgres mysql root admin x xxx'.split(
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
