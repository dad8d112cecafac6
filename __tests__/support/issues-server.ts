import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { components } from '@octokit/openapi-types';

/** What of an issue is read and written, as GitHub's published OpenAPI description has it. */
type Issue = Pick<
  components['schemas']['issue'],
  'number' | 'html_url' | 'state' | 'state_reason' | 'title' | 'body' | 'updated_at' | 'created_at'
> &
  Partial<Pick<components['schemas']['issue'], 'pull_request'>>;
type BasicError = components['schemas']['basic-error'];

/** How the API misbehaves, as GitHub's does now and then. */
export interface IssuesFaults {
  /** So many requests are answered with the secondary rate limit first. */
  limits: number;
  /** Answers everything with this status. */
  status: number | undefined;
  /** Told before an issue is made, and may make another one meanwhile. */
  beforeMake: (() => void) | undefined;
}

/** The issues of one repository, as GitHub keeps them. */
export interface IssuesServer {
  readonly apiUrl: string;
  readonly faults: IssuesFaults;
  readonly issues: readonly Issue[];
  /** Number of the issue → its comments. */
  readonly comments: ReadonlyMap<number, readonly string[]>;
  /** `METHOD path?query`, as they came. */
  readonly requests: readonly string[];
  add(issue: Partial<Issue>): Issue;
  stop(): Promise<void>;
}

/** `repository`: `owner/name`. */
export async function startIssuesServer(repository: string, token: string): Promise<IssuesServer> {
  const faults: IssuesFaults = { limits: 0, status: undefined, beforeMake: undefined };
  const issues: Issue[] = [];
  const comments = new Map<number, string[]>();
  const requests: string[] = [];
  let tick = Date.UTC(2026, 10, 1);
  const now = (): string => {
    tick += 1000;
    return new Date(tick).toISOString();
  };
  const add = (given: Partial<Issue>): Issue => {
    const number = issues.length + 1;
    const at = now();
    const issue: Issue = {
      number,
      html_url: `https://github.com/${repository}/issues/${number}`,
      state: 'open',
      state_reason: null,
      title: '',
      body: '',
      created_at: at,
      updated_at: at,
      ...given,
    };
    issues.push(issue);
    return issue;
  };

  const list = (query: URLSearchParams): readonly Issue[] => {
    const state = query.get('state') ?? 'open';
    const key = query.get('sort') === 'updated' ? 'updated_at' : 'created_at';
    const sign = query.get('direction') === 'asc' ? 1 : -1;
    const perPage = Math.min(100, Number(query.get('per_page') ?? '30'));
    const page = Number(query.get('page') ?? '1');
    return issues
      .filter((issue) => state === 'all' || issue.state === state)
      .toSorted((a, b) => sign * (Date.parse(a[key]) - Date.parse(b[key])))
      .slice((page - 1) * perPage, page * perPage);
  };
  const answer = (
    response: ServerResponse,
    status: number,
    body: Issue | readonly Issue[] | BasicError | Readonly<Record<string, unknown>>,
    headers = {},
  ): void => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(JSON.stringify(body));
  };
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    requests.push(`${request.method} ${request.url}`);
    const url = new URL(request.url ?? '', 'http://api');
    if (request.headers.authorization !== `token ${token}`)
      return answer(response, 401, { message: 'Bad credentials' });
    if (faults.status !== undefined)
      return answer(response, faults.status, { message: 'Resource not accessible by integration' });
    if (faults.limits > 0) {
      faults.limits--;
      const message = 'You have exceeded a secondary rate limit.';
      return answer(response, 403, { message }, { 'retry-after': '7' });
    }
    const [, path] = url.pathname.split(`/repos/${repository}/issues`);
    const given = await readJson(request);
    if (path === '' && request.method === 'GET') return answer(response, 200, list(url.searchParams));
    if (path === '' && request.method === 'POST') {
      faults.beforeMake?.();
      const made = add({ title: String(given['title']), body: String(given['body']) });
      return answer(response, 201, made);
    }
    return change(request, response, path ?? '', given);
  };
  /** Comments on an issue, or changes it. */
  const change = async (
    request: IncomingMessage,
    response: ServerResponse,
    path: string,
    given: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const [, number, rest] = /^\/(\d+)(\/comments)?$/.exec(path) ?? [];
    const index = issues.findIndex((issue) => issue.number === Number(number));
    const issue = issues[index];
    if (issue === undefined) return answer(response, 404, { message: 'Not Found' });
    if (rest === '/comments' && request.method === 'POST') {
      comments.set(issue.number, [...(comments.get(issue.number) ?? []), String(given['body'])]);
      issues[index] = { ...issue, updated_at: now() };
      return answer(response, 201, { id: 1, body: given['body'] });
    }
    if (rest === undefined && request.method === 'PATCH') {
      const changed: Issue = { ...issue, ...(given as Partial<Issue>), updated_at: now() };
      issues[index] = changed;
      return answer(response, 200, changed);
    }
    return answer(response, 404, { message: 'Not Found' });
  };
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answer(response, 500, { message: String(error) }));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    apiUrl: `http://127.0.0.1:${port}`,
    faults,
    issues,
    comments,
    requests,
    add,
    stop: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : (JSON.parse(text) as Readonly<Record<string, unknown>>);
}
