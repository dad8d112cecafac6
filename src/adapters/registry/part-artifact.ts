import { UserError } from '../../core/error.ts';
import { type Part, partTag } from '../../core/layers/part.ts';
import { formatPartReport, type PartReport, parsePartReport } from '../../core/layers/part-report.ts';
import { type ArtifactReader, type ArtifactWriter, fetchArtifact, pushArtifact } from './record-artifact.ts';

const partArtifactType = 'application/vnd.cache-prewarm.part.v1+json';

/** Leaves what a run made of one platform beside the layers, where the run that merges finds it. @throws RegistryError */
export async function pushPart(
  client: ArtifactWriter,
  repository: string,
  part: Part,
  report: PartReport,
): Promise<void> {
  await pushArtifact(client, repository, {
    tag: partTag(report.step, part),
    type: partArtifactType,
    json: formatPartReport(report),
    title: 'cache-part.json',
  });
}

/** What a run left of one platform; undefined: nothing. @throws UserError when it cannot be read. */
export async function fetchPart(
  client: ArtifactReader,
  repository: string,
  step: PartReport['step'],
  part: Pick<Part, 'of' | 'name'>,
): Promise<PartReport | undefined> {
  const tag = partTag(step, part);
  const found = await fetchArtifact(client, repository, { tag, type: partArtifactType, what: 'a part' });
  if (found === undefined) return undefined;
  if (found.refused !== undefined) throw new UserError(`the tag ${tag} is not verified: ${found.refused}`);
  try {
    return parsePartReport(found.json);
  } catch (error) {
    throw new UserError(`the tag ${tag} cannot be read: ${(error as Error).message}`);
  }
}
