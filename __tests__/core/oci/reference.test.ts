import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../../src/core/error.ts';
import { formatReference, isLoopback, isValidTag, parseReference } from '../../../src/core/oci/reference.ts';

const digest = `sha256:${'a1'.repeat(32)}` as const;

describe('a name is read as docker reads it', () => {
  test.each([
    ['debian', 'docker.io/library/debian'],
    ['debian:bookworm-slim', 'docker.io/library/debian:bookworm-slim'],
    ['owner/app', 'docker.io/owner/app'],
    ['docker.io/debian', 'docker.io/library/debian'],
    ['index.docker.io/owner/app', 'docker.io/owner/app'],
    ['ghcr.io/owner/app:cache-base', 'ghcr.io/owner/app:cache-base'],
    ['ghcr.io/owner/app/nested:v1', 'ghcr.io/owner/app/nested:v1'],
    ['localhost/app', 'localhost/app'],
    ['localhost:5000/app:v1', 'localhost:5000/app:v1'],
    ['127.0.0.1:5000/o/n', '127.0.0.1:5000/o/n'],
    ['[::1]:5000/o/n:v1', '[::1]:5000/o/n:v1'],
    ['Registry.Example/o/n', 'Registry.Example/o/n'],
    [`ghcr.io/o/n@${digest}`, `ghcr.io/o/n@${digest}`],
    [`ghcr.io/o/n:v1@${digest}`, `ghcr.io/o/n:v1@${digest}`],
    ['ghcr.io/a__b/c.d-e---f', 'ghcr.io/a__b/c.d-e---f'],
    ['host:5000', 'docker.io/library/host:5000'],
  ])('%s is %s', (text, full) => {
    expect(formatReference(parseReference(text))).toBe(full);
    expect(parseReference(full)).toEqual(parseReference(text));
  });
});

describe('a name that is none is refused with the reason', () => {
  test.each([
    ['', 'got an empty one'],
    ['https://ghcr.io/o/n', 'it begins with https://'],
    ['ghcr.io/Owner/App', 'its repository has upper-case letters'],
    ['Owner/app', '"Owner" has upper-case letters'],
    ['ghcr.io/o/n:feature/x', 'its tag "feature/x" holds a slash'],
    ['ghcr.io/o/n:-x', '"-x" is no tag'],
    ['ghcr.io/o/n:', 'nothing follows the last colon'],
    [`ghcr.io/o/n:${'t'.repeat(129)}`, '129 characters long'],
    ['ghcr.io/o/n@sha256:xyz', '"sha256:xyz" is no digest'],
    [`ghcr.io/o/n@sha512:${'ab'.repeat(64)}`, 'is no digest'],
    ['ghcr.io/o n', 'white space'],
    ['ghcr.io/', 'it names no repository'],
    ['ghcr.io/-o/n', '"-o/n" is no repository'],
    ['ghcr.io:99999/o/n', '99999 is no port'],
    ['-host.io/o/n', '"-host.io" is no host name'],
    [`ghcr.io/${'n'.repeat(256)}`, '256 characters long'],
    ['a'.repeat(64), 'the ID of an image'],
  ])('%s', (text, reason) => {
    const parse = () => parseReference(text);
    expect(parse).toThrow(UserError);
    expect(parse).toThrow(reason);
  });

  test.each([
    'user:hunter2@ghcr.io/o/n',
    'https://user:hunter2@ghcr.io/o/n',
    'user:hunter2/hunter2@ghcr.io/o/n',
    'user:hunter2@hunter2@ghcr.io/o/n',
    'user:hunter2\n@ghcr.io/o/n',
    `user:hunter2@ghcr.io/o/n@${digest}`,
  ])('a login in a name is refused without showing the password: %j', (text) => {
    try {
      parseReference(text);
      throw new Error('was accepted');
    } catch (error) {
      expect(error).toBeInstanceOf(UserError);
      expect(String(error)).not.toContain('hunter2');
      expect((error as UserError).remedy).toContain('ghcr.io/o/n');
      expect((error as UserError).remedy).not.toContain('hunter2');
    }
  });

  test('upper case is answered with the lower-case name', () => {
    expect.assertions(1);
    try {
      parseReference('ghcr.io/Owner/App:V1');
    } catch (error) {
      expect((error as UserError).remedy).toBe('Write ghcr.io/owner/app.');
    }
  });
});

test.each([
  ['cache-base', true],
  ['_', true],
  ['2026Q4', true],
  ['.x', false],
  ['-x', false],
  ['a b', false],
  ['a/b', false],
  ['', false],
  ['x'.repeat(128), true],
  ['x'.repeat(129), false],
])('whether %s may be a tag is %s', (tag, valid) => {
  expect(isValidTag(tag)).toBe(valid);
});

test.each([
  ['localhost', true],
  ['LOCALHOST:5000', true],
  ['127.0.0.1:5000', true],
  ['127.8.9.1', true],
  ['[::1]:5000', true],
  ['localhost.example', false],
  ['127.0.0.1.example:5000', false],
  ['registry.localhost', false],
  ['128.0.0.1', false],
  ['ghcr.io', false],
])('whether %s is this machine is %s', (registry, loopback) => {
  expect(isLoopback(registry)).toBe(loopback);
});
