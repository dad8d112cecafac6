import { describe, expect, test } from '@jest/globals';
import {
  describeLogin,
  type Host,
  hostPattern,
  parseHost,
  parseHosts,
} from '../../../src/core/deploy/host.ts';

function read(...lines: string[]): { hosts: readonly Host[]; problems: readonly string[] } {
  const problems: string[] = [];
  return { hosts: parseHosts(lines, (message) => problems.push(message)), problems };
}

describe('a host is read', () => {
  test.each<[string, Host]>([
    ['10.0.0.1', { name: '10.0.0.1', user: undefined, address: '10.0.0.1', port: 22 }],
    ['deploy@10.0.0.1', { name: '10.0.0.1', user: 'deploy', address: '10.0.0.1', port: 22 }],
    ['deploy@10.0.0.1:22', { name: '10.0.0.1', user: 'deploy', address: '10.0.0.1', port: 22 }],
    ['10.0.0.1:2222', { name: '[10.0.0.1]:2222', user: undefined, address: '10.0.0.1', port: 2222 }],
    ['web1=deploy@10.0.0.1:2222', { name: 'web1', user: 'deploy', address: '10.0.0.1', port: 2222 }],
    ['Web-1=Host.Example', { name: 'Web-1', user: undefined, address: 'host.example', port: 22 }],
    ['[fd00::1]', { name: 'fd00::1', user: undefined, address: 'fd00::1', port: 22 }],
    ['a=u@[FD00::1]:65535', { name: 'a', user: 'u', address: 'fd00::1', port: 65_535 }],
    ['[::]', { name: '::', user: undefined, address: '::', port: 22 }],
    [
      '[::ffff:10.0.0.1]:1',
      { name: '[::ffff:10.0.0.1]:1', user: undefined, address: '::ffff:10.0.0.1', port: 1 },
    ],
    ['[1:2:3:4:5:6:7:8]', { name: '1:2:3:4:5:6:7:8', user: undefined, address: '1:2:3:4:5:6:7:8', port: 22 }],
    ['under_score', { name: 'under_score', user: undefined, address: 'under_score', port: 22 }],
    [
      'xn--mller-kva.example.',
      { name: 'xn--mller-kva.example.', user: undefined, address: 'xn--mller-kva.example.', port: 22 },
    ],
    ['jo.doe+ci@corp.example@h', { name: 'h', user: 'jo.doe+ci@corp.example', address: 'h', port: 22 }],
    ['svc$@h', { name: 'h', user: 'svc$', address: 'h', port: 22 }],
  ])('%s', (line, host) => {
    expect(parseHost(line)).toEqual(host);
  });

  test('as it is written for people and for known_hosts files', () => {
    const host = { name: 'a', user: 'u', address: 'fd00::1', port: 22 };
    expect(hostPattern(host)).toBe('fd00::1');
    expect(hostPattern({ ...host, port: 23 })).toBe('[fd00::1]:23');
    expect(describeLogin(host)).toBe('u@fd00::1');
    expect(describeLogin({ ...host, user: undefined, port: 23 })).toBe('fd00::1 port 23');
  });
});

describe('a line that is no host is refused with the reason', () => {
  test.each([
    ['', 'it is empty'],
    ['user@', 'it names no address'],
    ['web1=', 'it names no address'],
    [':22', 'it names no address'],
    ['-oProxyCommand=touch${IFS}/tmp/x', 'before "=" stands a name'],
    ['a=-oProxyCommand', '"-oProxyCommand" is neither a host name nor an IP address'],
    ['-h', '"-h" is neither'],
    ['-l@h', '"-l" is no user'],
    ['@h', '"" is no user'],
    ['root; rm -rf /', 'got "root; rm -rf /": it holds white space'],
    ['root;rm@h', '"root;rm" is no user'],
    ['$(id)@h', '"$(id)" is no user'],
    ['h;id', '"h;id" is neither'],
    ['h`id`', 'is neither'],
    ['%h', 'is neither'],
    ['a b', 'it holds white space'],
    ['h\nProxyCommand id', 'got "h\\nProxyCommand id": it holds white space'],
    ['h\u0000', 'it holds white space'],
    ['h\u00a0', 'it holds white space'],
    ['müller.example', 'write the name in its xn-- form'],
    ['root@häst', 'non-ASCII'],
    ['rööt@h', '"rööt" is no user'],
    ['ssh://deploy@h', 'leave out ssh://'],
    ['https://h', 'leave out https://'],
    ['h:0', '"0" is no port (1 to 65535)'],
    ['h:65536', '"65536" is no port'],
    ['h:abc', '"abc" is no port'],
    ['h:', '"" is no port'],
    ['h:22/srv', '"22/srv" is no port'],
    ['[fd00::1]22', '"22" is no port'],
    ['h/srv', 'is neither'],
    ['h:22:23', 'it has more than one ":"'],
    ['fd00::1', 'write an IPv6 address in brackets: [fd00::1]'],
    ['[fd00::1', 'a bracket is not closed'],
    ['fd00::1]', 'a bracket is not closed'],
    ['[10.0.0.1]', 'brackets are for these only'],
    ['[fd00::1::2]', 'is no IPv6 address'],
    ['[1:2:3:4:5:6:7:8:9]', 'is no IPv6 address'],
    ['[1:2:3:4:5:6:7::8]', 'is no IPv6 address'],
    ['[1:2:3]', 'is no IPv6 address'],
    ['[::ffff:10.0.0.256]', 'is no IPv6 address'],
    ['[fe80::1%eth0]', 'zone'],
    ['10.0.0.256', '"10.0.0.256" is no IPv4 address'],
    ['10.0.0', 'is no IPv4 address'],
    ['1..2', 'is neither'],
    ['h-', 'is neither'],
    [`${'a'.repeat(64)}.example`, 'is neither'],
    [`${'n'.repeat(64)}=h`, 'at most 63'],
    ['a/b=h', 'before "=" stands a name'],
    ['=h', 'before "=" stands a name'],
  ])('%j', (line, reason) => {
    expect(parseHost(line)).toContain(reason);
  });

  test('without showing what may be a password', () => {
    const { hosts, problems } = read('deploy:hunter2@h');
    expect(hosts).toEqual([]);
    expect(problems).toEqual([expect.stringContaining('the login is by key')]);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe('hosts together', () => {
  test('are returned in their order', () => {
    expect(read('b=10.0.0.2', 'a=10.0.0.1').hosts.map(({ name }) => name)).toEqual(['b', 'a']);
  });

  test('may share an address when their ports differ', () => {
    expect(read('h', 'h:2222')).toMatchObject({ problems: [], hosts: [{ name: 'h' }, { name: '[h]:2222' }] });
  });

  test.each([
    ['one server twice', ['a=u@h', 'b=v@H:22'], '"b=v@H:22" is the same server as "a"'],
    ['one name twice', ['a=h1', 'a=h2'], '"a=h2" repeats the name "a"'],
    ['a name that is the address of another', ['h1', 'h1=h2'], '"h1=h2" repeats the name "h1"'],
  ])('do not repeat: %s', (_, lines, message) => {
    const { hosts, problems } = read(...lines);
    expect(problems).toEqual([message]);
    expect(hosts).toHaveLength(1);
  });

  test('are all looked at, so that every bad line is named', () => {
    expect(read('a b', 'good', 'h:0').problems).toHaveLength(2);
  });

  test('are at least one and at most 256', () => {
    expect(read().problems).toEqual([expect.stringContaining('got none')]);
    const many = Array.from({ length: 257 }, (_, index) => `h${index}`);
    expect(read(...many.slice(1)).problems).toEqual([]);
    expect(read(...many)).toEqual({ hosts: [], problems: ['expected at most 256 hosts, got 257'] });
  });
});
