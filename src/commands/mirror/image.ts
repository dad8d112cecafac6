import type { Clock } from '../../adapters/clock.ts';
import { fetchCreated } from '../../adapters/registry/image-config.ts';
import { inspectImage } from '../../adapters/registry/whole-image.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import { datedTag, type MirrorPair, parseMirrorPairs } from '../../core/mirror/mirror-plan.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';
import { isIndexMediaType } from '../../core/oci/media-type.ts';
import { formatReference, type Reference } from '../../core/oci/reference.ts';
import type { RegistryAccess } from '../../layers/inputs/registries.ts';
import type { MirroredImage } from './report.ts';

export interface MirrorAccess {
  readonly registries: RegistryAccess;
  readonly dryRun: boolean;
  readonly log: RunLog;
  readonly clock: Clock;
}

/** Compares an image with its copy, and copies it where they differ, unless it is a dry run. What goes wrong is in the result. */
export async function mirrorImage(
  { source, target }: MirrorPair,
  { registries, dryRun, log, clock }: MirrorAccess,
): Promise<MirroredImage> {
  const unknown = {
    source: formatReference(source),
    target: formatReference(target),
    upstreamDigest: undefined,
    targetDigest: undefined,
    driftMs: undefined,
    tags: [],
    detail: undefined,
  };
  const targetTag = target.tag ?? 'latest';
  const [from, into] = [registries.connect(source.registry), registries.connect(target.registry)];
  try {
    const [upstream, copy] = await Promise.all([
      from.resolve(source.repository, source.digest ?? source.tag ?? 'latest'),
      into.resolve(target.repository, targetTag),
    ]);
    if (upstream === undefined)
      return { ...unknown, state: 'failed', detail: 'it does not exist, or this login cannot read it' };
    const known = { ...unknown, upstreamDigest: upstream.digest, targetDigest: copy?.digest };
    if (copy?.digest === upstream.digest) return { ...known, state: 'same' };
    const createdMs = await fetchCreated(from, source.repository, upstream.digest).catch(() => undefined);
    const driftMs = createdMs === undefined ? undefined : Math.max(0, clock.nowMs() - createdMs);
    if (dryRun) return { ...known, driftMs, state: copy === undefined ? 'absent' : 'drifted' };
    const dated = datedTag(targetTag, clock.nowMs());
    const tags = [targetTag, ...(dated === undefined ? [] : [dated])];
    await log.phase(`copy ${unknown.source}`, () =>
      copyImage(source, upstream, target, tags, registries, log),
    );
    const state = await inspectImage(into, target.repository, upstream.digest);
    if (state.kind !== 'ok')
      throw new UserError(
        `the copy is incomplete: ${state.kind === 'absent' ? 'the registry does not know its digest' : state.reason}`,
      );
    return { ...known, driftMs, tags, state: 'copied' };
  } catch (error) {
    return { ...unknown, state: 'failed', detail: errorMessage(error) };
  }
}

/** buildx copies from registry to registry, and mounts where both are one; the digest stays as it is. */
async function copyImage(
  source: Reference,
  { digest, mediaType }: Descriptor,
  target: Reference,
  tags: readonly string[],
  { commands, docker }: RegistryAccess,
  log: Pick<RunLog, 'notice'>,
): Promise<void> {
  const from = formatReference({ ...source, tag: undefined, digest });
  log.notice(`Copying ${from} to ${formatReference(target)}.`);
  const result = await commands.run(
    'docker',
    [
      ...['buildx', 'imagetools', 'create', '--progress', 'quiet'],
      // An index is copied as it is. Without the flag, one image is wrapped into an index, which has another digest.
      ...(isIndexMediaType(mediaType) ? [] : ['--prefer-index=false']),
      ...tags.flatMap((tag) => ['--tag', formatReference({ ...target, tag })]),
      from,
    ],
    { env: docker.env },
  );
  if (result.stderr.includes('unknown flag: --prefer-index'))
    throw new UserError(
      'this buildx is too old to copy an image of one platform without changing its digest',
      {
        remedy: 'Use a newer buildx (docker/setup-buildx-action installs one).',
      },
    );
  if (result.exitCode !== 0)
    throw new UserError(`buildx could not copy it: ${result.stderr.trim().split('\n').slice(-3).join(' ')}`, {
      remedy:
        'Check that you are logged in with an account that may push to the target, and that "docker buildx imagetools inspect" can read the source.',
    });
}

/** Name in the Dockerfile → the copy by digest. Those that have no copy are left out. */
export function pinsOf(
  pairs: readonly MirrorPair[],
  images: readonly Pick<MirroredImage, 'state' | 'upstreamDigest'>[],
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
