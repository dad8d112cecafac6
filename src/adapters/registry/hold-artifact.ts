import { errorMessage } from '../../core/error.ts';
import { formatHold, type Hold, holdTag, parseHold } from '../../core/layers/hold.ts';
import { type ArtifactReader, type ArtifactWriter, fetchArtifact, pushArtifact } from './record-artifact.ts';

const holdArtifactType = 'application/vnd.cache-prewarm.hold.v1+json';

/**
 * The hold under its tag; undefined when there is none, or it has ended. One that cannot be read counts as none, with a warning.
 * @throws RegistryError when the registry cannot be read.
 */
export async function fetchHold(
  client: ArtifactReader,
  repository: string,
  warn: (message: string) => void,
): Promise<Hold | undefined> {
  const found = await fetchArtifact(client, repository, {
    tag: holdTag,
    type: holdArtifactType,
    what: 'a hold',
  });
  if (found === undefined) return undefined;
  if (found.refused !== undefined) {
    warn(`The tag ${holdTag} is not used and counts as no hold: ${found.refused}.`);
    return undefined;
  }
  try {
    return parseHold(found.json);
  } catch (error) {
    warn(
      `The tag ${holdTag} cannot be read and counts as no hold: ${errorMessage(error)}. To remove it, run "cache-prewarm quarter release".`,
    );
    return undefined;
  }
}

/** Writes a hold; undefined ends the one that there is. @throws RegistryError */
export async function pushHold(
  client: ArtifactWriter,
  repository: string,
  hold: Hold | undefined,
): Promise<void> {
  await pushArtifact(client, repository, {
    tag: holdTag,
    type: holdArtifactType,
    json: formatHold(hold),
    title: 'cache-hold.json',
  });
}
