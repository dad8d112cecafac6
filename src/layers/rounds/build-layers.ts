import { createBlobSpool } from '../../adapters/layer-blob/blob-spool.ts';
import { UserError } from '../../core/error.ts';
import type { BakeOutput } from '../../core/layers/bake.ts';
import type { LayerFacts } from '../../core/layers/current.ts';
import type { LayerState } from '../../core/layers/layer-report.ts';
import { layerTags } from '../../core/layers/tag.ts';
import { addMoved } from '../../core/layers/transfer.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { carrying, unfinished } from '../../core/unfinished.ts';
import { addNotes } from '../bake/build-notes.ts';
import { readOrWarn } from '../facts/updates.ts';
import { checkChain, verifyImage } from '../record/commit.ts';
import { doubt } from './broken-blob.ts';
import { builtEntry, recordedConfigs } from './built-entry.ts';
import { jobFor } from './job.ts';
import { publishLayer } from './publish.ts';
import type { RoundEnd, RoundOptions, RoundState } from './round-state.ts';
import { blobsMadeBy, presentBlobs, uploadsOf } from './uploads.ts';

/** Builds layers whose layers beneath all have digests, pushes them by digest, and reads them back. */
export async function buildAndPush(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundEnd> {
  const { client, inputs, log } = options;
  const tags = layerTags(inputs.part?.name);
  const jobs = level.map((fact) => {
    const output: BakeOutput = options.builder.pushesByDigest
      ? { kind: 'by-digest', image: inputs.image }
      : {
          kind: 'tag',
          image: inputs.image,
          tag: tags.staging(fact.node.name),
          pushedBy: options.builder.driver === 'docker' ? 'buildkit' : 'buildx',
        };
    return jobFor(options, fact, state.digests, output, fact.refresh !== undefined, state);
  });
  const names = level.map((fact) => fact.node.name);
  const outcome = await log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake({ kind: 'layers', title: `Build and push: ${names.join(', ')}`, jobs }),
  );
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'failed')
    throw unfinished({ state: withStates(noted, names, 'failed') }, outcome.error);
  return carrying({ state: noted }, async () => {
    if (outcome.kind === 'broken-image') return doubt(options, noted, jobs, outcome.error);
    const read = await log.phase(`verify ${names.join(', ')}`, () =>
      readBack(options, noted, level, outcome.result.digests),
    );
    const spool = createBlobSpool(client, options.context.tempFolder);
    try {
      // Packages, trees and patches come from the same blobs.
      const reading = { ...options, client: { ...client, openBlob: spool.openBlob } };
      const known = await readPackagesOf(reading, read, level);
      return { kind: 'done', state: await publishLevel(reading, known, level) };
    } finally {
      await spool.remove();
    }
  });
}

/** The state with the images of layers that were just pushed, every one of them whole and on the chain beneath it. */
async function readBack(
  { client, inputs, context }: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
  digests: ReadonlyMap<string, Digest>,
): Promise<RoundState> {
  const pushed = await Promise.all(
    level.map(async ({ node: { name } }) => {
      const digest = digests.get(name);
      if (digest === undefined)
        throw new UserError(`layer ${name}: buildx reported no digest for what it built`);
      const image = await verifyImage(client, inputs.repository, `layer ${name}`, digest, context.clock);
      return [name, image] as const;
    }),
  );
  const images = new Map([...state.images, ...pushed]);
  const own = new Set(level.flatMap(({ node }) => node.ownStages.map(({ displayName }) => displayName)));
  const sent = uploadsOf(
    pushed.map(([, image]) => image),
    presentBlobs(state),
    blobsMadeBy(state.steps, (stage) => own.has(stage)),
  );
  const read = {
    ...state,
    images,
    pushed: new Map([...state.pushed, ...pushed]),
    moved: addMoved(state.moved, sent),
  };
  await carrying({ state: read }, () => {
    for (const { node } of level) {
      const upper = images.get(node.name);
      for (const { name, via } of node.standsOn) {
        const lower = images.get(name);
        if (via !== 'copy' && upper !== undefined && lower !== undefined)
          checkChain({ name: node.name, image: upper }, { name, image: lower });
      }
    }
  });
  return read;
}

/** The state with the packages of layers that were just pushed, where updates are looked for. */
async function readPackagesOf(
  { client, inputs, context, project, policy, log }: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundState> {
  const packages = new Map(state.packages);
  for (const { node, inputs: made } of level) {
    const image = state.images.get(node.name);
    packages.delete(node.name);
    if (policy.updates === 'off' || image === undefined) continue;
    const found = await log.phase(`read packages of ${node.name}`, () =>
      readOrWarn({
        ...{ node, image, client, log, packages, nodes: project.nodes, connect: context.connect },
        ...{ repository: inputs.repository, externalImages: made.externalImages, images: state.images },
      }),
    );
    if (found !== undefined) packages.set(node.name, found);
  }
  return { ...state, packages };
}

/** The state with what is published of layers that were built and read back, and what is recorded of them. */
async function publishLevel(
  options: RoundOptions,
  state: RoundState,
  level: readonly LayerFacts[],
): Promise<RoundState> {
  let published = state;
  for (const fact of level) {
    const { name } = fact.node;
    const image = state.images.get(name);
    if (image === undefined) continue;
    const publication = await publishLayer(options, published, fact, image);
    const nowMs = options.context.clock.nowMs();
    const entry = {
      ...builtEntry(fact, publication, published, nowMs),
      ...recordedConfigs(publication.image, options.inputs),
    };
    const { report } = publication;
    published = {
      ...published,
      images: new Map([...published.images, [name, publication.image]]),
      digests: new Map([...published.digests, [name, entry.digest]]),
      states: new Map([...published.states, [name, fact.refresh === undefined ? 'rebuilt' : 'refreshed']]),
      built: new Map([...published.built, [name, entry]]),
      publications:
        report === undefined ? published.publications : new Map([...published.publications, [name, report]]),
    };
  }
  return published;
}

/**
 * Where nothing may be written: what is not current is built in one bake in the builder that ran the check,
 * as ordinary stages on the digests of the current layers, so no step runs twice. The results stay nowhere.
 */
export async function buildUnpushed(
  options: RoundOptions,
  state: RoundState,
  stale: readonly LayerFacts[],
): Promise<RoundEnd> {
  const jobs = stale.map((fact) =>
    jobFor(options, fact, state.digests, { kind: 'cache-only' }, false, state),
  );
  const names = stale.map((fact) => fact.node.name);
  const outcome = await options.log.phase(`build ${names.join(', ')}`, () =>
    options.baker.bake({ kind: 'layers', title: `Build without pushing: ${names.join(', ')}`, jobs }),
  );
  const noted = { ...state, ...addNotes(state, outcome) };
  if (outcome.kind === 'done') return { kind: 'done', state: withStates(noted, names, 'built-not-pushed') };
  const failed = withStates(noted, names, 'failed');
  if (outcome.kind === 'failed') throw unfinished({ state: failed }, outcome.error);
  return carrying({ state: failed }, () => doubt(options, failed, jobs, outcome.error));
}

function withStates(state: RoundState, names: readonly string[], given: LayerState): RoundState {
  return { ...state, states: new Map([...state.states, ...names.map((name) => [name, given] as const)]) };
}
