import { context as contextAtStart } from '@actions/github';

/** The GitHub run we are in. */
export interface GithubRun {
  readonly event: { readonly name: string; readonly ref: string; readonly defaultBranch: string | undefined };
  /** `Owner/Repository` */
  readonly repository: string;
  readonly actor: string;
  readonly revision: string;
  readonly runUrl: string;
  readonly repositoryUrl: string;
  /** `ghcr.io`, or the container host of a GitHub Enterprise Server. */
  readonly containerHost: string;
  readonly isForkPullRequest: boolean;
  /** Its number, when the run is one of a pull request. */
  readonly pullRequest: number | undefined;
  /** The branch or tag that runs; of a pull request the one it comes from. */
  readonly branch: string;
  /** No other run has it, nor another attempt of this one; legs of a matrix share it. */
  readonly runKey: string;
}

/** Reads the run's context: GITHUB_* variables and the event's payload. */
export function readGithubRun(context: typeof contextAtStart = contextAtStart): GithubRun {
  const repository = `${context.repo.owner}/${context.repo.repo}`;
  const repositoryUrl = `${context.serverUrl}/${repository}`;
  const payload = context.payload;
  // A fork that was deleted since has no name.
  const head: unknown = payload.pull_request?.['head']?.repo?.full_name ?? '';
  const defaultBranch: unknown = payload.repository?.['default_branch'];
  return {
    event: {
      name: context.eventName,
      ref: context.ref,
      defaultBranch: typeof defaultBranch === 'string' ? defaultBranch : undefined,
    },
    repository,
    actor: context.actor,
    revision: context.sha,
    runUrl: `${repositoryUrl}/actions/runs/${context.runId}`,
    repositoryUrl,
    containerHost: containerHostOf(context.serverUrl),
    pullRequest: payload.pull_request?.number,
    branch: String(payload.pull_request?.['head']?.ref ?? context.ref.replace(/^refs\/(heads|tags)\//, '')),
    runKey: `${context.runId}-${context.runAttempt}-${context.job}`,
    isForkPullRequest:
      payload.pull_request !== undefined && String(head).toLowerCase() !== repository.toLowerCase(),
  };
}

/** GitHub.com has ghcr.io; a server with subdomain isolation has `containers.HOSTNAME`, ghe.com its own too. */
export function containerHostOf(serverUrl: string): string {
  const { hostname } = new URL(serverUrl);
  return hostname === 'github.com' ? 'ghcr.io' : `containers.${hostname}`;
}
