import { readBuildOutput } from '../../core/app/build-output.ts';
import { deriveTags, legalTag } from '../../core/app/image-tags.ts';
import { layersOwner, tagOwner } from '../../core/app/tag-owner.ts';
import { errorAdvice } from '../../core/error.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import type { InputReader } from '../../core/input.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { BuildInputContext, SharedInputs } from '../inputs.ts';
import { taggedRun } from '../tagged-run.ts';

/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
export function readCacheBuilder(
  reader: InputReader,
  target: string | undefined,
  shared: SharedInputs,
): string | undefined {
  const text = reader.text('cache-builder', 'auto');
  if (text === 'false') return undefined;
  if (text === 'auto') {
    const { platforms } = shared.build;
    const [platform] = platforms.length === 1 ? platforms : [];
    const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
    return legalTag(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
  }
  if (legalTag(text) !== text || text.length > longestCacheTag) {
    reader.problem(
      'cache-builder',
      `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`,
    );
    return undefined;
  }
  const owner = layersOwner(`${shared.image}:${text}`, shared);
  if (owner !== undefined) {
    reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
    return undefined;
  }
  return text;
}

/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;

export function readOutputs(reader: InputReader): readonly string[] {
  return trimmedLines(reader.text('outputs')).filter((line) => {
    try {
      readBuildOutput(line);
      return true;
    } catch (error) {
      reader.problem('outputs', errorAdvice(error));
      return false;
    }
  });
}

export function readTags(
  reader: InputReader,
  shared: SharedInputs,
  { github }: Pick<BuildInputContext, 'github'>,
  cacheBuilder: string | undefined,
  outputs: readonly string[],
  needsTags: boolean,
): readonly string[] {
  const given = reader.list('tags');
  // What is pushed by digest takes no tag.
  const byDigest = outputs.some((output) => readBuildOutput(output).byDigest);
  const derived =
    given.length > 0 || github === undefined || shared.image === '' || byDigest
      ? []
      : deriveTags(taggedRun(github));
  if (given.length === 0 && github === undefined && needsTags) {
    reader.problem(
      'tags',
      'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)',
    );
  }
  const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
  for (const text of tags) {
    try {
      const { tag, digest } = parseReference(text);
      if (digest !== undefined) {
        reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
      }
      const owner = tagOwner(text, shared, cacheBuilder);
      if (owner === undefined) continue;
      reader.problem(
        'tags',
        given.length > 0
          ? `"${text}" is the tag of ${owner}; use another tag for the application`
          : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`,
      );
    } catch (error) {
      reader.problem('tags', errorAdvice(error));
    }
  }
  return tags;
}

/** The image may be pushed under names that stand in `outputs`, too. */
export function refuseOutputs(
  reader: InputReader,
  shared: SharedInputs,
  cacheBuilder: string | undefined,
  outputs: readonly string[],
): void {
  for (const name of outputs.map(readBuildOutput).flatMap(({ pushes, names }) => (pushes ? names : []))) {
    const owner = tagOwner(name, shared, cacheBuilder);
    if (owner !== undefined)
      reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
  }
}

/** The registry's reference in a line of `cache-to`; none where the cache goes elsewhere. */
export function cacheReference(line: string): readonly string[] {
  const [, reference] = /(?:^|,)ref=([^,]+)/.exec(line) ?? [];
  if (reference !== undefined) return /(?:^|,)type=registry(?:,|$)/.test(line) ? [reference] : [];
  return line.includes('=') ? [] : [line];
}

/** What the layers are read from is written by nobody but a prewarm. */
export function refuseCacheTo(reader: InputReader, shared: SharedInputs, cacheTo: readonly string[]): void {
  for (const line of cacheTo) {
    const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
    const owner = layersOwner(reference, shared);
    if (owner !== undefined)
      reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
  }
}
