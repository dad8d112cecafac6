import type { HistoryEntry } from '../history/history-entry.ts';
import type { PackageUpdate } from '../packages/updates.ts';

/** What indicators and health are judged by. */
export interface Watched {
  /** Registry and repository of the layers. */
  readonly image: string;
  /** Runs of the branch that is watched, the oldest first. */
  readonly entries: readonly HistoryEntry[];
  readonly layers: readonly WatchedLayer[];
  /** Milliseconds since the Unix epoch; absent: updates are not judged. */
  readonly nowMs?: number;
  /** Undefined: none is set, or the package was never measured. */
  readonly quota: { readonly storedBytes: number; readonly quotaBytes: number } | undefined;
}

/** A layer as the record names it. */
export interface WatchedLayer {
  readonly name: string;
  /** Since its content was made. */
  readonly ageMs: number;
  /** Platform → compressed bytes; empty where the image is not whole. */
  readonly sizes: Readonly<Record<string, number>>;
  /** Updates of packages that a refresh would install; absent: they were not looked for. */
  readonly updates?: readonly PackageUpdate[];
}
