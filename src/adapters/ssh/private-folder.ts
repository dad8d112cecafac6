import { tmpdir } from 'node:os';
import { dirname } from 'node:path';
import { longestFolder } from '../../core/deploy/ssh-options.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { makeOwnedFolder } from '../process/owned-folder.ts';

/**
 * Makes a folder that nobody else can look into (0700), in `preferred` or in another place for temporary files: its
 * path is short enough for sockets and holds no sign that a configuration or a shell reads. What runs that were killed have left
 * there is removed.
 * @throws UserError when there is no such place.
 */
export async function makePrivateFolder(preferred: string): Promise<string> {
  const reasons: string[] = [];
  for (const parent of [preferred, tmpdir(), '/tmp']) {
    const template = `${parent.replace(/(?<!\/)\/+$/, '')}/cp-`;
    if (!/^\/[\w./-]+$/.test(template) || template.length + 6 > longestFolder) {
      reasons.push(`${parent}: its path is too long, or holds signs beyond letters, digits and "/._-"`);
      continue;
    }
    try {
      return await makeOwnedFolder(dirname(template), 'cp-', undefined);
    } catch (error) {
      reasons.push(errorMessage(error));
    }
  }
  throw new UserError(
    `There is no place for the private key and the sockets of a connection: ${reasons.join('; ')}`,
    { remedy: 'Set TMPDIR to a folder with a short path where this user may write.' },
  );
}
