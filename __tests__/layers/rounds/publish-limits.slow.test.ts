import { describe, expect, test } from '@jest/globals';
import { createPublishScene } from '../../support/publish-scene.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

type Scene = Awaited<ReturnType<typeof createPublishScene>>;

/** A refresh in which a file of a layer became another one. */
async function change(scene: Scene, name: string, path: string, content: string) {
  Object.assign(scene.made[name] ?? {}, { [path]: content });
  const run = await scene.refresh();
  expect(run.log.warnings).toEqual([]);
  return run;
}

describe('patches', () => {
  test('follow one another twenty times, then the whole layer is published, and they begin again', async () => {
    const scene = await createPublishScene();
    const blobs = async (run: Awaited<ReturnType<Scene['run']>>): Promise<number> =>
      (await scene.imageOf(run.digestOf('base'))).layers.length;
    expect(await blobs(await scene.run())).toBe(1);
    for (let patch = 1; patch <= 20; patch++) {
      // What changes nothing in between is no patch, and starts nothing again.
      const same = await change(scene, 'base', 'var/log/dpkg.log', `day ${patch}`);
      expect(same.published['base']).toMatchObject({ state: 'same', serverBytes: 0 });
      const run = await change(scene, 'base', 'usr/lib/libc', `version ${patch}`);
      expect([patch, run.published['base']?.state, await blobs(run)]).toEqual([patch, 'patch', patch + 1]);
      expect(await scene.filesIn(run.digestOf('base'))).toMatchObject({ 'usr/lib/libc': `version ${patch}` });
    }
    const compacted = await change(scene, 'base', 'usr/lib/libc', 'the next one');
    expect(compacted.published['base']).toMatchObject({
      ...{ state: 'new', reason: '20 patches follow one another', changedFiles: 1 },
    });
    expect(await blobs(compacted)).toBe(1);
    const again = await change(scene, 'base', 'usr/lib/libc', 'and another');
    expect([again.published['base']?.state, await blobs(again)]).toEqual(['patch', 2]);
  });

  test('make no image of more than a hundred blobs, those of the layers below it and of their patches counted', async () => {
    const scene = await createPublishScene();
    const external = Array.from({ length: 95 }, (_, at) => ({ [`etc/${at}`]: String(at) }));
    await scene.publishBase(...external);
    const blobs = async (run: Awaited<ReturnType<Scene['run']>>): Promise<readonly number[]> =>
      Promise.all(
        ['base', 'python'].map(async (name) => (await scene.imageOf(run.digestOf(name))).layers.length),
      );
    expect(await blobs(await scene.run())).toEqual([96, 97]);
    const third = await change(scene, 'python', 'venv/flask', 'three');
    expect([third.published['python']?.state, await blobs(third)]).toEqual(['patch', [96, 98]]);
    // A patch of base is a blob more for what is on it.
    await change(scene, 'base', 'usr/lib/libc', 'second');
    const hundred = await change(scene, 'base', 'usr/lib/libc', 'third');
    expect([hundred.published['python']?.state, await blobs(hundred)]).toEqual(['same', [98, 100]]);
    const reason = 'an image may have at most 100 blobs';
    const patched = await change(scene, 'python', 'venv/flask', 'four');
    expect(patched.published['python']).toMatchObject({ state: 'new', reason });
    expect(await blobs(patched)).toEqual([98, 99]);
    await change(scene, 'python', 'venv/flask', 'five');
    const below = await change(scene, 'base', 'usr/lib/libc', 'fourth');
    expect(below.published).toMatchObject({
      base: { state: 'patch' },
      python: { state: 'new', reason },
    });
    expect(await blobs(below)).toEqual([99, 100]);
    expect(await scene.filesIn(below.digestOf('python'))).toMatchObject({
      ...{ 'etc/94': '94', 'usr/lib/libc': 'fourth', 'venv/flask': 'five' },
    });
  });
});
