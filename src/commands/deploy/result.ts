import { planBatches } from '../../core/deploy/batches.ts';
import { withHostName } from '../../core/deploy/host.ts';
import type { DeployOutcome, HostReport } from '../../core/deploy/host-report.ts';
import { isGood, worstOutcome } from '../../core/deploy/outcome.ts';
import { agree, plural } from '../../core/format/quantity.ts';
import type { ErrorReport, RunFacts } from '../../core/run-report.ts';
import type { AppImage } from '../../hosts/registry-images.ts';
import type { DeployInputs } from './inputs.ts';
import type { DeployReport } from './report.ts';

/** What came of a deployment. */
export interface DeployFound {
  /** Empty: one was not found, or none is wanted. */
  readonly apps: readonly Pick<AppImage, 'reference' | 'tag'>[];
  readonly hosts: readonly HostReport[];
}

/** The report of a deployment; also of one that failed before any host was reached. */
export function deployReport(
  { apps, hosts }: DeployFound,
  { schemaVersion, startedAt, durationMs, revision, runUrl, phases, notices, warnings, error }: RunFacts,
  {
    rollbackTo,
    prewarmOnly,
    ssh,
    batches,
  }: Pick<DeployInputs, 'rollbackTo' | 'prewarmOnly' | 'ssh' | 'batches'>,
): DeployReport {
  return {
    schemaVersion,
    kind: 'deploy',
    outcome: worstOutcome(hosts.map((host) => host.outcome)),
    action: rollbackTo !== undefined ? 'rollback' : prewarmOnly ? 'prewarm' : 'deploy',
    ...imagesOf(apps),
    ...{ startedAt, durationMs, revision, runUrl },
    batches: planBatches(
      ssh.hosts.map(({ name }) => name),
      batches,
    ),
    ...{ hosts, phases, notices, warnings },
    nextSteps: nextSteps(hosts),
    error: error ?? failedHosts(hosts),
  };
}

function imagesOf(apps: DeployFound['apps']): Pick<DeployReport, 'image' | 'tag' | 'images'> {
  const [first, ...more] = apps;
  return more.length === 0
    ? { image: first?.reference, tag: first?.tag }
    : {
        image: undefined,
        tag: undefined,
        images: apps.map(({ reference, tag }) => ({ image: reference, tag })),
      };
}

/** What a deployment that failed is called, with the words of the first host that did. */
function failedHosts(hosts: readonly HostReport[]): ErrorReport | undefined {
  const failed = hosts.filter(({ outcome, error }) => !isGood(outcome) || error !== undefined);
  const [first] = failed.filter(({ error }) => error !== undefined);
  if (failed.length === 0) return undefined;
  const names = failed
    .filter(({ outcome }) => outcome !== 'not-switched')
    .map(({ name }) => name)
    .join(', ');
  return {
    message: withHostName(first?.name ?? names, first?.error?.message ?? 'the release is not running'),
    cause: first?.error?.cause,
    remedy: first?.error?.remedy,
    log: first?.error?.log ?? first?.logs ?? [],
  };
}

function nextSteps(hosts: readonly HostReport[]): readonly string[] {
  const of = (outcome: DeployOutcome): readonly string[] =>
    hosts.filter((host) => host.outcome === outcome).map(({ name }) => name);
  const steps: string[] = [];
  const [lost, broken, left] = [of('unknown'), of('rollback-failed'), of('not-switched')];
  if (broken.length > 0)
    steps.push(
      `${broken.join(', ')}: rollback failed. Check ${broken.length === 1 ? 'this host' : 'these hosts'} now, correct the cause, and deploy again.`,
    );
  if (lost.length > 0)
    steps.push(
      `${lost.join(', ')}: the host finishes on its own. "cache-prewarm hosts" shows the result. A new run continues from there.`,
    );
  if (left.length > 0)
    steps.push(
      `${plural(left.length, 'host')} still ${agree(left.length, 'runs', 'run')} the previous release: ${left.join(', ')}.`,
    );
  return steps;
}
