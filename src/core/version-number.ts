/**
 * Whether a version is below another one, by its numbers: as programs write them and as distributions do (`v0.13.1`,
 * `0.13.1+ds1-3`, `2:2.20.0`, `0.29`). Undefined where it tells none: `dev`, or `0.0.0+unknown` of a build from source.
 */
export function isOlder(version: string, oldest: string): boolean | undefined {
  const ours = numbersOf(version);
  const theirs = numbersOf(oldest);
  if (ours.every((number) => number === 0)) return undefined;
  const place = theirs.findIndex((number, index) => number !== ours[index]);
  return place !== -1 && (ours[place] ?? 0) < (theirs[place] ?? 0);
}

/** Certainly: a version that does not tell is none. */
export function isBefore(version: string | undefined, oldest: string): boolean {
  return version !== undefined && isOlder(version, oldest) === true;
}

function numbersOf(version: string): readonly number[] {
  const [, major = 0, minor = 0, patch = 0] = /(?<![\d.])(\d+)\.(\d+)(?:\.(\d+))?/.exec(version) ?? [];
  return [major, minor, patch].map(Number);
}
