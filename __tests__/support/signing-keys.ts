import { generateKeyPairSync } from 'node:crypto';
import { readSigningKey, type SigningKey } from '../../src/adapters/sign/signing-key.ts';

/** A private key as PEM. */
export function signingKeyPem(namedCurve = 'prime256v1'): string {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve });
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

export function newSigningKey(): SigningKey {
  return readSigningKey(signingKeyPem(), '');
}

/** Made once with `COSIGN_PASSWORD=hunter2 cosign generate-key-pair`, version 3.1.3. It signs nothing. */
export const cosignKey = {
  password: 'hunter2',
  privateKey: `-----BEGIN ENCRYPTED SIGSTORE PRIVATE KEY-----
eyJrZGYiOnsibmFtZSI6InNjcnlwdCIsInBhcmFtcyI6eyJOIjo2NTUzNiwiciI6
OCwicCI6MX0sInNhbHQiOiJRVFBHV1NnVlNBa296ZUVQby92MGR1d3p3RUJmUldh
MHI2bFBpcVpMbGc0PSJ9LCJjaXBoZXIiOnsibmFtZSI6Im5hY2wvc2VjcmV0Ym94
Iiwibm9uY2UiOiJMa0hOQ1dGYmF0N2NzYnU2a3BzZ2tjYk92dnZtWXhpciJ9LCJj
aXBoZXJ0ZXh0IjoiWlJaWmtzbyttMTFtMlAxU1ZrRzdUUlpOc0RFSk5jRDV1eHFZ
QVVpL05NR21YckwwYzV2NmJhNURSSnRBakhWWGlEcFgvRDNXSUp0anBHL204V2VZ
bVVwS01DUk1GeUwvOU5jWER4aHB5Z2IxYmE1RjMzQytrUVIzTzNTMmI1SlQzaFRM
S3FDb0F3cEFtNkpUUWtYUDNvWUlFRitJR2x2ajU5UGJmbnpCSUVJMGJuYk9OZW1m
QjFqeUU1cytUeGhkU0ZkQlVzVWhvVG9LNHc9PSJ9
-----END ENCRYPTED SIGSTORE PRIVATE KEY-----
`,
  publicKey: `-----BEGIN PUBLIC KEY-----
MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEFZlD0PlLghOLRKZqNKnm9mZw8S2r
iL+r2woKqikBBTgg0Unu6X2/RT+dFLMLPS974//yAdQ/AxGP0Shslm5POg==
-----END PUBLIC KEY-----
`,
};
