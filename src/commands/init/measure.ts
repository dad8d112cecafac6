import { createReadStream } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { readTarTree } from '../../adapters/disk/tar-tree.ts';
import { chooseBuilder } from '../../adapters/docker/builder.ts';
import { runBuildx } from '../../adapters/docker/buildx-run.ts';
import { userDockerEnvironment } from '../../adapters/docker/docker-config.ts';
import { readEngineInfo } from '../../adapters/docker/engine-info.ts';
import { createCommandRunner } from '../../adapters/process/command.ts';
import { readSteps } from '../../core/buildkit/cache-report.ts';
import { nothingConcealed } from '../../core/buildkit/concealed-status.ts';
import { UserError } from '../../core/error.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import { graphApp, graphLayers } from '../../core/layers/layer-graph.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import { expectStages } from '../../layers/bake/expected-steps.ts';
import { withUserStep } from '../../layers/bake/user-stages.ts';
import type { Project } from '../../layers/project/project.ts';
import { writeTemporaryDockerfile } from '../../layers/project/temporary-dockerfile.ts';
import type { RunContext } from '../command.ts';

/** What is built to be measured. */
export type TriedProject = Omit<Project, 'nodes' | 'decisions'> & {
  readonly target: string | undefined;
  /** It is not the file of the checkout. */
  readonly isPatched: boolean;
};

export interface PatchedProject extends TriedProject {
  readonly text: string;
  /** Its last copies have `--link`. */
  readonly isLinked: boolean;
}

/** What a patch of the Dockerfile does to the image, and to a code change. */
export interface PatchTrial {
  /** The Dockerfile with the patch. */
  readonly text: string;
  readonly isLinked: boolean;
  readonly before: CodeChangeCost;
  readonly after: CodeChangeCost;
  /** Files that the patched image has otherwise, or that only one of the two has. */
  readonly differing: readonly string[];
  /** Files that are others in each build of the Dockerfile as it is; they prove nothing. */
  readonly unsteady: number;
}

/**
 * Measures what a code change costs, with one build of everything on the builder at hand and without its cache: seconds are those
 * of the steps, added up, and bytes those that the images of the layers have in a registry.
 * @throws UserError when the build fails, or no builder can be had.
 */
export async function measureCodeChange(project: TriedProject, context: RunContext): Promise<CodeChangeCost> {
  const { build } = await openTrial(context);
  return (await measure(project, 'Try: build everything once', build, context)).cost;
}

/**
 * Builds a Dockerfile twice, and patched ones until the image of one has the same files: what does not stay the same in two builds
 * of one Dockerfile is left out. Of none, the last one is told.
 * @throws UserError as measureCodeChange does.
 */
export async function tryPatches(
  project: TriedProject,
  patches: readonly PatchedProject[],
  context: RunContext,
): Promise<PatchTrial | undefined> {
  const { build } = await openTrial(context);
  const first = await measure(project, 'Try: build everything once', build, context);
  const second = await measure(project, 'Try: build everything again', build, context);
  const unsteady = new Set(differingFiles(first.tree, second.tree));
  let trial: PatchTrial | undefined;
  for (const patched of patches) {
    const changed = await measure(patched, 'Try: build the patched Dockerfile', build, context);
    const { text, isLinked } = patched;
    const differing = differingFiles(first.tree, changed.tree).filter((path) => !unsteady.has(path));
    trial = { text, isLinked, before: first.cost, after: changed.cost, differing, unsteady: unsteady.size };
    if (differing.length === 0) return trial;
  }
  return trial;
}

type Tree = ReadonlyMap<string, string>;

function differingFiles(one: Tree, other: Tree): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((path) => one.get(path) !== other.get(path))
    .toSorted();
}

type Build = (
  project: TriedProject,
  title: string,
  args: readonly string[],
) => Promise<Awaited<ReturnType<typeof runBuildx>>>;

async function openTrial(context: RunContext): Promise<{ readonly build: Build }> {
  const commands = createCommandRunner();
  const docker = userDockerEnvironment(context.env);
  const builder = await chooseBuilder({
    ...{ wanted: 'auto', keep: false, registryOnLoopback: false, docker, commands },
    newName: `cache-prewarm-try-${context.startedAtMs.toString(36)}`,
    engine: readEngineInfo(docker, commands),
    log: context.log.notice,
    beforeCreate: context.rememberBuilder,
  });
  return {
    async build(project, title, args) {
      const { dockerfile } = project;
      const originalText = dockerfile.written?.text ?? dockerfile.text;
      const file = await writeTemporaryDockerfile(
        project,
        { text: dockerfile.text, originalText: project.isPatched ? '' : originalText },
        context.tempFolder,
      );
      context.view.begin(title);
      return runBuildx('build', [...commonArgs(project, file), ...args, project.contextDir], {
        ...{
          folder: context.tempFolder,
          builder,
          docker,
          commands,
          env: {},
          keepProgress: undefined,
          concealer: nothingConcealed,
        },
        onEvent: (event) => context.view.event(withUserStep(event, dockerfile)),
      }).finally(() => context.view.end());
    },
  };
}

/** Builds all of an application without a cache. @throws UserError when that fails. */
async function measure(
  project: TriedProject,
  title: string,
  build: Build,
  context: RunContext,
): Promise<{ readonly cost: CodeChangeCost; readonly tree: Tree }> {
  const { dockerfile, layers, values, target } = project;
  const archive = join(context.tempFolder, 'tried.tar');
  const whole = await build(project, title, [
    ...['--no-cache', '--output', `type=tar,dest=${archive}`],
    ...(target === undefined ? [] : ['--target', target]),
  ]);
  if (!whole.ok)
    throw new UserError(`the build to be measured failed: ${whole.text.trim().split('\n').at(-1) ?? ''}`, {
      remedy: 'Fix the Dockerfile, or give what the build needs with --build-args and --context.',
    });
  const tree = await readTarTree(createReadStream(archive));
  await rm(archive);
  const nodes = graphLayers(dockerfile, layers, values);
  const app = graphApp(dockerfile, layers, target, values);
  const steps = readSteps(whole.progress, expectStages(dockerfile, [...nodes, app], values)).filter(
    ({ instruction }) => /^(?:RUN|COPY|ADD)\b/.test(instruction),
  );
  const ofLayers = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
  const kept = steps.filter(({ stage }) => ofLayers.has(stage));
  const seconds = (some: typeof steps): number =>
    Math.round(some.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 100) / 10;
  const sizes = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const folder = join(context.tempFolder, `layer-${index}`);
    const exported = await build(project, `Try: size of the layer ${node.name}`, [
      ...['--target', node.target, '--output', `type=oci,dest=${folder},tar=false`],
    ]);
    for (const [digest, size] of exported.ok ? await readBlobSizes(folder) : []) sizes.set(digest, size);
    await rm(folder, { recursive: true, force: true });
  }
  const cost: CodeChangeCost = {
    steps: steps.length,
    keptSteps: kept.length,
    seconds: seconds(steps),
    keptSeconds: seconds(kept),
    keptBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    isMeasured: true,
  };
  return { cost, tree };
}

function commonArgs({ values }: TriedProject, file: string): readonly string[] {
  return [
    ...['--file', file],
    ...Object.entries(values.buildArgs).flatMap(([name, value]) => ['--build-arg', `${name}=${value}`]),
    ...Object.entries(values.buildContexts).flatMap(([name, value]) => [
      '--build-context',
      `${name}=${value}`,
    ]),
    ...(values.platforms.length === 0 ? [] : ['--platform', values.platforms[0] ?? '']),
  ];
}

/** The layers of the image in an OCI layout: digest → bytes. */
async function readBlobSizes(folder: string): Promise<ReadonlyMap<string, number>> {
  const readJson = async (path: string) =>
    objectOrEmpty(JSON.parse(await readFile(join(folder, path), 'utf8')));
  const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);
  const digestOf = (value: unknown): string => String(objectOrEmpty(value)['digest'] ?? '');
  let manifest = await readJson('index.json');
  while (manifest['layers'] === undefined && listOf(manifest['manifests']).length > 0)
    manifest = await readJson(`blobs/${digestOf(listOf(manifest['manifests'])[0]).replace(':', '/')}`);
  return new Map(
    listOf(manifest['layers']).map((layer) => [digestOf(layer), Number(objectOrEmpty(layer)['size'] ?? 0)]),
  );
}
