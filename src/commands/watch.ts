import { resolve } from 'node:path';
import pLimit from 'p-limit';
import type { Clock } from '../adapters/clock.ts';
import { createIssuesClient } from '../adapters/github/issues.ts';
import { writeOpenMetrics } from '../adapters/metrics/open-metrics.ts';
import type { FetchFile } from '../adapters/packages/file-fetcher.ts';
import type { RegistryClient } from '../adapters/registry/client.ts';
import { fetchRecord } from '../adapters/registry/record-artifact.ts';
import { inspectImage } from '../adapters/registry/whole-image.ts';
import { errorMessage, UserError } from '../core/error.ts';
import type { HistoryEntry } from '../core/history/history-entry.ts';
import type { InputReader } from '../core/input.ts';
import { parseRecord } from '../core/layers/record.ts';
import { recordTag } from '../core/layers/tag.ts';
import { formatPlatform } from '../core/oci/descriptor.ts';
import { type HealthPolicy, judgeHealth } from '../core/watch/health.ts';
import type { HealthReport } from '../core/watch/health-report.ts';
import { collectIndicators } from '../core/watch/indicators.ts';
import type { IssuePlan } from '../core/watch/tracked-issue.ts';
import type { Watched, WatchedLayer } from '../core/watch/watched.ts';
import { findRecordedUpdates } from '../layers/facts/updates.ts';
import { readUpdates } from '../layers/inputs/inputs.ts';
import type { LayersPolicy } from '../layers/inputs/policy.ts';
import { planIssue } from './health-issue.ts';

export interface WatchInputs {
  readonly policy: HealthPolicy;
  /** Relative to the working folder; undefined: the indicators are written nowhere. */
  readonly metricsFile: string | undefined;
  readonly notify: 'none' | 'issue';
  /** Which updates of packages a healthy layer has. */
  readonly updates: LayersPolicy['updates'];
}

const dayMs = 86_400_000;

export function readWatchInputs(reader: InputReader, event?: string): WatchInputs {
  return {
    policy: {
      minHitRate: readPercent(reader, 'min-hit-rate', 80),
      lowRuns: reader.integer('low-runs', { min: 1, max: 100 }, 3),
      maxAgeMs: reader.durationMs('max-age') ?? 100 * dayMs,
      quotaWarnPercent: readPercent(reader, 'quota-warn', 80),
      slowFactor: readFactor(reader),
    },
    metricsFile: reader.text('metrics') || undefined,
    notify: reader.choice('notify', ['none', 'issue'], 'none'),
    updates: readUpdates(reader, event),
  };
}

function readPercent(reader: InputReader, name: string, fallback: number): number {
  const text = reader.text(name, String(fallback)).replace(/%$/, '').trimEnd();
  const percent = Number(text);
  if (/^\d{1,3}(\.\d+)?$/.test(text) && percent <= 100) return percent;
  reader.problem(name, `expected a percentage such as ${fallback}, got "${text}"`);
  return fallback;
}

function readFactor(reader: InputReader): number {
  const text = reader.text('slow-factor', '2');
  const factor = Number(text);
  if (/^\d{1,4}(\.\d+)?$/.test(text) && factor > 1) return factor;
  reader.problem('slow-factor', `expected a number above 1, such as 2 or 1.5, got "${text}"`);
  return 2;
}

/** The repository that issues are opened in. */
export interface IssuesPlace {
  readonly token: string;
  readonly apiUrl: string;
  /** `owner/name` */
  readonly repository: string;
}

interface WatchRun {
  readonly inputs: WatchInputs;
  readonly image: string;
  readonly client: RegistryClient;
  readonly repository: string;
  readonly clock: Clock;
  readonly fetchFile: FetchFile;
  readonly cwd: string;
  /** Undefined: not on GitHub. */
  readonly issues: IssuesPlace | undefined;
  readonly runUrl: string | undefined;
  readonly warn: (message: string) => void;
}

/**
 * Judges the health of an image's layers, builds, deployments and package, writes the indicators, and keeps the issue.
 * @param entries runs of the branch that is watched
 * @throws UserError when the indicators cannot be written, or GitHub does not take the issue.
 */
export async function watch(
  run: WatchRun,
  entries: readonly HistoryEntry[],
  quota: Watched['quota'],
): Promise<HealthReport> {
  const { inputs, image, cwd } = run;
  const layers = await readLayers(run);
  const watched: Watched = { image, entries, layers, quota, nowMs: run.clock.nowMs() };
  const problems = judgeHealth(watched, inputs.policy);
  if (inputs.metricsFile !== undefined) {
    const path = resolve(cwd, inputs.metricsFile);
    try {
      await writeOpenMetrics(path, collectIndicators(watched));
    } catch (error) {
      throw new UserError(`the metrics could not be written: ${errorMessage(error)}`, {
        remedy: `Is ${path} in a folder that exists, and may be written to?`,
      });
    }
  }
  const issue =
    inputs.notify === 'issue' && run.issues !== undefined
      ? await keepIssue(run, run.issues, problems)
      : undefined;
  return { problems, layers, runs: entries.length, metricsFile: inputs.metricsFile, issue };
}

const atOnce = 4;

/** What the record names; none where there is no record that can be read. */
async function readLayers({
  client,
  repository,
  clock,
  warn,
  inputs,
  fetchFile,
}: WatchRun): Promise<readonly WatchedLayer[]> {
  const found = await fetchRecord(client, repository, recordTag);
  if (found === undefined) return [];
  let record: ReturnType<typeof parseRecord>;
  try {
    record = parseRecord(found.json);
  } catch (error) {
    warn(`The layers are not watched: the record cannot be read (${errorMessage(error)}).`);
    return [];
  }
  const { updates: wanted } = inputs;
  const updates =
    wanted === 'off'
      ? undefined
      : (await findRecordedUpdates({ record, wanted, fetchFile, log: { warning: warn } })).layers;
  const limit = pLimit(atOnce);
  return Promise.all(
    Object.entries(record.layers).map(([name, { digest, builtAt }]) =>
      limit(async (): Promise<WatchedLayer> => {
        const state = await inspectImage(client, repository, digest);
        const platforms = state.kind === 'ok' ? state.image.platforms : [];
        return {
          name,
          ageMs: Math.max(0, clock.nowMs() - Date.parse(builtAt)),
          sizes: Object.fromEntries(
            platforms.map(({ platform, layers, configBytes }) => [
              formatPlatform(platform),
              layers.reduce((sum, { sizeBytes }) => sum + sizeBytes, configBytes),
            ]),
          ),
          ...(updates === undefined ? {} : { updates: updates.get(name)?.due ?? [] }),
        };
      }),
    ),
  );
}

const doneWords: Readonly<
  Record<Exclude<IssuePlan['kind'], 'none'>, NonNullable<HealthReport['issue']>['done']>
> = {
  open: 'opened',
  update: 'updated',
  reopen: 'reopened',
  close: 'closed',
};

async function keepIssue(
  { image, clock, runUrl, warn }: WatchRun,
  { token, apiUrl, repository }: IssuesPlace,
  problems: HealthReport['problems'],
): Promise<HealthReport['issue']> {
  const [owner = '', name = ''] = repository.split('/');
  const issues = createIssuesClient({ token, apiUrl, owner, repository: name, clock, warn });
  const { open, closed } = await issues.find(image);
  const plan = planIssue({ image, problems, open, closed, runUrl });
  const issue = await issues.carryOut(image, plan);
  if (plan.kind !== 'none' && issue !== undefined)
    return { done: doneWords[plan.kind], number: issue.number, url: issue.url };
  return open === undefined ? undefined : { done: 'unchanged', number: open.number, url: open.url };
}
