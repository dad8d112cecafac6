import { Agent, type Dispatcher, request as send } from 'undici';
import { createLineReader } from '../../core/buildkit/line-reader.ts';
import type { StoreKind } from '../../core/deploy/download-plan.ts';
import type { PullEvent } from '../../core/deploy/pull-progress.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { Platform } from '../../core/oci/descriptor.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { readArray, readObject, readText } from '../../core/oci/json.ts';
import { formatReference, parseReference } from '../../core/oci/reference.ts';
import { type RetryOptions, retryWith } from '../../core/retry.ts';
import type { Credentials } from './credentials.ts';
import { EngineError, type EngineErrorDetails } from './engine-error.ts';

/** What an engine says of itself. */
export interface EngineDescription {
  readonly version: string;
  readonly apiVersion: string;
  /** Of the images that it runs. */
  readonly platform: Platform;
  readonly store: StoreKind;
  /** Where it keeps its data, on its own machine. */
  readonly rootDir: string;
  /** The socket of its containerd; undefined where the engine does not tell (before 27). */
  readonly containerdAddress: string | undefined;
}

/** An image of an engine. */
export interface EngineImage {
  readonly id: Digest;
  /** In full: `docker.io/library/debian:bookworm-slim`. */
  readonly tags: readonly string[];
  /** What it was pulled or pushed as, in full. */
  readonly pulledAs: readonly {
    readonly registry: string;
    readonly repository: string;
    readonly digest: Digest;
  }[];
  readonly diffIds: readonly Digest[];
  /** ISO 8601; when the image says that it was made. */
  readonly created: string | undefined;
  /** When it got a name on this engine for the last time, in milliseconds since 1970. */
  readonly namedMs: number | undefined;
  readonly platform: Platform;
}

export interface EngineContainer {
  readonly id: string;
  readonly name: string;
  /** The image as it was named when the container was made. */
  readonly image: string;
  readonly imageId: Digest | undefined;
  /** `running`, `exited` and so on. */
  readonly state: string;
  readonly labels: Readonly<Record<string, string>>;
}

export interface PullRequest {
  readonly registry: string;
  readonly repository: string;
  readonly digest: Digest;
  /** Told of each line of the engine's progress; `attempt` from 1. */
  readonly onProgress?: (event: PullEvent, attempt: number) => void;
}

/** How many bytes an image's layers take unpacked. */
export interface ImageStep {
  readonly createdBy: string;
  readonly sizeBytes: number;
}

/**
 * What this program asks of an engine: https://docs.docker.com/reference/api/engine/version/v1.45/. Each throws an EngineError
 * in the end; what passes by itself is tried again as `planRetry` says.
 */
export interface EngineApi {
  describe(): Promise<EngineDescription>;
  /** All images, intermediate ones too; without those that vanish meanwhile. */
  images(): Promise<readonly EngineImage[]>;
  /** Undefined when there is no such image. */
  inspectImage(nameOrId: string): Promise<EngineImage | undefined>;
  /** What made the image, the newest first, with the unpacked size of each step; empty when there is no such image. */
  history(nameOrId: string): Promise<readonly ImageStep[]>;
  /** Running or not. */
  containers(): Promise<readonly EngineContainer[]>;
  /** Pulls by digest, for the engine's own platform. The login goes along with the request and is kept nowhere. */
  pull(request: PullRequest): Promise<void>;
  /** Gives an image another name, `repository:tag`. */
  tag(nameOrId: string, reference: string): Promise<void>;
  /** Takes a name from an image, and the image with its last name; never by force. False when there is no such name. */
  removeImage(reference: string): Promise<boolean>;
  close(): Promise<void>;
}

export interface EngineOptions {
  /** The path of a unix socket on this machine, the engine's own or one that is forwarded. */
  readonly socketPath: string;
  /** For messages: `web1`. */
  readonly name: string;
  /** Asked for each pull: tokens of a job run out. */
  readonly credentials: (registry: string) => Promise<Credentials | undefined>;
  readonly retry: RetryOptions;
  /** Until an answer begins, and between its parts. */
  readonly answerTimeoutMs?: number;
  /** How long a pull may say nothing: unpacking a large layer is silent. */
  readonly pullSilenceMs?: number;
}

/** Of Docker 26; 24 and 25 speak an older one, which has all that is used here. */
const newestApi = '1.45';
const longestAnswerBytes = 64 << 20;
const atOnce = 8;

/** An engine that is spoken to over a socket. Nothing is sent before it is used. */
export function createEngineApi(options: EngineOptions): EngineApi {
  const { socketPath, name } = options;
  const answerTimeoutMs = options.answerTimeoutMs ?? 120_000;
  const pullSilenceMs = options.pullSilenceMs ?? 15 * 60_000;
  const agent = new Agent({
    // Each may be a command of its own on a host that forwards no sockets, and sshd allows ten.
    connections: 4,
    connect: { socketPath, timeout: 15_000 },
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  });
  let version: Promise<VersionAnswer> | undefined;

  const exchange = async (call: Call, timeoutMs = answerTimeoutMs): Promise<Dispatcher.ResponseData> => {
    try {
      return await send(`http://engine${call.path}`, {
        method: call.method,
        dispatcher: agent,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(call.headers === undefined ? {} : { headers: call.headers }),
      });
    } catch (error) {
      throw failure(call, { kind: 'unreachable', problem: networkProblem(error, socketPath, timeoutMs) });
    }
  };

  const failure = (
    { action, image }: Call,
    details: Pick<EngineErrorDetails, 'kind' | 'problem'> & { readonly status?: number },
  ): EngineError =>
    new EngineError({ action, engine: name, ...(image === undefined ? {} : { image }), ...details });

  /** One try. Undefined: there is no such thing. */
  const ask = async (call: Call): Promise<unknown> => {
    const response = await exchange(call);
    const text = await readBody(response, longestAnswerBytes).catch((error: unknown) => {
      throw failure(call, {
        kind: 'unreachable',
        problem: networkProblem(error, socketPath, answerTimeoutMs),
      });
    });
    if (response.statusCode === 404 && call.mayBeAbsent) return undefined;
    if (response.statusCode >= 400) throw failure(call, refusal(response.statusCode, text));
    if (text.trim() === '') return {};
    try {
      return JSON.parse(text);
    } catch {
      throw failure(call, { kind: 'invalid', problem: `this is no JSON: ${text.slice(0, 200)}` });
    }
  };

  const retried = <T>(run: () => Promise<T>): Promise<T> =>
    retryWith(
      run,
      (error) => {
        if (!(error instanceof EngineError) || error.details.tried !== undefined) return undefined;
        const { status, problem, kind } = error.details;
        // An engine's 500 says only that something failed; what, is in its words.
        return kind === 'invalid'
          ? undefined
          : { text: problem, status: status !== undefined && status > 500 ? status : undefined };
      },
      (error, tried) => (error instanceof EngineError ? new EngineError({ ...error.details, tried }) : error),
      options.retry,
    );

  const askVersion = (): Promise<VersionAnswer> => {
    version ??= retried(() => ask({ method: 'GET', path: '/version', action: 'tell its version' })).then(
      readVersion,
    );
    // A failure is not remembered: the engine may be started meanwhile.
    version.catch(() => {
      version = undefined;
    });
    return version;
  };

  const at = async (path: string): Promise<string> => `/v${(await askVersion()).speak}${path}`;

  const get = async (path: string, action: string, mayBeAbsent = false): Promise<unknown> => {
    const call = { method: 'GET', path: await at(path), action, mayBeAbsent } as const;
    return retried(() => ask(call));
  };

  const inspectImage = async (nameOrId: string): Promise<EngineImage | undefined> => {
    const answer = await get(`/images/${encodePath(nameOrId)}/json`, `inspect the image ${nameOrId}`, true);
    return answer === undefined ? undefined : readImage(answer);
  };

  const pullOnce = async (call: Call, onEvent: (event: PullEvent) => void): Promise<void> => {
    const response = await exchange(call, pullSilenceMs);
    if (response.statusCode >= 400) {
      const text = await readBody(response, longestAnswerBytes).catch(() => '');
      throw failure(call, { ...refusal(response.statusCode, text), kind: 'pull' });
    }
    let said: string | undefined;
    let ended = false;
    try {
      for await (const line of jsonLines(response.body)) {
        const event = readObject(line, 'the progress');
        const error = event['error'];
        if (typeof error === 'string' && error !== '') said ??= error;
        else {
          const progress = readPullEvent(event);
          ended ||= progress.status.startsWith('Status: ');
          onEvent(progress);
        }
      }
    } catch (error) {
      if (said === undefined) {
        const problem = networkProblem(error, socketPath, pullSilenceMs);
        throw failure(call, { kind: 'unreachable', problem });
      }
    }
    if (said !== undefined) throw failure(call, { kind: 'pull', problem: said });
    if (!ended) {
      const problem = networkProblem(
        new Error('it stopped in the middle of a pull'),
        socketPath,
        pullSilenceMs,
      );
      throw failure(call, { kind: 'unreachable', problem });
    }
  };

  return {
    async describe() {
      const [{ version: engineVersion, speak, os, arch }, answer] = await Promise.all([
        askVersion(),
        get('/info', 'describe itself'),
      ]);
      const info = readObject(answer, 'info');
      const containerd = info['Containerd'];
      const address =
        typeof containerd === 'object' && containerd !== null
          ? (containerd as Record<string, unknown>)['Address']
          : undefined;
      return {
        version: engineVersion,
        apiVersion: speak,
        platform: { os, architecture: arch, ...variantOf(arch, info['Architecture']) },
        store: hasContainerdStore(info['DriverStatus']) ? 'containerd' : 'classic',
        rootDir: readText(info['DockerRootDir'], 'info.DockerRootDir'),
        containerdAddress: typeof address === 'string' && address !== '' ? address : undefined,
      };
    },

    inspectImage,

    async images() {
      const list = readArray(await get('/images/json?all=1', 'list its images'), 'images');
      const ids = new Set(list.map((item) => readText(readObject(item, 'image')['Id'], 'image.Id')));
      const found: EngineImage[] = [];
      const queue = [...ids];
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (let id = queue.shift(); id !== undefined; id = queue.shift()) {
            const image = await inspectImage(id);
            if (image !== undefined) found.push(image);
          }
        }),
      );
      return found.sort((a, b) => (a.id < b.id ? -1 : 1));
    },

    async history(nameOrId) {
      const path = `/images/${encodePath(nameOrId)}/history`;
      const answer = await get(path, `tell the history of ${nameOrId}`, true);
      return readArray(answer ?? [], 'history').map((item) => {
        const step = readObject(item, 'history');
        const size = step['Size'];
        return {
          createdBy: typeof step['CreatedBy'] === 'string' ? step['CreatedBy'] : '',
          sizeBytes: typeof size === 'number' && size > 0 ? size : 0,
        };
      });
    },

    async containers() {
      const list = readArray(await get('/containers/json?all=1', 'list its containers'), 'containers');
      return list.map(readContainer);
    },

    async pull({ registry, repository, digest, onProgress }) {
      const reference = formatReference({ registry, repository, tag: undefined, digest });
      const path = await at(`/images/create?fromImage=${encodeURIComponent(reference)}`);
      let attempt = 0;
      await retried(async () => {
        attempt++;
        const login = await options.credentials(registry);
        const call: Call = {
          method: 'POST',
          path,
          action: `pull ${reference}`,
          image: reference,
          ...(login === undefined ? {} : { headers: { 'x-registry-auth': encodeLogin(registry, login) } }),
        };
        await pullOnce(call, (event) => onProgress?.(event, attempt));
      });
    },

    async tag(nameOrId, reference) {
      const colon = reference.lastIndexOf(':');
      const query = new URLSearchParams({ repo: reference.slice(0, colon), tag: reference.slice(colon + 1) });
      const path = await at(`/images/${encodePath(nameOrId)}/tag?${query}`);
      await retried(() => ask({ method: 'POST', path, action: `name ${nameOrId} ${reference}` }));
    },

    async removeImage(reference) {
      const path = await at(`/images/${encodePath(reference)}`);
      const call = { method: 'DELETE', path, action: `remove ${reference}`, mayBeAbsent: true } as const;
      return (await retried(() => ask(call))) !== undefined;
    },

    close: () => agent.destroy(),
  };
}

interface Call {
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  /** What is to be done, in words that follow "could not". */
  readonly action: string;
  readonly image?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mayBeAbsent?: boolean;
}

interface VersionAnswer {
  readonly version: string;
  /** The version of the API to speak. */
  readonly speak: string;
  readonly os: string;
  readonly arch: string;
}

function readVersion(json: unknown): VersionAnswer {
  const answer = readObject(json, 'version');
  const theirs = readText(answer['ApiVersion'], 'version.ApiVersion');
  const oldest = typeof answer['MinAPIVersion'] === 'string' ? answer['MinAPIVersion'] : theirs;
  const lower = isOlder(theirs, newestApi) ? theirs : newestApi;
  return {
    version: readText(answer['Version'], 'version.Version'),
    speak: isOlder(lower, oldest) ? oldest : lower,
    os: readText(answer['Os'], 'version.Os'),
    arch: readText(answer['Arch'], 'version.Arch'),
  };
}

function isOlder(a: string, b: string): boolean {
  const [major = 0, minor = 0] = a.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = b.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

/** The engine names its processor as the kernel does: `armv7l`. */
function variantOf(arch: string, machine: unknown): { readonly variant?: string } {
  const match = arch === 'arm' && typeof machine === 'string' ? /^armv([5-8])/.exec(machine) : null;
  return match === null ? {} : { variant: `v${match[1]}` };
}

function hasContainerdStore(status: unknown): boolean {
  return (
    Array.isArray(status) &&
    status.some((pair) => Array.isArray(pair) && String(pair[1]).startsWith('io.containerd.snapshotter'))
  );
}

function readImage(json: unknown): EngineImage {
  const image = readObject(json, 'the image');
  const id = parseDigest(readText(image['Id'], 'image.Id'));
  if (id === undefined) throw new Error(`Expected the ID of an image, got ${String(image['Id'])}.`);
  const rootfs = readObject(image['RootFS'] ?? {}, 'image.RootFS');
  const references = (field: string) =>
    readArray(image[field] ?? [], `image.${field}`).flatMap((item) => readReferences(String(item)));
  const names = references('RepoTags');
  return {
    id,
    // Docker 26 lists what was pulled by digest among the tags, too.
    tags: names.filter(({ digest }) => digest === undefined).map(formatReference),
    pulledAs: references('RepoDigests').flatMap(({ registry, repository, digest }) =>
      digest === undefined ? [] : [{ registry, repository, digest }],
    ),
    diffIds: readArray(rootfs['Layers'] ?? [], 'image.RootFS.Layers').flatMap(
      (item) => parseDigest(String(item)) ?? [],
    ),
    created: typeof image['Created'] === 'string' ? image['Created'] : undefined,
    namedMs: readNamed(image['Metadata']),
    platform: {
      os: String(image['Os'] ?? ''),
      architecture: String(image['Architecture'] ?? ''),
      ...(typeof image['Variant'] === 'string' && image['Variant'] !== ''
        ? { variant: image['Variant'] }
        : {}),
    },
  };
}

/** Go writes a time that never was as the year 1. */
function readNamed(metadata: unknown): number | undefined {
  const time =
    typeof metadata === 'object' && metadata !== null
      ? (metadata as Record<string, unknown>)['LastTagTime']
      : undefined;
  const namedMs = typeof time === 'string' ? Date.parse(time) : Number.NaN;
  return namedMs > 0 ? namedMs : undefined;
}

/** What an engine calls `<none>:<none>`, or what is no reference to us, is no name. */
function readReferences(text: string) {
  try {
    return [parseReference(text)];
  } catch {
    return [];
  }
}

function readContainer(json: unknown): EngineContainer {
  const container = readObject(json, 'the container');
  const [name] = readArray(container['Names'] ?? [], 'container.Names');
  const labels = readObject(container['Labels'] ?? {}, 'container.Labels');
  return {
    id: readText(container['Id'], 'container.Id'),
    name: typeof name === 'string' ? name.replace(/^\//, '') : '',
    image: String(container['Image'] ?? ''),
    imageId: parseDigest(String(container['ImageID'] ?? '')),
    state: String(container['State'] ?? ''),
    labels: Object.fromEntries(Object.entries(labels).map(([key, value]) => [key, String(value)])),
  };
}

function readPullEvent(event: Readonly<Record<string, unknown>>): PullEvent {
  const { id, status, progressDetail } = event;
  const current =
    typeof progressDetail === 'object' && progressDetail !== null
      ? (progressDetail as Record<string, unknown>)['current']
      : undefined;
  return {
    id: typeof id === 'string' && /^[0-9a-f]{12}$/.test(id) ? id : undefined,
    status: typeof status === 'string' ? status : '',
    currentBytes: typeof current === 'number' ? current : undefined,
  };
}

/** https://docs.docker.com/reference/api/engine/version/v1.45/#section/Authentication */
function encodeLogin(registry: string, login: Credentials): string {
  const serveraddress = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth =
    'identityToken' in login
      ? { identitytoken: login.identityToken, serveraddress }
      : { ...login, serveraddress };
  // With its padding: engines take a value without for no login at all, and say nothing (measured with 26.1.5).
  return Buffer.from(JSON.stringify(auth)).toString('base64').replaceAll('+', '-').replaceAll('/', '_');
}

/** Slashes, colons and the @ of a digest stand in the path as they are; the engine wants them so. */
function encodePath(name: string): string {
  if (/(?:^|\/)\.{0,2}(?:\/|$)/.test(name)) throw new Error(`Expected the name of an image, got "${name}".`);
  return name
    .split('/')
    .map((part) => encodeURIComponent(part).replaceAll('%3A', ':').replaceAll('%40', '@'))
    .join('/');
}

function refusal(
  status: number,
  text: string,
): Pick<EngineErrorDetails, 'kind' | 'problem'> & { readonly status: number } {
  let problem = text.trim().slice(0, 2000);
  try {
    const { message } = readObject(JSON.parse(text), 'the answer');
    if (typeof message === 'string') problem = message;
  } catch {
    // Then it is said as it came.
  }
  const kind = status === 404 ? 'not-found' : status === 409 ? 'conflict' : 'refused';
  return { kind, status, problem: problem === '' ? `status ${status}` : problem };
}

async function readBody(response: Dispatcher.ResponseData, mostBytes: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let sizeBytes = 0;
  for await (const chunk of response.body as AsyncIterable<Uint8Array>) {
    sizeBytes += chunk.length;
    if (sizeBytes > mostBytes) {
      response.body.destroy();
      throw new Error(`the answer is longer than ${mostBytes} bytes`);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

/** The values of a stream of JSON, one a line; what is no JSON is left out. */
async function* jsonLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const reader = createLineReader();
  const parse = (line: string): unknown[] => {
    try {
      return line.trim() === '' ? [] : [JSON.parse(line)];
    } catch {
      return [];
    }
  };
  for await (const chunk of body) yield* reader.push(chunk).flatMap(parse);
  yield* reader.end().flatMap(parse);
}

/** In the words of docker's own command, so that one catalogue explains both. */
function networkProblem(error: unknown, socketPath: string, timeoutMs: number): string {
  const { code, message } = error as Partial<NodeJS.ErrnoException>;
  const place = `unix://${socketPath}`;
  if (code === 'EACCES' || code === 'EPERM')
    return `permission denied while trying to connect to the Docker daemon socket at ${place}`;
  if (code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'ENOTSOCK')
    return `Cannot connect to the Docker daemon at ${place} (${code}). Is the docker daemon running?`;
  if (code === 'UND_ERR_HEADERS_TIMEOUT' || code === 'UND_ERR_BODY_TIMEOUT')
    return `the Docker engine at ${place} has said nothing for ${formatDuration(timeoutMs)}`;
  return `the Docker engine at ${place} hung up: ${[code, message].filter(Boolean).join(': ')}`;
}
