// @ts-check
import { run } from './process.mjs';

/**
 * Packs a folder as a layer. The same files give the same bytes: sorted, without times and names of this machine.
 *
 * @param {string} root
 * @param {string} file the gzipped tar to be made
 * @returns {Promise<void>}
 */
export async function packLayer(root, file) {
  const options = ['--sort=name', '--numeric-owner', '--mtime=@0', '--format=gnu'];
  await run('tar', ['-C', root, ...options, '--use-compress-program', 'gzip -n', '-cf', file, '.']);
}
