import { createRunLog } from '../adapters/runner/run-log.ts';
import type { Session, Surroundings } from '../adapters/runner/session.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { endOf } from '../core/unfinished.ts';
import { buildErrorReport } from '../layers/build-error.ts';
import type { ReportDocument } from '../page/document.ts';
import type { Command, CommandReport, ReadContext, Remarks, Work } from './command.ts';

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
    error: command.failure === undefined ? report.error : command.failure(report),
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
  { values, ...surroundings }: Session,
): Promise<{ readonly report: Report; readonly found: Found; readonly said: Remarks }> {
  const { clock, console, github } = surroundings;
  const { inputs, reader } = await work.read(values, readContext(surroundings));
  for (const secret of reader.secrets) console.mask(secret);
  reader.throwProblems();
  if (inputs === undefined) throw new Error('the inputs could not be read, although no problem was found');

  const startedAtMs = clock.nowMs();
  const log = createRunLog(clock, console);
  for (const notice of reader.notices) log.notice(notice);
  for (const warning of reader.warnings) log.warning(warning);
  const context = { ...surroundings, log, startedAtMs };
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
  return { report: (await work.keep?.(report, context, inputs, found)) ?? report, found, said: log };
}

function readContext(surroundings: Surroundings): ReadContext {
  const { clock, github } = surroundings;
  return {
    ...surroundings,
    nowMs: clock.nowMs(),
    githubRepository: github?.repository,
    actor: github?.actor,
    githubContainerHost: github?.containerHost ?? 'ghcr.io',
    isForkPullRequest: github?.isForkPullRequest ?? false,
  };
}
