import { describe, expect, test } from '@jest/globals';
import {
  type Figures,
  type ImageFigures,
  type PipelineStep,
  runFigures,
} from '../../../src/commands/figures.ts';
import { parseFigures } from '../../../src/commands/summary/figures.ts';
import { pipelineDocument } from '../../../src/commands/summary/page.ts';
import type { PipelineInputs } from '../../../src/commands/summary/report.ts';
import { pipelineReport } from '../../../src/commands/summary/result.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';
import { PIPELINE_IMAGES } from '../../support/sample-pipelines.ts';

const image = (name: string, changes: Partial<ImageFigures> = {}): ImageFigures => ({
  ...{ name, reference: undefined, outcome: '', hitRate: undefined },
  ...changes,
});

function figures(
  step: PipelineStep,
  images: readonly ImageFigures[],
  changes: Partial<Figures> = {},
): Figures {
  return {
    ...runFigures(step, { durationMs: 1000, warnings: [], error: undefined }),
    ...{ tone: 'good', headline: `${step} of ${images.length}`, facts: ['a fact'], images, ...changes },
  };
}

function report(
  steps: readonly (readonly [Figures, 'success' | 'failure'])[],
): ReturnType<typeof pipelineReport> {
  const inputs: PipelineInputs = {
    results: new Map(steps.map(([{ step }, result]) => [step, result])),
    // As they go from job to job.
    figures: new Map(steps.map(([one]) => [one.step, parseFigures(JSON.stringify(one), one.step)])),
  };
  return pipelineReport(undefined, { schemaVersion: 1, runUrl: undefined }, inputs);
}

const api = 'ghcr.io/acme/shop-api@sha256:aaa';
const web = 'ghcr.io/acme/shop-web@sha256:bbb';
const plan = figures('plan', [
  image('api', { outcome: '2 of 2 up to date', reference: 'ghcr.io/acme/shop-api:sha-0123456' }),
  image('web', { outcome: '1 of 2 up to date', reference: 'ghcr.io/acme/shop-web:sha-0123456' }),
]);
const deploy = figures('deploy', [
  image('shop-web', { reference: web }),
  image('shop-api', { reference: api }),
]);

describe('a pipeline of several images', () => {
  test('is told by what its commands leave', () => {
    expect(PIPELINE_IMAGES.images).toEqual([
      {
        ...{ name: 'shop-api', layers: expect.stringContaining('rebuilt'), build: 'pushed' },
        ...{ reference: expect.stringContaining('@sha256:'), hitRate: expect.any(Number) },
      },
      {
        ...{ name: 'shop-web', layers: 'up to date', build: expect.stringMatching(/^left out: nothing/) },
        ...{ reference: expect.stringContaining('ghcr.io/acme/shop-web@sha256:'), hitRate: undefined },
      },
    ]);
  });

  test('has a row for each, with what each step says of it', () => {
    const build = figures('build', [
      image('api', { outcome: 'left out: nothing has changed', reference: api }),
      image('web', { outcome: 'built', reference: web, hitRate: 100 }),
    ]);
    const done = report([
      [plan, 'success'],
      [figures('prewarm', [image('web', { outcome: '1 rebuilt' })]), 'success'],
      [build, 'success'],
      [deploy, 'success'],
    ]);
    expect(done.images).toEqual([
      {
        ...{ name: 'api', layers: '2 of 2 up to date', build: 'left out: nothing has changed' },
        ...{ reference: api, hitRate: undefined },
      },
      { name: 'web', layers: '1 rebuilt', build: 'built', reference: web, hitRate: 100 },
    ]);
    const text = renderDocumentText(pipelineDocument(done));
    expect(text).toContain('2 images');
    expect(text).toMatch(/web +1 rebuilt +built +100.% +ghcr\.io\/acme\/shop-web@sha256:bbb/);
  });

  test('whose images had runners of their own speaks of all, and not of the one whose outputs came last', () => {
    const last = figures('build', [image('web', { outcome: 'built', reference: web, hitRate: 50 })], {
      hitRate: 50,
      stages: [{ stage: 'web: deps', hit: 1, executed: 1, failed: 0, hitRate: 50 }],
    });
    const done = report([
      [plan, 'success'],
      [last, 'success'],
      [deploy, 'success'],
    ]);
    expect(done.images).toMatchObject([
      { name: 'api', build: 'built', reference: api },
      { name: 'web', build: 'built', reference: web, hitRate: 50 },
    ]);
    expect(done.steps.find(({ step }) => step === 'build')?.figures).toMatchObject({
      headline: 'Built 2 images, each on its own runner',
      ...{ hitRate: undefined, stages: [], facts: [] },
    });
  });

  test('of which one failed on its runner accuses none of the others', () => {
    const done = report([
      [plan, 'success'],
      [figures('build', [image('web', { outcome: 'built' })]), 'failure'],
    ]);
    expect(done.images.map(({ build }) => build)).toEqual(['failed, or another image did', 'built']);
  });
});

test('a pipeline of one image has no rows of images, also with figures of an earlier version', () => {
  const { images: _, ...before } = figures('build', []);
  const build = parseFigures(JSON.stringify(before), 'build');
  const inputs = {
    results: new Map([['build', 'success']] as const),
    figures: new Map([['build', build]] as const),
  };
  const done = pipelineReport(undefined, { schemaVersion: 1, runUrl: undefined }, inputs);
  expect(done.images).toEqual([]);
  expect(renderDocumentText(pipelineDocument(done))).not.toContain('images');
});
