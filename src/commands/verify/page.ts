import { withHostName } from '../../core/deploy/host.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import type { RegistryLayerReport } from '../../core/deploy/registry-layer-report.ts';
import { plainError } from '../../core/diagnosis/error-report.ts';
import { formatAge, formatBytes, formatDuration, plural } from '../../core/format/quantity.ts';
import type { ErrorReport } from '../../core/run-report.ts';
import { downloadsPart, hostLayersParts } from '../../hosts/parts.ts';
import { asCode, asDigest, asQuantity, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  part,
  type ReportDocument,
  type ReportPart,
  tile,
} from '../../page/document.ts';
import { countFindings, type VerifiedHostReport, type VerifyReport } from './report.ts';

/** The summary of a look at the layers: is all well, and what is not. */
export function verifyDocument(report: VerifyReport): ReportDocument {
  const { healthy, layers, hosts, app } = report;
  const whole = layers.filter(({ state }) => state === 'ok').length;
  const holding = hosts.filter((host) => host.healthy).length;
  return createDocument(report, {
    mark: healthy ? '✅' : '❌',
    tone: healthy ? 'good' : 'failed',
    headline: headline(report),
    subject: report.image,
    facts: {
      whole: `${whole} of ${plural(layers.length, 'layer')} complete in the registry`,
      holding: hosts.length === 0 ? undefined : `${holding} of ${plural(hosts.length, 'host')} ready`,
      duration: formatDuration(report.durationMs),
    },
    tiles: {
      whole: tile('In the registry', `${whole} of ${layers.length}`, 'layers complete'),
      holding:
        hosts.length === 0
          ? undefined
          : tile('Hosts', `${holding} of ${hosts.length}`, 'hold what they need'),
      duration: durationTile(report.durationMs, 'nothing was changed'),
    },
    said: hosts.flatMap(({ name, error }) =>
      error === undefined ? [] : [withHostName(name, error.message)],
    ),
    where: app === undefined ? undefined : `Compared with \`${app}\``,
    parts: [registryPart(layers), hostsPart(hosts), downloadsPart(hosts), ...hostLayersParts(hosts)],
  });
}

/** Why a look that found something fails; undefined when all is well. */
export function unhealthyError(report: VerifyReport): ErrorReport | undefined {
  if (report.healthy) return undefined;
  return plainError(headline(report), report.nextSteps.join('\n') || undefined);
}

function headline(report: VerifyReport): string {
  if (report.error !== undefined) return 'The layers could not be checked';
  if (report.healthy)
    return [
      report.layers.length === 0 ? [] : 'all layers are complete',
      report.hosts.length === 0 ? [] : 'every host has what it needs',
    ]
      .flat()
      .join(', and ')
      .replace(/^./, (letter) => letter.toUpperCase());
  return `${plural(countFindings(report), 'finding')}: something is missing`;
}

const states: Readonly<Record<RegistryLayerReport['state'], string>> = {
  ok: '✅ whole',
  odd: '⚠️ whole',
  absent: '⚪ absent',
  'no-access': '⚠️ not accessible',
  broken: '❌ broken',
};

function registryPart(layers: readonly RegistryLayerReport[]): ReportPart | undefined {
  return part(
    'In the registry',
    table(
      [
        asCode('Layer'),
        asCode('Tag'),
        asDigest('Digest'),
        asQuantity('Adds'),
        asQuantity('In all'),
        asQuantity('Age'),
        'State',
      ],
      layers.map((layer) => [
        layer.name,
        layer.tag,
        layer.digest ?? '',
        layer.ownBytes === undefined ? '' : formatBytes(layer.ownBytes),
        layer.sizeBytes === undefined ? '' : formatBytes(layer.sizeBytes),
        layer.ageMs === undefined ? '' : formatAge(layer.ageMs),
        [states[layer.state], ...layer.problems].join('; '),
      ]),
    ),
  );
}

function hostsPart(hosts: readonly VerifiedHostReport[]): ReportPart | undefined {
  return part(
    'Hosts',
    table(
      [asCode('Host'), 'Engine', 'Image store', 'State'],
      hosts.map((host) => [
        host.name,
        host.engine === undefined
          ? ''
          : `${host.engine}${host.compose === undefined ? '' : `, compose ${host.compose}`}`,
        host.store ?? '',
        hostState(host),
      ]),
    ),
  );
}

function hostState({ healthy, layers, problems, error }: VerifiedHostReport): string {
  if (healthy) return '✅ has what it needs';
  const lacking = layers.filter(isLayerFinding).map(({ name, state }) => `${name} ${state}`);
  return `❌ ${[...(error === undefined ? [] : [error.message]), ...problems, ...lacking].join('; ')}`;
}
