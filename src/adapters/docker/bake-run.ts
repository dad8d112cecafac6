import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { coerce, lt } from 'semver';
import { createJsonStream } from '../../core/buildkit/json-stream.ts';
import { createProgressFold, type Progress, type ProgressEvent } from '../../core/buildkit/progress.ts';
import { UserError } from '../../core/error.ts';
import type { BakeOptions } from '../../core/layers/bake.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import type { CommandRunner } from '../process/command.ts';
import type { Builder } from './builder.ts';
import type { DockerEnvironment } from './docker-config.ts';

/** What came of one `docker buildx bake`. */
export interface BakeResult {
  readonly ok: boolean;
  readonly progress: Progress;
  /** Target → digest of what was made. */
  readonly digests: ReadonlyMap<string, Digest>;
  /** What buildx and BuildKit said besides progress, the last lines. */
  readonly text: string;
}

export interface BakeRunOptions {
  /** The bake definition, JSON. */
  readonly definition: string;
  /** The run's private folder. */
  readonly folder: string;
  readonly builder: Builder;
  readonly allow: readonly string[];
  readonly docker: DockerEnvironment;
  readonly commands: CommandRunner;
  readonly onEvent: (event: ProgressEvent) => void;
  /** File to which the raw stream is appended. */
  readonly keepProgress: string | undefined;
}

const keptTextLines = 200;

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

/** Runs one bake and folds its progress as it streams. A failed build is a result, not an exception. */
export async function runBake(options: BakeRunOptions): Promise<BakeResult> {
  const definitionFile = join(options.folder, 'bake.json');
  const metadataFile = join(options.folder, 'metadata.json');
  await writeFile(definitionFile, options.definition, { mode: 0o600 });
  await writeFile(metadataFile, '{}', { mode: 0o600 });

  const fold = createProgressFold(options.onEvent);
  const text: string[] = [];
  const stream = createJsonStream(
    (value) => fold.push(value),
    (line) => {
      text.push(line);
      if (text.length > keptTextLines) text.shift();
    },
  );
  // Written as it comes and not queued: a slow disk must not fill the memory.
  const kept = options.keepProgress === undefined ? undefined : openSync(options.keepProgress, 'a');
  const decoder = new TextDecoder();
  const exitCode = await options.commands.stream(
    'docker',
    [
      ...['buildx', 'bake', '--builder', options.builder.name, '--progress=rawjson'],
      ...['--file', definitionFile, '--metadata-file', metadataFile],
      ...options.allow.map((entitlement) => `--allow=${entitlement}`),
    ],
    {
      cwd: options.folder,
      // The definition is ours and every path in it is the user's: nothing to ask about (buildx 0.17 and later).
      env: { ...options.docker.env, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
      onStderr: (chunk) => {
        if (kept !== undefined) writeSync(kept, chunk);
        stream.push(decoder.decode(chunk, { stream: true }));
      },
      onStdout: () => {},
    },
  );
  stream.end();
  if (kept !== undefined) closeSync(kept);
  return {
    ok: exitCode === 0,
    progress: fold.snapshot(),
    digests: readDigests(await readFile(metadataFile, 'utf8')),
    text: text.join('\n'),
  };
}

/**
 * The metadata file of buildx: target → digest of what this build made. With the docker driver
 * `containerimage.digest` is what the pushed tag shows afterwards (buildx 0.13, build/build.go
 * `remoteDigestWithMoby`), which another run may have moved by then; the descriptor is this build's own.
 */
export function readDigests(text: string): ReadonlyMap<string, Digest> {
  const digests = new Map<string, Digest>();
  for (const [target, value] of Object.entries(object(JSON.parse(text || '{}')))) {
    const result = object(value);
    const found = object(result['containerimage.descriptor'])['digest'] ?? result['containerimage.digest'];
    const digest = typeof found === 'string' ? parseDigest(found) : undefined;
    if (digest !== undefined) digests.set(target, digest);
  }
  return digests;
}

function object(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}
