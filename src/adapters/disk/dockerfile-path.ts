import { readdir } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { existingDockerfile } from '../../core/dockerfile/lower-case-name.ts';

/** Where a Dockerfile lies that may be called `dockerfile`. The folder is listed: a disk may not tell the two apart. */
export async function dockerfileAt(path: string): Promise<string> {
  const names = await readdir(dirname(path)).catch((): readonly string[] => []);
  return existingDockerfile(path, (one) => names.includes(basename(one)));
}
