import { withHostName } from '../../core/deploy/host.ts';
import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { isGood } from '../../core/deploy/outcome.ts';
import { formatBytes, formatDuration, plural, pluralLast, shortDigest } from '../../core/format/quantity.ts';
import { ifKnown } from '../../core/known.ts';
import type { ErrorReport, PhaseReport } from '../../core/run-report.ts';
import { withoutSpans } from '../../core/span.ts';
import { sumKnown } from '../../core/sum.ts';
import {
  downloadsPart,
  hostLayersParts,
  outcomeInWords,
  outcomes,
  plannedWords,
  savedInWords,
} from '../../hosts/parts.ts';
import { asCode, asDigest, asQuantity, filledTable, log, prose, table } from '../../page/block.ts';
import {
  createDocument,
  durationTile,
  part,
  type ReportDocument,
  type ReportPart,
  type ReportTile,
  tile,
} from '../../page/document.ts';
import type { DeployReport } from './report.ts';

/** How its services were replaced, where that was asked for. */
function strategyWords({ strategies }: HostReport): string {
  if (strategies.length === 0) return '';
  const words = strategies.map(({ service, strategy }) =>
    strategy === 'rolling' ? `${service} rolling` : `${service} recreated`,
  );
  return ` (${words.join(', ')})`;
}

/** The summary of a deployment: whether it worked and what it cost, then host by host. */
export function deployDocument(report: DeployReport): ReportDocument {
  const { hosts, outcome, image, images, tag, error, durationMs } = report;
  const failed = error !== undefined || !isGood(outcome);
  const { planned, plannedAtMost, downloaded, plain, downtimeMs } = sums(report);
  return createDocument(report, {
    mark: error === undefined ? outcomes[outcome].mark : '❌',
    tone: failed ? 'failed' : 'good',
    headline: headline(report),
    subject:
      (images ?? (image === undefined ? [] : [{ image }]))
        .map((each) => repositoryOf(each.image))
        .join(', ') || report.action,
    facts: {
      downloaded:
        downloaded !== undefined
          ? `${formatBytes(downloaded)} downloaded${savedInWords(downloaded, plain)}`
          : planned !== undefined
            ? `${plannedWords(planned, plannedAtMost)} to download`
            : undefined,
      downtime: downtimeMs === undefined ? undefined : `${formatDuration(downtimeMs)} without service`,
      duration: `took ${formatDuration(durationMs)}`,
    },
    where: image === undefined ? undefined : `\`${image}\`${tag === undefined ? '' : `, tagged \`${tag}\``}`,
    tiles: {
      hosts: hostsTile(report),
      downloaded: tile(
        'Downloaded',
        ifKnown(downloaded, formatBytes),
        `of images, ${plain === undefined ? 'by all hosts' : `a plain pull: ${formatBytes(plain)}`}`,
      ),
      downtime: tile('Without service', ifKnown(downtimeMs, formatDuration), 'the longest of a host'),
      duration: durationTile(durationMs),
    },
    said: hosts.flatMap((host) =>
      host.error === undefined ? [] : [withHostName(host.name, host.error.message)],
    ),
    parts: [
      phasesPart(report),
      imagesPart(report),
      hostsPart(hosts),
      switchesPart(hosts),
      downloadsPart(hosts),
      // A deployment brings layers with the application: what is told of them is how it found them.
      ...hostLayersParts(hosts, 'Before'),
      ...hosts.map((host) => troublePart(host, error)),
    ],
  });
}

function headline(report: DeployReport): string {
  const { outcome, action, hosts, error } = report;
  if (outcome === 'nothing-to-prewarm') return 'Nothing to prewarm: the registry has no layers';
  if (error === undefined && isGood(outcome)) return goodNews(report);
  if (hosts.length === 0) return 'The deployment failed before any host was reached';
  const done = hosts.filter((host) => isGood(host.outcome)).length;
  const late = hosts.filter((host) => isGood(host.outcome) && host.error !== undefined);
  if (late.length > 0 && hosts.every((host) => isGood(host.outcome) || host.outcome === 'not-switched'))
    return `Deployed to ${plural(done, 'host')}, but after-switch failed on ${late.map(({ name }) => name).join(', ')}`;
  const what = { deploy: 'deployment', prewarm: 'prewarm', rollback: 'rollback' }[action];
  const healthy = hosts.length > 1 ? ` (${done} of ${plural(hosts.length, 'host')} healthy)` : '';
  return `The ${what} failed: ${outcomes[outcome].words}${healthy}`;
}

function goodNews({ outcome, action, hosts }: DeployReport): string {
  const count = plural(hosts.length, 'host');
  if (outcome === 'unchanged') return `Nothing to do: ${count} already ran it`;
  if (outcome === 'planned') return `Dry run: a deployment to ${count} would start`;
  if (outcome === 'prewarmed')
    return hosts.every(({ layers }) => layers.every(({ pulled }) => !pulled))
      ? `Nothing to do: ${count} already ${hosts.length === 1 ? 'has' : 'have'} the layers`
      : `Prewarmed ${count}`;
  if (action === 'rollback') return `Rolled back ${count} as requested`;
  const unchanged = hosts.filter((host) => host.outcome === 'unchanged').length;
  const already = unchanged === 0 ? '' : `, ${unchanged} already ran it`;
  return `Deployed to ${plural(hosts.length - unchanged, 'host')}${already}`;
}

/** How many hosts are as the whole deployment is called, and what became of the others. */
function hostsTile({ hosts, outcome }: DeployReport): ReportTile | undefined {
  if (hosts.length === 0) return undefined;
  const counts = new Map<DeployOutcome, number>([[outcome, 0]]);
  for (const host of hosts) counts.set(host.outcome, (counts.get(host.outcome) ?? 0) + 1);
  const [[, same] = [outcome, 0], ...others] = counts;
  return tile(
    'Hosts',
    `${same} of ${hosts.length}`,
    [outcomes[outcome].words, ...others.map(([other, count]) => `${count} ${outcomes[other].words}`)].join(
      '; ',
    ),
  );
}

/** Undefined where no host told. `plain`: what hosts that hold nothing would have downloaded, of what was to be had. */
function sums({ hosts, action }: DeployReport) {
  const downtimes = hosts.flatMap(({ downtimeMs }) => downtimeMs ?? []);
  return {
    planned: sumKnown(hosts.map(({ download }) => download?.plannedBytes)),
    plannedAtMost: hosts.some(({ download }) => download?.atMost === true),
    downloaded: sumKnown(hosts.map(({ download }) => download?.downloadedBytes)),
    plain: action === 'prewarm' ? undefined : sumKnown(hosts.map(({ download }) => download?.totalBytes)),
    downtimeMs: downtimes.length === 0 ? undefined : Math.max(...downtimes),
  };
}

/** Less is "0.00 s". */
const leastPhaseMs = 5;

/** Of a run: what took more never stays without a name. */
const mostUnnamedPart = 0.02;

/** What followed what, with the seconds of each. */
function phasesPart(report: DeployReport): ReportPart | undefined {
  const { phases, batches } = report;
  if (phases.every(({ durationMs }) => durationMs < leastPhaseMs)) return undefined;
  return part(
    'Phases',
    prose(
      [...phases, ...unnamedPhases(report)]
        .filter(({ durationMs }) => durationMs >= leastPhaseMs)
        .toSorted((a, b) => a.startedAtMs - b.startedAtMs)
        .map(({ name, durationMs }) => `${name} ${formatDuration(durationMs)}`)
        .join(' → '),
      batches.length > 1 ? `Batches: ${batches.map((names) => names.join(', ')).join(' → ')}` : undefined,
    ),
  );
}

/** What a run did before its first phase, between two, and after the last one. */
function unnamedPhases({ phases, startedAt, durationMs }: DeployReport): readonly PhaseReport[] {
  const startMs = Date.parse(startedAt);
  const endMs = startMs + durationMs;
  const named = phases.map((phase) => ({
    startMs: phase.startedAtMs,
    endMs: phase.startedAtMs + phase.durationMs,
  }));
  return withoutSpans({ startMs, endMs }, named).flatMap((hole) => {
    const lengthMs = hole.endMs - hole.startMs;
    if (lengthMs <= durationMs * mostUnnamedPart) return [];
    const name = hole.startMs === startMs ? 'prepare' : hole.endMs === endMs ? 'finish' : 'between';
    return [{ name, startedAtMs: hole.startMs, durationMs: lengthMs }];
  });
}

/** Several images: what each is, who runs it, and what it cost all hosts. */
function imagesPart({ images = [], hosts }: DeployReport): ReportPart | undefined {
  return part(
    'Images',
    table(
      [
        asCode('Image'),
        asDigest('Digest'),
        asCode('Tag'),
        asCode('Services'),
        asQuantity('Planned'),
        asQuantity('Downloaded'),
      ],
      images.map(({ image, tag = '' }) => {
        const services = hosts.flatMap(({ after }) =>
          Object.entries(after).flatMap(([service, runs]) => (runs === image ? [service] : [])),
        );
        const downloads = hosts.flatMap(({ download }) =>
          (download?.images ?? []).filter((one) => one.image === image),
        );
        const sum = (bytes: readonly (number | undefined)[], atMost = false): string => {
          const total = sumKnown(bytes);
          return total === undefined ? '' : plannedWords(total, atMost && total > 0);
        };
        return [
          repositoryOf(image),
          image.slice(image.lastIndexOf('@') + 1),
          tag,
          [...new Set(services)].join(', '),
          sum(
            downloads.map(({ plannedBytes }) => plannedBytes),
            hosts.some(({ download }) => download?.atMost === true),
          ),
          sum(downloads.map(({ downloadedBytes }) => downloadedBytes)),
        ];
      }),
    ),
  );
}

function repositoryOf(image: string): string {
  return image.split('@', 1)[0] ?? '';
}

function hostsPart(hosts: readonly HostReport[]): ReportPart | undefined {
  return part(
    'Hosts',
    filledTable(
      [
        asCode('Host'),
        'Outcome',
        asDigest('Before'),
        asDigest('Now'),
        asQuantity('Without service'),
        'Health',
      ],
      hosts.map((host) => [
        host.name,
        `${outcomeInWords(host.outcome)}${strategyWords(host)}`,
        digests(host.before),
        digests(host.after),
        timeWithoutService(host),
        host.health ?? '',
      ]),
    ),
  );
}

/** What a dry run would switch. */
function switchesPart(hosts: readonly HostReport[]): ReportPart | undefined {
  return part(
    'What would be switched',
    table(
      [asCode('Host'), asCode('Service'), 'Runs now', 'Would run'],
      hosts.flatMap(({ name, switches }) =>
        switches.map(({ service, from, to }) => [
          name,
          service,
          from === undefined ? 'nothing' : shortDigest(from),
          to === undefined ? 'as the host recorded' : to === from ? 'the same' : shortDigest(to),
        ]),
      ),
    ),
  );
}

/** Of a host that could not return to a healthy release, nobody knows when that ends. */
function timeWithoutService({ downtimeMs, outcome }: HostReport): string {
  if (downtimeMs === undefined) return '';
  return `${formatDuration(downtimeMs)}${outcome === 'sick' || outcome === 'rollback-failed' ? ' until the job ended' : ''}`;
}

/** The digests alone where the repository is the same; of several, with the last part of its name. */
function digests(images: Readonly<Record<string, string>>): string {
  const all = Object.values(images);
  const isSame = new Set(all.map(repositoryOf)).size < 2;
  const short = all.map((image) => {
    const repository = repositoryOf(image);
    const digest = shortDigest(image.slice(image.lastIndexOf('@') + 1));
    return isSame ? digest : `${repository.slice(repository.lastIndexOf('/') + 1)}@${digest}`;
  });
  return [...new Set(short)].join(', ');
}

/** What only this host says: the error of the deployment is that of the first host that failed. */
function troublePart(
  { error, logs, warnings, notices, name }: HostReport,
  said: ErrorReport | undefined,
): ReportPart | undefined {
  const own = error !== undefined && said?.message.includes(error.message) === true ? undefined : error;
  return part(
    error === undefined ? `Remarks of ${name}` : `What went wrong on ${name}`,
    prose(
      own?.message,
      own?.cause === undefined || own.cause === said?.cause ? undefined : `Cause: ${own.cause}`,
      own?.remedy === undefined || own.remedy === said?.remedy ? undefined : `What to do: ${own.remedy}`,
      ...warnings.map((warning) => `⚠️ ${warning}`),
      ...notices,
    ),
    said?.log.join('\n') === logs.join('\n')
      ? undefined
      : log(`The ${pluralLast(logs.length, 'line')} of its containers`, logs),
  );
}
