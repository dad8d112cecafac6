import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { readPublicKey, readSigningKey } from '../../../src/adapters/sign/signing-key.ts';
import { cosignKey, signingKeyPem } from '../../support/signing-keys.ts';

describe('a private key', () => {
  test('is read as cosign encrypts it, and belongs to the public one', () => {
    const { signer } = readSigningKey(cosignKey.privateKey, cosignKey.password);
    expect(signer).toEqual(readPublicKey(cosignKey.publicKey));
  });

  test('is read as plain PEM, with and without a password', () => {
    const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
    const expected = readPublicKey(publicKey.export({ type: 'spki', format: 'pem' }).toString());
    const plain = privateKey.export({ type: 'sec1', format: 'pem' }).toString();
    const sealed = privateKey
      .export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'geheim' })
      .toString();
    expect(readSigningKey(plain, '').signer).toEqual(expected);
    expect(readSigningKey(sealed, 'geheim').signer).toEqual(expected);
  });

  test('is refused with a wrong password, without a word of it', () => {
    const read = () => readSigningKey(cosignKey.privateKey, 'hunter3');
    expect(read).toThrow(
      'cannot be decrypted: signing-key-password is wrong, or a part of the key is missing',
    );
    expect(read).not.toThrow(/hunter|eyJ/);
  });

  test.each([
    ['a truncated one', () => cosignKey.privateKey.slice(0, 200), 'cannot be decrypted'],
    ['a public one', () => cosignKey.publicKey, 'expected a private key as PEM'],
    ['words', () => 'my key', 'expected a private key as PEM'],
    [
      'one of another curve',
      () => signingKeyPem('secp384r1'),
      'expected an ECDSA P-256 key, such as "cosign generate-key-pair" makes, got ec secp384r1',
    ],
    [
      'one that asks for more memory than a key needs',
      () => withScrypt({ N: 2 ** 24, r: 8, p: 1 }),
      'cannot be decrypted',
    ],
  ])('is refused when it is %s', (_, key, message) => {
    expect(() => readSigningKey(key(), 'hunter2')).toThrow(message);
  });
});

test('a key that asks for too much memory leaves no error for what is signed next', () => {
  expect(() => readSigningKey(withScrypt({ N: 2 ** 24, r: 8, p: 1 }), 'hunter2')).toThrow();
  const sign = (): Buffer => createSign('SHA256').update('a layer').sign(signingKeyPem());
  expect(sign).not.toThrow();
});

test('a private key is refused where a public one belongs', () => {
  expect(() => readPublicKey(signingKeyPem())).toThrow('got a private one');
});

function withScrypt(params: Readonly<Record<string, number>>): string {
  const [head = '', ...lines] = cosignKey.privateKey.trim().split('\n');
  const sealed = JSON.parse(Buffer.from(lines.slice(0, -1).join(''), 'base64').toString());
  const changed = { ...sealed, kdf: { ...sealed.kdf, params } };
  return [head, Buffer.from(JSON.stringify(changed)).toString('base64'), lines.at(-1)].join('\n');
}
