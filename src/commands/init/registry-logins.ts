import { originContainerHost } from '../../adapters/github/event.ts';
import { loginOf, nameOf, type RegistryLogin } from '../../core/init/registry-login.ts';
import { withoutComments } from '../../core/init/yaml-lines.ts';
import { parseReference } from '../../core/oci/reference.ts';
import { type BaseImage, isOfAmazon, openRegistries } from './base-images.ts';
import type { InitPlan } from './plan.ts';

/** A registry that the token of a run is not for. */
interface ForeignRegistry {
  readonly host: string;
  /** One of the images there. */
  readonly image: string;
  readonly login: RegistryLogin;
  /** The workflow that logs in there; undefined: none does. */
  readonly path: string | undefined;
  /** That workflow logs in in a way that only its owner can repeat. */
  readonly isOther: boolean;
}

/** With how a written workflow logs in. */
export interface WrittenLogin extends ForeignRegistry {
  /** Its own steps do, and no workflow that it calls. */
  readonly isBySteps: boolean;
}

/** Whether only the steps of a job can log in so. */
export function isOfSteps({ login, isOther }: ForeignRegistry): boolean {
  return isOther || nameOf(login.username, 'secrets') !== undefined;
}

/** What logs in to a registry, beside docker/login-action with a name and a secret. */
const otherLogin =
  /\bdocker\/login-action@|\bdocker\/build-push-action@v?1\b|\b(?:docker|podman|buildah|acr|ecr) login\b|\bamazon-ecr-login@|\bdocker-login@|\bconfigure-docker\b/;

/** Where the images of workflows are pushed that are not in GitHub's registry, and how to log in there. */
export function foreignRegistries(
  images: readonly string[],
  { origin, allWorkflows }: Pick<InitPlan, 'origin' | 'allWorkflows'>,
): readonly ForeignRegistry[] {
  const github = origin === undefined ? undefined : originContainerHost(origin);
  const own = ['ghcr.io', ...(github?.startsWith('containers.') ? [github] : [])];
  const hosts = new Map(images.toReversed().map((image) => [hostOf(image), image] as const));
  return [...hosts].flatMap(([host, image]): readonly ForeignRegistry[] => {
    if (host === undefined || own.includes(host) || isLocal(host)) return [];
    const logins = allWorkflows.flatMap(({ path, text }) => {
      const login = loginOf(text, host);
      return login === undefined ? [] : [{ path, login }];
    });
    const [found] = logins;
    const other = allWorkflows.find(
      ({ text, builds }) =>
        otherLogin.test(withoutComments(text)) &&
        (text.includes(host) ||
          (isOfAmazon(host) && text.includes('amazon-ecr-login')) ||
          builds.some((build) => build.image !== undefined && hostOf(build.image) === host)),
    );
    const usual = {
      username: `\${{ vars.REGISTRY_USERNAME }}`,
      password: `\${{ secrets.REGISTRY_PASSWORD }}`,
    };
    return [
      {
        ...{ host, image, login: found?.login ?? usual },
        ...{ path: found?.path ?? other?.path, isOther: found === undefined && other !== undefined },
      },
    ];
  });
}

/** Where workflows log in to pull base images. Of a registry that none logs in to, nobody knows whether it asks for a login. */
export function baseRegistries(
  bases: readonly BaseImage[],
  plan: Pick<InitPlan, 'origin' | 'allWorkflows'>,
): readonly ForeignRegistry[] {
  const names = bases.flatMap(({ name, registry }) => (openRegistries.has(registry) ? [] : [name]));
  return foreignRegistries(names, plan).filter(({ path }) => path !== undefined);
}

/** No runner reaches it. */
export function isLocal(host: string): boolean {
  return /^(?:localhost|127\.0\.0\.1)(?::|$)/.test(host);
}

/** The registry of an image; undefined: only a run knows it. */
export function hostOf(image: string): string | undefined {
  try {
    return parseReference(image).registry;
  } catch {
    return undefined;
  }
}
