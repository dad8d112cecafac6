import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connectSsh } from '../../../src/adapters/ssh/connect.ts';
import type { SshSession } from '../../../src/adapters/ssh/session.ts';
import { LoginRefusedError } from '../../../src/adapters/ssh/ssh-failure.ts';
import { type FakeSsh, fakeSsh, loginOf } from '../../support/fake-ssh.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

const sessions: SshSession[] = [];
afterEach(() => Promise.all(sessions.splice(0).map((session) => session.close())));
removeTempFolders();

async function connect(...given: Parameters<typeof fakeSsh>) {
  const made = await fakeSsh(...given);
  const session = await connectSsh(made.options);
  sessions.push(session);
  return { ...made, session };
}

/** What `connectSsh` throws when each try ends like this. */
async function failure(fake: Partial<FakeSsh>, given: Parameters<typeof fakeSsh>[1] = {}) {
  const made = await fakeSsh(fake, given);
  const error: unknown = await connectSsh(made.options).then(
    (session) => {
      sessions.push(session);
      return undefined;
    },
    (thrown: unknown) => thrown,
  );
  return { ...made, error };
}

const says = (text: string): Partial<FakeSsh> => ({
  master: `echo tried >> "$here/tries"; echo '${text}' > "$log"; exit 255`,
});
const triesOf = async (here: string) => (await readFile(join(here, 'tries'), 'utf8')).split('\n').length - 1;

describe('a connection', () => {
  test('is made with a key that lies in a file only meanwhile, and that nobody else can read', async () => {
    const look = 'ls -l "${conf%/*}" > "$here/seen"; cat "${conf%/*}/target.key" > "$here/key";';
    const { here, session } = await connect({ master: `${look} echo connected; exec sleep 60` });
    expect(session.connected).toBe(true);
    expect(await readFile(join(here, 'key'), 'utf8')).toBe('the private key\n');
    expect(await readFile(join(here, 'seen'), 'utf8')).toMatch(/^-rw------- .* target\.key$/m);
    const [folder = ''] = await readdir(join(here, 'temp'));
    expect((await stat(join(here, 'temp', folder))).mode & 0o777).toBe(0o700);
    expect(await readdir(join(here, 'temp', folder))).not.toContain('target.key');
  });

  test('uses no agent, and no window, reads English, and has the rest of the environment', async () => {
    const { here } = await connect(
      { master: 'env > "$here/env"; echo connected; exec sleep 60' },
      {
        env: { SSH_AUTH_SOCK: '/agent', SSH_ASKPASS: '/ask', DISPLAY: ':0', LC_ALL: 'de_DE', OTHER: 'kept' },
      },
    );
    const env = (await readFile(join(here, 'env'), 'utf8')).split('\n');
    expect(env).toEqual(expect.arrayContaining(['LC_ALL=C', 'SHELL=/bin/sh', 'OTHER=kept']));
    expect(env.filter((line) => /^(SSH_AUTH_SOCK|SSH_ASKPASS|DISPLAY)=/.test(line))).toEqual([]);
  });

  test('ends ssh and leaves nothing when it is closed, also twice', async () => {
    const { here, session } = await connect({
      master: 'echo $$ > "$here/pid"; echo connected; exec sleep 60',
    });
    const pid = Number(await readFile(join(here, 'pid'), 'utf8'));
    await session.close();
    await session.close();
    expect(session.connected).toBe(false);
    expect(await readdir(join(here, 'temp'))).toEqual([]);
    expect(() => process.kill(pid, 0)).toThrow('ESRCH');
  });

  test('that breaks is not connected any more', async () => {
    const { session } = await connect({ master: 'echo connected; exec sleep 0.05', session: 'exit 255' });
    const result = await session.script('true');
    expect(result.kind).toBe('lost');
    expect(session.connected).toBe(false);
  });
});

describe('a connection that cannot be made', () => {
  test('because the login is refused is not tried again, and names the key', async () => {
    const { error, here, waits } = await failure(says('deploy@10.0.0.1: Permission denied (publickey).'));
    expect(error).toBeInstanceOf(LoginRefusedError);
    expect(String(error)).toMatch(
      /^LoginRefusedError: web1 \(deploy@10\.0\.0\.1\): .* Key: ED25519 SHA256:own\.$/,
    );
    expect([waits, await triesOf(here)]).toEqual([[], 1]);
    expect(await readdir(join(here, 'temp'))).toEqual([]);
  });

  test('because of too many keys is not tried again', async () => {
    const { error, waits } = await failure(
      says('Received disconnect from 10.0.0.1 port 22:2: Too many authentication failures'),
    );
    expect([String(error), waits]).toEqual([
      expect.stringMatching(/^LoginRefusedError: .*too many keys/),
      [],
    ]);
  });

  test('because the host does not answer is tried again, and says how often', async () => {
    const { error, here, waits, warnings } = await failure(
      says('ssh: connect to host 10.0.0.1 port 22: Connection refused'),
    );
    expect(String(error)).toMatch(
      /^UserError: web1 \(deploy@10\.0\.0\.1\): No connection to 10\.0\.0\.1, port 22: Connection refused\. It was tried 3 times\.$/,
    );
    expect([waits.length, warnings.length, await triesOf(here)]).toEqual([2, 2, 3]);
  });

  test('at once is made by the next try', async () => {
    const { session, waits } = await connect({
      master:
        'if [ ! -e "$here/once" ]; then : > "$here/once"; echo "ssh: connect to host x port 22: Connection refused" > "$log"; exit 255; fi; echo connected; exec sleep 60',
    });
    expect([session.connected, waits.length]).toEqual([true, 1]);
  });

  test.each<[string, string, readonly string[] | 'any', RegExp]>([
    [
      'is another one than is known',
      'Host key verification failed.',
      ['SHA256:known'],
      / Expected SHA256:known, offered ED25519 SHA256:shown\.$/,
    ],
    [
      'has changed',
      '@ WARNING: REMOTE HOST IDENTIFICATION HAS CHANGED! @',
      ['SHA256:a', 'SHA256:b'],
      / Expected SHA256:a or SHA256:b, offered ED25519 SHA256:shown\.$/,
    ],
    [
      'is not known',
      'Host key verification failed.',
      'any',
      / Expected a known key, offered ED25519 SHA256:shown\.$/,
    ],
  ])('because the key of the host %s names both', async (_what, text, known, message) => {
    const { error } = await failure(
      {
        master: `echo 'ssh-ed25519 SHA256:shown' > "\${conf%/*}/target.offered"; echo '${text}' > "$log"; exit 255`,
      },
      { target: loginOf('web1=deploy@10.0.0.1', known) },
    );
    expect(error).toBeInstanceOf(LoginRefusedError);
    expect(String(error)).toMatch(message);
  });

  test('because a key is not the known one says that it has changed', async () => {
    const { error } = await failure(says('Host key verification failed.'));
    const { error: unknown } = await failure(says('Host key verification failed.'), {
      target: loginOf('web1=deploy@10.0.0.1', 'any'),
    });
    expect(String(error)).toContain(
      'offered an unknown one (fingerprints as known-hosts need OpenSSH 8.5 or later here)',
    );
    expect(String(error).split('Expected')[0]).not.toBe(String(unknown).split('Expected')[0]);
  });

  test('for a reason that nobody knows brings the last words of ssh', async () => {
    const { error } = await failure(says('one\ntwo\nthree\nfour'));
    expect(String(error)).toBe(
      'UserError: web1 (deploy@10.0.0.1): no connection; ssh says: two / three / four',
    );
    const silent = await failure({ master: 'exit 255' });
    expect(String(silent.error)).toContain('ssh says: nothing');
    const words = await failure({ master: 'echo "Welcome to web1" >&2; exit 255' });
    expect(String(words.error)).toContain('ssh says: Welcome to web1');
  });

  test('because there is no ssh says what to install', async () => {
    const { error } = await failure({}, { env: { PATH: '/nowhere' } });
    expect(String(error)).toBe('UserError: ssh, which connects to the hosts, cannot be started.');
    expect(error).toMatchObject({ remedy: expect.stringContaining('openssh-client') });
  });

  test('within twice the time for a connection is given up, and tried again', async () => {
    const { error, waits } = await failure({ master: 'exec sleep 60' }, { connectTimeoutMs: 20 });
    expect(String(error)).toContain(
      'ssh says: Connection timed out during login: it took longer than 0.04 s.',
    );
    expect(String(error)).toContain('tried 3 times');
    expect(waits).toHaveLength(2);
  });

  test('because there is no room for its files does not ask ssh', async () => {
    const { error, here } = await failure(
      { master: 'echo tried > "$here/tries"; exit 255' },
      { tempFolder: '/nowhere/at/all' },
    );
    // Another place for temporary files is there.
    expect(String(error)).toContain('no connection');
    expect(await triesOf(here)).toBe(1);
  });
});

describe('through a jump host', () => {
  const jump = loginOf('gate=hop@10.0.0.9', ['SHA256:gate']);

  test('what fails there is told of that host', async () => {
    const { error } = await failure(
      {
        master:
          'echo "hop@10.0.0.9: Permission denied (publickey)." > "${conf%/*}/jump.log"; echo "Connection closed by UNKNOWN port 65535" > "$log"; exit 255',
      },
      { jump },
    );
    expect(String(error)).toMatch(/^LoginRefusedError: gate \(hop@10\.0\.0\.9\): /);
  });

  test('what fails behind it is told of the target', async () => {
    const failed = async (jumpLog: string, log: string) =>
      (
        await failure(
          { master: `printf '${jumpLog}' > "\${conf%/*}/jump.log"; echo '${log}' > "$log"; exit 255` },
          { jump },
        )
      ).error;
    expect(
      String(await failed('Killed by signal 1.\\n', 'deploy@10.0.0.1: Permission denied (publickey).')),
    ).toContain('web1 (deploy@10.0.0.1): ');
    const away = String(
      await failed(
        'channel 0: open failed: connect failed: Connection refused\\n',
        'kex_exchange_identification: closed',
      ),
    );
    expect(away).toContain('web1 (deploy@10.0.0.1): ');
    expect(away).toContain('Connection refused');
  });

  test('each host has its own key, and the way may take twice as long', async () => {
    const { here } = await connect(
      { master: 'ls "${conf%/*}" > "$here/seen"; sleep 0.3; echo connected; exec sleep 60' },
      { jump, connectTimeoutMs: 100 },
    );
    const seen = await readFile(join(here, 'seen'), 'utf8');
    expect(seen.split('\n')).toEqual(
      expect.arrayContaining(['jump.key', 'target.key', 'jump.hosts', 'target.hosts']),
    );
  });
});

describe('a key that is taken as it comes', () => {
  const line = '10.0.0.1 ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIHRKa4K9LwWQzrYqhDKhgF5WU7Z0Vt+p5Ltac8T9U4Px';
  const master = `cat "$conf" > "$here/conf"; cp "\${conf%/*}/target.hosts" "$here/hosts"; echo '${line}' >> "\${conf%/*}/target.hosts"; echo connected; exec sleep 60`;

  test('is a warning, and the only one that a further connection takes', async () => {
    const { here, session, warnings } = await connect(
      { master },
      { target: loginOf('web1=deploy@10.0.0.1', 'any') },
    );
    expect(warnings).toEqual([
      `web1 (deploy@10.0.0.1): this key was accepted without verification. Compare it with the host's own key and add it to known-hosts: ${line}`,
    ]);
    expect(await readFile(join(here, 'conf'), 'utf8')).toContain('StrictHostKeyChecking accept-new');
    sessions.push(await session.reconnect());
    expect(await readFile(join(here, 'conf'), 'utf8')).toContain('StrictHostKeyChecking yes');
    expect(await readFile(join(here, 'hosts'), 'utf8')).toContain(
      'AAAAC3NzaC1lZDI1NTE5AAAAIHRKa4K9LwWQzrYqhDKhgF5WU7Z0Vt',
    );
    expect(warnings).toHaveLength(1);
  });

  test('is none where keys are pinned', async () => {
    expect((await connect({ master })).warnings).toEqual([]);
  });
});
