import {
  describeUsage,
  freeBytes,
  isGithubHosted,
  removeHostedToolChains,
} from '../../adapters/disk/free-space.ts';
import type { EngineInfo } from '../../adapters/docker/engine-info.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { UserError } from '../../core/error.ts';
import { formatBytes } from '../../core/format/quantity.ts';
import type { PrewarmContext } from '../bake/context.ts';
import type { LayersInputs } from '../inputs/inputs.ts';

/** @throws UserError when less is free than `min-free-disk`, with what takes the space. */
export async function ensureFreeDisk(
  inputs: Pick<LayersInputs, 'minFreeDiskBytes' | 'freeDiskSpace'>,
  context: Pick<PrewarmContext, 'docker' | 'commands' | 'tempFolder'>,
  log: Pick<RunLog, 'notice'>,
  engine: Promise<Pick<EngineInfo, 'rootDir'>>,
): Promise<void> {
  const { env } = context.docker;
  const folder = await buildFolder(await engine, context.tempFolder);
  let free = await freeBytes(folder);
  if (free >= inputs.minFreeDiskBytes) return;
  if (inputs.freeDiskSpace === 'auto' && isGithubHosted(env)) {
    log.notice(
      `${formatBytes(free)} are free, less than min-free-disk ${formatBytes(inputs.minFreeDiskBytes)}: removing toolchains of the runner that a container build does not use.`,
    );
    await removeHostedToolChains(context.commands, env);
    free = await freeBytes(folder);
    if (free >= inputs.minFreeDiskBytes) return;
  }
  const usage = await describeUsage(context.commands, env);
  throw new UserError(
    `min-free-disk: expected ${formatBytes(inputs.minFreeDiskBytes)} free at ${folder}, found ${formatBytes(free)}: ${formatBytes(inputs.minFreeDiskBytes - free)} are missing`,
    { remedy: `Free some space, or lower min-free-disk.${usage === '' ? '' : ` What uses it:\n${usage}`}` },
  );
}

/** Where the engine of this machine keeps its data; the run's own folder when the engine is elsewhere. */
async function buildFolder(engine: Pick<EngineInfo, 'rootDir'>, tempFolder: string): Promise<string> {
  const { rootDir } = engine;
  if (rootDir === undefined) return tempFolder;
  return freeBytes(rootDir).then(
    () => rootDir,
    () => tempFolder,
  );
}
