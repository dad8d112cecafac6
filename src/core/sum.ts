/** What `count` says of each item, together. */
export function sumOf<T>(items: Iterable<T>, count: (item: T) => number): number {
  let total = 0;
  for (const item of items) total += count(item);
  return total;
}

export function sum(numbers: Iterable<number>): number {
  return sumOf(numbers, (number) => number);
}

/** The known ones together; undefined where none is known. */
export function sumKnown(numbers: readonly (number | undefined)[]): number | undefined {
  const known = numbers.filter((number) => number !== undefined);
  return known.length === 0 ? undefined : sum(known);
}

/** Each of these fields, added up. */
export function sumFields<Name extends string>(
  all: readonly Readonly<Record<Name, number>>[],
  ...names: readonly Name[]
): Readonly<Record<Name, number>> {
  const sums = names.map((name) => [name, sumOf(all, (one) => one[name])]);
  return Object.fromEntries(sums) as Record<Name, number>;
}

/** Bytes of blobs. */
export function sumSizes(blobs: Iterable<{ readonly sizeBytes: number }>): number {
  return sumOf(blobs, ({ sizeBytes }) => sizeBytes);
}
