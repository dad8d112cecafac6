import { trimmedLines } from '../../core/format/lines.ts';
import { groupBy } from '../../core/group.ts';
import type { BuildSecrets } from '../../core/init/build-secrets.ts';
import type { ImageFilling } from '../../core/init/fill-workflow.ts';
import { isBasedOnTarget, type WrittenBuild } from '../../core/init/image-candidate.ts';
import { type LayerPush, layerPushOf } from '../../core/init/layer-push.ts';
import { checkoutOf, emulationOf } from '../../core/init/prewarm-steps.ts';
import { fillingOf } from './fillings.ts';
import type { BuildingWorkflow } from './images.ts';
import { stepImage, writtenImages } from './layer-places.ts';
import type { InitPlan } from './plan.ts';
import type { NamedProposal } from './proposal.ts';
import { isOurs } from './written-files.ts';

/** An image that no run of the workflows that build it makes layers for. */
export interface IdleImage {
  /** With the image that its steps keep the layers in. */
  readonly proposal: NamedProposal;
  readonly platforms: readonly string[];
  /** What its workflows set up emulation with; undefined: they do not, or one platform needs none. */
  readonly emulation: string | undefined;
  /** What its workflows check out with. */
  readonly checkout: string;
  /** No `trusted-refs` would help: the workflows run for no branch. */
  readonly isOfNoBranch: boolean;
  /** The build secrets that its steps are given, as lines of the input `secrets`. */
  readonly secrets: readonly string[];
  /** Other inputs that give its steps secrets, of which another workflow does not know the values. */
  readonly otherSecrets: readonly string[];
}

const ofNoBranch: LayerPush = { kind: 'none' };

/** Which runs of a workflow may push layers, with its conditions. */
export function pushOf(
  {
    started,
    builds,
  }: Pick<BuildingWorkflow, 'started'> & {
    readonly builds: readonly Pick<BuildingWorkflow['builds'][number], 'isOfNoBranch'>[];
  },
  defaultBranches: readonly string[],
): LayerPush {
  return builds.length > 0 && builds.every(({ isOfNoBranch }) => isOfNoBranch)
    ? ofNoBranch
    : layerPushOf(started, defaultBranches);
}

/** Images that a prewarm of their own has to make layers for, where it can be told how they are built. */
export function idleImages(plan: InitPlan): readonly IdleImage[] {
  const { found, named, defaultBranches } = plan;
  const { workflows } = found;
  if (workflows.some(({ path, builds }) => !isOurs(path) && builds.some(({ kind }) => kind === 'ours')))
    return [];
  const imagesOf = writtenImages(plan);
  return named.flatMap((proposal): readonly IdleImage[] => {
    const { candidate, layers, problem } = proposal;
    const own = stepImage(candidate, plan);
    const builds = workflows.flatMap((workflow) =>
      workflow.builds
        // What a script or an action of somebody else builds is on no layers.
        .filter(({ script, kind }) => script === undefined && kind !== 'foreign')
        .flatMap((step) => {
          const images = imagesOf(step);
          return [
            ...step.written.map((build, index) => ({ step, build, image: images[index], baked: {} })),
            ...(step.baked ?? []).map((build) => ({ step, build, image: own, baked: build.secrets })),
          ];
        })
        .filter(
          ({ build: { dockerfile, target } }) =>
            dockerfile === candidate.dockerfile && target === candidate.target,
        )
        .map(({ step: { isOfNoBranch, inputs }, build, image, baked }) => ({
          ...secretsOf(inputs, baked),
          ...{ build, image, push: isOfNoBranch ? ofNoBranch : pushOf(workflow, defaultBranches) },
          checkout: checkoutOf(workflow.text),
          emulation: build.platforms.some((name) => name !== 'linux/amd64')
            ? emulationOf(workflow.text)
            : undefined,
        })),
    );
    if (problem !== undefined || layers.length === 0 || candidate.madeFolder !== undefined) return [];
    const groups = groupBy(builds, ({ image }) => image);
    return [...groups].flatMap(([image, same]) => {
      const isPushed = same.some(({ push }) => push.kind === 'some');
      return image === undefined || isPushed ? [] : idleImage(proposal, image, same, groups.size);
    });
  });
}

interface IdleBuild {
  readonly build: Pick<WrittenBuild, 'platforms' | 'buildArgs'>;
  readonly push: LayerPush;
  readonly checkout: string;
  readonly emulation: string | undefined;
  readonly secrets: readonly string[];
  readonly otherSecrets: readonly string[];
}

/** The secrets of a step that another workflow can be given, too; and the inputs that hold others. */
function secretsOf(inputs: Readonly<Record<string, string>>, baked: BuildSecrets) {
  const lines = trimmedLines(inputs['secrets'] ?? '');
  // A value of several lines is quoted.
  const isKnown = lines.every(
    (line) => !line.replaceAll(knownSecret, '').includes('${{') && line.split('"').length % 2 === 1,
  );
  const others = ['secret-envs', 'secret-files', 'ssh'].filter((name) => name in inputs || name in baked);
  return {
    secrets: isKnown ? lines : [],
    otherSecrets: [...(isKnown ? [] : ['secrets']), ...others],
  };
}

/** What means the same in every workflow of a repository. */
const knownSecret = /\$\{\{ *(?:secrets\.\w+|vars\.\w+|github\.(?:token|actor|repository_owner)) *\}\}/g;

/** What builds of one image say together; none where they differ, or only a run knows it. `count`: images of the Dockerfile. */
function idleImage(
  proposal: NamedProposal,
  image: string,
  builds: readonly IdleBuild[],
  count: number,
): readonly IdleImage[] {
  const { candidate } = proposal;
  const [first] = builds;
  if (first === undefined) return [];
  const { varying = [], name } = candidate;
  const shared = Object.entries(candidate.buildArgs).filter(([argument]) => !varying.includes(argument));
  const buildArgs = { ...Object.fromEntries(shared), ...(count === 1 ? {} : first.build.buildArgs) };
  const isTold =
    new Set(builds.map(({ build }) => build.platforms.join())).size === 1 &&
    (varying.length === 0 || (count > 1 && new Set(builds.map(argumentsOf)).size === 1)) &&
    // An argument that only that workflow knows makes other layers there.
    !Object.values(buildArgs).some((value) => /\$\{\{\s*(?:env|inputs|matrix|secrets)\./.test(value));
  if (!isTold || isBasedOnTarget(candidate)) return [];
  const own = count === 1 ? name : image.slice(image.lastIndexOf('/') + 1);
  return [
    {
      proposal: { ...proposal, image, candidate: { ...candidate, name: own, buildArgs } },
      platforms: first.build.platforms,
      checkout: first.checkout,
      emulation: builds.find(({ emulation }) => emulation !== undefined)?.emulation,
      isOfNoBranch: builds.every(({ push }) => push.kind === 'none'),
      secrets: [...new Set(builds.flatMap(({ secrets }) => secrets))],
      otherSecrets: [...new Set(builds.flatMap(({ otherSecrets }) => otherSecrets))],
    },
  ];
}

function argumentsOf({ build }: IdleBuild): string {
  return JSON.stringify(Object.entries(build.buildArgs).toSorted());
}

/** Of an image that a changed step builds: both have the same layers where neither names any. */
export function idleFilling(
  { proposal, platforms }: IdleImage,
  layers: ImageFilling['layers'],
): ImageFilling {
  return {
    ...fillingOf(proposal, 'auto'),
    layers,
    platforms: platforms.length === 0 ? undefined : platforms.join(','),
  };
}
