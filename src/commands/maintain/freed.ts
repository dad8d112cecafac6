import type { MaintainReport } from './report.ts';

/** How many versions of a package may go, and how many went. */
export function countVersions({ versions }: Pick<MaintainReport, 'versions'>) {
  return {
    going: versions.filter(({ action }) => action !== 'keep').length,
    gone: versions.filter(({ done }) => done === 'deleted' || done === 'absent').length,
  };
}

/** What a dry run could free, and what another run has freed. */
export function freedIn({
  dryRun,
  freeableBytes,
  storage: { totalBytes, remainingBytes },
}: Pick<MaintainReport, 'dryRun' | 'freeableBytes'> & {
  readonly storage: Pick<MaintainReport['storage'], 'totalBytes' | 'remainingBytes'>;
}) {
  return dryRun
    ? { bytes: freeableBytes, title: 'Could be freed', words: 'could be freed' }
    : { bytes: totalBytes - remainingBytes, title: 'Freed', words: 'freed' };
}
