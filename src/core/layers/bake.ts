/** Where the result of a bake target goes. */
export type BakeOutput =
  /** Made for its digest only; stays nowhere. */
  | { readonly kind: 'discard' }
  /** Only in the builder's own cache: nothing is compressed. */
  | { readonly kind: 'cache-only' }
  /** Pushed to the repository without a tag. */
  | { readonly kind: 'by-digest'; readonly image: string }
  /** Pushed under a tag, for builders that cannot push by digest. */
  | {
      readonly kind: 'tag';
      readonly image: string;
      readonly tag: string;
      /** `buildkit`: by the engine's own builder, which would otherwise keep the image in its store under that name. */
      readonly pushedBy: 'buildx' | 'buildkit';
    };

/**
 * How BuildKit in an engine pushes an image without keeping it: an empty `push` is "true" to BuildKit
 * (https://github.com/moby/buildkit/blob/v0.32.2/exporter/containerimage/export.go, `keyPush`), and buildx takes only a value that
 * is not empty into its own hands (https://github.com/docker/buildx/blob/v0.38.2/build/opt.go, `toSolveOpt`). An image that is
 * kept is unpacked, all of its layers are downloaded for it, and two builds at once fail if they give it one name.
 */
export const pushedUnkept = 'push=,store=false';

/** One layer as a target of `docker buildx bake`. */
export interface BakeTarget {
  /** Name of the target in the definition; shows in every vertex name. */
  readonly id: string;
  readonly stage: string;
  /** Named contexts: stage or image name → `docker-image://…@sha256:…`, or what the user gave. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Images that serve as cache. */
  readonly cacheFrom: readonly string[];
  /** Executes every step anew. */
  readonly noCache: boolean;
  /** All blobs that it is based on are known to be gzip. */
  readonly isGzip: boolean;
  readonly annotations: Readonly<Record<string, string>>;
  readonly output: BakeOutput;
}

/** What every build is given as the user wrote it. */
export interface SettingsOfBuild {
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly ssh: readonly string[];
  readonly addHosts: Readonly<Record<string, string>>;
  readonly network: string | undefined;
  readonly shmSize: string | undefined;
  readonly ulimit: readonly string[];
  readonly allow: readonly string[];
  readonly platforms: readonly string[];
}

/** What all targets of one bake have in common. */
export interface BakeOptions extends SettingsOfBuild {
  /** Absolute path of the Dockerfile that BuildKit reads. */
  readonly dockerfile: string;
  /** Absolute path of the build context. */
  readonly context: string;
  /** `id=…,src=…` or `id=…,env=…`. */
  readonly secrets: readonly string[];
  readonly provenance: string;
  readonly compression: { readonly type: 'gzip' | 'zstd'; readonly level: number | undefined };
}

/** A name that bake accepts for a target: layers may have dots in theirs. No two layers have the same. */
export function bakeTargetId(layer: string, index: number): string {
  return /^(?!layer-)[A-Za-z0-9_-]+$/.test(layer) ? layer : `layer-${index}`;
}

/**
 * What one bake makes: all of its targets, by id.
 * Fields: https://docs.docker.com/build/bake/reference/ (buildx v0.13 and later, `bake/bake.go` type Target).
 */
export interface BakeDefinition {
  readonly targets: Readonly<Record<string, BakeFields>>;
  /** What the bake as a whole allows its targets to ask for. */
  readonly allow: readonly string[];
}

export type BakeFields = Readonly<Record<string, unknown>>;

export function bakeLayers(targets: readonly BakeTarget[], options: BakeOptions): BakeDefinition {
  return {
    targets: Object.fromEntries(targets.map((target) => [target.id, bakeTarget(target, options)])),
    allow: options.allow,
  };
}

/** The bake definition as JSON. */
export function formatBake({ targets }: Pick<BakeDefinition, 'targets'>): string {
  const definition = { group: { default: { targets: Object.keys(targets) } }, target: targets };
  return `${JSON.stringify(escapeTemplates(definition), null, 2)}\n`;
}

function bakeTarget(target: BakeTarget, options: BakeOptions): BakeFields {
  return {
    context: options.context,
    dockerfile: options.dockerfile,
    target: target.stage,
    ...present('contexts', target.contexts),
    ...present('args', options.buildArgs),
    ...present('platforms', options.platforms),
    ...present('secret', options.secrets),
    ...present('ssh', options.ssh),
    ...present('extra-hosts', options.addHosts),
    ...present('ulimits', options.ulimit),
    ...present('entitlements', options.allow),
    ...present(
      'annotations',
      Object.entries(target.annotations).map(([key, value]) => `manifest:${key}=${value}`),
    ),
    ...(options.network === undefined ? {} : { network: options.network }),
    ...(options.shmSize === undefined ? {} : { 'shm-size': options.shmSize }),
    ...(target.noCache ? { 'no-cache': true } : {}),
    ...present(
      'cache-from',
      target.cacheFrom.map((reference) => `type=registry,ref=${reference}`),
    ),
    'cache-to': ['type=inline'],
    attest: provenanceOf(options.provenance),
    output: [formatOutput(target, options.compression)],
  };
}

/** How a target says that it wants no provenance. */
export const noProvenance = 'type=provenance,disabled=true';

function provenanceOf(provenance: string): string[] {
  if (provenance === 'false') return [noProvenance];
  return [provenance === 'true' ? 'type=provenance' : `type=provenance,${provenance}`];
}

function formatOutput({ output, isGzip }: BakeTarget, compression: BakeOptions['compression']): string {
  if (output.kind === 'cache-only') return 'type=cacheonly';
  const fields = ['type=image', 'oci-mediatypes=true', `compression=${compression.type}`];
  if (compression.level !== undefined) fields.push(`compression-level=${compression.level}`);
  // Blobs that come from the cache keep their compression unless this is asked for. Where all have it, nothing is converted, and
  // BuildKit looks for what each step has left: without it, the inline cache has no result of a COPY --link that came from the
  // cache after one that ran, and the next run downloads what it copies from (0.32.2, measured).
  if (compression.type === 'zstd' || isGzip) fields.push('force-compression=true');
  if (output.kind === 'discard') return [...fields, 'push=false', 'store=false'].join(',');
  if (output.kind === 'by-digest') {
    return [
      ...fields,
      `name=${output.image}`,
      'push-by-digest=true',
      'name-canonical=true',
      'push=true',
    ].join(',');
  }
  return [
    ...fields,
    `name=${output.image}:${output.tag}`,
    output.pushedBy === 'buildkit' ? pushedUnkept : 'push=true',
  ].join(',');
}

function present(
  key: string,
  value: readonly unknown[] | Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.keys(value).length === 0 ? {} : { [key]: value };
}

/** Bake reads JSON with HCL's rules, in which `${` and `%{` begin a template, in keys and values. */
function escapeTemplates(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/([$%])\{/g, '$1$1{');
  if (Array.isArray(value)) return value.map(escapeTemplates);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [escapeTemplates(key), escapeTemplates(entry)]),
    );
  }
  return value;
}
