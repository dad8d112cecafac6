import type { RegistryLogin } from '../../adapters/docker/docker-config.ts';
import type { InputReader } from '../../core/input.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { InputContext } from './registry-inputs.ts';

export interface Login extends RegistryLogin {
  /** It is the token of the run, which is for GitHub's registry alone. */
  readonly isRunToken?: true;
}

/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';

/** A name that no token looks like, so that a message may show it. */
const plainName = /^[A-Z][A-Z0-9_]{0,63}$/;

/**
 * The logins of a run, one for each registry: the lines of `registries`, and for `registry` what is given, or the token of the
 * run where it is GitHub's own, which is sent to none but that.
 */
export function readLogins(reader: InputReader, context: InputContext, registry: string): readonly Login[] {
  const listed = readRegistries(reader, context);
  const own = findLogin(reader, context, registry);
  const isListed = listed.some((login) => login.registry === registry);
  if (isListed && reader.text('registry-password') !== '')
    reader.problem(
      'registries',
      `names ${registry}, whose login is in registry-password already. Remove one of the two.`,
    );
  const logins = own === undefined || isListed ? listed : [...listed, own];
  for (const { username, password } of logins) {
    reader.secret(password);
    reader.secret(Buffer.from(`${username}:${password}`).toString('base64'));
  }
  return logins;
}

function findLogin(
  reader: InputReader,
  context: Pick<InputContext, 'actor' | 'event' | 'githubContainerHost'>,
  registry: string,
): Login | undefined {
  const username = reader.text('registry-username');
  const password = reader.text('registry-password');
  if (password !== '') {
    // Without an image there is no registry to log in to, as in a rollback.
    if (registry === '') reader.secret(password);
    else return { registry, username: username || context.actor || defaultUsername, password };
  } else if (username !== '' && context.event !== 'pull_request') {
    // A pull request of a fork gets no secret: it reads what anyone may read.
    reader.problem(
      'registry-password',
      `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`,
    );
  }
  const token = reader.text('github-token');
  if (token === '' || registry !== context.githubContainerHost) return undefined;
  return { registry, username: context.actor ?? defaultUsername, password: token, isRunToken: true };
}

/** Lines `host=username:NAME`. The password is no part of them, so that a line can stand anywhere. */
function readRegistries(
  reader: InputReader,
  context: Pick<InputContext, 'env' | 'githubContainerHost'>,
): readonly Login[] {
  const passwords = readPasswords(reader);
  const seen = new Set<string>();
  return reader.pairs('registries', 'host=username:NAME').flatMap(({ key, value }, index) => {
    const registry = hostOf(key);
    // What is no host may hold a password.
    const problem = (message: string): readonly Login[] => {
      reader.problem('registries', `${registry ?? `item ${index + 1}`}: ${message}`);
      return [];
    };
    if (registry === undefined)
      return problem('expected the host of a registry before "=", such as ghcr.io or localhost:5000');
    if (seen.has(registry)) return problem('is there twice. A registry has one login.');
    seen.add(registry);
    const colon = value.lastIndexOf(':');
    const [username, name] = [value.slice(0, Math.max(colon, 0)).trim(), value.slice(colon + 1).trim()];
    // What is there may be a password.
    if (username === '' || username.includes(':') || !/^[A-Za-z_][A-Za-z0-9_]*$/.test(name))
      return problem(
        'expected "username:NAME". NAME is the name of an environment variable or a line of registry-passwords, never the password itself.',
      );
    const token = registry === context.githubContainerHost ? reader.text('github-token') : '';
    const password =
      passwords.get(name) || context.env[name]?.trim() || (name === 'GITHUB_TOKEN' ? token : '');
    if (password === '')
      return problem(
        `there is no password: ${plainName.test(name) ? name : 'the name after ":"'} is neither an environment variable with a value nor a line of registry-passwords. Check that the secret is set and that this run can read it.`,
      );
    return [{ registry, username, password, ...(password === token ? { isRunToken: true as const } : {}) }];
  });
}

function readPasswords(reader: InputReader): ReadonlyMap<string, string> {
  const pairs = reader.pairs('registry-passwords', 'NAME=password');
  for (const { value } of pairs) if (value.trim() !== '') reader.secret(value.trim());
  return new Map(pairs.map(({ key, value }) => [key, value.trim()]));
}

/** As references write it; undefined where none can have it. */
function hostOf(text: string): string | undefined {
  const lower = text.toLowerCase();
  try {
    const { registry, repository } = parseReference(`${lower}/x/y`);
    return repository === 'x/y' ? registry : undefined;
  } catch {
    return undefined;
  }
}
