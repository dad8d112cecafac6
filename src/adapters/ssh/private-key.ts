import { readFile, rm, writeFile } from 'node:fs/promises';
import { normalizePrivateKey } from '../../core/deploy/private-key-text.ts';
import { UserError } from '../../core/error.ts';
import type { CommandResult, CommandRunner } from '../process/command.ts';
import { fingerprintOf } from './fingerprint.ts';
import { makePrivateFolder } from './private-folder.ts';

/** A private key that ssh can use without asking. */
export interface PrivateKey {
  /** A secret, without a passphrase. It is written to a file only while a connection is made. */
  readonly text: string;
  /** `ssh-ed25519` */
  readonly type: string;
  /** Of its public half: `SHA256:…`. */
  readonly fingerprint: string;
}

/** Or what is wrong with what was given. */
type PrivateKeyResult =
  | { readonly kind: 'key'; readonly key: PrivateKey }
  | { readonly kind: 'problem'; readonly of: 'key' | 'passphrase'; readonly message: string };

export interface PrivateKeyOptions {
  readonly passphrase?: string | undefined;
  readonly commands: CommandRunner;
  /** PATH in it is where ssh-keygen is looked for. */
  readonly env: Readonly<Record<string, string>>;
  /** For files that are private and gone afterwards. */
  readonly tempFolder: string;
}

/**
 * Repairs the text of a private key, takes its passphrase off, and lets ssh-keygen read it, before anything is connected.
 * Neither is ever on a command line.
 * @throws UserError when there is no ssh-keygen, or no place for the file.
 */
export async function readPrivateKey(given: string, options: PrivateKeyOptions): Promise<PrivateKeyResult> {
  const normal = normalizePrivateKey(given);
  if (normal.kind === 'problem') return { kind: 'problem', of: 'key', message: normal.message };
  const folder = await makePrivateFolder(options.tempFolder);
  try {
    return await checkKey(normal.text, folder, options);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const passphraseVariable = 'CACHE_PREWARM_PASSPHRASE';

type Keygen = (args: readonly string[], more?: Readonly<Record<string, string>>) => Promise<CommandResult>;

async function checkKey(
  text: string,
  folder: string,
  { passphrase = '', commands, env }: PrivateKeyOptions,
): Promise<PrivateKeyResult> {
  const file = `${folder}/key`;
  await writeFile(file, text, { mode: 0o600 });
  const keygen: Keygen = async (args, more = {}) => {
    try {
      return await commands.run('ssh-keygen', [...args, '-f', file], {
        env: { ...env, LC_ALL: 'C', ...more },
      });
    } catch (error) {
      throw new UserError('ssh-keygen, which checks private keys, cannot be started.', {
        remedy: "Install OpenSSH's client (the package openssh-client).",
        cause: error,
      });
    }
  };
  // The empty passphrase: nothing is asked.
  let read = await keygen(['-y', '-P', '']);
  if (isPassphraseWrong(read)) {
    const problem = await takePassphraseOff(passphrase, keygen, folder);
    if (problem !== undefined) return problem;
    read = await keygen(['-y', '-P', '']);
  }
  const [, type, publicKey] = /^(\S+) (\S+)/.exec(read.stdout) ?? [];
  if (read.exitCode !== 0 || type === undefined || publicKey === undefined) {
    return bad(
      'key',
      `is damaged: its form is right, and ssh-keygen cannot read it ("${lastLine(read)}"); copy the whole file again`,
    );
  }
  return {
    kind: 'key',
    key: { text: await readFile(file, 'utf8'), type, fingerprint: fingerprintOf(publicKey) },
  };
}

/** Returns what keeps it from being taken off. */
async function takePassphraseOff(
  passphrase: string,
  keygen: Keygen,
  folder: string,
): Promise<PrivateKeyResult | undefined> {
  if (passphrase === '')
    return bad('passphrase', 'is empty, and the private key is encrypted: expected its passphrase');
  const program = `${folder}/askpass`;
  // It is asked for the old passphrase once and for the new, empty one twice.
  const answers = `case "$1" in "Enter new "* | "Enter same "*) echo ;; *) printf '%s\\n' "$${passphraseVariable}" ;; esac`;
  await writeFile(program, `#!/bin/sh\n${answers}\n`, { mode: 0o700 });
  const opened = await keygen(['-p'], {
    [passphraseVariable]: passphrase,
    SSH_ASKPASS: program,
    SSH_ASKPASS_REQUIRE: 'force',
    // What makes OpenSSH before 8.4 ask a program.
    DISPLAY: ':0',
  });
  if (opened.exitCode === 0) return undefined;
  return isPassphraseWrong(opened)
    ? bad('passphrase', 'does not fit: the private key cannot be decrypted with it')
    : bad('key', `cannot be decrypted: ssh-keygen says "${lastLine(opened)}"`);
}

function bad(of: 'key' | 'passphrase', message: string): PrivateKeyResult {
  return { kind: 'problem', of, message };
}

function isPassphraseWrong({ exitCode, stderr }: CommandResult): boolean {
  return exitCode !== 0 && /incorrect passphrase|bad passphrase/i.test(stderr);
}

function lastLine({ stderr }: CommandResult): string {
  return (
    stderr
      .trim()
      .split('\n')
      .at(-1)
      ?.replace(/^.*": /, '') ?? ''
  );
}
