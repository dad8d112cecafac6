import { fetchHold, pushHold } from '../../adapters/registry/hold-artifact.ts';
import { awaitTag, moveTag } from '../../adapters/registry/tag.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import type { Hold } from '../../core/layers/hold.ts';
import { type LayerTags, layerTags, partPrefix } from '../../core/layers/tag.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { readRecord } from '../../layers/record/read-record.ts';
import type { MovedTag } from './report.ts';
import type { QuarterRun } from './show.ts';

/**
 * Points record and rolling tags back to what a quarter holds, after all of it was found whole, and holds builds there. No layer
 * moves. When one of the tags cannot be moved, those that were are moved back, and the hold ends.
 * @throws UserError when the quarter is not there, or not whole; then nothing was touched.
 */
export async function restoreQuarter(run: QuarterRun, quarter: string): Promise<readonly MovedTag[]> {
  const { client, repository, log, clock } = run;
  const wanted = await log.phase('look', () => wantedTags(run, quarter));
  const before = new Map(
    await Promise.all(
      [...wanted.keys()].map(async (tag) => [tag, (await client.resolve(repository, tag))?.digest] as const),
    ),
  );
  const held = await fetchHold(client, repository, log.warning);
  const since = new Date(clock.nowMs()).toISOString();
  await pushHold(client, repository, { version: 1, quarter, since, by: run.by });
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
    throw notRestored(error, await undo(run, touched, before, held));
  }
}

/** Tag → what it names when the quarter is restored. Platforms that are built by themselves have records of their own, which their builds read. */
async function wantedTags(run: QuarterRun, quarter: string): Promise<ReadonlyMap<string, Digest>> {
  const all = [layerTags(undefined), ...(await partTags(run, quarter))];
  const targets = await Promise.all(
    all.map(async (tags) => {
      const { digest: ofRecord, record } = await lookAtQuarter(run, tags, quarter);
      return [
        [tags.record, ofRecord] as const,
        ...Object.entries(record.layers).map(([name, { digest }]) => [tags.rolling(name), digest] as const),
      ];
    }),
  );
  return new Map(targets.flat());
}

/** @param stuck tags that could not be put back. */
function notRestored(error: unknown, stuck: readonly string[]): UserError {
  const isBack = stuck.length === 0;
  return new UserError(
    `${errorMessage(error)}; ${isBack ? 'everything was restored' : `and these could not be restored: ${stuck.join(', ')}`}`,
    {
      remedy: isBack
        ? 'Builds still use the previous layers. Run again.'
        : 'Run "cache-prewarm prewarm", which repairs the tags from the record, or restore again.',
    },
  );
}

/** The tags of the platforms that have a record of that quarter. */
async function partTags({ client, repository }: QuarterRun, quarter: string): Promise<readonly LayerTags[]> {
  const ending = `-record-${quarter}`;
  return (await client.listTags(repository))
    .filter((tag) => tag.startsWith(partPrefix) && tag.endsWith(ending))
    .map((tag) => layerTags(tag.slice(partPrefix.length, -ending.length)));
}

async function lookAtQuarter({ client, repository }: QuarterRun, tags: LayerTags, quarter: string) {
  const found = await readRecord(client, repository, tags.quarterRecord(quarter));
  if (found?.record === undefined) {
    throw new UserError(
      `expected the tag ${tags.quarterRecord(quarter)} to be the record of that quarter, found ${found === undefined ? 'none' : `one that cannot be ${found.refused === undefined ? 'read' : `used: ${found.refused}`}`}`,
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
