import { expect, test } from '@jest/globals';
import type { Wait } from '../../../src/core/buildkit/wait.ts';
import { waitReports } from '../../../src/layers/report/wait-reports.ts';

const digest = (character: string) => `sha256:${character.repeat(64)}`;
const parts = {
  project: {
    nodes: [
      { name: 'base', ownStages: [{ displayName: 'base' }, { displayName: 'tools' }] },
      { name: 'python', ownStages: [{ displayName: 'python-deps' }] },
    ],
  },
  found: {
    state: {
      digests: new Map([['base', digest('a')]]),
      lookup: { record: { layers: { base: { digest: digest('b') }, python: { digest: digest('c') } } } },
    },
  },
} as unknown as Parameters<typeof waitReports>[0];

test.each<[string, Wait['kind'], string, string | undefined, string | undefined]>([
  ['the image of a layer', 'load', `x.test/shop@${digest('a')}`, undefined, 'base'],
  ['the recorded image of a layer', 'unpack', `x.test/shop@${digest('c')}`, undefined, 'python'],
  ['an image from elsewhere', 'load', `docker.io/library/debian@${digest('f')}`, undefined, undefined],
  ['an image from elsewhere by name', 'look-up', 'docker.io/library/debian:12', undefined, undefined],
  ['steps of a stage of a layer, whatever they are loaded for', 'load', 'tools', 'python', 'base'],
  ["steps of the application's own stages", 'load', 'runtime', undefined, 'cache-builder'],
  ['the cache of a layer', 'cache-import', `x.test/shop@${digest('c')}`, 'python', 'python'],
  ["the application's own cache", 'cache-import', `x.test/shop@${digest('d')}`, undefined, 'cache-builder'],
  ['a cache of the user', 'cache-import', 'x.test/other:cache', undefined, undefined],
  ["the application's own cache that is written", 'cache-export', '', undefined, 'cache-builder'],
  ['a layer that is pushed', 'push', '', 'python', 'python'],
  ['a layer that is unpacked when it is made', 'unpack', '', 'python', 'python'],
  ['the application that is pushed', 'push', '', undefined, undefined],
  ['the context', 'files', '', 'python', undefined],
])('a wait for %s is put to its cache', (_what, kind, what, target, cache) => {
  const wait = { kind, what, target, build: 'Build', startedAtMs: 1, durationMs: 2 };
  const state = { ...parts.found.state, waits: [wait] } as never;
  expect(waitReports({ ...parts, found: { state }, cacheBuilder: digest('d') })).toEqual([
    { kind, what, build: 'Build', startedAtMs: 1, durationMs: 2, cache },
  ]);
});

test('without a cache of its own, the application is loaded from none', () => {
  const wait: Wait = {
    ...{ kind: 'load', what: 'runtime', target: undefined },
    ...{ build: 'Build', startedAtMs: 1, durationMs: 2 },
  };
  const state = { ...parts.found.state, waits: [wait] } as never;
  expect(waitReports({ ...parts, found: { state } })[0]?.cache).toBeUndefined();
  expect(waitReports({ ...parts, found: { state: undefined } })).toEqual([]);
});
