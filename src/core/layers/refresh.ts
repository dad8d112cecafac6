import { formatAge } from '../format/quantity.ts';
import { describeUpdates } from '../packages/update-words.ts';
import type { PackageUpdate } from '../packages/updates.ts';
import type { LayerRecord } from './record.ts';

/** Which layers are to be made anew although nothing of them changed. */
export type Refresh =
  | { readonly kind: 'auto' | 'none' | 'all' }
  | { readonly kind: 'names'; readonly names: readonly string[] };

export interface RefreshContext {
  readonly wanted: Refresh;
  readonly writes: boolean;
  readonly quarter: string;
  /** The quarter's tags are there already. */
  readonly quarterOpen: boolean;
  /** Any of the rolling tags, or a record, is there: something to be refreshed. */
  readonly rollingTagsExist: boolean;
  /** All layers are prewarmed this time. */
  readonly allLayers: boolean;
  readonly maxAgeMs: number | undefined;
  readonly nowMs: number;
  readonly record: LayerRecord | undefined;
  /** Layer → updates of packages that its own steps installed. */
  readonly updates: ReadonlyMap<string, readonly PackageUpdate[]>;
}

interface RefreshPlan {
  /** Layer → why its own steps are executed anew. */
  readonly layers: ReadonlyMap<string, string>;
  readonly warning: string | undefined;
}

/**
 * Whether a run opens a quarter that is closed: one that refreshes every layer, or makes the very first ones. Opened with
 * last quarter's packages, it would keep them until the next.
 */
export function opensQuarter({
  wanted,
  allLayers,
  rollingTagsExist,
}: Pick<RefreshContext, 'wanted' | 'allLayers' | 'rollingTagsExist'>): boolean {
  return allLayers && (wanted.kind === 'auto' || wanted.kind === 'all' || !rollingTagsExist);
}

/** Which layers are rebuilt without cache on the newest external images. `names`: the layers of this run. */
export function planRefresh(names: readonly string[], context: RefreshContext): RefreshPlan {
  const { wanted } = context;
  const explicit = wanted.kind === 'all' || wanted.kind === 'names';
  if (!context.writes) {
    return {
      layers: new Map(),
      warning: explicit
        ? 'refresh is ignored, because this run does not write layers: a refresh that is not pushed would be lost.'
        : undefined,
    };
  }
  const ignored = wanted.kind === 'names' ? wanted.names.filter((name) => !names.includes(name)) : [];
  const layers = new Map<string, string>();
  for (const name of names) {
    const reason = reasonFor(name, context);
    if (reason !== undefined) layers.set(name, reason);
  }
  return {
    layers,
    warning:
      ignored.length === 0
        ? undefined
        : `refresh of ${ignored.join(', ')} is ignored, because "only" names other layers.`,
  };
}

function reasonFor(name: string, context: RefreshContext): string | undefined {
  const { wanted } = context;
  if (wanted.kind === 'none') return undefined;
  if (wanted.kind === 'all') return 'a refresh of all layers was asked for';
  if (wanted.kind === 'names') return wanted.names.includes(name) ? 'a refresh was asked for' : undefined;
  if (context.allLayers && !context.quarterOpen && context.rollingTagsExist) {
    return `the quarter ${context.quarter} opens with fresh packages`;
  }
  const updates = context.updates.get(name) ?? [];
  if (updates.length > 0) return `there are updates: ${describeUpdates(updates)}`;
  const { maxAgeMs = Number.POSITIVE_INFINITY, nowMs, record } = context;
  const ageMs = nowMs - Date.parse(record?.layers[name]?.builtAt ?? '');
  return ageMs > maxAgeMs ? `it is older than max-age: ${formatAge(ageMs)}` : undefined;
}
