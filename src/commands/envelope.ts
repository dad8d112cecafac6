import { createRunLog } from '../adapters/runner/run-log.ts';
import type { Session } from '../adapters/runner/session.ts';
import type { ErrorReport } from '../core/run-report.ts';
import { endOf } from '../core/unfinished.ts';
import { buildErrorReport } from '../layers/build-error.ts';
import type { ReportDocument } from '../page/document.ts';
import type { Command, CommandReport, Remarks, SessionCommand } from './command.ts';

/** A run of a command, as those who started it see it. */
export interface CommandResult<Report extends CommandReport = CommandReport> {
  readonly report: Report;
  readonly document: ReportDocument;
  readonly outputs: Readonly<Record<string, string>>;
  readonly remarks: Remarks;
  /** Undefined when all went well. */
  readonly error: ErrorReport | undefined;
}

/**
 * Runs a command from its inputs as text to its report. What fails after the inputs were read is in the report, beside everything
 * that was found until then.
 * @throws InputError when an input is not right.
 */
export async function runCommand<Inputs, Found, Report extends CommandReport>(
  command: Command<Inputs, Found, Report> | SessionCommand<Report>,
  session: Session,
): Promise<CommandResult<Report>> {
  if (!('read' in command)) return runSessionCommand(command, session);
  const { values, ...surroundings } = session;
  const { clock, console, github } = surroundings;
  const { inputs, reader } = await command.read(values, surroundings);
  reader.throwProblems();
  if (inputs === undefined) throw new Error('the inputs could not be read, although no problem was found');

  const startedAtMs = clock.nowMs();
  const log = createRunLog(clock, console);
  for (const notice of reader.notices) log.notice(notice);
  for (const warning of reader.warnings) log.warning(warning);
  const { found, failure } = await endOf(command.nothing, () =>
    command.run({ ...surroundings, log, startedAtMs }, inputs),
  );
  const report = command.report(
    found,
    {
      schemaVersion: 1,
      startedAt: new Date(startedAtMs).toISOString(),
      durationMs: clock.nowMs() - startedAtMs,
      revision: github?.revision,
      runUrl: github?.runUrl,
      phases: log.phases,
      notices: log.notices,
      warnings: log.warnings,
      error: failure === undefined ? undefined : buildErrorReport(failure, command.image?.(inputs)),
    },
    inputs,
  );
  return {
    report,
    document: command.page(report),
    outputs: command.outputs?.(report) ?? {},
    remarks: command.remarks?.(report) ?? { notices: report.notices ?? [], warnings: report.warnings ?? [] },
    error: command.failure === undefined ? report.error : command.failure(report),
  };
}

async function runSessionCommand<Report extends CommandReport>(
  command: SessionCommand<Report>,
  session: Session,
): Promise<CommandResult<Report>> {
  const { report, left } = await command.run(session);
  return {
    report,
    document: command.page(report),
    outputs: command.outputs?.(report, left) ?? {},
    remarks: command.remarks?.(report, left) ?? {
      notices: report.notices ?? [],
      warnings: report.warnings ?? [],
    },
    error: command.failure === undefined ? report.error : command.failure(report),
  };
}
