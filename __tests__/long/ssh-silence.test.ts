import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { type Sshd, startSshd } from '../../scripts/sshd.mjs';
import { connectTo } from '../support/ssh-connection.ts';

let dir: string;
let sshd: Sshd;
/** In between; once it is silent, nothing passes any more, and nothing is closed. */
let link: Server;
let silent = false;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'cp-ssh-'));
  sshd = await startSshd({ dir: path.join(dir, 'sshd') });
  link = createServer((near) => {
    const far = connect(sshd.port, sshd.address);
    near.on('data', (chunk) => silent || far.write(chunk));
    far.on('data', (chunk) => silent || near.write(chunk));
    for (const end of [near, far]) end.on('error', () => {});
    near.on('close', () => far.destroy());
  });
  await new Promise<void>((resolve) => link.listen(0, '127.0.0.1', resolve));
}, 300_000);

afterAll(async () => {
  link?.close();
  await sshd?.stop();
  await rm(dir, { recursive: true, force: true });
});

test('a link on which nothing passes any more is noticed within half a minute', async () => {
  const tempFolder = await mkdtemp(path.join(dir, 't-'));
  const { port } = link.address() as AddressInfo;
  const { session } = await connectTo(sshd, { tempFolder, at: `127.0.0.1:${port}` });
  const startedAtMs = Date.now();
  const running = session.script('echo begun; sleep 300', {
    onStdout: () => {
      silent = true;
    },
  });
  expect(await running).toEqual({
    kind: 'lost',
    because: 'connection',
    stderr: expect.stringContaining('Timeout, server 127.0.0.1 not responding.'),
  });
  const tookMs = Date.now() - startedAtMs;
  expect(tookMs).toBeGreaterThan(10_000);
  expect(tookMs).toBeLessThan(45_000);
  expect(session.connected).toBe(false);
  await session.close();
  expect(await readdir(tempFolder)).toEqual([]);
}, 120_000);
