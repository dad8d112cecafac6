import { readFile } from 'node:fs/promises';
import type { Session, Surroundings } from '../../adapters/runner/session.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { groupBy } from '../../core/group.ts';
import { historyLength, readChangeHistory } from '../../core/init/change-history.ts';
import { fillWorkflow, type WorkflowFilling } from '../../core/init/fill-workflow.ts';
import { chooseImages, type ImageCandidate, setAsideBecause } from '../../core/init/image-candidate.ts';
import { asSteps } from '../../core/init/prewarm-steps.ts';
import { withBuildSecrets, withLogins, withVariable } from '../../core/init/registry-login.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import type { ReadInputs } from '../command.ts';
import { browserUrl } from '../context.ts';
import { withCopied } from './build-arguments.ts';
import { tellForeign, tellScripts } from './called-scripts.ts';
import { buildAction, changeWorkflows } from './changed-workflows.ts';
import { workflowsOf } from './chosen-workflows.ts';
import { findCompose, readDeployment } from './deployment.ts';
import { bakeFilling, fillingOf, newBakeFile } from './fillings.ts';
import { describeFindings } from './findings.ts';
import { chosenDockerfile, chosenImages, givenContext, namedFile } from './given-inputs.ts';
import { type IdleImage, idleFilling, idleImages } from './idle-images.ts';
import { checkImage, imageOf, imagesInGroup, unknownImage } from './image-names.ts';
import { findImages } from './images.ts';
import { stepImage, takenImages } from './layer-places.ts';
import { examples } from './metadata.ts';
import { nextSteps } from './next-steps.ts';
import type { Ask, InitPlan, InitTools } from './plan.ts';
import { type NamedProposal, type Proposal, propose, type ShownProposal } from './proposal.ts';
import { askContext, askLayers, closeArguments, readRequest } from './questions.ts';
import {
  baseRegistries,
  foreignRegistries,
  hostOf,
  isOfSteps,
  type WrittenLogin,
} from './registry-logins.ts';
import { readsNewSecrets, unbuildable } from './remarks.ts';
import type { InitFileText } from './report.ts';
import { openRepository } from './repository.ts';
import {
  aboutHosts,
  isExample,
  isOurs,
  newBakeFiles,
  ownText,
  placeFile,
  pushingSteps,
  readWorkflows,
  usualWorkflows,
} from './written-files.ts';

/** What was found in the repository, and what is to be written. */
export interface InitInputs {
  readonly image: string;
  /** At least one; the first is the likeliest. */
  readonly proposals: readonly ShownProposal[];
  /** All Dockerfiles that were found, ranked. */
  readonly candidates: readonly ImageCandidate[];
  readonly files: readonly InitFileText[];
  readonly dryRun: boolean;
  /** Only the patch of the Dockerfiles is wanted. */
  readonly patch: boolean;
  /** A build is to measure what a code change costs. */
  readonly tries: boolean;
  readonly nextSteps: readonly string[];
}

/** Reads inputs and repository, and asks for what the inputs do not say. */
export async function readInitInputs(
  values: Session['values'],
  surroundings: Pick<Surroundings, 'cwd' | 'env' | 'root' | 'ask' | 'console' | 'commands'>,
): Promise<ReadInputs<InitInputs>> {
  const { cwd, env, commands, ask: askUser, console } = surroundings;
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
  const all = await findImages(repository, commands, env, {
    origin: origin === undefined ? '' : new URL(origin).pathname.slice(1),
    composeFile: reader.text('compose-file'),
    file: namedFile(reader),
  });
  for (const notice of all.notices) reader.notice(notice);
  const chosen = chosenDockerfile(reader, all.candidates, repository);
  const found = chosen === undefined ? all : { ...all, workflows: workflowsOf(chosen, all, origin) };
  const request = readRequest(reader);
  const defaultBranches = await readDefaultBranches(repository);
  const tools = {
    ...{ reader, ask, repository, origin, defaultBranches, found, request },
    allWorkflows: all.workflows,
  };
  const tell = (proposals: readonly Proposal[]): void => {
    if (asks && proposals.length > 0) console.info(describeFindings(proposals, found.candidates).join('\n'));
  };
  const plan = await readProposals(tools, tell);
  const { base, named } = plan;
  const { files, deployment, registries } = await planFiles(plan, surroundings.root, options);
  return {
    inputs:
      named[0] === undefined
        ? undefined
        : {
            ...{ image: base, candidates: found.candidates, files, dryRun, patch, tries },
            proposals: named.map((proposal) => ({
              ...proposal,
              stepImage: stepImage(proposal.candidate, plan),
            })),
            nextSteps: nextSteps(plan, files, { deployment, registries }, patch),
          },
    reader,
  };
}

/** What is proposed for the images that the inputs name, or for the likeliest, once `tell` has said what was found. */
async function readProposals(
  tools: InitTools,
  tell: (proposals: readonly Proposal[]) => void,
): Promise<InitPlan> {
  const { reader, ask, repository, origin, found, request } = tools;
  const history = readChangeHistory(
    await repository.git('log', `--max-count=${historyLength}`, '--format=%x00', '--name-only'),
  );
  const context = await givenContext(reader, repository);
  const proposeOne = (candidate: ImageCandidate, given = context) =>
    propose(candidate, repository, { context: given, request, history, candidates: found.candidates });
  const proposeAll = (candidates: readonly ImageCandidate[]) =>
    Promise.all(candidates.map((candidate) => proposeOne(candidate)));
  const chosen = await chosenImages(reader, found.candidates, repository);
  const proposed = withoutTwins(await proposeAll(chosen));
  // The one in the root may need what another step makes, and another one not.
  const isFree = namedFile(reader) === '' && context === undefined;
  const others =
    isFree && proposed.every(isUnbuildable)
      ? found.candidates.filter(
          (one) =>
            setAsideBecause(one) === undefined &&
            chosen.every(({ dockerfile }) => dockerfile !== one.dockerfile),
        )
      : [];
  const more = await proposeAll(others.length === 0 ? [] : chooseImages(others));
  const kept = withoutUnbuildable([...proposed, ...more.filter((one) => !isUnbuildable(one))], reader);
  tell(kept);
  const placed: Proposal[] = [];
  for (const proposal of kept)
    placed.push(
      withCopied(await askContext(proposal, ask, (given) => proposeOne(proposal.candidate, given))),
    );
  const closed: Proposal[] = [];
  for (const proposal of placed) closed.push(await closeArguments(proposal, placed, ask));
  const base =
    (await ask('image', 'Registry and repository of the image', freeImage(closed, tools))) || unknownImage;
  if (base !== unknownImage) checkImage(reader, base);
  else if (origin !== undefined)
    reader.problem(
      'image',
      `required: registry and repository such as ghcr.io/owner/app, because the registry of ${new URL(origin).host} is not known`,
    );
  const proposals = await askLayers(closed, tools);
  const images =
    proposals.length === 1
      ? [base]
      : imagesInGroup(
          proposals.map(({ candidate }) => candidate),
          base,
        );
  const named = proposals.map((proposal, index) => ({ ...proposal, image: images[index] ?? base }));
  return { ...tools, base, named };
}

/** Where one of several contexts that are said turns out to be another one of them, both are one image. */
function withoutTwins(proposed: readonly Proposal[]): readonly Proposal[] {
  const wayOf = ({ candidate, context }: Proposal): string => {
    const { dockerfile, target, buildArgs, buildContexts, open } = candidate;
    return JSON.stringify([dockerfile, target, context, buildArgs, buildContexts, open?.args]);
  };
  return [...groupBy(proposed, wayOf).values()].flatMap(([first, ...twins]) => {
    if (first === undefined) return [];
    const mentions = [first, ...twins].flatMap(({ candidate }) => candidate.mentions);
    return [{ ...first, candidate: { ...first.candidate, mentions } }];
  });
}

/** Where nobody says which Dockerfiles are built: without those that cannot be built from what is here, unless none can. */
function withoutUnbuildable(proposed: readonly Proposal[], reader: InputReader): readonly Proposal[] {
  const out = proposed.filter(isUnbuildable);
  if (out.length === 0 || out.length === proposed.length) return proposed;
  const paths = out.map(({ candidate }) => candidate.dockerfile);
  if (out.length > 3)
    reader.notice(
      `${firstFew(paths)} need files that are not in their build contexts, or images of one machine, or are templates. Another step has to make these first. So no workflow builds them. --file chooses one anyway.`,
    );
  else
    for (const proposal of out)
      reader.notice(
        `${unbuildable(proposal) ?? proposal.problem} So no workflow builds it. --file chooses it anyway.`,
      );
  return proposed.filter((proposal) => !isUnbuildable(proposal));
}

/** Nobody says that it is built, and it cannot be built from what is here. */
function isUnbuildable(proposal: Proposal): boolean {
  return (
    proposal.candidate.mentions.length === 0 && (unbuildable(proposal) ?? proposal.problem) !== undefined
  );
}

interface PlaceOptions {
  readonly force: boolean;
  readonly write: boolean;
  readonly dryRun: boolean;
}

/** The workflows and other files that are written or changed, and the deployment that they are about. */
async function planFiles(plan: InitPlan, root: URL, options: PlaceOptions) {
  const { reader, ask, repository, origin, found, request, base, named } = plan;
  const action = readAction(reader);
  const readablePlan = withoutUnread(plan);
  const changed = changeWorkflows(readablePlan, action);
  tellScripts(readablePlan, buildAction(action));
  tellForeign(readablePlan, buildAction(action));
  const doubts: string[] = [];
  // What needs others beside the repository, no workflow of init can build.
  const inside = named.filter(({ siblings }) => siblings === undefined);
  const bake =
    bakeFilling(inside, request, (text) => doubts.push(text), found) ??
    newBakeFile({ ...plan, named: inside });
  const images = named.map(({ image }) => image);
  // What others deploy is theirs.
  const compose =
    isBeside(plan) && reader.text('compose-file') === ''
      ? undefined
      : await findCompose(repository, reader, images);
  const isNowhere = base === unknownImage && bake === undefined;
  const idle = changed.length > 0 ? idleImages(plan) : [];
  const usual =
    changed.length === 0
      ? usualWorkflows(plan, isNowhere ? undefined : compose, bake)
      : idle.some(({ isOfNoBranch }) => isOfNoBranch)
        ? 'prewarm'
        : '';
  const workflows = readWorkflows(
    reader,
    await ask('workflows', `Workflows to write, of ${examples.join(', ')}`, usual),
    changed.length > 0 || usual === '' || found.workflows.some(({ path }) => !isOurs(path)),
  );
  // Where workflows are changed, none is written that a bake file could fill.
  if (changed.length === 0) tellJobs(reader, doubts, workflows);
  const deploys = workflows.some((name) => aboutHosts.has(name)) || reader.text('project-dir') !== '';
  const lacksImage = isNowhere && origin === undefined;
  const deployment = deploys ? await readDeployment(plan, compose, lacksImage) : undefined;
  const readable = inside.filter(({ problem }) => problem === undefined);
  const filling = {
    images: readable.map((proposal) => fillingOf(proposal, request)),
    ...{ bake, deployment, action },
    branch: reader.text('branch') || (await repository.git('branch', '--show-current')) || 'main',
  };
  const given = reader.text('layers') === '' ? 'default' : request;
  const ofIdle = { ...filling, bake: undefined, images: idle.map((image) => idleFilling(image, given)) };
  const { written, registries } = await writeWorkflows(
    filling.images.length === 0 ? [] : workflows,
    { filling, ofIdle, idle },
    { plan, root, options },
  );
  tellOtherPushes(readablePlan, changed.length > 0, written, buildAction(action));
  // A change of a file that is there is shown, and written only when that is wanted.
  const state: InitFileText['state'] = options.write || options.dryRun ? 'changed' : 'proposed';
  const files: readonly InitFileText[] = [
    ...newBakeFiles(filling, written, repository),
    ...[...changed, ...markedDockerfiles(named)].map((file) => ({ ...file, state })),
    ...written,
  ];
  return { files, deployment, registries };
}

/** Says why images get several jobs, where any workflow with jobs is written. */
function tellJobs(reader: InputReader, doubts: readonly string[], workflows: readonly string[]): void {
  for (const text of workflows.length === 0 ? [] : doubts) reader.notice(text);
}

/** Without the steps of workflows whose Dockerfiles cannot be read: this action cannot build them either. */
function withoutUnread(plan: InitPlan): InitPlan {
  const unread = plan.named.filter(({ problem }) => problem !== undefined);
  const isUnread = (one: Pick<ImageCandidate, 'dockerfile' | 'target'>): boolean =>
    unread.some(
      ({ candidate }) => candidate.dockerfile === one.dockerfile && candidate.target === one.target,
    );
  const workflows = plan.found.workflows.map((workflow) => ({
    ...workflow,
    builds: workflow.builds.filter(({ written, baked = [] }) => ![...written, ...baked].some(isUnread)),
  }));
  return { ...plan, found: { ...plan.found, workflows } };
}

/** The new workflows. `ofIdle`: what a prewarm is filled with for `idle` images. */
async function writeWorkflows(
  names: readonly (typeof examples)[number][],
  {
    filling,
    ofIdle,
    idle,
  }: {
    readonly filling: WorkflowFilling;
    readonly ofIdle: WorkflowFilling;
    readonly idle: readonly IdleImage[];
  },
  { plan, root, options }: { readonly plan: InitPlan; readonly root: URL; readonly options: PlaceOptions },
) {
  const drafts = await Promise.all(
    names.map(async (name) => {
      const example = await readFile(new URL(`examples/workflows/${name}.yml`, root), 'utf8');
      const isIdle = name === 'prewarm' && idle.length > 0;
      const given = isIdle ? ofIdle : filling;
      const filled = ownText(fillWorkflow(example, given), filling.deployment);
      return { name, ...withAccess(filled, given, isIdle ? idle : [], plan) };
    }),
  );
  for (const { proposal, otherSecrets } of names.includes('prewarm') ? idle : [])
    if (otherSecrets.length > 0)
      plan.reader.notice(
        `${proposal.candidate.mentions[0]?.where}: the step gives the build ${firstFew(otherSecrets.map((name) => `\`${name}\``))}, which the new prewarm.yml lacks. If layers need the secrets, pass them there, too.`,
      );
  const own = isBeside(plan) ? plan.named[0] : undefined;
  const written = await Promise.all(
    drafts.map(({ name, text }) => placeFile(plan.repository, name, text, { ...options, own }, plan.reader)),
  );
  return { written, registries: drafts.flatMap((draft) => draft.registries) };
}

/** A workflow that can push its images: it logs in where the token of the run does not count, and sets up emulation. */
function withAccess(
  filled: string,
  { images, action }: WorkflowFilling,
  idle: readonly IdleImage[],
  plan: InitPlan,
): { readonly text: string; readonly registries: readonly WrittenLogin[] } {
  const places = images.map(({ image }) => image);
  const own = foreignRegistries(places, plan);
  const bases = (idle.length === 0 ? plan.named : idle.map(({ proposal }) => proposal)).flatMap(
    (proposal) => proposal.bases,
  );
  const more = baseRegistries(bases, plan).filter(
    ({ host, isOther }) => own.every((one) => one.host !== host) && (!isOther || idle.length > 0),
  );
  const found = [...own, ...more];
  // Beside a workflow that logs in, its steps can be taken over; a called workflow has no place for them.
  const isBySteps = idle.length > 0 && found.some(isOfSteps);
  const registries = found.map((one) => ({ ...one, isBySteps }));
  const logins = new Map(
    registries
      .filter(({ isOther }) => !isOther || !isBySteps)
      .map(({ host, login }) => [host, isBySteps ? login : withVariable(login)]),
  );
  const repository = action.slice(0, action.lastIndexOf('@'));
  const isOnly = new Set(places.map(hostOf)).size === 1 && more.length === 0;
  const lines =
    idle.length === 0 && plan.named.some(readsNewSecrets)
      ? [`\${{ secrets.BUILD_SECRETS }}`]
      : [...new Set(idle.flatMap(({ secrets }) => secrets))];
  const text = withBuildSecrets(withLogins(filled, logins, { repository, isOnly }), lines, repository);
  const emulation = idle.flatMap((image) => image.emulation ?? [])[0];
  const [from] = idle;
  return {
    text:
      from === undefined || (emulation === undefined && !isBySteps)
        ? text
        : asSteps(text, [from.checkout, ...(emulation === undefined ? [] : [emulation])]),
    registries,
  };
}

/** Says what else pushes the image: two workflows would overwrite each other's. */
function tellOtherPushes(
  plan: InitPlan,
  isChanged: boolean,
  written: readonly InitFileText[],
  action: string,
): void {
  const { reader, found } = plan;
  const [step] = isChanged ? [] : pushingSteps(plan);
  const [publisher] = found.otherPublishers;
  if (written.some(({ path }) => isExample(path, 'ci'))) {
    if (step !== undefined)
      reader.notice(
        `${step.where}: this step pushes the image, too. Remove it, or set other \`tags\` in the new workflow.`,
      );
    else if (publisher !== undefined)
      reader.notice(
        `${publisher} may push images, too, in a way that init cannot read. If it pushes the same image, set other \`tags\` in the new workflow, or build there with ${action}.`,
      );
  } else if (step !== undefined && written.length === 0)
    reader.notice(
      `${step.where}: this step pushes the image, so no second workflow that pushes it is written.${step.isPushedLater ? ` With ${action}, set \`push: true\` and remove what pushes it now.` : ''} --workflows prewarm,ci writes one anyway.`,
    );
}

function readAction(reader: InputReader): string {
  const action = reader.text('action', 'org/cache-prewarm@v1');
  if (!/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(action))
    reader.problem('action', `expected owner/repository@version, got "${action}"`);
  return action;
}

/** Dockerfiles whose layers can end later, with the comments that say so. */
function markedDockerfiles(named: readonly NamedProposal[]): readonly Omit<InitFileText, 'state'>[] {
  const marked = named.flatMap(({ laterEnd, file: path, dockerfile }) =>
    laterEnd === undefined || dockerfile === undefined
      ? []
      : [{ path, text: laterEnd.text, diff: unifiedDiff(path, dockerfile.text, laterEnd.text) }],
  );
  // Two targets of one Dockerfile: what is marked for the likelier one counts.
  return marked.filter(({ path }, index) => marked.findIndex((other) => other.path === path) === index);
}

/** The one that the remote names; without that, those that are likely. */
async function readDefaultBranches({ git }: InitTools['repository']): Promise<readonly string[]> {
  const head = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (head !== '') return [head.replace(/^origin\//, '')];
  return [await git('branch', '--show-current'), 'main', 'master'].filter((name) => name !== '');
}

/** Whether workflows build other images than the one that is chosen. */
function isBeside({ found, allWorkflows }: Pick<InitTools, 'found' | 'allWorkflows'>): boolean {
  const countOf = (workflows: InitTools['allWorkflows']): number =>
    workflows.reduce((count, { builds }) => count + builds.length, 0);
  return countOf(allWorkflows) > countOf(found.workflows);
}

/** The usual name of the image; of one that is chosen beside others, a name that none of them has. */
function freeImage(closed: readonly Proposal[], tools: InitTools): string {
  const usual = imageOf(tools.origin, closed);
  const [only] = closed;
  const isBuilt = tools.found.workflows.some(({ builds }) => builds.some(({ kind }) => kind !== 'ours'));
  if (usual === '' || only === undefined || isBuilt || !isBeside(tools)) return usual;
  const { name, image } = only.candidate;
  const taken = takenImages(tools);
  const own = `${usual}/${name.toLowerCase()}`;
  const numbered = Array.from({ length: taken.size }, (_, index) => `${own}-${index + 2}`);
  // Nothing tells it from the repository.
  const isPlain = name === 'app' || image === usual;
  return [...(isPlain ? [usual] : []), own, ...numbered].find((one) => !taken.has(one)) ?? usual;
}
