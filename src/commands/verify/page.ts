import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import type { RegistryLayerReport } from '../../core/deploy/registry-layer-report.ts';
import { formatAge, formatBytes, formatDuration, plural, shortDigest } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { hostDownloadPart, hostLayerPart } from '../../hosts/parts.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';
import { countFindings, type VerifiedHostReport, type VerifyReport } from './report.ts';

/** The summary of a look at the layers: is all well, and what is not. */
export function verifyDocument(report: VerifyReport): ReportDocument {
  const { healthy, layers, hosts, error } = report;
  return {
    mark: healthy ? '✅' : '❌',
    tone: healthy ? 'good' : 'failed',
    headline: headline(report),
    subject: report.image,
    facts: [
      `${layers.filter(({ state }) => state === 'ok').length} of ${plural(layers.length, 'layer')} whole in the registry`,
      ...(hosts.length === 0
        ? []
        : [`${hosts.filter((host) => host.healthy).length} of ${plural(hosts.length, 'host')} hold them`]),
      formatDuration(report.durationMs),
    ],
    where: report.app === undefined ? undefined : `Compared with \`${report.app}\``,
    tiles: [],
    parts: [
      ...registryPart(layers),
      ...hostPart(hosts),
      ...hostDownloadPart(hosts),
      ...hosts.flatMap((host) => hostLayerPart(host, hosts.length > 1)),
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: report.nextSteps,
    error,
    runUrl: report.runUrl,
  };
}

/** Why a look that found something fails; undefined when all is well. */
export function unhealthyError(report: VerifyReport): ErrorReport | undefined {
  if (report.healthy) return undefined;
  return {
    message: headline(report),
    cause: undefined,
    remedy: report.nextSteps.length === 0 ? undefined : report.nextSteps.join('\n'),
    log: [],
  };
}

function headline(report: VerifyReport): string {
  if (report.error !== undefined) return 'The layers could not be looked at';
  if (report.healthy)
    return `All layers are whole${report.hosts.length === 0 ? '' : ', and every host holds them'}`;
  return `${plural(countFindings(report), 'finding')}: not everything is there`;
}

const states: Readonly<Record<RegistryLayerReport['state'], string>> = {
  ok: '✅ whole',
  odd: '⚠️ whole',
  absent: '⚪ absent',
  'no-access': '⚠️ not accessible',
  broken: '❌ broken',
};

function registryPart(layers: readonly RegistryLayerReport[]): readonly ReportPart[] {
  if (layers.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'In the registry',
      table: {
        columns: [
          { title: 'Layer', align: 'left', code: true },
          { title: 'Tag', align: 'left', code: true },
          { title: 'Digest', align: 'left', code: true },
          { title: 'Size', align: 'right', code: false },
          { title: 'Age', align: 'right', code: false },
          { title: 'State', align: 'left', code: false },
        ],
        rows: layers.map((layer) => [
          layer.name,
          layer.tag,
          shortDigest(layer.digest ?? ''),
          layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
          layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
          [states[layer.state], ...layer.problems].join('; '),
        ]),
      },
    },
  ];
}

function hostPart(hosts: readonly VerifiedHostReport[]): readonly ReportPart[] {
  if (hosts.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Hosts',
      table: {
        columns: [
          { title: 'Host', align: 'left', code: true },
          { title: 'Engine', align: 'left', code: false },
          { title: 'Image store', align: 'left', code: false },
          { title: 'State', align: 'left', code: false },
        ],
        rows: hosts.map((host) => [
          host.name,
          host.engine === undefined
            ? ''
            : `${host.engine}${host.compose === undefined ? '' : `, compose ${host.compose}`}`,
          host.store ?? '',
          hostState(host),
        ]),
      },
    },
  ];
}

function hostState({ healthy, layers, problems, error }: VerifiedHostReport): string {
  if (healthy) return '✅ holds every layer';
  const lacking = layers.filter(isLayerFinding).map(({ name, state }) => `${name} ${state}`);
  return `❌ ${[...(error === undefined ? [] : [error.message]), ...problems, ...lacking].join('; ')}`;
}
