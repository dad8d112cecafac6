import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { createCommandRunner } from '../../../src/adapters/process/command.ts';
import { readSshAccess, type SshAccess, type SshAccessInputs } from '../../../src/adapters/ssh/ssh-access.ts';
import { type Host, parseHosts } from '../../../src/core/deploy/host.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const fingerprint = 'SHA256:+lz1euilzxDQFJcCgvnG1AMAEyRDFcVI31j8s/E1jh4';
const hosts: readonly Host[] = parseHosts(
  ['a=u@10.0.0.1', 'b=u@10.0.0.2:2222', 'jump=hop@10.0.0.3'],
  (message) => {
    throw new Error(message);
  },
);
const [a, b, hop] = hosts as [Host, Host, Host];

let key = '';
let locked = '';
beforeAll(async () => {
  const make = async (passphrase: string): Promise<string> => {
    const file = join(await makeTempFolder(), 'key');
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', passphrase, '-f', file]);
    return readFileSync(file, 'utf8');
  };
  key = await make('');
  locked = await make('open sesame');
});

async function read(
  given: Partial<SshAccessInputs>,
): Promise<{ access: SshAccess | undefined; problems: readonly string[] }> {
  const problems: string[] = [];
  const access = await readSshAccess(
    {
      hosts: [a, b],
      key,
      passphrase: undefined,
      knownHosts: fingerprint,
      acceptNew: false,
      jump: undefined,
      own: false,
      files: { key: '', knownHosts: '' },
      ...given,
    },
    {
      commands: createCommandRunner(),
      env: { PATH: process.env['PATH'] ?? '' },
      tempFolder: await makeTempFolder(),
    },
    (input, message) => problems.push(`${input}: ${message}`),
  );
  return { access, problems };
}

describe('hosts are reached', () => {
  test('with one key, each with its own known keys', async () => {
    const line = (host: string): string =>
      `${host} ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHRKa4K9LwWQzrYqhDKhgF5WU7Z0Vt+p5Ltac8T9U4Px`;
    const knownHosts = `${line('10.0.0.1')}\n${line('[10.0.0.2]:2222')}`;
    const { access, problems } = await read({ knownHosts });
    expect(problems).toEqual([]);
    expect(access?.loginTo(b)).toMatchObject({
      target: {
        host: b,
        key: { text: key },
        hostKeys: { kind: 'pinned', lines: [{ text: line('[10.0.0.2]:2222') }], fingerprints: [] },
      },
      jump: undefined,
    });
  });

  test('through a jump host with a key of its own', async () => {
    const jump = { host: hop, key: locked, knownHosts: `10.0.0.3 ${fingerprint}` };
    const { access, problems } = await read({ jump, passphrase: 'open sesame' });
    expect(problems).toEqual([]);
    const { target, jump: login } = access?.loginTo(a) ?? {};
    expect(login).toMatchObject({ host: hop, hostKeys: { fingerprints: [fingerprint] } });
    expect(login?.key?.fingerprint).not.toBe(target?.key?.fingerprint);
    expect(login?.key?.text).not.toBe(locked);
    // What is new and secret is told to whoever masks the log.
    expect(access?.secrets).toEqual(
      expect.arrayContaining((login?.key?.text ?? '').trim().split('\n').slice(1, -1)),
    );
  });

  test('whatever their keys are, when that is asked for', async () => {
    const { access } = await read({ knownHosts: '', acceptNew: true });
    expect(access?.loginTo(a).target.hostKeys).toEqual({ kind: 'accept-new' });
  });

  test('and no others', async () => {
    const { access } = await read({ hosts: [a] });
    expect(() => access?.loginTo(b)).toThrow('b is none of the hosts');
  });
});

describe('each defect is told with its input', () => {
  test.each<[string, () => Partial<SshAccessInputs>, readonly RegExp[]]>([
    ['a key', () => ({ key: 'ssh-ed25519 AAAA' }), [/^ssh-key: is the public half/]],
    ['a passphrase', () => ({ key: locked }), [/^ssh-passphrase: is empty.*\(ssh-key\)$/]],
    [
      'texts of files that an operator named',
      () => ({ key: locked, knownHosts: 'x', files: { key: 'id_ci', knownHosts: 'hosts' } }),
      [/^ssh-passphrase: is empty.*\(ssh-key-file\)$/, /^known-hosts-file: line 1/],
    ],
    [
      'a key in a file',
      () => ({ key: 'ssh-ed25519 AAAA', files: { key: 'id_ci.pub', knownHosts: '' } }),
      [/^ssh-key-file: is the public half/],
    ],
    [
      'a known host',
      () => ({ knownHosts: `10.0.0.1 ${fingerprint}` }),
      [/^known-hosts: has no line for \[10\.0\.0\.2\]:2222/],
    ],
    [
      'all of them',
      () => ({
        key: 'x',
        knownHosts: 'x',
        jump: { host: hop, key: locked, knownHosts: 'y' },
        passphrase: 'wrong',
      }),
      [
        /^ssh-key: is no private key/,
        /^known-hosts: line 1/,
        /^ssh-passphrase: does not fit.*\(jump-ssh-key\)$/,
        /^jump-known-hosts: line 1/,
      ],
    ],
    [
      'a jump host that the known hosts of the others do not name',
      () => ({
        hosts: [a],
        knownHosts: `10.0.0.1 ${fingerprint}`,
        jump: { host: hop, key, knownHosts: `10.0.0.1 ${fingerprint}` },
      }),
      [/^known-hosts: has no line for 10\.0\.0\.3 \("jump"\)/],
    ],
  ])('%s', async (_, given, expected) => {
    const { access, problems } = await read(given());
    expect(access).toBeUndefined();
    expect(problems).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  test('and what is empty is left to others', async () => {
    expect(await read({ key: '', knownHosts: '' })).toEqual({ access: undefined, problems: [] });
  });
});
