import { deployFigures } from '../figures.ts';
import type { DeployReport } from './report.ts';

/** The outputs of the action deploy: name → text. */
export function deployOutputs(report: DeployReport): Readonly<Record<string, string>> {
  const downloads = report.hosts.flatMap(({ download }) => (download === undefined ? [] : [download]));
  const sum = (numbers: readonly (number | undefined)[]): string => {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? '' : String(known.reduce((total, number) => total + number, 0));
  };
  return {
    outcome: report.outcome,
    image: report.image ?? '',
    hosts: JSON.stringify(Object.fromEntries(report.hosts.map(({ name, outcome }) => [name, outcome]))),
    'planned-bytes': sum(downloads.map(({ plannedBytes }) => plannedBytes)),
    'downloaded-bytes': sum(downloads.map(({ downloadedBytes }) => downloadedBytes)),
    'saved-bytes': sum(
      downloads.map(({ totalBytes, downloadedBytes }) =>
        downloadedBytes === undefined ? undefined : Math.max(0, totalBytes - downloadedBytes),
      ),
    ),
    figures: JSON.stringify(deployFigures(report)),
    report: JSON.stringify(report),
  };
}
