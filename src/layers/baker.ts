import { runBake } from '../adapters/docker/bake-run.ts';
import { planPin } from '../core/dockerfile/pin.ts';
import { type BakeOptions, type BakeOutput, bakeTargetId, formatBake } from '../core/layers/bake.ts';
import type { Digest } from '../core/oci/digest.ts';
import type { BuildOutcome, BuildRunner } from './build-runner.ts';
import { expectStages } from './expected-steps.ts';
import type { LayersInputs } from './inputs.ts';
import { type Footing, namedContexts } from './named-contexts.ts';
import type { LayersOutput } from './output.ts';
import type { Project } from './project.ts';
import { writeTemporaryDockerfile } from './temporary-dockerfile.ts';

/** One layer as it is to be built in one bake. */
export interface LayerJob extends Footing {
  readonly annotations: Readonly<Record<string, string>>;
  /** Layer → digest of its image: those that serve as cache. */
  readonly cacheFrom: ReadonlyMap<string, Digest>;
  readonly noCache: boolean;
  readonly output: BakeOutput;
}

/** Layer → digest of what was made. */
type BakedDigests = ReadonlyMap<string, Digest>;

export interface LayerBaker {
  bake(title: string, jobs: readonly LayerJob[]): Promise<BuildOutcome<{ readonly digests: BakedDigests }>>;
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
    async bake(title, jobs) {
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
        contexts: namedContexts(job, pin, project, inputs.image),
        cacheFrom: [...job.cacheFrom.values()].map((digest) => `${inputs.image}@${digest}`),
        noCache: job.noCache,
        annotations: job.annotations,
        output: job.output,
      }));
      const definition = formatBake(targets, bakeOptions);
      const outcome = await runner.run({
        title,
        pin,
        expected: expectStages(
          project.dockerfile,
          jobs.map((job) => job.node),
        ),
        run: (runOptions) => runBake({ ...runOptions, definition, allow: inputs.build.allow }),
      });
      if (outcome.kind !== 'done') return outcome;
      const digests = new Map(
        jobs.flatMap((job) => {
          const digest = outcome.result.digests.get(idOf(job));
          return digest === undefined ? [] : [[job.node.name, digest] as const];
        }),
      );
      return { ...outcome, result: { digests } };
    },
  };
}
