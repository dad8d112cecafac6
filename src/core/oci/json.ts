import { UserError } from '../error.ts';
import { type Digest, parseDigest } from './digest.ts';

/** Reads of untrusted JSON. Each names the place where something else stood: `layers[2].size`. */

/** Reads what should stand at a place. @throws UserError that names it. */
export type Reader<T> = (value: unknown, where: string) => T;

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

/** The items of an array; one that is no object counts as one without fields, and what is no array has none. */
export function objectsOf(value: unknown): readonly Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(objectOrEmpty) : [];
}

/** The items of an array, each as a text; what is no array has none. */
export function itemTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

/** The fields of an object that are no objects, each as a text; what is no object has none. */
export function fieldTexts(value: unknown): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(objectOrEmpty(value)).flatMap(([name, item]) =>
      typeof item === 'object' || item === undefined ? [] : [[name, String(item)]],
    ),
  );
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

/** @throws UserError unless it is a number that is not negative. */
export function readCount(value: unknown, where: string): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw unexpected(where, 'a number', value);
}

/** Reads what may be absent. */
export function optional<T>(read: Reader<T>): Reader<T | undefined> {
  return (value, where) => (value === undefined ? undefined : read(value, where));
}

export const readOptionalText: Reader<string | undefined> = (value, where) =>
  optional(readText)(value ?? undefined, where);

/** Reads an array, each item the same way. */
export function listOf<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, where) => readArray(value, where).map((item, index) => read(item, `${where}[${index}]`));
}

/** The same, where what is absent or null is an empty one. */
export function listOrNone<T>(read: Reader<T>): Reader<readonly T[]> {
  return (value, where) => listOf(read)(value ?? [], where);
}

/** Reads an object with any keys, each field the same way. It has no prototype: a key may be "constructor". */
export function mapOf<T>(read: Reader<T>): Reader<Readonly<Record<string, T>>> {
  return (value, where) => {
    const entries = Object.entries(readObject(value, where));
    const fields = entries.map(([key, field]) => [key, read(field, `${where}["${key}"]`)]);
    return Object.assign(Object.create(null), Object.fromEntries(fields));
  };
}

type Fields<T> = {
  readonly [Name in keyof T]-?: Reader<T[Name] | (object extends Pick<T, Name> ? undefined : never)>;
};

/** Reads an object with these fields, in this order. Other fields, and those that are read as undefined, are left out. */
export function objectOf<T extends object>(fields: Fields<T>): Reader<T> {
  const readers = Object.entries<Reader<unknown>>(fields);
  return (value, where) => {
    const object = readObject(value, where);
    const read = readers.map(([name, read]) => [
      name,
      read(object[name], where === '' ? name : `${where}.${name}`),
    ]);
    return Object.fromEntries(read.filter(([, field]) => field !== undefined)) as T;
  };
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
