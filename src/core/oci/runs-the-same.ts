import { formatPlatform } from './descriptor.ts';
import type { ImageConfig } from './image-config.ts';
import { sortKeys } from './json.ts';

/** Labels that say where an image comes from, which nothing that runs containers acts on: https://github.com/opencontainers/image-spec/blob/v1.1.1/annotations.md */
const descriptive = 'org.opencontainers.image.';

/** Without `container`, nobody can tell. */
type ComparedConfig = Pick<ImageConfig, 'platform' | 'diffIds'> & Partial<ImageConfig>;

/**
 * Whether a container of one image would be the same as a container of the other: the same files, and everything that it is
 * started with. When, from which commit and by which builder they were made does not count, nor do attestations.
 */
export function runsTheSame(one: ComparedConfig, other: ComparedConfig): boolean {
  if (one.container === undefined || other.container === undefined) return false;
  return contentOf(one) === contentOf(other);
}

function contentOf({ platform, diffIds, container, labels = {} }: ComparedConfig): string {
  const acting = Object.entries(labels).filter(([name]) => !name.startsWith(descriptive));
  const set = Object.entries({ ...container, Labels: Object.fromEntries(acting) }).filter(([, value]) =>
    isSet(value),
  );
  return JSON.stringify([formatPlatform(platform), diffIds, sortKeys(Object.fromEntries(set))]);
}

/** What is not set is written as null, as nothing, or not at all. */
function isSet(value: unknown): boolean {
  if (value === null || value === '' || value === false) return false;
  return typeof value !== 'object' || Object.keys(value ?? {}).length > 0;
}
