import { type Dockerfile, parseDockerfile } from '../../core/dockerfile/dockerfile.ts';
import { externalImages } from '../../core/dockerfile/external-image.ts';
import type { StageGraph } from '../../core/dockerfile/stage-graph.ts';
import { type ImageCandidate, isNamed } from '../../core/init/image-candidate.ts';
import type { OpenArgument } from '../../core/init/open-argument.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { Repository } from './repository.ts';

/** An image that a build takes from a registry. */
export interface BaseImage {
  /** 1-based. */
  readonly line: number;
  readonly name: string;
  readonly registry: string;
  /** The image of this repository that it is; undefined: it is another one. */
  readonly built: ImageCandidate | undefined;
}

/** Those whose names are known. `candidates`: all images of the repository. */
export function findBaseImages(
  graphs: readonly StageGraph[],
  openArguments: readonly OpenArgument[],
  candidate: ImageCandidate,
  candidates: readonly ImageCandidate[],
): readonly BaseImage[] {
  const open = new Set(openArguments.map(({ line }) => line));
  const others = candidates.filter(
    ({ dockerfile, target }) => dockerfile !== candidate.dockerfile || target !== candidate.target,
  );
  return externalImages(graphs, new Set())
    .filter(({ line }) => !open.has(line))
    .map(({ line, name }) => ({
      ...{ line, name, registry: parseReference(name).registry },
      built: others.find(({ image, localName }) => [image, localName].some((one) => isSame(one, name))),
    }));
}

/** The Dockerfiles that build images which another one is based on, by its lines. */
export async function readBases(
  bases: readonly BaseImage[],
  repository: Repository,
): Promise<ReadonlyMap<number, Dockerfile>> {
  const found = new Map<number, Dockerfile>();
  for (const { line, built } of bases) {
    const text = built === undefined ? undefined : await repository.read(built.dockerfile);
    try {
      if (text !== undefined) found.set(line, parseDockerfile(text));
    } catch {
      // What is wrong with it is said where it is described.
    }
  }
  return found;
}

/** Whether two names are of one repository, whatever their tags. */
function isSame(one: string | undefined, other: string): boolean {
  return one !== undefined && repositoryOf(one) !== undefined && repositoryOf(one) === repositoryOf(other);
}

function repositoryOf(name: string): string | undefined {
  try {
    const { registry, repository } = parseReference(name);
    return `${registry}/${repository}`;
  } catch {
    // What a workflow calls an image may hold expressions.
    return undefined;
  }
}

/** As Microsoft names its own: `windows/servercore`, `dotnet/framework/sdk`, and tags of others. */
function isOfWindows(name: string): boolean {
  return /servercore|nanoserver|^mcr\.microsoft\.com\/(?:windows|dotnet\/framework)\//i.test(name);
}

/** Registries that most images can be pulled from without a login. */
export const openRegistries: ReadonlySet<string> = new Set([
  ...['docker.io', 'ghcr.io', 'quay.io', 'gcr.io', 'mcr.microsoft.com', 'public.ecr.aws', 'registry.k8s.io'],
  ...['k8s.gcr.io', 'docker.elastic.co', 'nvcr.io', 'lscr.io', 'cgr.dev', 'registry.access.redhat.com'],
  ...['registry.docker.com', 'registry.gitlab.com', 'registry.fedoraproject.org', 'registry.opensuse.org'],
]);

/** Addresses and names that only machines beside them know. */
const privateNetwork =
  /^(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))\.[\d.]+(?::\d+)?$|\.(?:local|lan|internal|localdomain)(?::\d+)?$|^[^.:]+:\d+$/;

/** Whether a registry gives a password of 12 hours. */
export function isOfAmazon(host: string): boolean {
  return host.includes('.dkr.ecr.') && host.includes('.amazonaws.com');
}

/**
 * What a runner needs to pull base images. Whether one is private, only its registry knows. `image`: where the build is pushed, if that
 * is known.
 */
export function baseImageRemarks(
  { mentions, buildContexts }: Pick<ImageCandidate, 'mentions' | 'buildContexts'>,
  bases: readonly BaseImage[],
  image: string | undefined,
): readonly string[] {
  const isBuiltByWorkflow = mentions.some(({ by }) => by === 'workflow');
  const targets = Object.entries(buildContexts).flatMap(([name, value]) =>
    value.startsWith('target:')
      ? [
          `The build context ${name} is the image of ${value.slice(7)}, so one job has to build both. Its input \`bake-files\` takes the file that says so.`,
        ]
      : [],
  );
  const remarks = bases.flatMap((base): readonly string[] => {
    const takes = `Line ${base.line} takes ${base.name}`;
    if (base.built !== undefined) return [`${takes}, ${builtInWords(base.built)}`];
    if (isOfWindows(base.name))
      return [
        `${takes}, an image for Windows. A builder on Linux cannot pull it, so this build fails there.`,
      ];
    if (isBuiltByWorkflow) return [];
    const own = image?.split('/') ?? [];
    if (base.registry === 'ghcr.io' && own[0] === 'ghcr.io' && base.name.split('/')[1] === own[1])
      return [
        `${takes}. If that package is private, its settings have to give this repository access (Manage Actions access).`,
      ];
    if (
      openRegistries.has(base.registry) ||
      base.registry === own[0] ||
      /^localhost[:/]|^localhost$/.test(base.registry)
    )
      return [];
    if (privateNetwork.test(base.registry))
      return [
        `${takes}, from a registry of a private network, which GitHub's runners do not reach. Build on a runner in that network (input \`runs-on\`), or name an image that is elsewhere.`,
      ];
    if (isOfAmazon(base.registry))
      return [
        `${takes}. Amazon ECR asks for a login, with a password of 12 hours. Log in with aws-actions/amazon-ecr-login before the build, in a job such as --workflows step-by-step writes.`,
      ];
    return [
      `${takes}. If ${base.registry} asks for a login, set \`registries: ${base.registry}=username:NAME\` in the workflows, and the password NAME=… as a line of the secret REGISTRY_PASSWORDS.`,
    ];
  });
  return [...targets, ...remarks];
}

/** What has to be done so that one image of the repository can be based on another. */
function builtInWords(built: ImageCandidate): string {
  return isNamed(built.image) || built.mentions[0]?.by === 'workflow'
    ? `which ${built.dockerfile} builds. Push that image first: a build takes the one that was pushed last.`
    : `which ${built.dockerfile} builds under a name of one machine, so no runner can pull it. Name it with its registry, where it is built and in FROM.`;
}
