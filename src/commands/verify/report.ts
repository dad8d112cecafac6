import type { HostReport } from '../../core/deploy/host-report.ts';
import { isLayerFinding } from '../../core/deploy/layer-state.ts';
import type { RegistryLayerReport } from '../../core/deploy/registry-layer-report.ts';
import type { RunFacts } from '../../core/run-report.ts';
import type { HostsInputs } from '../../hosts/inputs.ts';

/**
 * What a look at the layers found, in the registry and on the hosts: the output `report`, `--json`, and what every summary is
 * written from. docs/verify-report.md describes each field to the people who read the JSON.
 */
export interface VerifyReport extends Omit<RunFacts, 'revision'> {
  readonly kind: 'verify';
  /** Every layer is whole in the registry, and every host has the current ones that its application needs. */
  readonly healthy: boolean;
  /** Registry and repository of the layers. */
  readonly image: string;
  /** The application image by digest, when one was named. */
  readonly app: string | undefined;
  readonly layers: readonly RegistryLayerReport[];
  readonly hosts: readonly VerifiedHostReport[];
  readonly nextSteps: readonly string[];
}

export interface VerifiedHostReport
  extends Pick<
    HostReport,
    'name' | 'address' | 'engine' | 'compose' | 'store' | 'platform' | 'layers' | 'download' | 'error'
  > {
  readonly healthy: boolean;
  /** What is missing for a deployment, in words. */
  readonly problems: readonly string[];
}

/** How many things are missing, stale or broken. */
export function countFindings({ layers, hosts }: Pick<VerifyReport, 'layers' | 'hosts'>): number {
  return (
    layers.filter(({ state }) => state !== 'ok').length +
    hosts.reduce(
      (total, host) =>
        total +
        host.problems.length +
        (host.error === undefined ? 0 : 1) +
        host.layers.filter(isLayerFinding).length,
      0,
    )
  );
}

/** What a look found. */
export type Seen = Pick<VerifyReport, 'app' | 'layers' | 'hosts'>;

export const nothingSeen: Seen = { app: undefined, layers: [], hosts: [] };

export function verifyReport(
  { app, layers, hosts }: Seen,
  { schemaVersion, startedAt, durationMs, runUrl, phases, notices, warnings, error }: RunFacts,
  { images: { image } }: Pick<HostsInputs, 'images'>,
): VerifyReport {
  const healthy =
    error === undefined && layers.every(({ state }) => state === 'ok') && hosts.every((host) => host.healthy);
  return {
    ...{ schemaVersion, kind: 'verify', healthy, image, app, startedAt, durationMs, runUrl, layers, hosts },
    ...{ phases, notices, warnings, nextSteps: nextSteps(layers, hosts), error },
  };
}

function nextSteps(layers: VerifyReport['layers'], hosts: readonly VerifiedHostReport[]): readonly string[] {
  const broken = layers.filter(({ state }) => state !== 'ok').map(({ name }) => name);
  const lacking = hosts.filter((host) => host.layers.some(isLayerFinding));
  return [
    ...(broken.length === 0
      ? []
      : [`"cache-prewarm prewarm" builds and pushes what is incomplete: ${broken.join(', ')}.`]),
    ...(lacking.length === 0
      ? []
      : [
          `"cache-prewarm deploy --prewarm-only" pulls what is missing or outdated on ${lacking.map(({ name }) => name).join(', ')}.`,
        ]),
    ...hosts.flatMap(({ name, error }) => (error?.remedy === undefined ? [] : [`${name}: ${error.remedy}`])),
  ];
}
