import { firstFew } from '../../core/format/first-few.ts';
import { plural } from '../../core/format/quantity.ts';
import { groupBy } from '../../core/group.ts';
import { secretInputs } from '../../core/init/build-secrets.ts';
import { changeWorkflow } from '../../core/init/change-workflow.ts';
import { composeProject } from '../../core/init/compose/compose-build.ts';
import { composeNames } from '../../core/init/compose/compose-choice.ts';
import { readComposeCommand } from '../../core/init/compose/compose-command.ts';
import {
  combinationNames,
  expressionOf,
  ownNames,
  ownRepositories,
  unknownKeys,
} from '../../core/init/own-repository.ts';
import { folderOf, joinPath } from '../../core/init/repository-path.ts';
import { withSharedRepositories } from '../../core/init/shared-repository.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import { loginArgs } from '../../core/layers/secret-argument.ts';
import { bakeFilesOfStep, namesImages } from './bake-files.ts';
import { imageOf } from './image-names.ts';
import { type BuildingWorkflow, type FoundImages, pushes } from './images.ts';
import type { InitPlan } from './plan.ts';
import type { Proposal } from './proposal.ts';
import { layerLines } from './questions.ts';
import type { InitFileText } from './report.ts';

type Build = BuildingWorkflow['builds'][number];

/** Workflows that build already, with their steps on layers. */
export function changeWorkflows(plan: InitPlan, action: string): readonly Omit<InitFileText, 'state'>[] {
  const { found, named, origin, reader, base, repository } = plan;
  const { workflows } = found;
  const given = reader.text('layers');
  const build = buildAction(action);
  const own = ownImage(origin);
  const repositories = repositoriesOf(plan.allWorkflows, own ?? '');
  return workflows.flatMap(({ path, text, builds }) => {
    // Bake lints, tests and exports files, too. A script, and an action of somebody else, stays as it is.
    const steps = builds.filter(
      (step) => isChangeable(step) && step.baked?.length !== 0 && !isOfNoFile(step, repository.paths),
    );
    const onWindows = builds.filter(
      (step) => isNotOurs(step) && step.script === undefined && isOfWindows(step),
    );
    const apart = steps.filter((step) => repositories.get(step) === undefined);
    const foreign = steps.filter((step) => isElsewhere(step, repository.paths));
    const staying = [
      ...onWindows.map(({ line, isOnWindows }) =>
        isOnWindows.every((is) => is)
          ? `line ${line}: this job runs on Windows. ${build} builds images for Linux, so this step stays as it is.`
          : `line ${line}: this job runs on Windows, too. ${build} builds images for Linux, so this step stays as it is. For layers, use it in a separate job for Linux.`,
      ),
      ...apart.map((step) => `line ${step.line}: ${whyApart(step, build, own ?? base)}`),
      ...foreign.map(
        ({ line, written, inputs }) =>
          `line ${line}: ${outsideOf(inputs) ?? written[0]?.dockerfile} is not in this repository, so this step stays as it is.`,
      ),
    ];
    for (const remark of together(staying)) reader.notice(`${path}, ${remark}`);
    const changeable = steps.filter((step) => !apart.includes(step) && !foreign.includes(step));
    if (changeable.length === 0) return [];
    const { text: after, remarks } = changeWorkflow(
      text,
      changeable.map((step) => {
        const proposal = named.find(({ candidate }) =>
          step.written.some(
            ({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target,
          ),
        );
        const image = repositories.get(step) || undefined;
        return {
          build: step,
          // Of several that a lookup names, each.
          needsPackages: image === undefined || /(?:^|")(?:ghcr\.io|containers\.[^/"]+)\//.test(image),
          ...{ images: imagesOf(step, plan), unread: step.unread ?? envFileReason(step, found.composeFiles) },
          action: build,
          add: {
            // The layers lie beside the image; nothing has to say so where it is called like the repository.
            ...(image === undefined || image === own ? {} : { image }),
            ...(given === '' ? {} : { layers: layerLines(given).join('\n') }),
            ...missingInputs(step.inputs, proposal),
          },
        };
      }),
    );
    for (const remark of together(remarks)) reader.notice(`${path}, ${remark}`);
    return after === text ? [] : [{ path, text: after, diff: unifiedDiff(path, text, after) }];
  });
}

/** Remarks on steps that stay for one reason as one: `lines 8, 20: … so these steps stay as they are`. */
function together(remarks: readonly string[]): readonly string[] {
  const stays = 'this step stays as it is';
  const reasonOf = (remark: string): string =>
    remark.includes(stays) ? remark.replace(/^line \d+: /, '') : remark;
  return [...groupBy(remarks, reasonOf)].flatMap(([reason, same]) => {
    const lines = same.map((remark) => /^line (\d+): /.exec(remark)?.[1]);
    return same.length === 1 || !reason.includes(stays)
      ? same
      : [`lines ${lines.join(', ')}: ${reason.replace(stays, 'these steps stay as they are')}`];
  });
}

/** Why a step stays as it is whose images need layers each. */
function whyApart(step: Build, action: string, base: string): string {
  const keys = unknownKeys(step);
  const place = keys.map((key) => `-\${{ ${expressionOf(key)} }}`).join('');
  const [input] = keys.filter((key) => key.startsWith('inputs.'));
  if (input !== undefined)
    return `what this step builds is in \`${input}\`, and only a run knows what each call gives. Use ${action} with an \`image\` that differs for each, or their layers replace each other.`;
  if (step.openMatrix !== '' && keys.length > 0)
    return `the matrix of job ${step.job} is \`${step.openMatrix}\`, which only a run knows, so what this step builds could not be read. Use ${action} with an \`image\` that differs for each, such as ${base}${place}. If a value has other characters than an image name may have, use another one.`;
  const what = step.written.length > 1 ? plural(step.written.length, 'image') : 'another image in each job';
  return `this step builds ${what}. Use ${action} with an \`image\` for each, or their layers replace each other.`;
}

/** `org/cache-prewarm@v1` → `org/cache-prewarm/build@v1` */
export function buildAction(action: string): string {
  const at = action.lastIndexOf('@');
  return `${action.slice(0, at)}/build${action.slice(at)}`;
}

/** Whether compose is given a file that is not there: `if [ -f docker-compose.test.yml ]`. */
function isOfNoFile(
  { kind, command = '', inputs: { workdir = '.' } }: Build,
  paths: readonly string[],
): boolean {
  const files = kind === 'compose' ? (readComposeCommand(command)?.files ?? []) : [];
  return files.some((file) => !paths.includes(joinPath(workdir, file) ?? ''));
}

/** What of a build lies outside of the runner's workspace: another command makes it. */
function outsideOf(inputs: Readonly<Record<string, string>>): string | undefined {
  return [inputs['file'], inputs['context']].find((path) => path?.startsWith('/') === true);
}

/** Another step makes the Dockerfiles or checks them out, or they are gone. */
export function isElsewhere({ kind, inputs, written }: Build, paths: readonly string[]): boolean {
  // A command that cannot be read may name any.
  if (kind === 'command' && Object.keys(inputs).length === 0) return false;
  if (outsideOf(inputs) !== undefined) return true;
  return written.length > 0 && written.every(({ dockerfile }) => !paths.includes(dockerfile));
}

/** The images of a step that builds with bake or compose, as inputs. */
function imagesOf(
  step: Build,
  { found, allWorkflows, base, origin, repository }: InitPlan,
): readonly Readonly<Record<string, string>>[] {
  if (step.kind === 'bake') {
    const all = allWorkflows.flatMap(({ builds }) => builds.flatMap(({ baked = [] }) => baked));
    const isOnly = new Set(all.map(({ dockerfile, target }) => `${dockerfile} ${target}`)).size < 2;
    return bakeInputs(step, repository.paths, base, isOnly);
  }
  return step.kind === 'compose' ? composeInputs(step, found.composeFiles, base, origin) : [];
}

/** The Dockerfiles that a step is known to build. */
export function stepDockerfiles(
  { written, baked = [], kind, ...step }: Build,
  { composeFiles }: Pick<FoundImages, 'composeFiles'>,
  origin: string | undefined,
): readonly string[] {
  const composed =
    kind === 'compose'
      ? composeInputs({ ...step, written, baked, kind }, composeFiles, '', origin).map(dockerfileOf)
      : [];
  return [...[...written, ...baked].map(({ dockerfile }) => dockerfile), ...composed];
}

/** Of inputs of the action. */
function dockerfileOf({ file, context = '.' }: Readonly<Record<string, string>>): string {
  return file ?? joinPath(context, 'Dockerfile') ?? '';
}

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
function repositoriesOf(
  workflows: readonly BuildingWorkflow[],
  own: string,
  isTaken = isChangeable,
): ReadonlyMap<Build, string | undefined> {
  const steps = stepsOf(workflows, own, isTaken);
  const found = ownRepositories(steps);
  return new Map(steps.map(({ step }, index) => [step, found[index]]));
}

function isNotOurs({ kind }: Build): boolean {
  return kind !== 'ours';
}

/** Whether a step may become one of this action: none that runs a script, or an action of another project. */
function isChangeable(step: Build): boolean {
  return isNotOurs(step) && step.kind !== 'foreign' && step.script === undefined && !isOfWindows(step);
}

/** Whether a step runs on Windows, if only in some combinations of its matrix. */
export function isOfWindows({ isOnWindows }: Build): boolean {
  return isOnWindows.some((is) => is);
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

function ownImage(origin: string | undefined): string | undefined {
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

/** Whether a step, or a script after it, pushes an image of this repository, if only in some runs. */
export function pushesOwn(build: Build, paths: readonly string[]): boolean {
  const isMade = build.written.some(({ madeFolder }) => madeFolder !== undefined);
  return (pushes(build) || build.isPushedLater === true) && (isMade || !isElsewhere(build, paths));
}

/** Inputs of bake-action that mean the same here. */
const keptOfBake = ['push', 'load', 'pull', 'no-cache', 'provenance', 'sbom', 'vars'];

/** One step for all images of bake's files; where they do not say where they are pushed, one for each. None: only a person can tell. */
function bakeInputs(
  { inputs, baked = [] }: Build,
  paths: readonly string[],
  base: string,
  isOnly: boolean,
): readonly Readonly<Record<string, string>>[] {
  const given = (...names: readonly string[]) =>
    Object.fromEntries(names.flatMap((name) => (inputs[name] === undefined ? [] : [[name, inputs[name]]])));
  const output = { ...(pushes({ inputs }) ? { push: 'true' } : {}), ...given(...keptOfBake) };
  if (baked.length > 0 && namesImages(inputs, baked))
    return [
      {
        'bake-files': bakeFilesOfStep(inputs, paths).join('\n'),
        ...given('targets', 'set'),
        ...output,
      },
    ];
  // Nowhere is said where.
  if (!['', 'false'].includes(output['push'] ?? '')) return [];
  return baked.map((build) => ({
    ...imageInputs(
      build.context ?? '.',
      build,
      isOnly ? base : `${base}/${(build.name ?? build.dockerfile).toLowerCase()}`,
    ),
    ...(build.platforms.length === 0 ? {} : { platforms: build.platforms.join(',') }),
    ...(build.loads ? { load: 'true' } : {}),
    ...output,
    ...secretInputs(build.secrets),
    ...(build.tags.length === 0 ? {} : { tags: build.tags.join('\n') }),
  }));
}

/** An image as inputs, those apart that have their usual value. */
function imageInputs(
  context: string,
  {
    dockerfile,
    target,
    buildArgs,
    buildContexts,
  }: Pick<Proposal['candidate'], 'dockerfile' | 'target' | 'buildArgs' | 'buildContexts'>,
  image: string,
): Readonly<Record<string, string>> {
  const lines = (pairs: Readonly<Record<string, string>>): string =>
    Object.entries(pairs)
      .map(([name, value]) => `${name}=${value}`)
      .join('\n');
  return Object.fromEntries(
    Object.entries({
      image,
      context: context === '.' ? '' : context,
      file: dockerfile === (context === '.' ? 'Dockerfile' : `${context}/Dockerfile`) ? '' : dockerfile,
      target: target ?? '',
      'build-args': lines(buildArgs),
      'build-contexts': lines(buildContexts),
    }).filter(([, value]) => value !== ''),
  );
}

/** The images that a command of compose builds, as inputs: under the names that compose looks for afterwards. */
function composeInputs(
  step: Build,
  files: FoundImages['composeFiles'],
  base: string,
  origin: string | undefined,
): readonly Readonly<Record<string, string>>[] {
  const found = composedBy(step, files);
  if (found === undefined || envFileReason(step, files) !== undefined) return [];
  const { file, all, builds, command } = found;
  const folder = folderOf(file.path) === '.' ? (origin?.split('/').at(-1) ?? 'app') : folderOf(file.path);
  const project = command.project ?? composeProject(file.text, folder.split('/').at(-1) ?? folder);
  return builds.map((build) => {
    const { service, reference, openArgs, mixedArgs } = build;
    const open = Object.fromEntries(
      Object.entries(openArgs)
        // Of one that nothing sets, the default counts.
        .filter(([, variable]) => step.sets?.(variable) ?? true)
        .map(([name, variable]) => [name, mixedArgs[name] ?? `\${{ env.${variable} }}`]),
    );
    return {
      ...imageInputs(
        build.context ?? '.',
        { ...build, buildArgs: { ...build.buildArgs, ...open } },
        all.length === 1 ? base : `${base}/${service.toLowerCase()}`,
      ),
      load: 'true',
      ...secretInputs(build.secrets ?? {}),
      tags: reference ?? `${project}-${service}`,
    };
  });
}

/** Why a step of compose stays as it is: words without a full stop; undefined: no `.env` that a step writes decides. */
function envFileReason(step: Build, files: FoundImages['composeFiles']): string | undefined {
  if (step.writesEnvFile !== true) return undefined;
  const open = composedBy(step, files)?.builds.flatMap(({ openArgs }) =>
    Object.entries(openArgs).flatMap(([name, variable]) => (step.sets?.(variable) === true ? [] : [name])),
  );
  return open === undefined || open.length === 0
    ? undefined
    : `with ${firstFew([...new Set(open)])} from an \`.env\` that a step writes, so init does not know the values`;
}

/** What a command of compose builds; undefined: that cannot be told. */
function composedBy({ command = '', inputs: { workdir = '.' } }: Build, files: FoundImages['composeFiles']) {
  const read = readComposeCommand(command);
  const [path, ...more] = read?.files ?? [];
  const file =
    path === undefined
      ? workdir === '.'
        ? files[0]
        : composeNames.flatMap((name) => files.find((one) => one.path === `${workdir}/${name}`) ?? [])[0]
      : files.find((one) => one.path === joinPath(workdir, path));
  // Several files are one that nobody has written down.
  if (read === undefined || file === undefined || more.length > 0) return undefined;
  const overrides = path === undefined ? overridesOf(file, files) : [];
  const all = [
    ...file.builds,
    ...overrides.filter(({ service }) => file.builds.every((one) => one.service !== service)),
  ];
  const isChanged = overrides.some((build) =>
    file.builds.some((one) => one.service === build.service && howBuilt(one) !== howBuilt(build)),
  );
  const builds = all.filter(({ service }) => read.services.length === 0 || read.services.includes(service));
  const isOpen = builds.some(
    (build) =>
      build.context === undefined ||
      (build.openTarget ?? build.openPlace) !== undefined ||
      ('secrets' in build && build.secrets === undefined) ||
      loginArgs(build.buildArgs).size > 0,
  );
  return isChanged || isOpen ? undefined : { file, all, builds, command: read };
}

/** What `compose.override.yml` beside `compose.yml` builds (https://docs.docker.com/compose/how-tos/multiple-compose-files/merge/). */
function overridesOf(
  { path }: FoundImages['composeFiles'][number],
  files: FoundImages['composeFiles'],
): FoundImages['composeFiles'][number]['builds'] {
  return files.flatMap((one) =>
    folderOf(one.path) === folderOf(path) && /(^|\/)(docker-)?compose\.override\.ya?ml$/.test(one.path)
      ? one.builds
      : [],
  );
}

function howBuilt(build: FoundImages['composeFiles'][number]['builds'][number]): string {
  const { context, dockerfile, target, buildArgs, openArgs, buildContexts } = build;
  return JSON.stringify([context, dockerfile, target, buildArgs, openArgs, buildContexts]);
}

/** What a step leaves open that compose, or the place of the files, says. */
function missingInputs(
  inputs: Readonly<Record<string, string>>,
  proposal: Proposal | undefined,
): Readonly<Record<string, string>> {
  if (proposal === undefined || inputs['build-args'] !== undefined) return {};
  const open = proposal.openArguments.map(({ name }) => name);
  const lines = Object.entries(proposal.candidate.buildArgs).filter(([name]) => open.includes(name));
  return lines.length === 0
    ? {}
    : { 'build-args': lines.map(([name, value]) => `${name}=${value}`).join('\n') };
}
