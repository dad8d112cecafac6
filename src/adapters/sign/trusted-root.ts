import { TrustedRoot } from '@sigstore/protobuf-specs';
import seeds from '@sigstore/tuf/seeds.json' with { type: 'json' };

const publicRepository = 'https://tuf-repo-cdn.sigstore.dev';

/** The keys and certificates of Sigstore as they were when this program was made, so that nobody has to be asked for them. */
export function embeddedTrustedRoot(): TrustedRoot {
  const { targets } = seeds[publicRepository];
  return TrustedRoot.fromJSON(
    JSON.parse(Buffer.from(targets['trusted_root.json'], 'base64').toString('utf8')),
  );
}

/**
 * The same as they are now, with the signatures of those who keep Sigstore checked. Files are kept in `folder`.
 * @throws when Sigstore cannot be reached.
 */
export async function fetchTrustedRoot(folder: string): Promise<TrustedRoot> {
  const { getTrustedRoot } = await import('@sigstore/tuf');
  return getTrustedRoot({ cachePath: folder, timeout: 5000, retry: 0 });
}
