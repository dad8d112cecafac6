import { describe, expect, test } from '@jest/globals';
import { parseHost } from '../../../src/core/deploy/host.ts';
import { formatSshConfig, masterArguments } from '../../../src/core/deploy/ssh-options.ts';
import { parseSshSettings } from '../../../src/core/deploy/ssh-settings.ts';

/** What OpenSSH 9.2 printed for a host with an alias, shortened. */
const printed = [
  'host web1',
  'user deploy',
  'hostname 10.0.0.7',
  'port 2222',
  'batchmode no',
  'forwardagent yes',
  'identitiesonly no',
  'controlpath /tmp/mux',
  'hostkeyalgorithms ssh-ed25519',
  'identityfile ~/.ssh/id_rsa',
  'identityfile /home/a b/key',
  'globalknownhostsfile /etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2',
  'userknownhostsfile /home/me/.ssh/known_hosts',
  'sendenv LANG',
  'localforward 8080 [localhost]:80',
  'proxyjump none',
  '',
].join('\n');

const host = () => {
  const parsed = parseHost('web1');
  if (typeof parsed === 'string') throw new Error(parsed);
  return parsed;
};

describe("the operator's settings of ssh", () => {
  test('are those of the way, the login and the host keys, and no other', () => {
    expect(parseSshSettings(printed)).toEqual({
      connection: [
        ['user', 'deploy'],
        ['hostname', '10.0.0.7'],
        ['port', '2222'],
        ['hostkeyalgorithms', 'ssh-ed25519'],
      ],
      identity: [
        ['identitiesonly', 'no'],
        ['identityfile', '~/.ssh/id_rsa'],
        ['identityfile', '"/home/a b/key"'],
        ['identityagent', 'SSH_AUTH_SOCK'],
      ],
      knownHosts: [
        ['globalknownhostsfile', '/etc/ssh/ssh_known_hosts /etc/ssh/ssh_known_hosts2'],
        ['userknownhostsfile', '/home/me/.ssh/known_hosts'],
      ],
      proxyCommand: undefined,
      address: '10.0.0.7',
      port: 2222,
    });
  });

  test.each([
    ['proxyjump gate', "ssh -o BatchMode=yes -W '[%h]:%p' -- gate"],
    ['proxyjump hop@gate:23', "ssh -o BatchMode=yes -l hop -p 23 -W '[%h]:%p' -- gate"],
    ['proxyjump a,b@gate', "ssh -o BatchMode=yes -J a -l b -W '[%h]:%p' -- gate"],
    ['proxyjump me@[fd00::1]:22', "ssh -o BatchMode=yes -l me -p 22 -W '[%h]:%p' -- fd00::1"],
    ['proxycommand nc %h %p', 'nc %h %p'],
    ['proxycommand none', undefined],
  ])('"%s" reaches the host through another', (line, command) => {
    expect(parseSshSettings(`${line}\n`).proxyCommand).toBe(command);
  });

  test('a value of none is none of an agent, which is kept as it is', () => {
    expect(parseSshSettings('identityagent none\n').identity).toEqual([
      ['identityagent', 'none'],
      ['identityagent', 'SSH_AUTH_SOCK'],
    ]);
  });
});

describe('the configuration of a connection', () => {
  const blockOf = (target: Parameters<typeof formatSshConfig>[0]['target']): readonly string[] =>
    formatSshConfig({ folder: '/f', target, connectTimeoutMs: 1 })
      .split('\n\n')[0]
      ?.split('\n')
      .map((line) => line.trim()) ?? [];

  test("has the operator's keys and known hosts where none are given, and knows a strange host by these only", () => {
    const lines = blockOf({ host: host(), hostKeys: { kind: 'own' }, own: parseSshSettings(printed) });
    expect(lines).toContain('hostname 10.0.0.7');
    expect(lines).toContain('identityfile ~/.ssh/id_rsa');
    expect(lines).toContain('userknownhostsfile /home/me/.ssh/known_hosts');
    expect(lines).toContain('StrictHostKeyChecking yes');
    expect(lines.join(' ')).not.toMatch(/\/f\/target\.(?:key|hosts)|HostKeyAlias/);
  });

  test('has a key and host keys that are given, by the name that the host was given', () => {
    const lines = blockOf({
      host: host(),
      hostKeys: { kind: 'pinned', lines: [], fingerprints: [] },
      own: { ...parseSshSettings(printed), identity: undefined },
    });
    expect(lines).toContain('IdentityFile /f/target.key');
    expect(lines).toContain('HostKeyAlias web1');
    expect(lines).toContain('UserKnownHostsFile /f/target.hosts');
    expect(lines.join(' ')).not.toMatch(/id_rsa|SSH_AUTH_SOCK|known_hosts/);
  });

  test("goes through the operator's proxy, unless a jump host is given", () => {
    expect(masterArguments('/f', false, 'nc %h %p')).toContain('ProxyCommand=nc %h %p');
    expect(masterArguments('/f', true, 'nc %h %p').join(' ')).not.toContain('nc %h %p');
    expect(masterArguments('/f', false).join(' ')).not.toContain('ProxyCommand');
  });
});
