import { createInputReader, type InputReader } from '../../core/input.ts';
import { quarterOf } from '../../core/layers/quarter.ts';
import type { RetentionPolicy } from '../../core/retention/plan-retention.ts';
import { type InputContext, type Login, readImage, readLogin } from '../../layers/registry-inputs.ts';
import { readWatchInputs, type WatchInputs } from '../watch.ts';

/** Everything that a maintenance is asked to do, checked. */
export interface MaintainInputs {
  readonly image: string;
  readonly registry: string;
  readonly repository: string;
  readonly login: Login | undefined;
  /** For GitHub's API; empty: there is none. */
  readonly token: string;
  readonly policy: RetentionPolicy;
  readonly dryRun: boolean;
  readonly maxDeletes: number;
  /** Undefined: none is set. */
  readonly quotaBytes: number | undefined;
  readonly watch: WatchInputs;
  /** The quarter of today. */
  readonly quarter: string;
  readonly history: 'auto' | 'false';
  readonly retries: number;
  readonly notices: readonly string[];
}

/** The inputs that are read here. */
export const maintainInputs: readonly string[] = [
  ...['image', 'dry-run', 'keep-quarters', 'keep-images', 'keep', 'delete', 'grace', 'max-deletes'],
  ...['quota', 'quota-warn', 'min-hit-rate', 'low-runs', 'max-age', 'slow-factor', 'metrics', 'notify'],
  ...['registry-username', 'registry-password', 'github-token', 'retries'],
  ...['summary', 'job-annotations', 'history'],
];

const dayMs = 86_400_000;

/** Reads and checks every input of the maintain action and command. Problems are collected in `reader`. */
export function readMaintainInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: InputContext,
): { readonly inputs: MaintainInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  const notices: string[] = [];
  const place = readImage(reader, context, notices);
  const quota = reader.sizeBytes('quota', 0);
  const inputs: MaintainInputs = {
    ...place,
    login: readLogin(reader, context, place.registry),
    token: reader.text('github-token'),
    policy: {
      keepQuarters: reader.integer('keep-quarters', { min: 2, max: 400 }, 4),
      ...readKeepImages(reader),
      keep: readGlobs(reader, 'keep'),
      delete: readGlobs(reader, 'delete'),
      graceMs: reader.durationMs('grace') ?? 7 * dayMs,
    },
    dryRun: reader.boolean('dry-run', true),
    maxDeletes: reader.integer('max-deletes', { min: 1, max: 10_000 }, 500),
    quotaBytes: quota === 0 ? undefined : quota,
    watch: readWatchInputs(reader),
    quarter: quarterOf(context.nowMs),
    history: reader.choice('history', ['auto', 'false'], 'auto'),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    notices,
  };
  reader.boolean('summary', true);
  reader.boolean('job-annotations', true);
  return { inputs, reader };
}

/** `20`, `90d`, or both: `20,90d`. */
function readKeepImages(reader: InputReader): Pick<RetentionPolicy, 'keepImages' | 'keepImagesMs'> {
  let keepImages: number | undefined;
  let keepImagesMs: number | undefined;
  for (const item of reader.list('keep-images')) {
    const days = /^(\d{1,5})d$/.exec(item)?.[1];
    if (days !== undefined) keepImagesMs = Number(days) * dayMs;
    else if (/^\d{1,6}$/.test(item)) keepImages = Number(item);
    else
      reader.problem(
        'keep-images',
        `expected a number of images, an age in days such as 90d, or both, got "${item}"`,
      );
  }
  return { keepImages, keepImagesMs };
}

function readGlobs(reader: InputReader, name: string): readonly string[] {
  const globs = reader.list(name);
  // As a glob it means every tag but this one, which is never what is meant.
  for (const glob of globs)
    if (glob.startsWith('!'))
      reader.problem(name, `expected globs of tags, got "${glob}", which takes some away`);
  return globs;
}
