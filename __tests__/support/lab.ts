import { execFile, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ensureBusyboxImage } from '../../scripts/base-image.mjs';
import { findEngine, startCurrentBuilder, startEngine } from '../../scripts/engine.mjs';
import { startRegistry } from '../../scripts/registry.mjs';
import { startProxy } from '../../scripts/registry-proxy.mjs';

const execute = promisify(execFile);

/** A builder with nothing in its cache. */
export interface LabBuilder {
  readonly name: string;
  /** The environment in which it is reached. */
  readonly env: Readonly<Record<string, string>>;
  remove(): Promise<void>;
}

/**
 * The generations of tools that users have: `debian` is Debian's engine with its built-in builder and the
 * containerd image store; `current` is the docker-container driver with today's buildx and BuildKit.
 */
export type Generation =
  | { readonly kind: 'ready'; readonly name: 'debian' | 'current'; newBuilder(): Promise<LabBuilder> }
  | { readonly kind: 'unavailable'; readonly name: 'debian' | 'current'; readonly reason: string };

/** A registry behind a proxy that counts and injects faults, and builders of both generations. */
export interface Lab {
  readonly dir: string;
  readonly proxy: Awaited<ReturnType<typeof startProxy>>;
  readonly registry: Awaited<ReturnType<typeof startRegistry>>;
  /** `127.0.0.1:PORT` of the proxy. */
  readonly host: string;
  /** A base image for small Dockerfiles, with a shell. */
  readonly busybox: string;
  readonly generations: Readonly<Record<'debian' | 'current', Generation>>;
  docker(args: readonly string[], env: Readonly<Record<string, string>>): Promise<string>;
  stop(): Promise<void>;
}

/**
 * Starts a registry and a proxy in a folder of its own, on free ports; `stop` ends and removes them, and all builders. The
 * engine of the `current` builders serves all labs of this process.
 */
export async function startLab(): Promise<Lab> {
  tools ??= startTools();
  const { engine, reason, current } = await tools;
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-lab-'));
  const registry = await startRegistry({ dir: join(dir, 'registry') });
  const proxy = await startProxy({ target: registry.host });
  const stops: (() => Promise<void>)[] = [() => proxy.stop(), () => registry.stop()];
  await ensureBusyboxImage({ engine, registryHost: proxy.host });
  const base = environment();

  const debian: Generation =
    reason !== undefined
      ? { kind: 'unavailable', name: 'debian', reason }
      : {
          kind: 'ready',
          name: 'debian',
          // An engine with an empty data root: pruning would leave blobs that the builder then need not download.
          async newBuilder() {
            const own = await startEngine({
              dir: join(dir, `engine-${++builders}`),
              store: 'containerd',
              remove: true,
            });
            stops.unshift(() => own.stop());
            return { name: 'default', env: { ...base, ...own.env }, remove: () => own.stop() };
          },
        };
  const today: Generation =
    current.kind === 'unavailable'
      ? { kind: 'unavailable', name: 'current', reason: current.reason }
      : {
          kind: 'ready',
          name: 'current',
          async newBuilder() {
            const builder = await current.createBuilder({
              name: `lab-${++builders}`,
              buildkitdConfig: `[registry."${proxy.host}"]\n  http = true\n`,
            });
            let removal: Promise<void> | undefined;
            const remove = (): Promise<void> => (removal ??= builder.remove());
            stops.unshift(remove);
            return { name: builder.name, env: { ...base, ...current.env }, remove };
          },
        };

  return {
    dir,
    proxy,
    registry,
    host: proxy.host,
    busybox: `${proxy.host}/busybox:latest`,
    generations: { debian, current: today },
    async docker(args, env) {
      const { stdout } = await execute('docker', [...args], { env: { ...env }, maxBuffer: 1 << 26 });
      return stdout;
    },
    async stop() {
      for (const stop of stops) await stop();
      await rm(dir, { recursive: true, force: true });
    },
  };
}

/** How many builders the labs of this process have made: each has a name of its own. */
let builders = 0;
let tools: ReturnType<typeof startTools> | undefined;

/** What takes seconds to start and is the same for every lab. It ends with this process. */
async function startTools() {
  const dir = await mkdtemp(join(tmpdir(), 'cache-prewarm-tools-'));
  const engineDir = join(dir, 'engine');
  const { engine, reason } = await anyEngine(engineDir);
  // The engine holds its lock until it has ended.
  process.once('exit', () =>
    spawn('flock', [join(engineDir, 'lock'), 'rm', '-rf', dir], { detached: true, stdio: 'ignore' }).unref(),
  );
  return { engine, reason, current: await startCurrentBuilder({ engine, dir: join(dir, 'current') }) };
}

/** An engine of our own where this machine allows one, else the system's, and then why it is not ours. */
async function anyEngine(dir: string) {
  try {
    return { engine: await startEngine({ dir, store: 'containerd', remove: true }), reason: undefined };
  } catch (error) {
    const engine = await findEngine();
    if (engine === undefined) throw error;
    return { engine, reason: `an engine of our own cannot be started here: ${(error as Error).message}` };
  }
}

function environment(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(process.env).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  );
}
