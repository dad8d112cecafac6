import { UserError } from '../../core/error.ts';
import { readArray, readObject, showJson } from '../../core/oci/json.ts';
import type { Figures, PipelineStep } from '../figures.ts';

/**
 * Reads the output `figures` of a step.
 * @throws UserError when it is none, or of a later version.
 */
export function parseFigures(text: string, step: PipelineStep): Figures {
  const json = readJson(text, step);
  const value = readObject(json, 'the figures');
  if (value['version'] !== 1)
    throw new UserError(`expected figures of version 1, got ${showJson(value['version'])}`, {
      remedy: 'Use the same version of all cache-prewarm actions.',
    });
  if (value['step'] !== step)
    throw new UserError(`expected the output "figures" of ${step}, got those of ${showJson(value['step'])}`);
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
      failed: numberOf(stage['failed']) ?? 0,
      hitRate: numberOf(stage['hitRate']),
    })),
    misses: objects(value['misses'], 'misses').map((miss) => ({
      stage: textOf(miss['stage']),
      because: textOf(miss['because']),
    })),
    image: typeof value['image'] === 'string' ? value['image'] : undefined,
    images: objects(value['images'], 'images').map((image) => ({
      name: textOf(image['name']),
      reference: typeof image['reference'] === 'string' ? image['reference'] : undefined,
      outcome: textOf(image['outcome']),
      hitRate: numberOf(image['hitRate']),
    })),
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
