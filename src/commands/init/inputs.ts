import { readFile } from 'node:fs/promises';
import { containerHostOf } from '../../adapters/github/event.ts';
import type { Session, Surroundings } from '../../adapters/runner/session.ts';
import type { Dockerfile } from '../../core/dockerfile/dockerfile.ts';
import { errorAdvice } from '../../core/error.ts';
import { historyLength, readChangeHistory } from '../../core/init/change-history.ts';
import { changeWorkflow } from '../../core/init/change-workflow.ts';
import {
  type DeploymentFilling,
  fillWorkflow,
  type ImageFilling,
  layersText,
} from '../../core/init/fill-workflow.ts';
import { type ComposeGuess, guessHealthUrl, readCompose } from '../../core/init/guess-deployment.ts';
import { chooseImages, type ImageCandidate } from '../../core/init/image-candidate.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import { type LayerRequest, parseLayerRequest } from '../../core/layers/layer.ts';
import { parseReference } from '../../core/oci/reference.ts';
import type { ReadInputs } from '../command.ts';
import { browserUrl } from '../context.ts';
import { describeFindings } from './findings.ts';
import { type BuildingWorkflow, type FoundImages, findImages } from './images.ts';
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
  const tries = reader.boolean('try', false) && !patch;
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
  proposals = await askLayers({ reader, ask, proposals, repository });
  const named = proposals.map((proposal) => ({
    ...proposal,
    image: proposals.length === 1 ? base : imageInGroup(proposal.candidate, base),
  }));
  const action = reader.text('action', 'org/cache-prewarm@v1');
  if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
    reader.problem('action', `expected owner/repository@version, got "${action}"`);
  const changed = changeWorkflows(found.workflows, named, {
    action,
    origin,
    reader,
    given: reader.text('layers'),
  });
  const compose = await findCompose(repository, reader, base);
  const workflows = readWorkflows(
    reader,
    await ask(
      'workflows',
      `Workflows to write, of ${examples.join(', ')}`,
      usualWorkflows(found, changed, base === unknownImage ? undefined : compose, named),
    ),
    changed.length > 0 || found.workflows.some(({ path }) => !isOurs(path)),
  );
  const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
  if (deploys && base === unknownImage)
    reader.problem(
      'image',
      'required: registry and repository such as ghcr.io/owner/app, because there is no remote origin',
    );
  const deployment = deploys
    ? await readDeployment({ reader, ask, image: base, compose, dockerfile: named[0]?.dockerfile })
    : undefined;
  const filling = {
    images: named
      .filter(({ problem }) => problem === undefined)
      .map((proposal) => fillingOf(proposal, request)),
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
  if (said !== undefined && !said.includes('${{') && (byWorkflow || /^[^/]*[.:][^/]*\//.test(said)))
    return said;
  if (origin === undefined) return '';
  const { pathname } = new URL(origin);
  return `${containerHostOf(origin)}${pathname}`.toLowerCase();
}

/** Of several images, each its own: as compose or a workflow calls it, or beneath the repository's. */
function imageInGroup({ image, name }: ImageCandidate, base: string): string {
  if (image !== undefined && !image.includes('${{') && /^[^/]*[.:][^/]*\//.test(image)) return image;
  return `${base}/${name.toLowerCase()}`;
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

/** Those that the inputs name, or the likeliest. */
function chosenImages(reader: InputReader, candidates: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const file = reader.text('file').replace(/^\.\//, '');
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

/** Workflows that build already, with their steps on layers. */
function changeWorkflows(
  workflows: readonly BuildingWorkflow[],
  proposals: readonly (Proposal & { readonly image: string })[],
  {
    action,
    origin,
    reader,
    given,
  }: {
    readonly action: string;
    readonly origin: string | undefined;
    readonly reader: InputReader;
    readonly given: string;
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
          images: step.kind === 'bake' ? bakeInputs(proposals) : [],
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
  return image !== undefined && (pushes || /^[^/]*[.:][^/]*\//.test(image)) ? image : undefined;
}

/** What a bake file says of each image, as inputs. */
function bakeInputs(
  proposals: readonly (Proposal & { readonly image: string })[],
): readonly Readonly<Record<string, string>>[] {
  return proposals
    .filter(({ candidate }) => candidate.mentions.some(({ by }) => by === 'bake'))
    .map((proposal) => {
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
  compose: FoundCompose | undefined,
  proposals: readonly Proposal[],
): string {
  if (
    changed.length > 0 ||
    workflows.some(({ path, builds }) => !isOurs(path) && builds.some(({ kind }) => kind === 'ours'))
  )
    return '';
  const deploys = compose !== undefined && proposals.length === 1;
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
  image: string,
): Promise<FoundCompose | undefined> {
  const named = reader.text('compose-file');
  // The names that compose looks for, in its order.
  const names = ['compose.yaml', 'compose.yml', 'docker-compose.yaml', 'docker-compose.yml'];
  for (const path of named === '' ? names : [named]) {
    const text = await repository.read(path);
    if (text === undefined) continue;
    const guess = readCompose(text, image);
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
  image,
  compose,
  dockerfile,
}: {
  readonly reader: InputReader;
  readonly ask: Ask;
  readonly image: string;
  readonly compose: FoundCompose | undefined;
  readonly dockerfile: Dockerfile | undefined;
}): Promise<DeploymentFilling> {
  const name = image.split('/').at(-1) || 'app';
  const projectDir = await ask(
    'project-dir',
    'Directory of the Compose project on the servers',
    `/srv/${name}`,
  );
  if (!projectDir.startsWith('/'))
    reader.problem('project-dir', `expected an absolute path such as /srv/${name}, got "${projectDir}"`);
  const guessedUrl =
    dockerfile === undefined ? undefined : guessHealthUrl(dockerfile, compose?.guess.ports ?? new Map());
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
      `${compose.path} has no service with the image ${image}, so servers keep their own Compose file. With --compose-file ${compose.path}, each switch copies it there.`,
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
  const hosts = ['ghcr.io', ...(origin === undefined ? [] : [containerHostOf(origin)])];
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
    ...named.flatMap(({ installFirst, candidate }) =>
      installFirst === undefined
        ? []
        : [
            `${candidate.dockerfile} copies everything (line ${installFirst.copyLine}) before it installs packages (line ${installFirst.installLine}). cache-prewarm init --patch | git apply moves the two lines.`,
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
