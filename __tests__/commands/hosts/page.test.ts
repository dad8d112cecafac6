import { describe, expect, test } from '@jest/globals';
import { hostsDocument } from '../../../src/commands/hosts/page.ts';
import type { HostStatusReport, HostsReport } from '../../../src/commands/hosts/report.ts';
import { renderDocumentText } from '../../../src/page/text/document.ts';

const service = {
  service: 'web',
  image: 'ghcr.io/acme/shop:main',
  state: 'running',
  health: 'healthy',
  restarts: 0,
  startedAt: '2026-10-01T00:00:00Z',
};
const job = {
  at: '2026-10-01T00:00:00Z',
  mode: 'switch',
  actor: 'ada',
  run: 'https://x.test/run/1',
  revision: undefined,
  tag: undefined,
  from: {},
  to: 'ghcr.io/acme/shop:main',
  outcome: 'deployed',
  durationMs: 42_000,
};

function host(
  change: Partial<NonNullable<HostStatusReport['status']>> = {},
  more: Partial<HostStatusReport> = {},
): HostStatusReport {
  return {
    ...{ name: 'web1', address: '10.0.0.1', at: '2026-10-04T00:00:00Z', error: undefined },
    status: {
      ...{ project: 'known', lockedBy: undefined, unfinished: undefined, rollbackFailed: undefined },
      ...{ services: [service], log: [job] },
      ...change,
    },
    ...more,
  };
}

const failed = { message: 'no route to host', cause: undefined, remedy: undefined, log: [] };

function text(hosts: readonly HostStatusReport[], complete = true): string {
  const report: HostsReport = { schemaVersion: 1, kind: 'hosts', complete, hosts, error: undefined };
  return renderDocumentText(hostsDocument(report));
}

describe('hosts', () => {
  test('are told with what runs, and for how long', () => {
    expect(text([host()])).toMatch(/1 host\b/);
    expect(text([host()])).toMatch(/web1 +web +ghcr\.io\/acme\/shop:main +running, healthy, for 3 days/);
  });

  test.each<[string, Partial<typeof service>, string]>([
    ['without a health check', { health: 'none' }, 'running, for 3 days'],
    ['that has ended', { state: 'exited', health: 'none' }, 'exited'],
    ['that was restarted', { restarts: 2 }, 'running, healthy, for 3 days, 2 restarts'],
    ['whose clock is behind', { startedAt: '2026-10-05T00:00:00Z', health: 'none' }, 'running, for 0'],
    ['that has just begun', { startedAt: '2026-10-03T23:59:48Z', health: 'none' }, 'running, for 12.0 s'],
  ])('tell of a service %s', (_what, change, words) => {
    expect(text([host({ services: [{ ...service, ...change }] })])).toContain(words);
  });

  test('whose time is not known tell no duration', () => {
    expect(text([host({}, { at: undefined })])).toMatch(/running, healthy$/m);
  });

  test.each<[string, HostStatusReport, string]>([
    ['runs nothing', host({ services: [] }), '⚪ nothing runs'],
    ['has no project', host({ project: 'absent' }), '⚪ the folder of the project is not there'],
    ['could not be checked', host({}, { status: undefined, error: failed }), 'web1: no route to host'],
    ['was not checked', host({}, { status: undefined }), '❌ not checked'],
  ])('say when one %s', (_what, one, words) => {
    expect(text([one])).toContain(words);
  });

  test('that could not all be checked have failed, with the reason', () => {
    const told = text([host(), host({}, { name: 'web2', status: undefined, error: failed })], false);
    expect(told).toContain('Not every host could be checked');
    expect(told).toContain('web2: no route to host');
  });

  test.each<[string, Parameters<typeof host>[0], string]>([
    ['a lock', { lockedBy: 'ada since noon' }, 'web1 is locked by ada since noon.'],
    [
      'a deployment that did not finish',
      { unfinished: 'by bob' },
      'web1: a deployment did not finish (by bob). The next one continues from there.',
    ],
    [
      'a rollback that failed',
      { rollbackFailed: 'it is sick' },
      'web1: a rollback failed, and nothing has succeeded since: it is sick',
    ],
  ])('warn of %s', (_what, change, words) => {
    expect(text([host(change)])).toContain(words);
    expect(text([host()])).not.toContain(words);
  });

  test('that are locked are counted', () => {
    expect(text([host({ lockedBy: 'ada' }), host()])).toContain('1 host locked');
    expect(text([host()])).not.toContain('locked');
  });

  test('tell each image of a release of several in a row of its own', () => {
    const images = [
      { image: 'x.test/api@sha256:1', tag: 'v2' },
      { image: 'x.test/web@sha256:2', tag: undefined },
    ];
    const lines = text([host({ log: [{ ...job, to: 'both', images }] })]).split('\n');
    const first = lines.findIndex((line) => /switch +api@sha256:1 +v2 .*deployed/.test(line));
    expect(first).toBeGreaterThan(0);
    expect(lines[first + 1]).toMatch(/^ +web@sha256:2\s*$/);
  });

  test('tell their deployments, the newest first', () => {
    const older = {
      ...job,
      at: '2026-09-01T00:00:00Z',
      actor: undefined,
      run: undefined,
      mode: 'rollback',
      outcome: 'sick',
      durationMs: 1500,
    };
    const lines = text([host({ log: [older, job] })]).split('\n');
    const [newest, oldest] = [
      lines.findIndex((line) => /ada https:\/\/x\.test\/run\/1 +switch .*42\S* ?s +deployed/.test(line)),
      lines.findIndex((line) => /rollback .*1\.5 s +sick/.test(line)),
    ];
    expect(newest).toBeGreaterThan(0);
    expect(oldest).toBeGreaterThan(newest);
    expect(text([host({ log: [] })])).not.toContain('Deployments on web1');
  });
});
