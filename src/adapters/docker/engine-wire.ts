import type { Dispatcher } from 'undici';
import { formatDuration } from '../../core/format/quantity.ts';
import { readObject } from '../../core/oci/json.ts';
import { type RetryOptions, retryWith } from '../../core/retry.ts';
import { createHttpAgent, sendRequest } from '../http-agent.ts';
import { readBody } from '../response-body.ts';
import { readVersion, type VersionAnswer } from './engine-answer.ts';
import { EngineError, type EngineErrorDetails } from './engine-error.ts';

export interface EngineCall {
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Without the version of the API. */
  readonly path: string;
  /** What is to be done, in words that follow "could not". */
  readonly action: string;
  readonly image?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly mayBeAbsent?: boolean;
}

/** The way to one engine, which all verbs share. */
export interface EngineWire {
  /** One request, and its answer whatever the status. @throws EngineError when none comes within `timeoutMs`. */
  send(call: EngineCall, timeoutMs?: number): Promise<Dispatcher.ResponseData>;
  /** The JSON of the answer, tried again as `planRetry` says; undefined: there is no such thing. @throws EngineError */
  ask(call: EngineCall): Promise<unknown>;
  retry<T>(run: () => Promise<T>): Promise<T>;
  /** Which engine this is, and which API it is spoken to in; asked once. */
  version(): Promise<VersionAnswer>;
  failure(call: EngineCall, details: FailureDetails): EngineError;
  brokenOff(call: EngineCall, error: unknown, timeoutMs: number): EngineError;
  close(): Promise<void>;
}

type FailureDetails = Pick<EngineErrorDetails, 'kind' | 'problem'> & { readonly status?: number };

export interface EngineWireOptions {
  /** The path of a unix socket on this machine, the engine's own or one that is forwarded. */
  readonly socketPath: string;
  /** For messages: `web1`. */
  readonly name: string;
  readonly retry: RetryOptions;
  /** Until an answer begins, and between its parts. */
  readonly answerTimeoutMs?: number;
}

const longestAnswerBytes = 64 << 20;

/** Nothing is sent before it is used. */
export function createEngineWire(options: EngineWireOptions): EngineWire {
  const { socketPath, name, answerTimeoutMs = 120_000 } = options;
  const agent = createHttpAgent({
    // Each may be a command of its own on a host that forwards no sockets, and sshd allows ten.
    connections: 4,
    connect: { socketPath, timeout: 15_000 },
    headersTimeout: answerTimeoutMs,
    bodyTimeout: answerTimeoutMs,
  });
  const failure: EngineWire['failure'] = ({ action, image }, details) =>
    new EngineError({ action, engine: name, ...(image === undefined ? {} : { image }), ...details });

  const brokenOff: EngineWire['brokenOff'] = (call, error, timeoutMs) =>
    failure(call, { kind: 'unreachable', problem: networkProblem(error, socketPath, timeoutMs) });

  const sendTo = async (call: EngineCall, path: string, timeoutMs: number) => {
    try {
      return await sendRequest(agent, new URL(`http://engine${path}`), {
        method: call.method,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
        ...(call.headers === undefined ? {} : { headers: call.headers }),
      });
    } catch (error) {
      throw brokenOff(call, error, timeoutMs);
    }
  };

  const read = async (call: EngineCall, response: Dispatcher.ResponseData): Promise<unknown> => {
    const text = await readText(response).catch((error: unknown) => {
      throw brokenOff(call, error, answerTimeoutMs);
    });
    return parseAnswer(call, response.statusCode, text, failure);
  };

  const retry = <T>(run: () => Promise<T>): Promise<T> =>
    retryWith(
      run,
      describeFailure,
      (error, tried) => (error instanceof EngineError ? new EngineError({ ...error.details, tried }) : error),
      options.retry,
    );

  const version = rememberAnswer(() => {
    const call = { method: 'GET', path: '/version', action: 'report its version' } as const;
    return retry(async () => readVersion(await read(call, await sendTo(call, call.path, answerTimeoutMs))));
  });

  const send: EngineWire['send'] = async (call, timeoutMs = answerTimeoutMs) =>
    sendTo(call, `/v${(await version()).speak}${call.path}`, timeoutMs);

  return {
    send,
    ask: (call) => retry(async () => read(call, await send(call))),
    retry,
    version,
    failure,
    brokenOff,
    close: () => agent.destroy(),
  };
}

/** Asks once. A failure is not remembered: the engine may be started meanwhile. */
export function rememberAnswer<T>(ask: () => Promise<T>): () => Promise<T> {
  let known: Promise<T> | undefined;
  return () => {
    known ??= ask();
    known.catch(() => {
      known = undefined;
    });
    return known;
  };
}

function parseAnswer(
  call: EngineCall,
  status: number,
  text: string,
  failure: EngineWire['failure'],
): unknown {
  if (status === 404 && call.mayBeAbsent) return undefined;
  if (status >= 400) throw failure(call, refusalOf(status, text));
  if (text.trim() === '') return {};
  try {
    return JSON.parse(text);
  } catch {
    throw failure(call, { kind: 'invalid', problem: `this is no JSON: ${text.slice(0, 200)}` });
  }
}

/** What is known of a failure, for `retryWith`. */
function describeFailure(error: unknown) {
  if (!(error instanceof EngineError) || error.details.tried !== undefined) return undefined;
  const { status, problem, kind } = error.details;
  if (kind === 'invalid') return undefined;
  // An engine's 500 says only that something failed; what, is in its words.
  return { text: problem, status: status !== undefined && status > 500 ? status : undefined };
}

/** What an engine says of a request that it refuses. */
export async function readRefusal(response: Dispatcher.ResponseData): Promise<FailureDetails> {
  return refusalOf(response.statusCode, await readText(response).catch(() => ''));
}

function refusalOf(status: number, text: string): FailureDetails {
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

async function readText({ body }: Dispatcher.ResponseData): Promise<string> {
  return (await readBody(body, longestAnswerBytes)).toString('utf8');
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
    return `the Docker engine at ${place} did not answer for ${formatDuration(timeoutMs)}`;
  return `the Docker engine at ${place} hung up: ${[code, message].filter(Boolean).join(': ')}`;
}
