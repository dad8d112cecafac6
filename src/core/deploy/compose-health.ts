import { objectOrEmpty } from '../oci/json.ts';
import { isOlder } from '../version-number.ts';
import { imageOf, type Service, type ServiceConfigs, serviceOf } from './compose-services.ts';
import { lacksHealthCheck } from './rolling.ts';

/** A service that another one waits for until it is healthy, and that has no health check unless its image brings one. */
export interface AwaitedService {
  /** Which waits. */
  readonly service: string;
  readonly other: string;
  /** Of the other, as compose names it. */
  readonly image: string;
  /** The Compose file switches it off, whatever the image brings. */
  readonly isOff: boolean;
}

/**
 * Compose waits for none that is scaled to nothing or that a program stands for: `shouldWaitForDependency` in
 * https://github.com/docker/compose/blob/v5.5.0/pkg/compose/convergence.go
 */
export function awaitedServices(
  project: string,
  configs: ServiceConfigs,
  touched: readonly Service[],
): readonly AwaitedService[] {
  const started = touched.filter(({ isEmpty }) => !isEmpty);
  return started.flatMap(({ name: service, config: { depends_on: all } }) =>
    Object.entries(objectOrEmpty(all)).flatMap(([name, how]) => {
      const { condition, required } = objectOrEmpty(how);
      if (condition !== 'service_healthy' || required === false || !(name in configs)) return [];
      const other = serviceOf(configs, name);
      const { healthcheck: check } = other.config;
      if (other.isEmpty || 'provider' in other.config || !lacksHealthCheck(check, false)) return [];
      return {
        service,
        other: name,
        image: imageOf(project, other),
        isOff: lacksHealthCheck(check, undefined),
      };
    }),
  );
}

/** Checks that newer versions of compose refuse and older ones take, in words: docker/compose, `pkg/compose/convert.go`. */
export function intervalProblems(
  { name, config: { healthcheck } }: Service,
  compose: string | undefined,
): readonly string[] {
  const check = objectOrEmpty(healthcheck);
  const isRefused = compose !== undefined && isOlder(compose, '2.36.0') === false;
  return isRefused && 'start_interval' in check && !('start_period' in check)
    ? [
        `the health check of ${name} has a start_interval without a start_period, which Compose refuses from 2.36 on: add start_period`,
      ]
    : [];
}

/** Why compose does not start a service that waits for such a one, in words. */
export function describeUnchecked({ service, other, image, isOff }: AwaitedService): string {
  const why = isOff
    ? 'the Compose file switches its health check off'
    : `neither the Compose file nor its image ${image} has a health check for it`;
  return `${service} waits until ${other} is healthy, but ${why}: add a healthcheck to ${other}, or write "condition: service_started" in ${service}`;
}
