import { resolve } from 'node:path';
import { type GithubRun, originContainerHost } from '../adapters/github/event.ts';
import { createRunLog } from '../adapters/runner/run-log.ts';
import type { Session, Surroundings } from '../adapters/runner/session.ts';
import { hasIdentity } from '../adapters/sign/identity-token.ts';
import type { InputValues } from '../core/input.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { endOf } from '../core/unfinished.ts';
import { buildErrorReport } from '../layers/bake/build-error.ts';
import type { ReportDocument } from '../page/document.ts';
import {
  type Command,
  type CommandReport,
  failureOf,
  type ReadContext,
  type Remarks,
  type RunContext,
  type Work,
} from './command.ts';
import { originUrl } from './context.ts';

/** A run of a command, as those who started it see it. */
export interface CommandResult {
  readonly report: CommandReport;
  readonly document: ReportDocument;
  readonly outputs: Readonly<Record<string, string>>;
  readonly remarks: Remarks;
  /** Undefined when all went well. */
  readonly error: ErrorReport | undefined;
}

/** Runs a command from its inputs as text to everything that is shown of it. @throws InputError when an input is not right. */
export async function runCommand<Inputs, Found, Report extends CommandReport>(
  command: Command<Inputs, Found, Report>,
  session: Session,
): Promise<CommandResult> {
  const { report, found, said } = await runWork(command, session);
  return {
    report,
    document: command.page(report),
    outputs: command.outputs?.(report, found) ?? {},
    remarks: command.remarks?.(report) ?? {
      notices: report.notices ?? said.notices,
      warnings: report.warnings ?? said.warnings,
    },
    error: failureOf(command, report),
  };
}

/** The report of a run. @throws InputError when an input is not right. */
export async function reportOf<Inputs, Found, Report>(
  work: Work<Inputs, Found, Report>,
  session: Session,
): Promise<Report> {
  return (await runWork(work, session)).report;
}

/** What fails after the inputs were read is in the report, beside everything that was found until then. */
async function runWork<Inputs, Found, Report>(
  work: Work<Inputs, Found, Report>,
  { values, ...given }: Session,
): Promise<{ readonly report: Report; readonly found: Found; readonly said: Remarks }> {
  const surroundings = { ...given, github: await countedRun(given, work, values) };
  const { clock, console } = surroundings;
  const { inputs, reader } = await work.read(values, await readContext(values, surroundings));
  for (const secret of reader.secrets) console.mask(secret);
  reader.throwProblems();
  if (inputs === undefined) throw new Error('the inputs could not be read, although no problem was found');

  const startedAtMs = clock.nowMs();
  const log = createRunLog(clock, console);
  for (const notice of reader.notices) log.notice(notice);
  for (const warning of reader.warnings) log.warning(warning);
  return { ...(await finishWork(work, { ...surroundings, log, startedAtMs }, inputs)), said: log };
}

/** Does the work, writes its report and adds that to the history. What fails is in the report. */
export async function finishWork<Inputs, Found, Report>(
  work: Work<Inputs, Found, Report>,
  context: RunContext,
  inputs: Inputs,
): Promise<{ readonly report: Report; readonly found: Found }> {
  const { clock, github, log, startedAtMs } = context;
  const { found, failure } = await endOf(work.nothing(inputs), () => work.run(context, inputs));
  const report = await work.report(
    found,
    {
      schemaVersion: 1,
      startedAt: new Date(startedAtMs).toISOString(),
      durationMs: Math.max(0, clock.nowMs() - startedAtMs),
      revision: github?.revision,
      runUrl: github?.runUrl,
      phases: log.phases,
      notices: log.notices,
      warnings: log.warnings,
      error: failure === undefined ? undefined : buildErrorReport(failure, work.image?.(inputs)),
    },
    inputs,
  );
  return { report: (await work.keep?.(report, context, inputs, found)) ?? report, found };
}

/** The run on GitHub; one of `workflow_run` may count as the run that it follows. */
async function countedRun(
  { github, cwd, env, commands }: Surroundings,
  { withoutCheckout }: { readonly withoutCheckout?: true },
  values: InputValues,
): Promise<GithubRun | undefined> {
  if (github?.event.name !== 'workflow_run') return github;
  const { followedRun } = await import('../adapters/github/followed-run.ts');
  const folder = withoutCheckout ? undefined : resolve(cwd, values['context'] || '.');
  return followedRun(github, { folder, env, commands });
}

async function readContext(values: InputValues, surroundings: Surroundings): Promise<ReadContext> {
  const { clock, github } = surroundings;
  const asksOrigin = github === undefined && (values['image'] ?? '') === '';
  const origin = asksOrigin ? await originUrl(surroundings) : undefined;
  const originHost = origin && originContainerHost(origin.href);
  return {
    ...surroundings,
    nowMs: clock.nowMs(),
    githubRepository: github?.repository ?? (originHost && origin?.pathname.slice(1)),
    actor: github?.actor,
    event: github?.event.name,
    githubContainerHost: github?.containerHost ?? originHost ?? 'ghcr.io',
    isForkPullRequest: github?.isForkPullRequest ?? false,
    signing: {
      hasIdentity: hasIdentity(surroundings.env),
      isPublic: github?.isPublic,
      repositoryUrl: github?.repositoryUrl,
      repositoryId: surroundings.env['GITHUB_REPOSITORY_ID'] || undefined,
      defaultBranch: github?.event.defaultBranch,
    },
    hasOwnSsh: github === undefined && surroundings.env['GITHUB_ACTIONS'] !== 'true',
  };
}
