import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { dockerfileAt } from '../../adapters/disk/dockerfile-path.ts';
import type { Surroundings } from '../../adapters/runner/session.ts';
import { parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice } from '../../core/error.ts';
import { agree } from '../../core/format/quantity.ts';
import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { mayWrite } from '../../core/layers/write-policy.ts';
import { type MirrorPair, parseMirrorPairs } from '../../core/mirror/mirror-plan.ts';
import { type Login, readLogins } from '../../layers/inputs/logins.ts';
import type { InputContext } from '../../layers/inputs/registry-inputs.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { readImages } from '../images/images.ts';
import { readTrustedRefs } from '../inputs.ts';

/** Everything that a mirroring is asked to do, checked. */
export interface MirrorInputs {
  readonly pairs: readonly MirrorPair[];
  readonly dryRun: boolean;
  readonly pin: 'false' | 'show' | 'write';
  /** None is read where images are named and nothing is pinned. */
  readonly dockerfiles: readonly MirrorDockerfile[];
  /** Registry of the copies. */
  readonly registry: string;
  readonly logins: readonly Login[];
  readonly retries: number;
}

export interface MirrorDockerfile {
  /** As it was given. */
  readonly file: string;
  /** Absolute. */
  readonly path: string;
  readonly text: string;
  /** The images of its FROM lines, as they are written. */
  readonly names: readonly string[];
}

/** Reads the inputs for one Dockerfile, or for those of all images that bake files name. */
export async function readMirror(
  values: InputValues,
  context: ReadContext,
): Promise<ReadInputs<MirrorInputs>> {
  const named = await readImages(values, context);
  if (named === undefined) return readMirrorInputs(values, context);
  if (named.inputs === undefined) return { inputs: undefined, reader: named.reader };
  const { inputs, reader } = await readMirrorInputs(values, context, [
    ...new Set(named.inputs.map((image) => image.values['file'] ?? '')),
  ]);
  // One that is written in a bake file is not a file that could be pinned.
  const dockerfiles = inputs.dockerfiles.filter(({ path }) => !path.startsWith(context.tempFolder));
  return { inputs: { ...inputs, dockerfiles }, reader };
}

/**
 * Reads and checks every input of the command mirror, and the Dockerfiles where they are needed. Problems are collected in `reader`.
 * @param files undefined: the input `file`
 */
export async function readMirrorInputs(
  values: InputValues,
  context: InputContext & Pick<Surroundings, 'cwd'> & Partial<Pick<Surroundings, 'github'>>,
  files?: readonly string[],
): Promise<Read<MirrorInputs>> {
  const reader = createInputReader(values);
  const dryRun = reader.boolean('dry-run', false);
  const { may, reason } = mayWrite('mirrored-images', context.github?.event, readTrustedRefs(reader));
  if (!dryRun && !may)
    reader.problem('dry-run', `this run may not copy base images: ${reason}. Use dry-run: true`);
  const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
  const paths = files ?? [reader.text('file', 'Dockerfile')];
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const given = reader.list('images');
  const isRead = given.length === 0 || pin !== 'false';
  const read = isRead
    ? await Promise.all(paths.map((file) => readDockerfile(context.cwd, file, reader)))
    : [];
  const dockerfiles = read.filter((dockerfile) => dockerfile !== undefined);
  const { pairs, problems } = parseMirrorPairs(
    given.length > 0 ? given : [...new Set(dockerfiles.flatMap(({ names }) => names))],
    reader.text('to') || undefined,
  );
  for (const problem of problems) reader.problem(given.length > 0 ? 'images' : 'to', problem);
  if (pairs.length === 0 && problems.length === 0)
    reader.problem(
      'images',
      `expected lines "source=target"; ${paths.join(', ')} ${agree(paths.length, 'names', 'name')} no image from elsewhere that could be mirrored`,
    );
  const registry = pairs[0]?.target.registry ?? '';
  return {
    inputs: {
      pairs,
      dryRun,
      pin,
      dockerfiles,
      registry,
      logins: readLogins(reader, context, registry),
      retries,
    },
    reader,
  };
}

async function readDockerfile(
  cwd: string,
  file: string,
  reader: InputReader,
): Promise<MirrorDockerfile | undefined> {
  const path = await dockerfileAt(resolve(cwd, file));
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch {
    reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
    return undefined;
  }
  try {
    return { file, path, text, names: fromNames(text) };
  } catch (error) {
    reader.problem('file', `${file}: ${errorAdvice(error)}`);
    return { file, path, text, names: [] };
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
