import { describeLogin, type Host, hostPattern } from '../../core/deploy/host.ts';
import { type HostKeys, keyTypeName } from '../../core/deploy/known-hosts.ts';
import type { SshTarget } from '../../core/deploy/ssh-options.ts';
import { type Diagnosis, diagnose } from '../../core/diagnosis/diagnose.ts';
import { UserError } from '../../core/error.ts';
import type { Tried } from '../../core/retry.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { PrivateKey } from './private-key.ts';

/** A server, what its key is compared with, and the key for the login there. */
export interface SshLogin extends SshTarget {
  /** Undefined: the operator's own keys and agent. */
  readonly key: PrivateKey | undefined;
}

/** The connection is gone, and with it the knowledge of what happens there: make a new one and look. */
export class ConnectionLostError extends UserError {
  override readonly name = 'ConnectionLostError';
}

/** The host's key or the login is not accepted: to try again has no sense. */
export class LoginRefusedError extends UserError {
  override readonly name = 'LoginRefusedError';
}

/** What one try to connect left. */
interface SshTrouble {
  /** Where it failed. */
  readonly login: SshLogin;
  /** What ssh said, all of it. */
  readonly text: string;
  /** The key that the server showed, such as `ED25519 SHA256:…`; undefined when it did not come to that. */
  readonly offered: string | undefined;
}

/** One try to connect that failed. It never leaves this folder: see `explainTrouble`. */
export class SshFailure extends Error {
  override readonly name = 'SshFailure';
  readonly trouble: SshTrouble;

  constructor(trouble: SshTrouble) {
    super(describeTrouble(trouble));
    this.trouble = trouble;
  }
}

/** `web1 (deploy@10.0.0.1)` */
export function describeHost(host: Host): string {
  return host.name === hostPattern(host) ? describeLogin(host) : `${host.name} (${describeLogin(host)})`;
}

/** The error for the user, after as many tries as had sense. */
export function explainTrouble({ trouble }: SshFailure, tried: Tried): UserError {
  const said = describeTrouble(trouble);
  const often =
    tried.attempts > 1 ? `${said.endsWith('.') ? '' : '.'} It was tried ${tried.attempts} times.` : '';
  const { id = '', remedy } = diagnosisOf(trouble) ?? {};
  const Kind = /^host-key-|^ssh-(?:login-refused|too-many-keys)$/.test(id) ? LoginRefusedError : UserError;
  return new Kind(`${said}${often}`, { remedy });
}

/** For ssh an unknown key is not a changed one, but when a fingerprint is given and differs, it is. */
function diagnosisOf({ text, login }: SshTrouble): Diagnosis | undefined {
  const diagnosis = diagnose(text);
  const changed = diagnosis?.id === 'host-key-unknown' && expectedKeys(login.hostKeys).length > 0;
  return changed ? diagnose('REMOTE HOST IDENTIFICATION HAS CHANGED') : diagnosis;
}

function describeTrouble(trouble: SshTrouble): string {
  const { login, offered, text } = trouble;
  const who = describeHost(login.host);
  const diagnosis = diagnosisOf(trouble);
  if (diagnosis === undefined) return `${who}: no connection; ssh says: ${lastWords(text)}`;
  switch (diagnosis.id) {
    case 'host-key-changed':
    case 'host-key-unknown':
    case 'host-key-revoked':
      return `${who}: ${diagnosis.cause} Expected ${expectedKeys(login.hostKeys).join(' or ') || 'a known key'}, offered ${offered ?? 'an unknown one (fingerprints as known-hosts need OpenSSH 8.5 or later here)'}.`;
    case 'ssh-login-refused':
      return `${who}: ${diagnosis.cause} ${login.key === undefined ? 'Keys: your own, and those of your agent. Check them with ssh, or set ssh-key-file.' : `Key: ${keyTypeName(login.key.type)} ${login.key.fingerprint}.`}`;
    // They have all that ssh says of it.
    case 'ssh-unreachable':
    case 'ssh-unreachable-from-jump-host':
      return `${who}: ${diagnosis.cause}`;
    default:
      return `${who}: ${diagnosis.cause} ssh says: ${diagnosis.matched}`;
  }
}

function expectedKeys(hostKeys: HostKeys): readonly string[] {
  if (hostKeys.kind !== 'pinned') return [];
  const keys = hostKeys.lines
    .filter(({ marker }) => marker !== '@revoked')
    .map(({ type, key, marker }) => {
      const signer = marker === '@cert-authority' ? 'one signed by ' : '';
      return `${signer}${keyTypeName(type)} ${fingerprintOf(key)}`;
    });
  return [...new Set([...keys, ...hostKeys.fingerprints])];
}

function lastWords(text: string): string {
  return text.trim().split('\n').slice(-3).join(' / ') || 'nothing';
}
