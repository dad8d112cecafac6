import { afterEach, describe, expect, test } from '@jest/globals';
import { createIssuesClient } from '../../../src/adapters/github/issues.ts';
import { planIssue } from '../../../src/commands/health-issue.ts';
import type { HealthProblem } from '../../../src/core/watch/health.ts';
import { issueMarker } from '../../../src/core/watch/tracked-issue.ts';
import { startIssuesServer } from '../../support/issues-server.ts';

const image = 'ghcr.io/acme/shop';
const low: HealthProblem = {
  name: 'hit-rate-low',
  subject: '',
  evidence: 'Hit 0 %.',
  remedy: 'Look.',
};
const old: HealthProblem = { name: 'layer-old', subject: 'base', evidence: 'It is old.', remedy: 'Refresh.' };

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0)) await cleanup();
});

async function start() {
  const server = await startIssuesServer('acme/shop', 'secret');
  cleanups.push(() => server.stop());
  const waits: number[] = [];
  const warnings: string[] = [];
  const client = createIssuesClient({
    ...{ token: 'secret', apiUrl: server.apiUrl, owner: 'acme', repository: 'shop' },
    clock: {
      nowMs: () => 0,
      sleep: async (durationMs) => {
        waits.push(durationMs);
      },
    },
    warn: (message) => warnings.push(message),
  });
  let run = 0;
  /** One maintenance after the other, each with another run's page. */
  const keep = async (...problems: readonly HealthProblem[]) => {
    run++;
    const found = await client.find(image);
    const plan = planIssue({
      image,
      problems,
      ...found,
      runUrl: `https://github.com/acme/shop/actions/runs/${run}`,
    });
    return client.carryOut(image, plan);
  };
  const open = () => server.issues.filter(({ state }) => state === 'open');
  return { server, client, keep, open, waits, warnings };
}

describe('the issue of an image', () => {
  test('is opened when health is lost, kept up to date without a second one, and closed when it is back', async () => {
    const { server, keep, open } = await start();
    expect(await keep()).toBeUndefined();
    expect(server.issues).toEqual([]);

    expect(await keep(low)).toMatchObject({ number: 1 });
    await keep(low);
    await keep(low, old);
    expect(open().map(({ number }) => number)).toEqual([1]);
    expect(server.issues[0]?.body).toContain('**layer-old (base)**');
    expect(server.issues[0]?.body).toContain('/actions/runs/4');
    expect(server.comments.get(1)).toEqual(['New: `layer-old:base`.']);

    await keep();
    expect(server.issues).toMatchObject([{ state: 'closed', state_reason: 'completed' }]);
    expect(server.comments.get(1)).toHaveLength(2);
    await keep();
    expect(server.comments.get(1)).toHaveLength(2);
  });

  test('is another one when health is lost again', async () => {
    const { keep, server } = await start();
    await keep(low);
    await keep();
    await keep(low);
    expect(server.issues.map(({ number, state }) => [number, state])).toEqual([
      [1, 'closed'],
      [2, 'open'],
    ]);
  });

  test('that somebody closed is left closed, and opened again by another problem', async () => {
    const { server, client, keep, open } = await start();
    await keep(low);
    const [made] = open();
    await client.carryOut(image, {
      kind: 'close',
      issue: { number: 1, url: '', body: '' },
      body: made?.body ?? '',
      comment: 'by hand',
    });
    await keep(low);
    expect(open()).toEqual([]);
    await keep(low, old);
    expect(open().map(({ number }) => number)).toEqual([1]);
    expect(server.issues).toHaveLength(1);
  });

  test('is found behind hundreds of others, and is neither a pull request nor that of another image', async () => {
    const { server, keep, open } = await start();
    const marked = `${issueMarker(image)}\n`;
    server.add({ body: `${issueMarker('ghcr.io/acme/shop-two')}\n` });
    server.add({ body: `Somebody quotes ${marked}` });
    server.add({ body: null });
    server.add({ body: marked, pull_request: { url: '', html_url: '', diff_url: '', patch_url: '' } });
    for (let count = 0; count < 230; count++) server.add({ body: 'another issue' });
    const ours = server.add({ body: `${marked.replace('\n', '\r\n')}by GitHub's own editor` });
    expect(await keep(low)).toMatchObject({ number: ours.number });
    expect(open().filter(({ body }) => body?.includes('hit-rate-low'))).toHaveLength(1);
    expect(server.requests.filter((request) => request.startsWith('POST /repos/acme/shop/issues '))).toEqual(
      [],
    );
  });

  test('is one, though two runs open one at the same moment', async () => {
    const { server, keep, open } = await start();
    server.faults.beforeMake = () => {
      server.faults.beforeMake = undefined;
      server.add({ body: `${issueMarker(image)}\nby the other run` });
    };
    expect(await keep(low)).toMatchObject({ number: 1 });
    expect(open().map(({ number }) => number)).toEqual([1]);
    expect(server.issues[1]).toMatchObject({ state: 'closed', state_reason: 'not_planned' });
  });
});

describe('GitHub', () => {
  test('is waited for when it asks for that', async () => {
    const { server, keep, waits, warnings, open } = await start();
    server.faults.limits = 2;
    await keep(low);
    expect(waits).toEqual([7000, 7000]);
    expect(warnings[0]).toContain('GitHub asks to wait 7 s');
    expect(open()).toHaveLength(1);
  });

  test.each([
    [403, 'GitHub does not let this token at the issues of acme/shop', 'The job needs issues: write.'],
    [404, 'GitHub does not let this token at the issues of acme/shop', 'The job needs issues: write.'],
    [410, 'the issues of acme/shop are turned off', 'Turn them on in the settings'],
  ])('that answers %d is an error that says what to do', async (status, message, remedy) => {
    const { server, keep } = await start();
    server.faults.status = status;
    await expect(keep(low)).rejects.toMatchObject({
      message: expect.stringContaining(message),
      remedy: expect.stringContaining(remedy),
    });
  });
});
