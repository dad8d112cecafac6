import { readFile } from 'node:fs/promises';
import { originContainerHost } from '../../adapters/github/event.ts';
import type { Session, Surroundings } from '../../adapters/runner/session.ts';
import { errorAdvice } from '../../core/error.ts';
import { formatBakeFile } from '../../core/init/bake-file.ts';
import type { BakeFilling } from '../../core/init/bake-filling.ts';
import { historyLength, readChangeHistory } from '../../core/init/change-history.ts';
import { changeWorkflow } from '../../core/init/change-workflow.ts';
import { composeProject } from '../../core/init/compose-build.ts';
import { readComposeCommand } from '../../core/init/compose-command.ts';
import {
  type DeploymentFilling,
  fillWorkflow,
  type ImageFilling,
  layersText,
  type WorkflowFilling,
} from '../../core/init/fill-workflow.ts';
import { type ComposeGuess, guessHealthUrl, readCompose } from '../../core/init/guess-deployment.ts';
import { chooseImages, type ImageCandidate } from '../../core/init/image-candidate.ts';
import { folderOf, joinPath } from '../../core/init/repository-path.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { type LayerRequest, parseLayerRequest } from '../../core/layers/layer.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { ReadInputs } from '../command.ts';
import { browserUrl } from '../context.ts';
import { describeFindings } from './findings.ts';
import { type BuildingWorkflow, bakeNames, type FoundImages, findImages } from './images.ts';
import { examples } from './metadata.ts';
import { type Proposal, propose } from './proposal.ts';
import type { InitFile } from './report.ts';
import { openRepository, type Repository } from './repository.ts';

type Example = (typeof examples)[number];
/** Of those, the ones that are only about hosts. */
const aboutHosts: ReadonlySet<Example> = new Set(['deploy', 'rollback']);

/** What was found in the repository, and what is to be written. */
export interface InitInputs {
  readonly image: string;
  /** At least one; the first is the likeliest. */
  readonly proposals: readonly (Proposal & { readonly image: string })[];
  /** All Dockerfiles that were found, ranked. */
  readonly candidates: readonly ImageCandidate[];
  readonly files: readonly (InitFile & { readonly text: string })[];
  readonly dryRun: boolean;
  /** Only the patch of the Dockerfiles is wanted. */
  readonly patch: boolean;
  /** A build is to measure what a code change costs. */
  readonly tries: boolean;
  readonly nextSteps: readonly string[];
}

/** The answer that was given as an input, or to the question; else the guess. */
type Ask = (input: string, question: string, guess: string) => Promise<string>;

/** Reads inputs and repository, and asks for what the inputs do not say. */
export async function readInitInputs(
  values: Session['values'],
  {
    cwd,
    env,
    root,
    ask: askUser,
    console,
    commands,
  }: Pick<Surroundings, 'cwd' | 'env' | 'root' | 'ask' | 'console' | 'commands'>,
): Promise<ReadInputs<InitInputs>> {
  const reader = createInputReader(values);
  const yes = reader.boolean('yes', false);
  const patch = reader.boolean('patch', false);
  const dryRun = reader.boolean('dry-run', false) || patch;
  const tries = reader.boolean('try', false);
  const options = { force: reader.boolean('force', false), write: reader.boolean('write', false), dryRun };
  const asks = askUser !== undefined && !yes && !patch;
  const ask: Ask = async (input, question, guess) => {
    const given = reader.text(input);
    if (given !== '' || !asks) return given || guess;
    return (await askUser(question, guess)).trim() || guess;
  };
  const repository = await openRepository(cwd, env, commands);
  const origin = browserUrl(await repository.git('remote', 'get-url', 'origin'));
  const found = await findImages(repository, commands, env, {
    origin: origin === undefined ? '' : new URL(origin).pathname.slice(1),
    composeFile: reader.text('compose-file'),
    file: namedFile(reader),
  });
  for (const notice of found.notices) reader.notice(notice);
  const chosen = chosenImages(reader, found.candidates);
  const request = readRequest(reader);
  const history = readChangeHistory(
    await repository.git('log', `--max-count=${historyLength}`, '--format=%x00', '--name-only'),
  );
  let proposals: readonly Proposal[] = await Promise.all(
    chosen.map((candidate) =>
      propose(candidate, repository, { context: reader.text('context') || undefined, request, history }),
    ),
  );
  if (asks && proposals.length > 0) console.info(describeFindings(proposals, found.candidates).join('\n'));

  proposals = await Promise.all(proposals.map((proposal) => closeArguments(proposal, ask)));
  const base =
    (await ask('image', 'Registry and repository of the image', imageOf(origin, proposals))) || unknownImage;
  if (base !== unknownImage) checkImage(reader, base);
  else if (origin !== undefined)
    reader.problem(
      'image',
      `required: registry and repository such as ghcr.io/owner/app, because the registry of ${new URL(origin).host} is not known`,
    );
  proposals = await askLayers({ reader, ask, proposals, repository });
  const named = proposals.map((proposal) => ({
    ...proposal,
    image: proposals.length === 1 ? base : imageInGroup(proposal.candidate, base),
  }));
  const action = reader.text('action', 'org/cache-prewarm@v1');
  if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
    reader.problem('action', `expected owner/repository@version, got "${action}"`);
  const bake =
    bakeFilling(named, request, reader) ?? newBakeFile(named, { base, request, paths: repository.paths });
  const changed = changeWorkflows(found, named, {
    ...{ action, origin, reader, base },
    given: reader.text('layers'),
  });
  const compose = await findCompose(
    repository,
    reader,
    named.map(({ image }) => image),
  );
  const isNowhere = base === unknownImage && bake === undefined;
  const workflows = readWorkflows(
    reader,
    await ask(
      'workflows',
      `Workflows to write, of ${examples.join(', ')}`,
      usualWorkflows(found, changed, {
        compose: isNowhere ? undefined : compose,
        proposals: named,
        bake,
      }),
    ),
    changed.length > 0 || found.workflows.some(({ path }) => !isOurs(path)),
  );
  const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
  const deployment = deploys
    ? await readDeployment({
        ...{ reader, ask, base, compose, proposals: named },
        lacksImage: isNowhere && origin === undefined,
      })
    : undefined;
  const filling = {
    images: named
      .filter(({ problem }) => problem === undefined)
      .map((proposal) => fillingOf(proposal, request)),
    bake,
    deployment,
    action,
    branch: reader.text('branch') || (await repository.git('branch', '--show-current')) || 'main',
  };
  const written = await Promise.all(
    (filling.images.length === 0 ? [] : workflows).map(async (name) => {
      const example = await readFile(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
      return placeFile(
        repository,
        name,
        ownText(fillWorkflow(example, filling), deployment),
        options,
        reader,
      );
    }),
  );
  const marked = named.flatMap(({ laterEnd, candidate: { dockerfile: path }, dockerfile }) =>
    laterEnd === undefined || dockerfile === undefined
      ? []
      : [{ path, text: laterEnd.text, diff: unifiedDiff(path, dockerfile.text, laterEnd.text) }],
  );
  const files = [
    ...newBakeFiles(filling, written, repository),
    ...[...changed, ...marked].map((file) => ({ ...file, state: stateOf(options) })),
    ...written,
  ];
  return {
    inputs:
      named[0] === undefined
        ? undefined
        : {
            ...{ image: base, proposals: named, candidates: found.candidates, files, dryRun, patch, tries },
            nextSteps: nextSteps({ deployment, named, origin, files, workflows: found.workflows }),
          },
    reader,
  };
}

/** Where there is no remote: the repository that the workflow runs in. */
const unknownImage = `ghcr.io/\${{ github.repository }}`;

/** A change of a file that is there is shown, and written only when that is wanted. */
function stateOf({
  write,
  dryRun,
}: {
  readonly write: boolean;
  readonly dryRun: boolean;
}): InitFile['state'] {
  return write || dryRun ? 'changed' : 'proposed';
}

function imageOf(origin: string | undefined, proposals: readonly Proposal[]): string {
  const [only] = proposals;
  const said = proposals.length === 1 ? only?.candidate.image : undefined;
  const byWorkflow = only?.candidate.mentions[0]?.by === 'workflow';
  if (said !== undefined && !said.includes('${{') && (byWorkflow || /^[^/.:]*[.:][^/]*\//.test(said)))
    return said;
  if (origin === undefined) return '';
  const host = originContainerHost(origin);
  return host === undefined ? '' : `${host}${new URL(origin).pathname}`.toLowerCase();
}

/** Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. */
function imageInGroup(candidate: ImageCandidate, base: string): string {
  const { image, name } = candidate;
  return image !== undefined && isNamed(candidate) ? image : `${base}/${name.toLowerCase()}`;
}

function checkImage(reader: InputReader, image: string): void {
  try {
    const { tag, digest } = parseReference(image);
    if (!image.includes('/') || tag !== undefined || digest !== undefined)
      reader.problem('image', `expected registry and repository without a tag, got "${image}"`);
  } catch (error) {
    reader.problem('image', errorAdvice(error));
  }
}

function namedFile(reader: InputReader): string {
  return reader.text('file').replace(/^\.\//, '');
}

/** Those that the inputs name, or the likeliest. */
function chosenImages(reader: InputReader, candidates: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const file = namedFile(reader);
  const context = reader.text('context').replace(/^\.\/|\/$/g, '');
  const target = reader.text('target');
  const inContext = `${context}/Dockerfile`;
  const path =
    file !== '' ? file : candidates.some(({ dockerfile }) => dockerfile === inContext) ? inContext : '';
  const named = path === '' ? [] : candidates.filter(({ dockerfile }) => dockerfile === path);
  const of = path === '' ? chooseImages(candidates) : named.slice(0, 1);
  if (candidates.length === 0)
    reader.problem('file', 'expected a Dockerfile, found none. Name one with --file');
  else if (of.length === 0)
    reader.problem(
      'file',
      `expected one of the Dockerfiles that there are: ${[...new Set(candidates.map(({ dockerfile }) => dockerfile))].slice(0, 10).join(', ')}`,
    );
  const given = Object.fromEntries(
    reader.pairs('build-args', 'NAME=value', { commas: true }).map(({ key, value }) => [key, value]),
  );
  return of.map((candidate) => ({
    ...candidate,
    target: target === '' ? candidate.target : target,
    buildArgs: { ...candidate.buildArgs, ...given },
  }));
}

function readRequest(reader: InputReader): LayerRequest {
  const lines = layerLines(reader.text('layers'));
  // Without a word the Dockerfile decides about all its stages.
  if (lines.length === 0) return 'auto';
  const { layers, problems } = parseLayerRequest(lines);
  for (const problem of problems) reader.problem('layers', problem);
  return problems.length > 0 ? 'auto' : layers;
}

function layerLines(text: string): readonly string[] {
  return text
    .split(/[\n,]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** What a FROM needs and nothing says is asked, or becomes a variable of the repository. */
async function closeArguments(proposal: Proposal, ask: Ask): Promise<Proposal> {
  const answers: Record<string, string> = {};
  for (const { name, line } of proposal.openArguments)
    answers[name] = await ask(
      '',
      `Value of the build argument ${name}, which line ${line} of ${proposal.candidate.dockerfile} needs`,
      `\${{ vars.${name} }}`,
    );
  const { candidate } = proposal;
  return { ...proposal, candidate: { ...candidate, buildArgs: { ...candidate.buildArgs, ...answers } } };
}

/** One image: its layers can be named otherwise. */
async function askLayers({
  reader,
  ask,
  proposals,
  repository,
}: {
  readonly reader: InputReader;
  readonly ask: Ask;
  readonly proposals: readonly Proposal[];
  readonly repository: Repository;
}): Promise<readonly Proposal[]> {
  const [only] = proposals;
  if (only === undefined || proposals.length > 1 || only.dockerfile === undefined) return proposals;
  const guess = layersText(proposedLayers(only, 'auto')).trim().replaceAll('\n', ',');
  const answer = await ask('layers', 'Dependency layers: auto, or name=stage', guess);
  if (answer === guess && reader.text('layers') === '') return proposals;
  const { layers, problems } = parseLayerRequest(layerLines(answer));
  for (const problem of problems) reader.problem('layers', problem);
  if (problems.length > 0 || layers === 'auto' || layers === 'default') return proposals;
  const known = only.dockerfile.stages.map(({ displayName }) => displayName);
  for (const { target } of layers) {
    const stage = target.split('@')[0] ?? '';
    if (stage !== '' && !known.includes(stage.toLowerCase()))
      reader.problem('layers', `expected stages of the Dockerfile (${known.join(', ')}), got "${target}"`);
  }
  const again = await propose(only.candidate, repository, {
    ...{ context: only.context, request: layers, history: undefined },
  });
  return [{ ...again, decisions: only.decisions, missing: only.missing }];
}

/** `auto`, where a layer ends inside a stage or there is none. */
function proposedLayers({ layers }: Pick<Proposal, 'layers'>, request: LayerRequest): ImageFilling['layers'] {
  if (typeof request !== 'string') return request;
  return layers.length === 0 || layers.some(({ target }) => target.includes('@')) ? 'auto' : layers;
}

function fillingOf(proposal: Proposal & { readonly image: string }, request: LayerRequest): ImageFilling {
  const { candidate, context, image } = proposal;
  const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
  return {
    ...{ name: candidate.name, image, layers: proposedLayers(proposal, request) },
    file: candidate.dockerfile === usual ? undefined : candidate.dockerfile,
    context: context === '.' ? undefined : context,
    target: candidate.target,
    ...{ buildArgs: candidate.buildArgs, buildContexts: candidate.buildContexts },
  };
}

/** What names all of several images; undefined: there is one, or some are named elsewhere or nowhere. */
function bakeFilling(
  proposals: InitInputs['proposals'],
  request: LayerRequest,
  reader: InputReader,
): BakeFilling | undefined {
  if (proposals.length < 2) return undefined;
  const sources = proposals.map(({ candidate, problem }) =>
    problem === undefined ? bakeFilesOf(candidate) : [],
  );
  const file = sources[0]?.find((path) => sources.every((paths) => paths.includes(path)));
  if (file === undefined) return undefined;
  const unnamed = proposals.filter(({ candidate }) => !isNamed(candidate));
  if (unnamed.length > 0) {
    const names = unnamed.map(({ candidate }) => candidate.name);
    reader.notice(
      `${file} does not say where ${names.join(', ')} ${names.length === 1 ? 'is' : 'are'} pushed, so each image gets a job. With registry and repository as its image name there, one job builds all.`,
    );
    return undefined;
  }
  return bakeOf(file, proposals, request);
}

/** Several Dockerfiles that nothing names: a bake file that does. */
function newBakeFile(
  proposals: InitInputs['proposals'],
  {
    base,
    request,
    paths,
  }: { readonly base: string; readonly request: LayerRequest; readonly paths: readonly string[] },
): BakeFilling | undefined {
  const isSaid = proposals.some(
    ({ problem, candidate }) => problem !== undefined || candidate.mentions.length > 0,
  );
  const names = new Set(proposals.map(({ candidate }) => candidate.name));
  if (proposals.length < 2 || isSaid || names.size < proposals.length || base === unknownImage)
    return undefined;
  return bakeNames.some((name) => paths.includes(name))
    ? undefined
    : bakeOf('docker-bake.hcl', proposals, request);
}

function bakeOf(file: string, proposals: InitInputs['proposals'], request: LayerRequest): BakeFilling {
  const open = proposals.flatMap(({ openArguments, candidate }) =>
    openArguments.map(({ name }) => [name, candidate.buildArgs[name] ?? ''] as const),
  );
  return {
    file,
    layers: typeof request === 'string' ? 'auto' : request,
    openArgs: Object.fromEntries(open),
  };
}

/** The bake file, where it is new and a workflow that is written names it. */
function newBakeFiles(
  { bake, images }: Pick<WorkflowFilling, 'bake' | 'images'>,
  written: readonly unknown[],
  { paths }: Repository,
): InitInputs['files'] {
  if (bake === undefined || written.length === 0 || paths.includes(bake.file)) return [];
  const text = formatBakeFile(images, Object.keys(bake.openArgs));
  return [{ path: bake.file, text, state: 'written', diff: unifiedDiff(bake.file, undefined, text) }];
}

/** Files in the root that name it: from there, bake finds the same folders as compose does. */
function bakeFilesOf({ mentions }: ImageCandidate): readonly string[] {
  return mentions.flatMap(({ by, where }) =>
    by === 'bake' || by === 'compose' ? (/ of ([^/]+)$/.exec(where)?.[1] ?? []) : [],
  );
}

/** By registry and repository. */
function isNamed({ image }: ImageCandidate): boolean {
  return image !== undefined && !image.includes('${{') && /^[^/.:]*[.:][^/]*\//.test(image);
}

/** Workflows that build already, with their steps on layers. */
function changeWorkflows(
  { workflows, composeFiles }: FoundImages,
  proposals: readonly (Proposal & { readonly image: string })[],
  {
    action,
    origin,
    reader,
    given,
    base,
  }: {
    readonly action: string;
    readonly origin: string | undefined;
    readonly reader: InputReader;
    readonly given: string;
    /** The image of the repository. */
    readonly base: string;
  },
): readonly Omit<InitInputs['files'][number], 'state'>[] {
  const at = action.lastIndexOf('@');
  const build = `${action.slice(0, at)}/build${action.slice(at)}`;
  const own = origin === undefined ? undefined : imageOf(origin, []);
  return workflows.flatMap(({ path, text, builds }) => {
    const steps = builds.filter(({ kind }) => kind !== 'ours');
    if (steps.length === 0) return [];
    const { text: after, remarks } = changeWorkflow(
      text,
      steps.map((step) => {
        const proposal = proposals.find(({ candidate }) =>
          step.written.some(
            ({ dockerfile, target }) => dockerfile === candidate.dockerfile && target === candidate.target,
          ),
        );
        const image = pushedImage(step);
        return {
          build: step,
          needsPackages: image === undefined || /^(ghcr\.io|containers\.[^/]+)\//.test(image),
          images:
            step.kind === 'bake'
              ? bakeInputs(proposals, step.inputs)
              : step.kind === 'compose'
                ? composeInputs(step.command ?? '', composeFiles, { base, origin })
                : [],
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
    for (const remark of remarks) reader.notice(`${path}, ${remark}`);
    return after === text ? [] : [{ path, text: after, diff: unifiedDiff(path, text, after) }];
  });
}

/** The image of a step, if it is more than a name on the runner. */
function pushedImage({ image, inputs }: BuildingWorkflow['builds'][number]): string | undefined {
  const pushes =
    !['', 'false'].includes(inputs['push'] ?? '') || (inputs['outputs'] ?? '').includes('push=true');
  return image !== undefined && (pushes || /^[^/.:]*[.:][^/]*\//.test(image)) ? image : undefined;
}

/** One step for all images of a bake file; where it does not say where they are pushed, one for each. */
function bakeInputs(
  proposals: readonly (Proposal & { readonly image: string })[],
  given: Readonly<Record<string, string>>,
): readonly Readonly<Record<string, string>>[] {
  const baked = proposals.filter(({ candidate }) => candidate.mentions.some(({ by }) => by === 'bake'));
  const [file] = baked.flatMap(({ candidate }) => bakeFilesOf(candidate));
  if (file !== undefined && baked.every(({ candidate }) => isNamed(candidate)))
    return [
      {
        'bake-files': given['files'] ?? file,
        ...(given['targets'] === undefined ? {} : { targets: given['targets'] }),
        ...(given['set'] === undefined ? {} : { set: given['set'] }),
        push: 'auto',
      },
    ];
  return baked.map((proposal) => {
    const { image, file, context, target, buildArgs } = fillingOf(proposal, 'auto');
    const lines = Object.entries(buildArgs).map(([name, value]) => `${name}=${value}`);
    return Object.fromEntries(
      Object.entries({
        ...{
          image,
          context,
          file,
          target,
          'build-args': lines.length === 0 ? undefined : lines.join('\n'),
        },
        platforms: proposal.candidate.platforms.join(',') || undefined,
        push: 'auto',
      }).filter((entry): entry is [string, string] => entry[1] !== undefined),
    );
  });
}

/** The images that a command of compose builds, as inputs: under the names that compose looks for afterwards. */
function composeInputs(
  command: string,
  files: FoundImages['composeFiles'],
  { base, origin }: { readonly base: string; readonly origin: string | undefined },
): readonly Readonly<Record<string, string>>[] {
  const read = readComposeCommand(command);
  const [path, ...more] = read?.files ?? [];
  const file = path === undefined ? files[0] : files.find((one) => one.path === joinPath('.', path));
  // Several files are one that nobody has written down.
  if (read === undefined || file === undefined || more.length > 0) return [];
  const builds = file.builds.filter(
    ({ service }) => read.services.length === 0 || read.services.includes(service),
  );
  if (builds.some(({ context }) => context === undefined)) return [];
  const folder = folderOf(file.path) === '.' ? (origin?.split('/').at(-1) ?? 'app') : folderOf(file.path);
  const project = read.project ?? composeProject(file.text, folder.split('/').at(-1) ?? folder);
  return builds.map(
    ({ service, reference, context, dockerfile, target, buildArgs, openArgs, buildContexts }) => {
      const lines = (pairs: Readonly<Record<string, string>>): string =>
        Object.entries(pairs)
          .map(([name, value]) => `${name}=${value}`)
          .join('\n');
      const open = Object.fromEntries(openArgs.map((name) => [name, `\${{ env.${name} }}`]));
      const usual = context === '.' ? 'Dockerfile' : `${context}/Dockerfile`;
      return Object.fromEntries(
        Object.entries({
          image: file.builds.length === 1 ? base : `${base}/${service.toLowerCase()}`,
          context: context === '.' ? '' : (context ?? ''),
          file: dockerfile === usual ? '' : dockerfile,
          target: target ?? '',
          'build-args': lines({ ...buildArgs, ...open }),
          'build-contexts': lines(buildContexts),
          load: 'true',
          tags: reference ?? `${project}-${service}`,
        }).filter(([, value]) => value !== ''),
      );
    },
  );
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

/** What is written when nobody says it: nothing beside workflows that build already. */
function usualWorkflows(
  { workflows }: FoundImages,
  changed: readonly unknown[],
  {
    compose,
    proposals,
    bake,
  }: {
    readonly compose: FoundCompose | undefined;
    readonly proposals: readonly Proposal[];
    readonly bake: BakeFilling | undefined;
  },
): string {
  if (
    changed.length > 0 ||
    workflows.some(({ path, builds }) => !isOurs(path) && builds.some(({ kind }) => kind === 'ours'))
  )
    return '';
  const deploys = compose !== undefined && (proposals.length === 1 || bake !== undefined);
  // Without a layer there is nothing to keep warm.
  const prewarms = proposals.some(({ layers }) => layers.length > 0);
  return [...(prewarms ? ['prewarm'] : []), 'ci', ...(deploys ? ['deploy', 'rollback'] : [])].join(',');
}

/** Whether init writes a workflow of this name. */
function isOurs(path: string): boolean {
  return examples.some((name) => pathsOf(name).includes(path));
}

/** A name that is taken gets another one. */
function pathsOf(name: Example): readonly string[] {
  return [`.github/workflows/${name}.yml`, `.github/workflows/cache-${name}.yml`];
}

function readWorkflows(reader: InputReader, text: string, mayBeNone: boolean): readonly Example[] {
  const names = text
    .split(/[\n,]/)
    .map((name) => name.trim().replace(/\.yml$/, ''))
    .filter((name) => name !== '');
  const unknown = names.filter((name) => !examples.some((example) => example === name));
  if ((names.length === 0 && !mayBeNone) || unknown.length > 0)
    reader.problem(
      'workflows',
      `expected some of ${examples.join(', ')}, got "${(unknown.length > 0 ? unknown : names).join(', ')}"`,
    );
  return examples.filter((example) => names.includes(example));
}

interface FoundCompose {
  readonly path: string;
  readonly guess: ComposeGuess;
  /** It was named, and not only found. */
  readonly isNamed: boolean;
}

async function findCompose(
  repository: Repository,
  reader: InputReader,
  images: readonly string[],
): Promise<FoundCompose | undefined> {
  const named = reader.text('compose-file');
  // The names that compose looks for, in its order.
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  for (const path of named === '' ? names : [named]) {
    const text = await repository.read(path);
    if (text === undefined) continue;
    const guess = readCompose(text, images);
    if (guess !== undefined) return { path, guess, isNamed: named !== '' };
    if (named !== '') reader.problem('compose-file', `expected a compose file with services, got ${path}`);
    return undefined;
  }
  if (named !== '') reader.problem('compose-file', `expected a compose file, found none at ${named}`);
  return undefined;
}

async function readDeployment({
  reader,
  ask,
  base,
  compose,
  proposals,
  lacksImage,
}: {
  readonly reader: InputReader;
  readonly ask: Ask;
  /** The image of the repository. */
  readonly base: string;
  readonly compose: FoundCompose | undefined;
  readonly proposals: InitInputs['proposals'];
  /** Nothing says where the images are. */
  readonly lacksImage: boolean;
}): Promise<DeploymentFilling> {
  if (lacksImage)
    reader.problem(
      'image',
      'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin',
    );
  const name = (base === unknownImage ? '' : base.split('/').at(-1)) || 'app';
  const projectDir = await ask(
    'project-dir',
    'Directory of the Compose project on the servers',
    `/srv/${name}`,
  );
  if (!projectDir.startsWith('/'))
    reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
  const [guessedUrl] = proposals.flatMap(({ dockerfile }) =>
    dockerfile === undefined ? [] : (guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map()) ?? []),
  );
  const healthUrl =
    (await ask('health-url', 'Health check URL on the server (may be empty)', guessedUrl ?? '')) || undefined;
  if (healthUrl !== undefined && !/^https?:\/\//.test(healthUrl))
    reader.problem(
      'health-url',
      `expected an address such as http://127.0.0.1:8080/health, got "${healthUrl}"`,
    );
  if (healthUrl === undefined)
    reader.notice(
      'No health-url: a release counts as healthy if Compose says so and its containers keep running.',
    );
  const usable = compose !== undefined && (compose.isNamed || compose.guess.runsImage);
  if (compose !== undefined && !usable)
    reader.notice(
      `${compose.path} has no service with the image ${proposals.map(({ image }) => image).join(' or ')}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`,
    );
  return {
    projectDir,
    healthUrl,
    composeFile: usable ? compose.path : undefined,
    environment: await ask('environment', 'GitHub environment to deploy to', 'production'),
  };
}

/** An example as a file of the repository: without what is only said to those who read the examples. */
function ownText(text: string, deployment: DeploymentFilling | undefined): string {
  return text
    .replace(/^# Copy this file to \.github\/workflows\/ in your repository\.\n/m, '')
    .replace(/ Copy this file to \.github\/workflows\/ in your repository\./, '')
    .replace(
      'Builds every push and pull request on the warm layers, and deploys pushes.',
      deployment === undefined ? 'Builds every push and pull request on the warm layers.' : '$&',
    );
}

/** Where a workflow goes: a file of that name that is none of ours stays. */
async function placeFile(
  repository: Repository,
  name: Example,
  text: string,
  { force }: { readonly force: boolean },
  reader: InputReader,
): Promise<InitInputs['files'][number]> {
  const [usual = '', other = ''] = pathsOf(name);
  for (const path of [usual, other]) {
    const before = await repository.read(path);
    if (before === undefined)
      return { path, text, state: 'written', diff: unifiedDiff(path, undefined, text) };
    if (before === text) return { path, text, state: 'unchanged', diff: '' };
    const diff = unifiedDiff(path, before, text);
    if (force) return { path, text, state: 'replaced', diff };
    if (!before.includes('/cache-prewarm') && path === usual) {
      reader.notice(`${path} is another workflow, so this one is called ${other}. --force overwrites it.`);
      continue;
    }
    reader.notice(`${path} is there already, with other content. --force overwrites it.`);
    return { path, text: before, state: 'kept', diff };
  }
  throw new Error('unreachable');
}

function nextSteps({
  deployment,
  named,
  origin,
  files,
  workflows,
}: {
  readonly deployment: DeploymentFilling | undefined;
  readonly named: InitInputs['proposals'];
  readonly origin: string | undefined;
  readonly files: readonly InitFile[];
  readonly workflows: readonly BuildingWorkflow[];
}): readonly string[] {
  const host = origin && originContainerHost(origin);
  const hosts = ['ghcr.io', ...(host?.startsWith('containers.') ? [host] : [])];
  const elsewhere = named.find(({ image }) => !hosts.includes(image.split('/')[0] ?? ''));
  const logsIn = workflows.some(
    ({ text }) => text.includes('docker/login-action') || text.includes('docker login'),
  );
  const variables = named.flatMap(({ openArguments, candidate }) =>
    openArguments.filter(({ name }) => candidate.buildArgs[name] === `\${{ vars.${name} }}`),
  );
  const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
  return [
    ...(elsewhere === undefined || logsIn || !isNew
      ? []
      : [
          `${elsewhere.image} is not in GitHub's registry. Set registry-username in the workflows, and the secret REGISTRY_PASSWORD.`,
        ]),
    ...[...new Set(variables.map(({ name }) => name))].map(
      (name) =>
        `gh variable set ${name} --body "…" gives the build argument ${name} its value, which FROM needs.`,
    ),
    ...(files.some(({ state }) => state === 'proposed')
      ? ['cache-prewarm init --write changes these lines.']
      : []),
    ...(named.some(({ problem }) => problem !== undefined)
      ? ['Correct the Dockerfile, and run cache-prewarm init again.']
      : []),
    ...named.flatMap(({ installFirst, patches, candidate }) =>
      installFirst === undefined
        ? patches.length === 0
          ? []
          : [
              `${candidate.dockerfile} copies the code without --link, so a builder that starts empty downloads the layers first. cache-prewarm init --patch --try | git apply adds --link, if the image stays the same.`,
            ]
        : [
            `${candidate.dockerfile} copies everything (line ${installFirst.copyLine}) before it installs packages (line ${installFirst.installLine}). cache-prewarm init --patch | git apply moves the two lines. With --try, it is first proven here that the image stays the same.`,
          ],
    ),
    ...(deployment === undefined
      ? []
      : [
          `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
          'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
        ]),
    ...(files.some(({ path, state }) => state !== 'unchanged' && /prewarm\.yml$/.test(path))
      ? ['Commit the workflows, and run the first prewarm: gh workflow run prewarm.']
      : files.some(({ state }) => state === 'changed')
        ? ['Commit the change. The first run on the default branch makes the layers.']
        : isNew
          ? ['Commit the workflows.']
          : []),
  ];
}
