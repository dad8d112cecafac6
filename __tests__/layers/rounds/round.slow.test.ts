import { describe, expect, test } from '@jest/globals';
import { Unfinished } from '../../../src/core/unfinished.ts';
import { BuildError } from '../../../src/layers/bake/build-error.ts';
import { noBuilds } from '../../../src/layers/bake/build-notes.ts';
import type { LayersFindings } from '../../../src/layers/rounds/findings.ts';
import { digestOf } from '../../support/layer-values.ts';
import { createRoundScene, shop } from '../../support/round-scene.ts';
import { step } from '../../support/sample-reports.ts';

const notes = noBuilds;
const failed = {
  kind: 'failed',
  error: new BuildError('a step failed', { cause: undefined, remedy: undefined, log: [] }),
  ...notes,
} as const;
const broken = { ...failed, kind: 'broken-image' } as const;

/** What a round throws: the user's error, and the state that it had reached. */
async function failureOf(round: Promise<unknown>): Promise<Unfinished<LayersFindings>> {
  const thrown = await round.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (!(thrown instanceof Unfinished)) throw new Error('the round was to fail', { cause: thrown });
  return thrown;
}

const statesOf = ({ states }: { readonly states: ReadonlyMap<string, string> }) => Object.fromEntries(states);

describe('a round', () => {
  test('builds layers depth by depth, each on the digest beneath it, and pushes by digest', async () => {
    const { round } = createRoundScene();
    const { kind, state, bakes } = await round();
    expect(kind).toBe('done');
    expect(bakes.map(({ title }) => title)).toEqual(['Build and push: base', 'Build and push: python']);
    expect(bakes[1]?.jobs[0]).toMatchObject({ output: { kind: 'by-digest', image: shop }, noCache: false });
    expect([...(bakes[1]?.jobs[0]?.below ?? [])]).toEqual([['base', state.digests.get('base')]]);
    expect(statesOf(state)).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    // Every blob of both images was sent, and none of base a second time with python.
    const blobs = [...state.images.values()].flatMap((image) => image.blobs.map(({ digest }) => digest));
    expect(state.moved.uploads.map(({ digest }) => digest).toSorted()).toEqual(
      [...new Set(blobs)].toSorted(),
    );
    expect(blobs.length).toBeGreaterThan(state.moved.uploads.length);
    expect(state.built.get('python')).toMatchObject({
      target: 'python-deps',
      builtAt: '2026-10-01T12:00:00.000Z',
      inputs: { standsOn: { base: state.digests.get('base') }, platforms: ['linux/amd64'] },
    });
  });

  test('records the steps of a layer that executed, and of those that hit how long they once took', async () => {
    const scene = createRoundScene();
    let verdict: 'executed' | 'hit' = 'executed';
    scene.answer = ({ jobs }) => ({
      ...scene.make(jobs),
      steps: jobs.map(({ node }) =>
        step(node.target, { verdict, durationMs: verdict === 'executed' ? 700 : 0 }),
      ),
    });
    const first = await scene.prewarm();
    expect(first.built.get('base')?.steps).toMatchObject([{ stage: 'base', durationMs: 700 }]);
    expect(first.built.get('python')?.steps).toMatchObject([{ stage: 'python-deps', durationMs: 700 }]);
    verdict = 'hit';
    const again = await scene.round({ asked: { refresh: { kind: 'all' } } });
    expect(again.state.built.get('base')?.steps).toMatchObject([{ durationMs: 700 }]);
  });

  test('only checks layers whose inputs are those that were recorded', async () => {
    const { round, prewarm } = createRoundScene();
    const before = await prewarm();
    const { state, bakes } = await round();
    expect(bakes.map(({ title }) => title)).toEqual(['Check the layers']);
    const jobs = bakes[0]?.jobs ?? [];
    expect(
      jobs.map(({ node, output, noCache, cacheFrom }) => [node.name, output, noCache, [...cacheFrom]]),
    ).toEqual([
      ['base', { kind: 'discard' }, false, [['base', before.digests.get('base')]]],
      ['python', { kind: 'discard' }, false, [['python', before.digests.get('python')]]],
    ]);
    expect(statesOf(state)).toEqual({ base: 'current', python: 'current' });
    expect([...state.images.keys()]).toEqual(['base', 'python']);
    expect(state.digests).toEqual(before.digests);
  });

  test('builds a refreshed layer without cache, and what stands on it anew, with its cache', async () => {
    const { round, prewarm } = createRoundScene();
    const before = await prewarm();
    const { state, bakes } = await round({ asked: { refresh: { kind: 'names', names: ['base'] } } });
    expect(bakes.map(({ title }) => title)).toEqual(['Build and push: base', 'Build and push: python']);
    const [base, python] = bakes.map(({ jobs }) => jobs[0]);
    expect([base?.noCache, [...(base?.cacheFrom ?? [])]]).toEqual([true, []]);
    expect([python?.noCache, [...(python?.cacheFrom ?? [])]]).toEqual([
      false,
      [['python', before.digests.get('python')]],
    ]);
    expect(statesOf(state)).toEqual({ base: 'refreshed', python: 'rebuilt' });
    expect(state.digests.get('base')).not.toBe(before.digests.get('base'));
  });

  test('keeps the time of a layer that comes out the same, unless it was refreshed', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    scene.clock.pass(86_400_000);
    const lost = (await scene.lookUp()).images.get('base');
    if (lost?.kind !== 'ok') throw new Error('it is whole');
    const [blob] = lost.image.platforms[0]?.layers ?? [];
    scene.registry.lose(shop, blob?.digest ?? digestOf('0'));
    const { state } = await scene.round();
    expect(statesOf(state)).toEqual({ base: 'rebuilt', python: 'rebuilt' });
    expect(state.built.get('base')?.builtAt).toBe('2026-10-01T12:00:00.000Z');
    const refreshed = await scene.round({ asked: { refresh: { kind: 'all' } } });
    expect(refreshed.state.built.get('base')?.builtAt).toBe('2026-10-02T12:00:00.000Z');
  });

  test.each([
    ['the engine itself pushes without keeping the image', 'docker', 'buildkit'],
    ['several nodes push under tags', 'docker-container', 'buildx'],
  ] as const)('with a builder that cannot push by digest, %s', async (_title, driver, pushedBy) => {
    const scene = createRoundScene();
    const builder = { platform: 'linux/amd64', driver, pushesByDigest: false } as const;
    const { bakes } = await scene.round({ builder });
    expect(bakes.flatMap(({ jobs }) => jobs.map(({ output }) => output))).toEqual([
      { kind: 'tag', image: shop, tag: 'cache-staging-base', pushedBy },
      { kind: 'tag', image: shop, tag: 'cache-staging-python', pushedBy },
    ]);
  });

  test('leaves every layer alone where none is to serve', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const { state, bakes } = await scene.round({ asked: { unused: 'no-cache is true' } });
    expect(bakes).toEqual([]);
    const why = [{ kind: 'refresh', text: 'no-cache is true' }];
    expect(Object.fromEntries(state.reasons)).toEqual({ base: why, python: why });
    expect(state.digests.size).toBe(0);
  });
});

describe('a layer that the check finds out', () => {
  test.each([
    ['is built', 'another image', 'Build and push: python'],
    ['is checked again', 'the image that is recorded', 'Check the layers'],
  ])(
    'is built when a step did not hit, and what stands on it %s where that gives %s',
    async (_, gives, last) => {
      const scene = createRoundScene();
      await scene.prewarm();
      scene.answer = ({ title, jobs }) =>
        title === 'Check the layers'
          ? {
              ...scene.make(jobs),
              result: { digests: new Map([['base', digestOf('e')]]) },
              steps: [step('base', { verdict: 'executed', instruction: 'RUN make' })],
            }
          : title === 'Build and push: base' && gives === 'another image'
            ? scene.make(jobs.map((job) => ({ ...job, noCache: true })))
            : undefined;
      const { state, bakes } = await scene.round();
      expect(bakes.map(({ title }) => title)).toEqual(['Check the layers', 'Build and push: base', last]);
      expect(state.reasons.get('base')).toEqual([
        { kind: 'executed', text: 'a step did not hit although its recorded inputs are the same: RUN make' },
      ]);
      const outdated = { kind: 'layer-below', text: 'it depends on base, which is outdated' };
      expect(state.reasons.get('python')).toEqual(gives === 'another image' ? [outdated] : undefined);
      expect(state.states.get('python')).toBe(gives === 'another image' ? 'rebuilt' : 'current');
    },
  );

  test('is current when every step hit, although another BuildKit wrote another digest', async () => {
    const scene = createRoundScene();
    const before = await scene.prewarm();
    scene.answer = ({ jobs }) => ({
      ...scene.make(jobs),
      result: {
        digests: new Map([
          ['base', digestOf('e')],
          ['python', digestOf('f')],
        ]),
      },
      steps: [step('base')],
    });
    const { state } = await scene.round();
    expect(statesOf(state)).toEqual({ base: 'current', python: 'current' });
    expect(state.digests).toEqual(before.digests);
  });

  test('is built when a secret argument goes into it and its digest differs', async () => {
    const dockerfile = 'FROM debian AS base\nARG API_TOKEN\nRUN make\n';
    const scene = createRoundScene({
      dockerfile,
      layers: 'base=base',
      values: { 'build-args': 'API_TOKEN=x' },
    });
    Object.assign(scene.project.values, { buildArgs: { API_TOKEN: 'x' } });
    await scene.prewarm();
    scene.answer = ({ title, jobs }) =>
      title === 'Check the layers'
        ? { ...scene.make(jobs), result: { digests: new Map([['base', digestOf('e')]]) } }
        : undefined;
    const { state } = await scene.round();
    expect(state.reasons.get('base')).toEqual([
      {
        kind: 'inputs',
        text: 'it uses a secret build argument, whose value is not recorded, and its digest differs',
      },
    ]);
    expect(statesOf(state)).toEqual({ base: 'rebuilt' });
  });
});

describe('a round that may not write', () => {
  test('builds what is not current in one bake that goes nowhere', async () => {
    const { round } = createRoundScene();
    const { state, bakes } = await round({ writes: false });
    expect(bakes.map(({ title }) => title)).toEqual(['Build without pushing: base, python']);
    expect(bakes[0]?.jobs.map(({ output, noCache }) => [output, noCache])).toEqual([
      [{ kind: 'cache-only' }, false],
      [{ kind: 'cache-only' }, false],
    ]);
    expect(statesOf(state)).toEqual({ base: 'built-not-pushed', python: 'built-not-pushed' });
    expect(state.digests.size).toBe(0);
  });

  test('builds nothing when everything is current, or when nothing is to be built', async () => {
    const { round, prewarm } = createRoundScene();
    expect((await round({ writes: false, asked: { buildsUnpushed: false } })).bakes).toEqual([]);
    await prewarm();
    expect((await round({ writes: false })).bakes.map(({ title }) => title)).toEqual(['Check the layers']);
  });

  test('fails with what failed', async () => {
    const scene = createRoundScene();
    scene.answer = () => failed;
    const { cause, found } = await failureOf(scene.round({ writes: false }));
    expect(cause).toBe(failed.error);
    expect(statesOf(found.state ?? { states: new Map() })).toEqual({ base: 'failed', python: 'failed' });
  });
});

describe('a round fails', () => {
  test('with the layer that failed, and those that were made before it', async () => {
    const scene = createRoundScene();
    scene.answer = ({ title }) => (title.endsWith('python') ? failed : undefined);
    const { cause, found } = await failureOf(scene.round());
    expect(cause).toBe(failed.error);
    expect(statesOf(found.state ?? { states: new Map() })).toEqual({ base: 'rebuilt', python: 'failed' });
    expect(found.state?.digests.has('base')).toBe(true);
  });

  test('when buildx tells no digest', async () => {
    const scene = createRoundScene();
    scene.answer = () => ({ kind: 'done', result: { digests: new Map() }, ...notes });
    const { cause } = await failureOf(scene.round());
    expect(String(cause)).toBe('UserError: layer base: buildx reported no digest for what it built');
  });

  test('when the registry lost what was pushed', async () => {
    const scene = createRoundScene();
    scene.answer = () => ({
      kind: 'done',
      result: { digests: new Map([['base', digestOf('e')]]) },
      ...notes,
    });
    const { cause } = await failureOf(scene.round());
    expect(String(cause)).toContain(
      `layer base: ${digestOf('e')} was pushed, but could not be read back: the registry does not know the digest`,
    );
    expect(scene.clock.waits).toEqual(Array(6).fill(1000));
  });

  test('when a layer does not begin with the chain of the one that it was built on', async () => {
    const scene = createRoundScene();
    scene.answer = ({ title }) =>
      title.endsWith('python')
        ? {
            kind: 'done',
            result: { digests: new Map([['python', scene.put('other:10 python:10')]]) },
            ...notes,
          }
        : undefined;
    const { cause, found } = await failureOf(scene.round());
    expect(String(cause)).toMatch(
      /layer python does not begin with the chain of base on linux\/amd64, although it was built on sha256:/,
    );
    expect([...(found.state?.images.keys() ?? [])]).toEqual(['base', 'python']);
  });

  test('when only leaves out a layer beneath that is outdated', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs.build, { network: 'none' });
    const { cause } = await failureOf(scene.round({ asked: { only: ['python'] } }));
    expect(String(cause)).toContain(
      'only: the layer base below is outdated: option network changed from nothing to none',
    );
    expect(cause).toMatchObject({
      remedy: 'Add base to "only", or leave "only" empty to prewarm all layers.',
    });
  });

  test('when the check finds a layer beneath outdated that only leaves out', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    scene.answer = ({ jobs }) => ({
      ...scene.make(jobs),
      result: { digests: new Map([['base', digestOf('e')]]) },
      steps: [step('base', { verdict: 'executed', instruction: 'RUN make' })],
    });
    const { cause } = await failureOf(scene.round({ asked: { only: ['python'] } }));
    expect(String(cause)).toContain('only: the layer base below is outdated: a step did not hit');
  });
});

describe('a layer whose digest is given', () => {
  test('is used when it is the recorded one', async () => {
    const scene = createRoundScene();
    const before = await scene.prewarm();
    const base = before.digests.get('base') ?? digestOf('0');
    const { state } = await scene.round({ asked: { given: { base } }, writes: false });
    expect(statesOf(state)).toEqual({ base: 'current', python: 'current' });
  });

  test('and is not the recorded one is used when the check makes the same', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const base = scene.put('other:10');
    scene.answer = ({ jobs }) => ({ ...scene.make(jobs), result: { digests: new Map([['base', base]]) } });
    const { state } = await scene.round({ asked: { given: { base } }, writes: false });
    expect(state.digests.get('base')).toBe(base);
  });

  test('is refused when the check makes another', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const base = scene.put('other:10');
    const { cause } = await failureOf(scene.round({ asked: { given: { base } }, writes: false }));
    expect(String(cause)).toContain(
      `layer-digests: base (${base}) is outdated: the record does not contain this digest, and the check produced another one`,
    );
    expect(cause).toMatchObject({
      remedy: expect.stringContaining('Or leave these layers out of layer-digests'),
    });
  });

  test('is refused when the registry has no such image', async () => {
    const scene = createRoundScene();
    const { cause } = await failureOf(
      scene.round({ asked: { given: { base: digestOf('e') } }, writes: false }),
    );
    expect(String(cause)).toContain('is gone from the registry');
    expect(scene.bakes).toEqual([]);
  });
});

describe('a blob that is not to be had', () => {
  const trustOf = (end: Awaited<ReturnType<ReturnType<typeof createRoundScene>['round']>>) => {
    if (end.kind !== 'again') throw new Error('the round was to be made again');
    return { suspects: [...end.trust.suspects], doubts: [...end.trust.doubts] };
  };

  test('is doubted first, when the registry says that it has it', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    scene.answer = () => broken;
    const end = await scene.round();
    expect(trustOf(end)).toEqual({ suspects: [], doubts: ['base', 'python'] });
    expect(end.log.notices).toContain(
      'The build could not find a blob that the registry has. Trying once more.',
    );
    expect(end.log.warnings).toEqual([]);
  });

  test('is blamed on the layers that were doubted', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    scene.answer = () => broken;
    const trust = { suspects: new Set<string>(), doubts: new Set(['base', 'python']) };
    const end = await scene.round({ trust });
    expect(trustOf(end)).toEqual({ suspects: ['base', 'python'], doubts: ['base', 'python'] });
    expect(end.log.warnings).toEqual([
      'The registry is missing a blob that the build needs. Rebuilt without base, python, and pushed again.',
    ]);
  });

  test('is blamed at once on a layer that is broken in the registry', async () => {
    const scene = createRoundScene();
    const { digests } = await scene.prewarm();
    scene.answer = () => {
      scene.registry.lose(shop, digests.get('python') ?? digestOf('0'));
      return broken;
    };
    const end = await scene.round({ writes: false });
    expect(trustOf(end)).toEqual({ suspects: ['python'], doubts: [] });
    expect(end.log.warnings).toEqual([
      expect.stringContaining('Rebuilt without python, and not used as cache.'),
    ]);
  });

  test('of a suspect is not looked for: it is rebuilt', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    const trust = { suspects: new Set(['base']), doubts: new Set<string>() };
    const { state, bakes } = await scene.round({ trust });
    expect(state.reasons.get('base')).toMatchObject([{ kind: 'broken' }]);
    expect([...(bakes[0]?.jobs[0]?.cacheFrom ?? [])]).toEqual([]);
  });

  test('is the error of the build when no layer can be to blame', async () => {
    const scene = createRoundScene();
    scene.answer = () => broken;
    const { cause } = await failureOf(scene.round());
    expect(cause).toBe(broken.error);
  });

  test('is doubted where nothing is pushed, too', async () => {
    const scene = createRoundScene();
    await scene.prewarm();
    Object.assign(scene.inputs.build, { network: 'none' });
    scene.answer = () => broken;
    const end = await scene.round({ writes: false });
    expect(trustOf(end)).toEqual({ suspects: [], doubts: ['base', 'python'] });
    expect(statesOf(end.state)).toEqual({ base: 'failed', python: 'failed' });
  });
});
