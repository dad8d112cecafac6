import { createHash, generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fulcioHandler, initializeCA, initializeCTLog, initializeTLog, rekorHandler } from '@sigstore/mock';
import { TrustedRoot } from '@sigstore/protobuf-specs';
import type { SigstoreServices } from '../../src/adapters/sign/keyless.ts';

/** A Sigstore of its own: Fulcio and Rekor on this machine, with keys that nobody else has. */
export interface SigstoreServer {
  readonly services: SigstoreServices;
  /** What those who trust it know. */
  readonly root: TrustedRoot;
  /** The same as a file for cosign. */
  readonly rootJson: string;
  /** What was asked: `POST /api/v2/signingCert`. */
  readonly requests: readonly string[];
  /** From now on, answers nothing but 503. */
  breakDown(): void;
  close(): Promise<void>;
}

/** Starts one, made of Sigstore's own mock services. */
export async function startSigstoreServer(): Promise<SigstoreServer> {
  const requests: string[] = [];
  const handlers = new Map<string, ReturnType<typeof rekorHandler>>();
  let broken = false;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      requests.push(`${request.method} ${request.url}`);
      const handler = broken ? undefined : handlers.get(request.url ?? '');
      if (handler === undefined) {
        response.writeHead(broken ? 503 : 404).end();
        return;
      }
      const answer = await handler.fn(Buffer.concat(chunks).toString());
      response.writeHead(answer.statusCode, { 'content-type': answer.contentType ?? 'text/plain' });
      response.end(answer.response);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const [caKeys, ctKeys, logKeys] = [1, 2, 3].map(() =>
    generateKeyPairSync('ec', { namedCurve: 'prime256v1' }),
  );
  if (caKeys === undefined || ctKeys === undefined || logKeys === undefined) throw new Error('no keys');
  const ctlog = await initializeCTLog(ctKeys);
  const ca = await initializeCA(caKeys, ctlog);
  // Its name in what it signs; cosign compares it with the one in the root.
  const log = await initializeTLog('https://rekor.test', logKeys);
  for (const handler of [fulcioHandler(ca), rekorHandler(log)]) handlers.set(handler.path, handler);
  const key = (publicKey: Uint8Array) => ({
    hashAlgorithm: 'SHA2_256',
    publicKey: {
      rawBytes: Buffer.from(publicKey).toString('base64'),
      keyDetails: 'PKIX_ECDSA_P256_SHA_256',
      validFor: { start: '2020-01-01T00:00:00Z' },
    },
    logId: { keyId: logIdOf(publicKey) },
  });
  const rootJson = JSON.stringify({
    mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1',
    tlogs: [{ baseUrl: 'https://rekor.test', ...key(log.publicKey) }],
    certificateAuthorities: [
      {
        subject: { organization: 'sigstore.mock', commonName: 'sigstore' },
        uri: url,
        certChain: { certificates: [{ rawBytes: base64(ca.rootCertificate) }] },
        validFor: { start: '2020-01-01T00:00:00Z' },
      },
    ],
    ctlogs: [{ baseUrl: 'https://ctlog.test', ...key(ctlog.publicKey) }],
    timestampAuthorities: [],
  });
  return {
    services: { fulcio: url, rekor: url },
    root: TrustedRoot.fromJSON(JSON.parse(rootJson)),
    rootJson,
    requests,
    breakDown() {
      broken = true;
    },
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** What GitHub says of a job, as the token that Sigstore is given. Nobody signs it: the mock does not look. */
export function identityToken(claims: Readonly<Record<string, string>> = {}): string {
  const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
  return [
    encode({ alg: 'RS256', typ: 'JWT' }),
    encode({
      sub: 'https://github.com/octo/app/.github/workflows/prewarm.yml@refs/heads/main',
      aud: 'sigstore',
      iss: 'https://token.actions.githubusercontent.com',
      repository: 'octo/app',
      repository_id: '4711',
      ref: 'refs/heads/main',
      ...claims,
    }),
    'c2lnbmF0dXJl',
  ].join('.');
}

function base64(view: ArrayBufferView): string {
  return Buffer.from(view.buffer, view.byteOffset, view.byteLength).toString('base64');
}

function logIdOf(publicKey: Uint8Array): string {
  return createHash('sha256').update(publicKey).digest('base64');
}
