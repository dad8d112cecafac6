import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What bake was asked, relative to `bakeFiles`. */
export interface BakeSample {
  readonly files: readonly string[];
  readonly targets?: readonly string[];
  readonly overrides?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
}

/** What buildx printed, or the error that it wrote. */
export type RecordedBake = { readonly printed: unknown } | { readonly error: string };

const folder = new URL('../fixtures/bake/', import.meta.url);

/** The folder in which bake was asked. */
export const bakeFiles = fileURLToPath(new URL('files/', folder));

export const bakeGenerations = ['buildx-0.13', 'buildx-0.38'] as const;

export const bakeSamples: Readonly<Record<string, BakeSample>> = readJson('samples.json');

/** What this buildx said of a sample: see scripts/record-bake.mjs. */
export function recordedBake(generation: (typeof bakeGenerations)[number], sample: string): RecordedBake {
  return readJson(`${generation}/${sample}.json`);
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(new URL(path, folder), 'utf8'));
}
