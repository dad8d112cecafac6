import type { FetchFile } from '../../adapters/packages/file-fetcher.ts';
import type { RunLog } from '../../adapters/runner/run-log.ts';
import type { LayerRecord } from '../../core/layers/record.ts';
import { describeUpdates } from '../../core/packages/update-words.ts';
import { findRecordedUpdates } from '../../layers/facts/updates.ts';
import type { LayersPolicy } from '../../layers/inputs/policy.ts';
import { type Examination, finding, well } from './examination.ts';

/** Whether a refresh would install newer packages. */
export async function examineUpdates({
  record,
  wanted,
  fetchFile,
  log,
}: {
  readonly record: LayerRecord | undefined;
  readonly wanted: LayersPolicy['updates'];
  readonly fetchFile: FetchFile;
  readonly log: Pick<RunLog, 'warning'>;
}): Promise<Examination> {
  if (record === undefined || wanted === 'off') return well();
  const { layers, indexes } = await findRecordedUpdates({ record, wanted, fetchFile, log });
  const findings = [...layers]
    .filter(([, { due }]) => due.length > 0)
    .map(([name, { due }]) =>
      finding({
        name: 'updates-due',
        severity: 'warning',
        subject: name,
        evidence: `there are updates: ${describeUpdates(due)}`,
        remedy: `Run "cache-prewarm prewarm --updates ${wanted}", or a scheduled prewarm every night.`,
        fix: 'refreshes the layer',
      }),
    );
  if (findings.length > 0 || indexes.length === 0) return { findings, well: [] };
  return well(`No layer has an update in ${indexes.join(', ')}.`);
}
