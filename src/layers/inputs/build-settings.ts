import type { InputReader, PairOptions } from '../../core/input.ts';
import type { SettingsOfBuild } from '../../core/layers/bake.ts';

/** The inputs of docker/build-push-action that reach every build of ours, check and build alike. */
export interface BuildSettings extends SettingsOfBuild {
  /** Path of the Dockerfile; undefined: `<context>/Dockerfile`. */
  readonly file: string | undefined;
  readonly context: string;
  readonly buildContexts: Readonly<Record<string, string>>;
  readonly secrets: readonly { readonly key: string; readonly value: string }[];
  readonly secretEnvs: readonly { readonly key: string; readonly value: string }[];
  readonly secretFiles: readonly { readonly key: string; readonly value: string }[];
}

const platformPattern = /^(linux|windows|darwin|freebsd|wasip1|wasi)\/[a-z0-9_]+(\/v\d+)?$/;
const architectures = new Set([
  'amd64',
  '386',
  'arm',
  'arm64',
  'ppc64le',
  's390x',
  'riscv64',
  'mips64le',
  'mips64',
  'loong64',
  'wasm',
]);

/** Reads the inputs that docker/build-push-action has too, with its meaning. */
export function readBuildSettings(reader: InputReader): BuildSettings {
  const context = reader.text('context', '.');
  if (/^(https?|git|ssh|docker-image|oci-layout|target):|^git@|^-$/.test(context)) {
    reader.problem(
      'context',
      `expected a folder of this checkout, got "${context}"; a layer's inputs are read from its files`,
    );
  }
  const buildArgs = reader.pairs('build-args', 'NAME=value');
  for (const { key } of buildArgs) {
    if (!/^[A-Za-z_][A-Za-z0-9_]*$/.test(key))
      reader.problem('build-args', `"${key}" is not a name of a build argument`);
  }
  const platforms = readPlatforms(reader);
  const addHosts = reader.list('add-hosts').map((entry) => {
    const match = /^([^\s:=]+)[:=](\S+)$/.exec(entry);
    if (match === null) reader.problem('add-hosts', `expected "host:address", got "${entry}"`);
    return [match?.[1] ?? '', match?.[2] ?? ''] as const;
  });
  const shmSize = reader.text('shm-size') || undefined;
  if (shmSize !== undefined && !/^\d+(\.\d+)?\s*[kmgt]?i?b?$/i.test(shmSize)) {
    reader.problem('shm-size', `expected a size such as 2g or 512m, got "${shmSize}"`);
  }
  const ulimit = reader.lines('ulimit');
  for (const entry of ulimit) {
    if (!/^[a-z]+=-?\d+(:-?\d+)?$/.test(entry))
      reader.problem('ulimit', `expected "name=soft:hard" such as nofile=1024:1024, got "${entry}"`);
  }
  const allow = reader.list('allow');
  for (const entry of allow) {
    if (!/^(network\.host|security\.insecure|device(=.*)?)$/.test(entry)) {
      reader.problem('allow', `expected network.host, security.insecure or device, got "${entry}"`);
    }
  }
  const network = reader.text('network') || undefined;
  if (network !== undefined && !/^[A-Za-z0-9_.:-]+$/.test(network)) {
    reader.problem('network', `expected default, none, host or a network's name, got "${network}"`);
  }
  return {
    file: reader.text('file') || undefined,
    context,
    buildArgs: Object.fromEntries(buildArgs.map(({ key, value }) => [key, value])),
    buildContexts: Object.fromEntries(
      reader.pairs('build-contexts', 'name=path or docker-image://…').map(({ key, value }) => [key, value]),
    ),
    secrets: readSecrets(reader, 'secrets', 'id=value', { keepWhiteSpace: true }),
    secretEnvs: readSecrets(reader, 'secret-envs', 'id=NAME_OF_VARIABLE', { commas: true }),
    secretFiles: readSecrets(reader, 'secret-files', 'id=path'),
    ssh: reader.list('ssh'),
    addHosts: Object.fromEntries(addHosts),
    network,
    shmSize,
    ulimit,
    allow,
    platforms,
  };
}

function readPlatforms(reader: InputReader): readonly string[] {
  const platforms = reader.list('platforms');
  for (const platform of platforms) {
    if (!platformPattern.test(platform) || !architectures.has(platform.split('/')[1] ?? '')) {
      reader.problem(
        'platforms',
        `expected platforms such as linux/amd64, linux/arm64, linux/arm/v7, got "${platform}"`,
      );
    }
  }
  for (const platform of new Set(
    platforms.filter((candidate, index) => platforms.indexOf(candidate) !== index),
  )) {
    reader.problem('platforms', `expected each platform once, got "${platform}" again`);
  }
  if (/^,|,\s*(,|$)/.test(reader.text('platforms'))) {
    reader.problem(
      'platforms',
      `expected a platform before and behind each comma, got "${reader.text('platforms')}"`,
    );
  }
  return platforms;
}

/** As with docker/build-push-action, an empty secret is none: a pull request of a fork has no secrets, and may not need them. */
function readSecrets(
  reader: InputReader,
  input: string,
  what: string,
  options?: PairOptions,
): readonly { readonly key: string; readonly value: string }[] {
  const legal: { readonly key: string; readonly value: string }[] = [];
  for (const [index, { key, value }] of reader.pairs(input, what, options).entries()) {
    // The key is not shown: it may be a line of a secret that was not quoted.
    if (!/^[\w.-]+$/.test(key)) {
      reader.problem(
        input,
        `expected ids of letters, digits, "_", "." and "-" before "=", got others in item ${index + 1} (one of several lines is quoted as a whole)`,
      );
    } else if (value.trim() === '') {
      reader.warning(
        `${input}: "${key}" is empty and was left out. Check that the secret is set and that this run can read it.`,
      );
    } else if (legal.some((secret) => secret.key === key)) {
      reader.problem(input, `expected each id once, got "${key}" again`);
    } else legal.push({ key, value });
  }
  return legal;
}
