import { describe, expect, test } from '@jest/globals';
import { adviseCopyLink } from '../../../src/core/advice/copy-link.ts';
import { appGraph } from '../../support/app-graph.ts';
import { sampleFacts } from './sample-facts.ts';

/** The first line is line 4 of the Dockerfile. */
const text = (...lines: readonly string[]) =>
  ['FROM debian AS base', 'RUN make', 'FROM base AS runtime', ...lines, ''].join('\n');
const advise = (lines: readonly string[], beneath: readonly number[] = [30_000_000]) =>
  adviseCopyLink(sampleFacts(text(...lines), { sizes: { 4: 1_000_000, 5: 2_000_000 }, beneath }));

describe('a COPY without --link', () => {
  test('is told with its line, the bytes beneath, and the line to write', () => {
    expect(advise(['COPY src /app/src', 'CMD ["/app/src/run"]'])).toEqual([
      {
        name: 'copy-link',
        title: 'Write COPY --link.',
        detail:
          'Without --link, this line lays files onto 30.0 MB of lower layers, which a builder without them downloads and unpacks on every source change, although the layers themselves are cached. With --link, the destination must not go through a symbolic link in a lower layer.',
        file: 'Dockerfile',
        line: 4,
        savesBytes: 30_000_000,
        savesMs: undefined,
        when: 'each build of a code change on a builder that does not hold the layers',
        suggestion: 'COPY --link src /app/src',
      },
    ]);
  });

  test('counts what the application put beneath it, too', () => {
    expect(advise(['RUN make', 'COPY src /app/src'])).toMatchObject([{ line: 5, savesBytes: 31_000_000 }]);
  });

  test('is told for all lines behind the first that changes, because one that is left needs the files beneath', () => {
    expect(
      advise([
        'COPY --link --from=base /x /x',
        'copy --chown=1000:1000 \\\n  src /app/src',
        'COPY --link other /other',
        'ADD data.tar.gz /data',
        'COPY --from=base /y /y',
      ]),
    ).toMatchObject([
      {
        title: 'Write COPY --link in 3 places.',
        line: 5,
        suggestion:
          'copy --link --chown=1000:1000 \\\n  src /app/src\nADD --link data.tar.gz /data\nCOPY --link --from=base /y /y',
      },
    ]);
  });

  test.each<[string, string, string]>([
    ['ADD of a file', 'ADD src.tar /app', 'ADD --link src.tar /app'],
    ['--link=false', 'COPY --link=false --chmod=755 src /app', 'COPY --link --chmod=755 src /app'],
    ['ADD of several, of which one changes', 'ADD https://x/y src /app', 'ADD --link https://x/y src /app'],
    ['a user by number', 'COPY --chown=1000 src /app', 'COPY --link --chown=1000 src /app'],
    ['the form of JSON', 'COPY ["my src", "/app"]', 'COPY --link ["my src", "/app"]'],
  ])('%s', (_what, line, suggestion) => {
    expect(advise([line])).toMatchObject([{ line: 4, suggestion }]);
  });

  test('does not speak of layers where there are none', () => {
    const facts = sampleFacts(text('COPY src /app/src'), { layers: '', sizes: {} });
    expect(adviseCopyLink(facts)[0]?.detail).not.toContain('although');
  });

  test('takes files of a folder that the user gave as changing, those of an image not', () => {
    const copy = 'FROM debian AS base\nFROM base AS app\nCOPY --from=other / /app\n';
    const withContext = (other: string) => {
      const facts = sampleFacts(copy, { sizes: {} });
      const values = {
        buildArgs: {},
        buildContexts: { other },
        platforms: [],
        builderPlatform: 'linux/amd64',
      };
      return adviseCopyLink({ ...facts, app: appGraph(copy, 'base', { values }).app });
    };
    expect(withContext('../other')).toHaveLength(1);
    expect(withContext('docker-image://debian:12')).toEqual([]);
    expect(withContext('oci-layout://folder')).toEqual([]);
  });
});

describe('nothing is told', () => {
  test.each<[string, readonly string[]]>([
    ['where a RUN comes behind, which needs the files', ['COPY src /app/src', 'RUN make']],
    ['where a WORKDIR comes behind', ['COPY src /app/src', 'WORKDIR /app']],
    ['where --chown names a user', ['COPY --chown=app:app src /app/src']],
    ['where a line behind names a user', ['COPY src /app/src', 'COPY --chown=app other /other']],
    ['where --chown is a variable', ['ARG OWNER', 'COPY --chown=$OWNER src /app/src']],
    ['where every line is linked', ['COPY --link src /app/src', 'COPY --link=true other /other']],
    ['where nothing comes from the sources', ['COPY --from=base /x /x', 'COPY --from=nginx /y /y']],
    ['for what is downloaded', ['ADD https://example.test/x /x', 'ADD git@github.com:o/n.git /n']],
    ['for a file that stands in the Dockerfile', ['COPY <<EOF /etc/app.conf\nx=1\nEOF']],
    [
      'for what the layers give, before sources that are linked',
      ['COPY --from=base /x /x', 'ADD https://example.test/x /x', 'COPY --link src /app/src'],
    ],
  ])('%s', (_why, lines) => {
    expect(advise(lines)).toEqual([]);
  });

  test('below 1 MB', () => {
    expect(advise(['COPY src /app/src'], [999_999])).toEqual([]);
    expect(advise(['COPY src /app/src'], [400_000, 600_000])).toHaveLength(1);
  });

  test('where the sizes are not known', () => {
    expect(adviseCopyLink(sampleFacts(text('COPY src /app/src')))).toEqual([]);
  });
});
