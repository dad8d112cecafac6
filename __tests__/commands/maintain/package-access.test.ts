import { describe, expect, test } from '@jest/globals';
import { githubPackage, registryPackage } from '../../../src/commands/maintain/package-access.ts';
import { createMemoryRegistry } from '../../support/memory-registry.ts';

const image = 'x.test/shop';

describe('a package of any registry', () => {
  test('is listed by its tags, and loses images by digest', async () => {
    const registry = createMemoryRegistry();
    const { digest } = registry.putImage(image, 'main', 'app:10');
    const access = registryPackage(registry.connect('x.test'), 'shop');
    const { versions } = await access.inventory();
    expect(versions.map((version) => [version.digest, version.tags])).toEqual([[digest, ['main']]]);
    expect(await access.deleteVersion({ digest } as never)).toEqual({ done: 'deleted', detail: undefined });
    expect(registry.tags(image)).toEqual({});
    expect((await access.deleteVersion({ digest } as never)).done).toBe('absent');
  });

  test('loses single tags only where the registry can', async () => {
    const can = createMemoryRegistry({ deletesTags: true });
    can.putImage(image, 'a', 'app:10');
    can.putImage(image, 'b', 'app:10');
    const access = registryPackage(can.connect('x.test'), 'shop');
    expect((await access.dropTags(['a'])).done).toBe('deleted');
    expect(Object.keys(can.tags(image))).toEqual(['b']);
    const cannot = createMemoryRegistry();
    cannot.putImage(image, 'a', 'app:10');
    const dropped = await registryPackage(cannot.connect('x.test'), 'shop').dropTags(['a', 'b']);
    expect(dropped).toMatchObject({
      done: 'unsupported',
      detail: expect.stringContaining('cannot delete a single tag'),
    });
    expect(cannot.lines.filter((line) => line.startsWith('delete'))).toHaveLength(1);
  });
});

/** GitHub's list over a registry in memory. */
function github(registry = createMemoryRegistry(), { lists = true, refuses = false } = {}) {
  const deleted: number[] = [];
  const ids = new Map<string, number>();
  const access = githubPackage(
    registry.connect('x.test'),
    'shop',
    {
      async listVersions() {
        const digests = [...new Set(Object.values(registry.tags(image)))];
        return (lists ? digests : []).map((digest) => {
          const id = ids.get(digest) ?? ids.size + 1;
          ids.set(digest, id);
          const tags = Object.entries(registry.tags(image)).flatMap(([tag, named]) =>
            named === digest ? [tag] : [],
          );
          return { id, digest, tags, updatedAtMs: 5 };
        });
      },
      async deleteVersion(id: number) {
        deleted.push(id);
        return refuses ? { kind: 'refused', reason: 'too popular' } : { kind: 'deleted' };
      },
    } as never,
    () => 'nonce',
  );
  return { access, deleted, registry };
}

describe("a package of GitHub's", () => {
  test('has every version that GitHub lists and the registry still has', async () => {
    const { access, registry } = github();
    const { digest } = registry.putImage(image, 'main', 'app:10');
    const gone = registry.putImage(image, 'gone', 'old:10');
    registry.lose(image, gone.digest);
    const { versions } = await access.inventory();
    expect(versions).toMatchObject([{ id: 1, digest, tags: ['main'], updatedAtMs: 5 }]);
    expect(versions[0]?.content?.kind).toBe('image');
  });

  test('loses versions by the number that GitHub gave them', async () => {
    const { access, deleted } = github();
    expect(await access.deleteVersion({ id: 7 } as never)).toEqual({ done: 'deleted', detail: undefined });
    expect(deleted).toEqual([7]);
    expect(await access.deleteVersion({} as never)).toMatchObject({ done: 'refused' });
    const refused = await github(undefined, { refuses: true }).access.deleteVersion({ id: 1 } as never);
    expect(refused).toEqual({ done: 'refused', detail: 'too popular' });
  });

  test('loses a tag by another manifest under it, so that the image stays', async () => {
    const { access, registry, deleted } = github();
    const { digest } = registry.putImage(image, 'stays', 'app:10');
    registry.putImage(image, 'goes', 'app:10');
    expect((await access.dropTags(['goes'])).done).toBe('deleted');
    expect(deleted).toHaveLength(1);
    const { stays, goes } = registry.tags(image);
    expect(stays).toBe(digest);
    // What goes with the tag is the placeholder.
    expect(goes).not.toBe(digest);
  });

  test('keeps a tag that GitHub does not list anew', async () => {
    const { access, registry, deleted } = github(undefined, { lists: false });
    registry.putImage(image, 'goes', 'app:10');
    expect(await access.dropTags(['goes'])).toMatchObject({ done: 'refused' });
    expect(deleted).toEqual([]);
  });
});
