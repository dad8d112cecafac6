import { firstFew } from '../../core/format/first-few.ts';
import { bakeTargetName } from '../../core/init/bake-file.ts';
import type { BakeFilling } from '../../core/init/bake-filling.ts';
import type { ImageFilling } from '../../core/init/fill-workflow.ts';
import { type ImageCandidate, isNamed } from '../../core/init/image-candidate.ts';
import type { LayerRequest } from '../../core/layers/layer.ts';
import { ownBakeFiles } from './bake-files.ts';
import { unknownImage } from './image-names.ts';
import type { FoundImages } from './images.ts';
import type { InitPlan } from './plan.ts';
import type { NamedProposal, Proposal } from './proposal.ts';

/** `auto`, where a layer ends inside a stage or there is none. */
export function proposedLayers(
  { layers }: Pick<Proposal, 'layers'>,
  request: LayerRequest,
): ImageFilling['layers'] {
  if (typeof request !== 'string') return request;
  return layers.length === 0 || layers.some(({ target }) => target.includes('@')) ? 'auto' : layers;
}

export function fillingOf(proposal: NamedProposal, request: LayerRequest): ImageFilling {
  const { candidate, context, image } = proposal;
  const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
  return {
    ...{ name: candidate.name, image, layers: proposedLayers(proposal, request) },
    file: candidate.dockerfile === usual ? undefined : candidate.dockerfile,
    context: context === '.' ? undefined : context,
    target: candidate.target,
    ...{ buildArgs: ownArgs(candidate.buildArgs), buildContexts: candidate.buildContexts },
  };
}

/** Without what only the workflow that gives it knows. */
function ownArgs(args: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).filter(
      ([, value]) => !value.includes('${{') || /^\$\{\{ vars\.\w+ \}\}$/.test(value),
    ),
  );
}

/** What names all of several images; undefined: there is one, or some are named elsewhere or nowhere. */
export function bakeFilling(
  proposals: readonly NamedProposal[],
  request: LayerRequest,
  notify: (text: string) => void,
  found: Pick<FoundImages, 'composeFiles' | 'withoutDefault'> = { composeFiles: [], withoutDefault: [] },
): BakeFilling | undefined {
  if (proposals.length < 2) return undefined;
  const sources = proposals.map(({ candidate, problem }) =>
    problem === undefined ? bakeFilesOf(candidate) : [],
  );
  const file = sources[0]?.find((path) => sources.every((paths) => paths.includes(path)));
  if (file === undefined) return undefined;
  const unnamed = proposals.filter(({ candidate }) => !isNamed(candidate.image));
  if (unnamed.length > 0) {
    const names = unnamed.map(({ candidate }) => candidate.name);
    notify(
      `${file} does not say where ${firstFew(names)} ${names.length === 1 ? 'is' : 'are'} pushed, so each image gets a job. With registry and repository as its image name there, one job builds all.`,
    );
    return undefined;
  }
  const built = new Set(proposals.flatMap(({ candidate }) => targetsOf(candidate)));
  const others = found.composeFiles
    .filter(({ path }) => path === file)
    .flatMap(({ builds }) => builds.map(({ service }) => service))
    .filter((service) => !built.has(bakeTargetName(service)));
  if (others.length > 0) {
    notify(
      `${file} builds ${firstFew(others)}, too, which ${others.length === 1 ? 'is' : 'are'} not released, so each image gets a job.`,
    );
    return undefined;
  }
  const emptied = proposals.flatMap(({ candidate }) => emptiedBy(candidate, file));
  const targets = found.withoutDefault.includes(file) ? [...built] : [];
  if (emptied.length === 0) return { ...bakeOf(file, proposals, request), targets };
  notify(
    `${file} takes ${firstFew([...new Set(emptied)])} from variables that no committed file sets, so bake would pass empty values, and each image gets a job.`,
  );
  return undefined;
}

/** What a compose file gives from variables that nothing sets: bake takes these for empty. */
function emptiedBy({ open, buildArgs }: ImageCandidate, file: string): readonly string[] {
  if (open?.file !== file) return [];
  const args = Object.keys(open.args).filter((name) => buildArgs[name] === undefined);
  return [...args, ...(open.target === undefined ? [] : ['the target'])];
}

/** Several Dockerfiles that nothing names: a bake file that does. */
export function newBakeFile({
  named,
  base,
  request,
  repository,
}: Pick<InitPlan, 'named' | 'base' | 'request' | 'repository'>): BakeFilling | undefined {
  const isSaid = named.some(
    ({ problem, candidate }) => problem !== undefined || candidate.mentions.length > 0,
  );
  const names = new Set(named.map(({ candidate }) => candidate.name));
  if (named.length < 2 || isSaid || names.size < named.length || base === unknownImage) return undefined;
  const isThere =
    ownBakeFiles.some((name) => repository.paths.includes(name)) ||
    named.some(({ candidate }) => candidate.unreadFile !== undefined);
  return isThere ? undefined : bakeOf('docker-bake.hcl', named, request);
}

function bakeOf(file: string, proposals: readonly NamedProposal[], request: LayerRequest): BakeFilling {
  const open = proposals.flatMap(({ openArguments, candidate }) =>
    openArguments.map(({ name }) => ({ name, value: candidate.buildArgs[name] ?? '', candidate })),
  );
  return {
    file,
    targets: [],
    layers: typeof request === 'string' ? 'auto' : request,
    openArgs: open.flatMap(({ name, value, candidate }) => {
      const isShared = proposals.every(({ candidate: other }) =>
        [undefined, value].includes(other.buildArgs[name]),
      );
      return (isShared ? ['*'] : targetsOf(candidate)).map((target) => ({ target, name, value }));
    }),
  };
}

/** What bake calls an image: as each service of compose, or target of a bake file, that builds it. */
function targetsOf({ mentions, name }: ImageCandidate): readonly string[] {
  const named = mentions.flatMap(({ where }) => /^(?:service|target) (\S+) of /.exec(where)?.[1] ?? []);
  return (named.length === 0 ? [name] : named).map(bakeTargetName);
}

/** Files that name it, and that bake can read from the root: there, it finds the same folders as compose does. */
function bakeFilesOf({ mentions }: ImageCandidate): readonly string[] {
  return mentions.flatMap(({ by, where }) =>
    by === 'bake' ? (bakeFileOf(where) ?? []) : by === 'compose' ? (fileOf(where) ?? []) : [],
  );
}

/** Undefined: several files say it together, or one is read in its folder. */
function bakeFileOf(where: string): string | undefined {
  return / of (\S+)$/.exec(where)?.[1];
}

/** Undefined: several files say it together, or one in a folder does. */
function fileOf(where: string): string | undefined {
  const file = / of ([^/]+)$/.exec(where)?.[1];
  return file?.includes(' ') === true ? undefined : file;
}
