import type { Platform } from './descriptor.ts';

/**
 * The image that a machine takes of several, as engines choose: its own processor, of the variant nearest below its own, else
 * the older processor that it runs as well. Undefined: there is none for it.
 * https://github.com/containerd/platforms/blob/v0.2.1/compare.go, `platformVector`
 */
export function choosePlatform<T extends { readonly platform: Platform }>(
  images: readonly T[],
  machine: Platform,
): T | undefined {
  for (const wanted of fittingPlatforms(machine)) {
    const found = images.find(
      ({ platform }) =>
        platform.os === machine.os &&
        platform.architecture === wanted.architecture &&
        variantOf(platform) === wanted.variant,
    );
    if (found !== undefined) return found;
  }
  return undefined;
}

function fittingPlatforms({
  architecture,
  variant,
}: Platform): readonly Pick<Platform, 'architecture' | 'variant'>[] {
  if (architecture === 'amd64') {
    const level = Number(/^v([1-9])$/.exec(variant ?? '')?.[1] ?? 1);
    return [...downFrom('amd64', level, 1), { architecture: '386', variant: '' }];
  }
  if (architecture === 'arm64') return [{ architecture, variant: 'v8' }, ...downFrom('arm', 8, 5)];
  if (architecture === 'arm') return downFrom('arm', Number(/^v([5-8])$/.exec(variant ?? '')?.[1] ?? 7), 5);
  return [{ architecture, variant: variant ?? '' }];
}

function downFrom(architecture: string, highest: number, lowest: number) {
  return Array.from({ length: highest - lowest + 1 }, (_, index) => ({
    architecture,
    variant: `v${highest - index}`,
  }));
}

/** What is meant where none is written. */
function variantOf({ architecture, variant }: Platform): string {
  if (variant !== undefined) return variant;
  return architecture === 'amd64'
    ? 'v1'
    : architecture === 'arm64'
      ? 'v8'
      : architecture === 'arm'
        ? 'v7'
        : '';
}
