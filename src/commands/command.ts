import type { ActionMetadata } from '../adapters/runner/action-metadata.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { Surroundings } from '../adapters/runner/session.ts';
import type { InputReader, InputValues } from '../core/input.ts';
import type { ErrorReport, RunFacts } from '../core/run-report.ts';
import type { SharedRun } from '../layers/bake/context.ts';
import type { InputContext } from '../layers/inputs/registry-inputs.ts';
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
interface TerminalForm {
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

/** Where inputs are read, and what their defaults are made of. */
export interface ReadContext extends Surroundings, InputContext {
  readonly isForkPullRequest: boolean;
  readonly hasOwnSsh: boolean;
}

/** What was read of the inputs, and what is to be said of them. */
export interface ReadInputs<Inputs> {
  /** Undefined only where the reader has a problem. */
  readonly inputs: Inputs | undefined;
  readonly reader: Pick<InputReader, 'problems' | 'throwProblems' | 'notices' | 'warnings' | 'secrets'>;
}

/** Everything ambient that a run works with. */
export interface RunContext extends Surroundings {
  readonly log: RunLog;
  /** Milliseconds since the Unix epoch. */
  readonly startedAtMs: number;
  /** In a run of several images, what this one has in common with the others. */
  readonly shared?: SharedRun | undefined;
}

/** What makes the report of a run: everything of a command but how it is called and shown. */
export interface Work<Inputs, Found, Report> {
  /** It takes no file of a checkout, so that it does not matter which commit is checked out. */
  readonly withoutCheckout?: true;
  /** Reads and checks all inputs, before anything is touched. What is wrong with them is kept in the reader. */
  read(values: InputValues, context: ReadContext): Promise<ReadInputs<Inputs>>;
  /** What a run has found before it began. */
  nothing(inputs: NoInfer<Inputs>): NoInfer<Found>;
  /** @throws anything; `Unfinished` where something was found until then. */
  run(context: RunContext, inputs: NoInfer<Inputs>): Promise<Found>;
  report(found: NoInfer<Found>, facts: RunFacts, inputs: NoInfer<Inputs>): Report | Promise<Report>;
  /** Adds the run to the history, which needs its report. @throws never: nothing that goes wrong here is an error of the run. */
  keep?(
    report: NoInfer<Report>,
    context: RunContext,
    inputs: NoInfer<Inputs>,
    found: NoInfer<Found>,
  ): Promise<NoInfer<Report>>;
  /** The image that an error is about. */
  image?(inputs: NoInfer<Inputs>): string | undefined;
}

/** One command: a step of GitHub Actions, a command of the command line, or both. */
export interface Command<Inputs = unknown, Found = unknown, Report extends CommandReport = CommandReport>
  extends Work<Inputs, Found, Report> {
  /** The action.yml that its inputs and flags are made from, relative to the root; or inputs of its own. */
  readonly metadata: string | ActionMetadata;
  readonly terminal?: TerminalForm;
  page(report: NoInfer<Report>): ReportDocument;
  /** What other programs read of it in a terminal, beside `--json`; empty: nothing. */
  standardOutput?(report: NoInfer<Report>): string;
  /** The outputs of its action: name → text. None where it is no action. */
  outputs?(report: NoInfer<Report>, found: NoInfer<Found>): Readonly<Record<string, string>>;
  /** Why the run counts as failed; undefined where only the report's `error` says so. */
  failure?(report: NoInfer<Report>): ErrorReport | undefined;
  /** Undefined: the report's own notices and warnings. */
  remarks?(report: NoInfer<Report>): Remarks;
}

/** Why a run counts as failed: what its command says, or the error of its report. */
export function failureOf<Report extends CommandReport>(
  { failure }: { failure?(report: Report): ErrorReport | undefined },
  report: Report,
): ErrorReport | undefined {
  return failure === undefined ? report.error : failure(report);
}

/** A command, with the types of its parts found out. */
export function defineCommand<Inputs, Found, Report extends CommandReport>(
  command: Command<Inputs, Found, Report>,
): Command<Inputs, Found, Report> {
  return command;
}
