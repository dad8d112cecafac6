import type { RegistryClient } from '../../adapters/registry/client.ts';
import { fetchImageSignatures, pushImageSignature } from '../../adapters/registry/image-signature.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { ImageVerdict } from '../../adapters/sign/document-seal.ts';
import { errorMessage, UserError } from '../../core/error.ts';
import type { Descriptor } from '../../core/oci/descriptor.ts';
import type { Digest } from '../../core/oci/digest.ts';

/**
 * Signs an image that is in the registry for the tags that it has there, and reads the signature back; not where the one who signs
 * now has signed it for them before. `moved`: a tag has named another one since, so that this signature has to be the newer one.
 * @throws UserError when it cannot be done, and was asked for.
 */
export async function signImage(
  client: RegistryClient,
  repository: string,
  image: Descriptor,
  { tags, moved }: { readonly tags: readonly string[]; readonly moved: boolean },
  log: Pick<RunLog, 'warning'>,
): Promise<void> {
  const { seal } = client;
  if (seal?.onFailure === undefined) return;
  const names = { repository, tags };
  try {
    const known = await seal.checkImage(
      image.digest,
      await fetchImageSignatures(client, repository, image.digest),
      names,
    );
    if (!moved && known.kind === 'trusted' && !known.renews && known.signedAtMs !== undefined) return;
    const bundle = await seal.signImage(image.digest, names);
    if (bundle === undefined) return;
    if (!(await pushImageSignature(client, repository, image, bundle)))
      throw new UserError('the registry does not show the signature that it was sent');
  } catch (error) {
    const problem = `${repository}@${image.digest} could not be signed: ${errorMessage(error)}`;
    if (seal.onFailure === 'fail')
      throw new UserError(problem, { remedy: 'The image is complete. Run again to sign it.', cause: error });
    log.warning(`${problem}. Runs that verify signatures do not deploy it.`);
  }
}

/**
 * Whether somebody who is trusted has signed an image for the tag under which it was found; undefined where nothing has to be signed.
 * @param tag undefined: it was asked for by its digest
 */
export async function checkImageSignature(
  client: RegistryClient,
  {
    repository,
    digest,
    tag,
  }: { readonly repository: string; readonly digest: Digest; readonly tag: string | undefined },
): Promise<ImageVerdict | undefined> {
  if (client.seal?.verifies !== true) return undefined;
  const bundles = await fetchImageSignatures(client, repository, digest);
  return client.seal.checkImage(digest, bundles, { repository, tags: tag === undefined ? [] : [tag] });
}
