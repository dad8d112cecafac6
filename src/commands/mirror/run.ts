import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Clock } from '../../adapters/clock.ts';
import { fetchCreated } from '../../adapters/registry/image-created.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import { createRunLog, type RunLog } from '../../adapters/runner/run-log.ts';
import type { Session } from '../../adapters/runner/session.ts';
import { errorReport } from '../../core/diagnosis/error-report.ts';
import { parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice, errorMessage, UserError } from '../../core/error.ts';
import { plural } from '../../core/format/quantity.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import {
  datedTag,
  type MirrorPair,
  type PinnedLine,
  parseMirrorPairs,
  pinDockerfile,
} from '../../core/mirror/mirror-plan.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { formatReference, type Reference } from '../../core/oci/reference.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { readLogin } from '../../layers/inputs.ts';
import { openRegistries, type RegistryAccess } from '../../layers/registries.ts';
import { inputContext } from '../session.ts';
import type { MirroredImage, MirrorReport } from './report.ts';

/**
 * Copies base images from registry to registry, with all platforms and under the same digest, and tells what has drifted.
 * @throws InputError when an input is not right. What fails later is in the report.
 */
export async function mirrorSession(session: Session): Promise<MirrorReport> {
  const { clock } = session;
  const reader = createInputReader(session.values);
  const dryRun = reader.boolean('dry-run', false);
  const pin = reader.choice('pin', ['false', 'show', 'write'], 'false');
  const file = reader.text('file', 'Dockerfile');
  const to = reader.text('to') || undefined;
  const retries = reader.integer('retries', { min: 0, max: 10 }, 3);
  const given = reader.list('images');
  const text =
    given.length === 0 || pin !== 'false' ? await readDockerfile(session.cwd, file, reader) : undefined;
  const named = text === undefined ? [] : fromNames(text, file, reader);
  const { pairs, problems } = parseMirrorPairs(given.length > 0 ? given : named, to);
  for (const problem of problems) reader.problem(given.length > 0 ? 'images' : 'to', problem);
  if (pairs.length === 0 && problems.length === 0)
    reader.problem(
      'images',
      `expected lines "source=target"; ${file} names no image from elsewhere that could be mirrored`,
    );
  const registry = pairs[0]?.target.registry ?? '';
  const login = readLogin(reader, inputContext(session), registry);
  if (login !== undefined) session.console.mask(login.password);
  reader.throwProblems();

  const log = createRunLog(clock, session.console);
  const startedAtMs = clock.nowMs();
  const registries = await openRegistries(session, { login, registry, retries });
  const images: MirroredImage[] = [];
  let pinned: readonly PinnedLine[] = [];
  let wrote = false;
  let error: ErrorReport | undefined;
  try {
    for (const pair of pairs) images.push(await mirrorImage(pair, { registries, dryRun, log, clock }));
    if (pin !== 'false' && text !== undefined) {
      const result = pinDockerfile(text, pinsOf(pairs, images, named));
      pinned = result.lines;
      for (const name of result.left)
        log.notice(
          `${name} stands in no FROM line as it is written, so it is not pinned: a variable names it, perhaps.`,
        );
      if (pin === 'write' && pinned.length > 0) {
        await writeFile(join(session.cwd, file), result.text);
        wrote = true;
      }
    }
  } catch (failure) {
    error = errorReport(failure, undefined);
  }
  const failed = images.filter(({ state }) => state === 'failed');
  return {
    schemaVersion: 1,
    kind: 'mirror',
    startedAt: new Date(startedAtMs).toISOString(),
    durationMs: clock.nowMs() - startedAtMs,
    images,
    pinned,
    wrote,
    notices: log.notices,
    warnings: log.warnings,
    error:
      error ??
      (failed.length === 0
        ? undefined
        : {
            message: `${plural(failed.length, 'image')} could not be mirrored: ${failed.map(({ source, detail }) => `${source}: ${detail}`).join('; ')}`,
            cause: undefined,
            remedy: undefined,
            log: [],
          }),
  };
}

interface MirrorRun {
  readonly registries: RegistryAccess;
  readonly dryRun: boolean;
  readonly log: RunLog;
  readonly clock: Clock;
}

async function mirrorImage({ source, target }: MirrorPair, run: MirrorRun): Promise<MirroredImage> {
  const { registries, dryRun, log, clock } = run;
  const about = { source: formatReference(source), target: formatReference(target) };
  const [from, into] = [registries.connect(source.registry), registries.connect(target.registry)];
  const nothing = {
    upstreamDigest: undefined,
    targetDigest: undefined,
    driftMs: undefined,
    tags: [],
    detail: undefined,
  };
  try {
    const [upstream, copy] = await Promise.all([
      from.resolve(source.repository, source.digest ?? source.tag ?? 'latest'),
      into.resolve(target.repository, target.tag ?? 'latest'),
    ]);
    if (upstream === undefined)
      return {
        ...about,
        ...nothing,
        state: 'failed',
        detail: 'it is not there, or not to be read with this login',
      };
    const known = { ...nothing, upstreamDigest: upstream.digest, targetDigest: copy?.digest };
    if (copy?.digest === upstream.digest) return { ...about, ...known, state: 'same' };
    const createdMs = await fetchCreated(from, source.repository, upstream.digest).catch(() => undefined);
    const driftMs = createdMs === undefined ? undefined : Math.max(0, clock.nowMs() - createdMs);
    if (dryRun) return { ...about, ...known, driftMs, state: copy === undefined ? 'absent' : 'drifted' };
    const dated = datedTag(target.tag ?? 'latest', clock.nowMs());
    const tags = [target.tag ?? 'latest', ...(dated === undefined ? [] : [dated])];
    await log.phase(`copy ${about.source}`, () => copyImage(source, upstream.digest, target, tags, run));
    const state = await inspectImage(into, target.repository, upstream.digest);
    if (state.kind !== 'ok')
      throw new UserError(
        `the copy is not whole: ${state.kind === 'absent' ? 'the registry does not know its digest' : state.reason}`,
      );
    return { ...about, ...known, driftMs, tags, state: 'copied' };
  } catch (error) {
    return { ...about, ...nothing, state: 'failed', detail: errorMessage(error) };
  }
}

/** buildx copies from registry to registry, and mounts where both are one; the digest stays as it is. */
async function copyImage(
  source: Reference,
  digest: Digest,
  target: Reference,
  tags: readonly string[],
  { registries, log }: MirrorRun,
): Promise<void> {
  const from = formatReference({ ...source, tag: undefined, digest });
  log.notice(`Copying ${from} to ${formatReference(target)}.`);
  const result = await registries.commands.run(
    'docker',
    [
      ...['buildx', 'imagetools', 'create', '--prefer-index=false', '--progress', 'quiet'],
      ...tags.flatMap((tag) => ['--tag', formatReference({ ...target, tag })]),
      from,
    ],
    { env: registries.docker.env },
  );
  if (result.exitCode !== 0)
    throw new UserError(`buildx could not copy it: ${result.stderr.trim().split('\n').slice(-3).join(' ')}`, {
      remedy:
        'Is there a login that may push to the target? Does "docker buildx imagetools inspect" read the source?',
    });
}

async function readDockerfile(cwd: string, file: string, reader: InputReader): Promise<string | undefined> {
  try {
    return await readFile(join(cwd, file), 'utf8');
  } catch {
    reader.problem('file', `expected a Dockerfile at ${file}, or lines in "images"`);
    return undefined;
  }
}

/** The images of FROM lines, as they are written: no stages, no variables, nothing that is pinned. */
function fromNames(text: string, file: string, reader: InputReader): readonly string[] {
  try {
    const { stages } = parseDockerfile(text);
    const names = new Set(stages.map(({ name }) => name));
    return [
      ...new Set(
        stages
          .map(({ from }) => from)
          .filter(
            (from) =>
              !names.has(from.toLowerCase()) &&
              from !== 'scratch' &&
              !from.includes('$') &&
              !from.includes('@'),
          ),
      ),
    ];
  } catch (error) {
    reader.problem('file', `${file}: ${errorAdvice(error)}`);
    return [];
  }
}

/** Name in the Dockerfile → the copy by digest. */
function pinsOf(
  pairs: readonly MirrorPair[],
  images: readonly MirroredImage[],
  names: readonly string[],
): ReadonlyMap<string, string> {
  return new Map(
    names.flatMap((name) => {
      const { pairs: [wanted] = [] } = parseMirrorPairs([name], 'example.com/any');
      const index = pairs.findIndex(
        ({ source }) => wanted !== undefined && formatReference(source) === formatReference(wanted.source),
      );
      const [pair, image] = [pairs[index], images[index]];
      if (pair === undefined || (image?.state !== 'same' && image?.state !== 'copied')) return [];
      const digest = image.upstreamDigest as Digest;
      return [[name, formatReference({ ...pair.target, digest })] as const];
    }),
  );
}
