import { describe, expect, test } from '@jest/globals';
import { buildFigures } from '../../src/commands/build/outputs.ts';
import { deployFigures } from '../../src/commands/deploy/outputs.ts';
import { prewarmFigures } from '../../src/commands/prewarm/outputs.ts';
import { parseFigures } from '../../src/commands/summary/figures.ts';
import { pipelineReport } from '../../src/commands/summary/result.ts';
import { errorMessage } from '../../src/core/error.ts';
import { BUILD_FAILED, PUSHED } from '../support/sample-builds.ts';
import { DEPLOYED } from '../support/sample-deployments.ts';
import { FAILED, PREWARMED } from '../support/sample-reports.ts';

const long = 'x'.repeat(100_000);

describe('figures', () => {
  test.each([
    ['a prewarm', 'prewarm', prewarmFigures(PREWARMED)],
    ['a prewarm that failed', 'prewarm', prewarmFigures(FAILED)],
    ['a build', 'build', buildFigures(PUSHED)],
    ['a build that failed', 'build', buildFigures(BUILD_FAILED)],
    ['a deployment', 'deploy', deployFigures(DEPLOYED)],
  ] as const)('of %s are the same when they are read again', (_name, step, figures) => {
    expect(parseFigures(JSON.stringify(figures), step)).toEqual(figures);
  });

  test('fit into a variable of the environment, whatever a report holds', () => {
    const hosts = Array.from({ length: 500 }, () => ({ ...DEPLOYED.hosts[0], name: long }) as never);
    const stages = Array.from({ length: 500 }, () => ({ ...PREWARMED.stages[0], stage: long }) as never);
    const misses = Array.from({ length: 500 }, () => ({ ...PUSHED.misses[0], stage: long }) as never);
    const much = {
      warnings: Array.from({ length: 500 }, () => long),
      error: { ...FAILED.error, message: long },
    };
    const sizes = [
      prewarmFigures({ ...PREWARMED, ...much, stages, misses } as never),
      deployFigures({ ...DEPLOYED, ...much, hosts } as never),
    ].map((figures) => Buffer.byteLength(JSON.stringify(figures)));
    expect(sizes.filter((size) => size >= 128 * 1024)).toEqual([]);
  });

  test.each([
    ['no JSON', '{', 'expected the output "figures" of build as JSON: '],
    ['a list', '[]', 'the figures: expected an object'],
    ['a later version', '{"version":2}', 'expected figures of version 1, got 2'],
    [
      'those of another step',
      '{"version":1,"step":"plan"}',
      'expected the output "figures" of build, got those of "plan"',
    ],
  ])('that are %s are refused', (_name, text, message) => {
    const read = (): string => {
      try {
        return JSON.stringify(parseFigures(text, 'build'));
      } catch (error) {
        return errorMessage(error);
      }
    };
    expect(read().toLowerCase()).toContain(message.toLowerCase());
  });
});

describe('the outcome of a pipeline', () => {
  test.each([
    [['success', 'skipped', 'success', 'skipped'], 'success'],
    [['success', 'success', 'failure', 'skipped'], 'failure'],
    [['success', 'cancelled', 'skipped', 'skipped'], 'cancelled'],
    [['success', 'cancelled', 'failure', 'skipped'], 'failure'],
    [['skipped', 'skipped', 'skipped', 'skipped'], 'skipped'],
  ] as const)('of %j is %s', ([plan, prewarm, build, deploy], outcome) => {
    const results = new Map([
      ['plan', plan],
      ['prewarm', prewarm],
      ['build', build],
      ['deploy', deploy],
    ] as const);
    expect(
      pipelineReport(undefined, { schemaVersion: 1, runUrl: undefined }, { results, figures: new Map() })
        .outcome,
    ).toBe(outcome);
  });
});
