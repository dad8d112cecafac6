import { errorMessage, remedyOf } from '../error.ts';
import type { ErrorReport } from '../run-report.ts';
import { diagnose } from './diagnose.ts';

/** What went wrong where nothing was thrown, as a report shows it. */
export function plainError(message: string, remedy?: string): ErrorReport {
  return { message, cause: undefined, remedy, log: [] };
}

/**
 * Anything that was thrown, as a report shows it: with what the catalogue knows of its cause and remedy.
 * @param image for remedies that name it.
 */
export function errorReport(error: unknown, image: string | undefined): ErrorReport {
  const message = errorMessage(error);
  const diagnosis = diagnose(message, image === undefined ? {} : { image });
  return {
    message,
    // What the message says already is not said again.
    cause: diagnosis === undefined || message.includes(diagnosis.cause) ? undefined : diagnosis.cause,
    remedy: remedyOf(error) ?? diagnosis?.remedy,
    log: [],
  };
}
