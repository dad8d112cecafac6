/** Names of the tags that a generation of layers has. */
export interface LayerTags {
  /** The record, whose PUT commits a generation of layers: `cache-record`. */
  readonly record: string;
  /** The record as it was last written in a quarter: `cache-record-2026Q4`. */
  quarterRecord(quarter: string): string;
  /** The tag of a layer that moves with every prewarm: `cache-base`. */
  rolling(layer: string): string;
  /** The tag of a layer that stays with its quarter: `cache-base-2026Q4`. */
  quarter(layer: string, quarter: string): string;
  /** Where a builder that cannot push by digest leaves a layer before it is committed. */
  staging(layer: string): string;
}

/** The tags of layers; those of one platform of several have its name in theirs: `cache-part-linux-arm64-base`. */
export function layerTags(part: string | undefined): LayerTags {
  const prefix = part === undefined ? 'cache-' : `${partPrefix}${part}-`;
  return {
    record: `${prefix}record`,
    quarterRecord: (quarter) => `${prefix}record-${quarter}`,
    rolling: (layer) => `${prefix}${layer}`,
    quarter: (layer, quarter) => `${prefix}${layer}-${quarter}`,
    staging: (layer) => `cache-staging-${part === undefined ? '' : `${part}-`}${layer}`,
  };
}

/** What the tags of layers that are one platform of several begin with. */
export const partPrefix = 'cache-part-';

const whole = layerTags(undefined);

export const { rolling: rollingTag, quarter: quarterTag, record: recordTag } = whole;
export const { quarterRecord: quarterRecordTag, staging: stagingTag } = whole;
