import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coerce, lt } from 'semver';
import { UserError } from '../../core/error.ts';
import type { BakeOptions } from '../../core/layers/bake.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { type BuildxResult, type BuildxRunOptions, readDigest, runBuildx } from './buildx-run.ts';

/** What came of one `docker buildx bake`. */
interface BakeResult extends BuildxResult {
  /** Target → digest of what was made. */
  readonly digests: ReadonlyMap<string, Digest>;
}

interface BakeRunOptions extends BuildxRunOptions {
  /** The bake definition, JSON. */
  readonly definition: string;
  readonly allow: readonly string[];
}

/** Options that older versions of buildx drop from a bake file without a word, and the first version that does not. */
const sinceBuildx = { 'add-hosts': '0.25.0', network: '0.17.0', allow: '0.17.0' } as const;

/** @throws UserError when this buildx would drop an option that the user gave. */
export function checkBakeOptions(
  options: Pick<BakeOptions, 'addHosts' | 'network' | 'allow'>,
  buildx: string,
): void {
  const given = {
    'add-hosts': Object.keys(options.addHosts).length > 0,
    network: options.network !== undefined,
    allow: options.allow.length > 0,
  };
  for (const [input, since] of Object.entries(sinceBuildx)) {
    if (given[input as keyof typeof given] && lt(coerce(buildx) ?? '0.0.0', since)) {
      throw new UserError(
        `${input}: expected buildx ${since} or later for this input, found ${buildx}, which would ignore it`,
        {
          remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input out.',
        },
      );
    }
  }
}

/** Runs one bake. */
export async function runBake(options: BakeRunOptions): Promise<BakeResult> {
  const definitionFile = join(options.folder, 'bake.json');
  await writeFile(definitionFile, options.definition, { mode: 0o600 });
  const result = await runBuildx(
    'bake',
    ['--file', definitionFile, ...options.allow.map((entitlement) => `--allow=${entitlement}`)],
    // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
    { ...options, env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0' } },
  );
  return { ...result, digests: readDigests(result.metadata) };
}

/** The metadata of a bake: target → digest of what this build made. */
export function readDigests(metadata: Readonly<Record<string, unknown>>): ReadonlyMap<string, Digest> {
  return new Map(
    Object.entries(metadata).flatMap(([target, value]) => {
      const digest = readDigest(value);
      return digest === undefined ? [] : [[target, digest] as const];
    }),
  );
}
