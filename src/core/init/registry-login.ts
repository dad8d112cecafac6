import { isMap, parseDocument, visit } from 'yaml';
import { objectOrEmpty, objectsOf } from '../oci/json.ts';
import { buildsImages } from './bake-filling.ts';

/** How workflows log in to a registry. Both as a workflow writes them. */
export interface RegistryLogin {
  /** A name, or an expression: `${{ secrets.DOCKERHUB_USERNAME }}`. */
  readonly username: string;
  /** `${{ secrets.DOCKERHUB_TOKEN }}` */
  readonly password: string;
}

/** How a workflow logs in to a registry with docker/login-action, as far as another workflow can do so, too. */
export function loginOf(workflow: string, registry: string): RegistryLogin | undefined {
  let content: Readonly<Record<string, unknown>>;
  try {
    content = objectOrEmpty(parseDocument(workflow).toJS({ maxAliasCount: 100 }));
  } catch {
    return undefined;
  }
  const jobs = [content['runs'], ...Object.values(objectOrEmpty(content['jobs']))].map(objectOrEmpty);
  const logins = jobs.flatMap((job) =>
    objectsOf(job['steps'])
      // docker/build-push-action@v1 logs in itself, with inputs of the same names.
      .filter(({ uses }) => /^docker\/(?:login|build-push)-action@/i.test(String(uses)))
      .map((step) => {
        const env = [content, job, step].map((part) => objectOrEmpty(part['env']));
        const known: Readonly<Record<string, unknown>> = Object.assign({}, ...env);
        const given = objectOrEmpty(step['with']);
        return (name: string): string =>
          String(given[name] ?? '').replace(/^\$\{\{ *env\.(\w+) *\}\}$/, (all, key: string) =>
            String(known[key] ?? all),
          );
      }),
  );
  const found = logins.find(
    (input) =>
      hostOf(input('registry')) === registry &&
      /^[^${}]+$|^\$\{\{ *(?:secrets\.\w+|vars\.\w+|github\.(?:actor|repository_owner)) *\}\}$/.test(
        input('username'),
      ) &&
      nameOf(input('password'), 'secrets') !== undefined,
  );
  return found === undefined ? undefined : { username: found('username'), password: found('password') };
}

function hostOf(registry: string): string {
  const host = registry.replace(/^https?:\/\//, '').split('/', 1)[0] ?? '';
  return /^(?:|index\.docker\.io|registry-1\.docker\.io)$/.test(host) ? 'docker.io' : host;
}

/** `DOCKERHUB_TOKEN` of `${{ secrets.DOCKERHUB_TOKEN }}`. */
export function nameOf(text: string, context: 'secrets' | 'vars'): string | undefined {
  const [, found, name] = /^\$\{\{ *(secrets|vars)\.(\w+) *\}\}$/.exec(text) ?? [];
  return found === context ? name : undefined;
}

/** For a workflow that others call: what it is given may be a variable, and no secret. */
export function withVariable({ username, password }: RegistryLogin): RegistryLogin {
  const secret = nameOf(username, 'secrets');
  return { username: secret === undefined ? username : `\${{ vars.${secret} }}`, password };
}

/**
 * A workflow whose steps and calls of ours log in to the registry of its images.
 * `logins`: registry → login; of one registry, all images are there.
 */
export function withLogins(
  text: string,
  logins: ReadonlyMap<string, RegistryLogin>,
  { repository, isOnly }: { readonly repository: string; readonly isOnly: boolean },
): string {
  const [first] = logins.values();
  if (first === undefined) return text;
  const all = [...logins].map(([registry, login]) => ({
    ...{ registry, login, name: nameOf(login.password, 'secrets') ?? 'REGISTRY_PASSWORD' },
  }));
  const input: readonly [string, string] = isOnly
    ? ['registry-username', first.username]
    : ['registries', all.map((one) => `${one.registry}=${one.login.username}:${one.name}`).join('\n')];
  const secret: readonly [string, string] = isOnly
    ? ['REGISTRY_PASSWORD', first.password]
    : ['REGISTRY_PASSWORDS', all.map((one) => `${one.name}=${one.login.password}`).join('\n')];
  const document = parseDocument(text);
  visit(document, {
    Map(_key, call) {
      const uses = String(call.get('uses') ?? '');
      const given = call.get('with');
      if (!uses.startsWith(repository) || !isMap(given)) return;
      given.set(...input);
      const secrets = call.get('secrets');
      if (!uses.includes('.yml@')) given.set(secretInput(secret[0]), secret[1]);
      else if (isMap(secrets)) secrets.set(...secret);
      else call.set('secrets', document.createNode(Object.fromEntries([secret])));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** A workflow whose steps and calls of ours are given build secrets, as lines of the input `secrets`. */
export function withBuildSecrets(text: string, lines: readonly string[], repository: string): string {
  if (lines.length === 0) return text;
  const document = parseDocument(text);
  const value = lines.join('\n');
  visit(document, {
    Map(_key, call) {
      const uses = String(call.get('uses') ?? '');
      const given = call.get('with');
      const called = uses.slice(repository.length).split('@', 1)[0] ?? '';
      if (!uses.startsWith(repository) || !isMap(given) || !buildsImages(called)) return;
      const secrets = call.get('secrets');
      if (!uses.includes('.yml@')) given.set('secrets', value);
      else if (isMap(secrets)) secrets.set('BUILD_SECRETS', value);
      else call.set('secrets', document.createNode({ BUILD_SECRETS: value }));
    },
  });
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}

/** The input of an action that a secret of a called workflow is. */
export function secretInput(secret: string): string {
  return secret === 'BUILD_SECRETS' ? 'secrets' : secret.toLowerCase().replaceAll('_', '-');
}
