import { UserError } from '../error.ts';
import { type Digest, parseDigest } from './digest.ts';

/** The name of an image: which registry, which repository there, and which of its images. */
export interface Reference {
  /** Host, with the port where one is given. Docker Hub is `docker.io`. */
  readonly registry: string;
  readonly repository: string;
  readonly tag: string | undefined;
  readonly digest: Digest | undefined;
}

/** Far more than a registry, a repository, a tag and a digest have. */
const longestReference = 2000;

/**
 * Reads an image name by the grammar and with the Docker Hub shorthand (`debian` is `docker.io/library/debian`) of
 * https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it.
 * @throws UserError that says which part is wrong and, where one can be told, what was meant.
 */
export function parseReference(text: string): Reference {
  if (text === '')
    throw new UserError('Expected an image name such as ghcr.io/owner/name:tag, got an empty one.');
  if (text.length > longestReference)
    throw new UserError(
      `Expected an image name of at most ${longestReference} characters, got ${text.length}.`,
    );
  // Behind the @ of a digest there is no slash, and a password may hold any character.
  if (text.includes('@') && text.lastIndexOf('/') > text.indexOf('@')) {
    // What stands before the @ may be a password: it is not repeated.
    throw new UserError('Expected an image name, got one with a login before its registry.', {
      remedy: `Write ${text.replace(/^.*@(?=[^@]*\/)/s, '')} and set registry-username and registry-password.`,
    });
  }
  const scheme = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  if (scheme !== undefined) {
    throw wrong(text, `it begins with ${scheme}`, `Leave out ${scheme}: an image name has no scheme.`);
  }
  if (/\s/.test(text)) throw wrong(text, 'it holds white space');

  const at = text.indexOf('@');
  const digest = at < 0 ? undefined : readDigest(text, text.slice(at + 1));
  const named = at < 0 ? text : text.slice(0, at);
  const colon = named.lastIndexOf(':');
  // A colon before the last slash is the one of a port.
  const hasTag = colon > named.lastIndexOf('/');
  const tag = hasTag ? readTag(text, named.slice(colon + 1)) : undefined;
  const { registry, repository } = splitRegistry(text, hasTag ? named.slice(0, colon) : named);
  checkRegistry(text, registry);
  checkRepository(text, registry, repository);
  return { registry, repository, tag, digest };
}

/** Whether a text is the name of an image, with or without a tag or digest. */
export function isReference(text: string): boolean {
  try {
    parseReference(text);
    return true;
  } catch {
    return false;
  }
}

/** The full form, which parses to the same reference again: `docker.io/library/debian:bookworm-slim`. */
export function formatReference(reference: Reference): string {
  const tag = reference.tag === undefined ? '' : `:${reference.tag}`;
  const digest = reference.digest === undefined ? '' : `@${reference.digest}`;
  return `${reference.registry}/${reference.repository}${tag}${digest}`;
}

/** Registry and repository of an image name: `docker.io/library/debian`. @throws UserError as parseReference does. */
export function repositoryOf(text: string): string {
  const { registry, repository } = parseReference(text);
  return `${registry}/${repository}`;
}

/** Letters, digits, `_`, `.` and `-`, not beginning with one of the last two, at most 128. */
export function isValidTag(text: string): boolean {
  return /^\w[\w.-]{0,127}$/.test(text);
}

function splitRegistry(text: string, name: string): Pick<Reference, 'registry' | 'repository'> {
  const slash = name.indexOf('/');
  const first = name.slice(0, Math.max(slash, 0));
  if (/[A-Z]/.test(first) && !/[.:]/.test(first)) {
    // Docker takes such a word for a host, which is never what was meant.
    throw wrong(text, `"${first}" has upper-case letters`, `Write ${name.toLowerCase()}.`);
  }
  const isHost = /[.:]/.test(first) || first === 'localhost';
  if (!isHost) return { registry: 'docker.io', repository: slash < 0 ? `library/${name}` : name };
  const repository = name.slice(slash + 1);
  if (first !== 'docker.io' && first !== 'index.docker.io') return { registry: first, repository };
  return {
    registry: 'docker.io',
    repository: repository.includes('/') ? repository : `library/${repository}`,
  };
}

function readDigest(text: string, digest: string): Digest {
  const parsed = parseDigest(digest);
  if (parsed !== undefined) return parsed;
  throw wrong(text, `"${digest}" is no digest, which is sha256: and 64 digits or letters from a to f`);
}

function readTag(text: string, tag: string): string {
  if (isValidTag(tag)) return tag;
  if (tag === '') throw wrong(text, 'nothing follows the last colon');
  const why =
    tag.length > 128 ? `its tag is ${tag.length} characters long, and 128 are allowed` : `"${tag}" is no tag`;
  throw wrong(
    text,
    why,
    'A tag is made of letters, digits, "_", "." and "-", and begins with none of the last two.',
  );
}

function checkRegistry(text: string, registry: string): void {
  const hostPart = '[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?';
  const grammar = new RegExp(`^(?:${hostPart}(?:\\.${hostPart})*|\\[[a-fA-F0-9:]+\\])(?::([0-9]+))?$`);
  const match = grammar.exec(registry);
  if (match === null) throw wrong(text, `"${registry}" is no host name`);
  const port = match[1];
  if (port !== undefined && (Number(port) < 1 || Number(port) > 65_535)) {
    throw wrong(text, `${port} is no port`, 'A port is a number from 1 to 65535.');
  }
}

function checkRepository(text: string, registry: string, repository: string): void {
  if (/[A-Z]/.test(repository)) {
    throw wrong(
      text,
      'its repository has upper-case letters',
      `Write ${registry}/${repository.toLowerCase()}.`,
    );
  }
  const colon = repository.indexOf(':');
  if (colon >= 0) {
    const tag = repository.slice(colon + 1);
    throw wrong(text, `its tag "${tag}" holds a slash`, `Write ${tag.replaceAll('/', '-')} for the tag.`);
  }
  const pathPart = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
  if (!new RegExp(`^${pathPart}(?:/${pathPart})*$`).test(repository)) {
    throw wrong(
      text,
      repository === '' ? 'it names no repository' : `"${repository}" is no repository`,
      'The parts of a repository are made of lower-case letters and digits, with single ".", "_" or "-" between them.',
    );
  }
  if (repository.length > 255) {
    throw wrong(text, `its repository is ${repository.length} characters long, and 255 are allowed`);
  }
  if (registry === 'docker.io' && /^library\/[0-9a-f]{64}$/.test(repository)) {
    throw wrong(text, 'it is the ID of an image, not a name');
  }
}

function wrong(text: string, why: string, remedy?: string): UserError {
  const shown = text.length > 200 ? `${text.slice(0, 200)}…` : text;
  return new UserError(`Expected an image name such as ghcr.io/owner/name:tag, got "${shown}": ${why}.`, {
    ...(remedy === undefined ? {} : { remedy }),
  });
}

/** Whether a registry runs on this very machine, by its name alone: there, and only there, HTTP is good enough. */
export function isLoopback(registry: string): boolean {
  const host = registry.replace(/:\d+$/, '').toLowerCase();
  return host === 'localhost' || host === '[::1]' || /^127(?:\.\d{1,3}){3}$/.test(host);
}
