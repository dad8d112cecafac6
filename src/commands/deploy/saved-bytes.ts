import { sumKnown } from '../../core/sum.ts';
import type { DeployReport } from './report.ts';

/**
 * What hosts that hold nothing would have downloaded more, in bytes of all hosts together. Undefined where nothing was
 * pulled, and of a prewarm, which leaves the application out.
 */
export function savedBytes({ action, hosts }: Pick<DeployReport, 'action' | 'hosts'>): number | undefined {
  if (action === 'prewarm') return undefined;
  return sumKnown(
    hosts.map(({ download }) =>
      download?.downloadedBytes === undefined
        ? undefined
        : Math.max(0, download.totalBytes - download.downloadedBytes),
    ),
  );
}
