import { readlink, realpath } from 'node:fs/promises';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';

/** As many as Linux follows. */
const mostLinks = 40;

/**
 * Whether a path stays in a folder when all links are followed. Of a path that is not there, the folder in which it would be decides.
 * @param path absolute, or relative to the folder
 * @throws NodeJS.ErrnoException when links lead in a circle
 */
export async function isInside(folder: string, path: string): Promise<boolean> {
  const [root, place] = await Promise.all([realpath(folder), realOrFolder(resolve(folder, path))]);
  const inside = relative(root, place);
  return !(inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside));
}

async function realOrFolder(path: string, links = 0): Promise<string> {
  try {
    return await realpath(path);
  } catch (error) {
    const target = await readlink(path).catch(() => undefined);
    // A link to nothing is written through, too.
    if (target !== undefined && links < mostLinks)
      return realOrFolder(resolve(dirname(path), target), links + 1);
    const above = dirname(path);
    if (target !== undefined || above === path) throw error;
    return realOrFolder(above, links);
  }
}
