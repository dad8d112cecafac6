import type { UnaskedSource, WantedUpdates } from './index-place.ts';
import type { LayerUpdates } from './updates.ts';

/** Updates of the layers' packages, as reports have them: docs/report.md. */
export interface UpdatesReport {
  readonly wanted: WantedUpdates;
  /** The indexes that were read: `bookworm-security`. */
  readonly indexes: readonly string[];
  /** Those that were not, and why. */
  readonly unread: readonly UnaskedSource[];
  /** Of indexes and their lists of files. Of several images, a file counts for the first that needs it. */
  readonly downloadedBytes: number;
  /** Layers that there is something to tell of. */
  readonly layers: readonly LayerUpdatesReport[];
  /** Layers whose packages are not known. */
  readonly unknown: readonly string[];
}

interface LayerUpdatesReport extends LayerUpdates {
  readonly layer: string;
  /** Layers that are based on it, and change with it. */
  readonly above: readonly string[];
  /** External images that it is based on. */
  readonly images: readonly string[];
}
