import { expect, test } from '@jest/globals';
import { judgeExample } from '../../scripts/demo/any.mjs';
import { exampleApps } from '../../scripts/example-apps.mjs';
import { splitMovedBytes } from '../../scripts/moved-bytes.mjs';

const layer = `sha256:${'a'.repeat(64)}`;
const config = `sha256:${'b'.repeat(64)}`;

type Kind = Parameters<typeof splitMovedBytes>[0][number]['kind'];

function request(kind: Kind, path: string, requestBytes: number, responseBytes: number) {
  const method = kind.split(' ')[1] ?? '';
  return {
    method,
    kind,
    path: `/v2/demo/app/${path}`,
    requestBytes,
    responseBytes,
    status: 200,
    faulty: false,
    userAgent: 'buildkit/v0.32',
    connection: 1,
  };
}

test('the bytes of layers are told apart by direction, and everything else is the rest', () => {
  const records = [
    request('blob PUT', `blobs/uploads/1?_state=x&digest=${encodeURIComponent(layer)}`, 500, 1),
    request('blob PUT', `blobs/uploads/2?digest=${config}`, 40, 0),
    request('blob GET', `blobs/${layer}`, 0, 7000),
    request('blob GET', `blobs/${config}`, 0, 300),
    request('manifest PUT', 'manifests/main', 20, 0),
  ];
  expect(splitMovedBytes(records, new Set([layer]))).toEqual({ own: 500, fetched: 7000, rest: 361 });
});

const app = exampleApps[0] ?? fail();

/** A run that keeps every promise, as far as they look at it. */
function runOf({ hitRate = 100, rest = 100_000, serverBytes = 101_000, told = 101_000, status = 0 }) {
  const report = { dependencyHitRate: hitRate, coverage: [{ totalBytes: told + 5, byDigest: { bytes: 5 } }] };
  return {
    app,
    prewarm: { status: 0 },
    build: { status, report },
    moved: { own: 0, fetched: 1e9, rest },
    server: { bytes: serverBytes, newBytes: 1000 },
  } as unknown as Parameters<typeof judgeExample>[1];
}

test.each([
  ['none', {}, []],
  ['that all steps hit', { hitRate: 99.9 }, [0]],
  ['what else moves', { rest: 100_001 }, [1]],
  ['what a server downloads', { serverBytes: 101_001, told: 101_001 }, [2]],
  ['what the report says of it', { told: 100_999 }, [2]],
  ['all of them', { status: 1 }, [0, 1, 2]],
] as const)('a run breaks %s', (_, change, broken) => {
  const held = judgeExample(app, runOf(change)).map((promise) => promise.held);
  expect(held).toEqual([0, 1, 2].map((index) => !(broken as readonly number[]).includes(index)));
});

function fail(): never {
  throw new Error('Expected an example.');
}
