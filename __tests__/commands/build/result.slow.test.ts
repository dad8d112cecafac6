import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/core/error.ts';
import { BuildError } from '../../../src/layers/bake/build-error.ts';
import { executed } from '../../core/advice/sample-facts.ts';
import { fetchedImage, finishedBuild, finishedReport } from '../../support/finished-build.ts';
import { digestOf, layerEntry, layerInputs } from '../../support/layer-values.ts';
import { step } from '../../support/sample-reports.ts';

type Build = ReturnType<typeof finishedBuild>;
const notPushed =
  'The application was not pushed, so the outputs digest, image and coverage are empty: the registry has nothing to compare with.';

/** All layers are current, and the application was pushed. */
function pushed(values: Readonly<Record<string, string>> = {}): Build {
  const build = finishedBuild({ push: 'true', ...values });
  for (const [index, { name }] of build.project.nodes.entries()) {
    build.state.digests.set(name, digestOf(String(index + 1)));
    build.state.states.set(name, 'current');
  }
  build.state.steps = [step('base'), step('python-deps')];
  build.app.steps = [step('runtime', { total: 2 }), ...executed('runtime', [2], { index: 2, total: 2 })];
  Object.assign(build.app, {
    pushed: true,
    digest: digestOf('3'),
    reference: `x.test/shop@${digestOf('3')}`,
    standsOn: new Map([['base', digestOf('1')]]),
    durationMs: 700,
  });
  return build;
}

/** How it ended follows from the failure, unless a test says otherwise. */
const reportWith = ({ ended, ...build }: Build) =>
  finishedReport(ended === 'well' ? build : { ...build, ended });

describe('the report of a build', () => {
  test('tells what was found and done', async () => {
    const report = await reportWith(pushed());
    expect(report).toMatchObject({
      kind: 'build',
      outcome: 'pushed',
      image: 'x.test/shop',
      startedAt: '1970-01-01T00:00:01.000Z',
      durationMs: 4000,
      dependencyHitRate: 100,
      prewarmNeeded: false,
      layersAs: 'context',
      app: {
        tags: ['x.test/shop:main'],
        digest: digestOf('3'),
        pushed: true,
        loaded: false,
        standsOn: { base: digestOf('1') },
        durationMs: 700,
      },
      error: undefined,
      notices: [],
      warnings: [],
    });
    expect(report.dependencies).toMatchObject({ kind: 'prewarm', outcome: 'warm' });
    expect(report.app.stages).toMatchObject([{ stage: 'runtime', hit: 1, executed: 1 }]);
    expect(report.dependencies.stages.map(({ stage }) => stage)).toEqual(['base', 'python-deps']);
  });

  test.each([
    ['the digest that was built', '1', true],
    ['another digest', '9', false],
    ['nothing', undefined, false],
  ])('calls a layer verified when the registry has %s', async (_what, digest, verified) => {
    const build = pushed();
    if (digest !== undefined) build.state.images.set('base', fetchedImage(digestOf(digest), 'a'));
    const { dependencies } = await reportWith(build);
    expect(dependencies.layers.find(({ name }) => name === 'base')).toMatchObject({
      digest: digestOf('1'),
      verified,
    });
  });

  test.each<[string, Partial<Build['app']>, unknown, string]>([
    ['pushed', {}, undefined, 'pushed'],
    ['pushed and loaded', { loaded: true }, undefined, 'pushed'],
    ['loaded', { pushed: false, loaded: true }, undefined, 'loaded'],
    ['neither', { pushed: false }, undefined, 'built'],
    ['pushed, and not right', {}, new UserError('the tag is gone'), 'failed'],
  ])('of an application that was %s', async (_what, changes, failure, outcome) => {
    const build = pushed();
    Object.assign(build.app, changes);
    expect((await reportWith({ ...build, failure })).outcome).toBe(outcome);
  });

  test('of layers that could not be made ready has the error in both places', async () => {
    const failure = new UserError('the registry does not answer', { remedy: 'Look at its status page.' });
    const build = finishedBuild();
    const report = await reportWith({
      ...build,
      found: { ...build.found, state: undefined as never },
      app: { ...build.app, node: undefined },
      ended: 'layers',
      failure,
    });
    expect(report).toMatchObject({
      outcome: 'failed',
      prewarmNeeded: true,
      dependencyHitRate: undefined,
      coverage: [],
      error: { message: 'the registry does not answer', remedy: 'Look at its status page.' },
      dependencies: { outcome: 'failed', error: { message: 'the registry does not answer' } },
    });
    expect(report.nextSteps.filter((text) => text === 'Look at its status page.')).toHaveLength(1);
    expect(report.nextSteps[0]).toBe('Look at its status page.');
  });

  test('of an application that failed leaves the layers as they are, and has the end of the log', async () => {
    const failure = new BuildError('the build failed', {
      cause: 'A test failed.',
      remedy: undefined,
      log: ['x'],
    });
    const report = await reportWith({ ...pushed(), failure });
    expect(report.error).toEqual({
      message: 'the build failed',
      cause: 'A test failed.',
      remedy: undefined,
      log: ['x'],
    });
    expect(report.dependencies.error).toBeUndefined();
    expect(report.notices).toEqual([]);
  });
});

describe('a layer that is not current', () => {
  test('is told as long as the run leaves one', async () => {
    const build = pushed();
    build.state.digests.delete('python');
    expect((await reportWith(build)).prewarmNeeded).toBe(true);
  });

  test.each<[string, Readonly<Record<string, string>>]>([
    ['call', { call: 'check' }],
    ['no-cache where nothing is written', { 'no-cache': 'true' }],
  ])('is told from the record where no layer was looked at: %s', async (_why, values) => {
    const build = pushed(values);
    build.state.digests.clear();
    const write = { kind: 'read-only', reason: 'a pull request' } as const;
    const [base, python] = build.project.nodes;
    if (base === undefined || python === undefined) throw new Error('the sample has two layers');
    const facts = (files: Readonly<Record<string, string>>) =>
      [base, python].map((node) => ({
        node,
        entry: layerEntry(digestOf('1')),
        image: 'ok' as const,
        inputs: layerInputs({ files }),
        refresh: undefined,
      }));
    build.state.facts = facts({});
    expect((await reportWith({ ...build, found: { ...build.found, write } })).prewarmNeeded).toBe(false);
    build.state.facts = facts({ 'requirements.txt': '100644:abc' });
    expect((await reportWith({ ...build, found: { ...build.found, write } })).prewarmNeeded).toBe(true);
  });
});

describe('what the user might expect and does not get', () => {
  const noticesOf = async (values: Readonly<Record<string, string>>, changes: Partial<Build['app']> = {}) => {
    const build = pushed(values);
    Object.assign(build.app, changes);
    return (await reportWith(build)).notices;
  };

  test('is a notice where the image was not pushed', async () => {
    expect(await noticesOf({}, { pushed: false })).toEqual([notPushed]);
    expect(await noticesOf({}, { pushed: false, loaded: true })).toEqual([notPushed]);
  });

  test('is none where nothing was to be built', async () => {
    expect(await noticesOf({ call: 'check' }, { pushed: false })).toEqual([]);
  });

  test('is none where the build failed: the error says enough', async () => {
    const build = pushed();
    build.app.pushed = false;
    expect((await reportWith({ ...build, failure: new UserError('x') })).notices).toEqual([]);
  });

  test('is a notice in the classic way, of what that cannot promise', async () => {
    expect(await noticesOf({ 'layers-as': 'cache' })).toEqual([
      expect.stringContaining('A refreshed layer may not reach the application'),
    ]);
  });
});

describe('min-hit-rate', () => {
  /** Of four dependency steps, so many hit. */
  const reportOf = (hits: number, values: Readonly<Record<string, string>>, failure?: unknown) => {
    const build = pushed(values);
    build.state.steps = [1, 2, 3, 4].map((index) =>
      step('base', { index, total: 4, verdict: index <= hits ? 'hit' : 'executed' }),
    );
    return reportWith({ ...build, failure });
  };
  const message =
    'min-hit-rate: expected at least 75 % of the dependency steps from the cache, got 50 % (2 of 4)';

  test('that is reached says nothing', async () => {
    const report = await reportOf(3, { 'min-hit-rate': '75', 'on-low-hit-rate': 'fail' });
    expect([report.warnings, report.error]).toEqual([[], undefined]);
  });

  test('that is not reached is a warning', async () => {
    const report = await reportOf(2, { 'min-hit-rate': '75' });
    expect([report.warnings, report.error, report.outcome]).toEqual([[`${message}.`], undefined, 'pushed']);
  });

  test('that is not reached fails the run where that was asked for, and the image is there all the same', async () => {
    const report = await reportOf(2, { 'min-hit-rate': '75', 'on-low-hit-rate': 'fail' });
    expect(report).toMatchObject({ outcome: 'pushed', error: { message }, warnings: [] });
    expect(report.nextSteps).toEqual([report.error?.remedy]);
    expect(report.dependencies.error).toBeUndefined();
  });

  test('is compared with what was counted, not with what is shown of it', async () => {
    const rateOfThree = async (limit: string) => {
      const build = pushed({ 'min-hit-rate': limit });
      build.state.steps = [1, 2, 3].map((index) =>
        step('base', { index, total: 3, verdict: index < 3 ? 'hit' : 'failed' }),
      );
      return (await reportWith(build)).warnings;
    };
    expect(await rateOfThree('66.66')).toEqual([]);
    expect(await rateOfThree('66.67')).toEqual([expect.stringContaining('got 66.6 % (2 of 3)')]);
  });

  test('counts the steps of the dependencies only', async () => {
    const build = pushed({ 'min-hit-rate': '100', 'on-low-hit-rate': 'fail' });
    expect((await reportWith(build)).error).toBeUndefined();
  });

  test('of nothing measured is a warning, and no failure', async () => {
    const build = pushed({ 'min-hit-rate': '75', 'on-low-hit-rate': 'fail' });
    build.state.steps = [];
    const report = await reportWith(build);
    expect(report.error).toBeUndefined();
    expect(report.warnings).toEqual([
      'min-hit-rate: expected at least 75 %, but no dependency step was measured.',
    ]);
  });

  test('does not hide why a build failed', async () => {
    const values = { 'min-hit-rate': '75', 'on-low-hit-rate': 'fail' };
    expect((await reportOf(0, values, new UserError('a step failed'))).error?.message).toBe('a step failed');
  });
});

describe('what the layers are worth', () => {
  test('is in the report of an image that was pushed', async () => {
    const build = pushed();
    build.app.image = build.appImage(digestOf('3'), 'acd');
    build.state.images.set('base', fetchedImage(digestOf('1'), 'a'));
    const report = await reportWith(build);
    expect(report.coverage).toHaveLength(1);
    expect(report.advice.map(({ name }) => name)).toEqual(['runtime-deps-layer', 'copy-link']);
  });

  test('fails nothing when it cannot be told', async () => {
    const build = pushed();
    build.app.image = build.appImage(digestOf('3'), 'acd');
    // A history that the registry's JSON did not hold: reading it goes wrong.
    const [platform] = build.app.image.platforms;
    const broken = { ...build.app.image, platforms: [{ ...platform, config: undefined }] as never };
    build.app.image = broken;
    const report = await reportWith(build);
    expect(report).toMatchObject({ outcome: 'pushed', error: undefined, coverage: [], advice: [] });
    expect(report.warnings).toEqual([
      expect.stringMatching(/^The benefit of the layers could not be measured: /),
    ]);
  });
});

describe('why the application missed', () => {
  const causeOf = async (values: Readonly<Record<string, string>>) => {
    const build = pushed(values);
    build.app.inputs = layerInputs();
    return (await reportWith(build)).misses.map(({ stage, cause }) => ({ stage, cause }));
  };

  test.each([
    ['no-cache', 'no-cache is true'],
    ['rebuild-cache', 'rebuild-cache is true'],
  ])('is that %s was asked for', async (name, reason) => {
    expect(await causeOf({ [name]: 'true' })).toEqual([
      { stage: 'runtime', cause: { kind: 'refresh', reason } },
    ]);
  });

  test('is not known where nothing was recorded', async () => {
    expect(await causeOf({})).toMatchObject([{ stage: 'runtime', cause: { kind: 'unknown' } }]);
  });
});
