import type { StepCounts } from '../core/buildkit/step-counts.ts';
import type { DeployOutcome } from '../core/deploy/host-report.ts';
import { describeMiss } from '../core/miss/describe-miss.ts';
import type { Miss } from '../core/miss/miss.ts';
import type { ErrorReport } from '../core/run-report.ts';
import type { ReportDocument } from '../page/document.ts';

/**
 * What the closing summary of a pipeline tells of one of its steps: the output `figures`. It goes from job to job as a variable of
 * the environment, of which Linux takes 128 KiB, so it is a choice and not the report.
 */
export interface Figures {
  readonly version: 1;
  readonly step: PipelineStep;
  readonly tone: 'good' | 'changed' | 'failed';
  readonly headline: string;
  /** Beside the duration and the reason. */
  readonly facts: readonly string[];
  /** Of a plan: why a prewarm is needed, or is not. */
  readonly reason: string | undefined;
  readonly durationMs: number;
  /** Percent with one decimal, of the dependencies' steps. */
  readonly hitRate: number | undefined;
  readonly stages: readonly StageFigures[];
  readonly misses: readonly { readonly stage: string; readonly because: string }[];
  /** The application image by digest. */
  readonly image: string | undefined;
  /** Where bake files name several: each of them; empty otherwise. */
  readonly images: readonly ImageFigures[];
  readonly hosts: readonly HostFigures[];
  readonly warnings: readonly string[];
  readonly error: Pick<ErrorReport, 'message' | 'remedy'> | undefined;
}

/** In the order in which they run. */
export const pipelineSteps = ['plan', 'prewarm', 'build', 'deploy'] as const;
export type PipelineStep = (typeof pipelineSteps)[number];

export interface StageFigures extends StepCounts {
  readonly stage: string;
  /** Percent with one decimal; undefined when nothing was measured. */
  readonly hitRate: number | undefined;
}

export interface ImageFigures {
  /** Its target in the bake files; of a deployment, its repository. */
  readonly name: string;
  /** By digest, or by the tag that the build gives it; undefined: none is known. */
  readonly reference: string | undefined;
  /** What came of it, in words. */
  readonly outcome: string;
  /** Percent with one decimal, of the dependencies' steps. */
  readonly hitRate: number | undefined;
}

export interface HostFigures {
  readonly name: string;
  readonly outcome: DeployOutcome;
  readonly downloadedBytes: number | undefined;
  /** What a host that holds nothing downloads. */
  readonly totalBytes: number | undefined;
  readonly downtimeMs: number | undefined;
}

export const mostItems = 50;
const mostCharacters = 500;

export function runFigures(
  step: PipelineStep,
  report: {
    readonly durationMs: number;
    readonly warnings: readonly string[];
    readonly error: ErrorReport | undefined;
  },
): Omit<Figures, 'tone' | 'headline' | 'facts'> {
  const { durationMs, error } = report;
  return {
    version: 1,
    step,
    durationMs,
    reason: undefined,
    hitRate: undefined,
    stages: [],
    misses: [],
    image: undefined,
    images: [],
    hosts: [],
    warnings: report.warnings.slice(0, mostItems).map((text) => clip(text)),
    error:
      error === undefined
        ? undefined
        : {
            message: clip(error.message),
            remedy: error.remedy === undefined ? undefined : clip(error.remedy),
          },
  };
}

export function documentFigures({
  tone,
  headline,
  facts,
}: ReportDocument): Pick<Figures, 'tone' | 'headline' | 'facts'> {
  return { tone, headline: clip(headline), facts: factsOfTheirOwn(facts) };
}

/** The duration and the reason of a plan have fields. */
function factsOfTheirOwn({
  duration: _duration,
  reason: _reason,
  ...facts
}: ReportDocument['facts']): readonly string[] {
  return Object.values(facts).map((text) => clip(text));
}

export function stageFigures(
  stages: readonly (StageFigures & { readonly platform: string | undefined })[],
): readonly StageFigures[] {
  return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, failed, hitRate }) => ({
    stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
    ...{ hit, executed, failed, hitRate },
  }));
}

export function missFigures(misses: readonly Miss[]): Figures['misses'] {
  return misses
    .slice(0, mostItems)
    .map((miss) => ({ stage: clip(miss.stage), because: clip(describeMiss(miss)) }));
}

export function clip(text: string, most = mostCharacters): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}
