import { describe, expect, test } from '@jest/globals';
import type { ReadContext } from '../../../src/commands/command.ts';
import { readMaintain, readMaintainInputs } from '../../../src/commands/maintain/inputs.ts';
import { maintainOutputs } from '../../../src/commands/maintain/outputs.ts';
import { MAINTENANCE } from '../../support/sample-maintenances.ts';

const dayMs = 86_400_000;
const context = {
  nowMs: Date.UTC(2026, 10, 26),
  githubRepository: 'Acme/Shop',
  actor: 'octocat',
  githubContainerHost: 'ghcr.io',
  env: {},
};
const read = (values: Readonly<Record<string, string>>) => readMaintainInputs(values, context);

test('the token that a maintenance is given is never shown, and the one of the run is used without it', async () => {
  const readWith = (values: Readonly<Record<string, string>>) =>
    readMaintain(values, { ...context, env: { GITHUB_TOKEN: 'of-the-run' } } as unknown as ReadContext);
  const given = await readWith({ 'github-token': 'confidential' });
  expect([...given.reader.secrets]).toContain('confidential');
  expect(given.inputs?.token).toBe('confidential');
  const none = await readWith({});
  expect([...none.reader.secrets]).not.toContain('');
  expect(none.inputs?.token).toBe('of-the-run');
});

test.each([
  ['schedule', {}, true],
  ['push', {}, true],
  ['push', { ref: 'refs/heads/feature' }, false],
  ['issue_comment', {}, false],
  ['workflow_run', {}, false],
  ['pull_request_target', {}, false],
  ['pull_request_target', { fromFork: true }, false],
] as const)('a run of %s %j opens issues, or leaves them and says so: %j', async (name, event, opens) => {
  const github = { event: { name, ref: 'refs/heads/main', defaultBranch: 'main', ...event } };
  const { inputs, reader } = await readMaintain({ notify: 'issue' }, {
    ...{ ...context, env: { GITHUB_TOKEN: 'of-the-run', GITHUB_REPOSITORY: 'acme/shop' } },
    github,
  } as unknown as ReadContext);
  expect(inputs?.issues === undefined).toBe(!opens);
  expect(reader.notices).toEqual(opens ? [] : [expect.stringMatching(/^The issue is left as it is: .+\.$/)]);
});

describe('the inputs of a maintenance', () => {
  test('delete nothing that a user could miss, when none is given', () => {
    const { inputs, reader } = read({});
    expect(reader.problems).toEqual([]);
    expect(inputs).toMatchObject({
      image: 'ghcr.io/acme/shop',
      dryRun: true,
      maxDeletes: 500,
      quotaBytes: undefined,
      watch: {
        metricsFile: undefined,
        notify: 'none',
        updates: 'off',
        policy: {
          ...{ minHitRate: 80, lowRuns: 3, maxAgeMs: 100 * dayMs, quotaWarnPercent: 80, slowFactor: 2 },
        },
      },
      quarter: '2026Q4',
      policy: {
        keepQuarters: 4,
        keepImages: undefined,
        keepImagesMs: undefined,
        keep: [],
        delete: [],
        graceMs: 7 * dayMs,
      },
    });
  });

  test.each([
    ['20', { keepImages: 20, keepImagesMs: undefined }],
    ['90d', { keepImages: undefined, keepImagesMs: 90 * dayMs }],
    ['20,90d', { keepImages: 20, keepImagesMs: 90 * dayMs }],
    ['0', { keepImages: 0 }],
  ])('keep-images: %s', (text, expected) => {
    expect(read({ 'keep-images': text }).inputs.policy).toMatchObject(expected);
  });

  test.each([
    ['keep-quarters', '1'],
    ['keep-images', '3 weeks'],
    ['keep', '!main'],
    ['delete', '!main'],
    ['grace', 'a week'],
    ['max-deletes', '0'],
    ['quota', 'much'],
    ['quota-warn', '120'],
    ['dry-run', 'no'],
    ['min-hit-rate', '101'],
    ['low-runs', '0'],
    ['max-age', 'old'],
    ['slow-factor', '1'],
    ['notify', 'everybody'],
    ['history', 'yes'],
  ])('%s: %s is refused', (input, text) => {
    expect(read({ [input]: text }).reader.problems.map((problem) => problem.input)).toEqual([input]);
  });
});

test('the outputs count what may go and what went', () => {
  const versions = MAINTENANCE.versions.map((version, index) => ({
    ...version,
    done: index === 0 ? ('deleted' as const) : undefined,
  }));
  expect(maintainOutputs({ ...MAINTENANCE, versions })).toMatchObject({
    outcome: 'planned',
    deletable: '2',
    deleted: '1',
    'stored-bytes': '900000000',
    'freeable-bytes': '130000000',
  });
});
