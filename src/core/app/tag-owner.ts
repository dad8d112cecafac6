import { type LayerRequest, requestedNames, usualLayers } from '../layers/layer.ts';
import { endsInQuarter } from '../layers/quarter.ts';
import { partPrefix, recordTag, rollingTag, stagingTag } from '../layers/tag.ts';
import { parseReference } from '../oci/reference.ts';

/** Of layers, until it is known which ones the Dockerfile has. */
const usualNames = usualLayers.map(({ name }) => name);

/** The tags that are taken in the repository of the layers. */
interface TakenTags {
  /** Registry and repository. */
  readonly image: string;
  readonly layers: LayerRequest;
}

/**
 * Which part of the layers a reference belongs to, in words: what is pushed under it would take their place.
 * Undefined: it is free, lies elsewhere, or is no reference.
 */
export function layersOwner(reference: string, taken: TakenTags): string | undefined {
  const tag = tagBeside(reference, taken);
  return tag === undefined ? undefined : ownerOf(tag, taken);
}

/** As layersOwner, with the tags of the application's caches: `cacheBuilder`, and those that other targets and platforms have. */
export function tagOwner(
  reference: string,
  taken: TakenTags,
  cacheBuilder: string | undefined,
): string | undefined {
  const tag = tagBeside(reference, taken);
  if (tag === undefined) return undefined;
  const isCache =
    tag.startsWith('cache-builder') ||
    (cacheBuilder !== undefined && (tag === cacheBuilder || tag === `${cacheBuilder}-record`));
  return ownerOf(tag, taken) ?? (isCache ? "the application's own cache" : undefined);
}

function tagBeside(reference: string, { image }: TakenTags): string | undefined {
  try {
    const { registry, repository, tag } = parseReference(reference);
    return `${registry}/${repository}` === image ? tag : undefined;
  } catch {
    return undefined;
  }
}

function ownerOf(tag: string, { layers }: TakenTags): string | undefined {
  const layer = (requestedNames(layers) ?? usualNames).find(
    (name) => tag === rollingTag(name) || (tag.startsWith(`${rollingTag(name)}-`) && endsInQuarter(tag)),
  );
  if (layer !== undefined) return `the layer ${layer}`;
  if (tag === recordTag || tag.startsWith(`${recordTag}-`)) return 'the record of the layers';
  if (tag.startsWith(partPrefix)) return 'layers of one platform';
  if (tag.startsWith(stagingTag(''))) return 'layers that are not committed yet';
  return tag === 'cache-hold' ? 'a hold on the layers' : undefined;
}
