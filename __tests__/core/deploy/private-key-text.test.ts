import { describe, expect, test } from '@jest/globals';
import { normalizePrivateKey } from '../../../src/core/deploy/private-key-text.ts';

/** Of the form, and of no use: 210 bytes in OpenSSH's frame. */
const body = btoa(`openssh-key-v1\0${'\u0001\u0002\u0003'.repeat(65)}`);
const lines = body.match(/.{1,70}/g) ?? [];
const openssh = `-----BEGIN OPENSSH PRIVATE KEY-----\n${lines.join('\n')}\n-----END OPENSSH PRIVATE KEY-----\n`;
const pemLines = body.match(/.{1,64}/g) ?? [];
const pem = `-----BEGIN RSA PRIVATE KEY-----\n${pemLines.join('\n')}\n-----END RSA PRIVATE KEY-----\n`;
const encryptedPem = pem.replace(
  'KEY-----\n',
  'KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: AES-128-CBC,0123456789ABCDEF0123456789ABCDEF\n\n',
);

describe('a private key becomes the text that it was', () => {
  test.each([
    ['as it is', openssh, openssh],
    ['in the older form', pem, pem],
    ['in the older form, encrypted', encryptedPem, encryptedPem],
    ['with Windows line ends', openssh.replaceAll('\n', '\r\n'), openssh],
    ['with line ends of old Macs', openssh.replaceAll('\n', '\r'), openssh],
    ['without its last line end', openssh.trimEnd(), openssh],
    ['with a byte order mark', `\uFEFF${openssh}`, openssh],
    ['with space around it', `\n\n  ${openssh}\n\n`, openssh],
    ['indented', openssh.replace(/^/gm, '    '), openssh],
    ['with empty lines', openssh.replaceAll('\n', '\n\n'), openssh],
    ['on one line', openssh.replaceAll('\n', ' '), openssh],
    ['on one line without spaces', openssh.replaceAll('\n', ''), openssh],
    ['in the older form on one line', pem.replaceAll('\n', ' '), pem],
    ['in the older form, encrypted, on one line', encryptedPem.replaceAll('\n', ' '), encryptedPem],
    ['with line ends written out', openssh.replaceAll('\n', '\\n'), openssh],
    ['with Windows line ends written out', openssh.replaceAll('\n', '\\r\\n'), openssh],
    ['as a JSON string', JSON.stringify(openssh), openssh],
    ['in single quotes', `'${openssh}'`, openssh],
    ['in base64', btoa(openssh), openssh],
    ['in base64, broken into lines', btoa(openssh).replace(/.{76}/g, '$&\n'), openssh],
    ['in base64, with Windows line ends within', btoa(openssh.replaceAll('\n', '\r\n')), openssh],
    ['the older form in base64', btoa(pem), pem],
    ['without its BEGIN and END lines', lines.join('\n'), openssh],
    ['with words around it', `my key:\n${openssh}that is all`, openssh],
  ])('%s', (_, given, text) => {
    expect(normalizePrivateKey(given)).toEqual({ kind: 'key', text });
  });
});

describe('what is no private key is told by its kind', () => {
  test.each([
    [
      'nothing',
      '',
      'is empty: is the secret set, and may this run read it? Secrets are kept from the pull requests of forks',
    ],
    ['white space', ' \r\n', 'is empty'],
    ['empty quotes', '""', 'is empty'],
    ['a public key', 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIPbd user', 'is the public half'],
    ['an RSA public key', 'ssh-rsa AAAAB3NzaC1yc2E user', 'is the public half'],
    ['an ECDSA public key', 'ecdsa-sha2-nistp256 AAAAE2VjZHNh', 'is the public half'],
    ['a public key of a token', 'sk-ssh-ed25519@openssh.com AAAAGnNr', 'is the public half'],
    ['an SSH2 public key', '---- BEGIN SSH2 PUBLIC KEY ----\nAAAA', 'is the public half'],
    ['a PEM public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'is the public half'],
    [
      'a PuTTY key',
      'PuTTY-User-Key-File-3: ssh-ed25519\r\nEncryption: none',
      'puttygen key.ppk -O private-openssh',
    ],
    ['a PuTTY key in quotes', '"PuTTY-User-Key-File-2: ssh-rsa"', 'is a PuTTY key'],
    ['a key without its end', openssh.slice(0, 120), 'has no end'],
    ['a key without its beginning', openssh.slice(60), 'has no beginning'],
    ['two keys', openssh + openssh, 'holds 2 private keys'],
    ['a key with an end of another', openssh.replace('END OPENSSH', 'END RSA'), 'has no end'],
    ['an empty key', openssh.replace(lines.join('\n'), ''), 'has nothing between'],
    ['a masked key', openssh.replace(lines.join('\n'), '***'), 'characters between its BEGIN and END lines'],
    ['a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', 'is something else'],
    ['a path', '~/.ssh/id_ed25519', 'is no private key'],
    ['another secret', 'hunter2', 'is no private key'],
  ])('%s', (_, given, message) => {
    const result = normalizePrivateKey(given);
    expect(result).toEqual({ kind: 'problem', message: expect.stringContaining(message) });
    expect(JSON.stringify(result)).not.toContain('hunter2');
    expect(JSON.stringify(result)).not.toContain(lines[0]);
  });
});
