import { describe, expect, test } from '@jest/globals';
import { chainLayers, ownChain } from '../../../src/core/coverage/chain-layers.ts';
import { appChain, appGraph, appImage } from '../../support/app-graph.ts';

const text = `FROM debian AS base
RUN make
FROM base AS helper
RUN help
FROM base AS lower
ENV A=1
COPY --from=helper /x /x
FROM lower AS runtime
WORKDIR /app
COPY src /app/src
CMD ["run"]
`;

describe('the stages that an application image is made of', () => {
  const names = (layers: string, target?: string) =>
    ownChain(appGraph(text, layers, target === undefined ? {} : { target }).app).map(
      ({ displayName }) => displayName,
    );

  test.each<[string, string, string | undefined, readonly string[]]>([
    ['are its own down to the layer', 'base', undefined, ['lower', 'runtime']],
    ['are those of the target, however it is written', 'base', 'Lower', ['lower']],
    ['end where a higher layer begins', 'base lower', undefined, ['runtime']],
    ['are all where there is no layer', '', undefined, ['base', 'lower', 'runtime']],
  ])('%s', (_what, layers, target, expected) => {
    expect(names(layers, target)).toEqual(expected);
  });

  test('are those of the last stage, also without a name', () => {
    const { app } = appGraph('FROM debian AS base\nFROM base\nRUN make\n');
    expect(ownChain(app).map(({ displayName }) => displayName)).toEqual(['stage-1']);
  });
});

describe('which instruction made which blob', () => {
  const { app } = appGraph(text);

  test('is found from the top of the image down', () => {
    const chain = appChain(app, { 7: 700, 9: 9, 10: 1000 }, [5000, 300]);
    expect(
      chain.map(({ instruction, stage, sizeBytes, bytesBeneath }) => [
        stage.displayName,
        instruction.line,
        sizeBytes,
        bytesBeneath,
      ]),
    ).toEqual([
      ['lower', 7, 700, 5300],
      ['runtime', 9, 9, 6000],
      ['runtime', 10, 1000, 6009],
    ]);
  });

  test('knows the words of the classic builder', () => {
    const image = appImage(app, {}, [5000]);
    const history = image.history.map((entry) => ({
      ...entry,
      createdBy: entry.createdBy.startsWith('RUN')
        ? entry.createdBy
        : `/bin/sh -c #(nop)  ${entry.createdBy}`,
    }));
    expect(chainLayers(app, { ...image, history })).toHaveLength(3);
  });

  test.each<[string, (image: ReturnType<typeof appImage>) => ReturnType<typeof appImage>]>([
    [
      'the history has fewer entries than the Dockerfile',
      ({ layers, history }) => ({ layers: layers.slice(-2), history: history.slice(-4) }),
    ],
    [
      'the history counts other blobs than the manifest',
      ({ layers, history }) => ({ layers: layers.slice(1), history }),
    ],
    [
      'an entry is of another instruction',
      ({ layers, history }) => ({
        layers,
        history: history.map((entry) => ({
          ...entry,
          createdBy: entry.createdBy.replace(/^WORKDIR/, 'RUN'),
        })),
      }),
    ],
    [
      'an entry does not say what made it',
      ({ layers, history }) => ({ layers, history: history.map((entry) => ({ ...entry, createdBy: '' })) }),
    ],
    ['there is no history', ({ layers }) => ({ layers, history: [] })],
  ])('is not told where %s', (_why, change) => {
    expect(chainLayers(app, change(appImage(app, {}, [5000])))).toBeUndefined();
  });

  test('of an image without a layer beneath', () => {
    const { app: alone } = appGraph('FROM scratch\nCOPY src /\n', '');
    expect(
      appChain(alone, { 2: 40 }, []).map(({ sizeBytes, bytesBeneath }) => [sizeBytes, bytesBeneath]),
    ).toEqual([[40, 0]]);
  });
});
