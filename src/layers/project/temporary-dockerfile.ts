import { existsSync } from 'node:fs';
import { copyFile, mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { PinPlan } from '../../core/dockerfile/pin.ts';
import { ownIgnoreFile, type Project } from './project.ts';

/**
 * Writes the temporary Dockerfile, its own ignore file going along; the user's is used where nothing changes.
 * Returns the path of the file to build from.
 */
export async function writeTemporaryDockerfile(
  project: Pick<Project, 'dockerfilePath'>,
  pin: Pick<PinPlan, 'text' | 'originalText'>,
  tempFolder: string,
): Promise<string> {
  if (pin.text === pin.originalText) return project.dockerfilePath;
  const folder = join(tempFolder, 'dockerfile');
  const name = basename(project.dockerfilePath);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, name), pin.text);
  const ignoreFile = ownIgnoreFile(project.dockerfilePath);
  if (existsSync(ignoreFile)) await copyFile(ignoreFile, join(folder, `${name}.dockerignore`));
  return join(folder, name);
}
