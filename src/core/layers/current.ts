import { shortDigest } from '../format/quantity.ts';
import type { Digest } from '../oci/digest.ts';
import type { LayerNode } from './layer-graph.ts';
import { compareInputs, type InputDifference } from './layer-inputs.ts';
import { builtDigest, type LayerEntry, type LayerInputs } from './record.ts';

/** What is known of one layer before anything is built. */
export interface LayerFacts {
  readonly node: LayerNode;
  readonly entry: LayerEntry | undefined;
  /** State of the entry's image in the registry. */
  readonly image: 'ok' | 'absent' | 'no-access' | 'broken';
  /** State of the image that BuildKit built, where that is another one. */
  readonly built?: 'ok' | 'absent' | 'no-access' | 'broken';
  /** Its inputs as the checkout has them now. */
  readonly inputs: LayerInputs;
  readonly refresh: string | undefined;
  /** It is published as patches, and is to be published whole. */
  readonly compacts?: boolean;
}

/** Why a layer is not current, for the machine and in words. */
export interface StaleReason {
  readonly kind:
    | 'absent'
    | 'broken'
    | 'no-access'
    | 'refresh'
    | 'compact'
    | 'inputs'
    | 'layer-below'
    | 'executed';
  readonly text: string;
}

/**
 * Which layers cannot be current, whatever a build would say: absent, broken, to be refreshed, with other
 * inputs than recorded, or standing on such a layer. `facts` in topological order. Layers without a reason
 * are left to the check by BuildKit.
 */
export function findStale(facts: readonly LayerFacts[]): ReadonlyMap<string, readonly StaleReason[]> {
  const stale = new Map<string, readonly StaleReason[]>();
  for (const layer of facts) {
    const staleBelow = layer.node.standsOn.map(({ name }) => name).filter((name) => stale.has(name));
    const reasons = reasonsOf(layer, staleBelow);
    if (reasons.length > 0) stale.set(layer.node.name, reasons);
  }
  return stale;
}

function reasonsOf(layer: LayerFacts, staleBelow: readonly string[]): readonly StaleReason[] {
  const { entry, refresh, compacts = false } = layer;
  if (entry === undefined) return [{ kind: 'absent', text: 'it was never prewarmed' }];
  return [
    ...imageReasons(entry, layer),
    ...(refresh === undefined ? [] : [{ kind: 'refresh', text: refresh } as const]),
    ...(compacts ? [{ kind: 'compact', text: 'compact is true' } as const] : []),
    ...inputReasons(layer, staleBelow),
    ...staleBelow.map((name) => ({
      kind: 'layer-below' as const,
      text: `it depends on ${name}, which is outdated`,
    })),
  ];
}

function imageReasons(entry: LayerEntry, { image, built = 'ok' }: LayerFacts): readonly StaleReason[] {
  const digest = shortDigest(entry.digest);
  switch (image) {
    case 'ok':
      // Without its cache source, a check would run every step.
      return built === 'ok'
        ? []
        : [
            {
              kind: built,
              text: `the image ${shortDigest(builtDigest(entry))} that it is checked with is not in the registry`,
            },
          ];
    case 'absent':
      return [{ kind: image, text: `its image ${digest} is gone from the registry` }];
    case 'no-access':
      return [{ kind: image, text: 'the registry gives this run no access to its image' }];
    case 'broken':
      return [{ kind: image, text: `its image ${digest} is not complete in the registry` }];
  }
}

/** A layer below that is outdated is a reason already, so its new digest is none. */
function inputReasons({ entry, inputs }: LayerFacts, staleBelow: readonly string[]): readonly StaleReason[] {
  if (entry === undefined) return [];
  return compareInputs(entry.inputs, inputs)
    .filter(({ kind, name }) => kind !== 'layer-below' || !staleBelow.includes(name))
    .map((difference) => ({ kind: 'inputs', text: describeDifference(difference) }));
}

/** What the check's bake said of one layer. */
export interface CheckResult {
  readonly digest: Digest | undefined;
  /** Steps of the layer that executed. */
  readonly executed: readonly string[];
  /** Why the recorded inputs cannot decide; undefined: they can. */
  readonly undecided: string | undefined;
}

/**
 * Whether the layer is current: the result has the recorded digest; or every step hit and only the digest
 * differs, because another BuildKit wrote it, and then the recorded inputs have decided already, where they can.
 */
export function judgeCheck(entry: LayerEntry, result: CheckResult): StaleReason | undefined {
  if (result.digest === builtDigest(entry)) return undefined;
  const first = result.executed[0];
  if (first !== undefined) {
    return {
      kind: 'executed',
      text: `a step did not hit although its recorded inputs are the same: ${first}`,
    };
  }
  return result.undecided === undefined ? undefined : { kind: 'inputs', text: result.undecided };
}

/** One difference between recorded and present inputs as a sentence without a full stop. */
export function describeDifference(difference: InputDifference): string {
  const { kind, name, before, after } = difference;
  const change = before === undefined ? 'was added' : after === undefined ? 'was removed' : 'changed';
  if (kind === 'file') return `file ${name} ${change}`;
  if (kind === 'files') return `files changed: ${before} before, ${after} now. Which ones is not known`;
  if (kind === 'argument') return `build argument ${name} ${change}`;
  if (kind === 'instruction') return `instruction ${change}: ${after ?? before ?? name}`;
  if (kind === 'external-image') {
    return `external image ${name} ${before !== undefined && after !== undefined ? `moved from ${shortDigest(before)} to ${shortDigest(after)}` : change}`;
  }
  if (kind === 'layer-below') return `the layer ${name} below it ${change}`;
  return `${kind} ${name} changed from ${before ?? 'nothing'} to ${after ?? 'nothing'}`;
}
