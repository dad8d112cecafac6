import { type Challenge, parseChallenges } from '../../core/oci/challenge.ts';
import { parseErrorBody } from '../../core/oci/error-code.ts';
import { parseJson } from '../../core/oci/json.ts';
import { isLoopback } from '../../core/oci/reference.ts';
import { type RetryOptions, retryWith } from '../../core/retry.ts';
import type { Credentials } from '../docker/credentials.ts';
import {
  describeFailure,
  explainFailure,
  kindOfStatus,
  RegistryError,
  type RegistryErrorDetails,
} from './registry-error.ts';
import type { HttpRequest, Transport } from './transport.ts';

/** What a request does with a repository: a token is asked for no more than that. */
export type Access = 'pull' | 'pull,push' | 'pull,push,delete';

export interface AuthorizerOptions {
  readonly registry: string;
  readonly credentials: () => Promise<Credentials | undefined>;
  readonly transport: Transport;
  /** Its login is the token of the run, which goes to no token server elsewhere. */
  readonly ownRealmOnly?: boolean;
}

/** Makes the Authorization header for one registry. */
export interface Authorizer {
  /** Undefined as long as the registry has not asked for one. */
  header(repository: string, access: Access): Promise<string | undefined>;
  /**
   * A new one after a 401; undefined when there is none to be had. Of several requests that were refused with the
   * same token, one gets a new one for all.
   */
  renew(
    repository: string,
    access: Access,
    refused: { readonly header: string | undefined; readonly challenge: string },
  ): Promise<string | undefined>;
  /** Whether a login was found, as far as anybody asked for one. */
  readonly hasLogin: boolean;
  /** Takes what is secret out of a text that a server sent. */
  redact(text: string): string;
}

interface Token {
  readonly header: string;
  readonly expiresAtMs: number;
}

/** https://github.com/distribution/distribution/blob/v3.0.0/docs/content/spec/auth/token.md: without `expires_in`. */
const usualLifeSeconds = 60;
const longestTokenBytes = 1 << 20;
/** A shorter password would black out half of every message. */
const shortestSecret = 4;

/**
 * Basic, and Bearer with tokens of a token server
 * (https://github.com/distribution/distribution/blob/v3.0.0/docs/content/spec/auth/token.md, and `oauth.md` beside it
 * for identity tokens). Tokens are kept as long as they last.
 */
export function createAuthorizer(options: AuthorizerOptions): Authorizer {
  const { registry, transport } = options;
  const ownRealmOnly = options.ownRealmOnly === true || registry === 'ghcr.io';
  const secrets = createSecrets();
  const login = createLogin(options.credentials, secrets);
  let isTold = false;
  const guardRealm = (realm: URL): void => {
    if (realm.host === registry) return;
    if (ownRealmOnly)
      throw new RegistryError({
        kind: 'invalid',
        method: 'GET',
        url: realm,
        problem: `${registry} names ${realm.host} as its token server, and its login is only sent to ${registry}`,
        token: 'oauth',
      });
    if (isTold || domainOf(realm.hostname) === domainOf(new URL(`https://${registry}`).hostname)) return;
    isTold = true;
    transport.retry.warn(
      `The login for ${registry} is sent to ${realm.host}, which ${registry} names as its token server.`,
    );
  };
  const tokens = createTokens(async (asked, repository, access) => {
    const scope = `repository:${repository}:${access}`;
    const credentials = await login.read();
    const request = tokenRequest(asked, registry, scope, credentials);
    if (credentials !== undefined) guardRealm(request.url);
    const image = `${registry}/${repository}`;
    const { token, lifeSeconds } = await fetchToken(transport, request, image, secrets.redact);
    secrets.keep(token);
    const lifeMs = lifeSeconds * 1000;
    // Renewed a little earlier, so that it does not run out on its way.
    const expiresAtMs = transport.retry.nowMs() + lifeMs - Math.min(10_000, lifeMs / 10);
    return { header: `Bearer ${token}`, expiresAtMs };
  }, transport.retry);
  let challenge: Challenge | undefined;

  return {
    redact: secrets.redact,
    get hasLogin() {
      return login.found;
    },
    async header(repository, access) {
      if (challenge === undefined) return undefined;
      if (challenge.scheme === 'basic') return basicHeader(await login.read());
      const isStronger = access === 'pull' && tokens.has(repository, 'pull,push');
      return tokens.get(challenge, repository, isStronger ? 'pull,push' : access);
    },
    async renew(repository, access, refused) {
      const challenges = parseChallenges(refused.challenge);
      challenge =
        challenges.find(
          ({ scheme, parameters }) => scheme === 'bearer' && parameters['realm'] !== undefined,
        ) ??
        challenges.find(({ scheme }) => scheme === 'basic') ??
        challenge;
      if (challenge === undefined) return undefined;
      tokens.drop(refused.header, repository);
      // A credential helper may have a newer login by now.
      if (refused.header !== undefined && !tokens.pending) login.forget();
      return challenge.scheme === 'basic'
        ? basicHeader(await login.read())
        : tokens.get(challenge, repository, access);
    },
  };
}

/** Reads the login once, and again after it was forgotten or could not be read. */
function createLogin(credentials: () => Promise<Credentials | undefined>, secrets: Secrets) {
  let reading: Promise<Credentials | undefined> | undefined;
  let isFound = false;
  return {
    async read(): Promise<Credentials | undefined> {
      reading ??= credentials();
      try {
        const login = await reading;
        isFound = login !== undefined;
        if (login !== undefined && 'identityToken' in login) secrets.keep(login.identityToken);
        else if (login !== undefined) secrets.keep(login.password, base64(login));
        return login;
      } catch (error) {
        reading = undefined;
        throw error;
      }
    },
    forget(): void {
      reading = undefined;
    },
    get found(): boolean {
      return isFound;
    },
  };
}

/** Keeps tokens as long as they last. Several requests that need the same one wait for one. */
function createTokens(
  fetchNew: (asked: Challenge, repository: string, access: Access) => Promise<Token>,
  retry: RetryOptions,
) {
  const tokens = new Map<string, Token>();
  const pending = new Map<string, Promise<Token>>();
  const keyOf = (repository: string, access: Access): string => `${repository} ${access}`;
  const usable = (key: string): Token | undefined => {
    const token = tokens.get(key);
    return token !== undefined && token.expiresAtMs > retry.nowMs() ? token : undefined;
  };
  return {
    has: (repository: string, access: Access): boolean => usable(keyOf(repository, access)) !== undefined,
    /** The header with a token. */
    async get(asked: Challenge, repository: string, access: Access): Promise<string> {
      const key = keyOf(repository, access);
      const kept = usable(key);
      if (kept !== undefined) return kept.header;
      const coming =
        pending.get(key) ??
        retryWith(() => fetchNew(asked, repository, access), describeFailure, explainFailure, retry);
      pending.set(key, coming);
      try {
        const token = await coming;
        tokens.set(key, token);
        return token.header;
      } finally {
        pending.delete(key);
      }
    },
    /** What has made one token worthless may have made those for the same repository worthless, too. */
    drop(header: string | undefined, repository: string): void {
      if (![...tokens.values()].some((token) => token.header === header)) return;
      for (const key of [...tokens.keys()]) if (key.startsWith(`${repository} `)) tokens.delete(key);
    },
    get pending(): boolean {
      return pending.size > 0;
    },
  };
}

/** What a server may not be heard to say. */
interface Secrets {
  readonly keep: (...found: readonly string[]) => void;
  readonly redact: (text: string) => string;
}

function createSecrets(): Secrets {
  const secrets = new Set<string>();
  return {
    keep(...found) {
      for (const secret of found) if (secret.length >= shortestSecret) secrets.add(secret);
    },
    redact: (text) => [...secrets].reduce((left, secret) => left.replaceAll(secret, '***'), text),
  };
}

/** Asks a token server. @throws RegistryError that names the image the token is for. */
async function fetchToken(
  transport: Transport,
  request: HttpRequest,
  image: string,
  redact: (text: string) => string,
): Promise<{ readonly token: string; readonly lifeSeconds: number }> {
  const { method, url } = request;
  const withLogin = request.body !== undefined || request.headers?.['authorization'] !== undefined;
  const token = withLogin ? 'oauth' : 'anonymous';
  const fail = (details: Pick<RegistryErrorDetails, 'kind'> & Partial<RegistryErrorDetails>): RegistryError =>
    new RegistryError({ method, url, ...details, image, token });
  const response = await transport.exchange(request).catch((error: unknown) => {
    throw error instanceof RegistryError ? fail(error.details) : error;
  });
  const text = Buffer.from(response.body).toString('utf8');
  if (response.status !== 200) {
    const kind = kindOfStatus(response.status);
    throw fail({
      // Of the token server, this says nothing about the image.
      kind: kind === 'not-found' ? 'refused' : kind,
      status: response.status,
      codes: parseErrorBody(redact(text)),
      retryAfter: response.header('retry-after'),
    });
  }
  const parsed = parseToken(text);
  if (parsed === undefined) throw fail({ kind: 'invalid', problem: 'the answer holds no token' });
  return parsed;
}

function base64(credentials: { readonly username: string; readonly password: string }): string {
  return Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64');
}

function basicHeader(credentials: Credentials | undefined): string | undefined {
  return credentials === undefined || 'identityToken' in credentials
    ? undefined
    : `Basic ${base64(credentials)}`;
}

function tokenRequest(
  asked: Challenge,
  registry: string,
  scope: string,
  credentials: Credentials | undefined,
): HttpRequest {
  const url = parseRealm(asked.parameters['realm'], registry);
  const service = asked.parameters['service'];
  if (credentials !== undefined && 'identityToken' in credentials) {
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      client_id: 'cache-prewarm',
      scope,
      refresh_token: credentials.identityToken,
      ...(service === undefined ? {} : { service }),
    });
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    return { method: 'POST', url, headers, body: form.toString(), maxBodyBytes: longestTokenBytes };
  }
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', scope);
  const authorization = basicHeader(credentials);
  const headers = authorization === undefined ? {} : { authorization };
  return { method: 'GET', url, headers, maxBodyBytes: longestTokenBytes };
}

/** `auth.docker.io` → `docker.io`, `auth.example.co.uk` → `example.co.uk`; an address as it is. */
function domainOf(host: string): string {
  const isCountry = /\.[a-z]{2,3}\.[a-z]{2}$/.test(host);
  return /^[\d.]+$|^\[/.test(host)
    ? host
    : host
        .split('.')
        .slice(isCountry ? -3 : -2)
        .join('.');
}

/** @throws RegistryError unless the login is safe there. */
function parseRealm(realm: string | undefined, registry: string): URL {
  const base = new URL(`${isLoopback(registry) ? 'http' : 'https'}://${registry}/`);
  let url: URL;
  try {
    url = new URL(realm ?? '', base);
  } catch {
    throw new RegistryError({
      kind: 'invalid',
      method: 'GET',
      url: base,
      problem: `the registry names "${realm}" as its token server`,
      token: 'oauth',
    });
  }
  if (url.protocol !== 'https:' && !(isLoopback(registry) && isLoopback(url.host))) {
    throw new RegistryError({
      kind: 'invalid',
      method: 'GET',
      url,
      problem: 'the token server does not use https, and no login is sent to it',
      token: 'oauth',
    });
  }
  return url;
}

function parseToken(text: string): { readonly token: string; readonly lifeSeconds: number } | undefined {
  const json = parseJson(text);
  if (typeof json !== 'object' || json === null) return undefined;
  const { token, access_token: accessToken, expires_in: life } = json as Readonly<Record<string, unknown>>;
  const found = [token, accessToken].find((value) => typeof value === 'string' && value !== '');
  if (typeof found !== 'string') return undefined;
  return { token: found, lifeSeconds: typeof life === 'number' && life > 0 ? life : usualLifeSeconds };
}
