import pLimit from 'p-limit';
import { namingHost } from '../../core/deploy/host-answer.ts';
import { readArray, readObject, readText } from '../../core/oci/json.ts';
import {
  type EngineContainer,
  type EngineDescription,
  type EngineImage,
  type EngineNetwork,
  type ImageStep,
  readContainer,
  readDescription,
  readImage,
  readNetwork,
  readStep,
  readWholeManifests,
  tellsWhole,
} from './engine-answer.ts';
import { EngineError } from './engine-error.ts';
import { createPuller, type ImagePuller, type PullOptions } from './engine-pull.ts';
import { createEngineWire, type EngineWire, type EngineWireOptions, rememberAnswer } from './engine-wire.ts';

interface EngineDescriber {
  /** Asked once. */
  describe(): Promise<EngineDescription>;
}

export interface ImageLister {
  /** All images, intermediate ones too; without those that vanish meanwhile. */
  images(): Promise<readonly EngineImage[]>;
}

export interface ImageInspector {
  /** Undefined when there is no such image. */
  inspectImage(nameOrId: string): Promise<EngineImage | undefined>;
}

interface HistoryReader {
  /** What made the image, the newest first, with the unpacked size of each step; empty when there is no such image. */
  history(nameOrId: string): Promise<readonly ImageStep[]>;
}

export interface ContainerLister {
  /** Running or not. */
  containers(): Promise<readonly EngineContainer[]>;
}

export interface NetworkLister {
  networks(): Promise<readonly EngineNetwork[]>;
}

export interface VolumeLister {
  /** Their names. */
  volumes(): Promise<readonly string[]>;
}

interface ImageTagger {
  /** Gives an image another name, `repository:tag`. */
  tag(nameOrId: string, reference: string): Promise<void>;
}

interface ImageRemover {
  /** Takes a name from an image, and the image with its last name; never by force. False when there is no such name. */
  removeImage(reference: string): Promise<boolean>;
}

/**
 * What this program asks of an engine: https://docs.docker.com/reference/api/engine/version/v1.47/. Each throws an EngineError
 * in the end; what passes by itself is tried again as `planRetry` says. Functions ask for the verbs that they use.
 */
export interface EngineApi
  extends EngineDescriber,
    ImageLister,
    ImageInspector,
    HistoryReader,
    ContainerLister,
    NetworkLister,
    VolumeLister,
    ImagePuller,
    ImageTagger,
    ImageRemover {
  close(): Promise<void>;
}

export interface EngineOptions extends EngineWireOptions, PullOptions {}

const atOnce = 8;

/** An engine that is spoken to over a socket. Nothing is sent before it is used. */
export function createEngineApi(options: EngineOptions): EngineApi {
  const wire = createEngineWire(options);
  const inspectImage: EngineApi['inspectImage'] = async (nameOrId) => {
    const action = `inspect the image ${nameOrId}`;
    const answer = await get(wire, `/images/${encodePath(nameOrId)}/json`, action, true);
    return answer === undefined ? undefined : readImage(answer);
  };
  return namingEngine(options.name, {
    ...createPuller(wire, options),
    inspectImage,
    describe: rememberAnswer(async () => {
      const [version, info] = await Promise.all([wire.version(), get(wire, '/info', 'describe itself')]);
      return readDescription(version, info);
    }),
    images: () => listImages(wire, inspectImage),
    async history(nameOrId) {
      const path = `/images/${encodePath(nameOrId)}/history`;
      const answer = await get(wire, path, `read the history of ${nameOrId}`, true);
      return readArray(answer ?? [], 'history').map(readStep);
    },
    async containers() {
      const list = await get(wire, '/containers/json?all=1', 'list its containers');
      return readArray(list, 'containers').map(readContainer);
    },
    async networks() {
      return readArray(await get(wire, '/networks', 'list its networks'), 'networks').map(readNetwork);
    },
    async volumes() {
      return namesOf(readObject(await get(wire, '/volumes', 'list its volumes'), 'volumes')['Volumes'] ?? []);
    },
    async tag(nameOrId, reference) {
      const colon = reference.lastIndexOf(':');
      const query = new URLSearchParams({ repo: reference.slice(0, colon), tag: reference.slice(colon + 1) });
      const path = `/images/${encodePath(nameOrId)}/tag?${query}`;
      await wire.ask({ method: 'POST', path, action: `name ${nameOrId} ${reference}` });
    },
    async removeImage(reference) {
      const path = `/images/${encodePath(reference)}`;
      const call = { method: 'DELETE', path, action: `remove ${reference}`, mayBeAbsent: true } as const;
      return (await wire.ask(call)) !== undefined;
    },
    close: wire.close,
  });
}

/** What an answer holds that it should not is told with the engine that gave it. */
function namingEngine(engine: string, api: EngineApi): EngineApi {
  const named = Object.entries(api).map(
    ([name, method]: [string, (...args: unknown[]) => Promise<unknown>]) => [
      name,
      async (...args: unknown[]): Promise<unknown> => {
        try {
          return await method(...args);
        } catch (error) {
          throw error instanceof EngineError ? error : namingHost(engine, error);
        }
      },
    ],
  );
  return Object.fromEntries(named) as EngineApi;
}

function get(wire: EngineWire, path: string, action: string, mayBeAbsent = false): Promise<unknown> {
  return wire.ask({ method: 'GET', path, action, mayBeAbsent });
}

function namesOf(list: unknown): readonly string[] {
  return readArray(list, 'the list').map((item) => readText(readObject(item, 'item')['Name'], 'item.Name'));
}

async function listImages(
  wire: EngineWire,
  inspectImage: EngineApi['inspectImage'],
): Promise<readonly EngineImage[]> {
  const query = tellsWhole((await wire.version()).speak) ? 'all=1&manifests=1' : 'all=1';
  const list = readArray(await get(wire, `/images/json?${query}`, 'list its images'), 'images');
  const whole = new Map(
    list.map((item) => [readText(readObject(item, 'image')['Id'], 'image.Id'), readWholeManifests(item)]),
  );
  const limit = pLimit(atOnce);
  const found = await Promise.all([...whole.keys()].map((id) => limit(() => inspectImage(id))));
  return found
    .flatMap((image) => image ?? [])
    .map((image) => ({ ...image, wholeManifests: whole.get(image.id) }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Slashes, colons and the @ of a digest stand in the path as they are; the engine wants them so. */
function encodePath(name: string): string {
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(name)) throw new Error(`Expected the name of an image, got "${name}".`);
  return name
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
    .join('/');
}
