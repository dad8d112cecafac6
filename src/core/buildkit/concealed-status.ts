import { objectOrEmpty } from '../oci/json.ts';
import { decodeBase64 } from './log-tail.ts';

/** What takes secrets out of what a build says. */
export interface Concealer {
  /** Of any text. */
  readonly hide: (text: string) => string;
  /** Build arguments that are secret: name → value. BuildKit writes their values into the names of steps. */
  readonly args: Readonly<Record<string, string>>;
}

/** Where a build is given no secret. */
export const nothingConcealed: Concealer = { hide: (text) => text, args: {} };

/** An argument shorter than this is in too many texts, as `main` is. */
const shortestArg = 8;

/** Fields whose bytes are Base64: https://github.com/moby/buildkit/blob/v0.32.2/client/graph.go */
const encodedFields = new Set(['data', 'short', 'detail']);

/** A step that is not the source of a stage, whose name is read. */
const stepName = /^\[[^\]]{0,200}\d\/\d{1,4}\] (?!FROM )/;

/** Takes secrets out of a line of text; secret arguments are named there, as the Dockerfile names them. */
export function concealText(text: string, { hide, args }: Concealer): string {
  const named = Object.entries(args)
    .filter(([, value]) => value.length >= shortestArg)
    .sort(([, a], [, b]) => b.length - a.length)
    .reduce((shown, [name, value]) => shown.replaceAll(value, () => `$${name}`), text);
  return hide(named);
}

/** Takes secrets out of one value of `--progress=rawjson`. */
export function concealStatus(status: unknown, concealer: Concealer): unknown {
  return concealValue(status, '', concealer);
}

/** Takes secrets out of the metadata file, which holds the arguments of a build in its provenance. */
export function concealMetadata(metadata: unknown, { hide, args }: Concealer): unknown {
  if (typeof metadata === 'string') return hide(metadata);
  if (Array.isArray(metadata)) return metadata.map((item) => concealMetadata(item, { hide, args }));
  if (typeof metadata !== 'object' || metadata === null) return metadata;
  return Object.fromEntries(
    Object.entries(metadata).map(([key, value]) => {
      const isSecret = key.startsWith('build-arg:') && key.slice('build-arg:'.length) in args;
      return [key, isSecret ? '***' : concealMetadata(value, { hide, args })];
    }),
  );
}

function concealValue(value: unknown, field: string, concealer: Concealer): unknown {
  if (typeof value === 'string') return concealField(value, field, concealer);
  if (Array.isArray(value)) return value.map((item) => concealValue(item, field, concealer));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).map(([key, item]) => [key, concealValue(item, key, concealer)]),
  );
}

function concealField(text: string, field: string, concealer: Concealer): string {
  if (encodedFields.has(field)) return concealBase64(text, concealer);
  const mayHoldArgs = field === 'error' || (field === 'name' && stepName.test(text));
  return mayHoldArgs ? concealText(text, concealer) : concealer.hide(text);
}

function concealBase64(text: string, concealer: Concealer): string {
  const bytes = decodeBase64(text);
  const hidden = concealBytes(bytes, concealer);
  return hidden === bytes ? text : encodeBase64(hidden);
}

/** Takes secrets out of what a step printed. What has none is returned as it is: it may be no text. */
export function concealBytes(bytes: Uint8Array, concealer: Concealer): Uint8Array {
  const said = new TextDecoder().decode(bytes);
  const hidden = concealText(said, concealer);
  return hidden === said ? bytes : new TextEncoder().encode(hidden);
}

export function encodeBase64(bytes: Uint8Array): string {
  return btoa([...bytes].map((byte) => String.fromCharCode(byte)).join(''));
}
