import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connectSsh } from '../../../src/adapters/ssh/connect.ts';
import type { SshSession } from '../../../src/adapters/ssh/session.ts';
import { ConnectionLostError } from '../../../src/adapters/ssh/ssh-failure.ts';
import { type FakeSsh, fakeSsh } from '../../support/fake-ssh.ts';
import { removeTempFolders } from '../../support/temp-folder.ts';

const sessions: SshSession[] = [];
afterEach(() => Promise.all(sessions.splice(0).map((session) => session.close())));
removeTempFolders();

async function connect(fake: Partial<FakeSsh> = {}) {
  const made = await fakeSsh(fake);
  const session = await connectSsh(made.options);
  sessions.push(session);
  return { ...made, session };
}

describe('a script on a host', () => {
  test('tells its status and both of its outputs, without what the shell there prints before it', async () => {
    const { session } = await connect({ session: 'echo Welcome; exec sh -c "$last"' });
    expect(await session.script('echo out; echo err >&2; exit 7')).toEqual({
      ...{ kind: 'ended', exitCode: 7, stdout: 'out\n', stderr: 'err\n' },
    });
  });

  test('reads its input, and an empty one by default', async () => {
    const { session } = await connect();
    expect(await session.script('cat', { input: Buffer.from('hunter2') })).toMatchObject({
      stdout: 'hunter2',
    });
    expect(await session.script('cat; echo end')).toMatchObject({ stdout: 'end\n' });
  });

  test('hands on what it prints as it comes, and keeps none of it', async () => {
    const { session } = await connect();
    let heard = '';
    const result = await session.script('echo one; echo two', {
      onStdout: (chunk) => {
        heard += Buffer.from(chunk).toString();
      },
    });
    expect([heard, result]).toEqual(['one\ntwo\n', { kind: 'ended', exitCode: 0, stdout: '', stderr: '' }]);
  });

  test('ends when whoever takes its output throws', async () => {
    const { session } = await connect();
    const broken = new Error('the taker is broken');
    const onStdout = () => {
      throw broken;
    };
    await expect(session.script('echo one; sleep 60', { onStdout })).rejects.toBe(broken);
  });

  test('may print 16 MiB, and no more', async () => {
    const { session } = await connect();
    const much = (bytes: number, options = {}) => session.script(`head -c ${bytes} /dev/zero`, options);
    expect((await much(16 * 1024 * 1024)).kind).toBe('ended');
    for (const options of [{}, { onStdout: () => {} }])
      await expect(much(16 * 1024 * 1024 + 1, options)).rejects.toThrow(
        'web1 (deploy@10.0.0.1): a script printed more than 16777216 bytes.',
      );
  });

  test('brings the end of a long error', async () => {
    const { session } = await connect();
    const { stderr } = await session.script('head -c 100000 /dev/zero >&2; echo end >&2');
    expect([stderr.length, stderr.endsWith('end\n')]).toEqual([64 * 1024, true]);
  });

  test('leaves no log of ssh behind', async () => {
    const { here, session } = await connect({ session: 'echo noise > "$log"; exec sh -c "$last"' });
    await session.script('true');
    const [folder = ''] = await readdir(join(here, 'temp'));
    expect((await readdir(join(here, 'temp', folder))).filter((name) => /^[0-9a-f]{24}$/.test(name))).toEqual(
      [],
    );
  });

  test.each([
    ['is too long', 'x'.repeat(120_001), 'a script of 120001 bytes is longer than 120000'],
    ['holds a NUL byte', 'echo \0', 'a script holds a NUL byte'],
  ])('that %s is not sent', async (_what, text, message) => {
    const { session } = await connect();
    await expect(session.script(text)).rejects.toThrow(message);
  });
});

describe('a script is lost', () => {
  test('when it takes longer than allowed', async () => {
    const { session } = await connect();
    expect(await session.script('echo begun >&2; sleep 60', { timeoutMs: 200 })).toMatchObject({
      ...{ kind: 'lost', because: 'time' },
    });
    expect(session.connected).toBe(true);
  });

  test('with the connection, and says what ssh said', async () => {
    const master =
      'echo $$ > "$here/pid"; echo "Timeout, server web1 not responding." > "$log"; echo connected; exec sleep 60';
    const { here, session } = await connect({ master });
    const result = await session.script(`echo half >&2; kill $(cat ${here}/pid); kill -9 $PPID`);
    expect(result).toEqual({
      ...{ kind: 'lost', because: 'connection', stderr: 'half\nTimeout, server web1 not responding.' },
    });
    expect(await session.script('true')).toEqual({
      ...{ kind: 'lost', because: 'connection', stderr: 'Timeout, server web1 not responding.' },
    });
  });

  test('with a connection that says nothing', async () => {
    const { session } = await connect({ master: 'echo connected; exec sleep 0.05', session: 'exit 255' });
    expect(await session.script('true')).toMatchObject({ kind: 'lost', stderr: 'ssh: the connection ended' });
  });

  test('with its shell, when that is killed there', async () => {
    const { session } = await connect();
    expect(await session.script('kill -9 $PPID')).toMatchObject({ kind: 'lost', because: 'shell' });
    expect(session.connected).toBe(true);
  });
});

describe('a host', () => {
  test('that takes no further command just now is asked again', async () => {
    const { session } = await connect({
      session:
        'if [ ! -e "$here/once" ]; then : > "$here/once"; echo "mux_client_request_session: session request failed: Session open refused by peer" > "$log"; exit 255; fi; exec sh -c "$last"',
    });
    expect(await session.script('echo done')).toMatchObject({ kind: 'ended', stdout: 'done\n' });
  });

  test('whose login is no shell says what it printed', async () => {
    const { session } = await connect({
      session: 'echo "This account is not available."; echo because >&2; echo logged > "$log"; exit 1',
    });
    const script = session.script('true');
    await expect(script).rejects.toThrow(
      "web1 (deploy@10.0.0.1): expected the user's shell there to run a script, it printed: This account is not available. / because / logged",
    );
    await expect(script).rejects.toMatchObject({ remedy: expect.stringContaining('/bin/sh') });
  });

  test('that prints nothing at all is told so', async () => {
    const { session } = await connect({ session: 'exit 1' });
    await expect(session.script('true')).rejects.toThrow('it printed: nothing');
  });
});

describe('a file', () => {
  test('is written with its mode', async () => {
    const { here, session } = await connect();
    await session.upload(`${here}/secret`, Buffer.from('hunter2'), '0600');
    expect(await readFile(join(here, 'secret'), 'utf8')).toBe('hunter2');
    expect((await stat(join(here, 'secret'))).mode & 0o777).toBe(0o600);
  });

  test('that cannot be written says why', async () => {
    const { here, session } = await connect();
    await expect(session.upload(`${here}/temp`, Buffer.from('x'), '0600')).rejects.toThrow(
      `web1 (deploy@10.0.0.1): ${here}/temp could not be written: it is a folder`,
    );
  });

  test('may be there or not, when the connection was lost', async () => {
    const { session } = await connect({ master: 'echo connected; exec sleep 0.05', session: 'exit 255' });
    const upload = session.upload('/srv/x', Buffer.from('x'), '0600');
    await expect(upload).rejects.toBeInstanceOf(ConnectionLostError);
    await expect(upload).rejects.toThrow('the connection was lost while /srv/x was written.');
  });
});
