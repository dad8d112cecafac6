/** How many hosts a batch brings the total to: a number of hosts, or a share of all. */
export type BatchSize =
  | { readonly kind: 'hosts'; readonly hosts: number }
  | { readonly kind: 'percent'; readonly percent: number };

/**
 * Reads `1,25%,100%`: after each batch so many hosts have switched in all. Undefined where an item is neither a number of
 * hosts (from 1) nor a percentage (above 0, up to 100).
 */
export function parseBatches(items: readonly string[]): readonly BatchSize[] | undefined {
  const sizes = items.map((item): BatchSize | undefined => {
    const match = /^(\d{1,3})(%?)$/.exec(item);
    if (match === null) return undefined;
    const number = Number(match[1]);
    if (number < 1 || (match[2] === '%' && number > 100)) return undefined;
    return match[2] === '%' ? { kind: 'percent', percent: number } : { kind: 'hosts', hosts: number };
  });
  return sizes.every((size) => size !== undefined) ? sizes : undefined;
}

/**
 * Divides hosts, in their order, into batches that switch one after another. Each size is a total: one that adds no host
 * makes no batch, and hosts that are left make the last one.
 */
export function planBatches<T>(hosts: readonly T[], sizes: readonly BatchSize[]): readonly (readonly T[])[] {
  const batches: (readonly T[])[] = [];
  let taken = 0;
  for (const size of [...sizes, { kind: 'percent', percent: 100 } as const]) {
    const total = size.kind === 'hosts' ? size.hosts : Math.ceil((hosts.length * size.percent) / 100);
    const until = Math.min(hosts.length, total);
    if (until <= taken) continue;
    batches.push(hosts.slice(taken, until));
    taken = until;
  }
  return batches;
}
