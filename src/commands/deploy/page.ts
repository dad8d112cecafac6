import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { formatBytes, formatDuration, plural, shortDigest } from '../../core/format/quantity.ts';
import { downloadsPart, hostLayersParts, outcomeInWords, outcomes } from '../../hosts/parts.ts';
import { column, log, prose, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument, type ReportPart } from '../../page/document.ts';
import type { DeployReport } from './report.ts';

/** How its services were replaced, where that was asked for. */
function strategyWords({ strategies }: HostReport): string {
  if (strategies.length === 0) return '';
  const words = strategies.map(({ service, strategy }) =>
    strategy === 'rolling' ? `${service} rolling` : `${service} recreated`,
  );
  return ` (${words.join(', ')})`;
}

const good: ReadonlySet<DeployOutcome> = new Set(['deployed', 'unchanged', 'prewarmed']);

/** The summary of a deployment: whether it worked and what it cost, then host by host. */
export function deployDocument(report: DeployReport): ReportDocument {
  const { hosts, outcome, image, tag, error, durationMs } = report;
  const failed = error !== undefined || !good.has(outcome);
  const { planned, downloaded, plain, downtimeMs } = sums(hosts);
  const well = hosts.filter((host) => good.has(host.outcome)).length;
  return createDocument(report, {
    mark: error === undefined ? outcomes[outcome].mark : '❌',
    tone: failed ? 'failed' : outcome === 'unchanged' ? 'good' : 'changed',
    headline: headline(report),
    subject: image ?? report.action,
    facts: {
      downloaded:
        downloaded !== undefined
          ? `${formatBytes(downloaded)} downloaded`
          : planned !== undefined
            ? `${formatBytes(planned)} to download`
            : undefined,
      saved:
        plain === undefined || downloaded === undefined || plain <= downloaded
          ? undefined
          : `${formatBytes(plain - downloaded)} saved against a plain pull`,
      downtime: downtimeMs === undefined ? undefined : `${formatDuration(downtimeMs)} without service`,
      duration: formatDuration(durationMs),
    },
    where: image === undefined ? undefined : `\`${image}\`${tag === undefined ? '' : `, tagged \`${tag}\``}`,
    tiles: {
      hosts: { title: 'Hosts', value: `${well} of ${hosts.length}`, note: outcomes[outcome].words },
      downloaded:
        downloaded === undefined
          ? undefined
          : {
              title: 'Downloaded',
              value: formatBytes(downloaded),
              note: plain === undefined ? 'by all hosts' : `a plain pull: ${formatBytes(plain)}`,
            },
      downtime:
        downtimeMs === undefined
          ? undefined
          : { title: 'Without service', value: formatDuration(downtimeMs), note: 'the longest of a host' },
      duration: { title: 'Duration', value: formatDuration(durationMs), note: 'the whole run' },
    },
    parts: [
      phasesPart(report),
      hostsPart(hosts),
      downloadsPart(hosts),
      ...hostLayersParts(hosts),
      ...hosts.map(troublePart),
    ],
  });
}

function headline({ outcome, action, hosts, error }: DeployReport): string {
  const done = hosts.filter((host) => good.has(host.outcome)).length;
  const count = plural(hosts.length, 'host');
  if (error === undefined && outcome === 'unchanged') return `Nothing to do: ${count} already ran it`;
  if (error === undefined && good.has(outcome)) {
    const verb = { deployed: 'Deployed to', prewarmed: 'Prewarmed', unchanged: 'Unchanged on' } as const;
    return action === 'rollback'
      ? `Rolled back ${count} as requested`
      : `${verb[outcome as keyof typeof verb]} ${count}`;
  }
  if (hosts.length === 0) return 'The deployment failed before any host was reached';
  const what = outcomes[outcome].words;
  return `The ${action === 'prewarm' ? 'prewarm' : action === 'rollback' ? 'rollback' : 'deployment'} failed: ${what}${hosts.length > 1 ? ` (${done} of ${count} well)` : ''}`;
}

/** Undefined where no host told. `plain`: what hosts that hold nothing would have downloaded. */
function sums(hosts: readonly HostReport[]) {
  const add = (numbers: readonly (number | undefined)[]): number | undefined => {
    const known = numbers.filter((number) => number !== undefined);
    return known.length === 0 ? undefined : known.reduce((total, number) => total + number, 0);
  };
  const downtimes = hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
  return {
    planned: add(hosts.map(({ download }) => download?.plannedBytes)),
    downloaded: add(hosts.map(({ download }) => download?.downloadedBytes)),
    plain: add(hosts.map(({ download }) => download?.totalBytes)),
    downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
  };
}

/** What followed what, with the seconds of each. */
function phasesPart({ phases, batches }: DeployReport): ReportPart | undefined {
  const known = phases.filter(({ durationMs }) => durationMs > 0);
  if (known.length === 0) return undefined;
  return part(
    'Phases',
    prose(
      known.map(({ name, durationMs }) => `${name} ${formatDuration(durationMs)}`).join(' → '),
      batches.length > 1 ? `Batches: ${batches.map((names) => names.join(', ')).join(' → ')}` : undefined,
    ),
  );
}

function hostsPart(hosts: readonly HostReport[]): ReportPart | undefined {
  return part(
    'Hosts',
    table(
      [
        column('Host', 'code'),
        column('Outcome'),
        column('Before', 'code'),
        column('Now', 'code'),
        column('Without service', 'quantity'),
        column('Health'),
      ],
      hosts.map((host) => [
        host.name,
        `${outcomeInWords(host.outcome)}${strategyWords(host)}`,
        digests(host.before),
        digests(host.after),
        host.downtimeMs === undefined ? '' : formatDuration(host.downtimeMs),
        host.health ?? '',
      ]),
    ),
  );
}

/** The digests alone: the repository is the same. */
function digests(images: Readonly<Record<string, string>>): string {
  const short = Object.values(images).map((image) => shortDigest(image).replace(/^.*@/, ''));
  return [...new Set(short)].join(', ');
}

function troublePart({ error, logs, warnings, notices, name }: HostReport): ReportPart | undefined {
  return part(
    error === undefined ? `Remarks of ${name}` : `What went wrong on ${name}`,
    prose(
      error?.message,
      error?.cause === undefined ? undefined : `Cause: ${error.cause}`,
      error?.remedy === undefined ? undefined : `What to do: ${error.remedy}`,
      ...warnings.map((warning) => `⚠️ ${warning}`),
      ...notices,
    ),
    log(`The last ${plural(logs.length, 'line')} of its containers`, logs),
  );
}
