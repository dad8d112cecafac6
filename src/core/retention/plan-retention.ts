import picomatch from 'picomatch';
import { agree, formatAge } from '../format/quantity.ts';
import { uniqueBlobs } from '../oci/descriptor.ts';
import type { Digest } from '../oci/digest.ts';
import { sumSizes } from '../sum.ts';
import type { Inventory, Version } from './inventory.ts';
import { classifyTag, quarterNumber } from './tag-class.ts';

/** What may go. */
export interface RetentionPolicy {
  /** The newest quarters, this one counted; at least 2. */
  readonly keepQuarters: number;
  /** Of the application's images the newest so many. Undefined: all. */
  readonly keepImages: number | undefined;
  /** Of the application's images those that are younger. Undefined: no age protects. */
  readonly keepImagesMs: number | undefined;
  /** Globs of tags that stay. */
  readonly keep: readonly string[];
  /** Globs of tags of the application that go once they are older than `graceMs`, whatever `keepImages` says. */
  readonly delete: readonly string[];
  /** Nothing younger is deleted: a run may be about to refer to it. */
  readonly graceMs: number;
}

export interface RetentionContext {
  readonly nowMs: number;
  readonly quarter: string;
  readonly heldQuarter: string | undefined;
}

export interface RetentionPlan {
  readonly decisions: readonly Decision[];
  /** Why nothing at all is deleted. */
  readonly blocked: string | undefined;
  /** Of what nothing refers to any more afterwards. */
  readonly freedBytes: number;
}

/** `untag`: some tags go, and the image stays for the others. */
export interface Decision {
  readonly version: Version;
  readonly action: 'keep' | 'delete' | 'untag';
  /** Tags that go. */
  readonly dropped: readonly string[];
  /** Why it stays or goes, in words. */
  readonly reason: string;
  /** Of blobs that no other manifest has. */
  readonly ownBytes: number;
}

/** Builds read the quarter of today, and go back to the one before. */
const fewestQuarters = 2;

/**
 * Plans what to delete of a package: reachability first. From every tag that stays, everything that it refers to stays, and what is
 * attached to that. When one manifest cannot be read, nobody knows what it refers to, and nothing is deleted.
 */
export function planRetention(
  inventory: Inventory,
  policy: RetentionPolicy,
  context: RetentionContext,
): RetentionPlan {
  const { versions } = inventory;
  const tags = judgeTags(versions, policy, context);
  const blocked = findBlock(versions);
  const reasons = findKept(versions, tags, policy, context, blocked !== undefined);
  const own = ownBytesOf(versions);
  const decisions = versions.map((version): Decision => {
    const leaving = version.tags.filter((tag) => tags.get(tag)?.stays === false);
    const kept = reasons.get(version.digest);
    const ownBytes = own.get(version.digest) ?? 0;
    if (kept === undefined)
      return { version, action: 'delete', dropped: leaving, reason: whyGone(version, tags), ownBytes };
    // What is attached to an image that stays keeps the tag that says so.
    const dropped = leaving.filter((tag) => classifyTag(tag).kind !== 'referrer');
    return blocked === undefined && dropped.length > 0
      ? { version, action: 'untag', dropped, reason: `${kept}; ${whyGone(version, tags)}`, ownBytes }
      : { version, action: 'keep', dropped: [], reason: blocked ?? kept, ownBytes };
  });
  return { decisions: inOrder(decisions), blocked, freedBytes: freedBytes(decisions) };
}

interface TagVerdict {
  readonly stays: boolean;
  readonly reason: string;
}

function judgeTags(
  versions: readonly Version[],
  policy: RetentionPolicy,
  context: RetentionContext,
): ReadonlyMap<string, TagVerdict> {
  const images = newestFirst(
    versions.filter(({ tags }) => tags.some((tag) => classifyTag(tag).kind === 'application')),
  );
  const rank = new Map(images.map((version, index) => [version.digest, index]));
  const globs = { keep: compileGlobs(policy.keep), delete: compileGlobs(policy.delete) };
  return new Map(
    versions.flatMap((version) =>
      version.tags.map((tag) => [
        tag,
        judgeTag(tag, version, rank.get(version.digest) ?? 0, policy, globs, context),
      ]),
    ),
  );
}

/** Which of some globs a text matches first; undefined: none. */
type GlobMatcher = (text: string) => string | undefined;

function compileGlobs(globs: readonly string[]): GlobMatcher {
  const compiled = globs.map((glob) => [glob, picomatch(glob, { nonegate: true, dot: true })] as const);
  return (text) => compiled.find(([, matches]) => matches(text))?.[0];
}

function judgeTag(
  tag: string,
  version: Version,
  rank: number,
  policy: RetentionPolicy,
  globs: { readonly keep: GlobMatcher; readonly delete: GlobMatcher },
  { nowMs, quarter, heldQuarter }: RetentionContext,
): TagVerdict {
  const kept = globs.keep(tag);
  if (kept !== undefined) return stay(`"${kept}" keeps ${tag}`);
  const kind = classifyTag(tag);
  // An age that nobody knows protects.
  const ageMs = version.updatedAtMs === undefined ? 0 : nowMs - version.updatedAtMs;
  const isYoung = ageMs < policy.graceMs;
  switch (kind.kind) {
    case 'current':
      return stay(`${tag} is what builds and hosts read`);
    case 'builder':
      return stay(`${tag} is the application’s build cache`);
    case 'referrer':
      // It goes and stays with its subject, which reachability decides.
      return go(`${tag} belongs to an image that is gone`);
    case 'staging':
      return isYoung ? stay(`${tag} is younger than grace`) : go(`${tag} was never committed`);
    case 'quarter': {
      const distance = quarterNumber(quarter) - quarterNumber(kind.quarter);
      const most = Math.max(fewestQuarters, policy.keepQuarters);
      if (kind.quarter === heldQuarter) return stay(`builds are held at ${kind.quarter}`);
      if (distance < most) return stay(`${kind.quarter} is one of the newest ${most} quarters`);
      // The quarter tells the age where nobody else does.
      return isYoung && version.updatedAtMs !== undefined
        ? stay(`${tag} is younger than grace`)
        : go(`${kind.quarter} is older than the newest ${most} quarters`);
    }
    case 'application':
      return judgeImage(tag, version, { rank, isYoung, unwanted: globs.delete(tag), ageMs }, policy);
  }
}

/** A tag of the application, which only its age, its rank and the user's globs decide about. */
function judgeImage(
  tag: string,
  version: Version,
  { rank, isYoung, unwanted, ageMs }: ImageStanding,
  { keepImages, keepImagesMs }: RetentionPolicy,
): TagVerdict {
  if (version.content?.kind === 'cache') return stay(`${tag} is a build cache`);
  if (isYoung) return stay(`${tag} is younger than grace`);
  if (unwanted !== undefined) return go(`"${unwanted}" lets ${tag} go after ${formatAge(ageMs)}`);
  if (keepImages === undefined && keepImagesMs === undefined)
    return stay(`${tag} names an image of the application`);
  if (keepImages !== undefined && rank < keepImages)
    return stay(agree(keepImages, 'the newest image', `one of the newest ${keepImages} images`));
  if (version.updatedAtMs === undefined) return stay(`it is unknown how old ${tag} is`);
  if (keepImagesMs !== undefined && ageMs < keepImagesMs) return stay(`${tag} is ${formatAge(ageMs)} old`);
  return go(`${tag} is beyond the images that are kept`);
}

/** How an image of the application stands among the others. */
interface ImageStanding {
  /** 0: the newest. */
  readonly rank: number;
  readonly isYoung: boolean;
  /** The user's glob that lets it go. */
  readonly unwanted: string | undefined;
  readonly ageMs: number;
}

function stay(reason: string): TagVerdict {
  return { stays: true, reason };
}

function go(reason: string): TagVerdict {
  return { stays: false, reason };
}

/** The newest first; what nobody knows the age of counts as newest. */
function newestFirst(versions: readonly Version[]): readonly Version[] {
  const age = ({ updatedAtMs }: Version): number => updatedAtMs ?? Number.POSITIVE_INFINITY;
  return versions.toSorted((a, b) => {
    const [one, other] = [age(a), age(b)];
    return one === other ? (a.digest < b.digest ? -1 : 1) : other > one ? 1 : -1;
  });
}

function findBlock(versions: readonly Version[]): string | undefined {
  const unread = versions.filter(({ content }) => content === undefined);
  const [first] = unread;
  if (first === undefined) return undefined;
  return `nothing is deleted, because ${unread.length === 1 ? 'a manifest' : `${unread.length} manifests`} could not be read and may refer to it: ${first.digest}`;
}

/** Digest → why it stays. */
function findKept(
  versions: readonly Version[],
  tags: ReadonlyMap<string, TagVerdict>,
  policy: RetentionPolicy,
  context: RetentionContext,
  isBlocked: boolean,
): ReadonlyMap<Digest, string> {
  const byDigest = new Map(versions.map((version) => [version.digest, version]));
  const attached = findAttached(versions);
  const kept = new Map<Digest, string>();
  const waiting: Version[] = [];
  const keep = (version: Version | undefined, reason: string | undefined): void => {
    if (version === undefined || reason === undefined || kept.has(version.digest)) return;
    kept.set(version.digest, reason);
    waiting.push(version);
  };
  for (const version of versions) keep(version, whyKept(version, tags, policy, context, isBlocked));
  for (let version = waiting.pop(); version !== undefined; version = waiting.pop()) {
    const name = version.tags[0] ?? version.digest.slice(0, 'sha256:'.length + 12);
    for (const digest of version.content?.manifests ?? []) keep(byDigest.get(digest), `part of ${name}`);
    for (const referrer of attached.get(version.digest) ?? []) keep(referrer, `attached to ${name}`);
    // What is attached to something that goes is kept by its own tag only; what it was attached to stays with it.
    if (version.content?.subject !== undefined)
      keep(byDigest.get(version.content.subject), `${name} is attached to it`);
  }
  return kept;
}

/** Why a version stays for its own sake; undefined: only for what refers to it, if anything does. */
function whyKept(
  version: Version,
  tags: ReadonlyMap<string, TagVerdict>,
  { graceMs }: RetentionPolicy,
  { nowMs }: RetentionContext,
  isBlocked: boolean,
): string | undefined {
  const staying = version.tags.map((tag) => tags.get(tag)).find((verdict) => verdict?.stays === true);
  if (staying !== undefined) return staying.reason;
  if (isBlocked) return 'nothing is deleted in this run';
  // Whoever pushed it may be about to tag it, or to list it in an index.
  if (version.updatedAtMs === undefined) return 'its age is unknown';
  return nowMs - version.updatedAtMs < graceMs ? 'younger than grace' : undefined;
}

/** Digest → what is attached to it, by its own word or by its tag. */
function findAttached(versions: readonly Version[]): ReadonlyMap<string, readonly Version[]> {
  const attached = new Map<string, Version[]>();
  for (const version of versions) {
    const subjects = new Set<string>(
      version.tags.flatMap((tag) => {
        const kind = classifyTag(tag);
        return kind.kind === 'referrer' ? kind.subject : [];
      }),
    );
    if (version.content?.subject !== undefined) subjects.add(version.content.subject);
    for (const subject of subjects) attached.set(subject, [...(attached.get(subject) ?? []), version]);
  }
  return attached;
}

function whyGone(version: Version, tags: ReadonlyMap<string, TagVerdict>): string {
  const reasons = version.tags.flatMap((tag) => {
    const verdict = tags.get(tag);
    return verdict?.stays === false ? [verdict.reason] : [];
  });
  return reasons.length === 0 ? 'nothing refers to it' : [...new Set(reasons)].join('; ');
}

/** Bytes of blobs that one manifest has and no other. */
function ownBytesOf(versions: readonly Version[]): ReadonlyMap<Digest, number> {
  const users = countUsers(versions);
  return new Map(
    versions.map(({ digest, content }) => [
      digest,
      sumSizes(uniqueBlobs(content?.blobs ?? []).filter((blob) => users.get(blob.digest) === 1)),
    ]),
  );
}

function freedBytes(decisions: readonly Decision[]): number {
  const staying = new Set(
    decisions.flatMap(({ action, version }) =>
      action === 'delete' ? [] : (version.content?.blobs ?? []).map(({ digest }) => digest),
    ),
  );
  const going = decisions.flatMap(({ action, version }) =>
    action === 'delete' ? (version.content?.blobs ?? []) : [],
  );
  return sumSizes(uniqueBlobs(going).filter(({ digest }) => !staying.has(digest)));
}

function countUsers(versions: readonly Version[]): ReadonlyMap<Digest, number> {
  const users = new Map<Digest, number>();
  for (const { content } of versions)
    for (const { digest } of uniqueBlobs(content?.blobs ?? []))
      users.set(digest, (users.get(digest) ?? 0) + 1);
  return users;
}

/** What refers to others goes before them, so that a run that ends in between leaves nothing that is half there. */
function inOrder(decisions: readonly Decision[]): readonly Decision[] {
  const going = decisions.filter(({ action }) => action === 'delete');
  const referrersOf = new Map<Digest, Decision[]>();
  for (const decision of going)
    for (const digest of decision.version.content?.manifests ?? [])
      referrersOf.set(digest, [...(referrersOf.get(digest) ?? []), decision]);
  const sorted: Decision[] = [];
  const seen = new Set<Digest>();
  const visit = (decision: Decision): void => {
    if (seen.has(decision.version.digest)) return;
    seen.add(decision.version.digest);
    for (const other of referrersOf.get(decision.version.digest) ?? []) visit(other);
    sorted.push(decision);
  };
  for (const decision of going) visit(decision);
  return [...decisions.filter(({ action }) => action !== 'delete'), ...sorted];
}
