import { parseJson } from './json.ts';

/** What a registry says of a request that it refused. */
export interface RegistryErrorCode {
  /** Upper case, such as `MANIFEST_UNKNOWN`; empty when the server speaks another language than registries do. */
  readonly code: string;
  readonly message: string;
}

const longestMessage = 300;

/**
 * Reads the body of a refused request. A registry sends a list of errors
 * (https://github.com/opencontainers/distribution-spec/blob/v1.1.1/spec.md#error-codes), a token server `error` and
 * `error_description`, GitHub's own servers `message`; proxies in between send plain text or a page, of which the
 * first words are kept.
 */
export function parseErrorBody(text: string): readonly RegistryErrorCode[] {
  const trimmed = text.trim();
  if (trimmed === '') return [];
  const json = parseJson(trimmed);
  if (typeof json !== 'object' || json === null) {
    const words = shorten(/^</.test(trimmed) ? (/<title>([^<]*)/i.exec(trimmed)?.[1] ?? '') : trimmed);
    return words === '' ? [] : [{ code: '', message: words }];
  }
  const body = json as Readonly<Record<string, unknown>>;
  if (Array.isArray(body['errors'])) return body['errors'].flatMap(parseEntry);
  const message = [body['error_description'], body['message'], body['details']].find(isText);
  const error = isText(body['error']) ? body['error'] : undefined;
  if (message === undefined && error === undefined) return [];
  return [{ code: (error ?? '').toUpperCase(), message: shorten(message ?? '') }];
}

/** `DENIED: permission_denied: write_package` */
export function formatErrorCodes(codes: readonly RegistryErrorCode[]): string {
  return codes
    .map(({ code, message }) => [code, message].filter((part) => part !== '').join(': '))
    .join('; ');
}

function parseEntry(entry: unknown): readonly RegistryErrorCode[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { code, message } = entry as Readonly<Record<string, unknown>>;
  if (!isText(code) && !isText(message)) return [];
  return [{ code: isText(code) ? code.toUpperCase() : '', message: isText(message) ? shorten(message) : '' }];
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > longestMessage ? `${line.slice(0, longestMessage)}…` : line;
}
