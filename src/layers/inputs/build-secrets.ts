import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Surroundings } from '../../adapters/runner/session.ts';
import type { BuildSettings } from './build-settings.ts';

/** buildx is started by a shell, and some shells hand on no variable of another name. */
const variableName = /^[A-Za-z_][A-Za-z0-9_]*$/;

/**
 * Secrets as values of `--secret`: never on a command line, never in a definition. Those that are written go into files that only
 * this user can read.
 */
export async function writeSecrets(
  settings: Pick<BuildSettings, 'secrets' | 'secretEnvs' | 'secretFiles'>,
  { cwd, tempFolder, env }: Pick<Surroundings, 'cwd' | 'tempFolder' | 'env'>,
): Promise<readonly string[]> {
  const folder = join(tempFolder, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const write = async (name: string, key: string, value: string): Promise<string> => {
    const file = join(folder, name);
    await writeFile(file, value, { mode: 0o600 });
    return csv([`id=${key}`, `src=${file}`]);
  };
  return [
    ...(await Promise.all(settings.secrets.map(({ key, value }, index) => write(`${index}`, key, value)))),
    ...(await Promise.all(
      settings.secretEnvs.map(async ({ key, value: name }, index) => {
        const value = variableName.test(name) ? undefined : env[name];
        return value === undefined ? csv([`id=${key}`, `env=${name}`]) : write(`env-${index}`, key, value);
      }),
    )),
    ...settings.secretFiles.map(({ key, value }) => csv([`id=${key}`, `src=${resolve(cwd, value)}`])),
  ];
}

function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
