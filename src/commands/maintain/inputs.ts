import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { quarterOf } from '../../core/layers/quarter.ts';
import { mayWrite } from '../../core/layers/write-policy.ts';
import type { RetentionPolicy } from '../../core/retention/plan-retention.ts';
import { type Login, readLogins } from '../../layers/inputs/logins.ts';
import { type ImagePlace, type InputContext, readImage } from '../../layers/inputs/registry-inputs.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { readTrustedRefs } from '../inputs.ts';
import { type IssuesPlace, readWatchInputs, type WatchInputs } from '../watch.ts';

/** Everything that a maintenance is asked to do, checked. */
export interface MaintainInputs extends ImagePlace {
  readonly logins: readonly Login[];
  readonly policy: RetentionPolicy;
  readonly dryRun: boolean;
  readonly maxDeletes: number;
  /** Undefined: none is set. */
  readonly quotaBytes: number | undefined;
  readonly watch: WatchInputs;
  readonly quarter: string;
  readonly history: 'auto' | 'false';
  readonly retries: number;
}

/** What a maintenance is asked to do, and how GitHub is reached. */
export interface MaintainWork extends MaintainInputs {
  /** The package is GitHub's own. */
  readonly isGithubs: boolean;
  /** For GitHub's API; empty: there is none. */
  readonly token: string;
  readonly apiUrl: string;
  /** Where issues are opened; undefined where nobody said it. */
  readonly issues: IssuesPlace | undefined;
}

/** The inputs that are read here. */
export const maintainInputs: readonly string[] = [
  ...['image', 'bake-files', 'targets', 'set', 'vars'],
  ...['dry-run', 'keep-quarters', 'keep-images', 'keep', 'delete', 'grace', 'max-deletes'],
  ...[
    'quota',
    'quota-warn',
    'min-hit-rate',
    'low-runs',
    'max-age',
    'slow-factor',
    'metrics',
    'notify',
    'updates',
  ],
  ...['registry-username', 'registry-password', 'registries', 'registry-passwords'],
  ...['github-token', 'retries'],
  ...['summary', 'job-annotations', 'history'],
];

const dayMs = 86_400_000;

/** Reads and checks every input of a maintenance, and whether it can do what they ask for. */
export async function readMaintain(
  values: InputValues,
  context: ReadContext,
): Promise<ReadInputs<MaintainWork>> {
  const { github, env, githubContainerHost } = context;
  const { inputs, reader } = readMaintainInputs(values, context);
  const isGithubs = inputs.registry === githubContainerHost;
  const given = reader.text('github-token');
  if (given !== '') reader.secret(given);
  const token = given || (env['GITHUB_TOKEN'] ?? '');
  if (isGithubs && token === '')
    reader.problem(
      'github-token',
      'required: GitHub’s registry only lists versions with a token. In a terminal, set GITHUB_TOKEN to a token that may delete packages',
    );
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  const repository = github?.repository ?? env['GITHUB_REPOSITORY'] ?? '';
  const issues =
    token === '' || !/^[^/]+\/[^/]+$/.test(repository) ? undefined : { token, repository, apiUrl };
  if (inputs.watch.notify === 'issue' && issues === undefined)
    reader.problem(
      'notify',
      'opening issues needs a run on GitHub with a token. In a terminal, set GITHUB_REPOSITORY and GITHUB_TOKEN',
    );
  const { may, reason } = mayWrite('health-issue', github?.event, readTrustedRefs(reader));
  if (inputs.watch.notify === 'issue' && !may) reader.notice(`The issue is left as it is: ${reason}.`);
  return { inputs: { ...inputs, isGithubs, token, apiUrl, issues: may ? issues : undefined }, reader };
}

export function readMaintainInputs(values: InputValues, context: InputContext): Read<MaintainInputs> {
  const reader = createInputReader(values);
  const place = readImage(reader, context);
  const quota = reader.sizeBytes('quota', 0);
  const inputs: MaintainInputs = {
    ...place,
    logins: readLogins(reader, context, place.registry),
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
    watch: readWatchInputs(reader, context.event),
    quarter: quarterOf(context.nowMs),
    history: reader.choice('history', ['auto', 'false'], 'auto'),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
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
