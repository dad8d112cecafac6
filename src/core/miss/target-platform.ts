import { normalizePlatform } from '../dockerfile/platform.ts';

/** Of `linux/amd64->arm64`, which runs on the one and builds for the other, the latter. */
export function targetPlatform(platform: string | undefined): string {
  return normalizePlatform(platform?.split('->').at(-1) ?? '');
}

/** Whether a platform, as `targetPlatform` gives it, is one of some, however they are written. */
export function isAmong(platform: string, platforms: readonly string[]): boolean {
  return platforms.some((other) => normalizePlatform(other) === platform);
}
