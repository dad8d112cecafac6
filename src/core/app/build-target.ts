import { UserError } from '../error.ts';
import type { BakeFields } from '../layers/bake.ts';
import type { BuildCommand } from './build-command.ts';
import { readBuildOutput } from './build-output.ts';

/**
 * The build as a target of `docker buildx bake`, which makes the same image; undefined for what bake has no field for. Values of
 * build arguments stand in the definition, which is for a file that nobody else can read.
 * What a flag of `build` is in a bake: https://github.com/docker/buildx/blob/v0.38.2/commands/build.go (`toBuildOptions`, for `--push`
 * and `--load`, too) and https://github.com/docker/buildx/blob/v0.38.2/bake/bake.go (`toBuildOpt`).
 * @throws UserError when bake has no field for it, and it is based on another target of a bake.
 */
export function formatBuildTarget(build: BuildCommand): BakeFields | undefined {
  // What a call prints of several targets has no place for each.
  if (build.call !== undefined || build.cgroupParent !== undefined) {
    refuseTargets(build);
    return undefined;
  }
  const fields: BakeFields = {
    context: build.context,
    dockerfile: build.dockerfile,
    target: build.target,
    contexts: build.contexts,
    args: build.buildArgs,
    secret: build.secrets,
    ssh: build.ssh,
    'extra-hosts': build.addHosts,
    network: build.network,
    'shm-size': build.shmSize,
    ulimits: build.ulimit,
    entitlements: build.allow,
    platforms: build.platforms,
    tags: build.tags,
    labels: build.labels,
    annotations: build.annotations,
    attest: [
      ...build.attests,
      ...attestation('provenance', build.provenance),
      ...attestation('sbom', build.sbom),
    ],
    'cache-from': build.cacheFrom,
    'cache-to': build.cacheTo,
    pull: build.pull,
    'no-cache': build.noCache,
    'no-cache-filter': build.noCacheFilters,
    output: outputsOf(build),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isGiven(value)));
}

function refuseTargets({ call, contexts }: BuildCommand): void {
  const [name] = Object.entries(contexts).find(([, value]) => value.startsWith('target:')) ?? [];
  if (name === undefined) return;
  const input = call === undefined ? 'cgroup-parent' : 'call';
  throw new UserError(
    `${input}: cannot be combined with the build context ${name}, which is another image of this run`,
    { remedy: `Remove ${input}, or set the context ${name} to docker-image:// and a pushed image.` },
  );
}

function isGiven(value: unknown): boolean {
  if (typeof value === 'object' && value !== null) return Object.keys(value).length > 0;
  return value !== undefined && value !== false;
}

/** `--provenance` and `--sbom` as `--attest`: https://github.com/docker/buildx/blob/v0.38.2/util/buildflags/attests.go, `CanonicalizeAttest`. */
function attestation(type: string, given: string | undefined): readonly string[] {
  if (given === undefined) return [];
  // What Go takes for a boolean.
  if (/^(?:1|t|T|true|TRUE|True)$/.test(given)) return [`type=${type},disabled=false`];
  return [`type=${type},${/^(?:0|f|F|false|FALSE|False)$/.test(given) ? 'disabled=true' : given}`];
}

function outputsOf({ outputs, push, load }: BuildCommand): readonly string[] {
  const pushed = push ? pushAll(outputs) : outputs;
  const isLoaded = pushed.some((output) => readBuildOutput(output).loads);
  return load && !isLoaded ? [...pushed, 'type=docker'] : pushed;
}

function pushAll(outputs: readonly string[]): readonly string[] {
  const isImage = (output: string): boolean =>
    /^(?:image|registry)$/.test(readBuildOutput(output).type ?? '');
  const withPush = (output: string): string =>
    `${output},push=true${/(?:^|,)"?unpack=/i.test(output) ? '' : ',unpack=false'}`;
  return outputs.some(isImage)
    ? outputs.map((output) => (isImage(output) ? withPush(output) : output))
    : [...outputs, 'type=image,push=true,unpack=false'];
}
