import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { errorMessage, UserError } from '../../core/error.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import type { CommandResult } from '../process/command.ts';

export interface BuildxProgram {
  readonly path: string;
  /** What `version` printed. */
  readonly version: CommandResult;
}

/** The environment in which docker runs, and the folder of its `config.json`. */
export interface DockerEnvironment {
  readonly env: Readonly<Record<string, string>>;
  readonly configDir: string;
  /** Undefined: docker starts buildx. */
  readonly buildx?: BuildxProgram | undefined;
}

export function userDockerEnvironment(env: Readonly<Record<string, string>>): DockerEnvironment {
  return { env, configDir: env['DOCKER_CONFIG'] || join(env['HOME'] || homedir(), '.docker') };
}

/**
 * Makes a docker configuration of this run's own in `folder`, with logins that the user's does not have.
 * Everything else stays the user's: builders (which buildx keeps beside `config.json`, hence BUILDX_CONFIG),
 * contexts, plug-ins, credential helpers and other logins. The folder is removed by whoever made it.
 * @throws UserError when the user's `config.json` cannot be read as JSON.
 */
export async function createPrivateDockerConfig(
  user: DockerEnvironment,
  folder: string,
  logins: readonly RegistryLogin[],
): Promise<DockerEnvironment> {
  const config = logins.reduce(withLogin, await readDockerConfig(user.configDir));
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const entry of await entriesOf(user.configDir)) {
    if (entry !== 'config.json') await symlink(resolve(user.configDir, entry), join(folder, entry));
  }
  await writeFile(join(folder, 'config.json'), JSON.stringify(config), { mode: 0o600 });
  return {
    ...user,
    configDir: folder,
    env: {
      ...user.env,
      DOCKER_CONFIG: folder,
      BUILDX_CONFIG: resolve(user.env['BUILDX_CONFIG'] || join(user.configDir, 'buildx')),
    },
  };
}

export interface RegistryLogin {
  /** The host, as in references: `ghcr.io`, `docker.io`, `localhost:5000`. */
  readonly registry: string;
  readonly username: string;
  readonly password: string;
}

function withLogin(
  config: Readonly<Record<string, unknown>>,
  { registry, username, password }: RegistryLogin,
): Readonly<Record<string, unknown>> {
  const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry;
  const auth = Buffer.from(`${username}:${password}`).toString('base64');
  const helpers = objectOrEmpty(config['credHelpers']);
  const auths = { ...objectOrEmpty(config['auths']), [key]: { auth } };
  return typeof config['credsStore'] === 'string' || key in helpers
    ? // An empty helper name makes docker read this host from `auths` instead of asking the store
      // (docker/cli v28, cli/config/configfile/file.go, getConfiguredCredentialStore).
      { ...config, auths, credHelpers: { ...helpers, [key]: '' } }
    : { ...config, auths };
}

/** The `config.json` of a folder; empty when there is none. @throws UserError when it cannot be read, or is not JSON. */
export async function readDockerConfig(configDir: string): Promise<Readonly<Record<string, unknown>>> {
  const file = join(configDir, 'config.json');
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UserError(`${file} cannot be read: ${errorMessage(error)}`);
  }
  try {
    return objectOrEmpty(JSON.parse(text));
  } catch {
    // The parser's message quotes the text, and logins are in it.
    throw new UserError(`${file} is not JSON.`, {
      remedy: 'Repair it, or remove it and log in again with docker login.',
    });
  }
}

async function entriesOf(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch {
    return [];
  }
}
