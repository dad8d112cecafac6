import { errorAdvice } from '../core/error.ts';
import type { InputReader } from '../core/input.ts';
import { parseReference } from '../core/oci/reference.ts';

/** What the inputs' defaults are made of. */
export interface InputContext {
  readonly nowMs: number;
  /** `Owner/Repository` on GitHub, undefined in a terminal. */
  readonly githubRepository: string | undefined;
  readonly actor: string | undefined;
  /** The container host of this GitHub: `ghcr.io`, or that of a GitHub Enterprise Server. */
  readonly githubContainerHost: string;
}

/** Where images are, without a tag. */
export interface ImagePlace {
  /** Registry host and repository, lower case: `ghcr.io/owner/app`. */
  readonly image: string;
  readonly registry: string;
  readonly repository: string;
}

/** How a run logs in to a registry. */
export interface Login {
  readonly username: string;
  readonly password: string;
}

/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';

/** The input `image`: registry and repository, without a tag. */
export function readImage(reader: InputReader, context: InputContext): ImagePlace {
  const fallback =
    context.githubRepository === undefined
      ? ''
      : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const text = reader.text('image', fallback);
  const none = { image: '', registry: '', repository: '' };
  if (text === '') {
    reader.problem(
      'image',
      'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)',
    );
    return none;
  }
  if (!text.includes('/')) {
    // Docker's shorthand for Docker Hub's own images, to which nobody may push.
    reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
    return none;
  }
  const lower = text.toLowerCase();
  try {
    const reference = parseReference(lower);
    if (reference.tag !== undefined || reference.digest !== undefined) {
      reader.problem(
        'image',
        `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`,
      );
      return none;
    }
    if (lower !== text)
      reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
    const { registry, repository } = reference;
    return { image: `${registry}/${repository}`, registry, repository };
  } catch (error) {
    reader.problem('image', errorAdvice(error));
    return none;
  }
}

/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
export function readLogin(reader: InputReader, context: InputContext, registry: string): Login | undefined {
  const login = findLogin(reader, context, registry);
  if (login === undefined) return undefined;
  reader.secret(login.password);
  reader.secret(Buffer.from(`${login.username}:${login.password}`).toString('base64'));
  return login;
}

function findLogin(reader: InputReader, context: InputContext, registry: string): Login | undefined {
  const username = reader.text('registry-username');
  const password = reader.text('registry-password');
  if (password !== '') return { username: username || context.actor || defaultUsername, password };
  if (username !== '') {
    reader.problem(
      'registry-password',
      `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`,
    );
  }
  const token = reader.text('github-token');
  if (token === '' || registry !== context.githubContainerHost) return undefined;
  return { username: context.actor ?? defaultUsername, password: token };
}
