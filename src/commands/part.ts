import { pushPart } from '../adapters/registry/part-artifact.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { Part } from '../core/layers/part.ts';
import type { PartReport } from '../core/layers/part-report.ts';
import { describeMiss } from '../core/miss/describe-miss.ts';
import type { Digest } from '../core/oci/digest.ts';
import { percentOf } from '../core/percent.ts';
import { buildErrorReport } from '../layers/bake/build-error.ts';
import { openRegistries } from '../layers/inputs/registries.ts';
import type { PrewarmReport } from '../layers/report/report.ts';
import type { BuildReport } from './build/report.ts';
import { entryOf, type KeptOfRun } from './build-entry.ts';
import type { SharedInputs } from './inputs.ts';

/**
 * Leaves what a run made of one platform for the run that puts the platforms together; it goes into the history there.
 * A run that failed, or may not write, leaves nothing.
 */
export async function leavePart<T extends PrewarmReport | BuildReport>(
  report: T,
  part: Part,
  context: Surroundings,
  run: {
    readonly inputs: SharedInputs;
    readonly writes: boolean;
    readonly accounts: KeptOfRun;
    readonly app: PartReport['app'];
  },
): Promise<T> {
  const { inputs, writes, accounts } = run;
  if (report.error !== undefined || (!writes && run.app === undefined)) return report;
  const stages =
    report.kind === 'build' ? [...report.dependencies.stages, ...report.app.stages] : report.stages;
  const coverage = report.kind === 'build' ? report.coverage[0] : undefined;
  const left: PartReport = {
    version: 1,
    step: report.kind,
    platform: part.platform,
    entry: {
      ...entryOf(report, context.github?.branch, accounts),
      platform: part.platform,
    },
    stages: stages.map(({ stage, hit, executed, failed }) => ({ stage, hit, executed, failed })),
    misses: report.misses.map((miss) => ({ stage: miss.stage, because: describeMiss(miss) })),
    coveredPercent:
      coverage === undefined || coverage.totalBytes === 0
        ? undefined
        : percentOf(coverage.prefix.bytes, coverage.totalBytes),
    app: run.app,
  };
  try {
    const { connect } = await openRegistries(context, inputs);
    await pushPart(connect(inputs.registry), inputs.repository, part, left);
    return report;
  } catch (error) {
    return { ...report, outcome: 'failed', error: buildErrorReport(error, inputs.image) };
  }
}

/** The application that was pushed, as the run that merges needs it. */
export function appPart(digest: Digest | undefined, repositories: readonly string[]): PartReport['app'] {
  return digest === undefined ? undefined : { digest, repositories };
}
