import { objectOrEmpty, textsOf } from '../oci/json.ts';
import { type Service, sourcesOf } from './compose-services.ts';

/**
 * Secrets and configs of a service that compose has not, or cannot give to its container, in words: compose 5.5,
 * `pkg/compose/create.go` and `pkg/compose/secrets.go`.
 */
export function fileProblems(
  project: Readonly<Record<string, unknown>>,
  { name: service, config }: Service,
): readonly string[] {
  const filled = textsOf(project['filled']);
  return (['secret', 'config'] as const).flatMap((kind) => {
    const declared = objectOrEmpty(project[`${kind}s`]);
    return sourcesOf(config[`${kind}s`]).flatMap((source) => {
      const { name, external, content, environment, ...rest } = objectOrEmpty(declared[source]);
      const onlySwarm = ['driver', 'template_driver'].find((key) => key in rest);
      const isInline = content !== undefined || filled.includes(`${environment}`);
      if (external === true)
        return `the ${kind} ${typeof name === 'string' ? name : source} of ${service} is external, which only a swarm has: write "file: …" or "environment: …" below it in the Compose file`;
      if (onlySwarm !== undefined)
        return `the ${kind} ${source} of ${service} has a ${onlySwarm}, which only a swarm has: remove it in the Compose file`;
      return config['read_only'] === true && isInline
        ? `${service} is read_only, so compose cannot write the ${kind} ${source} into its container: write "file: …" below it in the Compose file`
        : [];
    });
  });
}

/** Secrets and configs that are made of a variable which is not set on the host, in words. */
export function unsetVariables(
  project: Readonly<Record<string, unknown>>,
  { name: service, config }: Service,
): readonly string[] {
  const unset = textsOf(project['unset']);
  return (['secret', 'config'] as const).flatMap((kind) =>
    sourcesOf(config[`${kind}s`]).flatMap((source) => {
      const { environment } = objectOrEmpty(objectOrEmpty(project[`${kind}s`])[source]);
      return typeof environment === 'string' && unset.includes(environment)
        ? `the variable ${environment} of the ${kind} ${source}, which ${service} uses, is not set on this host: write it into .env in the project folder there`
        : [];
    }),
  );
}
