import type { Session } from '../../adapters/runner/session.ts';
import { type AdviceName, adviceNames } from '../../core/advice/advice.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { imageLabels } from '../../core/app/image-labels.ts';
import { deriveTags, legalTag } from '../../core/app/image-tags.ts';
import { layersOwner, tagOwner } from '../../core/app/tag-owner.ts';
import { errorAdvice } from '../../core/error.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { requestedNames } from '../../core/layers/layer.ts';
import type { PatchPolicy } from '../../core/layers/publication.ts';
import { decideWrite, type WriteDecision } from '../../core/layers/write-policy.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { readCompression } from '../../layers/compression-input.ts';
import type { Compression } from '../../layers/output.ts';
import { readPatchPolicy } from '../../layers/patch-inputs.ts';
import { type Project, readProject } from '../../layers/project.ts';
import { withSecretFiles } from '../../layers/secret-files.ts';
import { checkPush, readPush } from '../app-push.ts';
import { checkedOut } from '../checked-out.ts';
import type { ReadContext, ReadInputs } from '../command.ts';
import { type BuildInputContext, readSharedInputs, type SharedInputs } from '../inputs.ts';
import { taggedRun } from '../tagged-run.ts';

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

/** What only the application's build is given. */
export interface AppInputs {
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  readonly push: boolean;
  readonly load: boolean;
  readonly outputs: readonly string[];
  /** References with tags, those that were derived too. */
  readonly tags: readonly string[];
  /** Of one platform of several, which is pushed without them: what all platforms together are given. */
  readonly partTags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: readonly string[];
  readonly attests: readonly string[];
  readonly provenance: string | undefined;
  readonly sbom: string | undefined;
  /** With `layers-as: cache` only. */
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  /** Tag of the application's own cache beside the layers; undefined: none. */
  readonly cacheBuilder: string | undefined;
  readonly rebuildCache: boolean;
  /** Of what this build makes, for the application and its cache; undefined: as BuildKit does it. */
  readonly compression: Compression | undefined;
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  /** Undefined: a build. */
  readonly call: string | undefined;
  readonly cgroupParent: string | undefined;
}

/** What a build is asked to do, and with what. */
export interface BuildWork {
  readonly inputs: BuildInputs;
  readonly project: Project;
  /** Whether the run may write layers. */
  readonly write: WriteDecision;
}

/** Reads and checks the inputs of a build and its Dockerfile, and decides whether the run may write layers. */
export async function readBuild(
  values: Session['values'],
  context: ReadContext,
): Promise<ReadInputs<BuildWork>> {
  const { cwd, tempFolder } = context;
  const github = await checkedOut(values, context);
  const { inputs: given, reader } = readBuildInputs(values, { ...context, github });
  const inputs = { ...given, layers: await withSecretFiles(given.layers, reader, cwd) };
  if (github?.revision !== context.github?.revision)
    reader.notice(
      `The checkout is at ${github?.revision.slice(0, 7)}, not at the commit of the event, ${context.github?.revision.slice(0, 7)}. The label org.opencontainers.image.revision and the tag sha-… name what is built.`,
    );
  const { layers, app } = inputs;
  const write = decideWrite({ push: 'auto', event: github?.event, trustedRefs: layers.trustedRefs });
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
  { layers: { image, layers: asked }, app, layerDigests }: BuildInputs,
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
export function readBuildInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: BuildInputContext,
): { readonly inputs: BuildInputs; readonly reader: InputReader } {
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

/** One platform of the application is given no tag; the run that merges gives all platforms these. */
function asPart(app: AppInputs): AppInputs {
  if (!app.push || app.call !== undefined) return app;
  return { ...app, push: false, tags: [], partTags: app.tags };
}

function readAppInputs(
  reader: InputReader,
  shared: SharedInputs,
  context: BuildInputContext,
  given: Pick<BuildInputs, 'layersAs'> & Pick<AppInputs, 'pull'>,
): AppInputs {
  const target = reader.text('target') || undefined;
  const push = readPush(reader, context);
  const load = reader.boolean('load', false);
  const cacheBuilder = readCacheBuilder(reader, target, shared);
  const outputs = readOutputs(reader);
  const needsTags = push || load;
  const tags = readTags(reader, shared, context, { cacheBuilder, outputs, needsTags });
  refuseOutputs(reader, shared, { cacheBuilder, outputs });
  const pushed = outputs.map(readBuildOutput).filter(({ pushes }) => pushes);
  checkPush(
    reader,
    {
      asked: [...(push ? (['push'] as const) : []), ...(pushed.length > 0 ? (['outputs'] as const) : [])],
      named: reader.list('tags').length > 0 || (!push && pushed.every(({ names }) => names.length > 0)),
    },
    context,
  );
  const cacheFrom = reader.lines('cache-from');
  const cacheTo = reader.lines('cache-to');
  if (given.layersAs === 'cache') refuseCacheTo(reader, shared, cacheTo);
  if (given.layersAs === 'context' && cacheFrom.length + cacheTo.length > 0) {
    reader.notice(
      `${[...(cacheFrom.length > 0 ? ['cache-from'] : []), ...(cacheTo.length > 0 ? ['cache-to'] : [])].join(' and ')} ${cacheFrom.length > 0 && cacheTo.length > 0 ? 'are' : 'is'} not used: the application is built on the layers' digests, with cache-builder as its only cache. Other sources would race with it. layers-as: cache uses them.`,
    );
  }
  const call = reader.text('call', 'build');
  return {
    target,
    push,
    load,
    outputs,
    tags,
    partTags: [],
    labels: {
      ...(context.github === undefined
        ? {}
        : imageLabels({ ...context.github, version: deriveTags(taggedRun(context.github))[0] })),
      ...Object.fromEntries(
        reader.lines('labels').map((line) => {
          const equals = line.indexOf('=');
          return equals < 0 ? [line, ''] : [line.slice(0, equals), line.slice(equals + 1)];
        }),
      ),
    },
    annotations: readFields(reader, 'annotations', /=/, 'key=value, optionally with a prefix such as index:'),
    attests: readFields(
      reader,
      'attests',
      /(^|,)type=/,
      'type=sbom or type=provenance, optionally followed by fields',
    ),
    provenance: readAttestation(reader, 'provenance', 'mode=max'),
    sbom: readAttestation(reader, 'sbom', 'generator=image'),
    cacheFrom,
    cacheTo,
    cacheBuilder,
    rebuildCache: reader.boolean('rebuild-cache', false),
    compression: readCompression(reader, reader.text('compression')),
    pull: given.pull,
    noCache: reader.boolean('no-cache', false),
    noCacheFilters: reader.list('no-cache-filters'),
    call: call === 'build' ? undefined : call,
    cgroupParent: reader.text('cgroup-parent') || undefined,
  };
}

/** `auto` gives each target and each native job of a matrix a cache of its own: they must not overwrite one another's. */
function readCacheBuilder(
  reader: InputReader,
  target: string | undefined,
  shared: SharedInputs,
): string | undefined {
  const text = reader.text('cache-builder', 'auto');
  if (text === 'false') return undefined;
  if (text === 'auto') {
    const { platforms } = shared.build;
    const [platform] = platforms.length === 1 ? platforms : [];
    const parts = ['cache-builder', target?.toLowerCase(), platform?.split('/').slice(1).join('')];
    return legalTag(parts.filter((part) => part !== undefined).join('-')).slice(0, longestCacheTag);
  }
  if (legalTag(text) !== text || text.length > longestCacheTag) {
    reader.problem(
      'cache-builder',
      `expected auto, false or a tag of at most ${longestCacheTag} characters, got "${text}"`,
    );
    return undefined;
  }
  const owner = layersOwner(`${shared.image}:${text}`, shared);
  if (owner !== undefined) {
    reader.problem('cache-builder', `"${text}" is the tag of ${owner}; use another tag for the cache`);
    return undefined;
  }
  return text;
}

/** The record beside it needs room for its own ending. */
const longestCacheTag = 128 - '-record'.length;

function readOutputs(reader: InputReader): readonly string[] {
  const lines = reader
    .text('outputs')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.filter((line) => {
    try {
      readBuildOutput(line);
      return true;
    } catch (error) {
      reader.problem('outputs', errorAdvice(error));
      return false;
    }
  });
}

/** The image may be pushed under names that stand in `outputs`, too. */
function refuseOutputs(
  reader: InputReader,
  shared: SharedInputs,
  {
    cacheBuilder,
    outputs,
  }: { readonly cacheBuilder: string | undefined; readonly outputs: readonly string[] },
): void {
  for (const name of outputs.map(readBuildOutput).flatMap(({ pushes, names }) => (pushes ? names : []))) {
    const owner = tagOwner(name, shared, cacheBuilder);
    if (owner !== undefined)
      reader.problem('outputs', `"${name}" is the tag of ${owner}; use another tag for the application`);
  }
}

/** What the layers are read from is written by nobody but a prewarm. */
function refuseCacheTo(reader: InputReader, shared: SharedInputs, cacheTo: readonly string[]): void {
  for (const line of cacheTo) {
    const reference = /(?:^|,)ref=([^,]+)/.exec(line)?.[1] ?? (line.includes('=') ? '' : line);
    const owner = layersOwner(reference, shared);
    if (owner !== undefined)
      reader.problem('cache-to', `"${reference}" is the tag of ${owner}; use another tag for the cache`);
  }
}

function readFields(reader: InputReader, name: string, shape: RegExp, what: string): readonly string[] {
  const lines = reader.lines(name);
  for (const line of lines) if (!shape.test(line)) reader.problem(name, `expected ${what}, got "${line}"`);
  return lines;
}

/** A switch, or fields: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go */
function readAttestation(reader: InputReader, name: string, example: string): string | undefined {
  const text = reader.text(name);
  if (text === '') return undefined;
  if (!/^(true|false|1|0|t|f)$/i.test(text) && !text.includes('='))
    reader.problem(name, `expected true, false or fields such as ${example}, got "${text}"`);
  return text;
}

function readTags(
  reader: InputReader,
  shared: SharedInputs,
  { github }: BuildInputContext,
  {
    cacheBuilder,
    outputs,
    needsTags,
  }: {
    readonly cacheBuilder: string | undefined;
    readonly outputs: readonly string[];
    readonly needsTags: boolean;
  },
): readonly string[] {
  const given = reader.list('tags');
  // What is pushed by digest takes no tag.
  const byDigest = outputs.some((output) => readBuildOutput(output).byDigest);
  const derived =
    given.length > 0 || github === undefined || shared.image === '' || byDigest
      ? []
      : deriveTags(taggedRun(github));
  if (given.length === 0 && github === undefined && needsTags) {
    reader.problem(
      'tags',
      'expected at least one, such as ghcr.io/owner/app:main, because the image is pushed or loaded (there is no default outside GitHub)',
    );
  }
  const tags = given.length > 0 ? given : derived.map((tag) => `${shared.image}:${tag}`);
  for (const text of tags) {
    try {
      const { tag, digest } = parseReference(text);
      if (digest !== undefined) {
        reader.problem('tags', `expected a reference with a tag, got one with a digest: "${text}"`);
      }
      const owner = tagOwner(text, shared, cacheBuilder);
      if (owner === undefined) continue;
      reader.problem(
        'tags',
        given.length > 0
          ? `"${text}" is the tag of ${owner}; use another tag for the application`
          : `the branch or tag ${github?.event.ref} results in the application tag "${tag}", which is that of ${owner}; rename the branch, or set tags`,
      );
    } catch (error) {
      reader.problem('tags', errorAdvice(error));
    }
  }
  return tags;
}

function readLayerDigests(
  reader: InputReader,
  names: readonly string[] | undefined,
): Readonly<Record<string, Digest>> {
  const text = reader.text('layer-digests');
  if (text === '') return {};
  const shape =
    'expected a JSON object of names and digests such as {"base":"sha256:…"}, as prewarm outputs it';
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
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
