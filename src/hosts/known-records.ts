import { isHeldAt } from '../core/layers/hold.ts';
import { findReplay } from '../core/sign/freshness.ts';
import type { KnownRecords } from '../core/sign/known-records.ts';
import { type LayerImages, placeOf } from './registry-images.ts';

/** The records of a run's layers, where signatures are checked: they are verified, or the run has failed. */
export function verifiedRecords(
  layers: readonly LayerImages[],
  signing: { readonly verifies: boolean } | undefined,
): KnownRecords {
  if (signing?.verifies !== true) return new Map();
  return new Map(
    layers.flatMap((images) => {
      const ms = Date.parse(images.lookup.record?.createdAt ?? '');
      return Number.isNaN(ms) ? [] : [[placeOf(images), ms] as const];
    }),
  );
}

/**
 * Which of the layers have an older record than a host has seen, in words without a full stop: somebody may have put it back. A
 * quarter that is held is older by intent, and what is said to be of the future is no knowledge.
 */
export function findReplays(
  layers: readonly LayerImages[],
  signing: { readonly verifies: boolean } | undefined,
  { known, nowMs }: { readonly known: KnownRecords; readonly nowMs: number },
): readonly string[] {
  if (signing?.verifies !== true) return [];
  return layers.flatMap((images) => {
    const { record, hold } = images.lookup;
    const knownMs = known.get(placeOf(images));
    if (knownMs === undefined || knownMs > nowMs || isHeldAt(record, hold, nowMs)) return [];
    const replayed = findReplay(record, knownMs, 'this host');
    return replayed === undefined
      ? []
      : [`the record of the layers of ${placeOf(images)} is not used: ${replayed}`];
  });
}

/** The same of images that were found by a tag, of which it is known when they were signed for it. */
export function findOlderImages(
  signed: KnownRecords,
  { known, nowMs }: { readonly known: KnownRecords; readonly nowMs: number },
): readonly string[] {
  return [...signed].flatMap(([name, signedAtMs]) => {
    const knownMs = known.get(name);
    if (knownMs === undefined || knownMs > nowMs || signedAtMs >= knownMs) return [];
    return [
      `the image ${name} is not used: it was signed at ${new Date(signedAtMs).toISOString()}, and this host knows a newer one, of ${new Date(knownMs).toISOString()}`,
    ];
  });
}
