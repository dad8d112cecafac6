import { describe, expect, test } from '@jest/globals';
import { buildFigures } from '../../../src/commands/build/outputs.ts';
import { readPipeline } from '../../../src/commands/summary/run.ts';
import { PUSHED } from '../../support/sample-builds.ts';

const figures = JSON.stringify(buildFigures(PUSHED));

describe('the inputs of a closing summary', () => {
  test('are one result, and its figures where there are any', () => {
    const { report, warnings } = readPipeline(
      {
        'build-result': 'success',
        'build-figures': figures,
        'deploy-result': 'skipped',
        'deploy-figures': '',
      },
      'https://github.com/acme/shop/actions/runs/42',
    );
    expect(warnings).toEqual([]);
    expect(report).toMatchObject({
      outcome: 'success',
      runUrl: 'https://github.com/acme/shop/actions/runs/42',
      steps: [
        { step: 'build', result: 'success', figures: { image: PUSHED.app.reference } },
        { step: 'deploy', result: 'skipped', figures: undefined },
      ],
    });
  });

  test('with figures that cannot be read still make a summary, with a warning', () => {
    const { report, warnings } = readPipeline({ 'build-result': 'failure', 'build-figures': '{' }, undefined);
    expect(report.steps).toEqual([{ step: 'build', result: 'failure', figures: undefined }]);
    expect(warnings).toEqual([expect.stringMatching(/^The figures of build cannot be read: expected /)]);
  });

  test.each([
    [{}, /build-result: expected the result of at least one job/],
    [{ 'build-result': 'green' }, /build-result: .*success, failure, cancelled, skipped/],
  ])('%j are refused', (values, message) => {
    expect(() => readPipeline(values, undefined)).toThrow(message);
  });
});
