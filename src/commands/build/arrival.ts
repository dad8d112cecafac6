import type { Clock } from '../../adapters/clock.ts';
import type { Resolver } from '../../adapters/registry/reader.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { AppOutcome } from './app-outcome.ts';

/** So often, once a second, is it looked whether what BuildKit has told of pushing is in the registry. */
const arrivalLooks = 31;

/**
 * Whether the registry shows what was pushed under one of its tags: the same image can be there from before under others.
 * When another run has moved one of several tags meanwhile, the rest tell. A registry of several copies may be late.
 * @param app what was pushed, and how long BuildKit said that it pushed.
 */
export async function hasArrived(
  tags: readonly string[],
  { digest, sideBySide }: Pick<AppOutcome, 'digest' | 'sideBySide'>,
  { connect, clock }: { readonly connect: (host: string) => Resolver; readonly clock: Clock },
): Promise<boolean> {
  const looks = (sideBySide?.pushMs ?? 0) > 0 ? arrivalLooks : 1;
  for (let look = 1; ; look++) {
    const shown = await Promise.all(
      tags.map(parseReference).map(async ({ registry, repository, tag }) => {
        const found = await connect(registry).resolve(repository, tag ?? 'latest');
        return found?.digest === digest;
      }),
    );
    if (shown.length === 0 || shown.includes(true)) return true;
    if (look === looks) return false;
    await clock.sleep(1000);
  }
}
