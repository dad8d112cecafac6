import type { HealthProblem } from '../core/watch/health.ts';
import { type IssuePlan, issueMarker, type TrackedIssue } from '../core/watch/tracked-issue.ts';
import { codeSpan, escapeMarkdown } from '../page/markdown/markdown.ts';

/**
 * What becomes of the issue: one is opened when health is lost, kept up to date, and closed when health is back. One that somebody
 * closed by hand stays closed until there is a problem that it did not name.
 *
 * @param open the issue that is open for this image
 * @param closed the one that was closed last, when none is open
 */
export function planIssue(options: {
  readonly image: string;
  readonly problems: readonly HealthProblem[];
  readonly open: TrackedIssue | undefined;
  readonly closed: TrackedIssue | undefined;
  readonly runUrl: string | undefined;
}): IssuePlan {
  const { image, problems, open, closed } = options;
  const names = problems.map(nameOf).toSorted();
  const body = formatBody(options, names);
  if (problems.length === 0) {
    if (open === undefined) return { kind: 'none' };
    return {
      kind: 'close',
      issue: open,
      body,
      comment: 'Healthy again: everything is within its limits.',
    };
  }
  if (open !== undefined) {
    const before = namesIn(open.body);
    const isSame = before.join() === names.join();
    if (isSame && open.body === body) return { kind: 'none' };
    return {
      kind: 'update',
      issue: open,
      body,
      comment: isSame ? undefined : describeChange(before, names),
    };
  }
  const dismissed = closed === undefined ? [] : namesIn(closed.body);
  if (closed === undefined || dismissed.length === 0)
    return { kind: 'open', title: `The cache of ${image} is not healthy`, body };
  if (names.every((name) => dismissed.includes(name))) return { kind: 'none' };
  return { kind: 'reopen', issue: closed, body, comment: describeChange(dismissed, names) };
}

function nameOf({ name, subject }: HealthProblem): string {
  return subject === '' ? name : `${name}:${subject}`;
}

const namesPrefix = '<!-- cache-prewarm problems: ';

function namesIn(body: string): readonly string[] {
  const line = body.split('\n').find((text) => text.startsWith(namesPrefix)) ?? '';
  const [names = ''] = line.slice(namesPrefix.length).split('-->', 1);
  return names.split(' ').filter((name) => name !== '');
}

function formatBody(
  { image, problems, runUrl }: Parameters<typeof planIssue>[0],
  names: readonly string[],
): string {
  return [
    issueMarker(image),
    `${namesPrefix}${names.join(' ')} -->`,
    problems.length === 0
      ? `The cache of ${codeSpan(image)} is healthy again.`
      : `The cache of ${codeSpan(image)} is not healthy:`,
    '',
    ...problems.flatMap(({ name, subject, evidence, remedy }) => [
      `- **${escapeMarkdown(subject === '' ? name : `${name} (${subject})`)}**: ${escapeMarkdown(evidence)} ${escapeMarkdown(remedy)}`,
    ]),
    '',
    `${runUrl === undefined ? 'A maintenance' : `[A maintenance](${runUrl})`} measured this. It keeps this issue up to date, and closes it once everything is healthy. If you close it, it stays closed until there is another problem.`,
    '',
  ].join('\n');
}

function describeChange(before: readonly string[], now: readonly string[]): string {
  const fresh = now.filter((name) => !before.includes(name));
  const gone = before.filter((name) => !now.includes(name));
  return [
    ...(fresh.length > 0 ? [`New: ${fresh.map((name) => codeSpan(name)).join(', ')}.`] : []),
    ...(gone.length > 0 ? [`Well again: ${gone.map((name) => codeSpan(name)).join(', ')}.`] : []),
  ].join(' ');
}
