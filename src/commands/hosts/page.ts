import { formatAge, formatDuration, formatInstant, plural } from '../../core/format/quantity.ts';
import { asCode, asDigest, asQuantity, filledTable, table } from '../../page/block.ts';
import { createDocument, part, type ReportDocument, type ReportPart, tile } from '../../page/document.ts';
import type { HostStatusReport, HostsReport } from './report.ts';

/** What runs where, for people. */
export function hostsDocument({ hosts, complete, error }: HostsReport): ReportDocument {
  const locked = hosts.filter(({ status }) => status?.lockedBy !== undefined);
  return createDocument(
    {
      warnings: hosts.flatMap(warningsOf),
      nextSteps: hosts.flatMap(({ name, error: reason }) =>
        reason?.remedy === undefined ? [] : [`${name}: ${reason.remedy}`],
      ),
      error,
    },
    {
      mark: complete ? '🖥️' : '❌',
      tone: complete ? 'good' : 'failed',
      headline: complete ? plural(hosts.length, 'host') : 'Not every host could be checked',
      subject: hosts.map(({ name }) => name).join(', '),
      facts: { locked: locked.length === 0 ? undefined : `${plural(locked.length, 'host')} locked` },
      tiles: {
        checked: tile(
          'Hosts',
          `${hosts.filter(({ status }) => status !== undefined).length} of ${hosts.length}`,
          'could be checked',
        ),
        locked: tile('Locked', String(locked.length)),
      },
      parts: [servicesPart(hosts), ...hosts.map(logPart)],
    },
  );
}

function servicesPart(hosts: readonly HostStatusReport[]): ReportPart | undefined {
  return part(
    'What runs',
    table(
      [asCode('Host'), asCode('Service'), asDigest('Image'), 'State'],
      hosts.flatMap(({ name, at, status }) => {
        // A warning says why.
        if (status === undefined) return [[name, '', '', '❌ not checked']];
        if (status.project === 'absent') return [[name, '', '', '⚪ the folder of the project is not there']];
        if (status.services.length === 0) return [[name, '', '', '⚪ nothing runs']];
        return status.services.map(({ service, image, state, health, restarts, startedAt }) => [
          name,
          service,
          image,
          [
            state,
            ...(health === 'none' ? [] : [health]),
            ...(state === 'running' && at !== undefined
              ? [`for ${runningFor(Math.max(0, Date.parse(at) - Date.parse(startedAt)))}`]
              : []),
            ...(restarts === 0 ? [] : [plural(restarts, 'restart')]),
          ].join(', '),
        ]);
      }),
    ),
  );
}

/** An age below a minute is "just now", which is no time that something runs for. */
function runningFor(ms: number): string {
  return ms < 60_000 ? formatDuration(ms) : formatAge(ms);
}

/** The digest, as the repository is above; of several images with the last part of its name. */
function nameOf(image: string, isOneOfSeveral: boolean): string {
  const digest = image.slice(image.lastIndexOf('@') + 1);
  const [name = ''] = image.split('@', 1);
  return isOneOfSeveral ? `${name.slice(name.lastIndexOf('/') + 1)}@${digest}` : digest;
}

function logPart({ name, status }: HostStatusReport): ReportPart | undefined {
  return part(
    `Deployments on ${name}`,
    filledTable(
      ['When', 'Who', 'What', asDigest('To'), 'Tag', asCode('Commit'), asQuantity('Took'), 'Outcome'],
      (status?.log ?? [])
        .toReversed()
        .flatMap(({ at, actor, run, mode, to, images, tag = '', revision = '', durationMs, outcome }) =>
          (images ?? [{ image: to, tag }]).map((each, index) => [
            ...(index > 0
              ? ['', '', '']
              : [formatInstant(at), [actor ?? '', run ?? ''].filter((part) => part !== '').join(' '), mode]),
            nameOf(each.image, images !== undefined),
            each.tag ?? tag,
            ...(index > 0 ? ['', '', ''] : [revision.slice(0, 7), formatDuration(durationMs), outcome]),
          ]),
        ),
    ),
  );
}

function warningsOf({ name, status, error }: HostStatusReport): readonly string[] {
  if (status === undefined) return error === undefined ? [] : [`${name}: ${error.message}`];
  return [
    ...(status.lockedBy === undefined ? [] : [`${name} is locked by ${status.lockedBy}.`]),
    ...(status.unfinished === undefined
      ? []
      : [`${name}: a deployment did not finish (${status.unfinished}). The next one continues from there.`]),
    ...(status.rollbackFailed === undefined
      ? []
      : [`${name}: a rollback failed, and nothing has succeeded since: ${status.rollbackFailed}`]),
  ];
}
