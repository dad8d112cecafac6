import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import type { LayerDefinition } from '../../core/layers/layer.ts';
import type { LeftStep } from '../../core/layers/layered-dockerfile.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { PatchTrial } from './measure.ts';

/** What `cache-prewarm init` found and wrote, as one value: `--json`, and what is shown. */
export interface InitReport extends Pick<RunFacts, 'schemaVersion' | 'notices' | 'error'> {
  readonly kind: 'init';
  /** Of the first image. */
  readonly image: string;
  readonly dockerfile: string;
  readonly stages: readonly InitStage[];
  readonly layers: readonly LayerDefinition[];
  /** Every image that a proposal is made for. */
  readonly images: readonly InitImage[];
  /** All Dockerfiles that were found, the likeliest first. */
  readonly dockerfiles: readonly string[];
  /** Those that nothing is proposed for because of their names, with the reason in words. `target`: of a Dockerfile with proposals. */
  readonly setAside: readonly {
    readonly dockerfile: string;
    readonly target?: string | undefined;
    readonly reason: string;
  }[];
  readonly files: readonly InitFile[];
  /** Nothing was written, because it was only to be shown. */
  readonly dryRun: boolean;
  /** Only the patch was wanted, which goes to the standard output. */
  readonly patchOnly: boolean;
  readonly nextSteps: readonly string[];
}

export interface InitImage {
  readonly name: string;
  /** Registry and repository, without a tag. */
  readonly image: string;
  readonly dockerfile: string;
  readonly context: string;
  /** Where it is built, in words, if that is no folder of the repository: `context` is then the one whose files were read. */
  readonly elsewhere: string | undefined;
  readonly target: string | undefined;
  /** Without what only a run of a workflow knows, and without logins. */
  readonly buildArgs: Readonly<Record<string, string>>;
  /** Who names it: a workflow, a bake file, compose. */
  readonly namedBy: readonly string[];
  readonly stages: readonly InitStage[];
  readonly layers: readonly LayerDefinition[];
  /** What installs packages and lies in no layer. */
  readonly left: readonly (LeftStep & { readonly stage: string })[];
  readonly codeChange: CodeChangeCost;
  readonly remarks: readonly string[];
  /** Why nothing can be proposed; undefined: something is. */
  readonly problem: string | undefined;
  /** What moves the install step before the code, and where it was tried, links the code's files; as `git apply` takes it. */
  readonly patch: string | undefined;
  /** What building with and without the patch has shown; undefined: neither was built. */
  readonly patchTrial: Omit<PatchTrial, 'text'> | undefined;
}

/** What a stage of the Dockerfile is taken for, and why. */
export interface InitStage {
  readonly stage: string;
  /** Line of its FROM, from 1. */
  readonly line: number;
  /** Undefined: no layer is in it. */
  readonly layer: LayerDefinition | undefined;
  /** Of the layer. */
  readonly lines: { readonly first: number; readonly last: number } | undefined;
  /** In words, without a full stop. */
  readonly reason: string;
}

export interface InitFile {
  readonly path: string;
  /** `proposed`: a change of a file that is there, which `--write` makes; `kept`: there already, with other content. */
  readonly state: 'written' | 'replaced' | 'unchanged' | 'changed' | 'proposed' | 'kept';
  /** As `git apply` takes it; empty where nothing changes. */
  readonly diff: string;
}

/** With what is in it, or is to be in it. */
export interface InitFileText extends InitFile {
  readonly text: string;
}

/** What was written, and measured. */
export interface InitFound extends Pick<InitReport, 'files'> {
  /** Name of the image → what a code change costs. */
  readonly measured: ReadonlyMap<string, CodeChangeCost>;
  /** Name of the image → what its patch does. */
  readonly trials: ReadonlyMap<string, PatchTrial>;
}

export const nothingWritten: InitFound = { files: [], measured: new Map(), trials: new Map() };
