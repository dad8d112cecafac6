import { firstFew } from '../../core/format/first-few.ts';
import { secretInputs } from '../../core/init/build-secrets.ts';
import { composeProject } from '../../core/init/compose/compose-build.ts';
import { composeNames } from '../../core/init/compose/compose-choice.ts';
import { readComposeCommand } from '../../core/init/compose/compose-command.ts';
import { folderOf, joinPath } from '../../core/init/repository-path.ts';
import { loginArgs } from '../../core/layers/secret-argument.ts';
import { bakeFilesOfStep, namesImages } from './bake-files.ts';
import type { Build } from './building-step.ts';
import { type FoundImages, pushes } from './images.ts';
import type { InitPlan } from './plan.ts';
import type { Proposal } from './proposal.ts';

/** The images of a step that builds with bake or compose, as inputs. */
export function imagesOf(
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
export function dockerfileOf({ file, context = '.' }: Readonly<Record<string, string>>): string {
  return file ?? joinPath(context, 'Dockerfile') ?? '';
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
export function envFileReason(step: Build, files: FoundImages['composeFiles']): string | undefined {
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
