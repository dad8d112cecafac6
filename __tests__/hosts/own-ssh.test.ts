import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import type { SshAccess } from '../../src/adapters/ssh/ssh-access.ts';
import { parseHosts } from '../../src/core/deploy/host.ts';
import { parseSshSettings } from '../../src/core/deploy/ssh-settings.ts';
import { createInputReader } from '../../src/core/input.ts';
import type { HostsInputs } from '../../src/hosts/inputs.ts';
import { describeOwnSsh, readSshFiles } from '../../src/hosts/own-ssh.ts';
import { makeTempFolder, removeTempFolders } from '../support/temp-folder.ts';

removeTempFolders();

const hosts = parseHosts(['web1', 'web2=me@10.0.0.2'], (message) => {
  throw new Error(message);
});

const inputs = (given: Partial<HostsInputs['ssh']> = {}): HostsInputs['ssh'] => ({
  ...{ hosts, reaches: true, key: '', passphrase: undefined, knownHosts: '', acceptNew: false },
  ...{ jump: undefined, own: true, files: { key: '', knownHosts: '' }, connectTimeoutMs: 1 },
  ...given,
});

/** A configuration in which `web1` is another address, behind a jump host. */
const access: Pick<SshAccess, 'loginTo'> = {
  loginTo: (host) => ({
    jump: undefined,
    target: {
      ...{ host, key: undefined, hostKeys: { kind: 'own' } },
      own: parseSshSettings(
        host.name === 'web1'
          ? 'hostname 10.0.0.7\nport 2222\nproxyjump gate'
          : `hostname ${host.address}\nport 22`,
      ),
    },
  }),
};

test('files of a key and of known hosts are read, also for the jump host that has the same', async () => {
  const cwd = await makeTempFolder();
  await writeFile(join(cwd, 'key'), 'the key');
  await writeFile(join(cwd, 'hosts'), 'the hosts');
  const reader = createInputReader({});
  const jump = { host: hosts[0] as (typeof hosts)[0], key: '', knownHosts: 'others' };
  const read = await readSshFiles(inputs({ jump, files: { key: 'key', knownHosts: 'hosts' } }), {
    cwd,
    reader,
  });
  expect(read).toMatchObject({
    key: 'the key',
    knownHosts: 'the hosts',
    jump: { key: 'the key', knownHosts: 'others' },
  });
  expect(reader.problems).toEqual([]);
});

test('every file that cannot be read is a problem of its input', async () => {
  const reader = createInputReader({});
  await readSshFiles(inputs({ files: { key: 'no/key', knownHosts: 'no/hosts' } }), {
    cwd: '/nonexistent',
    reader,
  });
  expect(reader.problems).toEqual([
    { input: 'ssh-key-file', message: expect.stringContaining('cannot be read: ENOENT') },
    { input: 'known-hosts-file', message: expect.stringContaining('cannot be read: ENOENT') },
  ]);
});

test('what is taken from where is one line', () => {
  expect(describeOwnSsh(inputs(), access as SshAccess)).toBe(
    "ssh: login with your ssh configuration's keys and agent, host keys from your known_hosts. From your configuration: web1 is 10.0.0.7 port 2222, through your proxy or jump host.",
  );
  expect(
    describeOwnSsh(
      inputs({ hosts: hosts.slice(1), key: 'k', knownHosts: 'h', files: { key: '', knownHosts: 'f' } }),
      access as SshAccess,
    ),
  ).toBe('ssh: login with SSH_PRIVATE_KEY, host keys from f.');
});
