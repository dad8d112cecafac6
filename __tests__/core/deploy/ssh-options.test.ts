import { describe, expect, test } from '@jest/globals';
import { parseHost } from '../../../src/core/deploy/host.ts';
import {
  formatKeyCommand,
  formatSshConfig,
  forwardArguments,
  longestFolder,
  masterArguments,
  type SshTarget,
  sessionArguments,
  sshFiles,
} from '../../../src/core/deploy/ssh-options.ts';

function target(
  line: string,
  hostKeys: SshTarget['hostKeys'] = { kind: 'pinned', lines: [], fingerprints: [] },
): SshTarget {
  const host = parseHost(line);
  if (typeof host === 'string') throw new Error(host);
  return { host, hostKeys };
}

const block = (config: string, alias: string): string =>
  config.split(/^(?=Host )/m).find((part) => part.startsWith(`Host ${alias}\n`)) ?? '';

describe('the configuration of ssh', () => {
  test('names the server, its key and what it is compared with', () => {
    const config = formatSshConfig({
      folder: '/tmp/cp-1',
      target: target('web=deploy@[fd00::1]:2222'),
      connectTimeoutMs: 15_000,
    });
    expect(block(config, 'target')).toBe(
      [
        'Host target',
        '  HostName fd00::1',
        '  Port 2222',
        '  User deploy',
        '  IdentityFile /tmp/cp-1/target.key',
        '  UserKnownHostsFile /tmp/cp-1/target.hosts',
        '  StrictHostKeyChecking yes',
        '  Compression yes',
        '  IgnoreUnknown KnownHostsCommand',
        '  KnownHostsCommand /bin/sh /tmp/cp-1/target.sh %I %H %f %t %K',
        '',
        '',
      ].join('\n'),
    );
    expect(config).not.toContain('Host jump');
  });

  test('leaves the user to ssh when none is given', () => {
    const config = formatSshConfig({ folder: '/f', target: target('h'), connectTimeoutMs: 1 });
    expect(config).not.toContain('User ');
  });

  test('has a jump host of its own user, key and known keys', () => {
    const config = formatSshConfig({
      folder: '/f',
      target: target('h'),
      jump: target('hop@j:23'),
      connectTimeoutMs: 1,
    });
    expect(block(config, 'jump').split('\n')).toEqual(
      expect.arrayContaining([
        '  HostName j',
        '  Port 23',
        '  User hop',
        '  IdentityFile /f/jump.key',
        '  UserKnownHostsFile /f/jump.hosts',
      ]),
    );
  });

  test.each([
    [{ kind: 'pinned', lines: [], fingerprints: [] }, 'yes'],
    [{ kind: 'accept-new' }, 'accept-new'],
  ] as const)('checks the key of the server: %j', (hostKeys, value) => {
    const config = formatSshConfig({ folder: '/f', target: target('h', hostKeys), connectTimeoutMs: 1 });
    expect(config).toContain(`StrictHostKeyChecking ${value}\n`);
  });

  test.each([
    [1, 1],
    [1000, 1],
    [1500, 2],
    [60_000, 60],
  ])('waits in whole seconds: %d ms', (connectTimeoutMs, seconds) => {
    const config = formatSshConfig({ folder: '/f', target: target('h'), connectTimeoutMs });
    expect(config).toContain(`ConnectTimeout ${seconds}\n`);
  });

  test('never asks, and takes no other key, agent, password or known host', () => {
    const config = formatSshConfig({ folder: '/f', target: target('h'), connectTimeoutMs: 1 });
    expect(block(config, '*').split('\n')).toEqual(
      expect.arrayContaining([
        '  BatchMode yes',
        '  IdentitiesOnly yes',
        '  IdentityAgent none',
        '  PreferredAuthentications publickey',
        '  PasswordAuthentication no',
        '  GlobalKnownHostsFile /dev/null',
        '  ForwardAgent no',
        '  ConnectionAttempts 1',
      ]),
    );
  });
});

describe('the arguments of ssh', () => {
  test('open a connection', () => {
    expect(masterArguments('/f', false)).toEqual([
      ...['-F', '/f/config', '-E', '/f/log', '-M', '-S', '/f/m', '-N'],
      ...['-o', 'PermitLocalCommand=yes', '-o', 'LocalCommand=echo connected', 'target'],
    ]);
  });

  test('open one through a jump host, whose trouble is noted apart', () => {
    expect(masterArguments('/f', true)).toContain(
      "ProxyCommand=ssh -F /f/config -E /f/jump.log -S none -W '[%h]:%p' jump",
    );
  });

  test('run a command over it and never over another', () => {
    expect(sessionArguments('/f', '/f/c1', 'uptime')).toEqual([
      ...[
        '-F',
        '/f/config',
        '-E',
        '/f/c1',
        '-S',
        '/f/m',
        '-o',
        'ControlMaster=no',
        '-o',
        'ProxyCommand=false',
      ],
      ...['-T', 'target', 'uptime'],
    ]);
  });

  test('forward a socket', () => {
    expect(forwardArguments('/f', 'forward', '/f/s1', '/run/docker.sock').slice(-3)).toEqual([
      '-L',
      '/f/s1:/run/docker.sock',
      'target',
    ]);
  });
});

test('the longest folder leaves room for the name that a socket has while it is made', () => {
  const control = sshFiles('/'.padEnd(longestFolder, 'x')).control;
  expect(`${control}.0123456789abcdef`).toHaveLength(107);
});

describe('the script that knows keys', () => {
  test('notes what is shown, and knows none without fingerprints', () => {
    expect(formatKeyCommand([], '/f/target.offered')).not.toContain('case');
  });

  test('knows each fingerprint', () => {
    expect(formatKeyCommand(['SHA256:a', 'SHA256:b'], '/f/o')).toContain('\nSHA256:a | SHA256:b) printf');
  });
});
