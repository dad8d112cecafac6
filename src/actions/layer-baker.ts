import { copyFile, mkdir, stat, writeFile } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';
import { runBake } from '../adapters/docker/bake-run.ts';
import type { Builder } from '../adapters/docker/builder.ts';
import type { DockerEnvironment } from '../adapters/docker/docker-config.ts';
import {
  type ExpectedStage,
  mergeSteps,
  readSteps,
  type StepVerdict,
} from '../core/buildkit/cache-report.ts';
import { diagnose } from '../core/diagnosis/diagnose.ts';
import { contextKey } from '../core/dockerfile/context-key.ts';
import { type PinPlan, planPin } from '../core/dockerfile/pin.ts';
import { restoreLines } from '../core/dockerfile/restored-message.ts';
import { UserError } from '../core/error.ts';
import {
  type BakeOptions,
  type BakeOutput,
  type BakeTarget,
  bakeTargetId,
  formatBake,
} from '../core/layers/bake.ts';
import type { LayerNode } from '../core/layers/layer-graph.ts';
import { hideMaskedValues } from '../core/layers/masked-value.ts';
import type { Digest } from '../core/oci/digest.ts';
import { parseReference } from '../core/oci/reference.ts';
import { maxTotalWaitMs, planRetry } from '../core/retry.ts';
import { expectStages } from './expected-steps.ts';
import type { PrewarmContext } from './prewarm-context.ts';
import type { PrewarmInputs } from './prewarm-inputs.ts';
import { ownIgnoreFile, type Project } from './prewarm-project.ts';
import type { RunLog } from './run-log.ts';

/** One layer as it is to be built in one bake. */
export interface LayerJob {
  readonly node: LayerNode;
  /** Layers beneath → the digest that stands for them; a layer that is not in it is an ordinary stage. */
  readonly below: ReadonlyMap<string, Digest>;
  /** Stages beneath → the Env of the image that stands for them. */
  readonly belowEnv: ReadonlyMap<string, readonly string[]>;
  /** External image → the digest it is held at. */
  readonly held: Readonly<Record<string, Digest>>;
  readonly annotations: Readonly<Record<string, string>>;
  readonly cacheFrom: string | undefined;
  readonly noCache: boolean;
  readonly output: BakeOutput;
}

export type BakeOutcome =
  | {
      readonly kind: 'done';
      readonly digests: ReadonlyMap<string, Digest>;
      readonly steps: readonly StepVerdict[];
    }
  /** A blob of an image that the build stands on or takes its cache from is not to be had. */
  | { readonly kind: 'broken-image'; readonly steps: readonly StepVerdict[]; readonly error: BuildError }
  | { readonly kind: 'failed'; readonly steps: readonly StepVerdict[]; readonly error: BuildError };

/** A build that failed, with the end of its log. */
export class BuildError extends UserError {
  override readonly name = 'BuildError';
  readonly diagnosedCause: string | undefined;
  readonly log: readonly string[];

  constructor(
    message: string,
    details: {
      readonly cause: string | undefined;
      readonly remedy: string | undefined;
      readonly log: readonly string[];
    },
  ) {
    super(message, details.remedy === undefined ? {} : { remedy: details.remedy });
    this.diagnosedCause = details.cause;
    this.log = details.log;
  }
}

export interface LayerBaker {
  bake(title: string, jobs: readonly LayerJob[]): Promise<BakeOutcome>;
  /** How often a build was started again after a transient failure. */
  readonly restarts: number;
}

/** The diagnosis of a blob that a cache or an image names and the registry does not have. */
const brokenImageIds = new Set(['cache-blob-missing', 'content-digest-mismatch']);

/** Builds layers in the user's project with one builder. */
export async function createLayerBaker(options: {
  readonly inputs: PrewarmInputs;
  readonly project: Project;
  readonly builder: Builder;
  readonly docker: DockerEnvironment;
  readonly context: PrewarmContext;
  readonly log: RunLog;
}): Promise<LayerBaker> {
  const { inputs, project, builder, context, log } = options;
  const secrets = await writeSecrets(inputs, context);
  const ids = new Map(project.nodes.map((node, index) => [node.name, bakeTargetId(node.name, index)]));
  let restarts = 0;
  const hide = (text: string): string => hideMaskedValues(text, inputs.secretValues);

  const bakeOnce = async (title: string, jobs: readonly LayerJob[]): Promise<BakeOutcome> => {
    const pin = planPin(project.dockerfile, {
      targets: jobs.map((job) => job.node.target),
      layers: new Set(
        jobs.flatMap((job) => replaceable(job, project).map((node) => node.target.toLowerCase())),
      ),
      values: project.values,
      imageEnv: new Map(jobs.flatMap((job) => [...job.belowEnv])),
    });
    const bakeOptions: BakeOptions = {
      ...inputs.build,
      dockerfile: await writeDockerfile(project, pin, context.tempFolder),
      context: project.contextDir,
      secrets,
      provenance: inputs.provenance,
      compression: inputs.compression,
    };
    const targets = jobs.map((job) =>
      bakeTarget(job, pin, ids.get(job.node.name) ?? job.node.name, project, inputs.image),
    );
    context.view.begin(title);
    const result = await runBake({
      definition: formatBake(targets, bakeOptions),
      folder: context.tempFolder,
      builder,
      allow: inputs.build.allow,
      docker: options.docker,
      commands: context.commands,
      onEvent: (event) =>
        context.view.event(event.kind === 'log' ? { ...event, text: hide(event.text) } : event),
      keepProgress: inputs.keepProgress,
    }).finally(() => context.view.end());
    const expected: readonly ExpectedStage[] = expectStages(
      project.dockerfile,
      jobs.map((job) => job.node),
    );
    if (result.ok) {
      const digests = new Map(
        jobs.flatMap((job) => {
          const digest = result.digests.get(ids.get(job.node.name) ?? job.node.name);
          return digest === undefined ? [] : [[job.node.name, digest] as const];
        }),
      );
      return { kind: 'done', digests, steps: readSteps(result.progress, expected, inputs.build.platforms) };
    }
    const original = basename(project.dockerfilePath);
    const failures = result.progress.vertices.flatMap((vertex) =>
      vertex.verdict === 'failed' ? [`${vertex.name}: ${vertex.error ?? ''}`] : [],
    );
    const said = hide(
      restoreLines(result.text.trim() || failures.join('\n'), pin, { temporary: original, original }),
    );
    const diagnosis = diagnose(`${said}\n${failures.join('\n')}`, {
      image: inputs.image,
      stages: project.dockerfile.stages.map((stage) => stage.displayName),
      ...(context.github === undefined
        ? {}
        : {
            repositoryUrl: context.github.repositoryUrl,
            isForkPullRequest: context.github.isForkPullRequest,
          }),
    });
    const error = new BuildError(`the build failed: ${headline(said, failures.map(hide))}`, {
      cause: diagnosis?.cause,
      remedy: diagnosis?.remedy,
      log: [...result.progress.logTail.map(hide), ...said.split('\n')].slice(-60),
    });
    const steps = readFailedSteps(result.progress, expected, inputs.build.platforms);
    return {
      kind: diagnosis !== undefined && brokenImageIds.has(diagnosis.id) ? 'broken-image' : 'failed',
      steps,
      error,
    };
  };

  return {
    get restarts() {
      return restarts;
    },
    async bake(title, jobs) {
      let steps: readonly StepVerdict[] = [];
      let waitedMs = 0;
      for (let attempt = 1; ; attempt++) {
        const outcome = await bakeOnce(title, jobs);
        steps = mergeSteps([steps, outcome.steps]);
        if (outcome.kind !== 'failed') return { ...outcome, steps };
        const text = `${outcome.error.message}\n${outcome.error.log.join('\n')}`;
        const decision = planRetry(
          { text, nowMs: context.clock.nowMs() },
          attempt,
          waitedMs,
          { retries: inputs.retries, maxTotalMs: maxTotalWaitMs },
          context.random(),
        );
        if (decision.kind === 'give-up') return { ...outcome, steps };
        restarts++;
        log.warning(
          `${outcome.error.message} — trying again in ${Math.round(decision.waitMs / 1000)} s (attempt ${attempt + 1}).`,
        );
        await context.clock.sleep(decision.waitMs);
        waitedMs += decision.waitMs;
      }
    },
  };
}

/** The layers beneath a job for which a digest stands. */
function replaceable(job: LayerJob, project: Project): readonly LayerNode[] {
  return project.nodes.filter((node) => job.below.has(node.name));
}

function bakeTarget(job: LayerJob, pin: PinPlan, id: string, project: Project, image: string): BakeTarget {
  const contexts: Record<string, string> = {};
  for (const [name, value] of Object.entries(project.values.buildContexts)) contexts[shortName(name)] = value;
  for (const { name, hold } of job.node.externalImages) {
    const digest = job.held[name];
    if (digest === undefined || hold.kind !== 'context') continue;
    const { registry, repository } = parseReference(name);
    contexts[hold.contextName] = `docker-image://${registry}/${repository}@${digest}`;
  }
  for (const node of replaceable(job, project)) {
    const stage = node.target.toLowerCase();
    if (pin.replaced.includes(stage)) contexts[stage] = `docker-image://${image}@${job.below.get(node.name)}`;
  }
  return {
    id,
    stage: job.node.target,
    contexts,
    cacheFrom: job.cacheFrom,
    noCache: job.noCache,
    annotations: job.annotations,
    output: job.output,
  };
}

/** BuildKit looks a context up by the short form of an image's name, and bake hands names on as they are. */
function shortName(name: string): string {
  try {
    return contextKey(name);
  } catch {
    return name;
  }
}

/** Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes. */
async function writeDockerfile(project: Project, pin: PinPlan, tempFolder: string): Promise<string> {
  if (pin.text === project.dockerfile.text) return project.dockerfilePath;
  const folder = join(tempFolder, 'dockerfile');
  const name = basename(project.dockerfilePath);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), pin.text);
  const ignoreFile = ownIgnoreFile(project.dockerfilePath);
  if (
    await stat(ignoreFile).then(
      () => true,
      () => false,
    )
  )
    await copyFile(ignoreFile, join(folder, `${name}.dockerignore`));
  return join(folder, name);
}

/** Secrets as files that only this user can read; never on a command line, never in the definition. */
async function writeSecrets(inputs: PrewarmInputs, context: PrewarmContext): Promise<readonly string[]> {
  const folder = join(context.tempFolder, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const given = await Promise.all(
    inputs.build.secrets.map(async ({ key, value }, index) => {
      const file = join(folder, String(index));
      await writeFile(file, value, { mode: 0o600 });
      return csv([`id=${key}`, `src=${file}`]);
    }),
  );
  return [
    ...given,
    ...inputs.build.secretEnvs.map(({ key, value }) => csv([`id=${key}`, `env=${value}`])),
    ...inputs.build.secretFiles.map(({ key, value }) =>
      csv([`id=${key}`, `src=${resolve(context.cwd, value)}`]),
    ),
  ];
}

function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}

function readFailedSteps(...parameters: Parameters<typeof readSteps>): readonly StepVerdict[] {
  try {
    return readSteps(...parameters);
  } catch {
    // The build failed before its first step: the build's own error is the one to show.
    return [];
  }
}

function headline(said: string, failures: readonly string[]): string {
  const lines = said.split('\n').map((line) => line.trim());
  const error = lines.findLast((line) => /^ERROR:/i.test(line))?.replace(/^ERROR:\s*/i, '');
  return error ?? failures[0] ?? lines.findLast((line) => line !== '') ?? 'buildx gave no reason';
}
