/** The tag of a layer that moves with every prewarm: `cache-base`. */
export function rollingTag(layer: string): string {
  return `cache-${layer}`;
}

/** The tag of a layer that stays with its quarter: `cache-base-2026Q4`. */
export function quarterTag(layer: string, quarter: string): string {
  return `cache-${layer}-${quarter}`;
}

/** The tag of the record, whose PUT commits a generation of layers. */
export const recordTag = 'cache-record';

/** The record as it was last written in a quarter: `cache-record-2026Q4`. */
export function quarterRecordTag(quarter: string): string {
  return `${recordTag}-${quarter}`;
}

/** Where a builder that cannot push by digest leaves a layer before it is committed. */
export function stagingTag(layer: string): string {
  return `cache-staging-${layer}`;
}
