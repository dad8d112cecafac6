// @ts-check
import { chmod, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { run } from '../scripts/process.mjs';

/**
 * What most workflows do: docker compose pull, and up, over SSH.
 *
 * @param {import('../scripts/demo/server.mjs').Server} server
 * @param {string} dir for the key
 * @returns {Promise<import('./deploy.mjs').Way>}
 */
export async function overSshWay(server, dir) {
  const { host } = server;
  const [key, knownHosts] = [path.join(dir, 'over-ssh-key'), path.join(dir, 'over-ssh-known-hosts')];
  await writeFile(key, host.privateKey);
  await chmod(key, 0o600);
  await writeFile(knownHosts, `${host.knownHosts}\n`);
  const options = [`IdentityFile=${key}`, `UserKnownHostsFile=${knownHosts}`, 'IdentitiesOnly=yes'];
  return {
    name: 'compose over SSH',
    server,
    overSsh: true,
    prewarm: async () => {},
    deploy: async (image) => {
      const script = `cd ${host.projectDir} && echo IMAGE=${image} > .env && docker compose pull --quiet && docker compose up -d --no-build --wait`;
      await run('ssh', [
        ...['-F', '/dev/null', '-p', String(host.port), ...options.flatMap((option) => ['-o', option])],
        ...[`${host.user}@${host.address}`, script],
      ]);
      return undefined;
    },
  };
}
