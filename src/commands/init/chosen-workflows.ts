import { joinPath } from '../../core/init/repository-path.ts';
import type { BuildingWorkflow, FoundImages } from './images.ts';
import { stepDockerfiles } from './step-images.ts';

type Build = BuildingWorkflow['builds'][number];

/** Workflows with only the steps that build a Dockerfile, or may: what other steps build is none of its business. */
export function workflowsOf(
  dockerfile: string,
  found: Pick<FoundImages, 'workflows' | 'composeFiles'>,
  origin: string | undefined,
): readonly BuildingWorkflow[] {
  return found.workflows.flatMap((workflow) => {
    const builds = workflow.builds.filter((build) => mayBuild(build, dockerfile, workflow, found, origin));
    return builds.length === 0 ? [] : [{ ...workflow, builds }];
  });
}

function mayBuild(
  build: Build,
  dockerfile: string,
  { text }: BuildingWorkflow,
  found: Pick<FoundImages, 'composeFiles'>,
  origin: string | undefined,
): boolean {
  const { kind, inputs, baked } = build;
  if (kind === 'ours') return isOurs(build, dockerfile);
  const named = stepDockerfiles(build, found, origin);
  if (named.includes(dockerfile)) return true;
  // Of a command that cannot be read, the Dockerfile is a guess.
  if (kind === 'command' && Object.keys(inputs).length === 0) return text.includes(dockerfile);
  return kind !== 'compose' && baked === undefined && named.length === 0;
}

/** Whether a step of this action builds it, or images of files that may name it. */
function isOurs({ inputs, variants }: Build, dockerfile: string): boolean {
  return (
    inputs['bake-files'] !== undefined ||
    variants.some(
      ({ context = '.', file = `${context}/Dockerfile` }) =>
        joinPath('.', file) === joinPath('.', dockerfile),
    )
  );
}
