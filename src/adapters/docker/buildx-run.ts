import { closeSync, openSync, writeSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type Concealer, concealMetadata, concealText } from '../../core/buildkit/concealed-status.ts';
import { createConcealedStream } from '../../core/buildkit/concealed-stream.ts';
import { createJsonStream } from '../../core/buildkit/json-stream.ts';
import {
  type BakePart,
  createProgressFold,
  type Progress,
  type ProgressEvent,
} from '../../core/buildkit/progress.ts';
import { type Digest, parseDigest } from '../../core/oci/digest.ts';
import { objectOrEmpty } from '../../core/oci/json.ts';
import type { CommandRunner } from '../process/command.ts';
import type { Builder } from './builder.ts';
import { buildxCommand } from './buildx-program.ts';
import type { DockerEnvironment } from './docker-config.ts';

/** What came of one `docker buildx build` or `bake`. */
export interface BuildxResult {
  readonly ok: boolean;
  readonly progress: Progress;
  /** The metadata file, `{}` when there is none. */
  readonly metadata: Readonly<Record<string, unknown>>;
  /** What buildx and BuildKit said besides progress, the last lines. */
  readonly text: string;
  /** What was written to standard output. */
  readonly output: string;
}

export interface BuildxRunOptions {
  readonly folder: string;
  readonly builder: Builder;
  readonly docker: DockerEnvironment;
  readonly commands: CommandRunner;
  readonly onEvent: (event: ProgressEvent) => void;
  /** File to which the stream is appended. */
  readonly keepProgress: string | undefined;
  /** What nobody may read is taken out of all that a build says. */
  readonly concealer: Concealer;
}

const keptTextLines = 200;
const keptOutputBytes = 1 << 20;

/**
 * Runs one build and folds its progress as it streams. A failed build is a result, not an exception.
 * `progressOf`: the progress of some targets of a bake each, as `snapshotsOf` has it.
 */
export async function runBuildx(
  command: 'build' | 'bake',
  args: readonly string[],
  options: BuildxRunOptions & { readonly env: Readonly<Record<string, string>> },
): Promise<BuildxResult & { progressOf(parts: readonly BakePart[]): readonly Progress[] }> {
  const metadataFile = join(options.folder, 'metadata.json');
  await writeFile(metadataFile, '{}', { mode: 0o600 });
  const fold = createProgressFold(options.onEvent);
  const text: string[] = [];
  // Written as it comes and not queued: a slow disk must not fill the memory.
  const kept = options.keepProgress === undefined ? undefined : openSync(options.keepProgress, 'a');
  const concealed = createConcealedStream(options.concealer);
  const show = (status: unknown): void => {
    if (kept !== undefined) writeSync(kept, `${JSON.stringify(status)}\n`);
    fold.push(status);
  };
  const stream = createJsonStream(
    (value) => show(concealed.push(value)),
    (said) => {
      const line = concealText(said, options.concealer);
      if (kept !== undefined) writeSync(kept, `${line}\n`);
      text.push(line);
      if (text.length > keptTextLines) text.shift();
    },
  );
  const decoder = new TextDecoder();
  const outputDecoder = new TextDecoder();
  let output = '';
  const exitCode = await options.commands.stream(
    ...buildxCommand(options.docker, [
      ...[command, '--builder', options.builder.name, '--progress=rawjson'],
      ...['--metadata-file', metadataFile],
      ...args,
    ]),
    {
      cwd: options.folder,
      env: { ...options.docker.env, ...options.env },
      onStderr: (chunk) => stream.push(decoder.decode(chunk, { stream: true })),
      onStdout: (chunk) => {
        if (output.length < keptOutputBytes) output += outputDecoder.decode(chunk, { stream: true });
      },
    },
  );
  stream.end();
  const rest = concealed.end();
  if (rest !== undefined) show(rest);
  if (kept !== undefined) closeSync(kept);
  const metadata: unknown = JSON.parse((await readFile(metadataFile, 'utf8')) || '{}');
  return {
    ok: exitCode === 0,
    progress: fold.snapshot(),
    progressOf: fold.snapshotsOf,
    metadata: objectOrEmpty(concealMetadata(metadata, options.concealer)),
    text: text.join('\n'),
    output: concealText(output, options.concealer),
  };
}

/**
 * The digest of what a build made, from its part of the metadata. With the docker driver
 * `containerimage.digest` is what the pushed tag shows afterwards (buildx 0.13, build/build.go
 * `remoteDigestWithMoby`), which another run may have moved by then; the descriptor is this build's own.
 */
export function readDigest(metadata: unknown): Digest | undefined {
  const result = objectOrEmpty(metadata);
  const found =
    objectOrEmpty(result['containerimage.descriptor'])['digest'] ?? result['containerimage.digest'];
  return typeof found === 'string' ? parseDigest(found) : undefined;
}
