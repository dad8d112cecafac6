import { randomUUID } from 'node:crypto';
import { fetchHold } from '../../adapters/registry/hold-artifact.ts';
import { createRunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { openRegistries } from '../../layers/registries.ts';
import { inputContext, openHistory } from '../session.ts';
import { type IssuesPlace, watch } from '../watch.ts';
import { type MaintainInputs, readMaintainInputs } from './inputs.ts';
import { openGithubPackage, registryPackage } from './package-access.ts';
import type { MaintainReport } from './report.ts';
import { maintain } from './run.ts';

/**
 * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function maintainSession(session: Session): Promise<MaintainReport> {
  const { github, clock, console, env } = session;
  const context = inputContext(session);
  const { inputs, reader } = readMaintainInputs(session.values, context);
  const isGithubs = inputs.registry === context.githubContainerHost;
  const token = tokenOf(inputs, env);
  if (isGithubs && token === '')
    reader.problem(
      'github-token',
      'required: GitHub’s registry only lists versions with a token. In a terminal, set GITHUB_TOKEN to a token that may delete packages',
    );
  const issues = issuesPlace(session, token);
  if (inputs.watch.notify === 'issue' && issues === undefined)
    reader.problem(
      'notify',
      'opening issues needs a run on GitHub with a token. In a terminal, set GITHUB_REPOSITORY and GITHUB_TOKEN',
    );
  for (const secret of [inputs.token, inputs.login?.password]) if (secret) console.mask(secret);
  reader.throwProblems();
  const log = createRunLog(clock, console);
  for (const notice of inputs.notices) log.notice(notice);
  const client = (await openRegistries(session, inputs)).connect(inputs.registry);
  const { repository } = inputs;
  return maintain({
    inputs,
    access: isGithubs
      ? openGithubPackage({
          client,
          repository,
          token,
          apiUrl: apiUrlOf(env),
          clock,
          newNonce: randomUUID,
          warn: log.notice,
        })
      : registryPackage(client, repository),
    client,
    clock,
    log,
    runUrl: github?.runUrl,
    watch: (entries, quota) =>
      watch(
        {
          inputs: inputs.watch,
          image: inputs.image,
          client,
          repository,
          clock,
          cwd: session.cwd,
          issues,
          runUrl: github?.runUrl,
          warn: log.warning,
        },
        entries,
        quota,
      ),
    history: await openHistory(session, inputs),
    readHold: () => fetchHold(client, repository, log.warning),
  });
}

/** Where issues are opened; undefined where nobody said it. */
function issuesPlace({ github, env }: Session, token: string): IssuesPlace | undefined {
  const repository = github?.repository ?? env['GITHUB_REPOSITORY'] ?? '';
  if (token === '' || !/^[^/]+\/[^/]+$/.test(repository)) return undefined;
  return { token, repository, apiUrl: apiUrlOf(env) };
}

function apiUrlOf(env: Readonly<Record<string, string>>): string {
  return env['GITHUB_API_URL'] ?? 'https://api.github.com';
}

function tokenOf({ token }: MaintainInputs, env: Readonly<Record<string, string>>): string {
  return token || (env['GITHUB_TOKEN'] ?? '');
}
