/** Key → value, of the items of which `entryOf` knows a value. */
export function mapKnown<Item, Key, Value>(
  items: Iterable<Item>,
  entryOf: (item: Item) => readonly [Key, Value | undefined],
): ReadonlyMap<Key, Value> {
  const found = new Map<Key, Value>();
  for (const item of items) {
    const [key, value] = entryOf(item);
    if (value !== undefined) found.set(key, value);
  }
  return found;
}

/** The same as an object. */
export function recordKnown<Item, Value>(
  items: Iterable<Item>,
  entryOf: (item: Item) => readonly [string, Value | undefined],
): Readonly<Record<string, Value>> {
  return Object.fromEntries(mapKnown(items, entryOf));
}

/** What is made of a value; undefined where that is not known. */
export function ifKnown<Value, Made>(
  value: Value | undefined,
  make: (value: Value) => Made,
): Made | undefined {
  return value === undefined ? undefined : make(value);
}
