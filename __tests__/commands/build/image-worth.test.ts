import { describe, expect, test } from '@jest/globals';
import { weighImage } from '../../../src/commands/build/image-worth.ts';
import { executed } from '../../core/advice/sample-facts.ts';
import { fetchedImage, finishedBuild, sampleDockerfile } from '../../support/finished-build.ts';
import { digestOf, layerEntry } from '../../support/layer-values.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

/** A build that pushed: base is blob a, python b on top of it; the application stands on base and made c and d. */
function pushed(...args: Parameters<typeof finishedBuild>) {
  const build = finishedBuild(...args);
  build.state.images.set('base', fetchedImage(digestOf('1'), 'a'));
  build.state.images.set('python', fetchedImage(digestOf('2'), 'ab'));
  build.app.image = build.appImage(digestOf('3'), 'acd');
  return build;
}

type Advice = Awaited<ReturnType<typeof weighImage>>['advice'];
const names = (advice: Advice) => advice.map(({ name }) => name);

describe('what the layers are worth', () => {
  test('is told of an image that was pushed, with why a layer adds nothing', async () => {
    const { coverage } = await weighImage(pushed());
    expect(coverage).toEqual([
      {
        platform: 'linux/amd64',
        layers: 3,
        totalBytes: 8_001_000,
        prefix: { layers: 1, bytes: 1_000_000 },
        byDigest: { layers: 1, bytes: 1_000_000 },
        byLayer: [
          {
            layer: 'base',
            digest: digestOf('1'),
            sizeBytes: 1_001_000,
            prefix: { layers: 1, bytes: 1_000_000 },
            byDigest: { layers: 1, bytes: 1_000_000 },
            own: { layers: 1, bytes: 1_000_000 },
            useless: undefined,
          },
          {
            layer: 'python',
            digest: digestOf('2'),
            sizeBytes: 3_001_000,
            prefix: { layers: 1, bytes: 1_000_000 },
            byDigest: { layers: 1, bytes: 1_000_000 },
            own: { layers: 0, bytes: 0 },
            useless: '`COPY --from=python-deps` in stage runtime, line 7, makes a new layer of 3.0 MB',
          },
        ],
      },
    ]);
  });

  test('is told of each platform by itself, with the layers that have it', async () => {
    const build = pushed();
    build.app.image = build.appImage(digestOf('3'), 'acd', ['linux/amd64', 'linux/arm64']);
    const both = { platforms: ['linux/amd64', 'linux/arm64/v8'] };
    build.state.images.set('base', fetchedImage(digestOf('1'), 'a', both));
    const { coverage } = await weighImage(build);
    expect(coverage.map(({ platform, byLayer }) => [platform, byLayer.map(({ layer }) => layer)])).toEqual([
      ['linux/amd64', ['base', 'python']],
      ['linux/arm64', ['base']],
    ]);
  });

  test('is that of what the registry holds, where this run made nothing', async () => {
    const build = pushed();
    build.state.images.delete('base');
    const lookedUp = new Map([
      ['base', { kind: 'ok', image: fetchedImage(digestOf('9'), 'x') } as const],
      ['python', { kind: 'broken', reason: 'a blob is gone', missing: [], present: [] } as const],
    ]);
    build.state.images.delete('python');
    const state = { ...build.state, lookup: { ...build.state.lookup, images: lookedUp } };
    const { coverage } = await weighImage({ ...build, state });
    expect(coverage[0]?.byLayer).toMatchObject([
      {
        layer: 'base',
        digest: digestOf('9'),
        useless:
          'the application is based on stage base as it is now (line 6), and this image is from another build of it',
      },
    ]);
  });

  test('is not known of an image that was not pushed, nor of one that was not built', async () => {
    const build = pushed();
    build.app.image = undefined;
    expect((await weighImage(build)).coverage).toEqual([]);
    build.app.node = undefined;
    expect(await weighImage(build)).toEqual({ coverage: [], advice: [] });
  });
});

describe('advice', () => {
  test('is given with the sizes of the image', async () => {
    const { advice } = await weighImage(pushed());
    expect(advice).toMatchObject([
      { name: 'runtime-deps-layer', file: 'Dockerfile', line: 7, savesBytes: 3_000_000 },
      { name: 'copy-link', file: 'Dockerfile', line: 8, savesBytes: 4_000_000 },
    ]);
  });

  test('about bytes is not given where the image was not pushed', async () => {
    const build = pushed();
    build.app.image = undefined;
    expect((await weighImage(build)).advice).toEqual([]);
  });

  test('that is not wanted is left out', async () => {
    expect(names((await weighImage(pushed({ 'skip-advice': 'copy-link' }))).advice)).toEqual([
      'runtime-deps-layer',
    ]);
    expect((await weighImage(pushed({ 'skip-advice': 'all' }))).advice).toEqual([]);
  });

  test.each<[Readonly<Record<string, string>>, string]>([
    [{}, 'Dockerfile'],
    [{ context: './app/' }, 'app/Dockerfile'],
    [{ context: 'app' }, 'app/Dockerfile'],
    [{ context: 'app', file: './docker/Dockerfile.prod' }, './docker/Dockerfile.prod'],
  ])('with %j names the file %s', async (values, file) => {
    const { advice } = await weighImage(pushed(values));
    expect(new Set(advice.map((piece) => piece.file))).toEqual(new Set([file]));
  });

  test('counts what this run measured, of layers and application', async () => {
    const build = pushed();
    build.state.steps = executed('python-deps', [7]);
    const cause = { kind: 'argument', names: ['REVISION'] } as const;
    const miss = {
      stage: 'python-deps',
      platform: undefined,
      layer: 'python',
      index: 1,
      instruction: 'RUN pip',
      cause,
    };
    const { advice } = await weighImage({ ...build, misses: [miss] });
    expect(advice).toContainEqual(expect.objectContaining({ name: 'argument-too-early', savesMs: 7000 }));
  });
});

describe('compare-files', () => {
  const dockerfile = (version: number) =>
    sampleDockerfile.replace('RUN make', `ENV V=${version}\nRUN make $V`);

  test('are read from the folder of the run, and compared with what is recorded', async () => {
    const cwd = await makeTempFolder({ 'docker/other': dockerfile(18) });
    const build = pushed({ 'compare-files': 'docker/other' }, { dockerfile: dockerfile(20), cwd });
    const cache = {
      tag: 'cache-builder',
      source: { kind: 'absent' } as const,
      entry: layerEntry(digestOf('4'), { steps: executed('base', [9]) }),
    };
    const { advice } = await weighImage({ ...build, cache });
    expect(advice).toContainEqual(
      expect.objectContaining({
        name: 'version-drift',
        savesMs: 9000,
        detail: expect.stringContaining('V is 20 in Dockerfile, line 2, and 18 in docker/other, line 2.'),
      }),
    );
  });

  test('that cannot be read, or are no Dockerfile, are a warning each', async () => {
    const cwd = await makeTempFolder({ broken: 'RUN make\n' });
    const build = pushed({ 'compare-files': 'missing,broken' }, { cwd });
    expect(names((await weighImage(build)).advice)).toEqual(['runtime-deps-layer', 'copy-link']);
    expect(build.log.warnings).toEqual([
      expect.stringMatching(/^compare-files: missing was not compared: .*ENOENT/),
      'compare-files: broken was not compared: Dockerfile line 1: expected FROM before RUN',
    ]);
  });
});
