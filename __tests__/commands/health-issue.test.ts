import { describe, expect, test } from '@jest/globals';
import { planIssue } from '../../src/commands/health-issue.ts';
import type { HealthProblem } from '../../src/core/watch/health.ts';
import { type IssuePlan, issueMarker, type TrackedIssue } from '../../src/core/watch/tracked-issue.ts';

const image = 'ghcr.io/acme/shop';
const problem = (name: HealthProblem['name'], subject = ''): HealthProblem => ({
  name,
  subject,
  evidence: `${name} was seen.`,
  remedy: 'Mend it.',
});
const low = problem('hit-rate-low');
const old = problem('layer-old', 'base');
const plan = (
  problems: readonly HealthProblem[],
  issues: { readonly open?: TrackedIssue | undefined; readonly closed?: TrackedIssue | undefined } = {},
  runUrl = 'https://github.com/acme/shop/actions/runs/1',
): IssuePlan => planIssue({ image, problems, open: issues.open, closed: issues.closed, runUrl });
const bodyOf = (made: IssuePlan): string => ('body' in made ? made.body : '');
const issue = (body: string): TrackedIssue => ({
  number: 7,
  url: 'https://github.com/acme/shop/issues/7',
  body,
});

describe('without an issue', () => {
  test('nothing is done while all is well', () => {
    expect(plan([]).kind).toBe('none');
  });

  test('one is opened when health is lost: marked, with every problem and its remedy', () => {
    const opened = plan([low, old]);
    expect(opened).toMatchObject({ kind: 'open', title: `The cache of ${image} is not healthy` });
    const body = bodyOf(opened);
    expect(body.startsWith(issueMarker(image))).toBe(true);
    expect(body).toContain('**hit-rate-low**: hit-rate-low was seen. Mend it.');
    expect(body).toContain('**layer-old (base)**: layer-old was seen. Mend it.');
    expect(body).toContain('[A maintenance](https://github.com/acme/shop/actions/runs/1)');
  });
});

describe('an issue that is open', () => {
  const open = issue(bodyOf(plan([low])));

  test('is left alone by the same problems of the same run', () => {
    expect(plan([low], { open }).kind).toBe('none');
  });

  test('is rewritten by a later run, without a comment when nothing else is wrong', () => {
    expect(plan([low], { open }, 'https://github.com/acme/shop/actions/runs/2')).toMatchObject({
      kind: 'update',
      issue: open,
      comment: undefined,
    });
  });

  test('is commented when problems come and go', () => {
    expect(plan([old], { open })).toMatchObject({
      kind: 'update',
      comment: 'New: `layer-old:base`. Well again: `hit-rate-low`.',
    });
  });

  test('is closed when health is back, and names no problem any more', () => {
    const closing = plan([], { open });
    expect(closing).toMatchObject({ kind: 'close', issue: open });
    expect(plan([low], { closed: issue(bodyOf(closing)) }).kind).toBe('open');
  });
});

describe('an issue that somebody closed by hand', () => {
  const closed = issue(bodyOf(plan([low, old])));

  test('stays closed while it named every problem', () => {
    expect(plan([low, old], { closed }).kind).toBe('none');
    expect(plan([old], { closed }).kind).toBe('none');
    expect(plan([], { closed }).kind).toBe('none');
  });

  test('is opened again by another problem', () => {
    expect(plan([low, problem('quota-high')], { closed })).toMatchObject({
      kind: 'reopen',
      issue: closed,
      comment: 'New: `quota-high`. Well again: `layer-old:base`.',
    });
  });
});

test('text of others stays text in an issue', () => {
  const body = bodyOf(plan([{ ...low, evidence: 'x --> <img src=y> @everyone [a](b)' }]));
  expect(body).not.toContain('<img');
  expect(body).not.toContain('[a](b)');
});
