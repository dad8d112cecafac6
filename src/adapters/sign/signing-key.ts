import { createHash, createPrivateKey, createPublicKey, type KeyObject, scryptSync } from 'node:crypto';
import { xsalsa20poly1305 } from '@noble/ciphers/salsa';
import { UserError } from '../../core/error.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import type { KeySigner } from '../../core/sign/signer.ts';

/** An ECDSA P-256 key that signs, and what others check its signatures with. */
export interface SigningKey {
  readonly privateKey: KeyObject;
  readonly signer: KeySigner;
}

/**
 * Reads a private key: PEM, or as `cosign generate-key-pair` writes it, encrypted with a password.
 * @throws UserError without anything of the key in it.
 */
export function readSigningKey(text: string, password: string): SigningKey {
  const privateKey = parsePrivateKey(text.trim(), password);
  if (privateKey.asymmetricKeyType !== 'ec' || privateKey.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new UserError(
      `expected an ECDSA P-256 key, such as "cosign generate-key-pair" makes, got ${describeKey(privateKey)}`,
    );
  return { privateKey, signer: keySigner(createPublicKey(privateKey)) };
}

/** @throws UserError */
export function readPublicKey(pem: string): KeySigner {
  if (pem.includes('PRIVATE KEY'))
    throw new UserError('expected a public key as PEM, such as cosign.pub, got a private one');
  let key: KeyObject;
  try {
    key = createPublicKey(pem);
  } catch {
    throw new UserError('expected a public key as PEM, such as cosign.pub');
  }
  if (key.asymmetricKeyType !== 'ec' || key.asymmetricKeyDetails?.namedCurve !== 'prime256v1')
    throw new UserError(`expected an ECDSA P-256 key, got ${describeKey(key)}`);
  return keySigner(key);
}

function keySigner(key: KeyObject): KeySigner {
  return {
    kind: 'key',
    publicKey: key.export({ type: 'spki', format: 'pem' }).toString(),
    fingerprint: createHash('sha256')
      .update(key.export({ type: 'spki', format: 'der' }))
      .digest('base64'),
  };
}

function describeKey({ asymmetricKeyType, asymmetricKeyDetails }: KeyObject): string {
  return [asymmetricKeyType, asymmetricKeyDetails?.namedCurve].filter((word) => word !== undefined).join(' ');
}

/** cosign 1 wrote the first name. */
const encryptedKey =
  /^-----BEGIN ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----([\s\S]+?)-----END ENCRYPTED (?:COSIGN|SIGSTORE) PRIVATE KEY-----$/;

function parsePrivateKey(text: string, password: string): KeyObject {
  const sealed = encryptedKey.exec(text)?.[1];
  try {
    return sealed === undefined
      ? createPrivateKey({ key: text, ...(password === '' ? {} : { passphrase: password }) })
      : createPrivateKey({ key: Buffer.from(decrypt(sealed, password)), format: 'der', type: 'pkcs8' });
  } catch {
    // What the libraries say may hold parts of the key.
    throw new UserError(
      text.includes('ENCRYPTED')
        ? 'cannot be decrypted: signing-key-password is wrong, or a part of the key is missing'
        : 'expected a private key as PEM, or as "cosign generate-key-pair" writes it',
    );
  }
}

/** No key needs more, and the parameters are somebody else's text. */
const mostScryptBytes = 256 << 20;

/** https://github.com/secure-systems-lab/go-securesystemslib/blob/v0.9.1/encrypted/encrypted.go */
function decrypt(sealed: string, password: string): Uint8Array {
  const { kdf, cipher, ciphertext } = objectOrEmpty(
    JSON.parse(Buffer.from(sealed, 'base64').toString('utf8')),
  );
  const { name: kdfName, params, salt } = objectOrEmpty(kdf);
  const { name: cipherName, nonce } = objectOrEmpty(cipher);
  if (kdfName !== 'scrypt' || cipherName !== 'nacl/secretbox') throw new Error('an unknown encryption');
  const { N, r, p } = objectOrEmpty(params);
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  // OpenSSL would refuse it, too, and its error would turn up in whatever is signed next: https://github.com/openssl/openssl/blob/openssl-3.0.15/providers/implementations/kdfs/scrypt.c
  if (!(128 * cost.r * (cost.N + cost.p + 2) <= mostScryptBytes)) throw new Error('it takes too much memory');
  const key = scryptSync(password, bytes(salt), 32, { ...cost, maxmem: mostScryptBytes });
  return xsalsa20poly1305(key, bytes(nonce)).decrypt(bytes(ciphertext));
}

function bytes(base64: unknown): Uint8Array {
  return Uint8Array.from(Buffer.from(String(base64), 'base64'));
}
