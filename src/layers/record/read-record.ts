import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchRecord } from '../../adapters/registry/record-artifact.ts';
import { type LayerRecord, parseRecord } from '../../core/layers/record.ts';
import type { Digest } from '../../core/oci/digest.ts';

interface FoundRecord {
  /** Of its manifest. */
  readonly digest: Digest;
  /** Absent when it cannot be read, such as one of a newer version. */
  readonly record: LayerRecord | undefined;
  /** Why it is not trusted, in words without a full stop. */
  readonly refused?: string | undefined;
}

/**
 * Reads the record under a tag; undefined when there is none.
 * @throws UserError when the tag holds something else.
 * @throws RegistryError when the registry cannot be read.
 */
export async function readRecord(
  client: RegistryClient,
  repository: string,
  tag: string,
): Promise<FoundRecord | undefined> {
  const found = await fetchRecord(client, repository, tag);
  if (found === undefined) return undefined;
  if (found.refused !== undefined) return { digest: found.digest, record: undefined, refused: found.refused };
  try {
    return { digest: found.digest, record: parseRecord(found.json) };
  } catch {
    return { digest: found.digest, record: undefined };
  }
}
