import { UserError } from '../../core/error.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';

type Environment = Readonly<Record<string, string>>;

const timeoutMs = 10_000;

/** Whether the job can ask for a token that says who it is. */
export function hasIdentity(env: Environment): boolean {
  return (
    (env['SIGSTORE_ID_TOKEN'] ?? '') !== '' ||
    ((env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '') !== '' &&
      (env['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '') !== '')
  );
}

/**
 * The token that says who this job is, for Sigstore: GitHub's
 * (https://docs.github.com/en/actions/reference/security/oidc#methods-for-requesting-the-oidc-token), or one that the user has
 * asked another CI for. @throws UserError
 */
export async function fetchIdentityToken(env: Environment): Promise<string> {
  const given = env['SIGSTORE_ID_TOKEN'] ?? '';
  if (given !== '') return given;
  const url = new URL(env['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
  url.searchParams.set('audience', 'sigstore');
  const response = await fetch(url, {
    headers: { accept: 'application/json', authorization: `Bearer ${env['ACTIONS_ID_TOKEN_REQUEST_TOKEN']}` },
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok) throw new UserError(`GitHub gave no identity token: status ${response.status}`);
  const { value } = objectOrEmpty(await response.json());
  if (typeof value !== 'string' || value === '') throw new UserError('GitHub gave no identity token');
  return value;
}
