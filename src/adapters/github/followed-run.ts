import { countedEvent, type FollowedFacts, mayCount } from '../../core/layers/run-event.ts';
import { readHeadCommit } from '../context/head-commit.ts';
import type { CommandRunner } from '../process/command.ts';
import type { GithubRun } from './event.ts';

/** Where git is asked. */
interface Checkout {
  /** The folder that the run takes files from; undefined: it takes none. */
  readonly folder: string | undefined;
  readonly env: Readonly<Record<string, string>>;
  readonly commands: CommandRunner;
}

/** A server that says nothing for this many seconds is not waited for. */
const patience = ['-c', 'http.lowSpeedLimit=1', '-c', 'http.lowSpeedTime=20'];

/**
 * The run that a `workflow_run` counts as, at the commit that it follows; every other run as it is. Asks git for the commit that is
 * checked out, and the repository for its refs, because the payload does not tell a branch from a tag.
 */
export async function followedRun(run: GithubRun, checkout: Checkout): Promise<GithubRun> {
  const { event, repository } = run;
  const { follows } = event;
  if (event.name !== 'workflow_run' || follows === undefined) return run;
  const head = checkout.folder === undefined ? undefined : await readHeadCommit(checkout.folder, checkout);
  const known: FollowedFacts = { repository, head, usesCheckout: checkout.folder !== undefined, refs: [] };
  const refs = mayCount(event, known) ? await readRefs(follows.name, run.repositoryUrl, checkout) : [];
  const counted = countedEvent(event, { ...known, refs });
  return counted.name === 'workflow_run'
    ? { ...run, event: counted }
    : { ...run, event: counted, revision: follows.sha, branch: follows.name };
}

/** The branch and the tag of a name, with the commits that they are at. None where git cannot ask. */
async function readRefs(
  name: string,
  repositoryUrl: string,
  { folder, env, commands }: Checkout,
): Promise<FollowedFacts['refs']> {
  const wanted = [`refs/heads/${name}`, `refs/tags/${name}`];
  const result = await commands
    .run(
      'git',
      [
        ...[...patience, 'ls-remote', '--quiet'],
        // A checkout has the login for its remote.
        ...[folder === undefined ? repositoryUrl : 'origin', ...wanted, `${wanted[1]}^{}`],
      ],
      { env: { ...env, GIT_TERMINAL_PROMPT: '0' }, ...(folder === undefined ? {} : { cwd: folder }) },
    )
    .catch(() => undefined);
  if (result?.exitCode !== 0) return [];
  return result.stdout.split('\n').flatMap((line) => {
    const match = /^([0-9a-f]{40,64})\t(\S+)$/.exec(line);
    const [, sha = '', ref = ''] = match ?? [];
    // What an annotated tag stands for is listed behind it, as `TAG^{}`.
    const plain = ref.replace(/\^\{\}$/, '');
    return wanted.includes(plain) ? [{ ref: plain, sha }] : [];
  });
}
