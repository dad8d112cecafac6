import { getOctokit } from '@actions/github';
import { errorMessage, type UserError } from '../../core/error.ts';
import type { Clock } from '../clock.ts';

export interface GithubAnswer {
  readonly status: number;
  readonly data?: unknown;
  readonly message?: string;
}

/** An answer that is none, with what GitHub says about it; status 0: there was no answer. */
export interface GithubFailure extends GithubAnswer {
  readonly message: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
}

/** GitHub's REST API, waited for as it asks. */
interface GithubApi {
  /**
   * @param expect statuses that are answers, too
   * @param explain makes the error of what is none
   */
  send(
    route: string,
    parameters: Readonly<Record<string, unknown>>,
    options: {
      readonly expect: readonly number[];
      readonly explain: (failure: GithubFailure) => UserError;
    },
  ): Promise<GithubAnswer>;
}

const mostTries = 6;
const longestWaitMs = 15 * 60_000;
const usualWaitMs = 60_000;

export interface GithubAccess {
  readonly token: string;
  /** `https://api.github.com`, or that of a server. */
  readonly apiUrl: string;
  readonly clock: Clock;
  readonly warn: (message: string) => void;
}

export function createGithubApi(options: GithubAccess): GithubApi {
  const { clock } = options;
  const octokit = getOctokit(options.token, { baseUrl: options.apiUrl });
  return {
    async send(route, parameters, { expect, explain }) {
      // What makes something is not sent again when nobody knows what became of it.
      const isRepeatable = !route.startsWith('POST ');
      for (let attempt = 1; ; attempt++) {
        try {
          const { status, data } = await octokit.request(route, { ...parameters });
          return { status, data };
        } catch (error) {
          const failure = readFailure(error);
          const askedMs = waitOf(failure, clock.nowMs());
          if (expect.includes(failure.status) && askedMs === undefined) return failure;
          const waitMs = askedMs ?? (isRepeatable ? backoffOf(failure, attempt) : undefined);
          if (waitMs === undefined || attempt === mostTries || waitMs > longestWaitMs) throw explain(failure);
          options.warn(`GitHub asks to wait ${Math.ceil(waitMs / 1000)} s (${failure.message}).`);
          await clock.sleep(waitMs);
        }
      }
    },
  };
}

function readFailure(error: unknown): GithubFailure {
  const { status, response } = (error ?? {}) as {
    readonly status?: number;
    readonly response?: {
      readonly headers?: Readonly<Record<string, string | undefined>>;
      readonly data?: unknown;
    };
  };
  const said = (response?.data as { readonly message?: unknown } | undefined)?.message;
  return {
    status: response === undefined ? 0 : (status ?? 0),
    message: typeof said === 'string' ? said : errorMessage(error),
    headers: response?.headers ?? {},
  };
}

/** How long to wait after a failure that may pass; undefined: it does not. */
function backoffOf({ status }: GithubFailure, attempt: number): number | undefined {
  return status >= 500 || status === 0 ? 2 ** attempt * 1000 : undefined;
}

/** How long GitHub asks to wait; undefined: it does not. */
function waitOf({ status, headers, message }: GithubFailure, nowMs: number): number | undefined {
  if (status !== 403 && status !== 429) return undefined;
  const retryAfter = Number(headers['retry-after']);
  if (Number.isFinite(retryAfter) && headers['retry-after'] !== undefined) return retryAfter * 1000;
  if (headers['x-ratelimit-remaining'] === '0') {
    const reset = Number(headers['x-ratelimit-reset']) * 1000;
    return Number.isFinite(reset) ? Math.max(1000, reset - nowMs) : usualWaitMs;
  }
  return status === 429 || /secondary rate limit/i.test(message) ? usualWaitMs : undefined;
}
