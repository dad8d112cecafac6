import { readdir, readFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from '@jest/globals';
import { connectSsh } from '../../../src/adapters/ssh/connect.ts';
import type { SshSession } from '../../../src/adapters/ssh/session.ts';
import { ConnectionLostError } from '../../../src/adapters/ssh/ssh-failure.ts';
import { type FakeSsh, fakeSsh } from '../../support/fake-ssh.ts';
import { makeTempFolder, removeTempFolders } from '../../support/temp-folder.ts';

const sessions: SshSession[] = [];
const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
  await Promise.all(stops.splice(0).map((stop) => stop()));
});
removeTempFolders();

async function connect(fake: Partial<FakeSsh> = {}) {
  const made = await fakeSsh(fake);
  const session = await connectSsh(made.options);
  sessions.push(session);
  return { ...made, session };
}

/** docker, which hands on to an engine that answers each request with `body` and notes its head. */
const dialing = (body: string) => `echo "$@" >> "$here/dialed"
cr=$(printf '\\r')
while IFS= read -r line && [ "$line" != "$cr" ]; do echo "$line" >> "$here/heads"; done
printf 'HTTP/1.1 200 OK\\r\\nContent-Length: ${body.length}\\r\\nConnection: close\\r\\n\\r\\n${body}'`;

/** An engine on this machine. */
async function startEngine(): Promise<string> {
  const path = join(await makeTempFolder(), 'engine');
  const server = createServer((_request, response) => response.end('from the engine'));
  await new Promise<void>((resolve) => server.listen(path, resolve));
  stops.push(() => new Promise((resolve) => server.close(resolve)));
  return path;
}

function get(socketPath: string, headers: Readonly<Record<string, string>> = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    request({ socketPath, path: '/images', headers }, (response) => {
      let body = '';
      response.on('data', (chunk: Buffer) => {
        body += chunk.toString();
      });
      response.on('end', () => resolve(body));
    })
      .on('error', reject)
      .end();
  });
}

describe('the engine of a host', () => {
  test('is reached over ssh itself, where that is allowed', async () => {
    const engine = await startEngine();
    const { here, session } = await connect({
      forward: `echo "$action $forward" >> "$here/asked"; ln -s ${engine} "\${forward%%:*}"`,
    });
    const path = await session.forwardSocket('/var/run/docker.sock');
    expect(await get(path)).toBe('from the engine');
    expect(await readFile(join(here, 'asked'), 'utf8')).toBe(`forward ${path}:/var/run/docker.sock\n`);
    expect(await session.forwardSocket('/var/run/docker.sock')).toBe(path);
  });

  test('has a socket of its own for each of its paths', async () => {
    const engine = await startEngine();
    const { session } = await connect({ forward: `ln -s ${engine} "\${forward%%:*}"` });
    const [one, other] = [await session.forwardSocket('/one'), await session.forwardSocket('/other')];
    expect(one).not.toBe(other);
  });

  test('is reached by docker there, where it is not', async () => {
    const { here, session } = await connect({ docker: dialing('relayed') });
    const path = await session.forwardSocket('/var/run/docker.sock');
    expect(await get(path)).toBe('relayed');
    expect(await readFile(join(here, 'dialed'), 'utf8')).toBe(
      '-H unix:///var/run/docker.sock system dial-stdio\n'.repeat(2),
    );
  });

  test('is reached by docker when nothing answers over ssh, and that way is closed', async () => {
    const { here, session } = await connect({
      forward: 'echo "$action" >> "$here/asked"; : > "${forward%%:*}"',
      docker: dialing('relayed'),
    });
    const path = await session.forwardSocket('/var/run/docker.sock');
    expect(await get(path)).toBe('relayed');
    expect(await readFile(join(here, 'asked'), 'utf8')).toBe('forward\ncancel\n');
    const [folder = ''] = await readdir(join(here, 'temp'));
    expect(await readdir(join(here, 'temp', folder))).not.toContain('s1');
  });

  test('at a path that ssh would read otherwise is reached by docker', async () => {
    const { here, session } = await connect({ forward: ': > "$here/asked"', docker: dialing('relayed') });
    expect(await get(await session.forwardSocket('/run/a b:c.sock'))).toBe('relayed');
    expect(await readdir(here)).not.toContain('asked');
    expect(await readFile(join(here, 'dialed'), 'utf8')).toContain('-H unix:///run/a b:c.sock system');
  });

  test('is asked to close after its answer, unless more than an answer is wanted', async () => {
    const { here, session } = await connect({ docker: dialing('x') });
    const path = await session.forwardSocket('/var/run/docker.sock');
    await get(path, { Connection: 'keep-alive' });
    await get(path, { Connection: 'Upgrade', Upgrade: 'h2c' });
    const heads = (await readFile(join(here, 'heads'), 'utf8')).replaceAll('\r', '').split('\n');
    expect(heads.filter((line) => /^connection:/i.test(line))).toEqual([
      'Connection: close',
      'Connection: close',
      'Connection: Upgrade',
    ]);
  });

  test('that takes no further command just now is asked again', async () => {
    const { session } = await connect({
      session:
        'if [ ! -e "$here/once" ]; then : > "$here/once"; echo "Session open refused by peer" > "$log"; exit 255; fi; exec sh -c "$last"',
      docker: dialing('relayed'),
    });
    expect(await get(await session.forwardSocket('/var/run/docker.sock'))).toBe('relayed');
  });

  test('that is not there is an error with what docker said, and may be asked again', async () => {
    const denied =
      'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock';
    const { here, session } = await connect({
      docker: `[ -e "$here/open" ] || { echo "${denied}" >&2; exit 1; }\n${dialing('relayed')}`,
    });
    const asked = session.forwardSocket('/var/run/docker.sock');
    await expect(asked).rejects.toThrow(
      `web1 (deploy@10.0.0.1): no engine answers at /var/run/docker.sock: ${denied}`,
    );
    await expect(asked).rejects.toMatchObject({ remedy: expect.any(String) });
    await session.script(`: > ${here}/open`);
    expect(await get(await session.forwardSocket('/var/run/docker.sock'))).toBe('relayed');
  });

  test('that says nothing is told so, without advice', async () => {
    const { session } = await connect({ docker: 'exit 1' });
    const asked = session.forwardSocket('/var/run/docker.sock');
    await expect(asked).rejects.toThrow('no engine answers at /var/run/docker.sock: it said nothing');
    await expect(asked).rejects.toMatchObject({ remedy: undefined });
  });

  test('that answers something else than an engine is none', async () => {
    const { session } = await connect({ docker: 'echo "SSH-2.0-OpenSSH"' });
    await expect(session.forwardSocket('/var/run/docker.sock')).rejects.toThrow('no engine answers');
  });

  test('is not to blame when the connection is gone', async () => {
    const { session } = await connect({
      master: 'echo $$ > "$here/pid"; echo connected; exec sleep 60',
      docker: 'kill $(cat "$here/pid"); exit 1',
    });
    const asked = session.forwardSocket('/var/run/docker.sock');
    await expect(asked).rejects.toBeInstanceOf(ConnectionLostError);
    await expect(asked).rejects.toThrow('web1 (deploy@10.0.0.1): the connection is gone.');
  });
});
