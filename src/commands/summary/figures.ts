import { UserError } from '../../core/error.ts';
import { listOrNone, objectOf, optional, type Reader, readObject, showJson } from '../../core/oci/json.ts';
import type { Figures, HostFigures, ImageFigures, PipelineStep, StageFigures } from '../figures.ts';

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
  return { version: 1, step, ...readFields(value, '') };
}

function readJson(text: string, step: PipelineStep): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UserError(`expected the output "figures" of ${step} as JSON: ${(error as Error).message}`);
  }
}

const text: Reader<string> = (value) => (typeof value === 'string' ? value : '');
const textIfAny: Reader<string | undefined> = (value) => (typeof value === 'string' ? value : undefined);
const number: Reader<number | undefined> = (value) => (typeof value === 'number' ? value : undefined);
const count: Reader<number> = (value) => (typeof value === 'number' ? value : 0);
const readFields = objectOf<Omit<Figures, 'version' | 'step'>>({
  tone: (value) => (value === 'good' || value === 'changed' ? value : 'failed'),
  headline: text,
  facts: listOrNone(text),
  reason: textIfAny,
  durationMs: count,
  hitRate: number,
  stages: listOrNone(
    objectOf<StageFigures>({ stage: text, hit: count, executed: count, failed: count, hitRate: number }),
  ),
  misses: listOrNone(objectOf<Figures['misses'][number]>({ stage: text, because: text })),
  image: textIfAny,
  images: listOrNone(
    objectOf<ImageFigures>({ name: text, reference: textIfAny, outcome: text, hitRate: number }),
  ),
  hosts: listOrNone(
    objectOf<HostFigures>({
      name: text,
      outcome: (value, where) => text(value, where) as HostFigures['outcome'],
      downloadedBytes: number,
      totalBytes: number,
      downtimeMs: number,
    }),
  ),
  warnings: listOrNone(text),
  error: optional(objectOf<NonNullable<Figures['error']>>({ message: text, remedy: textIfAny })),
});
