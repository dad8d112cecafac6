import { readFileSync } from 'node:fs';
import type { RunEvent } from '../../core/layers/run-event.ts';

export interface GithubRun {
  readonly event: RunEvent;
  /** `Owner/Repository` */
  readonly repository: string;
  readonly actor: string;
  readonly revision: string;
  readonly runUrl: string;
  readonly repositoryUrl: string;
  /** `ghcr.io`, or the container host of a GitHub Enterprise Server. */
  readonly containerHost: string;
  readonly isForkPullRequest: boolean;
  /** Everyone may see the repository on github.com; undefined: the event does not say so, or it is another GitHub. */
  readonly isPublic?: boolean | undefined;
  /** Its number, when the run is one of a pull request. */
  readonly pullRequest: number | undefined;
  /** The branch or tag that runs; of a pull request the one it comes from, of a fork as `owner:branch`. */
  readonly branch: string;
  /** No other run has it, nor another attempt of this one; legs of a matrix share it. */
  readonly runKey: string;
}

/**
 * Reads the run's context: GITHUB_* variables
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/variables) and the event's payload.
 * @throws when the payload is no JSON
 */
export function readGithubRun(env: Readonly<Record<string, string | undefined>>): GithubRun {
  const text = (name: string): string => env[name] ?? '';
  const payload = readPayload(env['GITHUB_EVENT_PATH']);
  const repository = text('GITHUB_REPOSITORY');
  const serverUrl = env['GITHUB_SERVER_URL'] || 'https://github.com';
  const repositoryUrl = `${serverUrl}/${repository}`;
  const isSame = (name: string): boolean => name.toLowerCase() === repository.toLowerCase();
  const pullRequest = fields(payload['pull_request']);
  const head = fields(pullRequest?.['head']);
  // A fork that was deleted since has no name.
  const isForkPullRequest =
    pullRequest !== undefined && !isSame(string(fields(head?.['repo'])?.['full_name']));
  const followed = fields(payload['workflow_run']);
  const follows =
    followed === undefined
      ? undefined
      : {
          event: string(followed['event']),
          name: string(followed['head_branch']),
          sha: string(followed['head_sha']),
          headRepository: string(fields(followed['head_repository'])?.['full_name']),
        };
  const followsFork = follows?.event.startsWith('pull_request') === true && !isSame(follows.headRepository);
  const number = pullRequest?.['number'];
  const ref = text('GITHUB_REF');
  return {
    event: {
      name: text('GITHUB_EVENT_NAME'),
      ref,
      defaultBranch: string(fields(payload['repository'])?.['default_branch']) || undefined,
      ...(isForkPullRequest || followsFork ? { fromFork: true } : {}),
      ...(follows === undefined ? {} : { follows }),
    },
    repository,
    actor: text('GITHUB_ACTOR'),
    revision: text('GITHUB_SHA'),
    runUrl: `${repositoryUrl}/actions/runs/${text('GITHUB_RUN_ID')}`,
    repositoryUrl,
    isPublic: serverUrl === 'https://github.com' ? isPublic(payload['repository']) : undefined,
    containerHost: containerHostOf(serverUrl),
    pullRequest: typeof number === 'number' ? number : undefined,
    branch:
      (isForkPullRequest ? string(head?.['label']) : '') ||
      string(head?.['ref']) ||
      ref.replace(/^refs\/(heads|tags)\//, ''),
    runKey: `${text('GITHUB_RUN_ID')}-${env['GITHUB_RUN_ATTEMPT'] || '1'}-${text('GITHUB_JOB')}`,
    isForkPullRequest,
  };
}

function readPayload(path: string | undefined): Readonly<Record<string, unknown>> {
  if (path === undefined || path === '') return {};
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw error;
  }
  return fields(JSON.parse(text)) ?? {};
}

function isPublic(repository: unknown): boolean | undefined {
  const isPrivate = fields(repository)?.['private'];
  return typeof isPrivate === 'boolean' ? !isPrivate : undefined;
}

function fields(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}

function string(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
export function containerHostOf(serverUrl: string): string {
  const { hostname } = new URL(serverUrl);
  return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}

/**
 * Where the images of a checkout are, by its remote. Undefined: a server of GitLab has its registry wherever its administrator
 * put it, and so have others. A server of GitHub is known by its name only.
 */
export function originContainerHost(origin: string): string | undefined {
  const { hostname } = new URL(origin);
  if (hostname === 'gitlab.com') return 'registry.gitlab.com';
  return /(^|\.)(github|ghe)\./.test(hostname) ? containerHostOf(origin) : undefined;
}
