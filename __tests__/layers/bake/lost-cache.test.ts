import { expect, test } from '@jest/globals';
import { diagnose } from '../../../src/core/diagnosis/diagnose.ts';
import type { LayerBaker, LayerJob } from '../../../src/layers/bake/baker.ts';
import { BuildError } from '../../../src/layers/bake/build-error.ts';
import { noBuilds } from '../../../src/layers/bake/build-notes.ts';
import { withLostCache } from '../../../src/layers/bake/lost-cache.ts';

const text =
  'ERROR: failed to solve: failed to commit a1 to b2 during finalize: failed to stat active key during commit: snapshot a1 does not exist: not found';
const jobs = ['python', 'node'].map(
  (name) =>
    ({ node: { name }, noCache: false, cacheFrom: new Map([[name, 'sha256:a']]) }) as unknown as LayerJob,
);

async function bake(
  {
    kind = 'layers',
    diagnosis = diagnose(text, { image: 'x.test/shop', stages: [] })?.id,
    noCache = false,
  } = {} as {
    readonly kind?: 'check' | 'layers';
    readonly diagnosis?: string | undefined;
    readonly noCache?: boolean;
  },
) {
  const asked: (readonly LayerJob[])[] = [];
  const warnings: string[] = [];
  const baker: LayerBaker = {
    async bake(of) {
      asked.push(of.jobs);
      if (of.jobs.every((job) => job.noCache) && !noCache)
        return { ...noBuilds, restarts: 1, kind: 'done', result: { digests: new Map() } };
      const error = new BuildError(text, { cause: undefined, remedy: undefined, log: [], diagnosis });
      return { ...noBuilds, restarts: 3, kind: 'failed', error };
    },
  };
  const log = { warning: (message: string) => warnings.push(message) };
  const given = jobs.map((job) => ({ ...job, noCache }));
  const outcome = await withLostCache(baker, log).bake({ kind, title: 'Build', jobs: given });
  return { outcome, asked, warnings };
}

test('layers are built without a cache of which the builder has lost a part, and all tries count', async () => {
  const { outcome, asked, warnings } = await bake();
  expect(outcome).toMatchObject({ kind: 'done', restarts: 4 });
  expect(asked).toHaveLength(2);
  expect(asked[1]).toMatchObject([
    { node: { name: 'python' }, noCache: true, cacheFrom: new Map() },
    { node: { name: 'node' }, noCache: true, cacheFrom: new Map() },
  ]);
  expect(warnings).toEqual([
    'The builder has lost a part of its cache, so these layers are built without it: python, node.',
  ]);
});

test.each<[string, Parameters<typeof bake>[0]]>([
  ['another failure', { diagnosis: 'disk-full' }],
  ['a look that must not build anything', { kind: 'check' }],
  ['layers that were built without cache', { noCache: true }],
])('%s is left as it is', async (_what, given) => {
  const { outcome, asked, warnings } = await bake(given);
  expect(outcome).toMatchObject({ kind: 'failed', restarts: 3 });
  expect([asked.length, warnings]).toEqual([1, []]);
});
