import { describe, expect, test } from '@jest/globals';
import { createHostConnector, fleetRetry, maskFleetSecrets } from '../../src/hosts/fleet.ts';
import type { HostsInputs } from '../../src/hosts/inputs.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { createMemorySession } from '../support/memory-session.ts';
import { createTestClock, createTestRetry } from '../support/test-clock.ts';

function masked(secrets: readonly string[], login?: { username: string; password: string }) {
  const hidden: string[] = [];
  maskFleetSecrets(
    (secret) => hidden.push(secret),
    { secretValues: new Set(secrets), images: { login } as HostsInputs['images'] },
    undefined,
  );
  return hidden;
}

describe('secrets of a fleet', () => {
  test('are masked line by line, but for the lines that every key has, and those too short to be secret', () => {
    const key = '-----BEGIN KEY-----\nabcdef\r\nx\nghijkl\n-----END KEY-----';
    expect(masked([`pre ${key}`])).toEqual(expect.arrayContaining(['abcdef', 'ghijkl']));
    expect(masked([key])).not.toContain('x');
    expect(masked([key])).not.toContain('-----END KEY-----');
  });

  test('are masked as docker writes a login, too', () => {
    expect(masked([], { username: 'u', password: 'p' })).toEqual([Buffer.from('u:p').toString('base64')]);
  });
});

test('a fleet without access connects to no host', () => {
  const clock = createTestClock();
  const connect = createHostConnector({ env: {}, tempFolder: '/tmp' }, {} as HostsInputs, {
    access: undefined,
    commands: fakeCommands({}),
    retry: createTestRetry(clock),
  });
  expect(() => connect(createMemorySession([]).session.host)).toThrow('there is no access to web1');
});

test('what fails in passing is tried as often as the inputs say, by the clock of the run', () => {
  const clock = createTestClock(5);
  const warnings: string[] = [];
  const retry = fleetRetry({ clock }, { images: { retries: 7 } as HostsInputs['images'] }, (message) =>
    warnings.push(message),
  );
  retry.warn('careful');
  expect([retry.policy.retries, retry.nowMs(), warnings]).toEqual([7, 5, ['careful']]);
});
