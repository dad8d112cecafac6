import type { DeployOutcome } from '../core/deploy/host-report.ts';
import { describeMiss } from '../core/miss/describe-miss.ts';
import type { Miss } from '../core/miss/miss.ts';
import type { ErrorReport } from '../core/run-report.ts';
import type { PrewarmReport } from '../layers/report.ts';
import { buildDocument } from './build/page.ts';
import type { BuildReport } from './build/report.ts';
import { deployDocument } from './deploy/page.ts';
import type { DeployReport } from './deploy/report.ts';
import { mergeDocument } from './merge/page.ts';
import type { MergeReport } from './merge/report.ts';
import { planDocument } from './plan/page.ts';
import type { PlanReport } from './plan/report.ts';
import { prewarmDocument } from './prewarm/page.ts';

/**
 * What the closing summary of a pipeline tells of one of its steps: the output `figures`. It goes from job to job as a variable of
 * the environment, of which Linux takes 128 KiB, so it is a choice and not the report.
 */
export interface Figures {
  readonly version: 1;
  readonly step: PipelineStep;
  readonly tone: 'good' | 'changed' | 'failed';
  readonly headline: string;
  readonly facts: readonly string[];
  readonly durationMs: number;
  /** Percent with one decimal, of the dependencies' steps. */
  readonly hitRate: number | undefined;
  readonly stages: readonly StageFigures[];
  /** Why stages missed, in words. */
  readonly misses: readonly { readonly stage: string; readonly because: string }[];
  /** The application image by digest. */
  readonly image: string | undefined;
  readonly hosts: readonly HostFigures[];
  readonly warnings: readonly string[];
  readonly error: Pick<ErrorReport, 'message' | 'remedy'> | undefined;
}

/** In the order in which they run. */
export const pipelineSteps = ['plan', 'prewarm', 'build', 'deploy'] as const;
export type PipelineStep = (typeof pipelineSteps)[number];

export interface StageFigures {
  readonly stage: string;
  readonly hit: number;
  readonly executed: number;
  /** Percent with one decimal; undefined when nothing was measured. */
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

const mostItems = 50;
const mostCharacters = 500;

export function planFigures(report: PlanReport): Figures {
  return { ...common('plan', report), ...pick(planDocument(report)) };
}

export function prewarmFigures(report: PrewarmReport): Figures {
  return {
    ...common('prewarm', report),
    ...pick(prewarmDocument(report)),
    hitRate: report.dependencyHitRate,
    stages: stageFigures(report.stages),
    misses: missFigures(report.misses),
  };
}

export function buildFigures(report: BuildReport): Figures {
  return {
    ...common('build', report),
    ...pick(buildDocument(report)),
    hitRate: report.dependencyHitRate,
    stages: stageFigures([...report.dependencies.stages, ...report.app.stages]),
    misses: missFigures(report.misses),
    image: report.app.reference,
  };
}

export function mergeFigures(report: MergeReport): Figures {
  const { platforms } = report;
  const rates = platforms.flatMap(({ hitRate }) => hitRate ?? []);
  return {
    ...common(report.step, report),
    ...pick(mergeDocument(report)),
    // What one platform misses is no better for what another one hits.
    hitRate: rates.length === 0 ? undefined : Math.min(...rates),
    stages: stageFigures(
      platforms.flatMap(({ platform, stages }) =>
        stages.map(({ stage, hit, executed }) => ({
          ...{ stage, platform, hit, executed },
          hitRate: hit + executed === 0 ? undefined : Math.round((hit / (hit + executed)) * 1000) / 10,
        })),
      ),
    ),
    misses: platforms
      .flatMap(({ platform, misses }) =>
        misses.map(({ stage, because }) => ({
          stage: clip(`${stage} (${platform})`),
          because: clip(because),
        })),
      )
      .slice(0, mostItems),
    image: report.reference,
  };
}

export function deployFigures(report: DeployReport): Figures {
  return {
    ...common('deploy', report),
    ...pick(deployDocument(report)),
    image: report.image,
    hosts: report.hosts.slice(0, mostItems).map(({ name, outcome, download, downtimeMs }) => ({
      name: clip(name),
      outcome,
      downloadedBytes: download?.downloadedBytes,
      totalBytes: download?.totalBytes,
      downtimeMs,
    })),
  };
}

function common(
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
    hitRate: undefined,
    stages: [],
    misses: [],
    image: undefined,
    hosts: [],
    warnings: report.warnings.slice(0, mostItems).map(clip),
    error:
      error === undefined
        ? undefined
        : {
            message: clip(error.message),
            remedy: error.remedy === undefined ? undefined : clip(error.remedy),
          },
  };
}

function pick({ tone, headline, facts }: Pick<Figures, 'tone' | 'headline' | 'facts'>) {
  return { tone, headline: clip(headline), facts: facts.map(clip) };
}

function stageFigures(
  stages: readonly (StageFigures & { readonly platform: string | undefined })[],
): readonly StageFigures[] {
  return stages.slice(0, mostItems).map(({ stage, platform, hit, executed, hitRate }) => ({
    stage: clip(platform === undefined ? stage : `${stage} (${platform})`),
    hit,
    executed,
    hitRate,
  }));
}

function missFigures(misses: readonly Miss[]): Figures['misses'] {
  return misses
    .slice(0, mostItems)
    .map((miss) => ({ stage: clip(miss.stage), because: clip(describeMiss(miss)) }));
}

function clip(text: string): string {
  return text.length <= mostCharacters ? text : `${text.slice(0, mostCharacters - 1)}…`;
}
