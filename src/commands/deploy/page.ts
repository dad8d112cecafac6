import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { formatBytes, formatDuration, plural, shortDigest } from '../../core/format/quantity.ts';
import { hostDownloadPart, hostLayerPart, outcomeInWords, outcomes } from '../../hosts/parts.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart, type ReportTable, type ReportTile } from '../../page/part.ts';
import type { DeployReport } from './report.ts';

/** How its services were replaced, where that was asked for. */
function strategyWords({ strategies }: HostReport): string {
  if (strategies.length === 0) return '';
  const words = strategies.map(({ service, strategy }) =>
    strategy === 'rolling' ? `${service} rolling` : `${service} made anew`,
  );
  return ` (${words.join(', ')})`;
}

const good: ReadonlySet<DeployOutcome> = new Set(['deployed', 'unchanged', 'prewarmed']);

/** The summary of a deployment: whether it worked and what it cost, then host by host. */
export function deployDocument(report: DeployReport): ReportDocument {
  const { hosts, outcome } = report;
  return {
    mark: report.error === undefined ? outcomes[outcome].mark : '❌',
    tone:
      report.error !== undefined || !good.has(outcome)
        ? 'failed'
        : outcome === 'unchanged'
          ? 'good'
          : 'changed',
    headline: headline(report),
    subject: report.image ?? report.action,
    facts: facts(report),
    where:
      report.image === undefined
        ? undefined
        : `\`${report.image}\`${report.tag === undefined ? '' : `, tagged \`${report.tag}\``}`,
    tiles: tiles(report),
    parts: [
      ...phasePart(report),
      ...hostPart(hosts),
      ...hostDownloadPart(hosts),
      ...hosts.flatMap((host) => hostLayerPart(host, hosts.length > 1)),
      ...hosts.flatMap((host) => troublePart(host)),
    ],
    warnings: report.warnings,
    notices: report.notices,
    nextSteps: report.nextSteps,
    error: report.error,
    runUrl: report.runUrl,
  };
}

function headline({ outcome, action, hosts, error }: DeployReport): string {
  const done = hosts.filter((host) => good.has(host.outcome)).length;
  const count = plural(hosts.length, 'host');
  if (error === undefined && outcome === 'unchanged') return `Nothing to do: ${count} ran it already`;
  if (error === undefined && good.has(outcome)) {
    const verb = { deployed: 'Deployed to', prewarmed: 'Prewarmed', unchanged: 'Unchanged on' } as const;
    return action === 'rollback'
      ? `Rolled back ${count} as asked for`
      : `${verb[outcome as keyof typeof verb]} ${count}`;
  }
  if (hosts.length === 0) return 'The deployment failed before any host was reached';
  const what = outcomes[outcome].words;
  return `The ${action === 'prewarm' ? 'prewarm' : action === 'rollback' ? 'rollback' : 'deployment'} failed: ${what}${hosts.length > 1 ? ` (${done} of ${count} well)` : ''}`;
}

function facts({ hosts, durationMs }: DeployReport): readonly string[] {
  const { planned, downloaded, plain } = sums(hosts);
  const downtime = Math.max(...hosts.map(({ downtimeMs }) => downtimeMs ?? -1));
  return [
    ...(downloaded === undefined
      ? planned === undefined
        ? []
        : [`${formatBytes(planned)} to download`]
      : [`${formatBytes(downloaded)} downloaded`]),
    ...(plain === undefined || downloaded === undefined || plain <= downloaded
      ? []
      : [`${formatBytes(plain - downloaded)} saved against a plain pull`]),
    ...(downtime < 0 ? [] : [`${formatDuration(downtime)} without service`]),
    formatDuration(durationMs),
  ];
}

/** Undefined where no host told. `plain`: what hosts that hold nothing would have downloaded. */
function sums(hosts: readonly HostReport[]) {
  const add = (numbers: readonly (number | undefined)[]): number | undefined => {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, number) => total + number, 0);
  };
  return {
    planned: add(hosts.map(({ download }) => download?.plannedBytes)),
    downloaded: add(hosts.map(({ download }) => download?.downloadedBytes)),
    plain: add(hosts.map(({ download }) => download?.totalBytes)),
  };
}

function tiles(report: DeployReport): readonly ReportTile[] {
  const { hosts } = report;
  const { downloaded, plain } = sums(hosts);
  const downtime = Math.max(...hosts.map(({ downtimeMs }) => downtimeMs ?? -1));
  const well = hosts.filter(({ outcome }) => good.has(outcome)).length;
  return [
    { title: 'Hosts', value: `${well} of ${hosts.length}`, note: outcomes[report.outcome].words },
    ...(downloaded === undefined
      ? []
      : [
          {
            title: 'Downloaded',
            value: formatBytes(downloaded),
            note: plain === undefined ? 'by all hosts' : `a plain pull: ${formatBytes(plain)}`,
          },
        ]),
    ...(downtime < 0
      ? []
      : [{ title: 'Without service', value: formatDuration(downtime), note: 'the longest of a host' }]),
    { title: 'Duration', value: formatDuration(report.durationMs), note: 'the whole run' },
  ];
}

/** A row of what follows what, with the seconds of each; a diagram that a terminal shows too. */
function phasePart({ phases, batches }: DeployReport): readonly ReportPart[] {
  const known = phases.filter(({ durationMs }) => durationMs > 0);
  if (known.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: 'Phases',
      prose: [
        known.map(({ name, durationMs }) => `${name} ${formatDuration(durationMs)}`).join(' → '),
        ...(batches.length > 1 ? [`Batches: ${batches.map((names) => names.join(', ')).join(' → ')}`] : []),
      ],
    },
  ];
}

function hostPart(hosts: readonly HostReport[]): readonly ReportPart[] {
  if (hosts.length === 0) return [];
  const columns: ReportTable['columns'] = [
    { title: 'Host', align: 'left', code: true },
    { title: 'Outcome', align: 'left', code: false },
    { title: 'Before', align: 'left', code: true },
    { title: 'Now', align: 'left', code: true },
    { title: 'Without service', align: 'right', code: false },
    { title: 'Health', align: 'left', code: false },
  ];
  return [
    {
      ...emptyPart,
      title: 'Hosts',
      table: {
        columns,
        rows: hosts.map((host) => [
          host.name,
          `${outcomeInWords(host.outcome)}${strategyWords(host)}`,
          digests(host.before),
          digests(host.after),
          host.downtimeMs === undefined ? '' : formatDuration(host.downtimeMs),
          host.health ?? '',
        ]),
      },
    },
  ];
}

/** The digests alone: the repository is the same. */
function digests(images: Readonly<Record<string, string>>): string {
  const short = Object.values(images).map((image) => shortDigest(image).replace(/^.*@/, ''));
  return [...new Set(short)].join(', ');
}

function troublePart(host: HostReport): readonly ReportPart[] {
  const { error, logs, warnings, notices, name } = host;
  if (error === undefined && warnings.length + notices.length + logs.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: error === undefined ? `Remarks of ${name}` : `What went wrong on ${name}`,
      prose: [
        ...(error === undefined
          ? []
          : [error.message, ...(error.cause === undefined ? [] : [`Cause: ${error.cause}`])]),
        ...(error?.remedy === undefined ? [] : [`What to do: ${error.remedy}`]),
        ...warnings.map((warning) => `⚠️ ${warning}`),
        ...notices,
      ],
      blocks:
        logs.length === 0
          ? []
          : [
              {
                title: `The last ${plural(logs.length, 'line')} of its containers`,
                lead: '',
                text: '',
                note: '',
                codeTitle: 'Log',
                code: logs.join('\n'),
              },
            ],
    },
  ];
}
