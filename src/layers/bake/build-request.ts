import type { BakeResult } from '../../adapters/docker/bake-run.ts';
import type { Builder } from '../../adapters/docker/builder.ts';
import type { BuildxResult, BuildxRunOptions } from '../../adapters/docker/buildx-run.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { ExpectedStage } from '../../core/buildkit/expected-stage.ts';
import type { UsualDuration } from '../../core/buildkit/usual-duration.ts';
import type { PinPlan } from '../../core/dockerfile/pin.ts';
import type { BakeDefinition } from '../../core/layers/bake.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { Project } from '../project/project.ts';
import type { Ambient } from './ambient.ts';
import type { BakeKind } from './bake-gate.ts';
import type { BuildError } from './build-error.ts';
import type { BuildNotes } from './build-notes.ts';
import type { KeepUnderNames } from './engine-names.ts';
import type { NotBuilt } from './not-built.ts';

/** What came of a build, tried again where that helps. */
export type BuildOutcome<T> = BuildNotes & BuildEnd<T>;

export type BuildEnd<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** A blob of an image that the build stands on or takes its cache from is not to be had. */
  | { readonly kind: 'broken-image'; readonly error: BuildError }
  | { readonly kind: 'failed'; readonly error: BuildError | NotBuilt };

export interface BuildPlan<T extends BuildxResult> {
  readonly kind: BakeKind;
  readonly title: string;
  readonly pin: PinPlan;
  /** Stages whose steps are measured. */
  readonly expected: readonly ExpectedStage[];
  run(options: BuildxRunOptions): Promise<T>;
  /** The same as a part of one bake of several images; undefined: it can only be run by itself. */
  readonly bake: BakePlan<T> | undefined;
}

interface BakePlan<T> {
  readonly definition: BakeDefinition;
  /** What `run` would have resulted in. */
  read(result: BakeResult): T;
  readonly names?: readonly KeptName[] | undefined;
}

/** A name under which the engine keeps what it builds, and what keeps other runs from failing by that. */
interface KeptName {
  readonly reference: string;
  readonly keep: KeepUnderNames;
}

/** With what an image is built. */
export interface BuildTools {
  readonly inputs: Pick<
    LayersInputs,
    'image' | 'build' | 'secretValues' | 'hiddenArgs' | 'keepProgress' | 'retries'
  >;
  readonly project: Pick<Project, 'dockerfile' | 'dockerfilePath'>;
  readonly builder: Builder;
  readonly context: Pick<
    Ambient,
    'clock' | 'commands' | 'docker' | 'github' | 'random' | 'tempFolder' | 'view' | 'whileBuilding'
  >;
  readonly log: Pick<RunLog, 'warning'>;
  readonly usual: UsualDuration;
}

/** A build of one image of several, as it is handed in to be run with those of others. */
export interface BuildRequest {
  readonly image: string;
  readonly plan: BuildPlan<BuildxResult>;
  readonly tools: BuildTools;
  /** Milliseconds since the Unix epoch. */
  readonly askedAtMs: number;
}
