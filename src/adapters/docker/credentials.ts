import { join } from 'node:path';
import { errorMessage, UserError } from '../../core/error.ts';
import { objectOrEmpty, parseJson } from '../../core/oci/json.ts';
import type { CommandRunner } from '../process/command.ts';
import { type DockerEnvironment, readDockerConfig } from './docker-config.ts';

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
  const config = await readDockerConfig(docker.configDir);
  const keys = registry === 'docker.io' ? dockerHubKeys : [registry];
  const helpers = objectOrEmpty(config['credHelpers']);
  const key = keys.find((candidate) => candidate in helpers);
  const helper = text(key === undefined ? config['credsStore'] : helpers[key]);
  // An empty name means: not from a helper.
  if (helper !== '') return askHelper(helper, key ?? keys[0] ?? registry, docker, commands);
  const auths = objectOrEmpty(config['auths']);
  const written = Object.entries(auths).find(([name]) => keys.includes(name) || keys.includes(hostOf(name)));
  return written === undefined ? undefined : parseAuth(objectOrEmpty(written[1]), registry);
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
          remedy: `Install ${program}, or remove it from ${join(docker.configDir, 'config.json')} and log in again with docker login.`,
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
  const answer = objectOrEmpty(parseJson(result.stdout));
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
  return { username: decoded.slice(0, colon), password: decoded.slice(colon + 1).replace(/(?<!\0)\0+$/, '') };
}

/** `https://ghcr.io/v1/` → `ghcr.io`: how old versions of docker wrote it. */
function hostOf(name: string): string {
  return name.replace(/^https?:\/\//, '').replace(/\/.*/s, '');
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
