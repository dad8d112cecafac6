import { printableLine } from '../../core/format/printable.ts';
import { formatBytes, formatCount } from '../../core/format/quantity.ts';
import type { LayerReport } from '../../core/layers/layer-report.ts';

/** `python: 2 files of 5,930 changed. Servers download 25.5 kB instead of 76.6 MB.`; undefined: nothing was compared. */
export function publicationInWords({
  name,
  publication,
}: Pick<LayerReport, 'name' | 'publication'>): string | undefined {
  if (publication === undefined) return undefined;
  const { state, reason, files, changedFiles, serverBytes, wholeBytes } = publication;
  const layer = printableLine(name, 60);
  const changed =
    changedFiles === undefined || files === undefined
      ? undefined
      : `${formatCount(changedFiles)} ${changedFiles === 1 ? 'file' : 'files'} of ${formatCount(files)} changed`;
  if (state === 'new') {
    if (reason === undefined) return undefined;
    const download = `Servers download ${formatBytes(wholeBytes)}, because ${printableLine(reason, 200)}.`;
    return changed === undefined ? `${layer}: ${download}` : `${layer}: ${changed}. ${download}`;
  }
  if (state === 'same' && serverBytes === 0)
    return `${layer}: No file changed. Servers download nothing instead of ${formatBytes(wholeBytes)}.`;
  return `${layer}: ${changed}. Servers download ${formatBytes(serverBytes)} instead of ${formatBytes(wholeBytes)}.`;
}
