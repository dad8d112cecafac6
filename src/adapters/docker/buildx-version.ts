import { UserError } from '../../core/error.ts';
import { trimmedLines } from '../../core/format/lines.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import { isOlder } from '../../core/version-number.ts';
import type { CommandRunner } from '../process/command.ts';
import { buildxCommand } from './buildx-program.ts';
import type { DockerEnvironment } from './docker-config.ts';

export interface BuildxVersion {
  /** As it calls itself. */
  readonly buildx: string;
  /** Options of a bake file that it was seen to keep; undefined: its version tells. */
  readonly keptOptions?: ReadonlySet<string> | undefined;
}

/** buildx learned `--progress=rawjson` in this version. */
const oldestBuildx = '0.13.0';

const remedy =
  'GitHub-hosted runners have both. Elsewhere, install docker and docker-buildx-plugin (docs.docker.com/engine/install).';

/**
 * Which buildx it is. One that does not tell its version (built from source, or by a distribution) is asked for what it can do.
 * @param listed its version in docker's list of plug-ins: a start of docker less, which is what a warm run consists of.
 * @throws UserError when docker or buildx is missing or too old.
 */
export async function readBuildxVersion(
  listed: string | undefined,
  options: {
    readonly docker: DockerEnvironment;
    readonly commands: CommandRunner;
    readonly log: (line: string) => void;
  },
): Promise<BuildxVersion> {
  const buildx = listed ?? (await askVersion(options));
  const isTooOld = isOlder(buildx, oldestBuildx);
  if (isTooOld === false) return { buildx };
  const keptOptions = isTooOld === undefined ? await askOptions(options) : undefined;
  if (keptOptions === undefined) {
    throw new UserError(
      `expected buildx ${oldestBuildx} or later, found ${buildx}${isTooOld ? '' : ', which does not know --progress=rawjson'}`,
      { remedy },
    );
  }
  options.log(
    `buildx does not report its version (it says ${buildx}). It was asked what it can do, and can do what is needed.`,
  );
  return { buildx, keptOptions };
}

/** What is said beside its version is not for us. */
const longestAnswer = 10_000;

async function askVersion({ docker, commands }: Parameters<typeof readBuildxVersion>[1]): Promise<string> {
  let result: Awaited<ReturnType<CommandRunner['run']>>;
  try {
    result =
      docker.buildx?.version ?? (await commands.run('docker', ['buildx', 'version'], { env: docker.env }));
  } catch {
    throw new UserError('expected the program "docker" in PATH, found none', { remedy });
  }
  // `github.com/docker/buildx v0.38.2 a1b2c3d`; a build from source may leave out what follows.
  const named = /buildx(?:\S*[ \t]+v?(\S+))?/.exec(result.stdout.slice(0, longestAnswer));
  if (result.exitCode !== 0 || named === null) {
    throw new UserError(
      `expected docker with buildx ${oldestBuildx} or later, "docker buildx version" said: ${firstLine(result)}`,
      { remedy },
    );
  }
  return named[1] ?? 'unknown';
}

/** A definition with all options that old versions of buildx drop from a bake file without a word. */
const probe = JSON.stringify({
  target: {
    probe: { 'extra-hosts': { probe: '127.0.0.1' }, network: 'none', entitlements: ['network.host'] },
  },
});

/** Those that it keeps, by what it prints of the definition; undefined where it cannot even print progress as JSON. */
async function askOptions({
  docker,
  commands,
}: Parameters<typeof readBuildxVersion>[1]): Promise<ReadonlySet<string> | undefined> {
  const { exitCode, stdout } = await commands.run(
    ...buildxCommand(docker, ['bake', '--file', '-', '--progress', 'rawjson', '--print', 'probe']),
    { env: docker.env, input: probe },
  );
  if (exitCode !== 0) return undefined;
  try {
    const { target } = objectOrEmpty(JSON.parse(stdout));
    return new Set(Object.keys(objectOrEmpty(objectOrEmpty(target)['probe'])));
  } catch {
    return undefined;
  }
}

/** The line that says most of what went wrong. */
export function firstLine(result: { readonly stdout: string; readonly stderr: string }): string {
  const lines = trimmedLines(`${result.stderr}\n${result.stdout}`);
  return lines.find((line) => /error/i.test(line)) ?? lines[0] ?? 'nothing';
}
