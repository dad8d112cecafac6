import { UserError } from '../../core/error.ts';
import { parseErrorBody } from '../../core/oci/error-code.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import { retryWith } from '../../core/retry.ts';
import { type Authorizer, type AuthorizerOptions, createAuthorizer } from './authorization.ts';
import type { Call } from './call.ts';
import {
  describeFailure,
  explainFailure,
  kindOfStatus,
  RegistryError,
  type RegistryErrorDetails,
} from './registry-error.ts';
import type { HttpResponse } from './transport.ts';

/** The way to one registry, which all verbs share. */
export interface Wire {
  readonly registry: string;
  /** One try, with a login that is renewed once when the registry refuses it. @throws RegistryError */
  send(call: Call): Promise<HttpResponse>;
  /** Sends, and tries again as `planRetry` says. `afterOwnPush`: the call needs what this run has just pushed. */
  ask(call: Call, options?: { readonly afterOwnPush: boolean }): Promise<HttpResponse>;
  /** Tries several calls again that belong together. */
  retry<T>(run: () => Promise<T>): Promise<T>;
  urlOf(call: Call): URL;
  /** The error of a call whose answer is of no use. */
  failure(
    call: Call,
    details: Partial<RegistryErrorDetails> & Pick<RegistryErrorDetails, 'kind'>,
  ): RegistryError;
}

export interface WireOptions extends AuthorizerOptions {
  /** By default on this machine only, and only there it can be. */
  readonly plainHttp?: boolean;
  /** What others have learnt of this registry with the same login. */
  readonly session?: WireSession;
}

/** What one registry has answered about logins, and the tokens that it has given. */
export interface WireSession {
  readonly authorizer: Authorizer;
  /** Waits for the first answer of the registry, unless this is the first request. */
  readonly asksFirst: () => Promise<() => void>;
}

export function createSession(options: Omit<WireOptions, 'session'>): WireSession {
  return { authorizer: createAuthorizer(options), asksFirst: createFirst() };
}

export const longestErrorBytes = 1 << 20;

/** @throws UserError when HTTP is asked for elsewhere than on this machine. */
export function createWire(options: WireOptions): Wire {
  const { registry, transport } = options;
  const base = baseUrl(registry, options.plainHttp ?? isLoopback(registry));
  const { urlOf, failure, exchange } = createExchange(options, base);
  const { authorizer, asksFirst } = options.session ?? createSession(options);

  const refusal = (call: Call, response: HttpResponse, note?: string): RegistryError =>
    failure(call, {
      ...readRefusal(response, authorizer),
      ...(note === undefined ? {} : { note }),
    });

  /** With the login, which stays with the registry: the address of an upload is the registry's choice. */
  const authorized = async (call: Call): Promise<HttpResponse> => {
    if (urlOf(call).origin !== base.origin) return exchange(call, undefined);
    const answered = await asksFirst();
    let header: string | undefined;
    let response: HttpResponse;
    let renewing: Promise<string | undefined>;
    try {
      header = await authorizer.header(call.repository, call.access);
      response = await exchange(call, header);
      if (response.status !== 401 || response.url.origin !== base.origin) return response;
      const challenge = response.header('www-authenticate') ?? '';
      renewing = authorizer.renew(call.repository, call.access, { header, challenge });
    } finally {
      answered();
    }
    const renewed = await renewing;
    const answer = renewed === undefined ? response : await exchange(call, renewed);
    if (answer.status !== 401) return answer;
    throw refusal(
      call,
      answer,
      authorizer.hasLogin
        ? `it does not accept the login for ${registry}`
        : `no login for ${registry} was found`,
    );
  };

  const send = async (call: Call): Promise<HttpResponse> => {
    const response = await authorized(call);
    if (!call.expect.includes(response.status)) throw refusal(call, response);
    return response;
  };

  const retry = <T>(run: () => Promise<T>, afterOwnPush = false): Promise<T> =>
    retryWith(
      run,
      (error) => {
        const described = describeFailure(error);
        return described && { ...described, afterOwnPush };
      },
      explainFailure,
      transport.retry,
    );

  return {
    registry,
    send,
    ask: (call, { afterOwnPush } = { afterOwnPush: false }) => retry(() => send(call), afterOwnPush),
    retry: (run) => retry(run),
    urlOf,
    failure,
  };
}

/** What the registry says of a call that it refuses. */
function readRefusal(
  { body, header, status, url }: HttpResponse,
  authorizer: Pick<Authorizer, 'redact'>,
): Omit<RegistryErrorDetails, 'method'> {
  const codes = parseErrorBody(authorizer.redact(Buffer.from(body).toString('utf8')));
  return { kind: kindOfStatus(status), url, status, codes, retryAfter: header('retry-after') };
}

/**
 * What login a registry wants is learnt from its first answer, so the other requests wait for that: they would all be refused.
 * Answers with what the first one calls when it is answered, and calls nothing for the others.
 */
function createFirst(): () => Promise<() => void> {
  let first: Promise<void> | undefined;
  return async () => {
    if (first !== undefined) {
      await first;
      return () => {};
    }
    let answered: () => void = () => {};
    first = new Promise((resolve) => {
      answered = resolve;
    });
    return answered;
  };
}

/** Calls as the registry's HTTP has them, whatever the login. */
function createExchange(
  { registry, transport }: WireOptions,
  base: URL,
): Pick<Wire, 'urlOf' | 'failure'> & {
  readonly exchange: (call: Call, authorization: string | undefined) => Promise<HttpResponse>;
} {
  const urlOf: Wire['urlOf'] = ({ path, repository }) =>
    typeof path === 'string' ? new URL(`${repository}/${path}`, base) : path;

  const failure: Wire['failure'] = (call, details) =>
    new RegistryError({
      method: call.method,
      url: urlOf(call),
      image: `${registry}/${call.repository}`,
      ...details,
    });

  return {
    urlOf,
    failure,
    async exchange(call, authorization) {
      try {
        return await transport.exchange({
          method: call.method,
          url: urlOf(call),
          headers: { ...call.headers, ...(authorization === undefined ? {} : { authorization }) },
          ...(call.body === undefined ? {} : { body: call.body }),
          ...(call.receive === undefined ? {} : { receive: call.receive }),
          maxBodyBytes: call.maxBodyBytes ?? longestErrorBytes,
        });
      } catch (error) {
        throw error instanceof RegistryError ? failure(call, error.details) : error;
      }
    },
  };
}

function baseUrl(registry: string, plainHttp: boolean): URL {
  if (plainHttp && !isLoopback(registry)) {
    throw new UserError(
      `Expected ${registry} to be used with https: http is for registries on this machine.`,
    );
  }
  // Docker Hub's registry is not at the address that its images are named after.
  const host = registry === 'docker.io' ? 'registry-1.docker.io' : registry;
  return new URL(`${plainHttp ? 'http' : 'https'}://${host}/v2/`);
}
