import { errorAdvice } from '../error.ts';
import { formatReference, isValidTag, parseReference, type Reference } from '../oci/reference.ts';

/** One image to mirror: where it is, and where its copy goes. */
export interface MirrorPair {
  readonly source: Reference;
  /** With a tag, without a digest. */
  readonly target: Reference;
}

/**
 * Reads lines `source=target` (or `source → target`); without a target the copy goes under `to`, with the source's repository behind it.
 * Returns what is wrong instead of throwing, so that all input problems can be shown at once.
 */
export function parseMirrorPairs(
  lines: readonly string[],
  to: string | undefined,
): { readonly pairs: readonly MirrorPair[]; readonly problems: readonly string[] } {
  const pairs: MirrorPair[] = [];
  const problems: string[] = [];
  for (const line of lines) {
    const [from = '', given, ...more] = line.split(/\s*(?:=|→|->)\s*/);
    if (more.length > 0 || from === '') {
      problems.push(
        `expected a line "source=target" such as "debian:bookworm-slim=ghcr.io/acme/mirror/debian:bookworm-slim", got "${line}"`,
      );
      continue;
    }
    try {
      const source = parseReference(from);
      const target = given === undefined || given === '' ? targetUnder(source, to) : parseReference(given);
      if (target === undefined) {
        problems.push(
          `expected a target for "${from}": write "${from}=registry/repository:tag", or give "to"`,
        );
        continue;
      }
      if (target.digest !== undefined) {
        problems.push(`expected a tag as target of "${from}", got the digest ${target.digest}`);
        continue;
      }
      pairs.push({
        source: withTag(source),
        target: { ...target, tag: target.tag ?? source.tag ?? 'latest' },
      });
    } catch (error) {
      problems.push(errorAdvice(error));
    }
  }
  const targets = pairs.map(({ target }) => formatReference(target));
  const twice = targets.find((target, index) => targets.indexOf(target) !== index);
  if (twice !== undefined) problems.push(`two images go to ${twice}`);
  return { pairs, problems };
}

/** The repository without `library/`, which is Docker Hub's own and nobody else's. */
function targetUnder(source: Reference, to: string | undefined): Reference | undefined {
  if (to === undefined) return undefined;
  const name = source.repository.replace(/^library\//, '');
  return { ...parseReference(`${to.replace(/(?<!\/)\/+$/, '')}/${name}`), tag: source.tag ?? 'latest' };
}

function withTag(source: Reference): Reference {
  return source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source;
}

/** The tag of a copy that stays, `bookworm-slim-20261126`; undefined where that is too long for a tag. */
export function datedTag(tag: string, nowMs: number): string | undefined {
  const dated = `${tag}-${new Date(nowMs).toISOString().slice(0, 10).replaceAll('-', '')}`;
  return isValidTag(dated) ? dated : undefined;
}

/** A line of a Dockerfile as it would be with the mirrored image, held at its digest. */
export interface PinnedLine {
  /** 1-based. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

/**
 * The Dockerfile with its FROM lines at mirrored digests. Names that come from a variable are left as they are, and told.
 * `images`: name as it stands in the Dockerfile → reference by digest.
 */
export function pinDockerfile(
  text: string,
  images: ReadonlyMap<string, string>,
): { readonly text: string; readonly lines: readonly PinnedLine[]; readonly left: readonly string[] } {
  const lines: PinnedLine[] = [];
  const found = new Set<string>();
  const pinned = text.split('\n').map((line, index) => {
    const match = /^(\s*FROM\s+(?:--\S+\s+)*)(\S+)(.*)$/i.exec(line);
    const [, head = '', name = '', tail = ''] = match ?? [];
    const reference = images.get(name);
    if (match === null || reference === undefined) return line;
    found.add(name);
    const after = `${head}${reference}${tail}`;
    if (after !== line) lines.push({ line: index + 1, before: line, after });
    return after;
  });
  return { text: pinned.join('\n'), lines, left: [...images.keys()].filter((name) => !found.has(name)) };
}
