import { parseOwnAnswers } from '../core/deploy/own-pulls.ts';
import { createPullCounter } from '../core/deploy/pull-progress.ts';
import { UserError } from '../core/error.ts';
import { formatReference, parseReference } from '../core/oci/reference.ts';
import type { ConnectedHost } from './connection.ts';
import { type OtherImage, ownPulls } from './needed-images.ts';
import type { PulledImage } from './pull.ts';

/** As long as a pull may take. */
const patienceMs = 30 * 60_000;

/**
 * Pulls the images of other services that the host lacks, before anything is switched.
 * @throws UserError with what docker said when one cannot be had.
 */
export async function pullOthers(
  host: ConnectedHost,
  images: readonly OtherImage[],
): Promise<readonly PulledImage[]> {
  const pulled: PulledImage[] = [];
  for (const image of images) {
    const downloadedBytes =
      image.digest === undefined ? await pullByHost(host, image) : await pullByRun(host, image);
    pulled.push({
      name: image.services.join(', '),
      reference: image.image,
      plannedBytes: image.sizeBytes ?? 0,
      downloadedBytes,
    });
  }
  return pulled;
}

async function pullByRun(
  { engine }: ConnectedHost,
  { image, digest, platform, ...parts }: OtherImage,
): Promise<number> {
  if (digest === undefined) throw new Error(`There is no digest of ${image}.`);
  const { registry, repository, tag, digest: named } = parseReference(image);
  const counter = createPullCounter(parts, (await engine.describe()).store);
  await engine.pull({ registry, repository, digest, platform, onProgress: counter.add });
  const reference = formatReference({ registry, repository, tag: undefined, digest });
  // One that is named by its digest is found by that.
  if (named === undefined)
    await engine.tag(
      reference,
      formatReference({ registry, repository, tag: tag ?? 'latest', digest: undefined }),
    );
  return counter.state.downloadedBytes;
}

async function pullByHost(
  { session, facts, engine }: ConnectedHost,
  { image, services, platform = '', ...parts }: OtherImage,
): Promise<number> {
  const script = await ownPulls(facts.dockerHost ?? '', true);
  const result = await session.script(script, {
    input: Buffer.from(`${image} ${platform}\n`),
    timeoutMs: patienceMs,
  });
  if (result.kind === 'lost')
    throw new UserError(`The connection was lost while ${image} was pulled. ${result.stderr}`.trim());
  const [answer] = parseOwnAnswers(result.stdout);
  if (answer?.isGood !== true) {
    // With an image of another platform, docker says what it is first, and then that it is there.
    const said =
      answer?.text.split('\n').findLast((line) => !/^(?:Status: .*|\s*)$/.test(line)) ?? result.stderr;
    throw new UserError(`The image ${image} of ${services.join(', ')} could not be pulled: ${said.trim()}`, {
      remedy:
        'Log in to its registry on the host ("docker login"), or pull it there once. Nothing was switched.',
    });
  }
  const counter = createPullCounter(parts, (await engine.describe()).store);
  for (const line of answer.text.split('\n')) {
    const [, id, status = line] = /^([0-9a-f]{12}): (.*)$/.exec(line) ?? [];
    counter.add({ id, status, currentBytes: undefined }, 1);
  }
  return counter.state.downloadedBytes;
}
