import { errorAdvice } from '../../core/error.ts';
import type { InputReader } from '../../core/input.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { SigningPlace } from '../../core/sign/signing-policy.ts';

/** What the inputs' defaults are made of. */
export interface InputContext {
  readonly nowMs: number;
  /** `Owner/Repository` of the run on GitHub; in a terminal, of the checkout's remote `origin`, where there is one. */
  readonly githubRepository: string | undefined;
  readonly actor: string | undefined;
  /** The name of the event that started the run on GitHub. */
  readonly event?: string | undefined;
  /** The container host of this GitHub: `ghcr.io`, or that of a GitHub Enterprise Server. */
  readonly githubContainerHost: string;
  /** Of the process, where `registries` finds passwords by name. */
  readonly env: Readonly<Record<string, string>>;
  /** What the run is, as far as that matters to signatures; absent: nobody who could sign without a key. */
  readonly signing?: SigningContext;
}

/** Who signs, and whose signatures are accepted where nobody says so. */
export interface SigningContext extends SigningPlace {
  /** `https://github.com/owner/name`; undefined outside GitHub. */
  readonly repositoryUrl: string | undefined;
  readonly repositoryId: string | undefined;
  readonly defaultBranch: string | undefined;
}

/** Where images are, without a tag. */
export interface ImagePlace {
  /** Registry host and repository, lower case: `ghcr.io/owner/app`. */
  readonly image: string;
  readonly registry: string;
  readonly repository: string;
}

/** The input `image`: registry and repository, without a tag. */
export function readImage(
  reader: InputReader,
  context: Pick<InputContext, 'githubContainerHost' | 'githubRepository'>,
): ImagePlace {
  const fallback =
    context.githubRepository === undefined
      ? ''
      : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const text = reader.text('image', fallback);
  if (text === '') {
    reader.problem(
      'image',
      'required: registry and repository, such as ghcr.io/owner/app (there is no default, because the checkout has no remote "origin" at GitHub or gitlab.com)',
    );
    return noPlace;
  }
  if (!text.includes('/')) {
    // Docker's shorthand for Docker Hub's own images, to which nobody may push.
    reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
    return noPlace;
  }
  return parsePlace(reader, text, {
    expected: 'registry and repository without tag or digest',
    advice: "the action creates the layers' tags",
  });
}

/** What is read of an input that is missing or wrong. */
export const noPlace: ImagePlace = { image: '', registry: '', repository: '' };

/** What the input `image` says; `words`: of the problem with a tag or a digest. */
export function parsePlace(
  reader: InputReader,
  text: string,
  words: { readonly expected: string; readonly advice: string },
): ImagePlace {
  const lower = text.toLowerCase();
  try {
    const reference = parseReference(lower);
    if (reference.tag !== undefined || reference.digest !== undefined) {
      reader.problem('image', `expected ${words.expected}, got "${text}"; ${words.advice}`);
      return noPlace;
    }
    if (lower !== text)
      reader.notice(`image: "${text}" was written "${lower}", because repositories are lower case.`);
    const { registry, repository } = reference;
    return { image: `${registry}/${repository}`, registry, repository };
  } catch (error) {
    reader.problem('image', errorAdvice(error));
    return noPlace;
  }
}
