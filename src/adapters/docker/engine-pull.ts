import { LineReader } from '../../core/buildkit/line-reader.ts';
import type { PullEvent } from '../../core/deploy/pull-progress.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { objectOrEmpty, readObject } from '../../core/oci/json.ts';
import { formatReference } from '../../core/oci/reference.ts';
import type { Credentials } from './credentials.ts';
import { type EngineCall, type EngineWire, readRefusal } from './engine-wire.ts';

interface PullRequest {
  readonly registry: string;
  readonly repository: string;
  readonly digest: Digest;
  /** `linux/arm64`; undefined: the engine's own. */
  readonly platform?: string | undefined;
  /** Told of each line of the engine's progress; `attempt` from 1. */
  readonly onProgress?: (event: PullEvent, attempt: number) => void;
}

export interface ImagePuller {
  /** Pulls by digest. The login goes along with the request and is kept nowhere. */
  pull(request: PullRequest): Promise<void>;
}

export interface PullOptions {
  /** Asked for each pull: tokens of a job run out. */
  readonly credentials: (registry: string) => Promise<Credentials | undefined>;
  /** How long a pull may say nothing: unpacking a large layer is silent. */
  readonly pullSilenceMs?: number;
}

export function createPuller(
  wire: EngineWire,
  { credentials, pullSilenceMs = 15 * 60_000 }: PullOptions,
): ImagePuller {
  return {
    async pull({ registry, repository, digest, platform, onProgress }) {
      const reference = formatReference({ registry, repository, tag: undefined, digest });
      let attempt = 0;
      await wire.retry(async () => {
        attempt++;
        const login = await credentials(registry);
        const call: EngineCall = {
          method: 'POST',
          path: `/images/create?${new URLSearchParams({ fromImage: reference, ...(platform === undefined ? {} : { platform }) })}`,
          action: `pull ${reference}`,
          image: reference,
          ...(login === undefined ? {} : { headers: { 'x-registry-auth': encodeLogin(registry, login) } }),
        };
        await pullOnce(wire, call, pullSilenceMs, (event) => onProgress?.(event, attempt));
      });
    },
  };
}

async function pullOnce(
  wire: EngineWire,
  call: EngineCall,
  silenceMs: number,
  onEvent: (event: PullEvent) => void,
): Promise<void> {
  const response = await wire.send(call, silenceMs);
  if (response.statusCode >= 400)
    throw wire.failure(call, { ...(await readRefusal(response)), kind: 'pull' });
  const { said, ended, broken } = await followPull(response.body, onEvent);
  if (said !== undefined) throw wire.failure(call, { kind: 'pull', problem: said });
  if (broken !== undefined) throw wire.brokenOff(call, broken.error, silenceMs);
  if (!ended) throw wire.brokenOff(call, new Error('it stopped in the middle of a pull'), silenceMs);
}

/** How the stream of a pull ended. */
interface PullEnd {
  /** The first error that the engine told. */
  readonly said: string | undefined;
  /** The engine said that it is done. */
  readonly ended: boolean;
  /** The stream broke, or could not be read. */
  readonly broken: { readonly error: unknown } | undefined;
}

async function followPull(
  body: AsyncIterable<Uint8Array>,
  onEvent: (event: PullEvent) => void,
): Promise<PullEnd> {
  let said: string | undefined;
  let ended = false;
  try {
    for await (const line of jsonLines(body)) {
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
    return { said, ended, broken: { error } };
  }
  return { said, ended, broken: undefined };
}

function readPullEvent(event: Readonly<Record<string, unknown>>): PullEvent {
  const { id, status, progressDetail } = event;
  const { current } = objectOrEmpty(progressDetail);
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

/** The values of a stream of JSON, one a line; what is no JSON is left out. */
async function* jsonLines(body: AsyncIterable<Uint8Array>): AsyncGenerator<unknown> {
  const reader = new LineReader();
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
