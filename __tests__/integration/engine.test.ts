import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, readlink, rm, writeFile } from 'node:fs/promises';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { ensureBusyboxImage } from '../../scripts/base-image.mjs';
import { type Engine, ensureEngine, startEngine } from '../../scripts/engine.mjs';
import { type Registry, startRegistry } from '../../scripts/registry.mjs';
import { type RegistryProxy, startProxy } from '../../scripts/registry-proxy.mjs';

const runFile = promisify(execFile);

let dir: string;
let engine: Engine;
let registry: Registry;
let proxy: RegistryProxy;

beforeAll(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'engine-'));
  engine = await ensureEngine({ dir: path.join(dir, 'engine'), remove: true });
  registry = await startRegistry({ dir: path.join(dir, 'registry') });
  proxy = await startProxy({ target: registry.host });
}, 300_000);

afterAll(async () => {
  await proxy?.stop();
  await registry?.stop();
  await engine?.stop();
  await rm(dir, { recursive: true, force: true });
}, 60_000);

test('a base image has the same digest each time, and a build on it passes through the proxy', async () => {
  const first = await ensureBusyboxImage({ engine, registryHost: registry.host });
  const second = await ensureBusyboxImage({ engine, registryHost: proxy.host });
  expect(second.digest).toBe(first.digest);

  await writeFile(path.join(dir, 'Dockerfile'), `FROM ${second.reference}\nRUN echo built > /built\n`);
  const image = `${proxy.host}/owner/app:v1`;
  proxy.reset();
  const env = { ...process.env, ...engine.env };
  await runFile('docker', ['buildx', 'build', '--provenance=false', '--push', '--tag', image, dir], { env });

  expect(proxy.counts().uploadedBytes).toBeGreaterThan(100);
  expect(proxy.counts().byKind['manifest PUT']).toBe(1);
}, 120_000);

test('an engine of our own leaves nothing behind, even when its owner is killed', async () => {
  if (engine.kind !== 'own') return;
  const other = path.join(dir, 'other');
  const script = `
    import { startEngine } from ${JSON.stringify(path.resolve('scripts/engine.mjs'))};
    const engine = await startEngine({ dir: ${JSON.stringify(other)}, remove: true });
    console.log(engine.host);
    process.kill(process.pid, 'SIGKILL');`;
  const owner = await runFile(process.execPath, ['--input-type=module', '--eval', script]).catch(
    (error) => error,
  );
  expect(owner.signal).toBe('SIGKILL');
  const socket = owner.stdout.trim().replace('unix://', '');
  const bridge = `cpw${path.basename(path.dirname(socket)).replace('cache-prewarm-', '')}`;

  const since = Date.now();
  while (existsSync(path.dirname(socket)) && Date.now() - since < 20_000)
    await new Promise((resolve) => setTimeout(resolve, 100));

  expect(existsSync(path.dirname(socket))).toBe(false);
  expect(Object.keys(networkInterfaces())).not.toContain(bridge);
  expect(await readFile('/proc/self/mountinfo', 'utf8')).not.toContain(other);
}, 60_000);

test('an engine holds no pipe of the process that started it, whose reader would wait for it', async () => {
  if (engine.kind !== 'own') return;
  const folder = path.join(dir, 'engine');
  const [supervisor = ''] = await processesOf(
    (command) => /supervisor\.mjs\0/.test(command) && command.includes(folder),
  );
  expect(await readlink(`/proc/${supervisor}/fd/2`)).toBe(path.join(folder, 'engine.log'));
});

test('an engine that stops takes nothing away from another', async () => {
  if (engine.kind !== 'own') return;
  const other = await startEngine({ dir: path.join(dir, 'neighbour'), remove: true });
  const before = await mountsOf(path.join(dir, 'engine'));
  await other.stop();
  expect(before).toEqual(['/run/docker', '/run/containerd', '/run/runc']);
  expect(await mountsOf(path.join(dir, 'engine'))).toEqual(before);
}, 60_000);

/** The ids of processes whose command line, with zeros between its words, is one of those. */
async function processesOf(isOne: (command: string) => boolean): Promise<readonly string[]> {
  const found: string[] = [];
  for (const pid of await readdir('/proc'))
    if (isOne(await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => ''))) found.push(pid);
  return found;
}

/** The folders that an engine has made its own, as its processes see them. `folder` is that of the engine. */
async function mountsOf(folder: string): Promise<readonly string[]> {
  const isEngine = (command: string) => /^[^\0]*\/dockerd\0/.test(command) && command.includes(`${folder}/`);
  for (const pid of await processesOf(isEngine)) {
    const mounts = (await readFile(`/proc/${pid}/mountinfo`, 'utf8'))
      .split('\n')
      .map((line) => line.split(' ')[4] ?? '');
    return ['/run/docker', '/run/containerd', '/run/runc'].filter((name) => mounts.includes(name));
  }
  return [];
}
