import { STATUS_CODES } from 'node:http';
import { type Diagnosis, diagnose } from '../../core/diagnosis/diagnose.ts';
import { UserError } from '../../core/error.ts';
import { formatDuration } from '../../core/format/quantity.ts';
import { formatErrorCodes, type RegistryErrorCode } from '../../core/oci/error-code.ts';
import type { Failure, Tried } from '../../core/retry.ts';

/**
 * `unauthorized`: no login, or one that is not accepted. `denied`: the login may not do this. `refused`: another
 * status from 400 to 499. `integrity`: what came is not what was asked for. `invalid`: an answer that cannot be read.
 */
export type RegistryErrorKind =
  | 'denied'
  | 'unauthorized'
  | 'not-found'
  | 'rate-limited'
  | 'refused'
  | 'server'
  | 'network'
  | 'tls'
  | 'integrity'
  | 'invalid';

/** What is known of a request that failed. */
export interface RegistryErrorDetails {
  readonly kind: RegistryErrorKind;
  readonly method: string;
  readonly url: URL;
  /** Of the answer, where there was one. */
  readonly status?: number | undefined;
  /** What the registry says itself. */
  readonly codes?: readonly RegistryErrorCode[];
  /** What went wrong, where it is not the status that tells. */
  readonly problem?: string;
  /** What else the reader has to know. */
  readonly note?: string;
  /** The header of that name. */
  readonly retryAfter?: string | undefined;
  /** The image that was read or written, for the remedy. */
  readonly image?: string;
  /** For a token, asked for with a login or without: the image is not the matter, the login is. */
  readonly token?: 'oauth' | 'anonymous';
  /** Set when trying again has come to an end. */
  readonly tried?: Tried;
}

/** A request to a registry that failed: which one, what the registry says of it, and how hard it was tried. */
export class RegistryError extends UserError {
  override readonly name = 'RegistryError';
  readonly kind: RegistryErrorKind;
  readonly status: number | undefined;
  /** What the catalogue of errors says of it. */
  readonly diagnosis: Diagnosis | undefined;
  readonly details: RegistryErrorDetails;

  constructor(details: RegistryErrorDetails) {
    const diagnosis = diagnose(evidence(details), { image: details.image });
    super(formatMessage(details), { remedy: diagnosis?.remedy });
    this.kind = details.kind;
    this.status = details.status;
    this.diagnosis = diagnosis;
    // A query can hold secrets.
    this.details = { ...details, url: new URL(withoutQuery(details.url)) };
  }
}

/** The kind of a status that was not expected. */
export function kindOfStatus(status: number): RegistryErrorKind {
  if (status === 401) return 'unauthorized';
  if (status === 403) return 'denied';
  if (status === 404) return 'not-found';
  if (status === 429) return 'rate-limited';
  if (status >= 500) return 'server';
  return status >= 400 ? 'refused' : 'invalid';
}

/** The failure in the words of containerd, so that one catalogue explains its errors and ours. */
function evidence(details: RegistryErrorDetails): string {
  const { method, status, codes = [], problem = '' } = details;
  const said = formatErrorCodes(codes);
  if (status === undefined || problem !== '') return [problem, said].join(' ');
  const answer = `unexpected status from ${method} request to ${withoutQuery(details.url)}: ${statusText(status)}`;
  return `${details.token === undefined ? '' : `failed to fetch ${details.token} token: `}${answer}: ${said}`;
}

function formatMessage(details: RegistryErrorDetails): string {
  const { method, status, codes = [], problem, note, tried } = details;
  const what = problem ?? (status === undefined ? 'no answer' : statusText(status));
  const said = formatErrorCodes(codes);
  const notes = [note, tried && formatTried(tried)].filter((text) => text !== undefined && text !== '');
  return [
    details.token === undefined ? '' : 'No token for the registry: ',
    `${method} ${withoutQuery(details.url)}: ${what}`,
    said === '' ? '' : `, ${said}`,
    notes.length === 0 ? '' : ` (${notes.join('; ')})`,
  ].join('');
}

function formatTried({ attempts, waitedMs, because, reason }: Tried): string {
  const often = attempts === 1 ? '' : `${attempts} attempts, ${formatDuration(waitedMs)} of waiting`;
  return [often, because === 'asked-too-long' || because === 'time' ? reason : '']
    .filter((text) => text !== '')
    .join('; ');
}

function statusText(status: number): string {
  const words = STATUS_CODES[status];
  return words === undefined ? String(status) : `${status} ${words}`;
}

function withoutQuery(url: URL): string {
  return `${url.origin}${url.pathname}`;
}

/** Whether a login may not read or write here; registries also say so of what is not there. */
export function isNoAccess(error: unknown): error is RegistryError {
  return error instanceof RegistryError && (error.kind === 'denied' || error.kind === 'unauthorized');
}

/** Whether what came is not what should be there. */
export function isBroken(error: unknown): error is RegistryError {
  return error instanceof RegistryError && (error.kind === 'integrity' || error.kind === 'invalid');
}

/** Never tried again: a login that was renewed a moment ago, content that is not what it should be, and what has been tried. */
const final = new Set(['unauthorized', 'integrity', 'invalid', 'tls']);

/** What is known of a failed request, for `retryWith`; undefined when trying again is out of the question. */
export function describeFailure(error: unknown): Omit<Failure, 'nowMs'> | undefined {
  if (!(error instanceof RegistryError) || error.details.tried !== undefined || final.has(error.kind))
    return undefined;
  return { status: error.status, text: evidence(error.details), retryAfter: error.details.retryAfter };
}

/** The same error with how hard it was tried, for `retryWith`. */
export function explainFailure(error: unknown, tried: Tried): unknown {
  return error instanceof RegistryError ? new RegistryError({ ...error.details, tried }) : error;
}
