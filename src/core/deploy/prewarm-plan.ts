import { formatBytes } from '../format/quantity.ts';
import {
  afterPull,
  bytesOf,
  type DownloadPlan,
  type HostHoldings,
  type PullableImage,
  planDownload,
} from './download-plan.ts';
import type { HostLayer, RegistryLayer } from './layer-state.ts';

/**
 * `auto`: layer images that are missing or stale and reduce what the application's pull downloads. `all`: every one that is
 * missing or stale. `none`: none.
 */
export type PrewarmMode = 'auto' | 'all' | 'none';

/** A layer image to be pulled. */
interface PlannedPull {
  readonly name: string;
  /** As its repository calls it, see RegistryLayer. */
  readonly layer: string;
  /** Registry and repository. */
  readonly place: string;
  readonly image: PullableImage;
  /** When those before it have been pulled. */
  readonly download: DownloadPlan;
}

/** What is pulled ahead of the application, in this order, and why the rest is not. */
export interface PrewarmPlan {
  readonly pulls: readonly PlannedPull[];
  readonly left: readonly { readonly name: string; readonly why: LeftReason }[];
  /** What the host has when all is pulled. */
  readonly after: HostHoldings;
}

type LeftReason =
  | { readonly kind: 'present' }
  | { readonly kind: 'absent-in-registry' }
  | { readonly kind: 'not-asked' }
  /** The application has nothing of it, or next to nothing. */
  | { readonly kind: 'useless'; readonly savesBytes: number; readonly costsBytes: number }
  /** Another layer image that is pulled, or the application's own pull, brings the same bytes and no more. */
  | { readonly kind: 'comes-along'; readonly with: string | undefined };

/**
 * Decides which layer images a host pulls.
 * @param targets what the pulls are to make cheaper; none: not known, and every layer counts as useful.
 * @param appFollows the application is pulled right after. Then a layer image is of use only where it costs not one byte
 *   more than the application alone, which has the same layers: an engine fetches the layers of one image side by side, those of
 *   two images one after the other.
 */
export function planPrewarm(options: {
  readonly mode: PrewarmMode;
  readonly layers: readonly RegistryLayer[];
  readonly states: readonly HostLayer[];
  readonly targets: readonly PullableImage[];
  readonly holdings: HostHoldings;
  readonly appFollows: boolean;
}): PrewarmPlan {
  const { mode, targets, appFollows } = options;
  const left = new Map<string, LeftReason>();
  const open: OpenLayer[] = [];
  for (const layer of fromTheGround(options.layers)) {
    const state = options.states.find(({ name }) => name === layer.name);
    if (layer.image === undefined) left.set(layer.name, { kind: 'absent-in-registry' });
    else if (mode === 'none') left.set(layer.name, { kind: 'not-asked' });
    else if (isThere(state, mode)) left.set(layer.name, { kind: 'present' });
    else open.push({ name: layer.name, layer: layer.layer, place: layer.place, image: layer.image });
  }
  const { pulls, after, waiting } = choose(open, options.holdings, mode === 'all' ? [] : targets, appFollows);
  if (targets.length > 0) {
    // What would be pulled, were it not for the application, comes with that.
    const along = appFollows ? choose(waiting, after, targets, false) : { pulls: [], after, waiting };
    for (const { name } of along.pulls) left.set(name, { kind: 'comes-along', with: undefined });
    for (const { name, image } of along.waiting) {
      const bringer = [...pulls, ...along.pulls].find((pull) => isPart(image, pull.image, options.holdings));
      const { costs, saves } = rate(image, targets, along.after);
      left.set(
        name,
        bringer === undefined
          ? { kind: 'useless', savesBytes: saves, costsBytes: costs }
          : { kind: 'comes-along', with: pulls.find((pull) => pull === bringer)?.name },
      );
    }
  }
  return {
    pulls,
    left: options.layers.flatMap(({ name }) => {
      const why = left.get(name);
      return why === undefined ? [] : [{ name, why }];
    }),
    after,
  };
}

/** `auto` is content with the layers; `all` wants the image itself, as who pulls them by hand has it. */
function isThere(state: HostLayer | undefined, mode: PrewarmMode): boolean {
  return state?.state === 'present' && (mode === 'auto' || state.presentAs === 'image');
}

type OpenLayer = Omit<PlannedPull, 'download'>;

/**
 * Takes the image that saves most of the targets' download, then of the others the one that saves most of the rest, and so on. What
 * an image brings beside that is held against it: a step that two stages share, such as an empty folder, is no reason to
 * download all of the other. Without targets, all are taken.
 * @param free only what brings nothing beside.
 */
function choose(
  layers: readonly OpenLayer[],
  holdings: HostHoldings,
  targets: readonly PullableImage[],
  free: boolean,
) {
  const pulls: PlannedPull[] = [];
  let waiting = layers;
  let after = holdings;
  for (;;) {
    const [best] =
      targets.length === 0
        ? waiting
        : waiting
            .map((layer) => ({ ...layer, ...rate(layer.image, targets, after) }))
            .filter(({ costs, saves }) => saves > 0 && costs <= (free ? saves : 2 * saves))
            .sort((a, b) => 2 * b.saves - b.costs - (2 * a.saves - a.costs));
    if (best === undefined) return { pulls, after, waiting };
    const { name, layer: layerName, place, image } = best;
    pulls.push({ name, layer: layerName, place, image, download: planDownload(image, after) });
    after = afterPull(after, image);
    waiting = waiting.filter((layer) => layer.name !== name);
  }
}

/** Whoever pulls the larger image has all layers of the smaller one. */
function isPart(smaller: PullableImage, larger: PullableImage, holdings: HostHoldings): boolean {
  return planDownload(smaller, afterPull(holdings, larger)).bytes <= smaller.configBytes;
}

function rate(image: PullableImage, targets: readonly PullableImage[], holdings: HostHoldings) {
  const before = bytesOf(targets, holdings);
  return {
    costs: planDownload(image, holdings).bytes,
    saves: before - bytesOf(targets, afterPull(holdings, image)),
  };
}

/** Each after those that it stands on. */
function fromTheGround(layers: readonly RegistryLayer[]): readonly RegistryLayer[] {
  const ordered: RegistryLayer[] = [];
  const visit = (layer: RegistryLayer, path: readonly string[]): void => {
    if (ordered.includes(layer) || path.includes(layer.name)) return;
    for (const name of layer.standsOn) {
      const lower = layers.find((candidate) => candidate.name === name);
      if (lower !== undefined) visit(lower, [...path, layer.name]);
    }
    ordered.push(layer);
  };
  for (const layer of layers) visit(layer, []);
  return ordered;
}

/** Names of the layers of which the application would have nothing, or next to nothing. */
export function uselessLayers({ left }: Pick<PrewarmPlan, 'left'>): ReadonlySet<string> {
  return new Set(left.flatMap(({ name, why }) => (why.kind === 'useless' ? [name] : [])));
}

/** Why a layer image is not pulled, in words. */
export function describeLeft(why: LeftReason): string {
  switch (why.kind) {
    case 'present':
      return 'is there';
    case 'absent-in-registry':
      return 'is not in the registry';
    case 'not-asked':
      return 'is not asked for';
    case 'useless':
      return why.savesBytes === 0
        ? 'would save nothing: the application has none of the blobs that it adds'
        : `would save only ${formatBytes(why.savesBytes)} of the ${formatBytes(why.costsBytes)} that it costs`;
    case 'comes-along':
      return `comes with ${why.with === undefined ? "the application's own pull" : `the layer ${why.with}`}`;
  }
}

/** `base (12 MB), then runtime (5 MB)` */
export function describePulls(pulls: readonly PlannedPull[]): string {
  return pulls.map(({ name, download }) => `${name} (${formatBytes(download.bytes)})`).join(', then ');
}
