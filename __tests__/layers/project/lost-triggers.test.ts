import { describe, expect, test } from '@jest/globals';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { autoLayers } from '../../../src/core/layers/auto-layers.ts';
import { graphLayers } from '../../../src/core/layers/layer-graph.ts';
import type { LayerRecord } from '../../../src/core/layers/record.ts';
import { refuseLostTriggers } from '../../../src/layers/project/lost-triggers.ts';
import { buildValues } from '../../support/build-values.ts';

const text = 'FROM y.test/tool:1 AS app\nRUN install\nCOPY . .\nENTRYPOINT ["tool"]\n';

/** What comes of it where the base image has these triggers; `undefined`: its registry does not answer. */
async function outcome(onBuild: readonly string[] | undefined, recorded = false) {
  const values = buildValues();
  const layered = autoLayers(parseDockerfile(text), {
    ...{ target: undefined, values, secretArgs: [], maskedValues: new Set<string>() },
    files: { paths: () => [], credentials: () => undefined },
  });
  const nodes = graphLayers(layered.dockerfile, layered.layers, values);
  const asked: string[] = [];
  const connect = (registry: string) => ({
    async fetchManifest(repository: string, reference: string) {
      asked.push(`${registry}/${repository}:${reference}`);
      if (onBuild === undefined) throw new Error('no answer');
      return { manifest: { kind: 'image', config: {} } } as never;
    },
    fetchBlob: async () => {
      const config = { os: 'linux', architecture: 'amd64', rootfs: {}, config: { OnBuild: onBuild } };
      return Buffer.from(JSON.stringify(config));
    },
  });
  const record = {
    layers: { app: { inputs: { externalImages: { 'y.test/tool:1': 'unresolved' } } } },
  } as unknown as LayerRecord;
  const error = await refuseLostTriggers(
    { dockerfile: layered.dockerfile, nodes },
    recorded ? record : undefined,
    connect,
  ).then(
    () => undefined,
    (thrown: unknown) => thrown as Error & { readonly remedy?: string },
  );
  return { error, asked };
}

describe('a stage that is cut', () => {
  test('is refused where its base image has an ONBUILD CMD that an ENTRYPOINT would drop', async () => {
    const { error, asked } = await outcome(['CMD ["--help"]']);
    expect(error?.message).toBe(
      'the base image y.test/tool:1 has ONBUILD CMD ["--help"], which line 4 of the Dockerfile would not have after the layer above it',
    );
    expect(error?.remedy).toBe(
      'Write CMD ["--help"] into your Dockerfile, before line 3. Or name whole stages in the input layers.',
    );
    expect(asked).toEqual(['y.test/tool:1']);
  });

  test.each([
    ['has none', []],
    ['cannot be read', undefined],
  ])('is built where its base image %s', async (_, onBuild) => {
    expect((await outcome(onBuild)).error).toBeUndefined();
  });

  test('asks nothing about images that a recorded layer holds', async () => {
    expect(await outcome(['CMD x'], true)).toEqual({ error: undefined, asked: [] });
  });
});
