/**
 * When the newest record of layers was made that somebody has seen, in milliseconds since 1970, by `registry/repository`; by
 * `registry/repository:tag`, when the newest image was signed for that tag. A host remembers it, so that an older one that was put
 * back is noticed by a runner that remembers nothing.
 */
export type KnownRecords = ReadonlyMap<string, number>;

/** Reads lines `registry/repository time`. A line that is none, such as half of one on a full disk, is left out. */
export function parseKnownRecords(lines: readonly string[]): KnownRecords {
  return new Map(
    lines.flatMap((line) => {
      const [place = '', time = '', ...more] = line.split(' ');
      const ms = Date.parse(time);
      const isWhole = !Number.isNaN(ms) && new Date(ms).toISOString() === time;
      return place === '' || more.length > 0 || !isWhole ? [] : [[place, ms] as const];
    }),
  );
}

/** The lines that `parseKnownRecords` reads. */
export function formatKnownRecords(known: KnownRecords): string {
  return [...known].map(([place, ms]) => `${place} ${new Date(ms).toISOString()}`).join('\n');
}

/**
 * What is known after others were seen. None is remembered as younger than now: the clock of a machine that was ahead would make
 * every later one an old one.
 */
export function addKnownRecords(known: KnownRecords, seen: KnownRecords, nowMs: number): KnownRecords {
  const all = new Map(known);
  for (const [place, ms] of seen) all.set(place, Math.max(all.get(place) ?? 0, Math.min(ms, nowMs)));
  return all;
}
