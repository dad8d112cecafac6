import { objectOrEmpty } from '../oci/json.ts';
import { type Service, sourcesOf, volumesIn, volumesOf } from './compose-services.ts';

/** What compose itself runs for a service, and is not on the host. */
export function absentPrograms(touched: readonly Service[], absent: unknown): readonly string[] {
  const found = (Array.isArray(absent) ? absent : []).map(objectOrEmpty);
  return touched.flatMap(({ name: service }) =>
    found.flatMap(({ of, name, path }): readonly string[] => {
      if (name !== service) return [];
      if (of === 'provider')
        return [
          `${service} has the provider ${path}, which is missing on this host: install it there, as a plugin of docker or in the PATH of this user`,
        ];
      return of === 'models'
        ? [`${service} uses models, and this host has no plugin ${path}: install docker-model-plugin there`]
        : [];
    }),
  );
}

/**
 * Files and folders that are not on the host and that nobody makes: the engine stops at them with "bind source path does not
 * exist". Folders of `volumes` are made, unless the Compose file says otherwise.
 */
export function absentFiles(touched: readonly Service[], absent: unknown): readonly string[] {
  const found = (Array.isArray(absent) ? absent : []).map(objectOrEmpty);
  return touched.flatMap(({ name: service, config }) =>
    found.flatMap(({ of, name, path }): readonly string[] => {
      const missing = `${path}`;
      if (of === 'secrets' || of === 'configs')
        return sourcesOf(config[of]).includes(`${name}`)
          ? [
              `the file ${missing} of the ${of.slice(0, -1)} ${name}, which ${service} uses, is missing on this host: put it there`,
            ]
          : [];
      const isMade = !volumesIn(config).some(
        ({ type, source, bind }) =>
          type === 'bind' && source === path && objectOrEmpty(bind)['create_host_path'] === false,
      );
      return name !== service || isMade
        ? []
        : [`${missing}, which ${service} mounts with create_host_path: false, is missing on this host`];
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

/** Folders that compose makes, and that were probably to be files: what they are mounted at looks like one. */
export function absentMounts(started: readonly Service[], absent: unknown): readonly string[] {
  return started.flatMap((service) => {
    const missing = pathsOf(absent, 'services', service.name);
    return volumesIn(service.config).flatMap(({ type, source, target, bind }) =>
      type === 'bind' &&
      missing.includes(`${source}`) &&
      objectOrEmpty(bind)['create_host_path'] !== false &&
      /(?:[^/]\.[a-z][a-z0-9]{1,9}|\/\.env)$/i.test(`${target}`)
        ? [
            `${source}, which ${service.name} mounts as ${target}, is missing on this host, and docker makes a folder there: if it should be a file, put it there first`,
          ]
        : [],
    );
  });
}

function pathsOf(absent: unknown, kind: string, owner: string): readonly string[] {
  const found = (Array.isArray(absent) ? absent : []).map(objectOrEmpty);
  return found.filter(({ of, name }) => of === kind && name === owner).map(({ path }) => `${path}`);
}
