import { basename } from 'node:path';
import type { Builder } from '../adapters/docker/builder.ts';
import type { BuildxResult, BuildxRunOptions } from '../adapters/docker/buildx-run.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import { type ExpectedStage, readSteps, type StepVerdict } from '../core/buildkit/cache-report.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import type { PinPlan } from '../core/dockerfile/pin.ts';
import { restoreLines } from '../core/dockerfile/restored-message.ts';
import { hideMaskedValues } from '../core/layers/masked-value.ts';
import { maxTotalWaitMs, planRetry } from '../core/retry.ts';
import { BuildError } from './build-error.ts';
import { addNotes, type BuildNotes, noBuilds } from './build-notes.ts';
import type { PrewarmContext } from './context.ts';
import type { LayersInputs } from './inputs.ts';
import type { Project } from './project.ts';

/** What came of a build, tried again where that helps. */
export type BuildOutcome<T> = BuildNotes & BuildEnd<T>;

type BuildEnd<T> =
  | { readonly kind: 'done'; readonly result: T }
  /** A blob of an image that the build stands on or takes its cache from is not to be had. */
  | { readonly kind: 'broken-image'; readonly error: BuildError }
  | { readonly kind: 'failed'; readonly error: BuildError };

/** One build as it is to be run. */
export interface BuildPlan<T extends BuildxResult> {
  readonly title: string;
  readonly pin: PinPlan;
  /** Stages whose steps are measured. */
  readonly expected: readonly ExpectedStage[];
  run(options: BuildxRunOptions): Promise<T>;
}

/** Runs builds with one builder: shows their progress, reads their steps, explains and repeats what fails. */
export interface BuildRunner {
  run<T extends BuildxResult>(plan: BuildPlan<T>): Promise<BuildOutcome<T>>;
}

/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);

interface RunnerOptions {
  readonly inputs: Pick<LayersInputs, 'image' | 'build' | 'secretValues' | 'keepProgress' | 'retries'>;
  readonly project: Pick<Project, 'dockerfile' | 'dockerfilePath'>;
  readonly builder: Builder;
  readonly context: Pick<
    PrewarmContext,
    'clock' | 'commands' | 'docker' | 'github' | 'random' | 'tempFolder' | 'view'
  >;
  readonly log: Pick<RunLog, 'warning'>;
}

export function createBuildRunner(options: RunnerOptions): BuildRunner {
  const { inputs, context, log } = options;
  return {
    async run(plan) {
      let notes = noBuilds;
      let waitedMs = 0;
      for (let attempt = 1; ; attempt++) {
        const outcome = await runOnce(options, plan);
        notes = addNotes(notes, outcome);
        if (outcome.kind !== 'failed') return { ...outcome, ...notes };
        const text = `${outcome.error.message}\n${outcome.error.log.join('\n')}`;
        const decision = planRetry(
          { text, nowMs: context.clock.nowMs() },
          attempt,
          waitedMs,
          { retries: inputs.retries, maxTotalMs: maxTotalWaitMs },
          context.random(),
        );
        if (decision.kind === 'give-up') return { ...outcome, ...notes };
        notes = { ...notes, restarts: notes.restarts + 1 };
        log.warning(
          `${outcome.error.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${attempt + 1}).`,
        );
        await context.clock.sleep(decision.waitMs);
        waitedMs += decision.waitMs;
      }
    },
  };
}

function readFailedSteps(...parameters: Parameters<typeof readSteps>): readonly StepVerdict[] {
  try {
    return readSteps(...parameters);
  } catch {
    // The build failed before its first step: the build's own error is the one to show.
    return [];
  }
}

function headline(said: string, failures: readonly string[]): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^See '.*--help'/.test(line));
  const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
  return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
}
async function runOnce<T extends BuildxResult>(
  options: RunnerOptions,
  plan: BuildPlan<T>,
): Promise<BuildOutcome<T>> {
  const { inputs, builder, context } = options;
  const hide = (text: string): string => hideMaskedValues(text, inputs.secretValues);
  context.view.begin(plan.title);
  const result = await plan
    .run({
      folder: context.tempFolder,
      builder,
      docker: context.docker,
      commands: context.commands,
      onEvent: (event) =>
        context.view.event(event.kind === 'log' ? { ...event, text: hide(event.text) } : event),
      keepProgress: inputs.keepProgress,
    })
    .finally(() => context.view.end());
  const failedImports = new Map(
    result.progress.cacheImports.flatMap(({ reference, error }) =>
      error === undefined ? [] : [[reference, hide(error)] as const],
    ),
  );
  const { platforms } = inputs.build;
  const notes = { restarts: 0, failedImports };
  if (result.ok)
    return { kind: 'done', result, steps: readSteps(result.progress, plan.expected, platforms), ...notes };
  const steps = readFailedSteps(result.progress, plan.expected, platforms);
  return { ...explainFailure(options, result, plan.pin, hide), steps, ...notes };
}

/** What a failed build said, in the lines of the user's Dockerfile, and what is known of it. */
function explainFailure(
  { inputs, project, context }: RunnerOptions,
  { progress, text }: Pick<BuildxResult, 'progress' | 'text'>,
  pin: PinPlan,
  hide: (text: string) => string,
): { readonly kind: 'broken-image' | 'failed'; readonly error: BuildError } {
  const original = basename(project.dockerfilePath);
  const failures = progress.vertices.flatMap((vertex) =>
    vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : [],
  );
  const said = hide(restoreLines(text.trim() || failures.join('\n'), pin, { temporary: original, original }));
  const diagnosis = diagnose(`${said}\n${failures.join('\n')}`, {
    image: inputs.image,
    stages: project.dockerfile.stages.map((stage) => stage.displayName),
    ...(context.github === undefined
      ? {}
      : {
          repositoryUrl: context.github.repositoryUrl,
          isForkPullRequest: context.github.isForkPullRequest,
        }),
  });
  const error = new BuildError(`the build failed: ${headline(said, failures.map(hide))}`, {
    cause: diagnosis?.cause,
    remedy: diagnosis?.remedy,
    log: [...progress.logTail.map(hide), ...said.split('\n')].slice(-60),
  });
  return {
    kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
    error,
  };
}
