import type { Clock } from '../../adapters/clock.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { awaitTag, moveTags } from '../../adapters/registry/tag.ts';
import { type FetchedImage, inspectImage } from '../../adapters/registry/whole-image.ts';
import { UserError } from '../../core/error.ts';
import { mergeGeneration } from '../../core/layers/generation.ts';
import { type LayerEntry, type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import type { LayerTags } from '../../core/layers/tag.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { writeRecord } from './record-files.ts';

/** How long a registry may take until it shows what it was just given. */
const settleAttempts = 6;
const settleWaitMs = 1000;
/** As often is the tag of the record looked at: a copy may be late by half a minute. */
const recordLooks = 31;

/**
 * Reads a pushed image back: it resolves to the digest that was built and every blob of it is there.
 * `what` names it in the error.
 * @throws UserError when it is not whole.
 */
export async function verifyImage(
  client: RegistryClient,
  repository: string,
  what: string,
  digest: Digest,
  clock: Clock,
): Promise<FetchedImage> {
  let reason = '';
  for (let attempt = 1; attempt <= settleAttempts; attempt++) {
    const state = await inspectImage(client, repository, digest);
    if (state.kind === 'ok') return state.image;
    reason = state.kind === 'absent' ? 'the registry does not know the digest' : state.reason;
    await clock.sleep(settleWaitMs);
  }
  throw new UserError(`${what}: ${digest} was pushed, but could not be read back: ${reason}`, {
    remedy: 'Nothing depends on it yet. Run again. If it happens again, the registry loses what it accepts.',
  });
}

/**
 * Checks that a layer begins with the chain of the layer it stands on, on every platform: only then does a
 * host that holds the one save the download of the other.
 * @throws UserError when it does not.
 */
export function checkChain(
  upper: { readonly name: string; readonly image: FetchedImage },
  lower: { readonly name: string; readonly image: FetchedImage },
): void {
  for (const platformImage of upper.image.platforms) {
    const platform = formatPlatform(platformImage.platform);
    const beneath = lower.image.platforms.find(
      (candidate) => formatPlatform(candidate.platform) === platform,
    );
    const begins = beneath?.config.diffIds.every(
      (diffId, index) => platformImage.config.diffIds[index] === diffId,
    );
    if (begins !== true) {
      throw new UserError(
        `layer ${upper.name} does not begin with the chain of ${lower.name} on ${platform}, although it was built on ${lower.image.descriptor.digest}: expected ${beneath?.config.diffIds.join(', ') ?? 'this platform'}, got ${platformImage.config.diffIds.join(', ')}`,
      );
    }
  }
}

/** A record that is in the registry, and the digest of its manifest. */
interface CommittedRecord {
  readonly record: LayerRecord;
  readonly digest: Digest;
}

interface CommitOptions {
  readonly client: RegistryClient;
  readonly repository: string;
  readonly clock: Clock;
  readonly tags: LayerTags;
  /** Layers of this run, all definitions. */
  readonly names: readonly string[];
  /** Digest of the record's manifest when the run began. */
  readonly seen: Digest | undefined;
  readonly before: LayerRecord | undefined;
  readonly built: Readonly<Record<string, LayerEntry>>;
  /** Layers whose image stays, and of which more is known: left as they are where another run has recorded another image. */
  readonly amended?: Readonly<Record<string, LayerEntry>>;
  /** The record is to be signed again, whether or not it changes. */
  readonly renews?: boolean | undefined;
  /** What a new record says beside the layers. */
  readonly head: Omit<LayerRecord, 'layers'>;
  readonly warn: (message: string) => void;
}

export type CommitResult =
  | ({ readonly kind: 'unchanged' } & CommittedRecord)
  /** `replaced`: what the tag of the record stood for before. */
  | ({ readonly kind: 'committed'; readonly replaced: Digest | undefined } & CommittedRecord)
  /** Another run committed meanwhile, and its layers and ours do not make one generation, or it opened a quarter. */
  | { readonly kind: 'conflict' };

/** So often the record is put together anew because another run commits in between. */
const commitAttempts = 10;

/** The commit: one PUT of the record, after everything that it names is whole. */
export async function commitRecord(options: CommitOptions): Promise<CommitResult> {
  const { client, repository } = options;
  for (let attempt = 1; attempt <= commitAttempts; attempt++) {
    const now = await fetchRecord(client, repository, options.tags.record, options.seen);
    const recorded =
      now === undefined || now.digest === options.seen ? options.before : parseOrUndefined(now.json);
    // Layers of before must not get into a quarter that another run has just opened with fresh ones.
    const quarters = [options.before?.quarter, options.head.quarter];
    if (recorded !== undefined && !quarters.includes(recorded.quarter)) return { kind: 'conflict' };
    const kept = amend(recorded?.layers ?? {}, options);
    const layers = mergeGeneration(options.built, kept, options.names);
    if (layers === undefined) return { kind: 'conflict' };
    let record: LayerRecord = { ...options.head, layers };
    const nothingBuilt = Object.keys({ ...options.built, ...options.amended }).length === 0;
    if (
      nothingBuilt &&
      now !== undefined &&
      recorded !== undefined &&
      recorded.quarter === options.head.quarter
    ) {
      if (options.renews !== true) return { kind: 'unchanged', record: recorded, digest: now.digest };
      record = recorded;
    }
    const digest = await writeRecord(client, repository, options.tags.record, record, {
      digest: now?.digest,
    });
    if (digest !== undefined) return { kind: 'committed', record, digest, replaced: now?.digest };
  }
  return { kind: 'conflict' };
}

function amend(layers: LayerRecord['layers'], { amended = {} }: CommitOptions): LayerRecord['layers'] {
  const fitting = Object.entries(amended).filter(([name, { digest }]) => layers[name]?.digest === digest);
  return { ...layers, ...Object.fromEntries(fitting) };
}

/**
 * Whether another run, which read the record before our commit and wrote it after, has put back what was there
 * before: registries have no conditional PUT. A layer that is neither ours nor the one of before is newer, and fine.
 */
export function isCommitLost(options: Pick<CommitOptions, 'built' | 'before'>, newest: LayerRecord): boolean {
  return Object.entries(options.built).some(([name, entry]) => {
    const now = newest.layers[name];
    return !isSameImage(now, entry) && isSameImage(now, options.before?.layers[name]);
  });
}

function isSameImage(a: LayerEntry | undefined, b: LayerEntry | undefined): boolean {
  return a?.digest === b?.digest && a?.built === b?.built;
}

/**
 * Moves the tags to what the record names and reads them back. When another run commits meanwhile, its record
 * is followed: whoever moves tags last moves them to the newest record.
 * @returns the tags that were moved, and the record that they follow.
 * @throws UserError when a tag does not show the digest it was given.
 */
export async function followRecord(
  options: Pick<CommitOptions, 'client' | 'repository' | 'clock' | 'tags' | 'names' | 'warn'> & {
    readonly committed: Exclude<CommitResult, { readonly kind: 'conflict' }>;
    /** Undefined: the quarter is not open, and is not opened by this run. */
    readonly quarter: string | undefined;
  },
): Promise<{ readonly moved: readonly string[]; readonly newest: CommittedRecord }> {
  const { client, repository } = options;
  const moved = new Set<string>();
  let { record, digest } = options.committed;
  for (let round = 1; ; round++) {
    const wanted = wantedTags({ record, digest }, options);
    const movedNow = await moveTags(client, repository, wanted);
    for (const tag of movedNow) moved.add(tag);
    // Nothing was written, so nothing of another run can have got lost: it moves the tags to what it has committed.
    if (options.committed.kind === 'unchanged' && moved.size === 0)
      return { moved: [], newest: { record, digest } };
    let newest = await fetchShown(options, digest);
    if (newest === undefined || newest.digest === digest) {
      const unseen = await Promise.all(
        [...wanted]
          .filter(([tag]) => movedNow.includes(tag))
          .map(([tag, target]) => awaitTag(client, repository, tag, target, options.clock.sleep)),
      ).then(
        () => undefined,
        (error: unknown) => ({ error }),
      );
      if (unseen === undefined) return { moved: [...moved], newest: { record, digest } };
      // A run that has committed since may have moved the tag on.
      newest = await fetchRecord(client, repository, options.tags.record, digest);
      if (newest === undefined || newest.digest === digest) throw unseen.error;
    }
    const other = parseOrUndefined(newest.json);
    if (other === undefined || round === 3) {
      options.warn(whyNotFollowed(newest.refused));
      return { moved: [...moved], newest: { record: other ?? record, digest: newest.digest } };
    }
    record = other;
    digest = newest.digest;
  }
}

/** The record, as soon as its tag no longer shows the one that the commit has replaced: of several copies, one may be late. */
async function fetchShown(
  { client, repository, clock, tags, committed }: Parameters<typeof followRecord>[0],
  known: Digest,
): ReturnType<typeof fetchRecord> {
  const late = committed.kind === 'committed' ? committed.replaced : undefined;
  for (let look = 1; ; look++) {
    const shown = await fetchRecord(client, repository, tags.record, known);
    if (shown === undefined || shown.digest !== late || look === recordLooks) return shown;
    await clock.sleep(settleWaitMs);
  }
}

/** Tag → what it is to name by a record. `quarter` undefined: it is not open. */
export function wantedTags(
  { record, digest }: CommittedRecord,
  { names, tags, quarter }: Pick<CommitOptions, 'names' | 'tags'> & { readonly quarter: string | undefined },
): ReadonlyMap<string, Digest> {
  const wanted = new Map<string, Digest>();
  for (const name of names) {
    const entry = record.layers[name];
    if (entry === undefined) continue;
    wanted.set(tags.rolling(name), entry.digest);
    if (quarter !== undefined) wanted.set(tags.quarter(name, quarter), entry.digest);
  }
  if (quarter !== undefined) wanted.set(tags.quarterRecord(quarter), digest);
  return wanted;
}

function whyNotFollowed(refused: string | undefined): string {
  return refused === undefined
    ? 'Other prewarms commit faster than the tags can follow. The next run repairs them.'
    : `Another run replaced the record with one that is not used: ${refused}.`;
}

function parseOrUndefined(json: unknown): LayerRecord | undefined {
  try {
    return parseRecord(json);
  } catch {
    return undefined;
  }
}
