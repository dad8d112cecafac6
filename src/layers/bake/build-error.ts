import { errorReport } from '../../core/diagnosis/error-report.ts';
import { UserError } from '../../core/error.ts';
import type { ErrorReport } from '../../core/run-report.ts';

/** A build that failed, with the end of its log. */
export class BuildError extends UserError {
  override readonly name = 'BuildError';
  readonly diagnosedCause: string | undefined;
  readonly log: readonly string[];
  /** Its entry in the catalogue; undefined: it is not known. */
  readonly diagnosis: string | undefined;

  constructor(
    message: string,
    details: Omit<ErrorReport, 'message'> & { readonly diagnosis?: string | undefined },
  ) {
    super(message, { remedy: details.remedy });
    this.diagnosedCause = details.cause;
    this.log = details.log;
    this.diagnosis = details.diagnosis;
  }
}

/** Anything that was thrown, as a report shows it; a build brings its own cause, remedy and log. */
export function buildErrorReport(failure: unknown, image: string | undefined): ErrorReport {
  if (!(failure instanceof BuildError)) return errorReport(failure, image);
  const { message, diagnosedCause: cause, remedy, log } = failure;
  return { message, cause, remedy, log };
}
