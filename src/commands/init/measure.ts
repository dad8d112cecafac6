import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseBuilder } from '../../adapters/docker/builder.ts';
import { runBuildx } from '../../adapters/docker/buildx-run.ts';
import { userDockerEnvironment } from '../../adapters/docker/docker-config.ts';
import { readEngineInfo } from '../../adapters/docker/engine-info.ts';
import { createCommandRunner } from '../../adapters/process/command.ts';
import { readSteps } from '../../core/buildkit/cache-report.ts';
import { UserError } from '../../core/error.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import { graphApp, graphLayers } from '../../core/layers/layer-graph.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import { expectStages } from '../../layers/expected-steps.ts';
import type { Project } from '../../layers/project.ts';
import { writeTemporaryDockerfile } from '../../layers/temporary-dockerfile.ts';
import type { RunContext } from '../command.ts';

/** What is built to be measured. */
export type TriedProject = Omit<Project, 'nodes' | 'decisions'> & { readonly target: string | undefined };

/**
 * Measures what a code change costs, with one build of everything on the builder at hand and without its cache: seconds are those
 * of the steps, added up, and bytes those that the images of the layers have in a registry.
 * @throws UserError when the build fails, or no builder can be had.
 */
export async function measureCodeChange(project: TriedProject, context: RunContext): Promise<CodeChangeCost> {
  const commands = createCommandRunner();
  const docker = userDockerEnvironment(context.env);
  const builder = await chooseBuilder({
    ...{ wanted: 'auto', keep: false, registryOnLoopback: false, docker, commands },
    newName: `cache-prewarm-try-${context.startedAtMs.toString(36)}`,
    engine: readEngineInfo(docker, commands),
    log: context.log.notice,
    beforeCreate: context.rememberBuilder,
  });
  const { dockerfile, layers, values, target } = project;
  const file = await writeTemporaryDockerfile(
    project,
    { text: dockerfile.text, originalText: dockerfile.written?.text ?? dockerfile.text },
    context.tempFolder,
  );
  const build = async (title: string, args: readonly string[]) => {
    context.view.begin(title);
    return runBuildx('build', [...commonArgs(project, file), ...args, project.contextDir], {
      ...{ folder: context.tempFolder, builder, docker, commands, env: {}, keepProgress: undefined },
      onEvent: context.view.event,
    }).finally(() => context.view.end());
  };
  const whole = await build('Try: build everything once', [
    ...['--no-cache', '--output', 'type=cacheonly'],
    ...(target === undefined ? [] : ['--target', target]),
  ]);
  if (!whole.ok)
    throw new UserError(`the build to be measured failed: ${whole.text.trim().split('\n').at(-1) ?? ''}`, {
      remedy: 'Fix the Dockerfile, or give what the build needs with --build-args and --context.',
    });
  const nodes = graphLayers(dockerfile, layers, values);
  const app = graphApp(dockerfile, layers, target, values);
  const steps = readSteps(whole.progress, expectStages(dockerfile, [...nodes, app]), values.platforms).filter(
    ({ instruction }) => /^(?:RUN|COPY|ADD)\b/.test(instruction),
  );
  const ofLayers = new Set(nodes.flatMap(({ ownStages }) => ownStages.map(({ displayName }) => displayName)));
  const kept = steps.filter(({ stage }) => ofLayers.has(stage));
  const seconds = (some: typeof steps): number =>
    Math.round(some.reduce((sum, { durationMs }) => sum + (durationMs ?? 0), 0) / 100) / 10;
  const sizes = new Map<string, number>();
  for (const [index, node] of nodes.entries()) {
    const folder = join(context.tempFolder, `layer-${index}`);
    const exported = await build(`Try: size of the layer ${node.name}`, [
      ...['--target', node.target, '--output', `type=oci,dest=${folder},tar=false`],
    ]);
    for (const [digest, size] of exported.ok ? await readBlobSizes(folder) : []) sizes.set(digest, size);
  }
  return {
    steps: steps.length,
    keptSteps: kept.length,
    seconds: seconds(steps),
    keptSeconds: seconds(kept),
    keptBytes: [...sizes.values()].reduce((sum, size) => sum + size, 0),
    isMeasured: true,
  };
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
