import { expect, test } from '@jest/globals';
import { createInputReader } from '../../src/core/input.ts';
import { createHostConnector, type FleetInputs, fleetRetry } from '../../src/hosts/fleet.ts';
import { type HostsInputs, keepSecret } from '../../src/hosts/inputs.ts';
import { fakeCommands } from '../support/fake-commands.ts';
import { createMemorySession } from '../support/memory-session.ts';
import { createTestClock, createTestRetry } from '../support/test-clock.ts';

test('secrets of a fleet are kept line by line, but for the lines that every key has, and those too short to be secret', () => {
  const reader = createInputReader({});
  keepSecret(reader, '-----BEGIN KEY-----\nabcdef\r\nx\nghijkl\n-----END KEY-----');
  keepSecret(reader, 'abc');
  keepSecret(reader, 'abcd');
  expect([...reader.secrets]).toEqual(['abcdef', 'ghijkl', 'abcd']);
});

test('a fleet without access connects to no host', () => {
  const clock = createTestClock();
  const connect = createHostConnector(
    { env: {}, tempFolder: '/tmp', commands: fakeCommands({}) },
    { access: undefined } as FleetInputs,
    createTestRetry(clock),
  );
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
