import { readFile } from 'node:fs/promises';
import { basename, resolve } from 'node:path';
import type { FetchedImage, PlatformImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { Advice } from '../../core/advice/advice.ts';
import type { NamedDockerfile } from '../../core/advice/advice-facts.ts';
import { advise } from '../../core/advice/advise.ts';
import { summarizeStages } from '../../core/buildkit/cache-report.ts';
import { chainLayers } from '../../core/coverage/chain-layers.ts';
import { compareImages, type LayerImage } from '../../core/coverage/compare-images.ts';
import type { CoverageReport, ImageContent } from '../../core/coverage/coverage.ts';
import { explainUseless } from '../../core/coverage/explain-useless.ts';
import { parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';
import { normalizePlatform } from '../../core/dockerfile/platform.ts';
import { errorMessage } from '../../core/error.ts';
import type { LayerNode } from '../../core/layers/layer-graph.ts';
import type { Miss } from '../../core/miss/miss.ts';
import { formatPlatform } from '../../core/oci/descriptor.ts';
import type { PrewarmContext } from '../../layers/bake/context.ts';
import type { Project } from '../../layers/project/project.ts';
import { type RoundState, recordedSteps } from '../../layers/rounds/round-state.ts';
import type { AppCache, AppOutcome } from './app-outcome.ts';
import type { BuildInputs } from './inputs.ts';

/** What a build knows when it is over, to tell what the layers are worth. */
export interface WorthRun {
  readonly inputs: BuildInputs;
  readonly project: Project;
  readonly state: RoundState;
  readonly app: AppOutcome;
  readonly cache: AppCache | undefined;
  readonly misses: readonly Miss[];
  readonly context: Pick<PrewarmContext, 'cwd'>;
  readonly log: RunLog;
}

/** What the layer images hold of the application that was pushed, and what could be changed. */
export async function weighImage(
  run: WorthRun,
): Promise<{ readonly coverage: readonly CoverageReport[]; readonly advice: readonly Advice[] }> {
  const { inputs, project, state, app, cache, log } = run;
  const { node, image } = app;
  if (node === undefined) return { coverage: [], advice: [] };
  const coverage = (image?.platforms ?? []).map((platform) => weighPlatform(platform, run, node));
  const [main] = image?.platforms ?? [];
  const { file, context } = inputs.layers.build;
  const named = file ?? `${context.replace(/\/$/, '')}/Dockerfile`.replace(/^\.\//, '');
  const path = existingDockerfile(named, (one) => basename(one) === basename(project.dockerfilePath));
  const advice = advise(
    {
      file: { path, dockerfile: project.dockerfile },
      app: node,
      layers: project.nodes,
      chain: main === undefined ? undefined : chainLayers(node, chainOf(main)),
      stages: [...summarizeStages(state.steps), ...summarizeStages(app.steps)],
      misses: run.misses,
      recorded: [...recordedSteps(state), ...(cache?.entry?.steps ?? [])],
      compared: await readCompared(inputs.compareFiles, run.context.cwd, log),
      givenArgs: new Set(Object.keys(inputs.layers.build.buildArgs)),
    },
    inputs.skipAdvice,
  );
  return { coverage, advice };
}

function weighPlatform(image: PlatformImage, { project, state }: WorthRun, node: LayerNode): CoverageReport {
  const platform = formatPlatform(image.platform);
  const layers = project.nodes.flatMap((layer): readonly LayerImage[] => {
    const found = imageOf(layer.name, state);
    const same = found?.platforms.find(
      (candidate) => normalizePlatform(formatPlatform(candidate.platform)) === normalizePlatform(platform),
    );
    return found === undefined || same === undefined
      ? []
      : [
          {
            name: layer.name,
            digest: found.descriptor.digest,
            sizeBytes: found.sizeBytes,
            standsOn: beneath(layer, project.nodes),
            content: contentOf(same),
          },
        ];
  });
  const chain = chainLayers(node, chainOf(image));
  return compareImages(contentOf(image), layers, (name) => explainUseless(name, node, project.nodes, chain));
}

/** What the registry holds of a layer: what this run made or checked, else what it found. */
function imageOf(name: string, state: Pick<RoundState, 'images' | 'lookup'>): FetchedImage | undefined {
  const found = state.lookup.images.get(name);
  return state.images.get(name) ?? (found?.kind === 'ok' ? found.image : undefined);
}

function contentOf(image: PlatformImage): ImageContent {
  return {
    platform: formatPlatform(image.platform),
    layers: image.layers.map(({ digest, sizeBytes }) => ({ digest, sizeBytes })),
    configBytes: image.configBytes,
  };
}

function chainOf({ layers, config }: PlatformImage) {
  return { layers, history: config.history ?? [] };
}

function beneath(layer: LayerNode, nodes: readonly LayerNode[]): readonly string[] {
  const found = new Set<string>();
  const visit = (node: LayerNode | undefined): void => {
    for (const { name } of node?.standsOn ?? []) {
      if (found.has(name)) continue;
      found.add(name);
      visit(nodes.find((candidate) => candidate.name === name));
    }
  };
  visit(layer);
  return [...found];
}

async function readCompared(
  paths: readonly string[],
  cwd: string,
  log: RunLog,
): Promise<readonly NamedDockerfile[]> {
  const read = await Promise.all(
    paths.map(async (path): Promise<readonly NamedDockerfile[]> => {
      try {
        return [{ path, dockerfile: parseDockerfile(await readFile(resolve(cwd, path), 'utf8')) }];
      } catch (error) {
        log.warning(`compare-files: ${path} was not compared: ${errorMessage(error)}`);
        return [];
      }
    }),
  );
  return read.flat();
}
