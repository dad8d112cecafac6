import type { StageSummary } from '../buildkit/cache-report.ts';
import type { ChainLayer } from '../coverage/chain-layers.ts';
import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import type { LayerNode } from '../layers/layer-graph.ts';
import type { RecordedStep } from '../layers/record.ts';
import type { Miss } from '../miss/miss.ts';

/** A Dockerfile and its path as the user wrote it. */
export interface NamedDockerfile {
  readonly path: string;
  readonly dockerfile: Dockerfile;
}

/** What a run knows, for telling what could be better. */
export interface AdviceFacts {
  readonly file: NamedDockerfile;
  readonly app: LayerNode;
  readonly layers: readonly LayerNode[];
  /** The blobs that the application's own instructions made, of one platform; undefined where that is not known. */
  readonly chain: readonly ChainLayer[] | undefined;
  /** Of layers and application, this run's. */
  readonly stages: readonly StageSummary[];
  readonly misses: readonly Miss[];
  /** How long steps took when they last executed. */
  readonly recorded: readonly RecordedStep[];
  readonly compared: readonly NamedDockerfile[];
  /** Names of the build arguments that this run was given. */
  readonly givenArgs: ReadonlySet<string>;
}

/** Below this, a change of a Dockerfile is not worth its while. */
export const leastBytes = 1_000_000;
export const leastMs = 1000;
