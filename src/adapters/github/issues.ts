import { UserError } from '../../core/error.ts';
import { readArray, readObject } from '../../core/oci/json.ts';
import { type IssuePlan, issueMarker, type TrackedIssue } from '../../core/watch/tracked-issue.ts';
import type { GithubAccess } from './api.ts';
import { createGithubApi, type GithubFailure } from './api.ts';

/** The issues of a repository, https://docs.github.com/rest/issues/issues. */
interface IssuesClient {
  /** The issue of an image that is open, else the one that was closed last. */
  find(image: string): Promise<{
    readonly open: TrackedIssue | undefined;
    readonly closed: TrackedIssue | undefined;
  }>;
  /** @returns the issue that was opened, changed or closed; undefined: nothing was to be done. */
  carryOut(image: string, plan: IssuePlan): Promise<TrackedIssue | undefined>;
}

interface IssuesOptions extends GithubAccess {
  readonly owner: string;
  readonly repository: string;
}

const pageSize = 100;

export function createIssuesClient(options: IssuesOptions): IssuesClient {
  const api = createGithubApi(options);
  const path = `/repos/${encodeURIComponent(options.owner)}/${encodeURIComponent(options.repository)}/issues`;
  const send: Send = async (route, parameters) =>
    (await api.send(route, parameters, { expect: [], explain: (failure) => explain(failure, options) })).data;

  const findOpen = (image: string) => listMarked(send, path, image, 'open', Number.POSITIVE_INFINITY);
  const change = async (
    issue: TrackedIssue,
    parameters: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    await send(`PATCH ${path}/${issue.number}`, parameters);
  };
  const comment = async (issue: TrackedIssue, body: string): Promise<void> => {
    await send(`POST ${path}/${issue.number}/comments`, { body });
  };

  return {
    async find(image) {
      const [open] = await findOpen(image);
      if (open !== undefined) return { open, closed: undefined };
      // The newest hundred: one that nobody touched for longer is forgotten.
      const [closed] = await listMarked(send, path, image, 'closed', 1);
      return { open: undefined, closed };
    },
    async carryOut(image, plan) {
      switch (plan.kind) {
        case 'none':
          return undefined;
        case 'open': {
          const data = await send(`POST ${path}`, { title: plan.title, body: plan.body });
          const [made] = readMarked(data, image);
          if (made === undefined) throw new UserError('GitHub created an issue with a different text');
          // Another run may have opened one at the same moment: the older one stays.
          const [first = made] = await findOpen(image);
          if (first.number >= made.number) return made;
          await change(made, { state: 'closed', state_reason: 'not_planned' });
          return first;
        }
        case 'update':
          await change(plan.issue, { body: plan.body });
          if (plan.comment !== undefined) await comment(plan.issue, plan.comment);
          return plan.issue;
        case 'reopen':
          await change(plan.issue, { state: 'open', body: plan.body });
          await comment(plan.issue, plan.comment);
          return plan.issue;
        case 'close':
          await comment(plan.issue, plan.comment);
          await change(plan.issue, { state: 'closed', state_reason: 'completed', body: plan.body });
          return plan.issue;
      }
    },
  };
}

type Send = (route: string, parameters: Readonly<Record<string, unknown>>) => Promise<unknown>;

/** Issues that carry the mark of an image: of open ones the oldest first, of closed ones the one changed last. */
async function listMarked(
  send: Send,
  path: string,
  image: string,
  state: 'open' | 'closed',
  mostPages: number,
): Promise<readonly TrackedIssue[]> {
  const marked: TrackedIssue[] = [];
  for (let page = 1; page <= mostPages; page++) {
    const data = await send(`GET ${path}`, {
      state,
      sort: state === 'open' ? 'created' : 'updated',
      direction: state === 'open' ? 'asc' : 'desc',
      per_page: pageSize,
      page,
    });
    const items = readArray(data, 'the issues of the repository');
    marked.push(...items.flatMap((item) => readMarked(item, image)));
    if (items.length < pageSize) break;
  }
  return marked;
}

/** Pull requests are issues, too, and never ours. */
function readMarked(item: unknown, image: string): readonly TrackedIssue[] {
  const issue = readObject(item, 'an issue');
  const { body } = issue;
  const number = Number(issue['number']);
  if (issue['pull_request'] !== undefined || typeof body !== 'string' || !Number.isSafeInteger(number))
    return [];
  // GitHub gives line breaks back as they came, or as CR LF.
  const text = body.replaceAll('\r\n', '\n');
  return text.startsWith(issueMarker(image))
    ? [{ number, url: String(issue['html_url'] ?? ''), body: text }]
    : [];
}

function explain({ status, message }: GithubFailure, { owner, repository }: IssuesOptions): UserError {
  const what = `the issues of ${owner}/${repository}`;
  if (status === 410)
    return new UserError(`${what} are turned off`, {
      remedy: 'Turn them on in the settings, or leave out notify.',
    });
  if (status === 403 || status === 404)
    return new UserError(`GitHub does not let this token at ${what}: ${status} ${message}`.trim(), {
      remedy: 'The job needs issues: write.',
    });
  return new UserError(`GitHub’s API failed for ${what}: ${status === 0 ? '' : `${status} `}${message}`);
}
