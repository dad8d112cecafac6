import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import type { Session } from '../adapters/runner/session.ts';
import type { ErrorReport } from '../core/run-report.ts';
import type { ReportDocument } from '../page/document.ts';

/** What every report tells of its run. */
export interface CommandReport {
  readonly schemaVersion: 1;
  readonly kind: string;
  readonly notices?: readonly string[];
  readonly warnings?: readonly string[];
  readonly error?: ErrorReport | undefined;
}

/** The annotations of a job, and the lines of a log. */
export interface Remarks {
  readonly notices: readonly string[];
  readonly warnings: readonly string[];
}

/** How a command differs in a terminal from the action whose inputs it takes. */
export interface TerminalForm {
  /** Flags of its own → the input that they stand for. */
  readonly flags?: Readonly<Record<string, string>>;
  /** Flags beside those of the action. */
  readonly also?: ActionMetadata['inputs'];
  /** What stands behind the command without a flag, in this order → the inputs. */
  readonly positionals?: readonly string[];
  /** Inputs of the action that mean nothing to it. */
  readonly leavesOut?: readonly string[];
  /** The only inputs of the action that mean something to it; undefined: all. */
  readonly keeps?: readonly string[];
}

/**
 * One command: a step of GitHub Actions, a command of the command line, or both. `Left` is what a run leaves besides its report,
 * for the outputs.
 */
export interface Command<Report extends CommandReport = CommandReport, Left = unknown> {
  /** The action.yml that its inputs and flags are made from, relative to the root; or inputs of its own. */
  readonly metadata: string | ActionMetadata;
  readonly terminal?: TerminalForm;
  /**
   * From the inputs as text to the report: all problems of the inputs are found before anything is touched.
   * @throws InputError when an input is not right. What fails later is in the report.
   */
  run(session: Session): Promise<{ readonly report: Report; readonly left: Left }>;
  page(report: Report): ReportDocument;
  /** The outputs of its action: name → text. None where it is no action. */
  outputs?(report: Report, left: Left): Readonly<Record<string, string>>;
  /** Why the run counts as failed; undefined where only the report's `error` says so. */
  failure?(report: Report): ErrorReport | undefined;
  /** Undefined: the report's own notices and warnings. */
  remarks?(report: Report, left: Left): Remarks;
}

/** A run of a command, as those who started it see it. */
export interface CommandResult {
  readonly report: CommandReport;
  readonly document: ReportDocument;
  readonly outputs: Readonly<Record<string, string>>;
  readonly remarks: Remarks;
  /** Undefined when all went well. */
  readonly error: ErrorReport | undefined;
}

/** A command whose run leaves nothing but its report. */
export function defineCommand<Report extends CommandReport>(
  command: Omit<Command<Report, undefined>, 'run'> & { run(session: Session): Promise<Report> },
): Command {
  return { ...command, run: async (session) => ({ report: await command.run(session), left: undefined }) };
}

/** Runs a command. @throws InputError when an input is not right. */
export async function runCommand(command: Command, session: Session): Promise<CommandResult> {
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
