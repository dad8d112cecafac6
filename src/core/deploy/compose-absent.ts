import { objectOrEmpty, objectsOf } from '../oci/json.ts';
import { isBefore } from '../version-number.ts';
import { type Service, sourcesOf, volumesIn, volumesOf } from './compose-services.ts';

/** What compose itself runs for a service, and is not on the host. */
export function absentPrograms(touched: readonly Service[], absent: unknown): readonly string[] {
  const found = objectsOf(absent);
  return touched.flatMap(({ name: service }) =>
    found.flatMap(({ of, name, path }) => {
      if (name !== service) return [];
      if (of === 'provider')
        return `${service} has the provider ${path}, which is missing on this host: install it there, as a plugin of docker or in the PATH of this user`;
      return of === 'models'
        ? `${service} uses models, and this host has no plugin ${path}: install docker-model-plugin there`
        : [];
    }),
  );
}

/**
 * Whether compose has the folder made that a volume names: `buildContainerVolumes` in
 * https://github.com/docker/compose/blob/v2.26.1/pkg/compose/create.go, v2.30.0 and v5.5.0. What `config` prints of it says what
 * counts: older versions print it only where it is true, newer ones where it is false.
 */
function isMade({ bind }: Readonly<Record<string, unknown>>, compose: string | undefined): boolean {
  const isWanted = objectOrEmpty(bind)['create_host_path'];
  if (typeof isWanted === 'boolean') return isWanted;
  return !isBefore(compose, '2.30.0') && !(bind !== undefined && isBefore(compose, '5.0.0'));
}

/**
 * Files and folders that are not on the host and that nobody makes: the engine stops at them with "bind source path does not
 * exist".
 */
export function absentFiles(
  touched: readonly Service[],
  absent: unknown,
  compose: string | undefined,
): readonly string[] {
  const found = objectsOf(absent);
  return touched.flatMap(({ name: service, config }) =>
    found.flatMap(({ of, name, path }) => {
      const missing = `${path}`;
      if (of === 'secrets' || of === 'configs')
        return sourcesOf(config[of]).includes(`${name}`)
          ? `the file ${missing} of the ${of.slice(0, -1)} ${name}, which ${service} uses, is missing on this host: put it there`
          : [];
      const isRefused = volumesIn(config).some(
        (volume) => volume['type'] === 'bind' && volume['source'] === path && !isMade(volume, compose),
      );
      return of !== 'services' || name !== service || !isRefused
        ? []
        : `${missing}, which ${service} mounts, is missing on this host, and docker makes it only with create_host_path: true: put it there`;
    }),
  );
}

/**
 * Devices that are not on the host: "error gathering device information while adding custom device". A privileged container has
 * those that there are.
 */
export function absentDevices(started: readonly Service[], absent: unknown): readonly string[] {
  return started
    .filter(({ config }) => config['privileged'] !== true)
    .flatMap(({ name }) =>
      pathsOf(absent, 'devices', name).map(
        (path) =>
          `the device ${path} of ${name} is missing on this host: connect it, or remove it from the devices of ${name}`,
      ),
    );
}

/** A volume that is a folder of the host, by `driver_opts`, which is missing. Nobody makes it. */
export interface BoundVolume {
  readonly service: string;
  /** On the host. */
  readonly name: string;
  readonly path: string;
}

export function absentFolders(
  started: readonly Service[],
  declared: unknown,
  absent: unknown,
): readonly BoundVolume[] {
  return started.flatMap((service) =>
    volumesOf(service).flatMap((key) => {
      const { name } = objectOrEmpty(objectOrEmpty(declared)[key]);
      return pathsOf(absent, 'volumes', key).map((path) => ({
        ...{ service: service.name, name: typeof name === 'string' ? name : key, path },
      }));
    }),
  );
}

export function describeAbsentFolder({ service, name, path }: BoundVolume): string {
  return `the folder ${path} of the volume ${name}, which ${service} uses, is missing on this host: create it`;
}

/** Services that want a GPU, on a host without what gives it to containers. The engine may have another way. */
export function absentGpus(started: readonly Service[], absent: unknown): readonly string[] {
  return started.flatMap(({ name }) =>
    pathsOf(absent, 'gpus', name)
      .slice(0, 1)
      .map(
        (path) =>
          `${name} asks for a GPU, and this host has no ${path}, without which docker usually does not start it: install it, or remove the GPU from ${name}`,
      ),
  );
}

/** Folders that compose makes, and that were probably to be files: what they are mounted at looks like one. */
export function absentMounts(
  started: readonly Service[],
  absent: unknown,
  compose: string | undefined,
): readonly string[] {
  return started.flatMap((service) => {
    const missing = pathsOf(absent, 'services', service.name);
    return volumesIn(service.config).flatMap((volume) => {
      const { type, source, target } = volume;
      return type === 'bind' &&
        missing.includes(`${source}`) &&
        isMade(volume, compose) &&
        /(?:[^/]\.[a-z][a-z0-9]{1,9}|\/\.env)$/i.test(`${target}`)
        ? `${source}, which ${service.name} mounts as ${target}, is missing on this host, and docker makes a folder there: if it should be a file, put it there first`
        : [];
    });
  });
}

function pathsOf(absent: unknown, kind: string, owner: string): readonly string[] {
  const found = objectsOf(absent);
  return found.filter(({ of, name }) => of === kind && name === owner).map(({ path }) => `${path}`);
}
