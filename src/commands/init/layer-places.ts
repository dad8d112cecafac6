import { combinationNames, ownNames, ownRepositories } from '../../core/init/own-repository.ts';
import { withSharedRepositories } from '../../core/init/shared-repository.ts';
import { type Build, isChangeable, isNotOurs } from './building-step.ts';
import { imageOf } from './image-names.ts';
import { type BuildingWorkflow, pushes } from './images.ts';
import type { InitPlan } from './plan.ts';
import type { Proposal } from './proposal.ts';
import { dockerfileOf, imagesOf } from './step-images.ts';

/** Images that other workflows push, or keep their layers in. */
export function takenImages(plan: Pick<InitPlan, 'found' | 'allWorkflows' | 'origin'>): ReadonlySet<string> {
  const own = ownImage(plan.origin) ?? '';
  const chosen = new Set(plan.found.workflows.flatMap(({ builds }) => builds.map((build) => build)));
  const ours = plan.allWorkflows.flatMap(({ builds }) => builds.filter(({ kind }) => kind === 'ours'));
  const names = [
    ...[...repositoriesOf(plan.allWorkflows, own, isNotOurs)].map(([step, image]) => ({
      step,
      image: image || own,
    })),
    ...ours.flatMap((step) =>
      step.variants.map((variant) => ({ step, image: variant['image'] ?? step.inputs['image'] ?? own })),
    ),
  ];
  return new Set(names.flatMap(({ step, image }) => (chosen.has(step) ? [] : [image])));
}

/** Where a step of a workflow, once changed, keeps the layers of an image; undefined: none does, or none says it. */
export function stepImage(
  { dockerfile, target }: Pick<Proposal['candidate'], 'dockerfile' | 'target'>,
  plan: InitPlan,
): string | undefined {
  const { allWorkflows: workflows } = plan;
  const own = ownImage(plan.origin) ?? '';
  const isIt = (build: { readonly dockerfile: string; readonly target: string | undefined }): boolean =>
    build.dockerfile === dockerfile && build.target === target;
  const isBuilt = ({ written }: Pick<Build, 'written'>): boolean => written.some(isIt);
  // What a script builds has a place of its own only where no step builds it.
  const steps = [isChangeable, isNotOurs]
    .map((isTaken) => stepsOf(workflows, own, isTaken))
    .find((some) => some.some(isBuilt));
  const index = steps?.findIndex(isBuilt) ?? -1;
  const step = steps?.[index];
  const build = step?.written.find(isIt);
  if (steps !== undefined && step !== undefined && build !== undefined)
    return ownRepositories(steps)[index] === undefined
      ? undefined
      : nameInRun(ownNames(steps)(step, build), step, build) || undefined;
  return stepsOf(workflows, own, isChangeable)
    .flatMap((one) => imagesOf(one.step, plan))
    .find((inputs) =>
      isIt({
        dockerfile: dockerfileOf(inputs),
        target: inputs['target'],
      }),
    )?.['image'];
}

/** The name in the combination of the matrix, or the call, that makes a build; as it is, where that cannot be told. */
function nameInRun(
  name: string,
  { written, matrices }: Pick<Build, 'written' | 'matrices'>,
  build: Build['written'][number],
): string {
  const names = combinationNames(name, matrices);
  const at = new Set(names).size === 1 ? 0 : written.length === names.length ? written.indexOf(build) : -1;
  return names[at] ?? name;
}

/** The image that a step of this action would name for the layers of a build; undefined: it need not name one. */
export function layerImage(build: Build, plan: InitPlan): string | undefined {
  const [first] = build.written;
  const image =
    first === undefined ? undefined : stepImage({ dockerfile: first.dockerfile, target: first.target }, plan);
  return image === ownImage(plan.origin) ? undefined : image;
}

/** Where a changed step keeps the layers of what it builds, in the same order; undefined: only a run knows it. */
export function writtenImages({
  allWorkflows,
  origin,
}: InitPlan): (step: Build) => readonly (string | undefined)[] {
  const repositories = repositoriesOf(allWorkflows, ownImage(origin) ?? '');
  return (step) => {
    const names = combinationNames(repositories.get(step) ?? '', step.matrices);
    const isOne = new Set(names).size === 1;
    return step.written.map((_build, index) =>
      isOne || step.written.length === names.length ? names[isOne ? 0 : index] || undefined : undefined,
    );
  };
}

/** Where the layers of each step lie, empty where nothing says it; undefined: its images cannot be told apart. */
export function repositoriesOf(
  workflows: readonly BuildingWorkflow[],
  own: string,
  isTaken = isChangeable,
): ReadonlyMap<Build, string | undefined> {
  const steps = stepsOf(workflows, own, isTaken);
  const found = ownRepositories(steps);
  return new Map(steps.map(({ step }, index) => [step, found[index]]));
}

/** Steps that build without this action, with where each pushes. */
function stepsOf(workflows: readonly BuildingWorkflow[], own: string, isTaken: (step: Build) => boolean) {
  const steps = workflows
    .flatMap(({ builds }) => builds.filter(isTaken))
    .map((step) => {
      const image = pushedImage(step);
      return { ...step, step, repository: image ?? own, isDefault: image === undefined };
    });
  return withSharedRepositories(steps, own);
}

export function ownImage(origin: string | undefined): string | undefined {
  return origin === undefined ? undefined : imageOf(origin, []);
}

/** The image of a step, if it is more than a name on the runner. */
function pushedImage(build: Build): string | undefined {
  const { image } = build;
  // A repository that another run does not find again.
  const ofOneRun = /(?:\b|_)(?:sha|ref|ref_name|run_id|run_number|number|version|tag|date|commit)\b/i;
  const expressions = (image ?? '').split('${{').slice(1);
  if (expressions.some((text) => ofOneRun.test(text.split('}}', 1)[0] ?? ''))) return undefined;
  return image !== undefined && (pushes(build) || /^[^/.:]*[.:][^/]*\//.test(image)) ? image : undefined;
}
