import type { InputReader } from '../../core/input.ts';
import { type LayerRequest, parseLayerRequest } from '../../core/layers/layer.ts';
import { holdsMaskedValue } from '../../core/layers/masked-value.ts';
import { isPartOf, type Part, partName } from '../../core/layers/part.ts';
import type { PatchPolicy } from '../../core/layers/publication.ts';
import { isQuarter, quarterOf } from '../../core/layers/quarter.ts';
import { isSecretArg } from '../../core/layers/secret-argument.ts';
import { type BuildSettings, readBuildSettings } from './build-settings.ts';
import { type Login, readLogins } from './logins.ts';
import { type Compression, parseCompression } from './output.ts';
import type { LayersPolicy } from './policy.ts';
import { type ImagePlace, type InputContext, readImage } from './registry-inputs.ts';
import { readSigning, type SigningInputs } from './signing-inputs.ts';

/** What is asked of the layers, by whichever command. */
export interface LayersInputs extends ImagePlace {
  readonly layers: LayerRequest;
  readonly build: BuildSettings;
  /** Undefined: the run makes all platforms there are. */
  readonly part: Part | undefined;
  readonly quarter: string;
  readonly secretArgs: readonly string[];
  /** Values that are kept out of the log and the record: secrets, password, token. */
  readonly secretValues: ReadonlySet<string>;
  /** The build arguments that are secret by their name or their value. */
  readonly hiddenArgs: Readonly<Record<string, string>>;
  readonly builder: string;
  readonly keepBuilder: boolean;
  readonly minFreeDiskBytes: number;
  readonly freeDiskSpace: 'auto' | 'false';
  readonly retries: number;
  readonly keepProgress: string | undefined;
  readonly signing: SigningInputs;
}

/** Reads what is asked of the layers, and the logins for registries. */
export function readLayersInputs(
  reader: InputReader,
  context: InputContext,
): LayersInputs & { readonly logins: readonly Login[] } {
  const image = readImage(reader, context);
  const { layers, problems } = parseLayerRequest(reader.list('layers', 'default'));
  for (const message of problems) reader.problem('layers', message);
  const build = readBuildSettings(reader);
  const part = readPart(reader, build.platforms);
  const logins = readLogins(reader, context, image.registry);
  const secretValues = new Set(
    [
      ...build.secrets.map(({ value }) => value),
      ...build.secretEnvs.map(({ value: name }) => context.env[name] ?? ''),
      ...logins.map(({ password }) => password),
      reader.text('github-token'),
    ]
      .map((value) => value.trim())
      .filter((value) => value !== ''),
  );
  for (const value of secretValues) reader.secret(value);
  const secretArgs = reader.list(
    'secret-args',
    '*TOKEN*,*SECRET*,*PASSWORD*,*KEY*,!*_VERSION,!APT_KEY_*,!*PUBLIC_KEY,!*PUBLISHABLE_KEY,!NEXT_PUBLIC_*,!VITE_*,!REACT_APP_*,!NUXT_PUBLIC_*,!EXPO_PUBLIC_*,!PUBLIC_*,!VUE_APP_*,!GATSBY_*',
  );
  for (const warning of findOddBuildArgs(build.buildArgs, secretValues)) reader.warning(warning);
  return {
    ...image,
    layers,
    build,
    part,
    quarter: readQuarter(reader, context.nowMs),
    secretArgs,
    secretValues,
    hiddenArgs: Object.fromEntries(
      Object.entries(build.buildArgs).filter(([name, value]) =>
        isSecretArg(name, value, { secretArgs, maskedValues: secretValues }),
      ),
    ),
    logins,
    builder: readBuilder(reader),
    keepBuilder: reader.boolean('keep-builder', false),
    minFreeDiskBytes: reader.sizeBytes('min-free-disk', 4e9),
    freeDiskSpace: reader.choice('free-disk-space', ['auto', 'false'], 'auto'),
    retries: reader.integer('retries', { min: 0, max: 10 }, 3),
    keepProgress: reader.text('keep-progress') || undefined,
    signing: readSigning(reader, context),
  };
}

export function readQuarter(reader: InputReader, nowMs: number): string {
  const text = reader.text('quarter', 'auto');
  if (text === 'auto') return quarterOf(nowMs);
  if (isQuarter(text)) return text;
  reader.problem('quarter', `expected auto or a quarter such as 2026Q4, got "${text}"`);
  return quarterOf(nowMs);
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

/** A run on a schedule looks for updates, unless it is told not to. @param event that started the run on GitHub */
export function readUpdates(reader: InputReader, event: string | undefined): LayersPolicy['updates'] {
  return reader.choice('updates', ['security', 'any', 'off'], event === 'schedule' ? 'security' : 'off');
}

/** How layers that servers have are published. A build does not start again from what was built: a prewarm does. */
export function readPatchPolicy(reader: InputReader): Omit<PatchPolicy, 'compact'> {
  return {
    mode: reader.choice('patch', ['auto', 'off', 'exact'], 'auto'),
    fromBytes: reader.sizeBytes('patch-from', 5e6),
    limitPercent: reader.integer('patch-limit', { min: 0, max: 100 }, 30),
  };
}

/** What the input `compression` says; undefined where that is nothing, or not valid. */
export function readCompression(reader: InputReader, text: string): Compression | undefined {
  const compression = text === '' ? undefined : parseCompression(text);
  if (text !== '' && compression === undefined)
    reader.problem(
      'compression',
      `expected gzip or zstd with an optional level (gzip:0 to gzip:9, zstd:0 to zstd:22), got "${text}"`,
    );
  return compression;
}
