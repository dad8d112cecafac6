import { basename } from 'node:path';
import type { BuildxResult } from '../../adapters/docker/buildx-run.ts';
import type { StepVerdict } from '../../core/buildkit/cache-report.ts';
import type { Progress } from '../../core/buildkit/progress.ts';
import { clockOffset, readWaits, type Wait } from '../../core/buildkit/wait.ts';
import type { Work } from '../../core/buildkit/work.ts';
import { diagnose } from '../../core/diagnosis/diagnose.ts';
import { tellsOfStep } from '../../core/diagnosis/failure-text.ts';
import type { PinPlan } from '../../core/dockerfile/pin.ts';
import { restoreLines } from '../../core/dockerfile/restored-message.ts';
import { mapKnown } from '../../core/known.ts';
import { nothingMoved } from '../../core/layers/transfer.ts';
import { maxTotalWaitMs, planRetry } from '../../core/retry.ts';
import type { Span } from '../../core/span.ts';
import { BuildError } from './build-error.ts';
import { addNotes, type BuildNotes, noBuilds } from './build-notes.ts';
import type { BuildEnd, BuildTools } from './build-request.ts';

/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);

/**
 * Runs a build again as long as it fails in passing and the user's retries allow, and tells what all tries told.
 * @param titles of the builds that are made by one try.
 * @param attempt gives the end of each; a transient failure of one starts all of them again.
 */
export async function withTries<End extends BuildNotes & { readonly kind: string }>(
  { inputs, context, log }: Pick<BuildTools, 'inputs' | 'context' | 'log'>,
  titles: readonly string[],
  attempt: () => Promise<readonly End[]>,
): Promise<readonly End[]> {
  let notes: readonly BuildNotes[] = titles.map(() => noBuilds);
  let waitedMs = 0;
  for (let tries = 1; ; tries++) {
    const ends = await attempt();
    notes = notes.map((before, index) => addNotes(before, ends[index] ?? noBuilds));
    const failure = ends.map(failureOf).find((error) => error !== undefined);
    const decision =
      failure &&
      planRetry(
        { text: `${failure.message}\n${failure.log.join('\n')}`, nowMs: context.clock.nowMs() },
        tries,
        waitedMs,
        { retries: inputs.retries, maxTotalMs: maxTotalWaitMs },
        context.random(),
      );
    if (failure === undefined || decision?.kind !== 'retry')
      return ends.map((end, index) => ({ ...end, ...notes[index] }));
    log.warning(
      `${failure.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${tries + 1}).`,
    );
    const startedAtMs = context.clock.nowMs();
    await context.clock.sleep(decision.waitMs);
    waitedMs += decision.waitMs;
    const durationMs = context.clock.nowMs() - startedAtMs;
    notes = notes.map((before, index) => {
      const pause: Wait = {
        ...{ kind: 'retry', what: '', target: undefined, build: titles[index] ?? '' },
        ...{ startedAtMs, durationMs },
      };
      return {
        ...before,
        restarts: before.restarts + (failureOf(ends[index]) === undefined ? 0 : 1),
        waits: [...before.waits, pause],
      };
    });
  }
}

function failureOf(end: { readonly kind: string } | undefined): BuildError | undefined {
  if (end?.kind !== 'failed' || !('error' in end)) return undefined;
  return end.error instanceof BuildError ? end.error : undefined;
}

/** What a build, or the part of a bake that is one image's, told besides its result. */
export function tellBuild(
  {
    title,
    progress,
    steps,
  }: { readonly title: string; readonly progress: Progress; readonly steps: readonly StepVerdict[] },
  {
    window,
    others,
    hide,
  }: {
    readonly window: Span;
    /** What was done meanwhile for other images. */
    readonly others: readonly Work[];
    readonly hide: (text: string) => string;
  },
): BuildNotes {
  const { work, downloads, resolved, cacheImports } = progress;
  const waits = readWaits(work, title, window, ranSpans(steps), others).map((wait) => ({
    ...wait,
    what: hide(wait.what),
  }));
  return {
    steps: shiftSteps(steps, clockOffset([...work, ...others], window)),
    waits,
    restarts: 0,
    failedImports: mapKnown(cacheImports, ({ reference, error }) => [reference, error && hide(error)]),
    moved: { ...nothingMoved, downloads, resolved: new Set(resolved) },
  };
}

function ranSpans(steps: readonly StepVerdict[]): readonly Span[] {
  return steps.flatMap(({ verdict, startedAtMs, durationMs }) =>
    startedAtMs !== undefined && (verdict === 'executed' || verdict === 'failed')
      ? [{ startMs: startedAtMs, endMs: startedAtMs + durationMs }]
      : [],
  );
}

/** Steps on the clock of this machine. */
function shiftSteps(steps: readonly StepVerdict[], offsetMs: number): readonly StepVerdict[] {
  return steps.map((step) =>
    step.startedAtMs === undefined ? step : { ...step, startedAtMs: step.startedAtMs + offsetMs },
  );
}

/** What a failed build said, in the lines of the user's Dockerfile, and what is known of it. */
export function explainFailure(
  { inputs, project, builder, context }: Pick<BuildTools, 'inputs' | 'project' | 'builder' | 'context'>,
  { progress, text }: Pick<BuildxResult, 'progress' | 'text'>,
  { pin, title }: { readonly pin: PinPlan; readonly title: string },
  hide: (text: string) => string,
):
  | Extract<BuildEnd<never>, { readonly kind: 'broken-image' }>
  | { readonly kind: 'failed'; readonly error: BuildError } {
  const original = basename(project.dockerfilePath);
  const failures = progress.vertices.flatMap((vertex) =>
    vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : [],
  );
  const said = hide(restoreLines(text.trim() || failures.join('\n'), pin, { temporary: original, original }));
  const told = `${said}\n${failures.join('\n')}`;
  // Of other failures, what the steps printed before tells nothing.
  const printed = tellsOfStep(told) ? progress.logTail.map(hide) : [];
  const diagnosis = diagnose([...printed, told].join('\n'), {
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
    // What nobody knows is still placed.
    cause:
      diagnosis?.cause ??
      `"docker buildx" on the builder "${builder.name}" (driver ${builder.driver}) said this during "${title}" for ${inputs.image}.`,
    remedy: diagnosis?.remedy,
    diagnosis: diagnosis?.id,
    log: [...progress.logTail.map(hide), ...said.split('\n')].slice(-60),
  });
  return {
    kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
    error,
  };
}

function headline(said: string, failures: readonly string[]): string {
  const lines = said
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => !/^See '.*--help'/.test(line));
  const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
  return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
}
