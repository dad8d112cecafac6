import type { StoreKind } from './download-plan.ts';

/** A line of an engine's progress while it pulls. */
export interface PullEvent {
  /** The first 12 digits of a layer's digest; absent for what concerns the whole image. */
  readonly id: string | undefined;
  readonly status: string;
  readonly currentBytes: number | undefined;
}

/** How far a pull has come. */
export interface PullState {
  /** What the engine says that it fetched, of layers and config, in failed attempts too. */
  readonly downloadedBytes: number;
  readonly layersDone: number;
  readonly layers: number;
}

/** They come after the last byte of a layer. */
const fetched = /^(?:Verifying Checksum|Download complete|Extracting|Pull complete)/;
const there = /^(?:Already exists|Pull complete|Download complete)/;

/**
 * Adds up the progress of one pull. `configBytes`: of the config when the host lacks it; engines do not tell of it. In a further
 * attempt the classic engine begins a layer anew, and containerd goes on where it was.
 */
export function createPullCounter(
  image: {
    readonly layers: readonly { readonly digest: string; readonly sizeBytes: number }[];
    readonly configBytes: number;
  },
  store: StoreKind,
) {
  const sizes = new Map(
    image.layers.map(({ digest, sizeBytes }) => [digest.slice('sha256:'.length).slice(0, 12), sizeBytes]),
  );
  const done = new Set<string>();
  const bytes = new Map<string, number>();
  let configBytes = 0;
  return {
    /** `attempt` from 1. */
    add({ id, status, currentBytes }: PullEvent, attempt: number): void {
      if (id === undefined) {
        if (status.startsWith('Status: Downloaded newer image')) configBytes = image.configBytes;
        return;
      }
      const size = sizes.get(id);
      if (size === undefined) return;
      if (there.test(status)) done.add(id);
      const key = store === 'classic' ? `${id} ${attempt}` : id;
      const now = fetched.test(status) ? size : status === 'Downloading' ? (currentBytes ?? 0) : 0;
      bytes.set(key, Math.max(bytes.get(key) ?? 0, Math.min(now, size)));
    },
    get state(): PullState {
      let downloadedBytes = configBytes;
      for (const count of bytes.values()) downloadedBytes += count;
      return { downloadedBytes, layersDone: done.size, layers: sizes.size };
    },
  };
}
