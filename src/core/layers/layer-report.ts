import type { Traffic } from './transfer.ts';

export interface LayerReport {
  readonly name: string;
  /** A stage, or the beginning of one: `app@deps`. */
  readonly target: string;
  /** Of the Dockerfile, where it is the beginning of a stage. */
  readonly lines?: { readonly first: number; readonly last: number } | undefined;
  readonly tags: readonly string[];
  readonly state: LayerState;
  /** Why it was not current, in words. */
  readonly reasons: readonly string[];
  readonly digest: string | undefined;
  readonly previousDigest: string | undefined;
  readonly changed: boolean;
  /** Compressed, as a registry holds it: the whole image. */
  readonly sizeBytes: number | undefined;
  /** What it adds to the layers that it stands on. */
  readonly ownBytes: number | undefined;
  /** Of its blobs that are in no layer beneath. */
  readonly transfer: Traffic;
  /** Of the image, as it was seen in the registry; empty where it was not. */
  readonly platforms: readonly PlatformReport[];
  /** ISO 8601, UTC. */
  readonly builtAt: string | undefined;
  /** Since `builtAt`, when the run started. */
  readonly ageMs: number | undefined;
  /** Names of the layers directly beneath. */
  readonly standsOn: readonly string[];
  /** The registry was seen to hold it whole, under this digest: by reading it back after a push, or by the lookup. */
  readonly verified: boolean;
  /** What became of a layer that was built and had been published before, where that was compared. */
  readonly publication?: PublicationReport | undefined;
}

/** What others are based on, of a layer that was built: of its largest change, where that differs by platform. */
export interface PublicationReport {
  /** `same`: nothing changed in its files; `patch`: the blobs of before and one with what changed; `new`: the blobs that were built. */
  readonly state: 'same' | 'patch' | 'new';
  /** Why the blobs that were built are published, in words. */
  readonly reason: string | undefined;
  /** Files of the layer; absent: they were not compared. */
  readonly files: number | undefined;
  readonly changedFiles: number | undefined;
  /** Compressed. */
  readonly patchBytes: number | undefined;
  /** What a server downloads of the layer that has the one of before. */
  readonly serverBytes: number;
  /** What it would download of what was built. */
  readonly wholeBytes: number;
}

/** `kept`: used as it is and not looked at, because `only` names other layers. */
export type LayerState =
  | 'current'
  | 'kept'
  | 'refreshed'
  | 'rebuilt'
  | 'built-not-pushed'
  | 'not-built'
  | 'failed';

export interface PlatformReport {
  readonly platform: string;
  /** Of its manifest. */
  readonly digest: string;
  /** Compressed: layers and config. */
  readonly sizeBytes: number;
}

export interface CacheSourceReport {
  readonly layer: string;
  readonly reference: string;
  /** `failed`: it was whole, and BuildKit could not load it. `not-used`: a build without cache was asked for. */
  readonly state: 'ok' | 'absent' | 'no-access' | 'broken' | 'failed' | 'not-used';
  readonly detail: string | undefined;
}

export interface ExternalImageReport {
  readonly name: string;
  /** The digest that the layers were built on. */
  readonly recorded: string | undefined;
  /** The digest that this run used. */
  readonly used: string | undefined;
  /** The digest that the name resolves to today; the recorded one where its files are the same. */
  readonly upstream: string | undefined;
  /** ISO 8601, UTC: the name stands for another image upstream since then at the earliest: it was the recorded one when the layer was built, and the other one was made then. Absent when it has not moved, or was not looked at. */
  readonly movedSince: string | undefined;
  readonly note: string | undefined;
}

export interface BuilderReport {
  readonly name: string;
  readonly driver: string;
  readonly buildkit: string | undefined;
  readonly buildx: string | undefined;
}
