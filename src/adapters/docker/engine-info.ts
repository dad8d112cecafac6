import type { CommandRunner } from '../process/command.ts';
import type { DockerEnvironment } from './docker-config.ts';

/** What decides where a build can happen, with what, and how much room it has. */
export interface EngineInfo {
  /** Version of the buildx plug-in, as docker lists it; undefined when that has to be asked of the plug-in itself. */
  readonly buildx: string | undefined;
  /** Images are kept by containerd, so the engine's own builder can push a layer and keep its cache. */
  readonly hasContainerdStore: boolean;
  /** Where the engine keeps its data, on its own machine; undefined when there is no engine. */
  readonly rootDir: string | undefined;
}

const format = [
  '{{json .DriverStatus}}',
  '{{.DockerRootDir}}',
  '{{range .ClientInfo.Plugins}}{{.Name}}={{.Version}} {{end}}',
].join('\n');

/** Asks the engine, once for everybody: `docker info` takes as long as all else that is looked up. Never throws. */
export async function readEngineInfo(
  docker: DockerEnvironment,
  commands: CommandRunner,
): Promise<EngineInfo> {
  const result = await commands
    .run('docker', ['info', '--format', format], { env: docker.env })
    .catch(() => undefined);
  if (result?.exitCode !== 0) return { buildx: undefined, hasContainerdStore: false, rootDir: undefined };
  const [status = '', rootDir = '', plugins = ''] = result.stdout.split('\n');
  return {
    buildx: /(?:^| )buildx=v?(\d+\.\d+\.\d+\S*)/.exec(plugins)?.[1],
    hasContainerdStore: status.includes('io.containerd.snapshotter'),
    rootDir: rootDir.trim() || undefined,
  };
}
