import { normalizePlatform } from '../dockerfile/platform.ts';

/** A run that makes one platform of several, on a runner of its own. */
export interface Part {
  /** `linux/arm64` */
  readonly platform: string;
  /** As it stands in tags: `linux-arm64`. */
  readonly name: string;
  /** What the runs that belong together have in common: the number of the workflow run. */
  readonly of: string;
}

/** `linux/arm64/v8` → `linux-arm64`: how a platform is called in tags. */
export function partName(platform: string): string {
  return normalizePlatform(platform).replaceAll('/', '-');
}

/** The name of what belongs together, as a tag can hold it; undefined where it cannot. */
export function isPartOf(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9_.-]{0,39}$/.test(text);
}

/** The tag under which a run leaves what it made of one platform until it is put together with the others. */
export function partTag(step: 'prewarm' | 'build', { of, name }: Pick<Part, 'of' | 'name'>): string {
  return `cache-staging-${step}-${of}-${name}`;
}
