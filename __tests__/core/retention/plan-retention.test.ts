import { describe, expect, test } from '@jest/globals';
import type { Digest } from '../../../src/core/oci/digest.ts';
import type { Version } from '../../../src/core/retention/inventory.ts';
import {
  type Decision,
  planRetention,
  type RetentionContext,
  type RetentionPlan,
  type RetentionPolicy,
} from '../../../src/core/retention/plan-retention.ts';

const dayMs = 86_400_000;
const nowMs = Date.UTC(2026, 10, 26);
const context: RetentionContext = { nowMs, quarter: '2026Q4', heldQuarter: undefined };
/** What is taken when the user says nothing. */
const defaults: RetentionPolicy = {
  keepQuarters: 4,
  keepImages: undefined,
  keepImagesMs: undefined,
  keep: [],
  delete: [],
  graceMs: 7 * dayMs,
};
const digestOf = (name: string): Digest =>
  `sha256:${[...name]
    .map((letter) => letter.charCodeAt(0).toString(16))
    .join('')
    .padEnd(64, '0')
    .slice(0, 64)}` as Digest;

function version(
  name: string,
  changes: Partial<Omit<Version, 'content'>> &
    Partial<Version['content']> & { readonly unread?: true; readonly ageDays?: number } = {},
): Version {
  const { tags = [], ageDays = 100, unread, manifests = [], subject, blobs, kind = 'image' } = changes;
  const digest = digestOf(name);
  return {
    digest,
    tags,
    updatedAtMs: 'updatedAtMs' in changes ? changes.updatedAtMs : nowMs - ageDays * dayMs,
    content: unread ? undefined : { kind, manifests, subject, blobs: blobs ?? [{ digest, sizeBytes: 100 }] },
  };
}

const plan = (
  versions: readonly Version[],
  policy: Partial<RetentionPolicy> = {},
  more: Partial<RetentionContext> = {},
) => planRetention({ versions }, { ...defaults, ...policy }, { ...context, ...more });
const going = (result: RetentionPlan): readonly string[] =>
  result.decisions
    .flatMap(({ action, version: { digest, tags }, dropped }) =>
      action === 'delete'
        ? [tags[0] ?? digest]
        : action === 'untag'
          ? dropped.map((tag) => `${tag} (tag)`)
          : [],
    )
    .toSorted();

describe('by default', () => {
  test('nothing goes that anybody reads: layers, record, caches, images of the application', () => {
    const tags = ['cache-base', 'cache-record', 'cache-hold', 'cache-builder', 'main', 'pr-7', 'v1'];
    expect(going(plan(tags.map((tag) => version(tag, { tags: [tag], ageDays: 1000 }))))).toEqual([]);
  });

  test('quarters older than the newest four go, and what nothing refers to', () => {
    const tags = ['2025Q4', '2026Q1', '2026Q2', '2026Q3', '2026Q4', '2027Q1'].map(
      (quarter) => `cache-base-${quarter}`,
    );
    const result = plan([...tags.map((tag) => version(tag, { tags: [tag] })), version('garbage')]);
    expect(going(result)).toEqual(['cache-base-2025Q4', digestOf('garbage')].toSorted());
    expect(result.freedBytes).toBe(200);
  });
});

describe('quarters', () => {
  test('this one and the one before never go, whatever is asked for', () => {
    const tags = ['cache-base-2026Q2', 'cache-base-2026Q3', 'cache-base-2026Q4'];
    const result = plan(
      tags.map((tag) => version(tag, { tags: [tag] })),
      { keepQuarters: 0 },
    );
    expect(going(result)).toEqual(['cache-base-2026Q2']);
  });

  test('one that builds are held at stays', () => {
    const held = version('a', { tags: ['cache-base-2024Q1'] });
    expect(going(plan([held], {}, { heldQuarter: '2024Q1' }))).toEqual([]);
  });

  test('a tag that shares its image with a kept one goes alone', () => {
    const shared = version('a', { tags: ['cache-base', 'cache-base-2024Q1'] });
    expect(plan([shared]).decisions[0]).toMatchObject({
      action: 'untag',
      dropped: ['cache-base-2024Q1'],
      reason: 'cache-base is what builds and hosts read; 2024Q1 is older than the newest 4 quarters',
    });
  });
});

describe('images of the application', () => {
  const images = ['v1', 'v2', 'v3', 'v4'].map((tag, index) =>
    version(tag, { tags: [tag], ageDays: 400 - 90 * index }),
  );

  test.each<readonly [Partial<RetentionPolicy>, readonly string[]]>([
    [{ keepImages: 2 }, ['v1', 'v2']],
    [{ keepImages: 2, keepImagesMs: 350 * dayMs }, ['v1']],
    [{ keepImagesMs: 200 * dayMs }, ['v1', 'v2', 'v3']],
    [{ keepImages: 0 }, ['v1', 'v2', 'v3', 'v4']],
    [{ keepImages: 0, keep: ['v[12]'] }, ['v3', 'v4']],
    [{ delete: ['v4'] }, ['v4']],
    [{ delete: ['*'], keep: ['v*'] }, []],
  ])('with %j, %j go', (policy, expected) => {
    expect(going(plan(images, policy))).toEqual(expected);
  });

  test('a build cache under a name of its own is none', () => {
    const cache = version('c', { tags: ['mycache'], kind: 'cache', ageDays: 1000 });
    expect(going(plan([cache], { keepImages: 0 }))).toEqual([]);
  });

  test('of which nobody knows the age stay', () => {
    const unknown = version('a', { tags: ['v0'], updatedAtMs: undefined });
    expect(going(plan([unknown], { keepImages: 0 }))).toEqual([]);
  });
});

describe('what a kept tag refers to stays', () => {
  test('children of an index, and what is attached to them, by subject or by tag', () => {
    const child = version('child');
    const versions = [
      version('index', { tags: ['main'], kind: 'index', manifests: [child.digest] }),
      child,
      version('attestation', { kind: 'artifact', subject: child.digest }),
      version('signature', { kind: 'artifact', tags: [`${child.digest.replace(':', '-')}.sig`] }),
    ];
    expect(going(plan(versions))).toEqual([]);
  });

  test('layers that the record names, although no tag names them', () => {
    const layer = version('layer');
    expect(
      going(plan([layer, version('record', { tags: ['cache-record'], manifests: [layer.digest] })])),
    ).toEqual([]);
  });

  test('and goes with it, what refers to others first', () => {
    const child = version('child');
    const index = version('index', { tags: ['v1'], kind: 'index', manifests: [child.digest] });
    const signature = version('signature', { tags: [child.digest.replace(':', '-')] });
    const result = plan([child, signature, index], { keepImages: 0 });
    const order = result.decisions.map((decision: Decision) => decision.version.digest);
    expect(going(result)).toHaveLength(3);
    expect(order.indexOf(index.digest)).toBeLessThan(order.indexOf(child.digest));
  });
});

test('what is younger than grace stays, because a run may be about to refer to it', () => {
  const versions = [
    version('young', { ageDays: 6 }),
    version('staging', { tags: ['cache-staging-base'], ageDays: 6 }),
    version('old', { tags: ['cache-staging-node'], ageDays: 8 }),
  ];
  expect(going(plan(versions))).toEqual(['cache-staging-node']);
});

test('when one manifest cannot be read, nothing goes', () => {
  const result = plan([
    version('garbage'),
    version('riddle', { unread: true }),
    version('q', { tags: ['cache-a-2020Q1'] }),
  ]);
  expect(going(result)).toEqual([]);
  expect(result.blocked).toMatch(/^nothing is deleted, because a manifest could not be read/);
  expect(result.freedBytes).toBe(0);
});

test('bytes that only one manifest has are told apart from shared ones', () => {
  const shared = { digest: digestOf('shared'), sizeBytes: 1000 };
  const own = (name: string) => ({ digest: digestOf(name), sizeBytes: 10 });
  const versions = [
    version('a', { blobs: [shared, own('x')] }),
    version('b', { tags: ['main'], blobs: [shared, own('y')] }),
  ];
  const result = plan(versions);
  expect(result.decisions.map(({ ownBytes }) => ownBytes)).toEqual([10, 10]);
  expect(result.freedBytes).toBe(10);
});

describe('every decision says why', () => {
  const images = { keepImages: 1, keepImagesMs: 100 * dayMs, delete: ['pr-*'], keep: ['v*', 'v1'] };
  const newest = version('newest', { tags: ['newest'], ageDays: 8 });
  test.each<readonly [string, Partial<Version> & { readonly ageDays?: number }, Decision['action'], string]>([
    ['v1', {}, 'keep', '"v*" keeps v1'],
    ['cache-base', {}, 'keep', 'cache-base is what builds and hosts read'],
    ['cache-builder', {}, 'keep', 'cache-builder is the application’s build cache'],
    ['cache-staging-a', { ageDays: 6 }, 'keep', 'cache-staging-a is younger than grace'],
    ['cache-staging-a', { ageDays: 7 }, 'delete', 'cache-staging-a was never committed'],
    ['cache-a-2023Q4', {}, 'keep', 'builds are held at 2023Q4'],
    ['cache-a-2026Q1', {}, 'keep', '2026Q1 is one of the newest 4 quarters'],
    ['cache-a-2025Q4', { ageDays: 6 }, 'keep', 'cache-a-2025Q4 is younger than grace'],
    ['cache-a-2025Q4', { ageDays: 7 }, 'delete', '2025Q4 is older than the newest 4 quarters'],
    ['main', { ageDays: 6 }, 'keep', 'main is younger than grace'],
    ['pr-7', { ageDays: 9 }, 'delete', '"pr-*" lets pr-7 go after 9 days'],
    ['main', { ageDays: 1 }, 'keep', 'main is younger than grace'],
    ['main', { ageDays: 7 }, 'keep', 'the newest image'],
    ['main', { ageDays: 99 }, 'keep', 'main is 99 days old'],
    ['main', { ageDays: 100 }, 'delete', 'main is beyond the images that are kept'],
    ['main', { updatedAtMs: undefined }, 'keep', 'main is younger than grace'],
    [
      'sha256-'.padEnd(71, 'a'),
      { ageDays: 99 },
      'delete',
      `${'sha256-'.padEnd(71, 'a')} belongs to an image that is gone`,
    ],
  ])('%s of %j: %s, because %s', (tag, changes, action, reason) => {
    const versions = [newest, version('it', { tags: [tag], ...changes } as Parameters<typeof version>[1])];
    const { decisions } = plan(versions, images, { heldQuarter: '2023Q4' });
    const decision = decisions.find((each) => each.version.tags.includes(tag));
    expect(decision).toMatchObject({ action, reason, dropped: action === 'delete' ? [tag] : [] });
  });

  test('and an old quarter of which nobody knows the age loses its tag only', () => {
    const versions = [version('it', { tags: ['cache-a-2025Q4'], updatedAtMs: undefined })];
    expect(plan(versions).decisions[0]).toMatchObject({
      action: 'untag',
      dropped: ['cache-a-2025Q4'],
      reason: 'its age is unknown; 2025Q4 is older than the newest 4 quarters',
    });
  });

  test('also of what has no tag', () => {
    const child = version('child');
    const subject = version('subject');
    const { decisions } = plan([
      version('index', { tags: ['main'], kind: 'index', manifests: [child.digest] }),
      child,
      version('signature', { kind: 'artifact', subject: child.digest }),
      version('note', { kind: 'artifact', tags: ['note'], subject: subject.digest }),
      subject,
      version('young', { ageDays: 6 }),
      version('unknown', { updatedAtMs: undefined }),
      version('garbage'),
      version('cache', { tags: ['mycache'], kind: 'cache' }),
    ]);
    const reasons = decisions.map(({ version: { digest }, reason }) => [digest, reason]);
    expect(Object.fromEntries(reasons)).toEqual({
      [digestOf('index')]: 'main names an image of the application',
      [digestOf('child')]: 'part of main',
      [digestOf('signature')]: `attached to ${digestOf('child').slice(0, 19)}`,
      [digestOf('note')]: 'note names an image of the application',
      [digestOf('subject')]: 'note is attached to it',
      [digestOf('young')]: 'younger than grace',
      [digestOf('unknown')]: 'its age is unknown',
      [digestOf('garbage')]: 'nothing refers to it',
      [digestOf('cache')]: 'mycache is a build cache',
    });
  });

  test('and of a run in which nothing is deleted', () => {
    const unread = ['riddle', 'riddle2'].map((name) => version(name, { unread: true }));
    const { blocked, decisions } = plan([
      ...unread,
      version('old', { tags: ['cache-base', 'cache-a-2020Q1'] }),
    ]);
    expect(blocked).toBe(
      `nothing is deleted, because 2 manifests could not be read and may refer to it: ${digestOf('riddle')}`,
    );
    expect(decisions.map(({ action, reason, dropped }) => [action, reason, dropped])).toEqual(
      decisions.map(() => ['keep', blocked, []]),
    );
  });
});

test('images of the same age go by their digest, whichever comes first in the list', () => {
  const twins = ['b', 'a', 'c'].map((name) => version(name, { tags: [name], ageDays: 50 }));
  expect(going(plan(twins, { keepImages: 1 }))).toEqual(['b', 'c']);
  expect(going(plan(twins.toReversed(), { keepImages: 1 }))).toEqual(['b', 'c']);
});

test('a glob means tags that begin with a dot too, and an exclamation mark is a letter of it', () => {
  const versions = ['_.x', '!v'].map((tag, index) => version(`${index}`, { tags: [tag], ageDays: 50 }));
  expect(going(plan(versions, { keepImages: 0, keep: ['_*', '!v'] }))).toEqual([]);
  expect(going(plan(versions, { keepImages: 0, keep: ['!x'] }))).toEqual(['!v', '_.x']);
});

test('only images of the application count among the newest', () => {
  const layers = ['x', 'y'].map((name) => version(name, { tags: [`cache-${name}`], ageDays: 1 }));
  const both = version('both', { tags: ['cache-z', 'v3'], ageDays: 8 });
  const versions = [
    ...layers,
    both,
    version('a', { tags: ['v1'], ageDays: 50 }),
    version('b', { tags: ['v2'], ageDays: 60 }),
  ];
  expect(going(plan(versions, { keepImages: 2 }))).toEqual(['v2']);
});
