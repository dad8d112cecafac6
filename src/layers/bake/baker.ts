import { type BakeResult, runBake } from '../../adapters/docker/bake-run.ts';
import { planPin } from '../../core/dockerfile/pin.ts';
import { mapKnown } from '../../core/known.ts';
import { type BakeOptions, type BakeOutput, bakeLayers, bakeTargetId } from '../../core/layers/bake.ts';
import type { Digest } from '../../core/oci/digest.ts';
import type { LayersInputs } from '../inputs/inputs.ts';
import type { LayersOutput } from '../inputs/output.ts';
import { type Footing, namedContexts } from '../project/named-contexts.ts';
import type { Project } from '../project/project.ts';
import { writeTemporaryDockerfile } from '../project/temporary-dockerfile.ts';
import type { BuildOutcome, BuildRunner } from './build-runner.ts';
import { expectStages } from './expected-steps.ts';

export interface LayerJob extends Footing {
  readonly annotations: Readonly<Record<string, string>>;
  /** Layer → digest of its image: those that serve as cache. */
  readonly cacheFrom: ReadonlyMap<string, Digest>;
  readonly noCache: boolean;
  /** All blobs that it is based on are known to be gzip. */
  readonly isGzip: boolean;
  readonly output: BakeOutput;
}

/** Layer → digest of what was made. */
type BakedDigests = ReadonlyMap<string, Digest>;

interface LayerBake {
  readonly kind: 'check' | 'layers';
  readonly title: string;
  readonly jobs: readonly LayerJob[];
}

export interface LayerBaker {
  bake(bake: LayerBake): Promise<BuildOutcome<{ readonly digests: BakedDigests }>>;
}

/** Builds layers in the user's project. `secrets` as writeSecrets gives them. */
export function createLayerBaker(options: {
  readonly inputs: Pick<LayersInputs, 'image' | 'build'>;
  readonly output: LayersOutput;
  readonly project: Project;
  readonly runner: BuildRunner;
  readonly tempFolder: string;
  readonly secrets: readonly string[];
}): LayerBaker {
  const { inputs, project, runner, tempFolder } = options;
  const ids = new Map(project.nodes.map((node, index) => [node.name, bakeTargetId(node.name, index)]));
  const idOf = (job: LayerJob): string => ids.get(job.node.name) ?? job.node.name;
  return {
    async bake({ kind, title, jobs }) {
      const pin = planPin(project.dockerfile, {
        targets: jobs.map((job) => job.node.target),
        layers: new Set(
          project.nodes
            .filter((node) => jobs.some((job) => job.below.has(node.name)))
            .map((node) => node.target.toLowerCase()),
        ),
        values: project.values,
        imageEnv: new Map(jobs.flatMap((job) => [...job.belowEnv])),
      });
      const bakeOptions: BakeOptions = {
        ...inputs.build,
        dockerfile: await writeTemporaryDockerfile(project, pin, tempFolder),
        context: project.contextDir,
        secrets: options.secrets,
        ...options.output,
      };
      const targets = jobs.map((job) => ({
        id: idOf(job),
        stage: job.node.target,
        contexts: withoutTargets(namedContexts(job, pin, project, inputs.image)),
        cacheFrom: [...job.cacheFrom.values()].map((digest) => `${inputs.image}@${digest}`),
        noCache: job.noCache,
        isGzip: job.isGzip,
        annotations: job.annotations,
        output: job.output,
      }));
      const definition = bakeLayers(targets, bakeOptions);
      const outcome = await runner.run({
        ...{ kind, title },
        pin,
        expected: expectStages(
          project.dockerfile,
          jobs.map((job) => job.node),
          project.values,
        ),
        run: (runOptions): Promise<BakeResult> => runBake({ ...runOptions, definition }),
        bake: { definition, read: (result) => result },
      });
      // A bake of one target does not name it.
      const layerOf = (target: string | undefined): string | undefined =>
        (target === undefined && jobs.length === 1 ? jobs[0] : jobs.find((job) => idOf(job) === target))?.node
          .name;
      const waits = outcome.waits.map((wait) => ({ ...wait, target: layerOf(wait.target) }));
      if (outcome.kind !== 'done') return { ...outcome, waits };
      const digests = mapKnown(jobs, (job) => [job.node.name, outcome.result.digests.get(idOf(job))]);
      return { ...outcome, waits, result: { digests } };
    },
  };
}

/** A layer is on no application of the same run: what its image is based on is waited for, and named by digest. */
function withoutTargets(contexts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(contexts).filter(([, value]) => !value.startsWith('target:')));
}
