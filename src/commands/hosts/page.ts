import { formatAge, formatDuration, formatInstant, plural, shortDigest } from '../../core/format/quantity.ts';
import type { ReportDocument } from '../../page/document.ts';
import { emptyPart, type ReportPart } from '../../page/part.ts';
import type { HostStatusReport, HostsReport } from './report.ts';

/** What runs where, for people. */
export function hostsDocument({ hosts, complete }: HostsReport): ReportDocument {
  const locked = hosts.filter(({ status }) => status?.lockedBy !== undefined);
  return {
    mark: complete ? '🖥️' : '❌',
    tone: complete ? 'good' : 'failed',
    headline: complete ? plural(hosts.length, 'host') : 'Not every host could be looked at',
    subject: hosts.map(({ name }) => name).join(', '),
    facts: locked.length === 0 ? [] : [`${plural(locked.length, 'host')} locked`],
    where: undefined,
    tiles: [],
    parts: [servicesPart(hosts), ...hosts.flatMap(logPart)],
    warnings: hosts.flatMap(warningsOf),
    notices: [],
    nextSteps: [],
    error: undefined,
    runUrl: undefined,
  };
}

function servicesPart(hosts: readonly HostStatusReport[]): ReportPart {
  return {
    ...emptyPart,
    title: 'What runs',
    table: {
      columns: [
        { title: 'Host', align: 'left', code: true },
        { title: 'Service', align: 'left', code: true },
        { title: 'Image', align: 'left', code: true },
        { title: 'State', align: 'left', code: false },
      ],
      rows: hosts.flatMap(({ name, at, status, error }) => {
        if (status === undefined) return [[name, '', '', `❌ ${error?.message ?? 'not looked at'}`]];
        if (status.project === 'absent') return [[name, '', '', '⚪ the folder of the project is not there']];
        if (status.services.length === 0) return [[name, '', '', '⚪ nothing runs']];
        return status.services.map(({ service, image, state, health, restarts, startedAt }) => [
          name,
          service,
          shortDigest(image),
          [
            state,
            ...(health === 'none' ? [] : [health]),
            ...(state === 'running' && at !== undefined
              ? [`for ${formatAge(Math.max(0, Date.parse(at) - Date.parse(startedAt)))}`]
              : []),
            ...(restarts === 0 ? [] : [plural(restarts, 'restart')]),
          ].join(', '),
        ]);
      }),
    },
  };
}

function logPart({ name, status }: HostStatusReport): readonly ReportPart[] {
  if (status === undefined || status.log.length === 0) return [];
  return [
    {
      ...emptyPart,
      title: `Deployments on ${name}`,
      table: {
        columns: [
          { title: 'When', align: 'left', code: false },
          { title: 'Who', align: 'left', code: false },
          { title: 'What', align: 'left', code: false },
          { title: 'To', align: 'left', code: true },
          { title: 'Took', align: 'right', code: false },
          { title: 'Outcome', align: 'left', code: false },
        ],
        rows: status.log
          .toReversed()
          .map(({ at, actor, run, mode, to, durationMs, outcome }) => [
            formatInstant(at),
            [actor ?? '', run ?? ''].filter((part) => part !== '').join(' '),
            mode,
            shortDigest(to),
            formatDuration(durationMs),
            outcome,
          ]),
      },
    },
  ];
}

function warningsOf({ name, status, error }: HostStatusReport): readonly string[] {
  if (status === undefined) return error === undefined ? [] : [`${name}: ${error.message}`];
  return [
    ...(status.lockedBy === undefined ? [] : [`${name} is locked by ${status.lockedBy}.`]),
    ...(status.unfinished === undefined
      ? []
      : [
          `${name}: a deployment did not come to its end (${status.unfinished}); the next one goes on from there.`,
        ]),
    ...(status.rollbackFailed === undefined
      ? []
      : [`${name}: a rollback failed, and nothing has been well since: ${status.rollbackFailed}`]),
  ];
}
