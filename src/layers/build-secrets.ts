import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { BuildSettings } from './build-settings.ts';

/**
 * Secrets as files that only this user can read, as values of `--secret`: never on a command line, never in a definition.
 */
export async function writeSecrets(
  settings: BuildSettings,
  { cwd, tempFolder }: { readonly cwd: string; readonly tempFolder: string },
): Promise<readonly string[]> {
  const folder = join(tempFolder, 'secrets');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const given = await Promise.all(
    settings.secrets.map(async ({ key, value }, index) => {
      const file = join(folder, String(index));
      await writeFile(file, value, { mode: 0o600 });
      return csv([`id=${key}`, `src=${file}`]);
    }),
  );
  return [
    ...given,
    ...settings.secretEnvs.map(({ key, value }) => csv([`id=${key}`, `env=${value}`])),
    ...settings.secretFiles.map(({ key, value }) => csv([`id=${key}`, `src=${resolve(cwd, value)}`])),
  ];
}

function csv(fields: readonly string[]): string {
  return fields.map((field) => (/[",]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field)).join(',');
}
