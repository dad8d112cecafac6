import { pem } from '@sigstore/core';
import { FulcioSigner, RekorWitness } from '@sigstore/sign';
import { formatBundle, makeBundle, type Signable, signedBytes } from './bundle.ts';

export interface SigstoreServices {
  readonly fulcio: string;
  readonly rekor: string;
}

export const publicServices: SigstoreServices = {
  fulcio: 'https://fulcio.sigstore.dev',
  rekor: 'https://rekor.sigstore.dev',
};

const timeoutMs = 10_000;
const retries = 2;

/**
 * Signs with a key that lasts as long as this call. Sigstore's certificate says whose it was, and its log when, for ever and for all.
 * @throws when Sigstore does not answer, or does not take the token.
 */
export async function signKeyless(
  signable: Signable,
  getToken: () => Promise<string>,
  services: SigstoreServices,
): Promise<string> {
  const options = { timeout: timeoutMs, retry: retries };
  const signer = new FulcioSigner({
    ...{ fulcioBaseURL: services.fulcio, identityProvider: { getToken } },
    ...options,
  });
  const { signature, key } = await signer.sign(signedBytes(signable));
  if (key.$case !== 'x509Certificate') throw new Error('Fulcio gave no certificate');
  const bundle = makeBundle(signable, signature, { certificate: pem.toDER(key.certificate) });
  const log = new RekorWitness({ rekorBaseURL: services.rekor, ...options });
  const { tlogEntries } = await log.testify(bundle.content, key.certificate);
  return formatBundle({ ...bundle, verificationMaterial: { ...bundle.verificationMaterial, tlogEntries } });
}
