import { createHash, createHmac } from 'node:crypto';

/** `SHA256:…` of a public key in base64, as ssh-keygen -l prints it. */
export function fingerprintOf(publicKey: string): string {
  const hash = createHash('sha256').update(Buffer.from(publicKey, 'base64')).digest('base64');
  return `SHA256:${hash.replace(/={1,2}$/, '')}`;
}

/** How ssh hides the name of a host in a known_hosts file; salt and result in base64 (OpenSSH 9.2, hostfile.c, host_hash). */
export function hashHostName(salt: string, name: string): string {
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64');
}
