import { describe, expect, test } from '@jest/globals';
import { RegistryError } from '../../../src/adapters/registry/registry-error.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { autoLayers } from '../../../src/core/layers/auto-layers.ts';
import { graphLayers } from '../../../src/core/layers/layer-graph.ts';
import type { LayerRecord } from '../../../src/core/layers/record.ts';
import { refusePrivateBases } from '../../../src/layers/project/private-bases.ts';
import { buildValues } from '../../support/build-values.ts';

const image = 'x.test/shop';
const text = 'FROM y.test/secret:1 AS app\nRUN x\nCOPY --from=z.test/tool /t /t\nRUN y\nCOPY . .\n';

/** What comes of it where `hidden` repositories are shown to nobody without a login. */
async function outcome(
  hidden: readonly string[],
  options: { readonly recorded?: boolean; readonly named?: boolean } = {},
) {
  const values = buildValues();
  const layered = autoLayers(parseDockerfile(text), {
    ...{ target: undefined, values, secretArgs: [], maskedValues: new Set<string>() },
    files: { paths: () => [], credentials: () => undefined },
  });
  const decisions = options.named === true ? [] : layered.decisions;
  const nodes = graphLayers(layered.dockerfile, layered.layers, values);
  const project = { ...layered, decisions, contextDir: '/', dockerfilePath: '/Dockerfile', values, nodes };
  const asked: string[] = [];
  const connect = (registry: string) => ({
    resolve: async (repository: string, reference: string) => {
      asked.push(`${registry}/${repository}:${reference}`);
      if (hidden.includes(`${registry}/${repository}`))
        throw new RegistryError({
          kind: 'denied',
          method: 'HEAD',
          url: new URL(`https://${registry}/v2/${repository}`),
          status: 403,
        });
      return undefined;
    },
  });
  const record = {
    layers: {
      app: { inputs: { externalImages: { 'y.test/secret:1': 'unresolved', 'z.test/tool': 'unresolved' } } },
    },
  } as unknown as LayerRecord;
  const inputs = { image, registry: 'x.test', repository: 'shop' };
  const error = await refusePrivateBases(
    { inputs, project },
    options.recorded === true ? record : undefined,
    connect,
  ).then(
    () => undefined,
    (thrown: unknown) => (thrown as Error).message,
  );
  return { error, asked };
}

describe('layers that nobody named', () => {
  test('are refused on private images where the package is public', async () => {
    expect((await outcome(['y.test/secret'])).error).toBe(
      'anyone can read x.test/shop, and the layers would contain private base images: y.test/secret:1 (layer app)',
    );
  });

  test.each([
    ['all that they contain is public', []],
    ['the package is private, too', ['x.test/shop', 'y.test/secret']],
  ])('are made where %s', async (_, hidden) => {
    expect((await outcome(hidden)).error).toBeUndefined();
  });

  test('ask nothing about images that a recorded layer holds', async () => {
    expect(await outcome(['y.test/secret'], { recorded: true })).toEqual({ error: undefined, asked: [] });
  });
});

test('layers that the user names are the decision of the user', async () => {
  expect(await outcome(['y.test/secret'], { named: true })).toEqual({ error: undefined, asked: [] });
});
