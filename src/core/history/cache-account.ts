/** What one cache (a layer, or `cache-builder`) earned and cost in one run. */
export interface CacheAccount {
  /** Time that it saved along the critical path, less what it took to load and unpack it; below zero: it cost time. */
  readonly earnedMs: number;
  /** To import and export it, and to push it. */
  readonly spentMs: number;
  readonly downloadedBytes: number;
  readonly uploadedBytes: number;
  /** What it adds in the registry; undefined: not known. */
  readonly storedBytes: number | undefined;
}
