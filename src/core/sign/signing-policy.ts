/** What decides whether a run signs. */
interface SigningWish {
  readonly sign: 'auto' | 'keyless' | 'key' | 'none';
  readonly hasKey: boolean;
  readonly place: SigningPlace;
}

/** What the run is, as far as that matters to signatures. */
export interface SigningPlace {
  /** The job can ask for a token that says who it is. */
  readonly hasIdentity: boolean;
  /** On github.com, for all to see; undefined: unknown, or another place. */
  readonly isPublic: boolean | undefined;
}

export type SigningDecision =
  | { readonly kind: 'key'; readonly onFailure: 'fail' | 'warn' }
  | { readonly kind: 'keyless'; readonly onFailure: 'fail' | 'warn' }
  | { readonly kind: 'none' }
  /** The user asked for what cannot be. */
  | { readonly kind: 'impossible'; readonly input: 'sign' | 'signing-key'; readonly reason: string };

/**
 * Whether a run signs, and how. Nothing becomes public without being asked for: `auto` is keyless only where everything that the
 * transparency log would tell is public already.
 */
export function decideSigning({ sign, hasKey, place }: SigningWish): SigningDecision {
  switch (sign) {
    case 'none':
      return { kind: 'none' };
    case 'key':
      return hasKey
        ? { kind: 'key', onFailure: 'fail' }
        : { kind: 'impossible', input: 'signing-key', reason: 'required, because sign is key' };
    case 'keyless':
      return place.hasIdentity
        ? { kind: 'keyless', onFailure: 'fail' }
        : {
            kind: 'impossible',
            input: 'sign',
            reason:
              'is keyless, but this run cannot prove who it is. Add the permission id-token: write to the job, or set SIGSTORE_ID_TOKEN',
          };
    case 'auto':
      // Who gives a key wants signatures.
      if (hasKey) return { kind: 'key', onFailure: 'fail' };
      return place.hasIdentity && place.isPublic === true
        ? { kind: 'keyless', onFailure: 'warn' }
        : { kind: 'none' };
  }
}

/** Whether what is not signed by an accepted signer counts as absent. */
export function decideVerification(
  verify: 'auto' | 'required' | 'off',
  { hasSigner, signs }: { readonly hasSigner: boolean; readonly signs: boolean },
): boolean {
  return verify === 'required' || (verify === 'auto' && (hasSigner || signs));
}
