import { createInputReader, type InputValues, type Read } from '../../core/input.ts';
import { type Login, readLogins } from '../../layers/inputs/logins.ts';
import { type ImagePlace, type InputContext, readImage } from '../../layers/inputs/registry-inputs.ts';
import { readWatchInputs, type WatchInputs } from '../watch.ts';

/** Everything that the command metrics is asked to do, checked. */
export interface MetricsInputs extends ImagePlace {
  readonly logins: readonly Login[];
  readonly retries: number;
  /** Undefined: that of the last maintenance. */
  readonly quotaBytes: number | undefined;
  readonly watch: WatchInputs;
}

export function readMetricsInputs(values: InputValues, context: InputContext): Read<MetricsInputs> {
  const reader = createInputReader(values);
  const place = readImage(reader, context);
  const logins = readLogins(reader, context, place.registry);
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const quotaBytes = reader.sizeBytes('quota', 0) || undefined;
  const watch = readWatchInputs(reader);
  if (watch.metricsFile === undefined)
    reader.problem('metrics', 'required: the file to write to, as in cache-prewarm metrics FILE');
  return {
    inputs: {
      ...place,
      logins,
      retries,
      quotaBytes,
      watch: { ...watch, notify: 'none' },
    },
    reader,
  };
}
