import { describe, expect, test } from '@jest/globals';
import { type Host, parseHosts } from '../../../src/core/deploy/host.ts';
import { type HostKeys, keyTypeName, readHostKeys } from '../../../src/core/deploy/known-hosts.ts';

const key = 'AAAAC3NzaC1lZDI1NTE5AAAAIHRKa4K9LwWQzrYqhDKhgF5WU7Z0Vt+p5Ltac8T9U4Px';
const entry = `ssh-ed25519 ${key}`;
const fingerprint = 'SHA256:+lz1euilzxDQFJcCgvnG1AMAEyRDFcVI31j8s/E1jh4';
const other = 'SHA256:abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQ';

interface Read {
  readonly keys: Readonly<Record<string, HostKeys>>;
  readonly problems: readonly string[];
}

function read(hosts: readonly string[], text: string, acceptNew = false): Read {
  const problems: string[] = [];
  const parsed: readonly Host[] = parseHosts(hosts, (message) => problems.push(message));
  const found = readHostKeys(parsed, {
    text,
    acceptNew,
    // Any function of both will do: the real one is tested beside ssh.
    hashName: (salt, name) => btoa(`${salt}/${name}`),
    problem: (message) => problems.push(message),
  });
  return {
    keys: Object.fromEntries([...found].map(([host, keys]) => [host.name, keys])),
    problems,
  };
}

const linesOf = (keys: HostKeys | undefined): readonly string[] =>
  keys?.kind === 'pinned' ? keys.lines.map(({ text }) => text) : ['not pinned'];
const fingerprintsOf = (keys: HostKeys | undefined): readonly string[] =>
  keys?.kind === 'pinned' ? keys.fingerprints : ['not pinned'];

describe('a line is for a host', () => {
  test.each([
    ['10.0.0.1', '10.0.0.1'],
    ['10.0.0.1:2222', '[10.0.0.1]:2222'],
    ['10.0.0.1:2222', '10.0.0.1'],
    ['web=deploy@10.0.0.1', '10.0.0.1'],
    ['[fd00::1]', 'fd00::1'],
    ['[fd00::1]:2222', '[fd00::1]:2222'],
    ['host.example', 'HOST.example'],
    ['Host.Example', 'host.example'],
    ['host.example', 'other,host.example,10.0.0.1'],
    ['host.example', '*.example'],
    ['ssh-server', 'ssh-server'],
    ['host.example', '***.example'],
    ['host.example', 'hos?.example'],
    ['host.example', '*.example,!other.example'],
    ['host.example:2222', '[*.example]:2222'],
    ['10.0.0.1', `|1|c2FsdA==|${btoa('c2FsdA==/10.0.0.1')}`],
    ['10.0.0.1:2222', `|1|c2FsdA==|${btoa('c2FsdA==/[10.0.0.1]:2222')}`],
  ])('%s: %s', (host, hosts) => {
    const { keys, problems } = read([host], `${hosts} ${entry}`);
    expect(problems).toEqual([]);
    expect(linesOf(Object.values(keys)[0])).toEqual([`${hosts} ${entry}`]);
  });

  test.each([
    ['10.0.0.1', '10.0.0.2', 'its lines are for 10.0.0.2'],
    ['10.0.0.1', '[10.0.0.1]:2222', 'has no line for 10.0.0.1: its lines are for [10.0.0.1]:2222'],
    [
      '10.0.0.1:2222',
      '[10.0.0.1]:2223',
      'has no line for [10.0.0.1]:2222: its lines are for [10.0.0.1]:2223',
    ],
    ['web=10.0.0.1:2222', 'x', 'has no line for [10.0.0.1]:2222 ("web")'],
    ['10.0.0.1', '10.0.0.11', 'its lines are for 10.0.0.11'],
    ['10x0.0.1', '10.0.0.1', 'its lines are for 10.0.0.1'],
    ['host.example', '*.example,!host.example', 'its lines are for *.example,!host.example'],
    ['host.example', '!other.example', 'its lines are for !other.example'],
    ['10.0.0.1', `|1|c2FsdA==|${btoa('c2FsdA==/10.0.0.2')}`, 'its lines are for a hashed name'],
  ])('or is not, and that is told: %s: %s', (host, hosts, message) => {
    const { keys, problems } = read([host], `${hosts} ${entry}`);
    expect(problems).toEqual([expect.stringContaining(message)]);
    expect(keys).toEqual({});
  });

  test('one of several', () => {
    const { keys, problems } = read(['a', 'b', 'c'], `a ${entry}\nb,a ${entry}\nb ${entry}`);
    expect(linesOf(keys['a'])).toEqual([`a ${entry}`, `b,a ${entry}`]);
    expect(linesOf(keys['b'])).toEqual([`b,a ${entry}`, `b ${entry}`]);
    expect(problems).toEqual([expect.stringContaining('has no line for c: its lines are for a, b,a, b;')]);
  });

  test('with a comment, a marker, white space, among comments and empty lines', () => {
    const text = `# h:22 SSH-2.0-OpenSSH_9.2\r\n\r\n  h\t${entry} root@h \r\n@cert-authority *  ${entry}\r\n`;
    const { keys, problems } = read(['h'], text);
    expect(problems).toEqual([]);
    expect(linesOf(keys['h'])).toEqual([`h\t${entry} root@h`, `@cert-authority *  ${entry}`]);
  });

  test('but not when all that it says is that a key is revoked', () => {
    expect(read(['h'], `@revoked * ${entry}`).problems).toEqual([
      expect.stringContaining('has no line for h'),
    ]);
    const { keys } = read(['h'], `@revoked * ${entry}\n${other}`);
    expect(linesOf(keys['h'])).toEqual([`@revoked * ${entry}`]);
  });
});

describe('a fingerprint is for', () => {
  test.each([
    ['every host, bare', fingerprint, [fingerprint], [fingerprint]],
    [
      'every host, as ssh-keygen -l prints it',
      `256 ${fingerprint} root@h (ED25519)`,
      [fingerprint],
      [fingerprint],
    ],
    ['every host, with its padding', `${fingerprint}=`, [fingerprint], [fingerprint]],
    ['one host, behind its name', `a ${fingerprint}\nb ${other}`, [fingerprint], [other]],
    ['some hosts, behind a pattern', `a ${fingerprint}\n* ${other}`, [fingerprint, other], [other]],
  ])('%s', (_, text, ofA, ofB) => {
    const { keys, problems } = read(['a', 'b'], text);
    expect(problems).toEqual([]);
    expect(fingerprintsOf(keys['a'])).toEqual(ofA);
    expect(fingerprintsOf(keys['b'])).toEqual(ofB);
  });

  test('a host with a port', () => {
    expect(fingerprintsOf(read(['h:2222'], `[h]:2222 ${fingerprint}`).keys['[h]:2222'])).toEqual([
      fingerprint,
    ]);
    expect(read(['h:2222'], `[h]:2223 ${fingerprint}`).problems).toHaveLength(1);
  });

  test('may stand among lines', () => {
    const { keys, problems } = read(['a', 'b'], `a ${entry}\nb ${fingerprint}`);
    expect(problems).toEqual([]);
    expect([linesOf(keys['a']), fingerprintsOf(keys['a'])]).toEqual([[`a ${entry}`], []]);
    expect([linesOf(keys['b']), fingerprintsOf(keys['b'])]).toEqual([[], [fingerprint]]);
  });
});

describe('a line that cannot be read is named', () => {
  test.each([
    [entry, 'line 1 ("ssh-ed25519 AAAA'],
    [entry, 'expected the name of a host before "ssh-ed25519"'],
    ['h', 'expected "10.0.0.1 ssh-ed25519 AAAA…"'],
    ['h ssh-ed25519', 'expected a key after "ssh-ed25519", found none'],
    ['h ssh-ed25519 AAA!', 'the key is not base64'],
    [`h ssh-ed25519 ${key.slice(0, 40)}`, 'the key is incomplete: it may be cut off'],
    [`h ssh-ed25519 ${btoa('\0\0\0\x0bssh-ed25519')}`, 'the key is incomplete'],
    [`h ssh-rsa ${key}`, 'the key is of the type ssh-ed25519, the line says ssh-rsa'],
    [`h 1024 35 1234`, 'expected "10.0.0.1 ssh-ed25519 AAAA…"'],
    [`@trusted h ${entry}`, 'expected the marker @cert-authority or @revoked, got "@trusted"'],
    [`|2|abc ${entry}`, 'expected a hashed name'],
    ['SHA256:abc', 'expected a fingerprint of "SHA256:" and 43 characters'],
    ['sha256:+lz1euilzxDQFJcCgvnG1AMAEyRDFcVI31j8s/E1jh4', 'expected a fingerprint of "SHA256:"'],
    ['MD5:0c:7d:59:b2:72:47:1c:d5:34:9e:93:1f:5c:3b:b1:3d', 'this is an MD5 one'],
    ['0c:7d:59:b2:72:47:1c:d5:34:9e:93:1f:5c:3b:b1:3d', 'this is an MD5 one'],
    ['yes', 'expected "10.0.0.1 ssh-ed25519 AAAA…"'],
  ])('%s', (line, message) => {
    expect(read(['h'], line).problems).toEqual([expect.stringContaining(message)]);
  });

  test('by its number, and every one', () => {
    const { problems } = read(['h'], `h ${entry}\nx\n\ny`);
    expect(problems).toEqual([
      expect.stringContaining('line 2 ("x")'),
      expect.stringContaining('line 4 ("y")'),
    ]);
  });

  test('but a private key is not shown', () => {
    const { problems } = read(['h'], '-----BEGIN OPENSSH PRIVATE KEY-----\nhunter2\n');
    expect(problems).toEqual([expect.stringContaining('holds a private key')]);
    expect(problems.join()).not.toContain('hunter2');
  });
});

describe('without any key', () => {
  test.each(['', ' \n', '# h'])('%j is a problem that says how to get one', (text) => {
    expect(read(['h'], text)).toEqual({
      keys: {},
      problems: [expect.stringMatching(/^has no line for h: it has no line at all; .* ssh-keygen -lf /)],
    });
  });

  test('all are taken when that is asked for', () => {
    expect(read(['a', 'b'], '', true)).toEqual({
      keys: { a: { kind: 'accept-new' }, b: { kind: 'accept-new' } },
      problems: [],
    });
  });

  test('unless keys are given: then they decide', () => {
    const { keys, problems } = read(['a', 'b'], `a ${entry}`, true);
    expect(linesOf(keys['a'])).toEqual([`a ${entry}`]);
    expect(problems).toEqual([expect.stringContaining('has no line for b')]);
  });
});

test.each([
  ['ssh-ed25519', 'ED25519'],
  ['ssh-rsa', 'RSA'],
  ['ecdsa-sha2-nistp384', 'ECDSA'],
  ['sk-ssh-ed25519@openssh.com', 'ED25519-SK'],
  ['sk-ecdsa-sha2-nistp256@openssh.com', 'ECDSA-SK'],
  ['ssh-ed25519-cert-v01@openssh.com', 'ED25519'],
  ['ssh-new', 'SSH-NEW'],
])('%s is spoken of as %s', (type, name) => {
  expect(keyTypeName(type)).toBe(name);
});
