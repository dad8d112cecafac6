import { createSeal, type DocumentSeal, type SealOptions } from '../../src/adapters/sign/document-seal.ts';
import { newSigningKey } from './signing-keys.ts';

const usualKey = newSigningKey();

/** A seal that signs with a key and accepts that key only; `options` say how it differs. */
export function createTestSeal(options: Partial<SealOptions> = {}): DocumentSeal {
  const { key = usualKey } = options;
  return createSeal({
    ...{
      signing: { kind: 'key', onFailure: 'fail' },
      verifies: true,
      adopts: undefined,
      maxAgeMs: undefined,
    },
    ...{
      signers: key === undefined ? [] : [key.signer],
      imageSigners: key === undefined ? [] : [key.signer],
    },
    ...{
      env: {},
      nowMs: () => Date.parse('2026-11-29T00:00:00Z'),
      tempFolder: '/nonexistent',
      warn: () => {},
    },
    key,
    ...options,
  });
}
