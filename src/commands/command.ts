import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Session, Surroundings } from '../adapters/runner/session.ts';
import type { InputReader } from '../core/input.ts';
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

/** What was read of the inputs, and what is to be said of them. */
export interface ReadInputs<Inputs> {
  /** Undefined only where the reader has a problem. */
  readonly inputs: Inputs | undefined;
  readonly reader: Pick<InputReader, 'throwProblems' | 'notices' | 'warnings'>;
}

/** Everything ambient that a run works with. */
export interface RunContext extends Surroundings {
  readonly log: RunLog;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
}

/** What a report can tell of any run. */
export interface RunFacts extends Pick<RunLog, 'phases' | 'notices' | 'warnings'> {
  readonly schemaVersion: 1;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly revision: string | undefined;
  readonly runUrl: string | undefined;
  readonly error: ErrorReport | undefined;
}

/** One command: a step of GitHub Actions, a command of the command line, or both. */
export interface Command<Inputs = unknown, Found = unknown, Report extends CommandReport = CommandReport> {
  /** The action.yml that its inputs and flags are made from, relative to the root; or inputs of its own. */
  readonly metadata: string | ActionMetadata;
  readonly terminal?: TerminalForm;
  /** Reads and checks all inputs, before anything is touched. What is wrong with them is kept in the reader. */
  read(values: Session['values'], surroundings: Surroundings): Promise<ReadInputs<Inputs>>;
  /** What a run has found before it began. */
  readonly nothing: Found;
  /** @throws anything; `Unfinished` where something was found until then. */
  run(context: RunContext, inputs: Inputs): Promise<Found>;
  report(found: Found, facts: RunFacts, inputs: Inputs): Report;
  page(report: Report): ReportDocument;
  /** What other programs read of it in a terminal, beside `--json`; empty: nothing. */
  standardOutput?(report: Report): string;
  /** The outputs of its action: name → text. None where it is no action. */
  outputs?(report: Report): Readonly<Record<string, string>>;
  /** The image that an error is about. */
  image?(inputs: Inputs): string | undefined;
  /** Why the run counts as failed; undefined where only the report's `error` says so. */
  failure?(report: Report): ErrorReport | undefined;
  /** Undefined: the report's own notices and warnings. */
  remarks?(report: Report): Remarks;
}

/** A command, with the types of its parts found out. */
export function defineCommand<Inputs, Found, Report extends CommandReport>(
  command: Command<Inputs, Found, Report>,
): Command<Inputs, Found, Report> {
  return command;
}

/** A command whose run still makes its own report. */
export interface SessionCommand<Report extends CommandReport = CommandReport, Left = unknown> {
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

/** A command whose run leaves nothing but its report. */
export function defineSessionCommand<Report extends CommandReport>(
  command: Omit<SessionCommand<Report, undefined>, 'run'> & { run(session: Session): Promise<Report> },
): SessionCommand {
  return { ...command, run: async (session) => ({ report: await command.run(session), left: undefined }) };
}
