import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Surroundings } from '../../adapters/runner/session.ts';
import { parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice } from '../../core/error.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { type MirrorPair, parseMirrorPairs } from '../../core/mirror/mirror-plan.ts';
import { type InputContext, type Login, readLogin } from '../../layers/registry-inputs.ts';

/** Everything that a mirroring is asked to do, checked. */
export interface MirrorInputs {
  readonly pairs: readonly MirrorPair[];
  readonly dryRun: boolean;
  readonly pin: 'false' | 'show' | 'write';
  /** Undefined: it is not read, because images are named and nothing is pinned. */
  readonly dockerfile: MirrorDockerfile | undefined;
  /** Registry of the copies. */
  readonly registry: string;
  readonly login: Login | undefined;
  readonly retries: number;
}

/** A Dockerfile whose images are mirrored. */
interface MirrorDockerfile {
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** The images of its FROM lines, as they are written. */
  readonly names: readonly string[];
}

/** Reads and checks every input of the command mirror, and the Dockerfile where it is needed. Problems are collected in `reader`. */
export async function readMirrorInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: InputContext & Pick<Surroundings, 'cwd'>,
): Promise<{ readonly inputs: MirrorInputs; readonly reader: InputReader }> {
  const reader = createInputReader(values);
  const dryRun = reader.boolean('dry-run', false);
  const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
  const file = reader.text('file', 'Dockerfile');
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const given = reader.list('images');
  const dockerfile =
    given.length === 0 || pin !== 'false'
      ? await readDockerfile(join(context.cwd, file), file, reader)
      : undefined;
  const { pairs, problems } = parseMirrorPairs(
    given.length > 0 ? given : (dockerfile?.names ?? []),
    reader.text('to') || undefined,
  );
  for (const problem of problems) reader.problem(given.length > 0 ? 'images' : 'to', problem);
  if (pairs.length === 0 && problems.length === 0)
    reader.problem(
      'images',
      `expected lines "source=target"; ${file} names no image from elsewhere that could be mirrored`,
    );
  const registry = pairs[0]?.target.registry ?? '';
  return {
    inputs: {
      pairs,
      dryRun,
      pin,
      dockerfile,
      registry,
      login: readLogin(reader, context, registry),
      retries,
    },
    reader,
  };
}

async function readDockerfile(
  path: string,
  file: string,
  reader: InputReader,
): Promise<MirrorDockerfile | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
    return undefined;
  }
  try {
    return { path, text, names: fromNames(text) };
  } catch (error) {
    reader.problem('file', `${file}: ${errorAdvice(error)}`);
    return { path, text, names: [] };
  }
}

/** The images of FROM lines, as they are written: no stages, no variables, nothing that is pinned. */
function fromNames(text: string): readonly string[] {
  const { stages } = parseDockerfile(text);
  const ownNames = new Set(stages.map(({ name }) => name));
  const isMirrored = (from: string): boolean =>
    !ownNames.has(from.toLowerCase()) && from !== 'scratch' && !from.includes('$') && !from.includes('@');
  return [...new Set(stages.map(({ from }) => from).filter(isMirrored))];
}
