import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { errorMessage, UserError } from '../../core/error.ts';
import type { CommandRunner } from '../process/command.ts';
import type { DockerEnvironment } from './docker-config.ts';

/** A login at a registry. */
export type Credentials =
  | { readonly username: string; readonly password: string }
  | { readonly identityToken: string };

/** Docker's names for Docker Hub, the one it writes first. */
const dockerHubKeys = ['https://index.docker.io/v1/', 'index.docker.io', 'docker.io', 'registry-1.docker.io'];

/**
 * The login that docker would use for a registry: of the credential helper for it, of the general one, or as written
 * in `config.json` (https://github.com/docker/cli/blob/v28.5.0/cli/config/configfile/file.go). Undefined when there
 * is none.
 * @throws UserError when the file cannot be read or a helper does not do its work. It never holds a secret.
 */
export async function readCredentials(
  registry: string,
  docker: DockerEnvironment,
  commands: Pick<CommandRunner, 'run'>,
): Promise<Credentials | undefined> {
  const config = await readConfig(join(docker.configDir, 'config.json'));
  const keys = registry === 'docker.io' ? dockerHubKeys : [registry];
  const helpers = object(config['credHelpers']);
  const key = keys.find((candidate) => candidate in helpers);
  const helper = text(key === undefined ? config['credsStore'] : helpers[key]);
  // An empty name means: not from a helper.
  if (helper !== '') return askHelper(helper, key ?? keys[0] ?? registry, docker, commands);
  const auths = object(config['auths']);
  const written = Object.entries(auths).find(([name]) => keys.includes(name) || keys.includes(hostOf(name)));
  return written === undefined ? undefined : parseAuth(object(written[1]), registry);
}

/** https://github.com/docker/docker-credential-helpers/blob/v0.9.3/README.md#development */
async function askHelper(
  helper: string,
  server: string,
  docker: DockerEnvironment,
  commands: Pick<CommandRunner, 'run'>,
): Promise<Credentials | undefined> {
  const program = `docker-credential-${helper}`;
  if (!/^[\w.-]+$/.test(helper)) {
    throw new UserError(`Expected the name of a credential helper in docker's config.json, got "${helper}".`);
  }
  const result = await commands
    .run(program, ['get'], { env: docker.env, input: server })
    .catch((error: unknown) => {
      throw new UserError(
        `docker's config.json names the credential helper ${program}, which does not run: ${errorMessage(error)}`,
        {
          remedy: `Install ${program}, or take it out of ${join(docker.configDir, 'config.json')} and log in again with docker login.`,
        },
      );
    });
  if (result.exitCode !== 0) {
    // The words of the protocol; everything else on its standard output could be a secret.
    if (/credentials not found/i.test(`${result.stdout}${result.stderr}`)) return undefined;
    throw new UserError(`${program} has no login for ${server} and ended with status ${result.exitCode}.`, {
      remedy: `Run "echo ${server} | ${program} get" to see what it says.`,
    });
  }
  const answer = object(parseJson(result.stdout));
  const username = text(answer['Username']);
  const secret = text(answer['Secret']);
  if (secret === '') return undefined;
  return username === '<token>' ? { identityToken: secret } : { username, password: secret };
}

function parseAuth(auth: Readonly<Record<string, unknown>>, registry: string): Credentials | undefined {
  const identityToken = text(auth['identitytoken']);
  if (identityToken !== '') return { identityToken };
  const encoded = text(auth['auth']);
  if (encoded === '') {
    const username = text(auth['username']);
    return username === '' ? undefined : { username, password: text(auth['password']) };
  }
  const decoded = Buffer.from(encoded, 'base64').toString('utf8');
  const colon = decoded.indexOf(':');
  if (colon <= 0) {
    throw new UserError(
      `docker's config.json holds a login for ${registry} that is not "user:password" in base64.`,
      {
        remedy: `Run docker login ${registry}.`,
      },
    );
  }
  // Some versions of docker filled the rest with zeros.
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/\0+$/, '') };
}

async function readConfig(file: string): Promise<Readonly<Record<string, unknown>>> {
  let content: string;
  try {
    content = await readFile(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {};
    throw new UserError(`${file} cannot be read: ${errorMessage(error)}`);
  }
  const json = parseJson(content);
  // The message of JSON.parse quotes the text, and the text holds passwords.
  if (json === undefined) {
    throw new UserError(`${file} is not JSON.`, {
      remedy: 'Repair it, or remove it and log in again with docker login.',
    });
  }
  return object(json);
}

/** `https://ghcr.io/v1/` → `ghcr.io`: how old versions of docker wrote it. */
function hostOf(name: string): string {
  return name.replace(/^https?:\/\//, '').replace(/\/.*/s, '');
}

function parseJson(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    return undefined;
  }
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
