import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { InputReader } from '../../core/input.ts';
import type { LayersInputs } from './inputs.ts';

/** A larger file is data, and no text that a log could show. */
const longestSecretBytes = 64 << 10;
/** Shorter lines of a file are in too many texts, as `[default]` and `true` are. */
const shortestLine = 12;

/** The inputs with what is in `secret-files` among what no log may show. A file that cannot be read has none. */
export async function withSecretFiles<Inputs extends Pick<LayersInputs, 'build' | 'secretValues'>>(
  inputs: Inputs,
  reader: InputReader,
  cwd: string,
): Promise<Inputs> {
  const texts = await Promise.all(
    inputs.build.secretFiles.map(({ value }) => readSecret(resolve(cwd, value))),
  );
  const values = texts.flatMap((text) => [text.trim(), ...text.split(/\r?\n/).filter(isTelling)]);
  const telling = values.filter((value) => value !== '');
  for (const value of telling) if (!value.includes('\n')) reader.secret(value);
  return { ...inputs, secretValues: new Set([...inputs.secretValues, ...telling]) };
}

function isTelling(line: string): boolean {
  return line.trim().length >= shortestLine && !line.startsWith('-----');
}

async function readSecret(path: string): Promise<string> {
  try {
    const { size } = await stat(path);
    return size > longestSecretBytes ? '' : await readFile(path, 'utf8');
  } catch {
    // That it is not there is told with the other inputs.
    return '';
  }
}
