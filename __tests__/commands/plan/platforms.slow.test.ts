import { describe, expect, test } from '@jest/globals';
import { planReport } from '../../../src/commands/plan/result.ts';
import type { PrewarmWork } from '../../../src/commands/prewarm-run.ts';
import type { LayerFacts } from '../../../src/core/layers/current.ts';
import type { ErrorReport } from '../../../src/core/run-report.ts';
import { finishedBuild } from '../../support/finished-build.ts';

const arm = { platform: 'linux/arm64', runner: 'ubuntu-24.04-arm' };
const intel = { platform: 'linux/amd64', runner: 'ubuntu-24.04' };

const { inputs, project, write } = finishedBuild();
const work = { inputs: inputs.layers, wish: 'auto', project, write } as unknown as PrewarmWork;

/** What a look at the layers of one platform found: names of those that are outdated. */
function planned(...names: readonly string[]) {
  return {
    ...{ write, project },
    facts: project.nodes.map(
      (node): LayerFacts => ({
        node,
        entry: undefined,
        image: 'absent',
        inputs: {} as LayerFacts['inputs'],
        refresh: undefined,
      }),
    ),
    stale: new Map(names.map((name) => [name, [{ kind: 'absent' as const, text: 'it is absent' }]])),
    externalImages: [],
    tags: undefined,
  };
}

function report(plans: readonly ReturnType<typeof planned>[], error?: ErrorReport) {
  return planReport(
    { plans },
    {
      schemaVersion: 1,
      startedAt: '2026-10-04T00:00:00.000Z',
      durationMs: 0,
      ...{ revision: undefined, runUrl: undefined, phases: [], notices: [], warnings: [], error },
    },
    { runners: [intel, arm], work: [work, work] },
  );
}

describe('the plans of several platforms', () => {
  test('need a prewarm where one does, which is named', () => {
    expect(report([planned(), planned('python')])).toMatchObject({
      needed: true,
      reason: 'linux/arm64: python is outdated',
      runners: [intel, arm],
    });
  });

  test('need none where none does, with one reason where it is the same', () => {
    expect(report([planned(), planned()])).toMatchObject({
      needed: false,
      reason: 'every layer is up to date and complete in the registry',
    });
  });

  test('tell each layer of each platform', () => {
    const { layers } = report([planned(), planned('python')]);
    expect(layers.map(({ name, platform, reasons }) => [name, platform, reasons])).toEqual([
      ['base', 'linux/amd64', []],
      ['python', 'linux/amd64', []],
      ['base', 'linux/arm64', []],
      ['python', 'linux/arm64', ['it is absent']],
    ]);
  });

  test('fail where one fails, with what was found of the others', () => {
    const error = { message: 'denied', cause: undefined, remedy: undefined, log: [] };
    const failed = report([planned('python'), { ...planned(), facts: [] }], error);
    expect(failed).toMatchObject({ needed: false, reason: 'denied', error });
    expect(failed.layers).toHaveLength(2);
  });
});
