import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { createPackagesClient } from '../../../src/adapters/github/packages.ts';
import { digestOf } from '../../support/layer-values.ts';
import { createTestClock } from '../../support/test-clock.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(() => Promise.all(stops.splice(0).map((stop) => stop())));

interface Answer {
  readonly status?: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A client of an API that answers as a test says. */
async function createScene(answer: (line: string, count: number) => Answer, name = 'shop') {
  const requests: string[] = [];
  const tokens = new Set<string | undefined>();
  const server = createServer((request, response) => {
    const line = `${request.method} ${request.url}`;
    requests.push(line);
    tokens.add(request.headers.authorization);
    const { status = 200, body = {}, headers = {} } = answer(line, requests.length);
    response.writeHead(status, { 'content-type': 'application/json', ...headers });
    response.end(status === 204 ? undefined : JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  const clock = createTestClock();
  const warnings: string[] = [];
  const { port } = server.address() as AddressInfo;
  const client = createPackagesClient({
    ...{ token: 'secret', apiUrl: `http://127.0.0.1:${port}`, owner: 'acme', name, clock },
    warn: (message) => warnings.push(message),
  });
  return { client, requests, tokens, clock, warnings };
}

const versionOf = (id: number, hex: string, more: object = {}) => ({
  ...{ id, name: digestOf(hex), created_at: '2026-09-01T00:00:00Z', updated_at: '2026-10-01T00:00:00Z' },
  metadata: { package_type: 'container', container: { tags: ['main'] } },
  ...more,
});
const page = (of: 'orgs' | 'users', number: number, name = 'shop') =>
  `GET /${of}/acme/packages/container/${name}/versions?per_page=100&page=${number}&state=active`;

describe('the versions of a package', () => {
  test('are listed with digest, tags and time', async () => {
    const body = [
      versionOf(7, 'a'),
      versionOf(8, 'b', { metadata: {}, updated_at: undefined }),
      versionOf(9, 'c', { metadata: undefined, updated_at: 'once', created_at: 'once' }),
    ];
    const { client, requests, tokens } = await createScene(() => ({ body }));
    expect(await client.listVersions()).toEqual([
      { id: 7, digest: digestOf('a'), tags: ['main'], updatedAtMs: Date.parse('2026-10-01') },
      { id: 8, digest: digestOf('b'), tags: [], updatedAtMs: Date.parse('2026-09-01') },
      { id: 9, digest: digestOf('c'), tags: [], updatedAtMs: undefined },
    ]);
    expect([requests, [...tokens]]).toEqual([[page('orgs', 1)], ['token secret']]);
  });

  test('without a digest or a number are none', async () => {
    const body = [
      versionOf(7, 'a', { name: 'latest' }),
      versionOf(8, 'b', { id: 'eight' }),
      versionOf(9, 'c', { name: undefined }),
    ];
    const { client } = await createScene(() => ({ body }));
    expect(await client.listVersions()).toEqual([]);
  });

  test('are listed page by page, and one that moves to the next page meanwhile once', async () => {
    const full = Array.from({ length: 100 }, (_, index) => versionOf(index, 'a'));
    const { client, requests } = await createScene((line) => ({
      body: line.includes('page=1&') ? full : [versionOf(99, 'a'), versionOf(100, 'b')],
    }));
    expect(await client.listVersions()).toHaveLength(101);
    expect(requests).toEqual([page('orgs', 1), page('orgs', 2)]);
  });

  test('of a person are found where there is no such organization, and then at once', async () => {
    const { client, requests } = await createScene((line) =>
      line.includes('/orgs/') ? { status: 404 } : { body: [versionOf(7, 'a')] },
    );
    expect(await client.listVersions()).toHaveLength(1);
    await client.listVersions();
    expect(requests).toEqual([page('orgs', 1), page('users', 1), page('users', 1)]);
  });

  test('of a package with slashes in its name are found', async () => {
    const { client, requests } = await createScene(() => ({ body: [] }), 'team/shop');
    await client.listVersions();
    expect(requests).toEqual([page('orgs', 1, 'team%2Fshop')]);
  });

  test.each<[string, Answer, string, string | undefined]>([
    [
      'of a package that is not there',
      { status: 404 },
      'GitHub does not let this token at the package shop of acme: 404 Not Found',
      'The job needs packages: write',
    ],
    [
      'that this token may not see',
      { status: 403, body: { message: 'Forbidden' } },
      'GitHub does not let this token at the package shop of acme: 403 Forbidden',
      'the role Admin on the package',
    ],
    [
      'that GitHub does not understand',
      { status: 422, body: { message: 'Odd' } },
      'GitHub’s API failed for the package shop of acme: 422 Odd',
      undefined,
    ],
  ])('%s are an error', async (_what, answer, message, remedy) => {
    const { client } = await createScene(() => answer);
    const listed = client.listVersions();
    await expect(listed).rejects.toThrow(message);
    await expect(listed).rejects.toMatchObject({
      remedy: remedy === undefined ? undefined : expect.stringContaining(remedy),
    });
  });

  test('are asked for again when GitHub fails in passing', async () => {
    const { client, clock, warnings } = await createScene((_line, count) =>
      count === 1 ? { status: 502, body: { message: 'Bad' } } : { body: [] },
    );
    expect(await client.listVersions()).toEqual([]);
    expect(clock.waits).toEqual([2000]);
    expect(warnings).toEqual(['GitHub asks to wait 2 s (Bad).']);
  });

  test('are given up after six tries', async () => {
    const { client, clock, requests } = await createScene(() => ({ status: 500, body: { message: 'Bad' } }));
    await expect(client.listVersions()).rejects.toThrow('500 Bad');
    expect(clock.waits).toEqual([2000, 4000, 8000, 16_000, 32_000]);
    expect(requests).toHaveLength(6);
  });
});

describe('GitHub asks to wait', () => {
  const limited = (headers: Readonly<Record<string, string>>, status = 403, message = 'x'): Answer => ({
    status,
    headers,
    body: { message },
  });

  test.each<[string, Answer, number]>([
    ['as long as it says', limited({ 'retry-after': '7' }), 7000],
    [
      'until the limit is over',
      limited({
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.parse('2026-10-01T12:00:09Z') / 1000),
      }),
      9000,
    ],
    ['at least a second', limited({ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1' }), 1000],
    ['a minute, when it does not say until when', limited({ 'x-ratelimit-remaining': '0' }), 60_000],
    [
      'a minute, when there were too many changes',
      limited({}, 403, 'You have exceeded a secondary rate limit'),
      60_000,
    ],
    ['a minute, when there were too many requests', limited({}, 429), 60_000],
  ])('%s', async (_what, first, waitMs) => {
    const { client, clock } = await createScene((_line, count) => (count === 1 ? first : { body: [] }));
    await client.listVersions();
    expect(clock.waits).toEqual([waitMs]);
  });

  test('longer than a quarter of an hour, and nobody waits', async () => {
    const { client, clock } = await createScene(() => limited({ 'retry-after': '901' }));
    await expect(client.listVersions()).rejects.toThrow('403 x');
    expect(clock.waits).toEqual([]);
  });
});

describe('a version', () => {
  test('is deleted where the list has found the package', async () => {
    const { client, requests } = await createScene((line) =>
      line.includes('/orgs/') ? { status: 404 } : line.startsWith('GET') ? { body: [] } : { status: 204 },
    );
    await client.listVersions();
    expect(await client.deleteVersion(7)).toEqual({ kind: 'deleted' });
    expect(requests.at(-1)).toBe('DELETE /users/acme/packages/container/shop/versions/7');
  });

  test('that is gone already is absent', async () => {
    const { client } = await createScene(() => ({ status: 404 }));
    expect(await client.deleteVersion(7)).toEqual({ kind: 'absent' });
  });

  test('that many download stays, and GitHub says why', async () => {
    const message = 'Publicly visible package versions with more than 5000 downloads cannot be deleted.';
    const { client } = await createScene(() => ({ status: 400, body: { message } }));
    expect(await client.deleteVersion(7)).toEqual({ kind: 'refused', reason: message });
  });

  test('that may not be deleted is an error', async () => {
    const { client } = await createScene(() => ({ status: 403, body: { message: 'Forbidden' } }));
    await expect(client.deleteVersion(7)).rejects.toThrow('403 Forbidden');
  });

  test('is deleted no sooner than a third of a second after the one before', async () => {
    const { client, clock } = await createScene(() => ({ status: 204 }));
    await client.deleteVersion(1);
    await client.deleteVersion(2);
    clock.pass(100);
    await client.deleteVersion(3);
    clock.pass(340);
    await client.deleteVersion(4);
    expect(clock.waits).toEqual([340, 240]);
  });
});
