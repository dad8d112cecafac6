import { describe, expect, test } from '@jest/globals';
import { buildFigures } from '../../../src/commands/build/outputs.ts';
import { runCommand } from '../../../src/commands/envelope.ts';
import { summaryCommand } from '../../../src/commands/summary/index.ts';
import { createMemoryRun } from '../../support/memory-run.ts';
import { githubRun } from '../../support/prewarm-run.ts';
import { PUSHED } from '../../support/sample-builds.ts';

const figures = JSON.stringify(buildFigures(PUSHED));

async function summarize(values: Readonly<Record<string, string>>) {
  const { session, said } = createMemoryRun(values, { github: githubRun('push') });
  const { report, remarks } = await runCommand(summaryCommand, session);
  return { report, remarks, said };
}

describe('the inputs of a closing summary', () => {
  test('are one result, and its figures where there are any', async () => {
    const { report, remarks } = await summarize({
      'build-result': 'success',
      'build-figures': figures,
      'deploy-result': 'skipped',
      'deploy-figures': '',
    });
    expect(remarks).toEqual({ notices: [], warnings: [] });
    expect(report).toMatchObject({
      outcome: 'success',
      runUrl: 'https://github.com/Example/App/actions/runs/1',
      steps: [
        { step: 'build', result: 'success', figures: { image: PUSHED.app.reference } },
        { step: 'deploy', result: 'skipped', figures: undefined },
      ],
    });
  });

  test('with figures that cannot be read still make a summary, with a warning', async () => {
    const { report, remarks } = await summarize({ 'build-result': 'failure', 'build-figures': '{' });
    expect(report).toMatchObject({ steps: [{ step: 'build', result: 'failure', figures: undefined }] });
    expect(remarks.warnings).toEqual([
      expect.stringMatching(/^The figures of build cannot be read: expected /),
    ]);
  });

  test.each<[Readonly<Record<string, string>>, RegExp]>([
    [{}, /build-result: expected the result of at least one job/],
    [{ 'build-result': 'green' }, /build-result: .*success, failure, cancelled, skipped/],
  ])('%j are refused', async (values, message) => {
    await expect(summarize(values)).rejects.toThrow(message);
  });
});
