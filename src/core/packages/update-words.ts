import type { PackageUpdate } from './updates.ts';

const most = 3;

/** `openssl 3.0.15-1~deb12u1 → …u2 and 2 more packages` */
export function describeUpdates(updates: readonly PackageUpdate[]): string {
  const told = updates
    .slice(0, most)
    .map(
      ({ package: name, installed, available }) =>
        `${name} ${installed} → ${shortenLike(available, installed)}`,
    );
  const more = updates.length - told.length;
  return `${told.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** What is the same as in the version before is left out, up to the last part of it: `…u2` after `3.0.15-1~deb12u1`. */
export function shortenLike(version: string, before: string): string {
  let same = 0;
  while (same < version.length && version[same] === before[same]) same++;
  // Whole numbers, and the letter before them.
  while (same > 0 && /\d/.test(version[same - 1] ?? '')) same--;
  if (same > 0 && /[a-z]/i.test(version[same - 1] ?? '')) same--;
  return same < fewestLeftOut ? version : `…${version.slice(same)}`;
}

/** What is shorter is read as fast whole. */
const fewestLeftOut = 6;
