import type { RegistryClient } from '../adapters/registry/client.ts';
import { fetchImageSignatures, pushImageSignature } from '../adapters/registry/image-signature.ts';
import type { RunLog } from '../adapters/runner/run-log.ts';
import type { DocumentVerdict } from '../adapters/sign/document-seal.ts';
import { errorMessage, UserError } from '../core/error.ts';
import type { Descriptor } from '../core/oci/descriptor.ts';
import type { Digest } from '../core/oci/digest.ts';

/**
 * Signs an image that is in the registry, and reads the signature back; not where the one who signs now has signed it before.
 * @throws UserError when it cannot be done, and was asked for.
 */
export async function signImage(
  client: RegistryClient,
  repository: string,
  image: Descriptor,
  log: Pick<RunLog, 'warning'>,
): Promise<void> {
  const { seal } = client;
  if (seal?.onFailure === undefined) return;
  try {
    const known = await seal.checkImage(
      image.digest,
      await fetchImageSignatures(client, repository, image.digest),
    );
    if (known.kind === 'trusted' && !known.renews) return;
    const bundle = await seal.signImage(image.digest);
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

/** Whether somebody who is trusted has signed an image; undefined where nothing has to be signed. */
export async function checkImageSignature(
  client: RegistryClient,
  repository: string,
  digest: Digest,
): Promise<DocumentVerdict | undefined> {
  if (client.seal?.verifies !== true) return undefined;
  return client.seal.checkImage(digest, await fetchImageSignatures(client, repository, digest));
}
