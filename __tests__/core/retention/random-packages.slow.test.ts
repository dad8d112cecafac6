import { expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import type { Version } from '../../../src/core/retention/inventory.ts';
import { planRetention, type RetentionPolicy } from '../../../src/core/retention/plan-retention.ts';
import { classifyTag } from '../../../src/core/retention/tag-class.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 26);
const digestOf = (name: string): Digest => `sha256:${Buffer.from(name).toString('hex').padEnd(64, '0')}`;

/** The same numbers for the same seed (mulberry32). */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const someTags = [
  ...['cache-base', 'cache-node', 'cache-record', 'cache-hold', 'cache-builder', 'cache-staging-base'],
  ...['2024Q1', '2025Q4', '2026Q2', '2026Q3', '2026Q4'].flatMap((quarter) => [
    `cache-base-${quarter}`,
    `cache-record-${quarter}`,
  ]),
  ...['main', 'latest', 'v1', 'v2', 'pr-1', 'pr-2', 'pr-3', 'sha-123'],
];

/** A package as others may have left it: indexes, children, attestations, signatures, records, shared blobs, garbage. */
function randomPackage(pick: (below: number) => number): readonly Version[] {
  const count = 2 + pick(24);
  const free = [...someTags];
  const versions: Version[] = [];
  for (let index = 0; index < count; index++) {
    const earlier = versions.map(({ digest }) => digest);
    const some = (): Digest[] => earlier.filter(() => pick(6) === 0);
    const tags = Array.from(
      { length: [0, 0, 0, 1, 1, 1, 2, 3][pick(8)] ?? 0 },
      () => free.splice(pick(free.length), 1)[0],
    ).flatMap((tag) => tag ?? []);
    const target = earlier[pick(Math.max(1, earlier.length))];
    if (pick(12) === 0 && target !== undefined)
      tags.push(`${target.replace(':', '-')}${pick(2) === 0 ? '' : '.sig'}`);
    versions.push({
      digest: digestOf(`v${index}`),
      tags,
      updatedAtMs: pick(10) === 0 ? undefined : nowMs - pick(1000) * dayMs,
      content:
        pick(200) === 0
          ? undefined
          : {
              kind: (['image', 'index', 'cache', 'artifact'] as const)[pick(4)] ?? 'image',
              manifests: some(),
              subject: pick(8) === 0 ? target : undefined,
              blobs: Array.from({ length: pick(4) }, () => ({
                digest: digestOf(`b${pick(20)}`),
                sizeBytes: 1,
              })),
            },
    });
  }
  return versions;
}

/** Who needs whom, written anew, and as plainly as can be: an index its children, an image what is attached to it. */
function needsOf(versions: readonly Version[]): (start: Digest) => ReadonlySet<Digest> {
  const direct = new Map<Digest, Digest[]>(versions.map(({ digest }) => [digest, []]));
  for (const { digest, content, tags } of versions) {
    direct.get(digest)?.push(...(content?.manifests ?? []));
    if (content?.subject !== undefined) direct.get(content.subject)?.push(digest);
    for (const tag of tags.filter((name) => name.startsWith('sha256-')))
      direct.get(tag.slice(0, 'sha256-'.length + 64).replace('-', ':') as Digest)?.push(digest);
  }
  return (start) => {
    const found = new Set<Digest>([start]);
    for (const known of found) for (const next of direct.get(known) ?? []) found.add(next);
    return found;
  };
}

/** What an image whose tag stays has lost: itself, or what it needs. */
function lostParts(
  { digest }: Version,
  needs: ReturnType<typeof needsOf>,
  gone: ReadonlySet<Digest>,
): readonly Digest[] {
  return [...needs(digest)].filter((part) => gone.has(part));
}

function mustStay(tag: string, { keep }: RetentionPolicy): boolean {
  const kind = classifyTag(tag);
  const isRead = kind.kind === 'current' || kind.kind === 'builder';
  const isRecent = kind.kind === 'quarter' && ['2026Q3', '2026Q4'].includes(kind.quarter);
  return isRead || isRecent || (keep.includes('v*') && tag.startsWith('v'));
}

function isYoung({ updatedAtMs }: Version, { graceMs }: RetentionPolicy): boolean {
  return updatedAtMs === undefined || nowMs - updatedAtMs < graceMs;
}

test('whatever the package and the policy, no tag that stays ever loses anything it refers to', () => {
  const broken: unknown[] = [];
  let deleted = 0;
  let untagged = 0;
  for (let seed = 1; seed <= 2000; seed++) {
    const pick = numbers(seed);
    const versions = randomPackage(pick);
    const policy: RetentionPolicy = {
      keepQuarters: pick(6),
      keepImages: pick(3) === 0 ? undefined : pick(4),
      keepImagesMs: pick(3) === 0 ? pick(500) * dayMs : undefined,
      keep: pick(2) === 0 ? [] : ['v*', 'cache-base-2024Q1'].slice(pick(2)),
      delete: pick(2) === 0 ? [] : ['pr-*', '*'].slice(pick(2)),
      graceMs: pick(30) * dayMs,
    };
    const context = { nowMs, quarter: '2026Q4', heldQuarter: pick(5) === 0 ? '2024Q1' : undefined };
    const result = planRetention({ versions }, policy, context);
    const gone = new Set(
      result.decisions.flatMap(({ action, version: { digest } }) => (action === 'delete' ? [digest] : [])),
    );
    const dropped = new Set(result.decisions.flatMap((decision) => decision.dropped));
    deleted += gone.size;
    untagged += result.decisions.filter(({ action }) => action === 'untag').length;
    const isBlind = versions.some(({ content }) => content === undefined) && gone.size + dropped.size > 0;
    const needs = needsOf(versions);
    const faults = versions.flatMap((known) => {
      const staying = known.tags.filter((tag) => !dropped.has(tag));
      const leaving = known.tags.filter((tag) => dropped.has(tag));
      return [
        ...(staying.length > 0 ? lostParts(known, needs, gone) : []).map((part) => [staying, 'lost', part]),
        ...leaving.filter((tag) => mustStay(tag, policy)).map((tag) => ['dropped', tag]),
        ...(isYoung(known, policy) && gone.has(known.digest) ? [['young one deleted', known.digest]] : []),
      ];
    });
    broken.push(...[...(isBlind ? ['blind'] : []), ...faults].map((fault) => ({ seed, fault })));
  }
  expect(broken).toEqual([]);
  // It is a test only if things go.
  expect(deleted).toBeGreaterThan(2000);
  expect(untagged).toBeGreaterThan(200);
});
