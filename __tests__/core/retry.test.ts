import { describe, expect, test } from '@jest/globals';
import { type Failure, planRetry, type RetryOptions, retryWith, type Tried } from '../../src/core/retry.ts';

const nowMs = Date.parse('2026-10-01T12:00:00Z');
const policy = { retries: 3, maxTotalMs: 600_000 };

function plan(failure: Partial<Failure>, attempt = 1, waitedMs = 0, random = 0) {
  return planRetry({ text: '', nowMs, ...failure }, attempt, waitedMs, policy, random);
}

const reset = 'read tcp 10.0.0.1:4->20.0.0.1:443: read: connection reset by peer';
const secondary = 'You have exceeded a secondary rate limit';
const ghcr = 'unexpected status from PUT request to https://ghcr.io/v2/o/n/manifests/1: 403 Forbidden';

describe('what may pass is tried again', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])('status %d', (status) => {
    expect(plan({ status }).kind).toBe('retry');
  });

  test.each([
    'EOF: Get "https://ghcr.io/v2/": EOF',
    'failed to copy: unexpected EOF',
    'UND_ERR_SOCKET: other side closed',
    'ECONNRESET: read ECONNRESET',
    'EPIPE: write EPIPE',
    'dial tcp 1.2.3.4:443: i/o timeout',
    'net/http: TLS handshake timeout',
    'lookup ghcr.io on 127.0.0.53:53: server misbehaving',
    'failed commit on ref "layer-sha256:0": no response',
    'failed to do request: Head "https://ghcr.io/v2/": dial tcp',
    'MANIFEST_BLOB_UNKNOWN: blob unknown to registry',
  ])('%s', (text) => {
    expect(plan({ text }).kind).toBe('retry');
  });
});

describe('what cannot pass is not tried again', () => {
  test.each([400, 401, 403, 404, 405, 416])('status %d', (status) => {
    expect(plan({ status })).toEqual({
      kind: 'give-up',
      because: 'permanent',
      reason: 'trying again cannot help',
    });
  });

  test.each([
    ['a missing permission', { status: 403, text: 'DENIED: permission_denied: write_package' }],
    ['a full disk', { text: 'no space left on device' }],
    [
      'a step that failed',
      {
        text: 'connection reset by peer\nprocess "/bin/sh -c x" did not complete successfully: exit code: 1',
      },
    ],
    ['a certificate', { text: 'failed to do request: x509: certificate signed by unknown authority' }],
    ['a host key', { text: 'Host key verification failed.' }],
    ['an image name', { text: 'invalid reference format' }],
    [
      'the quota of Docker Hub, although its status says 429',
      { status: 429, text: 'You have reached your pull rate limit' },
    ],
    [
      'a login that is shut out, although its status says 429',
      { status: 429, text: 'too many failed login attempts' },
    ],
    ['an error nobody knows', { text: 'out of cheese' }],
  ])('%s', (_, failure) => {
    expect(plan(failure).kind).toBe('give-up');
  });

  test('the reason says why', () => {
    expect(plan({ text: 'You have reached your pull rate limit' })).toEqual({
      kind: 'give-up',
      because: 'permanent',
      reason: expect.stringContaining('Docker Hub'),
    });
  });
});

describe('a limit on retries', () => {
  test('is three by default of the caller, and reached is final', () => {
    expect(plan({ text: reset }, 3).kind).toBe('retry');
    expect(plan({ text: reset }, 4)).toEqual({
      kind: 'give-up',
      because: 'retries',
      reason: 'tried 4 times',
    });
  });

  test('is one for the refusal that GHCR sometimes takes back', () => {
    expect(plan({ status: 403, text: ghcr }, 1).kind).toBe('retry');
    expect(plan({ status: 403, text: ghcr }, 2)).toEqual({
      kind: 'give-up',
      because: 'retries',
      reason: 'tried 2 times',
    });
  });

  test('is one for a login that ran out in the middle of a push', () => {
    const text = 'unauthorized: authentication required';
    expect(plan({ text }, 1).kind).toBe('retry');
    expect(plan({ text }, 2).kind).toBe('give-up');
  });

  test('of zero tries once', () => {
    const decision = planRetry({ text: reset, nowMs }, 1, 0, { ...policy, retries: 0 }, 0);
    expect(decision).toEqual({ kind: 'give-up', because: 'retries', reason: 'tried once' });
  });

  test('is also one of time', () => {
    expect(plan({ text: reset }, 3, 599_000)).toEqual({
      kind: 'give-up',
      because: 'time',
      reason: 'waited 9 min 59 s, and at most 10 min 0 s are waited in all',
    });
  });

  test('does not hold for what was pushed a moment ago', () => {
    const text = 'MANIFEST_UNKNOWN: manifest unknown';
    expect(plan({ status: 404, text }).kind).toBe('give-up');
    expect(plan({ status: 404, text, afterOwnPush: true }).kind).toBe('retry');
  });
});

describe('the wait', () => {
  test.each([
    [1, 0, 1000],
    [2, 0, 2000],
    [3, 0, 4000],
    [1, 1, 1500],
    [3, 1, 6000],
  ])('after failure %d doubles, with chance %d: %d ms', (attempt, random, waitMs) => {
    expect(plan({ text: reset }, attempt, 0, random)).toEqual({ kind: 'retry', waitMs });
  });

  test('grows to 16 s and no further', () => {
    const many = { retries: 10, maxTotalMs: 600_000 };
    const waits = [5, 6, 9].map((attempt) => planRetry({ text: reset, nowMs }, attempt, 0, many, 0));
    expect(waits).toEqual(Array(3).fill({ kind: 'retry', waitMs: 16_000 }));
  });

  test.each([
    ['seconds', '3', 3000],
    ['no seconds', '0', 1000],
    ['a date', 'Thu, 01 Oct 2026 12:00:30 GMT', 30_000],
    ['a date that is past', 'Thu, 01 Oct 2026 11:00:00 GMT', 1000],
    ['something else', 'soon', 1000],
    ['a date of another form, which is no date of HTTP', '2027-01-01', 1000],
    ['nothing', '', 1000],
    ['the longest there is', '120', 120_000],
  ])('is at least what the header asks: %s', (_, retryAfter, waitMs) => {
    expect(plan({ status: 429, retryAfter })).toEqual({ kind: 'retry', waitMs });
  });

  test.each([
    ['retry-after: 880.092\u00b5s, allowed: 44000/minute', 1000],
    ['retry-after: 880.092\u03bcs, allowed: 44000/minute', 1000],
    ['retry-after: 1.16676ms, allowed: 44000/minute', 1000],
    ['retry-after: 7.5s, allowed: 2000/minute', 7500],
    ['retry-after: 1m1.5s, allowed: 2000/minute', 61_500],
    ['retry-after: 12, allowed', 1000],
  ])('is at least what the text asks: %s', (words, waitMs) => {
    expect(plan({ status: 429, text: `TOOMANYREQUESTS: ${words}` })).toEqual({ kind: 'retry', waitMs });
  });

  test('is the longer one when header and text differ', () => {
    expect(plan({ status: 429, text: 'retry-after: 9s, x', retryAfter: '4' })).toMatchObject({
      waitMs: 9000,
    });
    expect(plan({ status: 429, text: 'retry-after: 4s, x', retryAfter: '9' })).toMatchObject({
      waitMs: 9000,
    });
  });

  test.each([
    ['the header', { retryAfter: '3600' }, '1 h 0 min'],
    ['the text', { text: 'toomanyrequests: retry-after: 1h0m0s, allowed: 1/minute' }, '1 h 0 min'],
    ['a second too much', { retryAfter: '121' }, '2 min 1 s'],
  ])('that is too long is not begun, and named: %s', (_, failure, asked) => {
    expect(plan({ status: 429, ...failure })).toEqual({
      kind: 'give-up',
      because: 'asked-too-long',
      reason: `the server asks to wait ${asked}, and at most 2 min 0 s are waited`,
    });
  });

  test('is of minutes when GitHub asks for a pause', () => {
    expect(plan({ status: 403, text: secondary })).toEqual({ kind: 'retry', waitMs: 60_000 });
    expect(plan({ status: 403, text: secondary }, 2)).toEqual({ kind: 'retry', waitMs: 120_000 });
    expect(plan({ status: 403, text: secondary }, 3, 0, 1)).toEqual({ kind: 'retry', waitMs: 300_000 });
    expect(plan({ status: 403, text: secondary, retryAfter: '200' })).toEqual({
      kind: 'retry',
      waitMs: 200_000,
    });
    expect(plan({ status: 403, text: secondary, retryAfter: '301' }).kind).toBe('give-up');
  });
});

describe('the loop', () => {
  function setUp(failures: readonly string[]) {
    const left = [...failures];
    const waits: number[] = [];
    const warnings: string[] = [];
    const options: RetryOptions = {
      policy: { ...policy, retries: 5 },
      nowMs: () => nowMs,
      sleep: async (durationMs) => {
        waits.push(durationMs);
      },
      random: () => 0,
      warn: (message) => warnings.push(message),
    };
    const run = () =>
      retryWith(
        async () => {
          const text = left.shift();
          if (text !== undefined) throw new Error(text);
          return 'done';
        },
        (error) => (String(error).includes('as it is') ? undefined : { text: String(error) }),
        (error, tried: Tried) => ({ error, tried }),
        options,
      );
    return { run, waits, warnings };
  }

  test('runs until it succeeds and warns twice at most', async () => {
    const { run, waits, warnings } = setUp([reset, reset, reset, reset]);
    await expect(run()).resolves.toBe('done');
    expect(waits).toEqual([1000, 2000, 4000, 8000]);
    expect(warnings).toEqual([`${reset}: trying again in 1.0 s.`, `${reset}: trying again in 2.0 s.`]);
  });

  test('says in the end how hard it was tried', async () => {
    const { run } = setUp(Array(9).fill(reset));
    await expect(run()).rejects.toMatchObject({
      tried: { attempts: 6, waitedMs: 31_000, reason: 'tried 6 times' },
    });
  });

  test('stops at once where trying again has no sense', async () => {
    const { run, waits } = setUp(['no space left on device']);
    await expect(run()).rejects.toMatchObject({ tried: { attempts: 1, waitedMs: 0 } });
    expect(waits).toEqual([]);
  });

  test('hands on what is not described', async () => {
    const { run } = setUp(['as it is']);
    await expect(run()).rejects.toThrow('as it is');
  });
});
