import { shortDigest } from '../format/quantity.ts';
import { quarterTag, recordTag, rollingTag } from '../layers/tag.ts';
import type { Digest } from '../oci/digest.ts';
import type { RegistryLayerReport } from './registry-layer-report.ts';

export interface RegistryLayerFacts {
  readonly name: string;
  /** Of the recorded image; where no record names one, of what the rolling tag names. */
  readonly image:
    | { readonly kind: 'ok'; readonly digest: Digest; readonly platforms: readonly string[] }
    | { readonly kind: 'absent' }
    | { readonly kind: 'no-access' | 'broken'; readonly reason: string };
  /** Undefined: there is no record that can be read. */
  readonly record: { readonly digest: Digest | undefined } | undefined;
  /** What the tags stand for; undefined: absent. */
  readonly rolling: Digest | undefined;
  /** Undefined: this quarter is not open yet, and the tags of earlier ones stay as they were. */
  readonly quarter: { readonly name: string; readonly digest: Digest | undefined } | undefined;
  /** What builds make it for, and hosts are. */
  readonly platforms: readonly string[];
}

/** Whether a layer is whole in the registry, and all that names it agrees. */
export function judgeRegistryLayer(
  facts: RegistryLayerFacts,
): Pick<RegistryLayerReport, 'state' | 'problems'> {
  const { image, record } = facts;
  if (image.kind === 'absent') {
    const named = record?.digest;
    return {
      state: 'absent',
      problems: [
        named === undefined
          ? `neither ${recordTag} nor the tag ${rollingTag(facts.name)} names an image: prewarm creates it`
          : `${recordTag} names ${shortDigest(named)}, which is gone from the registry: the next prewarm rebuilds the layer`,
      ],
    };
  }
  const odd = oddities(facts);
  if (image.kind !== 'ok') return { state: image.kind, problems: [image.reason, ...odd] };
  const missing = facts.platforms.filter((platform) => !image.platforms.includes(platform));
  const problems = [
    ...odd,
    ...missing.map(
      (platform) => `it is not made for ${platform}, only for ${image.platforms.join(', ') || 'none'}`,
    ),
  ];
  return { state: problems.length === 0 ? 'ok' : 'odd', problems };
}

function oddities({ name, image, record, rolling, quarter }: RegistryLayerFacts): readonly string[] {
  const tag = rollingTag(name);
  if (record === undefined) {
    return [`there is no ${recordTag} that can be read: builds do not use the layer until the next prewarm`];
  }
  if (record.digest === undefined)
    return [`${recordTag} does not name it: builds do not use it until the next prewarm`];
  // Where the record cannot be followed, the tags tell nothing more.
  if (image.kind === 'no-access') return [];
  const says = `${recordTag} says ${shortDigest(record.digest)}`;
  const repaired = 'the next prewarm corrects it';
  const problems: string[] = [];
  if (rolling !== record.digest)
    problems.push(
      rolling === undefined
        ? `the tag ${tag} is absent: ${repaired}`
        : `the tag ${tag} is ${shortDigest(rolling)}, and ${says}: ${repaired}`,
    );
  if (quarter !== undefined && quarter.digest !== record.digest) {
    const ofQuarter = quarterTag(name, quarter.name);
    problems.push(
      quarter.digest === undefined
        ? `the tag ${ofQuarter} is absent: ${repaired}`
        : `the tag ${ofQuarter} is ${shortDigest(quarter.digest)}, and ${says}: ${repaired}`,
    );
  }
  return problems;
}
