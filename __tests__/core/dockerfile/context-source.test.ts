import { expect, test } from '@jest/globals';
import { contextSources } from '../../../src/core/dockerfile/context-source.ts';
import { parseDockerfile } from '../../../src/core/dockerfile/dockerfile.ts';
import { resolveBuilds } from '../../../src/core/dockerfile/stage-graph.ts';
import { buildValues } from '../../support/build-values.ts';

const find = (
  text: string,
  given: Parameters<typeof buildValues>[0] = {},
  replaced: readonly string[] = [],
) => contextSources(resolveBuilds(parseDockerfile(text), 'app', buildValues(given)), new Set(replaced));
const plain = (path: string) => ({ context: undefined, path, parents: false, exclude: [] });

test.each([
  ['COPY a b/ c* /x/', ['a', 'b/', 'c*']],
  ['COPY ["a b", "/x"]', ['a b']],
  ['ADD --chown=1:1 https://example.com/x.tar git@github.com:o/r.git local.tar /x/', ['local.tar']],
  ['COPY <<EOF a /x/\ncontent\nEOF', ['a']],
  ['COPY ../a b/../../c* ./../.. /x/', ['a', 'c*', '/']],
  ['RUN --mount=type=bind,source=../reqs.txt,target=/r true', ['reqs.txt']],
  ['COPY --from=other a /x', []],
  ['RUN --mount=type=bind,source=reqs.txt,target=/r true', ['reqs.txt']],
  ['RUN --mount=target=/src true', ['/']],
  ['RUN --mount=type=cache,target=/c --mount=type=secret,id=s --mount=type=tmpfs,target=/t true', []],
  ['RUN --mount=type=bind,\\"source=a,b\\",target=/x true', ['a,b']],
  ['ARG DIR=app\nCOPY ${DIR}/x /', ['given/x']],
  ['ENV DIR=app\nENV DIR=b OLD=$DIR\nCOPY $OLD/x /', ['app/x']],
])('takes the files of %j', (instructions, paths) => {
  const buildArgs = { DIR: 'given' };
  expect(find(`FROM a AS app\n${instructions}`, { buildArgs })).toEqual(paths.map(plain));
});

test('a variable without a value stands for all beneath, and is named', () => {
  expect(find('FROM a AS app\nENV DIR=app\nCOPY $DIR/x ${OTHER:-y} src/$UNKNOWN/$B /')).toEqual([
    plain('app/x'),
    { ...plain('/'), unset: ['OTHER'] },
    { ...plain('src/'), unset: ['UNKNOWN', 'B'] },
  ]);
});

test('reads --exclude and --parents', () => {
  expect(find('FROM a AS app\nCOPY --parents --exclude=*.md --exclude=x a/./b/*.txt /')).toEqual([
    { context: undefined, path: 'a/./b/*.txt', parents: true, exclude: ['*.md', 'x'] },
  ]);
});

test('nothing leads out of a context, on neither side of what --parents keeps', () => {
  const [source] = find('FROM a AS app\nCOPY --parents ../a/./../b /');
  expect(source?.path).toBe('a/./b');
  expect(find('FROM a AS app\nCOPY ../$X/a /')).toEqual([{ ...plain('/'), unset: ['X'] }]);
});

test('takes what an ONBUILD of the stage beneath copies, with the variables of both', () => {
  const text = 'FROM a AS base\nARG D=d\nENV E=e\nONBUILD COPY $D/$E /\nFROM base AS app\n';
  expect(find(text)).toEqual([plain('d/e')]);
  expect(find(text, {}, ['base'])).toEqual([plain('d/e')]);
});

test('leaves out what replaced stages take', () => {
  const text = 'FROM a AS base\nCOPY base.txt /\nFROM base AS app\nCOPY app.txt /';
  expect(find(text, {}, ['base'])).toEqual([plain('app.txt')]);
});

test('reads local folders among the build contexts', () => {
  const buildContexts = { shared: '../shared', root: './root', image: 'docker-image://x', stage: './stage' };
  const text = `FROM root AS app
COPY --from=shared a /
COPY --from=image b /
COPY --from=stage c /
RUN --mount=from=shared,source=d,target=/d --mount=source=e,target=/e true
FROM x AS stage
`.replace(/(FROM root[\s\S]*)(FROM x AS stage\n)/, '$2$1');
  const shared = { name: 'shared', folder: '../shared' };
  expect(find(text, { buildContexts })).toEqual([
    { ...plain('/'), context: { name: 'root', folder: './root' } },
    { ...plain('a'), context: shared },
    { ...plain('c'), context: { name: 'stage', folder: './stage' } },
    { ...plain('d'), context: shared },
    plain('e'),
  ]);
});
