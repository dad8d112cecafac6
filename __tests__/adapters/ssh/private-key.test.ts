import { execFile } from 'node:child_process';
import { chmod, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { type CommandRunner, createCommandRunner } from '../../../src/adapters/process/command.ts';
import { hashHostName } from '../../../src/adapters/ssh/fingerprint.ts';
import { readPrivateKey } from '../../../src/adapters/ssh/private-key.ts';
import { UserError } from '../../../src/core/error.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

removeTempFolders();

const execute = promisify(execFile);
const commands = createCommandRunner();
const env = { PATH: process.env['PATH'] ?? '' };

/** Keys as ssh-keygen makes them, by the words that it is given. */
async function makeKey(type: string, passphrase: string, ...more: string[]): Promise<string> {
  const folder = await makeTempFolder();
  await execute('ssh-keygen', [
    '-q',
    '-t',
    type,
    '-N',
    passphrase,
    '-C',
    '',
    ...more,
    '-f',
    join(folder, 'key'),
  ]);
  return await readFile(join(folder, 'key'), 'utf8');
}

async function fingerprint(key: string): Promise<string> {
  const folder = await makeTempFolder({ key });
  await chmod(join(folder, 'key'), 0o600);
  return (await execute('ssh-keygen', ['-l', '-f', join(folder, 'key')])).stdout.split(' ')[1] ?? '';
}

async function read(
  given: string,
  passphrase?: string,
  runner: CommandRunner = commands,
): ReturnType<typeof readPrivateKey> {
  const tempFolder = await makeTempFolder();
  const result = await readPrivateKey(given, { passphrase, commands: runner, env, tempFolder });
  expect(await readdir(tempFolder)).toEqual([]);
  return result;
}

let plain = '';
beforeAll(async () => {
  plain = await makeKey('ed25519', '');
});

describe('a private key', () => {
  test('is read with its type and fingerprint', async () => {
    expect(await read(plain)).toEqual({
      kind: 'key',
      key: { text: plain, type: 'ssh-ed25519', fingerprint: await fingerprint(plain) },
    });
  });

  test.each<[string, (key: string) => string]>([
    ['with Windows line ends', (key) => key.replaceAll('\n', '\r\n')],
    ['without its last line end', (key) => key.trimEnd()],
    ['on one line', (key) => key.replaceAll('\n', ' ')],
    ['with line ends written out', (key) => key.replaceAll('\n', '\\n')],
    ['in base64', (key) => Buffer.from(key).toString('base64')],
  ])('%s is the same', async (_, damage) => {
    expect(await read(damage(plain))).toMatchObject({ kind: 'key', key: { text: plain } });
  });

  test.each([
    ['RSA', ['rsa', '', '-b', '2048', '-m', 'PEM'], 'ssh-rsa'],
    ['ECDSA', ['ecdsa', '', '-m', 'PEM'], 'ecdsa-sha2-nistp256'],
    ['ECDSA in PKCS8', ['ecdsa', '', '-m', 'PKCS8'], 'ecdsa-sha2-nistp256'],
  ] as const)('of the older forms, on one line: %s', async (_, [type, passphrase, ...more], name) => {
    const key = await makeKey(type, passphrase, ...more);
    expect(await read(key.replaceAll('\n', ' '))).toEqual({
      kind: 'key',
      key: { text: key, type: name, fingerprint: await fingerprint(key) },
    });
  });

  test.each([
    ['cut off', (key: string) => key.slice(0, 200), 'has no end'],
    ['with lines missing', (key: string) => key.split('\n').toSpliced(2, 1).join('\n'), 'is damaged'],
    ['with a character too many', (key: string) => key.replace('AAAA', 'AAAAA'), 'is damaged'],
    ['that is empty', () => '', 'is the secret set'],
  ])('%s is refused with the reason', async (_, damage, message) => {
    const result = await read(damage(plain));
    expect(result).toEqual({ kind: 'problem', of: 'key', message: expect.stringContaining(message) });
  });
});

describe('a private key with a passphrase', () => {
  const passphrase = `pass  wörd "$HOME" 'x' \\n new same`;

  test.each([
    ["OpenSSH's form", ['ed25519']],
    ['the older form', ['ecdsa', '-m', 'PEM']],
    ['PKCS8', ['ecdsa', '-m', 'PKCS8']],
  ] as const)('is opened: %s', async (_, [type, ...more]) => {
    const key = await makeKey(type, passphrase, ...more);
    const result = await read(key, passphrase);
    if (result.kind === 'problem') throw new Error(result.message);
    expect(await fingerprint(result.key.text)).toBe(result.key.fingerprint);
    // Nothing is asked for any more.
    expect(await read(result.key.text)).toEqual(result);
  });

  test('is opened on one line, too', async () => {
    const key = await makeKey('ecdsa', passphrase, '-m', 'PEM');
    expect(await read(key.replaceAll('\n', ' '), passphrase)).toMatchObject({ kind: 'key' });
  });

  test.each([undefined, ''])('asks for it: %j', async (none) => {
    expect(await read(await makeKey('ed25519', passphrase), none)).toEqual({
      kind: 'problem',
      of: 'passphrase',
      message: 'is empty, and the private key is encrypted: expected its passphrase',
    });
  });

  test('says when another is given', async () => {
    expect(await read(await makeKey('ed25519', passphrase), 'another')).toEqual({
      kind: 'problem',
      of: 'passphrase',
      message: 'does not fit: the private key cannot be decrypted with it',
    });
  });

  test('that has none takes none', async () => {
    expect(await read(plain, passphrase)).toMatchObject({ kind: 'key', key: { text: plain } });
  });

  test('keeps it, and itself, off every command line', async () => {
    const lines: string[] = [];
    const key = await makeKey('ed25519', passphrase);
    await read(key, passphrase, {
      ...commands,
      run: (program, args, options) => {
        lines.push([program, ...args].join(' '));
        return commands.run(program, args, options);
      },
    });
    expect(lines).toHaveLength(3);
    expect(lines.join('\n')).not.toContain('wörd');
    expect(lines.join('\n')).not.toContain(key.split('\n')[1]);
  });
});

test('a machine without ssh-keygen is told what to install', async () => {
  const tempFolder = await makeTempFolder();
  const reading = readPrivateKey(plain, { commands, env: { PATH: tempFolder }, tempFolder });
  await expect(reading).rejects.toThrow(UserError);
  await expect(reading).rejects.toMatchObject({ remedy: expect.stringContaining('openssh-client') });
  expect(await readdir(tempFolder)).toEqual([]);
});

test('a folder with a long path is not taken', async () => {
  const parent = await makeTempFolder({ [`${'long'.repeat(20)}/`]: '' });
  const tempFolder = join(parent, 'long'.repeat(20));
  expect(await readPrivateKey(plain, { commands, env, tempFolder })).toMatchObject({ kind: 'key' });
});

test('names of hosts are hidden as ssh-keygen hides them', async () => {
  const folder = await makeTempFolder({
    hosts: 'host.example ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHRKa4K9LwWQzrYqhDKhgF5WU7Z0Vt+p5Ltac8T9U4Px\n',
  });
  await execute('ssh-keygen', ['-H', '-f', join(folder, 'hosts')]);
  const [, , salt = '', hash] =
    (await readFile(join(folder, 'hosts'), 'utf8')).split(' ')[0]?.split('|') ?? [];
  expect(hashHostName(salt, 'host.example')).toBe(hash);
  expect(hashHostName(salt, 'other.example')).not.toBe(hash);
});
