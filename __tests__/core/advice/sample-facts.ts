import type { AdviceFacts } from '../../../src/core/advice/advice-facts.ts';
import { type StepVerdict, summarizeStages } from '../../../src/core/buildkit/cache-report.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import type { RecordedStep } from '../../../src/core/layers/record.ts';
import type { Miss } from '../../../src/core/miss/miss.ts';
import { appChain, appGraph } from '../../support/app-graph.ts';
import { step } from '../../support/sample-reports.ts';

/** What a test is about; all else is a build of which nothing is known but its Dockerfile. */
interface Sample {
  readonly layers?: string;
  readonly target?: string;
  /** Line → bytes of the blob that it made; undefined: the image was not pushed. */
  readonly sizes?: Readonly<Record<number, number>> | undefined;
  readonly beneath?: readonly number[];
  readonly steps?: readonly StepVerdict[];
  readonly misses?: readonly Miss[];
  readonly recorded?: readonly RecordedStep[];
  /** Path → Dockerfile. */
  readonly compared?: Readonly<Record<string, string>>;
  readonly givenArgs?: readonly string[];
}

export function sampleFacts(text: string, sample: Sample = {}): AdviceFacts {
  const { dockerfile, layers, app } = appGraph(
    text,
    sample.layers,
    sample.target === undefined ? {} : { target: sample.target },
  );
  return {
    file: { path: 'Dockerfile', dockerfile },
    app,
    layers,
    chain: sample.sizes === undefined ? undefined : appChain(app, sample.sizes, sample.beneath),
    stages: summarizeStages(sample.steps ?? []),
    misses: sample.misses ?? [],
    recorded: sample.recorded ?? [],
    compared: Object.entries(sample.compared ?? {}).map(([path, other]) => ({
      path,
      dockerfile: parseDockerfile(other),
    })),
    givenArgs: new Set(sample.givenArgs),
  };
}

/** Steps of a stage that executed, in its order: seconds of each. */
export function executed(
  stage: string,
  seconds: readonly number[],
  changes: Partial<StepVerdict> = {},
): readonly StepVerdict[] {
  return seconds.map((duration, index) =>
    step(stage, {
      index: index + 1,
      total: seconds.length,
      verdict: 'executed',
      durationMs: duration * 1000,
      ...changes,
    }),
  );
}

export function argumentMiss(stage: string, names: readonly string[], changes: Partial<Miss> = {}): Miss {
  return {
    stage,
    platform: undefined,
    layer: 'base',
    index: 1,
    instruction: 'RUN true',
    cause: { kind: 'argument', names },
    ...changes,
  };
}
