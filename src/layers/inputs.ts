import { errorAdvice } from '../core/error.ts';
import { createInputReader, type InputReader } from '../core/input.ts';
import { defaultLayers, type LayerDefinition, parseLayers } from '../core/layers/layer.ts';
import { holdsMaskedValue } from '../core/layers/masked-value.ts';
import { isPartOf, type Part, partName } from '../core/layers/part.ts';
import { isQuarter, quarterOf } from '../core/layers/quarter.ts';
import { parseReference } from '../core/oci/reference.ts';
import { type BuildSettings, readBuildSettings } from './build-settings.ts';

export type Refresh =
  | { readonly kind: 'auto' | 'none' | 'all' }
  | { readonly kind: 'names'; readonly names: readonly string[] };

/** Everything a prewarm is asked to do, checked. */
export interface PrewarmInputs {
  /** Registry host and repository, lower case: `ghcr.io/owner/app`. */
  readonly image: string;
  readonly registry: string;
  readonly repository: string;
  readonly layers: readonly LayerDefinition[];
  /** Empty: all layers. */
  readonly only: readonly string[];
  readonly build: BuildSettings;
  /** Undefined: the run makes all platforms there are. */
  readonly part: Part | undefined;
  readonly quarter: string;
  readonly refresh: Refresh;
  readonly maxAgeMs: number | undefined;
  readonly push: 'auto' | 'true' | 'false';
  readonly trustedRefs: readonly string[];
  readonly secretArgs: readonly string[];
  readonly login: { readonly username: string; readonly password: string } | undefined;
  readonly builder: string;
  readonly keepBuilder: boolean;
  readonly minFreeDiskBytes: number;
  readonly freeDiskSpace: 'auto' | 'false';
  readonly provenance: string;
  readonly compression: { readonly type: 'gzip' | 'zstd'; readonly level: number | undefined };
  readonly retries: number;
  readonly summary: boolean;
  readonly jobAnnotations: boolean;
  readonly keepProgress: string | undefined;
  readonly history: 'auto' | 'false';
  /** Values that are kept out of the log and the record: secrets, password, token. */
  readonly secretValues: ReadonlySet<string>;
  /** Remarks about inputs that were taken in another form than they were given. */
  readonly notices: readonly string[];
  /** Inputs that are allowed and yet probably not what was meant. */
  readonly warnings: readonly string[];
}

/** What the inputs' defaults are made of. */
export interface InputContext {
  readonly nowMs: number;
  /** `Owner/Repository` on GitHub, undefined in a terminal. */
  readonly githubRepository: string | undefined;
  readonly actor: string | undefined;
  /** The container host of this GitHub: `ghcr.io`, or that of a GitHub Enterprise Server. */
  readonly githubContainerHost: string;
}

/** Registries that take the workflow's token as a login, which is sent to none but them. */
const defaultUsername = 'cache-prewarm';

/** Collects what is said about inputs beside their problems. */
export interface InputRemarks {
  readonly notices: string[];
  readonly warnings: string[];
}

/**
 * Reads and checks every input of the prewarm action and command. Problems are collected in `reader`;
 * the caller adds those that need the file system and throws them all at once.
 */
export function readPrewarmInputs(
  values: Readonly<Record<string, string | undefined>>,
  context: InputContext,
): { readonly inputs: PrewarmInputs; readonly reader: InputReader } {
  const reader = createInputReader(values);
  const shared = readSharedInputs(reader, context, { notices: [], warnings: [] });
  const names = shared.layers.map((layer) => layer.name);
  const inputs: PrewarmInputs = {
    ...shared,
    only: readNames(reader, 'only', reader.list('only'), names),
    refresh: readRefresh(reader, names),
    maxAgeMs: reader.durationMs('max-age'),
    push: reader.choice('push', ['auto', 'true', 'false'], 'auto'),
    provenance: readProvenance(reader),
    compression: readCompression(reader),
  };
  return { inputs, reader };
}

/** The inputs that every action with layers has, with the same meaning. */
export type SharedInputs = Omit<
  PrewarmInputs,
  'only' | 'refresh' | 'maxAgeMs' | 'push' | 'provenance' | 'compression'
>;

export function readSharedInputs(
  reader: InputReader,
  context: InputContext,
  { notices, warnings }: InputRemarks,
): SharedInputs {
  const image = readImage(reader, context, notices);
  const { layers, problems } = parseLayers(reader.list('layers', defaultLayers));
  for (const message of problems) reader.problem('layers', message);
  const build = readBuildSettings(reader, warnings);
  const part = readPart(reader, build.platforms);
  const login = readLogin(reader, context, image.registry);
  const secretValues = new Set(
    [...build.secrets.map(({ value }) => value), login?.password ?? '', reader.text('github-token')]
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  );
  warnings.push(...findOddBuildArgs(build.buildArgs, secretValues));
  return {
    ...image,
    layers,
    build,
    part,
    quarter: readQuarter(reader, context.nowMs),
    trustedRefs: readTrustedRefs(reader),
    secretArgs: reader.list('secret-args', '*TOKEN*,*SECRET*,*PASSWORD*,*KEY*'),
    login,
    builder: readBuilder(reader),
    keepBuilder: reader.boolean('keep-builder', false),
    minFreeDiskBytes: reader.sizeBytes('min-free-disk', 4e9),
    freeDiskSpace: reader.choice('free-disk-space', ['auto', 'false'], 'auto'),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    summary: reader.boolean('summary', true),
    jobAnnotations: reader.boolean('job-annotations', true),
    keepProgress: reader.text('keep-progress') || undefined,
    history: reader.choice('history', ['auto', 'false'], 'auto'),
    secretValues,
    notices,
    warnings,
  };
}

/** The input `image`: registry and repository, without a tag. */
export function readImage(
  reader: InputReader,
  context: InputContext,
  notices: string[],
): Pick<PrewarmInputs, 'image' | 'registry' | 'repository'> {
  const fallback =
    context.githubRepository === undefined
      ? ''
      : `${context.githubContainerHost}/${context.githubRepository}`.toLowerCase();
  const text = reader.text('image', fallback);
  const none = { image: '', registry: '', repository: '' };
  if (text === '') {
    reader.problem(
      'image',
      'required: registry and repository, such as ghcr.io/owner/app (there is no default outside GitHub)',
    );
    return none;
  }
  if (!text.includes('/')) {
    // Docker's shorthand for Docker Hub's own images, to which nobody may push.
    reader.problem('image', `expected registry and repository such as ghcr.io/owner/app, got "${text}"`);
    return none;
  }
  const lower = text.toLowerCase();
  try {
    const reference = parseReference(lower);
    if (reference.tag !== undefined || reference.digest !== undefined) {
      reader.problem(
        'image',
        `expected registry and repository without tag or digest, got "${text}"; the action creates the layers' tags`,
      );
      return none;
    }
    if (lower !== text)
      notices.push(`image: "${text}" was written "${lower}", because repositories are lower case.`);
    const { registry, repository } = reference;
    return { image: `${registry}/${repository}`, registry, repository };
  } catch (error) {
    reader.problem('image', errorAdvice(error));
    return none;
  }
}

function readNames(
  reader: InputReader,
  input: string,
  given: readonly string[],
  known: readonly string[],
): readonly string[] {
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.problem(
      input,
      `expected names of layers (${known.join(', ')}), got ${unknown.map((name) => `"${name}"`).join(', ')}`,
    );
  }
  return given.filter((name) => known.includes(name));
}

function readQuarter(reader: InputReader, nowMs: number): string {
  const text = reader.text('quarter', 'auto');
  if (text === 'auto') return quarterOf(nowMs);
  if (isQuarter(text)) return text;
  reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${text}"`);
  return quarterOf(nowMs);
}

function readRefresh(reader: InputReader, known: readonly string[]): Refresh {
  const items = reader.list('refresh', 'auto');
  const first = items[0];
  if (items.length === 1 && (first === 'auto' || first === 'none' || first === 'all')) return { kind: first };
  const unknown = items.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    reader.problem(
      'refresh',
      `expected auto, none, all or names of layers (${known.join(', ')}), got "${items.join(',')}"`,
    );
  }
  return { kind: 'names', names: items.filter((name) => known.includes(name)) };
}

/** The login for the registry: what is given, or the token of the run for GitHub's own registry, which is sent to none but that. */
export function readLogin(
  reader: InputReader,
  context: InputContext,
  registry: string,
): PrewarmInputs['login'] {
  const username = reader.text('registry-username');
  const password = reader.text('registry-password');
  if (password !== '') return { username: username || context.actor || defaultUsername, password };
  if (username !== '') {
    reader.problem(
      'registry-password',
      `is empty although registry-username is "${username}". Check that the secret is set and that this run can read it.`,
    );
  }
  const token = reader.text('github-token');
  if (token === '' || registry !== context.githubContainerHost) return undefined;
  return { username: context.actor ?? defaultUsername, password: token };
}

/** One platform of several, which another run puts together. */
function readPart(reader: InputReader, platforms: readonly string[]): Part | undefined {
  const of = reader.text('part-of');
  if (of === '') return undefined;
  if (!isPartOf(of))
    reader.problem(
      'part-of',
      `expected a name of letters, digits, "_", "." and "-", at most 40, such as the number of the run, got "${of}"`,
    );
  const [platform] = platforms;
  if (platform === undefined || platforms.length > 1) {
    reader.problem(
      'platforms',
      `expected one platform, to build it as part of ${of}, got ${platforms.length === 0 ? 'none' : platforms.join(', ')}`,
    );
    return undefined;
  }
  return { platform, name: partName(platform), of };
}

function readTrustedRefs(reader: InputReader): readonly string[] {
  const globs = reader.list('trusted-refs');
  for (const glob of globs) {
    // As a glob it means every branch but this one, which is never what is meant by trust.
    if (glob.startsWith('!'))
      reader.problem(
        'trusted-refs',
        `expected globs of branches that are trusted, got "${glob}", which takes some away`,
      );
  }
  return globs;
}

function readBuilder(reader: InputReader): string {
  const text = reader.text('builder', 'auto');
  if (!/^[A-Za-z0-9][\w.+/-]*$/.test(text))
    reader.problem('builder', `expected auto or the name of a builder, got "${text}"`);
  return text;
}

/** What build arguments are not made for. Their values are never shown. */
function findOddBuildArgs(
  buildArgs: Readonly<Record<string, string>>,
  secretValues: ReadonlySet<string>,
): readonly string[] {
  return Object.entries(buildArgs).flatMap(([name, value]) => [
    ...(/[\r\n]/.test(value)
      ? [`build-args: the value of ${name} has several lines. A quote may be in the wrong place.`]
      : []),
    ...(holdsMaskedValue(value, secretValues)
      ? [
          `build-args: the value of ${name} holds a secret of this run, and anyone can read build arguments in the image. Use "secrets" and RUN --mount=type=secret.`,
        ]
      : []),
  ]);
}

function readProvenance(reader: InputReader): string {
  const text = reader.text('provenance', 'false');
  if (/^(true|false|mode=(min|max)(,.*)?)$/i.test(text))
    return text.toLowerCase().startsWith('mode') ? text : text.toLowerCase();
  reader.problem('provenance', `expected false, true, mode=min or mode=max, got "${text}"`);
  return 'false';
}

function readCompression(reader: InputReader): PrewarmInputs['compression'] {
  const text = reader.text('compression', 'gzip');
  const compression = parseCompression(text);
  if (compression !== undefined) return compression;
  reader.problem(
    'compression',
    `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`,
  );
  return { type: 'gzip', level: undefined };
}

/** Reads `gzip`, `zstd:3` and the like; undefined when it is none. */
export function parseCompression(text: string): PrewarmInputs['compression'] | undefined {
  const match = /^(gzip|zstd)(?:[:,](?:level=|compression-level=)?(\d{1,2}))?$/.exec(text);
  const type = match?.[1] as 'gzip' | 'zstd' | undefined;
  const level = match?.[2] === undefined ? undefined : Number(match[2]);
  const highest = type === 'gzip' ? 9 : 22;
  return type === undefined || (level !== undefined && level > highest) ? undefined : { type, level };
}
