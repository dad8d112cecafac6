import { type AdviceName, adviceNames } from '../../core/advice/advice.ts';
import { layersOwner } from '../../core/app/tag-owner.ts';
import { createInputReader, type InputReader, type InputValues, type Read } from '../../core/input.ts';
import { requestedNames } from '../../core/layers/layer.ts';
import type { PatchPolicy } from '../../core/layers/publication.ts';
import { decideWrite, type WriteDecision } from '../../core/layers/write-policy.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { parseJson } from '../../core/oci/json.ts';
import { readPatchPolicy } from '../../layers/inputs/inputs.ts';
import { withSecretFiles } from '../../layers/inputs/secret-files.ts';
import { type Project, readProject } from '../../layers/project/project.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { checkedOut } from '../images/images.ts';
import { type BuildInputContext, readSharedInputs, type SharedInputs } from '../inputs.ts';
import { type AppInputs, asPart, readAppInputs } from './app-inputs.ts';

/** Everything a build is asked to do, checked. */
export interface BuildInputs {
  /** What is asked of the layers, which are written as they were prewarmed. */
  readonly layers: SharedInputs;
  readonly app: AppInputs;
  readonly prewarm: 'auto' | 'none';
  readonly layerDigests: Readonly<Record<string, Digest>>;
  readonly layersAs: 'context' | 'cache';
  readonly baseImages: 'frozen' | 'follow';
  readonly patch: PatchPolicy;
  /** Of several images, builds only those of which something has changed. */
  readonly changedOnly: boolean;
  /** Percent of the dependency steps. */
  readonly minHitRate: number | undefined;
  readonly onLowHitRate: 'warn' | 'fail';
  readonly skipAdvice: readonly AdviceName[];
  /** Paths of Dockerfiles, as the user wrote them. */
  readonly compareFiles: readonly string[];
}

/** What a build is asked to do, and with what. */
export interface BuildWork {
  readonly inputs: BuildInputs;
  readonly project: Project;
  /** Whether the run may write layers. */
  readonly write: WriteDecision;
}

/** Reads and checks the inputs of a build and its Dockerfile, and decides whether the run may write layers. */
export async function readBuild(values: InputValues, context: ReadContext): Promise<ReadInputs<BuildWork>> {
  const { cwd, tempFolder } = context;
  const github = await checkedOut(values, context);
  const { inputs: given, reader } = readBuildInputs(values, { ...context, github });
  const inputs = { ...given, layers: await withSecretFiles(given.layers, reader, cwd) };
  if (github?.revision !== context.github?.revision)
    reader.notice(
      `The checkout is at ${github?.revision.slice(0, 7)}, not at the commit of the event, ${context.github?.revision.slice(0, 7)}. The label org.opencontainers.image.revision and the tag sha-… name what is built.`,
    );
  const { layers, app } = inputs;
  const { trustedRefs, signing } = layers;
  const { onlyVerifies } = signing;
  const write = decideWrite({ push: 'auto', event: github?.event, trustedRefs, onlyVerifies });
  const project = await readProject(layers, reader, {
    cwd,
    bound: github === undefined ? undefined : cwd,
    tempFolder,
    target: app.target,
  });
  if (project === undefined) return { inputs: undefined, reader };
  refuseLayerNames(reader, inputs, project.layers);
  return { inputs: { inputs, project, write }, reader };
}

/** What only the Dockerfile tells: which layers there are, and so which digests and tags are theirs. */
function refuseLayerNames(
  reader: InputReader,
  {
    layers: { image, layers: asked },
    app,
    layerDigests,
  }: Pick<BuildInputs, 'app' | 'layerDigests' | 'layers'>,
  layers: Project['layers'],
): void {
  const names = layers.map(({ name }) => name);
  const unknown = Object.keys(layerDigests).filter((name) => !names.includes(name));
  if (typeof asked === 'string' && unknown.length > 0)
    reader.problem(
      'layer-digests',
      `expected names of layers (${names.join(', ')}), got "${unknown.join('", "')}"`,
    );
  for (const tag of [...app.tags, ...app.partTags]) {
    const owner = layersOwner(tag, { image, layers });
    if (owner !== undefined)
      reader.problem('tags', `"${tag}" is the tag of ${owner}; use another tag for the application`);
  }
}

/**
 * Reads and checks every input of the build action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
export function readBuildInputs(values: InputValues, context: BuildInputContext): Read<BuildInputs> {
  const reader = createInputReader(values);
  const shared = readSharedInputs(reader, context);
  const names = requestedNames(shared.layers);
  const layersAs = reader.choice('layers-as', ['context', 'cache'], 'context');
  const pull = reader.boolean('pull', false);
  const baseImages = reader.choice('base-images', ['frozen', 'follow'], 'frozen');
  const app = readAppInputs(reader, shared, context, { pull, layersAs });
  const inputs: BuildInputs = {
    layers: shared,
    app: shared.part === undefined ? app : asPart(app),
    prewarm: reader.choice('prewarm', ['auto', 'none'], 'auto'),
    layerDigests: readLayerDigests(reader, names),
    layersAs,
    baseImages: pull ? 'follow' : baseImages,
    patch: { ...readPatchPolicy(reader), compact: false },
    changedOnly: readChangedOnly(reader, context),
    minHitRate: readPercent(reader, 'min-hit-rate'),
    onLowHitRate: reader.choice('on-low-hit-rate', ['warn', 'fail'], 'warn'),
    skipAdvice: readSkipAdvice(reader),
    compareFiles: reader.list('compare-files'),
  };
  return { inputs, reader };
}

/** `auto`: where nothing that is built is deployed by its tags. */
function readChangedOnly(reader: InputReader, { github }: BuildInputContext): boolean {
  const wish = reader.choice('changed-only', ['auto', 'true', 'false'], 'auto');
  return wish === 'auto' ? (github?.event.name ?? '').startsWith('pull_request') : wish === 'true';
}

function readLayerDigests(
  reader: InputReader,
  names: readonly string[] | undefined,
): Readonly<Record<string, Digest>> {
  const text = reader.text('layer-digests');
  if (text === '') return {};
  const shape =
    'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
  const json = parseJson(text);
  if (json === undefined) {
    reader.problem('layer-digests', `${shape}; it is no JSON`);
    return {};
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    reader.problem(
      'layer-digests',
      `${shape}; got ${json === null ? 'null' : Array.isArray(json) ? 'an array' : typeof json}`,
    );
    return {};
  }
  const digests = new Map<string, Digest>();
  for (const [name, value] of Object.entries(json)) {
    const digest = typeof value === 'string' ? parseDigest(value) : undefined;
    if (names?.includes(name) === false) {
      reader.problem('layer-digests', `expected names of layers (${names.join(', ')}), got "${name}"`);
    } else if (digest === undefined) {
      reader.problem(
        'layer-digests',
        `expected a digest such as sha256:… with 64 hexadecimal digits for "${name}", got ${JSON.stringify(value)}`,
      );
    } else digests.set(name, digest);
  }
  return Object.fromEntries(digests);
}

function readPercent(reader: InputReader, name: string): number | undefined {
  const text = reader.text(name);
  if (text === '') return undefined;
  const match = /^(\d{1,3}(?:\.\d{1,3})?)\s*%?$/.exec(text);
  const percent = match === null ? Number.NaN : Number(match[1]);
  if (percent >= 0 && percent <= 100) return percent;
  reader.problem(name, `expected a percentage from 0 to 100, got "${text}"`);
  return undefined;
}

function readSkipAdvice(reader: InputReader): readonly AdviceName[] {
  const given = reader.list('skip-advice');
  if (given.length === 1 && given[0] === 'all') return adviceNames;
  const known = new Map<string, AdviceName>(adviceNames.map((name) => [name, name]));
  return given.flatMap((name) => {
    const found = known.get(name);
    if (found === undefined)
      reader.problem(
        'skip-advice',
        `expected all or names of advice (${adviceNames.join(', ')}), got "${name}"`,
      );
    return found ?? [];
  });
}
