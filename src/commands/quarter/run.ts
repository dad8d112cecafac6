import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchHold, pushHold } from '../../adapters/registry/hold-artifact.ts';
import { awaitTag, moveTag } from '../../adapters/registry/tag.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { createInputReader } from '../../core/input.ts';
import { activeHold, type Hold } from '../../core/layers/hold.ts';
import { isQuarter } from '../../core/layers/quarter.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import {
  type LayerTags,
  layerTags,
  partPrefix,
  quarterRecordTag,
  quarterTag,
  recordTag,
  rollingTag,
} from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { classifyTag, quarterNumber } from '../../core/retention/tag-class.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { readRecord } from '../../layers/read-record.ts';
import { openRegistries } from '../../layers/registries.ts';
import { readImage, readLogin } from '../../layers/registry-inputs.ts';
import type { PrewarmReport } from '../../layers/report.ts';
import { findPrewarmProblems, openPrewarm } from '../open-prewarm.ts';
import { prewarm } from '../prewarm-run.ts';
import { inputContext } from '../session.ts';
import type { MovedTag, QuarterContent, QuarterReport } from './report.ts';

/**
 * Shows the quarters of an image, starts one, goes back to one, or ends the hold of it.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function quarterSession(session: Session): Promise<QuarterReport> {
  const { github, clock, console, env } = session;
  const context = inputContext(session);
  const reader = createInputReader(session.values);
  const notices: string[] = [];
  const task = reader.choice('task', ['show', 'start', 'restore', 'release'], 'show');
  const place = readImage(reader, context, notices);
  const login = readLogin(reader, context, place.registry);
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const wanted = reader.text('quarter');
  if (task === 'restore' && !isQuarter(wanted))
    reader.problem('quarter', `expected the quarter to restore, such as 2026Q3, got "${wanted}"`);
  // What a prewarm is told is checked with the rest, before anything is touched.
  const refreshing = { ...session, values: { ...session.values, refresh: 'all', only: '' } };
  if (task === 'start') {
    const known = new Set(reader.problems.map(({ input }) => input));
    for (const { input, message } of findPrewarmProblems(refreshing.values, context))
      if (!known.has(input)) reader.problem(input, message);
  }
  if (login !== undefined) console.mask(login.password);
  reader.throwProblems();

  const log = createRunLog(clock, console);
  for (const notice of notices) log.notice(notice);
  const registries = await openRegistries(session, { login, registry: place.registry, retries });
  const run: QuarterRun = {
    client: registries.connect(place.registry),
    repository: place.repository,
    log,
    clock,
    by: github?.actor ?? env['USER'] ?? 'someone in a terminal',
  };
  let moved: readonly MovedTag[] = [];
  let error: ErrorReport | undefined;
  let content: Awaited<ReturnType<typeof readQuarters>> = {
    quarters: [],
    recorded: undefined,
    hold: undefined,
  };
  try {
    if (task === 'start') moved = await startQuarter(run, async () => prewarm(await openPrewarm(refreshing)));
    if (task === 'restore') moved = await restoreQuarter(run, wanted);
    if (task === 'release') await pushHold(run.client, run.repository, undefined);
    content = await readQuarters(run);
  } catch (failure) {
    error = errorReport(failure, place.image);
  }
  return {
    schemaVersion: 1,
    kind: 'quarter',
    task,
    image: place.image,
    ...content,
    moved,
    notices: log.notices,
    warnings: log.warnings,
    error,
  };
}

interface QuarterRun {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly log: RunLog;
  readonly clock: Clock;
  readonly by: string;
}

/** What the tags of each quarter hold, the newest first. */
async function readQuarters({ client, repository, log, clock }: QuarterRun): Promise<{
  readonly quarters: readonly QuarterContent[];
  readonly recorded: string | undefined;
  readonly hold: Hold | undefined;
}> {
  const [tags, record, hold] = await Promise.all([
    client.listTags(repository),
    readRecord(client, repository, recordTag),
    fetchHold(client, repository, log.warning),
  ]);
  const quarters = [
    ...new Set(
      tags.flatMap((tag) => {
        const kind = classifyTag(tag);
        return kind.kind === 'quarter' ? [kind.quarter] : [];
      }),
    ),
  ].toSorted((a, b) => quarterNumber(b) - quarterNumber(a));
  return {
    quarters: await Promise.all(
      quarters.map(async (quarter): Promise<QuarterContent> => {
        const own = await readRecord(client, repository, quarterRecordTag(quarter));
        const names = tags
          .filter(
            (tag) =>
              tag.endsWith(`-${quarter}`) && tag !== quarterRecordTag(quarter) && !tag.startsWith(partPrefix),
          )
          .map((tag) => tag.slice('cache-'.length, -quarter.length - 1));
        const layers = await Promise.all(
          names.toSorted().map(async (name) => ({
            name,
            digest: (await client.resolve(repository, quarterTag(name, quarter)))?.digest ?? '',
          })),
        );
        return {
          quarter,
          recordedAt: own?.record?.createdAt,
          layers: layers.map((layer) => ({
            ...layer,
            current: layer.digest !== '' && record?.record?.layers[layer.name]?.digest === layer.digest,
          })),
        };
      }),
    ),
    recorded: record?.record?.quarter,
    hold: activeHold(hold, clock.nowMs()),
  };
}

/**
 * Points record and rolling tags back to what a quarter holds, after all of it was found whole, and holds builds there. No layer
 * moves. When one of the tags cannot be moved, those that were are moved back, and the hold ends.
 * @throws UserError when the quarter is not there, or not whole; then nothing was touched.
 */
async function restoreQuarter(run: QuarterRun, quarter: string): Promise<readonly MovedTag[]> {
  const { client, repository, log, clock } = run;
  const targets = await log.phase('look', async () => {
    // Platforms that are built by themselves have records of their own, which their builds read.
    const all = [layerTags(undefined), ...(await partTags(run, quarter))];
    return Promise.all(all.map(async (tags) => ({ tags, ...(await lookAtQuarter(run, tags, quarter)) })));
  });
  const wanted = new Map<string, Digest>(
    targets.flatMap(({ tags, digest: ofRecord, record }) => [
      [tags.record, ofRecord] as const,
      ...Object.entries(record.layers).map(([name, { digest }]) => [tags.rolling(name), digest] as const),
    ]),
  );
  const before = new Map(
    await Promise.all(
      [...wanted.keys()].map(async (tag) => [tag, (await client.resolve(repository, tag))?.digest] as const),
    ),
  );
  const held = await fetchHold(client, repository, log.warning);
  await pushHold(client, repository, {
    version: 1,
    quarter,
    since: new Date(clock.nowMs()).toISOString(),
    by: run.by,
  });
  const touched: string[] = [];
  try {
    return await log.phase('move', async () => {
      const moved: MovedTag[] = [];
      // The record first: it is what builds read, and one PUT moves all layers together.
      for (const [tag, to] of wanted) {
        touched.push(tag);
        if (await moveTag(client, repository, tag, to)) moved.push({ tag, from: before.get(tag), to });
      }
      for (const [tag, to] of wanted) await awaitTag(client, repository, tag, to, clock.sleep);
      return moved;
    });
  } catch (error) {
    const stuck = await undo(run, touched, before, held);
    throw new UserError(
      `${errorMessage(error)}; ${stuck.length === 0 ? 'everything was restored' : `and these could not be restored: ${stuck.join(', ')}`}`,
      {
        remedy:
          stuck.length === 0
            ? 'Builds still use the previous layers. Run again.'
            : 'Run "cache-prewarm prewarm", which repairs the tags from the record, or restore again.',
      },
    );
  }
}

/**
 * Refreshes all layers and opens the quarter with them, which is one commit: all switch, or none does. A hold ends with it.
 * @throws UserError when the prewarm failed, or was not allowed to write; then the hold is as it was.
 */
async function startQuarter(
  { client, repository, log }: QuarterRun,
  refresh: () => Promise<PrewarmReport>,
): Promise<readonly MovedTag[]> {
  if ((await client.listTags(repository)).some((tag) => tag.startsWith(partPrefix)))
    throw new UserError('the platforms of these layers are built on separate runners', {
      remedy: 'Run the prewarm workflow with refresh: all to start the quarter on every platform.',
    });
  const [before, held] = await Promise.all([
    readRecord(client, repository, recordTag),
    fetchHold(client, repository, log.warning),
  ]);
  if (held !== undefined) await pushHold(client, repository, undefined);
  const report = await log.phase('prewarm', refresh);
  for (const warning of report.warnings) log.warning(warning);
  const after = await readRecord(client, repository, recordTag);
  if (report.error !== undefined || after?.digest === before?.digest) {
    if (held !== undefined) await pushHold(client, repository, held);
    throw new UserError(
      report.error?.message ??
        `no layer was committed: ${report.notices.join(' ') || 'the run was not allowed to write'}`,
      { remedy: report.error?.remedy ?? 'Only a run that may push layers can start a quarter.' },
    );
  }
  return Object.entries(after?.record?.layers ?? {}).flatMap(([name, { digest }]) => {
    const from = before?.record?.layers[name]?.digest;
    return from === digest ? [] : [{ tag: rollingTag(name), from, to: digest }];
  });
}

/** The tags of the platforms that have a record of that quarter. */
async function partTags({ client, repository }: QuarterRun, quarter: string): Promise<readonly LayerTags[]> {
  const ending = `-record-${quarter}`;
  return (await client.listTags(repository))
    .filter((tag) => tag.startsWith(partPrefix) && tag.endsWith(ending))
    .map((tag) => layerTags(tag.slice(partPrefix.length, -ending.length)));
}

async function lookAtQuarter(
  { client, repository }: QuarterRun,
  tags: LayerTags,
  quarter: string,
): Promise<{ readonly digest: Digest; readonly record: LayerRecord }> {
  const found = await readRecord(client, repository, tags.quarterRecord(quarter));
  if (found?.record === undefined) {
    throw new UserError(
      `expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : 'one that cannot be read'}`,
      { remedy: '"cache-prewarm quarter show" lists the quarters.' },
    );
  }
  const { record, digest } = found;
  const states = await Promise.all(
    Object.entries(record.layers).map(async ([name, entry]) => {
      const state = await inspectImage(client, repository, entry.digest);
      if (state.kind === 'ok') return [];
      return [
        `${name} (${entry.digest}): ${state.kind === 'absent' ? 'gone from the registry' : state.reason}`,
      ];
    }),
  );
  const broken = states.flat();
  if (broken.length > 0) {
    throw new UserError(`the layers of ${quarter} are incomplete: ${broken.join('; ')}`, {
      remedy: 'Nothing was changed. Restore another quarter, or prewarm from a commit of that time.',
    });
  }
  return { digest, record };
}

/** @returns tags that could not be put back. */
async function undo(
  { client, repository, log }: QuarterRun,
  touched: readonly string[],
  before: ReadonlyMap<string, Digest | undefined>,
  held: Hold | undefined,
): Promise<readonly string[]> {
  const stuck: string[] = [];
  for (const tag of touched.toReversed()) {
    const digest = before.get(tag);
    try {
      if (digest !== undefined) await moveTag(client, repository, tag, digest);
    } catch (error) {
      log.warning(`The tag ${tag} could not be restored: ${errorMessage(error)}`);
      stuck.push(tag);
    }
  }
  await pushHold(client, repository, held).catch((error: unknown) =>
    log.warning(`The hold could not be restored: ${errorMessage(error)}`),
  );
  return stuck;
}
