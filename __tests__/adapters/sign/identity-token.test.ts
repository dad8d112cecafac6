import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { checkBundle } from '../../../src/adapters/sign/check-bundle.ts';
import { fetchIdentityToken, hasIdentity } from '../../../src/adapters/sign/identity-token.ts';
import { signKeyless } from '../../../src/adapters/sign/keyless.ts';
import { identityToken, type SigstoreServer, startSigstoreServer } from '../../support/sigstore-server.ts';

/** What GitHub answers a job that asks for its token. */
let answer: { readonly status: number; readonly body: string };
const asked: IncomingMessage[] = [];
const github = createServer((request, response) => {
  asked.push(request);
  response.writeHead(answer.status, { 'content-type': 'application/json' }).end(answer.body);
});
let sigstore: SigstoreServer;
let env: Readonly<Record<string, string>>;
beforeAll(async () => {
  sigstore = await startSigstoreServer();
  await new Promise<void>((resolve) => github.listen(0, '127.0.0.1', resolve));
  const { port } = github.address() as AddressInfo;
  env = {
    ACTIONS_ID_TOKEN_REQUEST_URL: `http://127.0.0.1:${port}/token?api-version=2.0`,
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'of-the-runner',
  };
});
afterAll(async () => {
  github.close();
  await sigstore.close();
});

describe('a job that may ask GitHub who it is', () => {
  test('signs with what it is told, and that verifies without asking anybody', async () => {
    answer = { status: 200, body: JSON.stringify({ value: identityToken() }) };
    const bytes = Buffer.from('a record\n');
    const bundle = await signKeyless(
      { kind: 'bytes', bytes },
      () => fetchIdentityToken(env),
      sigstore.services,
    );
    expect(asked.at(-1)?.url).toBe('/token?api-version=2.0&audience=sigstore');
    expect(asked.at(-1)?.headers.authorization).toBe('Bearer of-the-runner');
    const signer = {
      kind: 'identity' as const,
      issuer: 'https://token.actions.githubusercontent.com',
      repository: 'https://github.com/octo/app',
      repositoryId: '4711',
      refs: ['refs/heads/main'],
    };
    const requests = asked.length;
    expect(checkBundle(JSON.parse(bundle), bytes, [signer], () => sigstore.root)).toMatchObject({
      kind: 'trusted',
    });
    expect(checkBundle(JSON.parse(bundle), Buffer.from('b'), [signer], () => sigstore.root).kind).toBe(
      'refused',
    );
    expect(asked.length).toBe(requests);
  });

  test.each([
    ['a refusal', { status: 403, body: '{}' }, 'GitHub gave no identity token: status 403'],
    ['no token', { status: 200, body: '{}' }, 'GitHub gave no identity token'],
    ['a token that is none', { status: 200, body: '{"value":7}' }, 'GitHub gave no identity token'],
  ])('is told of %s', async (_, said, message) => {
    answer = said;
    await expect(fetchIdentityToken(env)).rejects.toThrow(message);
  });

  test('is one that has both variables, or a token of another CI', () => {
    expect(hasIdentity(env)).toBe(true);
    expect(hasIdentity({ ...env, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' })).toBe(false);
    expect(hasIdentity({})).toBe(false);
    expect(hasIdentity({ SIGSTORE_ID_TOKEN: 'x' })).toBe(true);
  });
});
