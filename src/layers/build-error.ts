import { UserError } from '../core/error.ts';

/** A build that failed, with the end of its log. */
export class BuildError extends UserError {
  override readonly name = 'BuildError';
  readonly diagnosedCause: string | undefined;
  readonly log: readonly string[];

  constructor(
    message: string,
    details: {
      readonly cause: string | undefined;
      readonly remedy: string | undefined;
      readonly log: readonly string[];
    },
  ) {
    super(message, details.remedy === undefined ? {} : { remedy: details.remedy });
    this.diagnosedCause = details.cause;
    this.log = details.log;
  }
}
