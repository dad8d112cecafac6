import { mostHosts } from '../../core/deploy/host.ts';
import { sumKnown } from '../../core/sum.ts';
import { clip, documentFigures, type Figures, mostItems, runFigures } from '../figures.ts';
import { deployDocument } from './page.ts';
import type { DeployReport } from './report.ts';
import { savedBytes } from './saved-bytes.ts';

export function deployOutputs(report: DeployReport): Readonly<Record<string, string>> {
  const downloads = report.hosts.flatMap(({ download }) => (download === undefined ? [] : [download]));
  return {
    outcome: report.outcome,
    image: report.image ?? '',
    images: JSON.stringify(
      report.images?.map(({ image }) => image) ?? (report.image === undefined ? [] : [report.image]),
    ),
    hosts: JSON.stringify(Object.fromEntries(report.hosts.map(({ name, outcome }) => [name, outcome]))),
    'planned-bytes': String(sumKnown(downloads.map(({ plannedBytes }) => plannedBytes)) ?? ''),
    'downloaded-bytes': String(sumKnown(downloads.map(({ downloadedBytes }) => downloadedBytes)) ?? ''),
    'saved-bytes': String(savedBytes(report) ?? ''),
    figures: JSON.stringify(deployFigures(report)),
    report: JSON.stringify(report),
  };
}

/** A variable of the environment has room for the hosts of a whole deployment. */
const mostNameCharacters = 128;

export function deployFigures(report: DeployReport): Figures {
  return {
    ...runFigures('deploy', report),
    ...documentFigures(deployDocument(report)),
    image: report.image,
    images: (report.images ?? []).slice(0, mostItems).map(({ image }) => ({
      name: image.split('@', 1)[0]?.split('/').at(-1) ?? '',
      reference: image,
      outcome: report.outcome,
      hitRate: undefined,
    })),
    // All of them, as they are added up.
    hosts: report.hosts.slice(0, mostHosts).map(({ name, outcome, download, downtimeMs }) => ({
      name: clip(name, mostNameCharacters),
      outcome,
      downloadedBytes: download?.downloadedBytes,
      totalBytes: report.action === 'prewarm' ? undefined : download?.totalBytes,
      downtimeMs,
    })),
  };
}
