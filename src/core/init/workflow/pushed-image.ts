import { fieldTexts } from '../../oci/json.ts';
import { maskExpressions, splitList } from './expression-list.ts';

/**
 * The image of the first tag; of docker/metadata-action, where the tags are its outputs. `resolve`: a text with what its variables are,
 * which may say the registry.
 */
export function imageOfTags(
  tags: string,
  steps: readonly Readonly<Record<string, unknown>>[],
  resolve: (text: string) => string,
): string | undefined {
  const text = resolve(tags);
  const output = /steps\.([\w-]+)\.outputs\.(tags|json)/.exec(text)?.[1];
  const first = splitList(text).find((tag) => tag !== '');
  if (output !== undefined) {
    const meta = steps.find(({ id }) => id === output);
    const images = resolve(fieldTexts(meta?.['with'])['images'] ?? '');
    const image = splitList(images)
      .map((line) => line.replace(/^name=/, ''))
      .find((line) => line !== '' && !line.startsWith('#'));
    return image !== undefined && isName(image) ? image : undefined;
  }
  if (first === undefined) return undefined;
  // A colon behind the last slash begins the tag; those of expressions do not count.
  const masked = maskExpressions(first);
  const slash = Math.max(0, masked.lastIndexOf('/'));
  const end = masked.slice(slash).search(/[:@]/);
  const name = end < 0 ? first : first.slice(0, slash + end);
  // Without a tag behind it, an input may be all tags.
  return name.includes('/') || (end >= 0 && isName(name)) ? name : undefined;
}

/** With a registry or a namespace, or as the matrix or a call names it. */
function isName(image: string): boolean {
  return /\/|^\$\{\{\s*(?:matrix|inputs)\./.test(image);
}

/** The image that is pushed by its digest: `type=image,name=ghcr.io/acme/shop,push-by-digest=true`. */
export function imageOfOutputs(outputs: string): string | undefined {
  const found = /(?:^|,)"?name=([^,\s"${}]+)/m.exec(maskExpressions(outputs));
  const end = (found?.index ?? 0) + (found?.[0].length ?? 0);
  return found === null ? undefined : outputs.slice(end - (found[1]?.length ?? 0), end);
}
