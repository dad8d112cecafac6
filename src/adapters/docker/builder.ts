import { errorMessage, UserError } from '../../core/error.ts';
import { escapeRegex } from '../../core/escape-regex.ts';
import type { CommandRunner } from '../process/command.ts';
import { buildxCommand } from './buildx-program.ts';
import { type BuildxVersion, firstLine, readBuildxVersion } from './buildx-version.ts';
import type { DockerEnvironment } from './docker-config.ts';
import type { EngineInfo } from './engine-info.ts';

export interface Builder extends BuildxVersion {
  readonly name: string;
  readonly driver: string;
  readonly nodes: number;
  /** Platform of the first node, such as `linux/amd64`; undefined before it was ever started. */
  readonly platform: string | undefined;
  readonly buildkit: string | undefined;
  /** Whether results can be pushed without a tag. */
  readonly pushesByDigest: boolean;
  /** We made it, so we remove it. */
  readonly createdByUs: boolean;
}

/**
 * Chooses the builder. `auto` takes the current one when it can export and import a cache, and makes a
 * docker-container builder when it cannot (the docker driver with the classic image store).
 * @throws UserError when docker or buildx is missing or too old, or when the named builder is not there.
 */
export async function chooseBuilder(options: {
  readonly wanted: string;
  readonly keep: boolean;
  readonly newName: string;
  /** A registry on loopback is reached from a container only through the host's network. */
  readonly registryOnLoopback: boolean;
  readonly engine: Promise<EngineInfo>;
  readonly docker: DockerEnvironment;
  readonly commands: CommandRunner;
  readonly log: (line: string) => void;
  /** Told the name before a builder is made that has to be removed afterwards. */
  readonly beforeCreate: (name: string) => void;
}): Promise<Builder> {
  const { wanted, docker, commands } = options;
  const [buildx, current] = await Promise.all([
    options.engine.then((engine) => readBuildxVersion(engine.buildx, options)),
    inspectBuilder(wanted === 'auto' ? undefined : wanted, docker, commands),
  ]);
  if (wanted !== 'auto') {
    if (current.kind === 'missing') {
      throw new UserError(`builder: there is no builder "${wanted}": ${current.reason}`, {
        remedy: 'List the builders with "docker buildx ls", or use builder: auto.',
      });
    }
    const obstacle = await obstacleOf(current.builder, options.engine);
    if (obstacle !== undefined) {
      throw new UserError(`builder: "${wanted}" cannot do the job: ${obstacle}`, {
        remedy:
          'Use builder: auto, which creates a docker-container builder, or turn on the containerd image store.',
      });
    }
    return { ...current.builder, ...buildx };
  }
  if (current.kind === 'found') {
    const obstacle = await obstacleOf(current.builder, options.engine);
    if (obstacle === undefined) return { ...current.builder, ...buildx };
    options.log(
      `The selected builder "${current.builder.name}" cannot do the job (${obstacle}). Creating a docker-container builder.`,
    );
  }
  return createBuilder(options, buildx);
}

/** Removes a builder that we made, with its cache. Never throws: a leftover is no reason to fail. */
export async function removeBuilder(
  name: string,
  docker: DockerEnvironment,
  commands: CommandRunner,
): Promise<boolean> {
  const result = await commands
    .run(...buildxCommand(docker, ['rm', '--force', name]), { env: docker.env })
    .catch(() => undefined);
  return result?.exitCode === 0;
}

type Inspection =
  | { readonly kind: 'found'; readonly builder: Omit<Builder, keyof BuildxVersion> }
  | { readonly kind: 'missing'; readonly reason: string };

async function inspectBuilder(
  name: string | undefined,
  docker: DockerEnvironment,
  commands: CommandRunner,
): Promise<Inspection> {
  try {
    const result = await commands.run(
      ...buildxCommand(docker, ['inspect', '--bootstrap', ...(name === undefined ? [] : [name])]),
      { env: docker.env },
    );
    return result.exitCode === 0
      ? parseInspection(result.stdout)
      : { kind: 'missing', reason: firstLine(result) };
  } catch (error) {
    return { kind: 'missing', reason: errorMessage(error) };
  }
}

/** Reads what `docker buildx inspect` prints: `Key: value` lines, then one block a node. */
export function parseInspection(text: string): Inspection {
  const [head = '', ...nodes] = text.split(/^Nodes:\s*$/m);
  const field = (block: string, key: string): string | undefined =>
    new RegExp(`^${escapeRegex(key)}:[ \\t]*(\\S.*)$`, 'm').exec(block)?.[1]?.trim();
  const name = field(head, 'Name');
  const driver = field(head, 'Driver');
  if (name === undefined || driver === undefined)
    return { kind: 'missing', reason: 'its description names no driver' };
  const body = nodes.join('\n');
  const nodeCount = [...body.matchAll(/^Name:/gm)].length;
  const error = field(body, 'Error') ?? field(head, 'Error');
  if (error !== undefined && driver === 'docker') return { kind: 'missing', reason: error };
  return {
    kind: 'found',
    builder: {
      name,
      driver,
      nodes: Math.max(1, nodeCount),
      platform: field(body, 'Platforms')?.split(',')[0]?.replace('*', '').trim(),
      buildkit: field(body, 'BuildKit version') ?? field(body, 'Buildkit'),
      pushesByDigest: driver !== 'docker' && nodeCount <= 1,
      createdByUs: false,
    },
  };
}

/** Why the builder cannot do the job, or undefined. The docker driver needs the containerd image store. */
async function obstacleOf(
  builder: Pick<Builder, 'driver'>,
  engine: Promise<EngineInfo>,
): Promise<string | undefined> {
  if (builder.driver !== 'docker' || (await engine).hasContainerdStore) return undefined;
  return 'the docker driver with the classic image store cannot push a layer and keep its cache';
}

async function createBuilder(
  options: Parameters<typeof chooseBuilder>[0],
  buildx: BuildxVersion,
): Promise<Builder> {
  const { docker, commands } = options;
  const name = options.keep ? 'cache-prewarm' : options.newName;
  const existing = options.keep ? await inspectBuilder(name, docker, commands) : undefined;
  if (existing?.kind !== 'found') {
    if (!options.keep) options.beforeCreate(name);
    const created = await commands.run(
      ...buildxCommand(docker, [
        ...['create', '--name', name, '--driver', 'docker-container'],
        ...(options.registryOnLoopback ? ['--driver-opt', 'network=host'] : []),
      ]),
      { env: docker.env },
    );
    if (created.exitCode !== 0)
      throw new UserError(`a docker-container builder could not be created: ${firstLine(created)}`);
  }
  options.log(`Starting the builder "${name}".`);
  const started = await commands.run(...buildxCommand(docker, ['inspect', '--bootstrap', name]), {
    env: docker.env,
  });
  const inspection = parseInspection(started.stdout);
  if (started.exitCode !== 0 || inspection.kind === 'missing') {
    if (!options.keep) await removeBuilder(name, docker, commands);
    throw new UserError(`the builder "${name}" could not be started: ${firstLine(started)}`, {
      remedy:
        'A docker-container builder needs the image moby/buildkit. Check that this machine can pull it, or use your own builder with builder: <name>.',
    });
  }
  return { ...inspection.builder, ...buildx, createdByUs: !options.keep };
}
