import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { readHeadCommit } from '../../adapters/context/head-commit.ts';
import { printBake } from '../../adapters/docker/bake-print.ts';
import type { GithubRun } from '../../adapters/github/event.ts';
import { type BakeDefinition, parseBakeDefinition } from '../../core/bake/definition.ts';
import { type PlannedImage, planImages } from '../../core/bake/images.ts';
import { errorAdvice } from '../../core/error.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import { createInputReader, type InputReader, type InputValues } from '../../core/input.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { refuseForeign } from './fork-definition.ts';
import { imageValues, valuesOfFile, valuesOn } from './values.ts';

/** One image of several, or what several stand on. */
export interface RunImage
  extends Pick<PlannedImage, 'kind' | 'name' | 'targets' | 'image' | 'references' | 'standsOn'> {
  /** The inputs as a run of this image alone is given them. */
  readonly values: InputValues;
}

/** An image, and what the command's own reader made of its values. */
export interface ReadImage<Inputs> extends RunImage {
  readonly inputs: Inputs;
  /** Of what is shared, where it is nothing but a layer: its name. Others can be based on its image in the registry. */
  readonly wholeLayer: string | undefined;
  /**
   * The inputs with other images by reference (name → `registry/repository@digest`), instead of by what is built in the same bake.
   * What is wrong with them was said before.
   */
  basedOn(references: ReadonlyMap<string, string>): Promise<Inputs | undefined>;
}

/**
 * The images of `bake-files`, in an order in which each comes behind those that it stands on; undefined where none is given. What
 * is wrong is in the reader.
 */
export async function readImages(
  values: InputValues,
  context: ReadContext,
): Promise<ReadInputs<readonly RunImage[]> | undefined> {
  const reader = createInputReader(values);
  const files = reader.list('bake-files');
  const request = {
    // As docker/bake-action reads `set` and `vars`: quotes and commas mean something to bake.
    ...{ files, targets: reader.list('targets'), overrides: trimmedLines(reader.text('set')) },
    variables: readVariables(reader),
  };
  if (files.length === 0) return readWithoutFiles(reader);
  refuseShared(reader, values);
  for (const name of request.targets)
    if (!/^[\w*][\w.*-]*$/.test(name))
      reader.problem('targets', `expected names of targets or groups, got "${name}"`);
  if (reader.problems.length > 0) return { inputs: undefined, reader };
  try {
    const definition = parseBakeDefinition(await printBake(request, context));
    const all = await allTargets(request, context);
    const { images, leftOut, problems } = planImages(definition, ownerOf(context), all);
    for (const problem of problems) reader.problem('bake-files', problem);
    for (const id of leftOut)
      reader.notice(
        `Target ${id} has no image name, and no image is based on it. It is not built. To build it, add its image name to the file.`,
      );
    for (const image of images) refuseFields(reader, image);
    if (context.github?.event.fromFork === true)
      for (const image of images) await refuseForeign(reader, image, values, context);
    const layers = readLayerLines(reader, images);
    const github = await checkedOut({ context: '.' }, context);
    const run = await Promise.all(
      images.map(async (image): Promise<RunImage> => {
        const { kind, name, targets, references, standsOn } = image;
        const dockerfile = await writeInline(image, context.tempFolder);
        const given = { env: context.env, github, layers: layers.get(name) ?? [], dockerfile };
        const own = imageValues(image, values, given);
        return {
          ...{ kind, name, targets, image: image.image, references, standsOn },
          values: own,
        };
      }),
    );
    return { inputs: reader.problems.length > 0 ? undefined : run, reader };
  } catch (error) {
    reader.problem('bake-files', errorAdvice(error));
    return { inputs: undefined, reader };
  }
}

/**
 * Reads the inputs of every image as a run of it alone would, and keeps what is wrong with any of them, by its name; what all
 * have in common is said once.
 * @param layerOf the layer that is all of an image, if there is one: it stands in the registry before others are built
 */
export async function readEachImage<Inputs>(
  images: readonly RunImage[],
  context: ReadContext,
  read: (values: InputValues, context: ReadContext) => Promise<ReadInputs<Inputs>>,
  layerOf: (inputs: Inputs) => string | undefined = () => undefined,
): Promise<ReadInputs<readonly ReadImage<Inputs>[]>> {
  const each: (ReadInputs<Inputs> & { readonly image: RunImage; readonly layer: string | undefined })[] = [];
  const references = new Map<string, string>();
  // What is shared comes before those that are based on it, and decides where their layers end.
  for (const image of images) {
    const found = await read(valuesOn(image.values, references), context);
    const isShared = image.kind === 'shared' && (image.values['part-of'] ?? '') === '';
    const layer = found.inputs === undefined || !isShared ? undefined : layerOf(found.inputs);
    if (layer !== undefined) references.set(image.name, `${image.image}:cache-${layer}`);
    each.push({ ...found, image, layer });
  }
  const reader = gatherRemarks(each.map(({ image, reader: own }) => ({ name: image.name, reader: own })));
  const found = each.flatMap(({ image, inputs, layer }): readonly ReadImage<Inputs>[] => {
    const basedOn: ReadImage<Inputs>['basedOn'] = async (on) =>
      (await read(valuesOn(image.values, on), context)).inputs;
    return inputs === undefined ? [] : [{ ...image, inputs, wholeLayer: layer, basedOn }];
  });
  return { inputs: found.length === images.length ? found : undefined, reader };
}

/** What is to be said of all images, each thing once. */
function gatherRemarks(
  each: readonly { readonly name: string; readonly reader: ReadInputs<unknown>['reader'] }[],
): InputReader {
  const reader = createInputReader({});
  const said = (pick: (own: ReadInputs<unknown>['reader']) => readonly Remark[]): readonly Said[] =>
    gather(each.map(({ name, reader: own }) => ({ name, remarks: pick(own) })));
  const isOfAll = ({ names }: Said): boolean => names.length === each.length;
  for (const one of said((own) => own.problems)) {
    const { input, message, names } = one;
    const isOfFile = valuesOfFile.has(input);
    if (isOfAll(one) && !isOfFile) reader.problem(input, message);
    else
      reader.problem(
        isOfFile ? 'bake-files' : input,
        `${names.join(', ')}: ${isOfFile ? `${input}: ` : ''}${message}`,
      );
  }
  const withNames = (one: Said): string =>
    isOfAll(one) ? one.message : `${one.names.join(', ')}: ${one.message}`;
  for (const one of said((own) => own.notices.map(remark))) reader.notice(withNames(one));
  for (const one of said((own) => own.warnings.map(remark))) reader.warning(withNames(one));
  for (const { reader: own } of each) for (const secret of own.secrets) reader.secret(secret);
  return reader;
}

interface Remark {
  readonly input: string;
  readonly message: string;
}

interface Said extends Remark {
  /** Of the images that it is said of. */
  readonly names: readonly string[];
}

function remark(message: string): Remark {
  return { input: '', message };
}

/** Each remark once, with the images that it is about. */
function gather(
  each: readonly { readonly name: string; readonly remarks: readonly Remark[] }[],
): readonly Said[] {
  const found = new Map<string, Said>();
  for (const { name, remarks } of each)
    for (const { input, message } of remarks) {
      const key = `${input}\0${message}`;
      const names = found.get(key)?.names ?? [];
      found.set(key, { input, message, names: [...names.filter((other) => other !== name), name] });
    }
  return [...found.values()];
}

function readWithoutFiles(reader: InputReader): ReadInputs<readonly RunImage[]> | undefined {
  for (const name of ['targets', 'set', 'vars'])
    if (reader.text(name) !== '')
      reader.problem(name, 'is for bake-files, which is empty. Name a compose file or bake file there');
  return reader.problems.length === 0 ? undefined : { inputs: undefined, reader };
}

/** Every target of the files. Where some are chosen, the others may be pushed to the same repositories, by other runs. */
async function allTargets(
  request: Parameters<typeof printBake>[0],
  context: ReadContext,
): Promise<BakeDefinition | undefined> {
  if (request.targets.length === 0) return undefined;
  // buildx 0.13 knows no patterns. It can still say what it builds without a choice.
  for (const targets of [['*'], []])
    try {
      return parseBakeDefinition(await printBake({ ...request, targets }, context));
    } catch {
      // What is wrong with targets that are not chosen is of no matter.
    }
  return undefined;
}

function readVariables(reader: InputReader): Readonly<Record<string, string>> {
  return Object.fromEntries(
    trimmedLines(reader.text('vars')).map((line) => {
      const [, name = '', value = ''] = /^([A-Za-z_][\w-]*)=(.*)$/.exec(line) ?? [];
      // The value is not shown: it may be a secret.
      if (name === '') reader.problem('vars', 'expected lines "NAME=value", got one without a name or "="');
      return [name, value];
    }),
  );
}

/** What is written for each image instead of an input that only one image can have. */
const instead: Readonly<Record<string, string>> = {
  image: 'tags = ["…"] in the bake file, or image: in the compose file, of each image',
  tags: 'tags = ["…"] in the bake file, or set: TARGET.tags=…',
  file: 'set: TARGET.dockerfile=…',
  target: 'targets, which chooses from the file, or set: TARGET.target=…',
  context: 'set: TARGET.context=…',
  outputs: 'set: TARGET.output=…',
  only: 'targets, which chooses from the file',
  'build-args': 'set: *.args.NAME=value, or TARGET in place of *',
  'build-contexts': 'set: TARGET.contexts.NAME=…',
  'cache-from': 'set: TARGET.cache-from=…',
  'cache-to': 'set: TARGET.cache-to=…',
  runners:
    'platforms, which all jobs build. matrix: true in pipeline.yml builds each image on its own runner',
  'layer-digests': 'nothing: the recorded digests of each image are used',
};

function refuseShared(reader: InputReader, values: InputValues): void {
  for (const [name, other] of Object.entries(instead)) {
    const text = (values[name] ?? '').trim();
    if (text === '' || (name === 'context' && text === '.')) continue;
    reader.problem(name, `cannot be combined with bake-files, where each image has its own. Use ${other}`);
  }
  const refresh = reader.list('refresh', 'auto');
  if (!(refresh.length === 1 && ['auto', 'none', 'all'].includes(refresh[0] ?? '')))
    reader.problem(
      'refresh',
      `expected auto, none or all with bake-files, got "${refresh.join(',')}". Use targets to choose images`,
    );
}

/** What would be lost on the way. */
function refuseFields(reader: InputReader, { targets: [id], definition }: PlannedImage): void {
  for (const field of definition.unknown)
    reader.problem(
      'bake-files',
      `target ${id}: ${field} is not supported. Remove it, or build this target with bake`,
    );
  for (const [name, value] of Object.entries(definition.args))
    if (/\s$/.test(value))
      reader.problem(
        'bake-files',
        `target ${id}: expected a value for the argument ${name} that does not end in white space`,
      );
}

/**
 * `layers` for each image: lines `target/name=stage`, and those without a target, which are for every image. An image for which
 * there is no line has its own default.
 */
function readLayerLines(
  reader: InputReader,
  images: readonly PlannedImage[],
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  const known = images.flatMap(({ name, targets }) => [...new Set([...targets, name])]);
  for (const line of reader.list('layers')) {
    const [, owner, rest = line] = /^([^/=]+)\/(.+)$/s.exec(line) ?? [];
    const owners = images.filter(
      ({ name, targets }) => owner === undefined || name === owner || targets.includes(owner),
    );
    if (owners.length === 0)
      reader.problem('layers', `expected a target (${known.join(', ')}) before "/", got "${line}"`);
    for (const { name } of owners) found.set(name, [...(found.get(name) ?? []), rest]);
  }
  return found;
}

/** A Dockerfile that stands in the definition, as a file of this run. */
async function writeInline(
  { targets: [id], definition }: PlannedImage,
  tempFolder: string,
): Promise<string | undefined> {
  if (definition.dockerfileInline === undefined) return undefined;
  const folder = join(tempFolder, 'inline', id);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(join(folder, 'Dockerfile'), definition.dockerfileInline);
  return join(folder, 'Dockerfile');
}

/** Where images of this repository usually are, for a message. */
function ownerOf({ githubRepository, githubContainerHost }: ReadContext): string {
  return `${githubContainerHost}/${githubRepository?.split('/')[0]?.toLowerCase() ?? 'OWNER'}`;
}

/** The run, at the commit that is built: a workflow may check out another one than that of its event. */
export async function checkedOut(values: InputValues, context: ReadContext): Promise<GithubRun | undefined> {
  const { github, cwd } = context;
  if (github === undefined) return undefined;
  const head = await readHeadCommit(resolve(cwd, values['context'] || '.'), context);
  return head === undefined ? github : { ...github, revision: head };
}
