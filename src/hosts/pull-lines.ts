import { formatBytes } from '../core/format/quantity.ts';
import type { PullWatch } from './pull.ts';

/** A line for each quarter of a pull: a log is read later, and a line a second is not. */
export function pullLines(host: string, say: (line: string) => void): PullWatch {
  const told = new Map<string, number>();
  return (image, { downloadedBytes }, plannedBytes) => {
    if (plannedBytes === 0) return;
    const quarter = Math.min(4, Math.floor((downloadedBytes / plannedBytes) * 4));
    if (quarter <= (told.get(image) ?? 0)) return;
    told.set(image, quarter);
    say(`${host}: ${image} ${formatBytes(downloadedBytes)} of ${formatBytes(plannedBytes)}`);
  };
}
