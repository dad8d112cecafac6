import { UserError } from '../../core/error.ts';
import { readArray, readObject } from '../../core/oci/json.ts';
import { type Figures, type PipelineStep, pipelineSteps } from '../figures.ts';

/**
 * What the steps of a pipeline came to, as one value: the output `report` of the action summary, and what the closing summary is
 * written from. docs/pipeline-report.md describes each field to the people who read the JSON.
 */
export interface PipelineReport {
  readonly schemaVersion: 1;
  readonly kind: 'pipeline';
  readonly outcome: PipelineOutcome;
  readonly runUrl: string | undefined;
  readonly steps: readonly PipelineStepReport[];
}

/** `skipped`: no step did anything. */
export type PipelineOutcome = 'success' | 'failure' | 'cancelled' | 'skipped';

export interface PipelineStepReport {
  readonly step: PipelineStep;
  /** What GitHub says of its job. */
  readonly result: PipelineOutcome;
  /** Absent where the job left none: it was skipped, or ended before it could tell. */
  readonly figures: Figures | undefined;
}

/** Puts the steps together, in the order in which they run. Those of which no result is known are not part of the pipeline. */
export function buildPipelineReport(
  results: ReadonlyMap<PipelineStep, PipelineOutcome>,
  figures: ReadonlyMap<PipelineStep, Figures>,
  runUrl: string | undefined,
): PipelineReport {
  const steps = pipelineSteps.flatMap((step): readonly PipelineStepReport[] => {
    const result = results.get(step);
    return result === undefined ? [] : [{ step, result, figures: figures.get(step) }];
  });
  return { schemaVersion: 1, kind: 'pipeline', outcome: outcomeOf(steps), runUrl, steps };
}

/** The worst of all. */
function outcomeOf(steps: readonly PipelineStepReport[]): PipelineOutcome {
  const order = ['failure', 'cancelled', 'success', 'skipped'] as const;
  return order.find((outcome) => steps.some(({ result }) => result === outcome)) ?? 'skipped';
}

/**
 * Reads the output `figures` of a step.
 * @throws UserError when it is none, or of a later version.
 */
export function parseFigures(text: string, step: PipelineStep): Figures {
  const json = readJson(text, step);
  const value = readObject(json, 'the figures');
  if (value['version'] !== 1)
    throw new UserError(`expected figures of version 1, got ${JSON.stringify(value['version'])}`, {
      remedy: 'Use the same version of all cache-prewarm actions.',
    });
  if (value['step'] !== step)
    throw new UserError(
      `expected the output "figures" of ${step}, got those of ${JSON.stringify(value['step'])}`,
    );
  const { error } = value;
  return {
    version: 1,
    step,
    tone: readTone(value['tone']),
    headline: textOf(value['headline']),
    facts: texts(value['facts'], 'facts'),
    reason: typeof value['reason'] === 'string' ? value['reason'] : undefined,
    durationMs: numberOf(value['durationMs']) ?? 0,
    hitRate: numberOf(value['hitRate']),
    stages: objects(value['stages'], 'stages').map((stage) => ({
      stage: textOf(stage['stage']),
      hit: numberOf(stage['hit']) ?? 0,
      executed: numberOf(stage['executed']) ?? 0,
      hitRate: numberOf(stage['hitRate']),
    })),
    misses: objects(value['misses'], 'misses').map((miss) => ({
      stage: textOf(miss['stage']),
      because: textOf(miss['because']),
    })),
    image: typeof value['image'] === 'string' ? value['image'] : undefined,
    hosts: objects(value['hosts'], 'hosts').map((host) => ({
      name: textOf(host['name']),
      outcome: textOf(host['outcome']) as Figures['hosts'][number]['outcome'],
      downloadedBytes: numberOf(host['downloadedBytes']),
      totalBytes: numberOf(host['totalBytes']),
      downtimeMs: numberOf(host['downtimeMs']),
    })),
    warnings: texts(value['warnings'], 'warnings'),
    error: error === undefined ? undefined : readError(readObject(error, 'error')),
  };
}

function readJson(text: string, step: PipelineStep): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`expected the output "figures" of ${step} as JSON: ${(error as Error).message}`);
  }
}

function readError(error: Readonly<Record<string, unknown>>): Figures['error'] {
  const remedy = error['remedy'];
  return { message: textOf(error['message']), remedy: typeof remedy === 'string' ? remedy : undefined };
}

function readTone(value: unknown): Figures['tone'] {
  return value === 'good' || value === 'changed' ? value : 'failed';
}

function texts(value: unknown, where: string): readonly string[] {
  return readArray(value ?? [], where).map(textOf);
}

function objects(value: unknown, where: string): readonly Readonly<Record<string, unknown>>[] {
  return readArray(value ?? [], where).map((item, index) => readObject(item, `${where}[${index}]`));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function numberOf(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined;
}
