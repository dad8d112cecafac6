import { parse } from 'yaml';
import { readHostScript } from '../../adapters/ssh/host-script.ts';
import type { SshSession } from '../../adapters/ssh/session.ts';
import { pinValues } from '../../core/deploy/compose-pin.ts';
import {
  type ComposeService,
  describeObstacle,
  findRollingObstacles,
  replicasOf,
  type ServiceStrategy,
  servicesOf,
  sharersOf,
} from '../../core/deploy/rolling.ts';
import { shellAssignments } from '../../core/deploy/shell-quote.ts';
import { UserError } from '../../core/error.ts';
import { readObject } from '../../core/oci/json.ts';
import { askHost } from '../../hosts/connection.ts';
import type { DeployInputs } from './inputs.ts';

/**
 * Decides for each service how its containers are replaced, from what compose makes of the host's project.
 * @param app.places registries and repositories of the application's images, and whether these have a health check
 * @throws UserError with everything that keeps a service from rolling, where `strategy` is rolling.
 */
export async function chooseStrategies(
  session: SshSession,
  inputs: DeployInputs,
  composeFile: string | undefined,
  app: {
    readonly dockerHost: string;
    readonly composeProgram: string | undefined;
    readonly places: readonly { readonly place: string; readonly hasHealthCheck: boolean | undefined }[];
  },
): Promise<readonly ServiceStrategy[]> {
  const { strategy, proxy, project, exclusiveVolumes } = inputs;
  if (strategy === 'recreate') return [];
  const places = app.places.map(({ place }) => place);
  const { services, file } = await readCompose(session, inputs, composeFile, {
    ...{ dockerHost: app.dockerHost, composeProgram: app.composeProgram },
    places,
  });
  const chosen = servicesOf(services, project.services, places);
  const hasHealthCheck = (service: string): boolean | undefined =>
    (app.places.length > 1
      ? app.places.find(({ place }) => servicesOf(services, [], [place]).includes(service))
      : app.places[0]
    )?.hasHealthCheck;
  const problems: string[] = [];
  const strategies = chosen.map((service): ServiceStrategy => {
    const config: ComposeService = readObject(services[service] ?? {}, `the service ${service}`);
    const obstacles = findRollingObstacles(service, config, {
      imageHasHealthCheck: hasHealthCheck(service),
      exclusiveVolumes,
      sharedBy: sharersOf(services, service),
    }).map((obstacle) => describeObstacle(obstacle, file));
    if (proxy !== undefined && 'service' in proxy && services[proxy.service] === undefined)
      obstacles.push(
        `${service}: the project has no service ${proxy.service}, which proxy-service says is the proxy, but ${Object.keys(services).join(', ')}`,
      );
    problems.push(...obstacles);
    return obstacles.length === 0
      ? { service, strategy: 'rolling', because: undefined, replicas: replicasOf(config) }
      : { service, strategy: 'recreate', because: obstacles.join('; '), replicas: replicasOf(config) };
  });
  if (strategy === 'rolling' && problems.length > 0)
    throw new UserError(
      `${session.host.name}: these services cannot roll:\n${problems.map((problem) => `  ${problem}`).join('\n')}`,
      { remedy: 'Nothing was changed. strategy: auto recreates what cannot roll.' },
    );
  return strategies;
}

/** The services of the project, and the file that it begins with. */
async function readCompose(
  session: SshSession,
  { project }: DeployInputs,
  composeFile: string | undefined,
  app: {
    readonly dockerHost: string;
    readonly composeProgram: string | undefined;
    readonly places: readonly string[];
  },
) {
  // Which image of the repository it is does not matter here.
  const variables = pinValues(project.pin, app.places);
  const values = {
    project_dir: project.dir,
    project_name: project.name ?? '',
    docker_host: app.dockerHost,
    compose_program: app.composeProgram ?? '',
    staged: composeFile !== undefined,
    ...variables,
  };
  const exported = Object.keys(variables)
    .map((name) => `export ${name}\n`)
    .join('');
  const script = await readHostScript('composeConfig');
  const result = await askHost(session, `${shellAssignments(values)}${exported}${script}`, composeFile);
  if (result.exitCode !== 0)
    throw new UserError(
      `${session.host.name}: compose does not take the configuration: ${result.stderr.trim()}`,
    );
  const [yaml = '', rest = ''] = result.stdout.split('\n==========\n');
  const config = readObject(parse(yaml), 'the configuration of compose');
  const end = rest.indexOf('\n');
  return {
    services: readObject(config['services'] ?? {}, 'services'),
    file:
      composeFile !== undefined && project.composeFile !== undefined
        ? { name: project.composeFile, text: composeFile }
        : end < 0
          ? undefined
          : { name: rest.slice(0, end), text: rest.slice(end + 1) },
  };
}
