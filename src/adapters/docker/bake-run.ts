import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { BakePart, Progress } from '../../core/buildkit/progress.ts';
import { UserError } from '../../core/error.ts';
import { mapKnown } from '../../core/known.ts';
import { type BakeDefinition, type BakeOptions, formatBake, noProvenance } from '../../core/layers/bake.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { isOlder } from '../../core/version-number.ts';
import { type BuildxResult, type BuildxRunOptions, readDigest, runBuildx } from './buildx-run.ts';
import type { BuildxVersion } from './buildx-version.ts';

export interface BakeResult extends BuildxResult {
  /** Target → digest of what was made. */
  readonly digests: ReadonlyMap<string, Digest>;
}

interface BakeRunOptions extends BuildxRunOptions {
  readonly definition: BakeDefinition;
}

/** Inputs whose option older versions of buildx drop from a bake file without a word, and the first version that does not. */
const sinceBuildx = [
  { input: 'add-hosts', option: 'extra-hosts', since: '0.25.0' },
  { input: 'network', option: 'network', since: '0.17.0' },
  { input: 'allow', option: 'entitlements', since: '0.17.0' },
] as const;

/** @throws UserError when this buildx would drop an option that the user gave. */
export function checkBakeOptions(
  options: Pick<BakeOptions, 'addHosts' | 'network' | 'allow'>,
  { buildx, keptOptions }: BuildxVersion,
): void {
  const given = {
    'add-hosts': Object.keys(options.addHosts).length > 0,
    network: options.network !== undefined,
    allow: options.allow.length > 0,
  };
  for (const { input, option, since } of sinceBuildx) {
    const isDropped = keptOptions === undefined ? isOlder(buildx, since) : !keptOptions.has(option);
    if (given[input] && isDropped) {
      throw new UserError(
        `${input}: expected buildx ${since} or later for this input, found ${buildx}, which would ignore it`,
        {
          remedy: 'Use a newer buildx (docker/setup-buildx-action installs one), or leave the input out.',
        },
      );
    }
  }
}

/** Runs one bake. `progressOf`: the progress of some of its targets each, as `snapshotsOf` has it. */
export async function runBake(
  options: BakeRunOptions,
): Promise<BakeResult & { progressOf(parts: readonly BakePart[]): readonly Progress[] }> {
  const { definition } = options;
  const definitionFile = join(options.folder, 'bake.json');
  await writeFile(definitionFile, formatBake(definition), { mode: 0o600 });
  const result = await runBuildx(
    'bake',
    ['--file', definitionFile, ...definition.allow.map((entitlement) => `--allow=${entitlement}`)],
    // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
    { ...options, env: { BUILDX_BAKE_ENTITLEMENTS_FS: '0', ...gitInfo(definition) } },
  );
  return { ...result, digests: readDigests(result.metadata) };
}

/** buildx starts git four times for what it says of the checkout in provenance: not where no target has any. */
function gitInfo({ targets }: BakeDefinition): Readonly<Record<string, string>> {
  const hasNone = Object.values(targets).every(
    ({ attest }) => Array.isArray(attest) && attest.includes(noProvenance),
  );
  return hasNone ? { BUILDX_GIT_INFO: 'false' } : {};
}

/** The metadata of a bake: target → digest of what this build made. */
export function readDigests(metadata: Readonly<Record<string, unknown>>): ReadonlyMap<string, Digest> {
  return mapKnown(Object.entries(metadata), ([target, value]) => [target, readDigest(value)]);
}
