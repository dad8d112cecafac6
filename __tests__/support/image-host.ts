import { execFile, spawn } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { startEngine } from '../../scripts/engine.mjs';
import type { Credentials } from '../../src/adapters/docker/credentials.ts';
import { createEngineApi, type EngineApi } from '../../src/adapters/docker/engine-api.ts';
import { createBlobReader } from '../../src/adapters/registry/image-blobs.ts';
import type { StoreKind } from '../../src/core/deploy/download-plan.ts';
import { parseLayers } from '../../src/core/layers/layer.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import type { HostImagesRun } from '../../src/hosts/host-images.ts';
import { findAppImage, findLayerImages } from '../../src/hosts/registry-images.ts';
import { createTestClient } from './registry-client.ts';
import { createTestClock, createTestRetry } from './test-clock.ts';

const execute = promisify(execFile);

/** An engine that stands for a server's. */
export interface ImageHost {
  readonly store: StoreKind;
  readonly engine: EngineApi;
  /** As scripts/ know it. */
  readonly started: Awaited<ReturnType<typeof startEngine>>;
  readonly socketPath: string;
  readonly dataDir: string;
  /** How long was waited before something was tried again. */
  readonly waits: readonly number[];
  /** docker's own command on it. */
  docker(...args: readonly string[]): Promise<string>;
  /** Ends the engine and nothing else. */
  stopEngine(): Promise<void>;
  stop(): Promise<void>;
}

let count = 0;

/** Starts an engine that holds nothing. `dir` is made, and its data removed in the end. */
export async function startImageHost(
  dir: string,
  store: StoreKind,
  options: {
    readonly credentials?: () => Promise<Credentials | undefined>;
    /** How large the file system of its data is; as large as this machine's when absent. */
    readonly diskBytes?: number;
    /** Folder of another release of dockerd; Debian's when absent. */
    readonly newer?: string;
  } = {},
): Promise<ImageHost> {
  const folder = join(dir, `host-${++count}`);
  // As the engine names the folder of its data.
  const data = join(folder, `data-${store}`);
  const unmount =
    options.diskBytes === undefined ? async () => {} : await mountSmall(data, options.diskBytes);
  const own = await startEngine({
    ...{ dir: folder, store, remove: options.diskBytes === undefined },
    ...(options.newer === undefined ? {} : { newer: options.newer }),
  });
  const clock = createTestClock();
  const socketPath = own.host.replace('unix://', '');
  const engine = createEngineApi({
    socketPath,
    name: 'web1',
    credentials: options.credentials ?? (async () => undefined),
    retry: createTestRetry(clock),
  });
  const env = { ...process.env, ...own.env };
  return {
    store,
    engine,
    started: own,
    socketPath,
    dataDir: data,
    waits: clock.waits,
    docker: async (...args) => (await execute('docker', [...args], { env, maxBuffer: 1 << 26 })).stdout,
    stopEngine: () => own.stop(),
    async stop() {
      await engine.close();
      await own.stop();
      await unmount();
    },
  };
}

/** Makes a file system of a size in a folder, which is made. */
async function mountSmall(folder: string, bytes: number): Promise<() => Promise<void>> {
  await mkdir(folder, { recursive: true });
  await execute('mount', ['-t', 'tmpfs', '-o', `size=${bytes}`, 'tmpfs', folder]);
  return async () => {
    await execute('umount', [folder]);
  };
}

/** Runs a script as a host's shell does, on this machine. `user`: as whom; as who runs this when absent. */
export function runScriptHere(script: string, input: string, user?: string) {
  return new Promise<{ exitCode: number; stdout: string; stderr: string }>((resolve, reject) => {
    const who = user === undefined ? [] : ['setpriv', `--reuid=${user}`, '--clear-groups'];
    const [program = 'sh', ...rest] = [...who, 'sh', '-c', script];
    const child = spawn(program, rest, { stdio: ['pipe', 'pipe', 'pipe'] });
    const output = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      output.stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      output.stderr += text;
    });
    child.once('error', reject).once('close', (code) => resolve({ exitCode: code ?? 1, ...output }));
    child.stdin.end(input);
  });
}

/** What a deployment wants of a host's images, with a registry client as the program makes it. */
export async function hostImagesRun(
  host: ImageHost,
  registry: { readonly host: string; readonly repository: string; readonly layers: string },
  options: Partial<Omit<HostImagesRun, 'apps' | 'layers'>> & {
    /** A tag or digest of the same repository; undefined: no application is named. */
    readonly app?: string;
    readonly credentials?: () => Promise<Credentials | undefined>;
  } = {},
): Promise<HostImagesRun> {
  const { app, credentials, ...rest } = options;
  const { client } = createTestClient(registry.host, credentials === undefined ? {} : { credentials });
  const connect = () => client;
  const name = `${registry.host}/${registry.repository}`;
  return {
    engine: host.engine,
    runScript: runScriptHere,
    apps:
      app === undefined
        ? []
        : [
            await findAppImage(
              parseReference(app.startsWith('sha256:') ? `${name}@${app}` : `${name}:${app}`),
              connect,
            ),
          ],
    layers: [
      await findLayerImages({
        registry: registry.host,
        repository: registry.repository,
        layers: parseLayers(registry.layers.split('\n')).layers,
        nowMs: Date.parse('2026-10-04T00:00:00Z'),
        connect,
        warn: () => {},
      }),
    ],
    readBlobs: createBlobReader(connect),
    prewarm: 'auto',
    prewarmOnly: false,
    prune: 'auto',
    project: 'shop',
    keep: 3,
    nowMs: Date.now(),
    ...rest,
  };
}
