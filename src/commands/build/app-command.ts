import { compressionFields, compressionOf, compressOutputs } from '../../core/app/app-compression.ts';
import { readBuildOutput } from '../../core/app/build-output.ts';
import { pushedUnkept } from '../../core/layers/bake.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { builtOf } from '../../layers/rounds/round-state.ts';
import { hasOtherCacheTo, writesOwnCache } from './app-cache.ts';
import type { AppInputs } from './app-inputs.ts';
import { layerOf } from './app-plan.ts';
import type { AppRun, Trust } from './app-run.ts';

/**
 * The engine's own builder keeps what it pushes. Told to load it as well, it puts the image out twice at once under the same name, and
 * fails of it: `image "…": already exists` (engine 26.1.5, measured).
 */
export function loadsApart({ inputs: { app }, prepared }: Pick<AppRun, 'inputs' | 'prepared'>): boolean {
  return app.load && !(app.push && prepared.builder.driver === 'docker');
}

/** References under which the engine keeps the image that its own builder makes: two builds at once fail each other by them. */
export function engineNames(
  { inputs, prepared }: Pick<AppRun, 'inputs' | 'prepared'>,
  { enginePushes }: Trust,
): readonly string[] {
  const { app } = inputs;
  const isKept = enginePushes || pushByBuildkit({ inputs, prepared }) === undefined;
  if (prepared.builder.driver !== 'docker' || app.call !== undefined || !isKept) return [];
  return [...new Set([...app.tags, ...app.outputs.flatMap((output) => readBuildOutput(output).names)])];
}

/** The engine's own builder pushes the image without keeping it, where it is for nothing else. */
export function pushByBuildkit({
  inputs,
  prepared,
}: Pick<AppRun, 'inputs' | 'prepared'>): Partial<AppInputs> | undefined {
  const { app } = inputs;
  const isPushOnly =
    app.push &&
    !app.load &&
    app.call === undefined &&
    app.outputs.length === 0 &&
    prepared.builder.driver === 'docker';
  return isPushOnly
    ? { push: false, outputs: [`type=image,"name=${app.tags.join(',')}",${pushedUnkept}`] }
    : undefined;
}

/**
 * The classic way has more than one source, and so races; built on digests, the application's own is enough. Of the layers only
 * those that stand on no other can be hit by an ordinary build: the keys of the others hold the digest that they stand on.
 */
export function cacheFrom(
  { inputs, prepared, node, cache }: AppRun,
  trust: Trust,
  digests: ReadonlyMap<string, Digest>,
): readonly string[] {
  const { image } = prepared.inputs;
  const { state } = prepared.found;
  const own =
    trust.cache && cache?.source.kind === 'ok' ? [`type=registry,ref=${image}@${cache.source.digest}`] : [];
  if (inputs.layersAs === 'context') {
    const layer = layerOf(node, prepared.project, digests);
    const itself = layer === undefined ? undefined : builtOf(state, layer.name);
    // What could not stand for its own stage has its steps all the same.
    return itself === undefined ? own : [`type=registry,ref=${image}@${itself}`, ...own];
  }
  const lowest = prepared.project.nodes.flatMap(({ name, depth }) =>
    depth === 0 && digests.has(name) ? (builtOf(state, name) ?? []) : [],
  );
  return [...lowest.map((digest) => `type=registry,ref=${image}@${digest}`), ...own, ...inputs.app.cacheFrom];
}

/** How the image is put out, with the compression that is asked for. */
export function compressed({ push, outputs, compression }: AppInputs): Pick<AppInputs, 'push' | 'outputs'> {
  return {
    push,
    outputs: compression === undefined ? outputs : compressOutputs({ push, outputs }, compression),
  };
}

/** Where the cache is written, as buildx is told. */
export function cacheTo(run: AppRun, standsOn: ReadonlyMap<string, Digest>): readonly string[] {
  const { inputs, prepared, cache } = run;
  const { compression } = inputs.app;
  if (inputs.app.call !== undefined) return [];
  if (hasOtherCacheTo(inputs)) return inputs.app.cacheTo;
  if (!writesOwnCache(run)) return [];
  return [
    [
      `type=registry,ref=${prepared.inputs.image}:${cache?.tag},mode=max,ignore-error=true`,
      ...(compression === undefined ? [] : [compressionFields(compression)]),
      ...(isUniform(run, standsOn) ? ['force-compression=true'] : []),
    ].join(','),
  ];
}

/**
 * Whether all layers of the application have the compression that its cache is written with. Then `force-compression` converts
 * nothing, and makes BuildKit look for what each step has left: without it, the cache that follows a changed dependency has no
 * result of the steps after the first `COPY --link`, and the next code change downloads all that they copy from (0.32.2, measured;
 * https://github.com/moby/buildkit/blob/v0.32.2/solver/exporter.go, `ExportTo`). Elsewhere it would convert base images.
 */
function isUniform({ inputs, prepared, node }: AppRun, standsOn: ReadonlyMap<string, Digest>): boolean {
  const type = inputs.app.compression?.type ?? 'gzip';
  const { images } = prepared.found.state;
  // What an image from elsewhere is like is not known.
  return (
    inputs.layersAs === 'context' &&
    standsOn.size > 0 &&
    node.externalImages.length === 0 &&
    [...standsOn.keys()].every((name) =>
      images
        .get(name)
        ?.platforms.every(({ layers }) => layers.every(({ mediaType }) => compressionOf(mediaType) === type)),
    )
  );
}
