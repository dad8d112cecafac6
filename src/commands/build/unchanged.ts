import { collectLayerFiles } from '../../adapters/context/context-files.ts';
import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import { findStale } from '../../core/layers/current.ts';
import { appName, graphApp } from '../../core/layers/layer-graph.ts';
import { compareInputs, usesSecretArg } from '../../core/layers/layer-inputs.ts';
import { type LayerInputs, type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { inputsOf } from '../../layers/facts/facts.ts';
import { gatherRecorded } from '../../layers/facts/recorded-facts.ts';
import type { RunContext } from '../command.ts';
import type { LeftOut } from '../images/run.ts';
import { openLayers } from '../newest-known.ts';
import { appRecordTag } from './app-cache.ts';
import { mainPlace } from './app-references.ts';
import { holdImages, withLayersAs } from './held-images.ts';
import type { BuildWork } from './inputs.ts';
import { decideLayersWrite, policyOf } from './layers-policy.ts';

/**
 * Whether the image that the last build recorded is the one that this build would make: everything that is recorded of its layers and
 * of the application (instructions, files, build arguments, external images, layers, platforms, options) is as it was then, and the
 * image is whole in the registry. Undefined where anything differs, or cannot be told from the record: then it has to be built.
 */
export async function findUnchanged(context: RunContext, work: BuildWork): Promise<LeftOut | undefined> {
  const { inputs } = work;
  const { cacheBuilder } = inputs.app;
  const place = mainPlace(inputs, inputs.layers.image);
  if (!inputs.changedOnly || cacheBuilder === undefined || place === undefined || needsBuild(work))
    return undefined;
  const { connect } = await openLayers(context, inputs.layers);
  const client = connect(inputs.layers.registry);
  const found = await fetchRecord(client, inputs.layers.repository, appRecordTag(cacheBuilder));
  const record = found === undefined ? undefined : parseRecord(found.json);
  const entry = record?.layers[appName];
  if (record === undefined || entry === undefined) return undefined;
  const now = await inputsNow({ ...context, connect, client }, work, record);
  if (now === undefined || isUncertain(now) || compareInputs(entry.inputs, now).length > 0) return undefined;
  // The digest of an application that was not pushed is that of its cache, or of nothing.
  const image = await inspectImage(connect(place.registry), place.repository, entry.digest);
  if (image.kind !== 'ok') return undefined;
  const commit = record.revision === undefined ? '' : `commit ${record.revision.slice(0, 7)} of `;
  return {
    reason: `nothing it is made from has changed since ${commit}${record.createdAt.slice(0, 10)}`,
    reference: `${place.registry}/${place.repository}@${entry.digest}`,
  };
}

/** What a build is for besides an image in the registry, and what no record tells of. */
function needsBuild({ inputs: { app, layersAs, layerDigests, layers }, project }: BuildWork): boolean {
  const isAsked =
    app.load ||
    app.noCache ||
    app.noCacheFilters.length > 0 ||
    app.pull ||
    app.rebuildCache ||
    app.call !== undefined;
  const isElsewhere = Object.values(layers.build.buildContexts).some(
    (value) => /^([a-z][a-z0-9+.-]*:|git@)/i.test(value) && !value.includes('@sha256:'),
  );
  return (
    isAsked ||
    isElsewhere ||
    app.outputs.length > 0 ||
    layersAs === 'cache' ||
    layers.part !== undefined ||
    Object.keys(layerDigests).length > 0 ||
    project.dockerfile.stages.some(({ instructions }) =>
      instructions.some(({ keyword, code }) => keyword === 'ADD' && /:\/\/|git@/.test(code)),
    )
  );
}

/** Something that goes into it and of which no record tells whether it is the same. */
function isUncertain(inputs: LayerInputs): boolean {
  return usesSecretArg(inputs) || Object.values(inputs.externalImages).includes('unresolved');
}

/** What the application would be made from; undefined: of layers that are not as they were recorded. */
async function inputsNow(
  context: RunContext & {
    readonly connect: (registry: string) => RegistryClient;
    readonly client: RegistryClient;
  },
  { inputs, project: read, write }: BuildWork,
  record: LayerRecord,
): Promise<LayerInputs | undefined> {
  const { log, client } = context;
  const layersWrite = decideLayersWrite(inputs, write);
  const layers = await gatherRecorded({
    inputs: inputs.layers,
    project: read,
    write: layersWrite,
    policy: policyOf(inputs, read, layersWrite),
    ...{ context, client, log },
  });
  if (findStale(layers.facts).size > 0) return undefined;
  const before = record.layers[appName]?.inputs;
  const platform = layers.builder.platform ?? before?.platforms[0];
  if (inputs.layers.build.platforms.length === 0 && isOtherMachine(platform, context.env)) return undefined;
  const { project } = layers;
  const node = graphApp(project.dockerfile, project.layers, inputs.app.target, project.values);
  const [files, held] = await Promise.all([
    collectLayerFiles([node], project, context.hashes),
    holdImages(layers.facts, node, true, context, log),
  ]);
  const digests = new Map(
    layers.facts.flatMap(({ node: { name }, entry }) =>
      entry === undefined ? [] : [[name, entry.digest] as const],
    ),
  );
  const now = inputsOf({ ...layers, builder: { platform }, salt: record.salt }, node, {
    files: files.get(node.name) ?? {},
    externalImages: held,
    digestOf: (name) => digests.get(name),
  });
  return withLayersAs(inputs, { ...now, standsOn: standsOnNow(before, digests) });
}

/** The names that GitHub's runners have for architectures → those of platforms. */
const runnerArchitectures = new Map([
  ['X64', 'amd64'],
  ['ARM64', 'arm64'],
  ['ARM', 'arm'],
  ['X86', '386'],
]);

/** Where no platform is given, it is that of the builder, which on GitHub is that of the runner, or not known. */
function isOtherMachine(platform: string | undefined, env: RunContext['env']): boolean {
  const architecture = runnerArchitectures.get(env['RUNNER_ARCH'] ?? '');
  return architecture !== undefined && platform?.split('/')[1] !== architecture;
}

/** The layers that the application was built on, at the digests that they have now. */
function standsOnNow(
  before: LayerInputs | undefined,
  digests: ReadonlyMap<string, Digest>,
): LayerInputs['standsOn'] {
  return Object.fromEntries(
    Object.keys(before?.standsOn ?? {}).flatMap((name) => {
      const digest = digests.get(name);
      return digest === undefined ? [] : [[name, digest] as const];
    }),
  );
}
