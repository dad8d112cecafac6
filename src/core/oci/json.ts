import { UserError } from '../error.ts';
import { type Digest, parseDigest } from './digest.ts';

/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */

/** What a text says as JSON; undefined if it is none. */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Arrays are none. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws UserError unless it is an object. */
export function readObject(value: unknown, where: string): Readonly<Record<string, unknown>> {
  if (isObject(value)) return value;
  throw unexpected(where, 'an object', value);
}

/** What is no object counts as one without fields. */
export function objectOrEmpty(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

/** @throws UserError unless it is an array. */
export function readArray(value: unknown, where: string): readonly unknown[] {
  if (Array.isArray(value)) return value;
  throw unexpected(where, 'an array', value);
}

/** The texts of an array; what else is in it is left out, and what is no array has none. */
export function textsOf(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}

/** @throws UserError unless it is a text that is not empty. */
export function readText(value: unknown, where: string): string {
  if (typeof value === 'string' && value !== '') return value;
  throw unexpected(where, 'a text', value);
}

/** Undefined where it is no text, or an empty one. */
export function textOrUndefined(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** @throws UserError unless it is a digest. */
export function readDigest(value: unknown, where: string): Digest {
  const digest = typeof value === 'string' ? parseDigest(value) : undefined;
  if (digest !== undefined) return digest;
  throw unexpected(where, 'a sha256 digest', value);
}

/** @throws UserError unless it is absent, or an object that holds texts only. */
export function readTexts(value: unknown, where: string): Readonly<Record<string, string>> {
  if (value === undefined || value === null) return {};
  const entries = Object.entries(readObject(value, where));
  return Object.fromEntries(
    entries.map(([key, text]) => {
      if (typeof text !== 'string') throw unexpected(`${where}["${key}"]`, 'a text', text);
      return [key, text];
    }),
  );
}

/** Objects with their keys in one order, at any depth, so that the same content is the same text. */
export function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (!isObject(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, item]) => [key, sortKeys(item)]));
}

/** The error for a value that is not what it should be. */
export function unexpected(where: string, expected: string, got: unknown): UserError {
  return new UserError(`${where}: expected ${expected}, got ${showJson(got)}`);
}

/** A value in one short line, whatever others wrote. */
export function showJson(value: unknown): string {
  const shown = show(value);
  return shown.length > 80 ? `${shown.slice(0, 80)}…` : shown;
}

function show(value: unknown): string {
  try {
    return JSON.stringify(value) ?? 'nothing';
  } catch {
    return 'something nested too deeply to show';
  }
}
