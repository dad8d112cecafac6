import type { SettingsOfBuild } from '../layers/bake.ts';

/** The application's build, as `docker buildx build` is given it. */
export interface BuildCommand extends SettingsOfBuild {
  /** Absolute path of the Dockerfile that BuildKit reads. */
  readonly dockerfile: string;
  /** Absolute path of the build context. */
  readonly context: string;
  /** Undefined: the last stage. */
  readonly target: string | undefined;
  /** Named contexts: stage or image name → `docker-image://…@sha256:…`, or what the user gave. */
  readonly contexts: Readonly<Record<string, string>>;
  /** Build arguments whose values buildx takes from the environment, because they are not for a command line. */
  readonly hiddenArgs: ReadonlySet<string>;
  /** `id=…,src=…` or `id=…,env=…`. */
  readonly secrets: readonly string[];
  readonly cgroupParent: string | undefined;
  readonly tags: readonly string[];
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations: readonly string[];
  readonly attests: readonly string[];
  readonly provenance: string | undefined;
  readonly sbom: string | undefined;
  readonly cacheFrom: readonly string[];
  readonly cacheTo: readonly string[];
  readonly pull: boolean;
  readonly noCache: boolean;
  readonly noCacheFilters: readonly string[];
  readonly push: boolean;
  readonly load: boolean;
  readonly outputs: readonly string[];
  readonly call: string | undefined;
}

/**
 * The arguments of `docker buildx build`, the context last.
 * Flags: https://github.com/docker/buildx/blob/v0.38.2/docs/reference/buildx_build.md
 */
export function formatBuildCommand(build: BuildCommand): readonly string[] {
  const each = (flag: string, values: readonly string[]): readonly string[] =>
    values.map((value) => `--${flag}=${value}`);
  const pairs = (flag: string, values: Readonly<Record<string, string>>, sign = '='): readonly string[] =>
    each(
      flag,
      Object.entries(values).map(([key, value]) => `${key}${sign}${value}`),
    );
  const optional = (flag: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`--${flag}=${value}`];
  const buildArgs = Object.entries(build.buildArgs).map(([name, value]) =>
    build.hiddenArgs.has(name) ? name : `${name}=${value}`,
  );
  return [
    `--file=${build.dockerfile}`,
    ...optional('target', build.target),
    ...pairs('build-context', build.contexts),
    ...each('build-arg', buildArgs),
    ...each('secret', build.secrets),
    ...each('ssh', build.ssh),
    ...pairs('add-host', build.addHosts, ':'),
    ...optional('network', build.network),
    ...optional('shm-size', build.shmSize),
    ...each('ulimit', build.ulimit),
    ...each('allow', build.allow),
    ...optional('cgroup-parent', build.cgroupParent),
    ...(build.platforms.length === 0 ? [] : [`--platform=${build.platforms.join(',')}`]),
    ...each('tag', build.tags),
    ...pairs('label', build.labels),
    ...each('annotation', build.annotations),
    ...each('attest', build.attests),
    ...optional('provenance', build.provenance),
    ...optional('sbom', build.sbom),
    ...each('cache-from', build.cacheFrom),
    ...each('cache-to', build.cacheTo),
    ...(build.pull ? ['--pull'] : []),
    ...(build.noCache ? ['--no-cache'] : []),
    ...each('no-cache-filter', build.noCacheFilters),
    ...(build.push ? ['--push'] : []),
    ...(build.load ? ['--load'] : []),
    ...each('output', build.outputs),
    ...optional('call', build.call),
    build.context,
  ];
}
