import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { parse } from 'yaml';

/** The step of the example that tells people. */
const { jobs } = parse(
  readFileSync(join(import.meta.dirname, '../examples/workflows/deploy.yml'), 'utf8'),
) as {
  readonly jobs: Readonly<
    Record<
      string,
      {
        readonly if?: string;
        readonly needs?: string;
        readonly steps?: readonly { readonly run: string; readonly env: Readonly<Record<string, string>> }[];
      }
    >
  >;
};
const step = jobs['notify']?.steps?.[0];

let server: Server;
let status = 200;
let posted: string[] = [];

beforeEach(async () => {
  posted = [];
  status = 200;
  server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      posted.push(body);
      response.writeHead(status).end('ok');
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});

afterEach(() => {
  server.close();
});

/** Runs the step as a runner does, with these values of its expressions. */
async function run(values: Readonly<Record<string, string>>): Promise<number | null> {
  const empty = Object.fromEntries(Object.keys(step?.env ?? {}).map((name) => [name, '']));
  const { port } = server.address() as AddressInfo;
  const child = spawn('bash', ['-e', '-c', step?.run ?? 'exit 9'], {
    env: { PATH: process.env['PATH'], ...empty, WEBHOOK: `http://127.0.0.1:${port}/hook`, ...values },
    stdio: 'ignore',
  });
  return await new Promise((resolve) => child.on('close', resolve));
}

test('a deployment that failed is told to the chat, with what became of each host', async () => {
  const values = {
    OUTCOME: 'rolled-back',
    HOSTS: '{"web1":"rolled-back","web2":"not-switched"}',
    IMAGE: 'ghcr.io/acme/shop@sha256:1',
    ENVIRONMENT: 'production',
    RUN_URL: 'https://github.com/acme/shop/actions/runs/1',
  };
  expect(await run(values)).toBe(0);
  expect(posted.map((body) => JSON.parse(body))).toEqual([
    {
      text: 'Deployment to production: rolled-back. {"web1":"rolled-back","web2":"not-switched"} ghcr.io/acme/shop@sha256:1 https://github.com/acme/shop/actions/runs/1',
    },
  ]);
  expect(jobs['notify']).toMatchObject({ if: 'failure()', needs: 'deploy' });
});

test('one that reached no host says so', async () => {
  expect(await run({ ENVIRONMENT: 'staging' })).toBe(0);
  expect(posted.join()).toContain('Deployment to staging: failed before any host was reached.');
});

test('a chat that refuses the message fails the step, and none that is configured does not', async () => {
  status = 403;
  expect(await run({})).not.toBe(0);
  expect(await run({ WEBHOOK: '' })).toBe(0);
  expect(posted).toHaveLength(1);
});
