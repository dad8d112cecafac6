import { pushHold } from '../../src/adapters/registry/hold-artifact.ts';
import { createBlobReader } from '../../src/adapters/registry/image-blobs.ts';
import { pushRecord } from '../../src/adapters/registry/record-artifact.ts';
import { parseLayers } from '../../src/core/layers/layer.ts';
import { formatRecord } from '../../src/core/layers/record.ts';
import { parseReference } from '../../src/core/oci/reference.ts';
import type { Fleet } from '../../src/hosts/fleet.ts';
import { findAppImage, findLayerImages } from '../../src/hosts/registry-images.ts';
import { layerEntry } from './layer-values.ts';
import { createMemoryEngine, type MemoryEngine, type MemoryEngineOptions } from './memory-engine.ts';
import { createMemoryRegistry, type MemoryRegistry, type SmallImage } from './memory-registry.ts';
import {
  createMemorySession,
  type GivenScript,
  type MemorySession,
  type ScriptAnswer,
} from './memory-session.ts';

/** Image that holds the layers and the application of a fleet in memory. */
export const shop = 'x.test/shop';

/** Image of a second application of the same project. */
export const front = 'x.test/front';

/** Hosts, their engines and a registry, all in memory. */
export interface MemoryFleet {
  readonly fleet: Fleet;
  readonly registry: MemoryRegistry;
  readonly base: SmallImage;
  readonly python: SmallImage;
  readonly app: SmallImage;
  /** `x.test/shop@sha256:…` of the application. */
  readonly reference: string;
  host(name: string): { readonly engine: MemoryEngine; readonly connection: MemorySession };
}

export interface MemoryFleetOptions {
  /** By default one host that has everything, and 8 GB of room. */
  readonly hosts?: Readonly<Record<string, MemoryHostOptions>>;
  /** False: no application is named. */
  readonly withApp?: boolean;
  /** Layers of the application; those of every layer by default. */
  readonly appLayers?: string;
  /** Layers of a second image of the application, which has a layer `base` in its own repository. */
  readonly frontLayers?: string;
  /** False: the registry has no layer. */
  readonly withLayers?: boolean;
  /** When a record of the layers was made; undefined: there is none. */
  readonly recordedAt?: string;
  /** The layers are held at the quarter of the record since then. */
  readonly heldSince?: string;
}

export interface MemoryHostOptions extends MemoryEngineOptions {
  /** What a host says that is asked what it has, beside the usual: `compose=2.1.0`. An empty value takes the line away. */
  readonly facts?: Readonly<Record<string, string>>;
  readonly freeBytes?: () => number;
  readonly answer?: (script: GivenScript) => ScriptAnswer | undefined;
  /** Why it cannot be reached. */
  readonly unreachable?: Error;
}

/** When hosts in memory are looked at. */
export const fleetNowMs = Date.parse('2026-10-04T00:00:00Z');

export async function createMemoryFleet(options: MemoryFleetOptions = {}): Promise<MemoryFleet> {
  const { hosts = { web1: {} }, withApp = true, withLayers = true } = options;
  const { appLayers = 'debian:3000 base:2000 venv:6000 source:400' } = options;
  const registry = createMemoryRegistry();
  // Each layer is made by a step of its own, as the plan of what comes next looks at the steps.
  const put = (tag: string, layers: string) =>
    registry.putImage(shop, tag, layers, {
      history: layers.split(' ').map((layer) => `RUN make ${layer.replace(/:.*/, '')}`),
    });
  const [base, python] = [
    put(withLayers ? 'cache-base' : 'other-base', 'debian:3000 base:2000'),
    put(withLayers ? 'cache-python' : 'other-python', 'debian:3000 base:2000 venv:6000'),
  ];
  const app = put('main', appLayers);
  if (options.frontLayers !== undefined) {
    registry.putImage(front, 'cache-base', 'debian:3000 node:4000');
    registry.putImage(front, 'main', options.frontLayers);
  }
  await putRecord(registry, { base, python }, options);
  const places = options.frontLayers === undefined ? [shop] : [shop, front];
  const made = new Map(
    Object.entries(hosts).map(([name, host]) => [
      name,
      {
        engine: createMemoryEngine({ name, connect: registry.connect, nowMs: () => fleetNowMs, ...host }),
        connection: createMemorySession([...hostAnswers(host)], { name }),
      },
    ]),
  );
  const find = (name: string) => {
    const found = made.get(name);
    if (found === undefined) throw new Error(`there is no host ${name}`);
    return found;
  };
  const fleet: Fleet = {
    async connect({ name }) {
      const problem = hosts[name]?.unreachable;
      if (problem !== undefined) throw problem;
      return find(name).connection.session;
    },
    closeUnused: async () => {},
    openEngine: (_socketPath, name) => find(name).engine.api,
    preflight: 'PREFLIGHT',
    connectRegistry: registry.connect,
    images: {
      apps: withApp
        ? await Promise.all(
            places.map((place) => findAppImage(parseReference(`${place}:main`), registry.connect)),
          )
        : [],
      layers: await Promise.all(
        places.map((place) =>
          findLayerImages({
            registry: 'x.test',
            repository: place.replace('x.test/', ''),
            layers: parseLayers(['base=deps-base', 'python=deps-python']).layers,
            nowMs: fleetNowMs,
            connect: registry.connect,
            warn: () => {},
          }),
        ),
      ),
      readBlobs: createBlobReader(registry.connect),
    },
  };
  return { fleet, registry, base, python, app, reference: `${shop}@${app.digest}`, host: find };
}

async function putRecord(
  registry: MemoryRegistry,
  images: Readonly<Record<string, SmallImage>>,
  { recordedAt, heldSince }: MemoryFleetOptions,
): Promise<void> {
  const client = registry.connect('x.test');
  if (recordedAt === undefined) return;
  const json = formatRecord({
    ...{ version: 2, createdAt: recordedAt, quarter: '2026Q3', salt: 's' },
    ...{ revision: undefined, source: undefined },
    tools: { buildx: undefined, buildkit: undefined, cachePrewarm: '1' },
    layers: Object.fromEntries(
      Object.entries(images).map(([name, { digest }]) => [name, layerEntry(digest)]),
    ),
  });
  await pushRecord(client, 'shop', 'cache-record', json);
  if (heldSince !== undefined)
    await pushHold(client, 'shop', { version: 1, quarter: '2026Q3', since: heldSince, by: 'ada' });
}

/** What the scripts say that look at a host, its disk and its releases. */
function hostAnswers({
  facts = {},
  freeBytes = () => 8e9,
  answer = () => undefined,
}: MemoryHostOptions): readonly ((script: GivenScript) => ScriptAnswer | undefined)[] {
  const lines = {
    user: 'deploy',
    now: String(fleetNowMs / 1000),
    fetcher: 'curl',
    docker_host: 'unix:///var/run/docker.sock',
    engine: '26.1.5',
    compose: '2.30.0',
    project_dir: 'yes',
    project_writable: 'yes',
    state_dir: 'writable',
    compose_file: 'compose.yaml',
    ...facts,
    end: 'ok',
  };
  const disk = (folders: readonly string[]): string =>
    folders
      .map((folder) => {
        const kilobytes = Math.floor(freeBytes() / 1024);
        return `folder ${folder}\nspace /dev/sda1 99999999 1 ${kilobytes} 1% /\ninodes /dev/sda1 1000000 1 999999 1% /\n`;
      })
      .join('');
  return [
    ({ text, input }) => {
      if (!text.includes('PREFLIGHT')) return undefined;
      const told = Object.entries(lines).map(([name, value]) => `${name}=${value}\n`);
      const question = text.indexOf("echo '==== cache-prewarm: project");
      const said = question < 0 ? undefined : answer({ text: text.slice(question), input });
      const project =
        typeof said === 'string'
          ? `==== cache-prewarm: disk\n${disk(['/var/lib/docker', '/var/lib/containerd'])}==== cache-prewarm: store\n==== cache-prewarm: project\n${said}\n==== cache-prewarm: status 0\n`
          : '';
      return `${told.join('')}${project}`;
    },
    answer,
    ({ text, input }) =>
      text.includes('df -Pk') ? disk(input.split('\n').filter((folder) => folder !== '')) : undefined,
  ];
}
