import { UserError } from '../../core/error.ts';
import { Unfinished } from '../../core/unfinished.ts';

/** An image was not built because another one of the run failed: that one's error is the one to show. */
export class NotBuilt extends UserError {
  override readonly name = 'NotBuilt';
  /** The image that failed. */
  readonly because: string;

  constructor(because: string) {
    super(`not built, because ${because} failed`);
    this.because = because;
  }
}

/** The image whose failure is the cause of this one; undefined: this error is a cause itself. */
export function failedBecause(error: unknown): string | undefined {
  const cause = error instanceof Unfinished ? error.cause : error;
  return cause instanceof NotBuilt ? cause.because : undefined;
}
