import { type Diagnosis, diagnose } from '../../core/diagnosis/diagnose.ts';
import { UserError } from '../../core/error.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import type { Tried } from '../../core/retry.ts';

/**
 * `unreachable`: no engine answered. `not-found`, `conflict`: what the engine says of what was asked for. `pull`: it gave up
 * fetching an image. `refused`: another answer from 400 on. `invalid`: an answer that cannot be read.
 */
export type EngineErrorKind = 'unreachable' | 'not-found' | 'conflict' | 'pull' | 'refused' | 'invalid';

/** What is known of a request that failed. */
export interface EngineErrorDetails {
  readonly kind: EngineErrorKind;
  /** What was to be done, such as `pull ghcr.io/owner/app@sha256:…`. */
  readonly action: string;
  /** Which engine: a socket, or a host's name. */
  readonly engine: string;
  /** In the engine's words, or in those of the network. */
  readonly problem: string;
  readonly status?: number;
  /** The image it was about, for the remedy. */
  readonly image?: string;
  /** Set when trying again has come to an end. */
  readonly tried?: Tried;
}

/** A request to an engine that failed: which one, what the engine says, and how hard it was tried. */
export class EngineError extends UserError {
  override readonly name = 'EngineError';
  readonly kind: EngineErrorKind;
  /** What the catalogue of errors says of it. */
  readonly diagnosis: Diagnosis | undefined;
  readonly details: EngineErrorDetails;

  constructor(details: EngineErrorDetails) {
    const diagnosis = diagnose(details.problem, { image: details.image });
    super(formatMessage(details), { remedy: diagnosis?.remedy });
    this.kind = details.kind;
    this.diagnosis = diagnosis;
    this.details = details;
  }
}

function formatMessage({ action, engine, problem, tried }: EngineErrorDetails): string {
  const often =
    tried === undefined || tried.attempts === 1
      ? ''
      : ` (${tried.attempts} attempts, ${formatDuration(tried.waitedMs)} of waiting)`;
  return `${engine} could not ${action}: ${problem}${often}`;
}
