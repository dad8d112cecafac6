import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { longestFolder } from '../../core/deploy/ssh-options.ts';
import { errorMessage, UserError } from '../../core/error.ts';

/**
 * Makes a folder that nobody else can look into (0700), in `preferred` or in another place for temporary files: its
 * path is short enough for sockets and holds no sign that a configuration or a shell reads.
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
      return await mkdtemp(template);
    } catch (error) {
      reasons.push(errorMessage(error));
    }
  }
  throw new UserError(
    `There is no place for the private key and the sockets of a connection: ${reasons.join('; ')}`,
    { remedy: 'Set TMPDIR to a folder with a short path where this user may write.' },
  );
}
