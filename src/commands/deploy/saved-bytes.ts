import type { DeployReport } from './report.ts';

/**
 * What hosts that hold nothing would have downloaded more, in bytes of all hosts together. Undefined where nothing was
 * pulled, and of a prewarm, which leaves the application out.
 */
export function savedBytes({ action, hosts }: Pick<DeployReport, 'action' | 'hosts'>): number | undefined {
  const saved = hosts.flatMap(({ download }) =>
    download?.downloadedBytes === undefined
      ? []
      : Math.max(0, download.totalBytes - download.downloadedBytes),
  );
  return action === 'prewarm' || saved.length === 0
    ? undefined
    : saved.reduce((sum, bytes) => sum + bytes, 0);
}
