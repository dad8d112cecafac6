import { describe, expect, test } from '@jest/globals';
import { adviseRuntimeDeps } from '../../../src/core/advice/runtime-deps-layer.ts';
import { sampleFacts } from './sample-facts.ts';

const below = [
  'FROM debian AS base',
  'FROM base AS python-deps',
  'RUN pip',
  'FROM base AS node-deps',
  'RUN npm',
];
const layers = 'base python=python-deps node=node-deps';
/** The first line is line 7 of the Dockerfile; lines of 2 MB each. */
const advise = (lines: readonly string[], from = 'FROM base AS runtime') =>
  adviseRuntimeDeps(
    sampleFacts([...below, from, ...lines, ''].join('\n'), {
      layers,
      sizes: Object.fromEntries(lines.map((_line, index) => [index + 7, 2_000_000])),
    }),
  );
const venv = 'COPY --from=python-deps /app/venv /app/venv';
const modules = 'COPY --from=node-deps /app/node_modules /app/node_modules';

describe('what the application copies from its layers', () => {
  test('is told with its line, its bytes, and the stage to write', () => {
    expect(advise([venv, modules, 'COPY --link src /app/src'])).toEqual([
      {
        name: 'runtime-deps-layer',
        title: 'Turn the stage that the application copies from into a layer.',
        detail:
          '2 COPY --from make blobs of 4.0 MB that no layer image has, so a server that holds the layers still downloads them. As a separate stage, with the line `runtime-deps=runtime-deps` in `layers`, it is prewarmed like the other layers.',
        file: 'Dockerfile',
        line: 7,
        savesBytes: 4_000_000,
        savesMs: undefined,
        when: 'each deployment to a server that holds the layers and not yet these blobs',
        suggestion: `FROM base AS runtime-deps\n${venv}\n${modules}\n\nFROM runtime-deps AS runtime`,
      },
    ]);
  });

  test('counts the lines that can move, not those behind', () => {
    expect(advise([venv, 'RUN make', modules])).toMatchObject([
      {
        line: 7,
        savesBytes: 2_000_000,
        detail: expect.stringContaining('The COPY --from makes a blob of 2.0 MB'),
      },
    ]);
  });

  test('takes along what the lines need, and leaves with the application what changes with each commit', () => {
    const lines = [
      'ARG REVISION',
      'LABEL org.opencontainers.image.revision=$REVISION',
      'ENV NODE_ENV=production',
      'ARG NAME=app',
      'ENV HOME=/home/$NAME',
      'USER 1000',
      'WORKDIR $HOME',
      'COPY --from=python-deps /app/venv venv',
      'EXPOSE 80',
    ];
    expect(advise(lines)[0]?.suggestion?.split('\n')).toEqual([
      'FROM base AS runtime-deps',
      'ARG NAME=app',
      'ENV HOME=/home/$NAME',
      'USER 1000',
      'WORKDIR $HOME',
      'COPY --from=python-deps /app/venv venv',
      '',
      'FROM runtime-deps AS runtime',
      'ARG REVISION',
      'LABEL org.opencontainers.image.revision=$REVISION',
      'ENV NODE_ENV=production',
    ]);
  });

  test('keeps a platform, a variable, and a stage without a name', () => {
    const text = ['ARG BASE=base', ...below, 'FROM --platform=$TARGETPLATFORM $BASE', venv, ''].join('\n');
    const facts = sampleFacts(text, { layers, sizes: { 8: 2_000_000 } });
    expect(adviseRuntimeDeps(facts)[0]?.suggestion?.split('\n')).toEqual([
      'FROM --platform=$TARGETPLATFORM $BASE AS runtime-deps',
      venv,
      '',
      'FROM --platform=$TARGETPLATFORM runtime-deps',
    ]);
  });

  test('gets a name that is free', () => {
    const text = [...below, 'FROM base AS runtime-deps', venv, 'FROM runtime-deps AS app', 'RUN make', ''];
    const facts = sampleFacts(text.join('\n'), { layers, sizes: { 7: 2_000_000 } });
    expect(adviseRuntimeDeps(facts)[0]?.suggestion).toContain('FROM base AS app-deps\n');
  });

  test('is found in the lowest stage of the application, by number too', () => {
    const lines = ['COPY --from=1 /app/venv /app/venv', 'FROM runtime AS app', 'COPY src /app/src'];
    expect(advise(lines)).toMatchObject([{ line: 7, savesBytes: 2_000_000 }]);
  });
});

describe('nothing is told', () => {
  test.each<[string, readonly string[]]>([
    ['where the lines stand behind a RUN', ['RUN make', venv]],
    ['where they stand behind files of the application', ['COPY src /app/src', venv]],
    ['where they stand behind files of an image', ['COPY --from=nginx /etc /etc', venv]],
    ['where they stand behind what is downloaded', ['ADD https://example.test/x /x', venv]],
    ['where nothing is copied from a layer', ['COPY src /app/src']],
  ])('%s', (_why, lines) => {
    expect(advise(lines)).toEqual([]);
  });

  test('where the stage is not FROM a layer', () => {
    expect(advise([venv], 'FROM debian AS runtime')).toEqual([]);
    expect(advise([venv], 'FROM scratch')).toEqual([]);
  });

  test('where a layer is copied from by way of a stage that is none', () => {
    const text = [
      ...below,
      'FROM python-deps AS build',
      'RUN make',
      'FROM base',
      'COPY --from=build /a /a',
      '',
    ];
    const facts = sampleFacts(text.join('\n'), { layers, sizes: { 9: 2_000_000 } });
    expect(adviseRuntimeDeps(facts)).toEqual([]);
  });

  test('where the layer does something before the first line', () => {
    const text = [
      'FROM debian AS base',
      'FROM base AS deps',
      'ONBUILD RUN make',
      'FROM deps',
      'COPY --from=base /a /a',
    ];
    const facts = sampleFacts(text.join('\n'), { layers: 'base deps', sizes: { 5: 2_000_000 } });
    expect(facts.app.ownStages.map(({ commands }) => commands.length)).toEqual([2]);
    expect(adviseRuntimeDeps(facts)).toEqual([]);
  });

  test('below 1 MB', () => {
    const facts = (bytes: number) =>
      sampleFacts([...below, 'FROM base', venv, modules, ''].join('\n'), {
        layers,
        sizes: { 7: 500_000, 8: bytes },
      });
    expect(adviseRuntimeDeps(facts(499_999))).toEqual([]);
    expect(adviseRuntimeDeps(facts(500_000))).toHaveLength(1);
  });

  test('where the sizes are not known for certain', () => {
    const facts = sampleFacts([...below, 'FROM base', venv, ''].join('\n'), { layers });
    expect(adviseRuntimeDeps(facts)).toEqual([]);
  });

  test('where what is copied is a layer already', () => {
    const text = [
      ...below,
      'FROM base AS runtime-deps',
      venv,
      modules,
      'FROM runtime-deps',
      'COPY src /src',
      '',
    ];
    const facts = sampleFacts(text.join('\n'), {
      layers: `${layers} runtime=runtime-deps`,
      sizes: { 10: 5_000_000 },
    });
    expect(adviseRuntimeDeps(facts)).toEqual([]);
  });
});
