import type { Session, Surroundings } from '../../adapters/runner/session.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { groupBy } from '../../core/group.ts';
import { historyLength, readChangeHistory } from '../../core/init/change-history.ts';
import { chooseImages, type ImageCandidate, setAsideBecause } from '../../core/init/image-candidate.ts';
import { createInputReader, type InputReader } from '../../core/input.ts';
import type { ReadInputs } from '../command.ts';
import { browserUrl } from '../context.ts';
import { withCopied } from './build-arguments.ts';
import { workflowsOf } from './chosen-workflows.ts';
import { describeFindings } from './findings.ts';
import { chosenDockerfile, chosenImages, givenContext, namedFile } from './given-inputs.ts';
import { checkImage, imageOf, imagesInGroup, unknownImage } from './image-names.ts';
import { findImages } from './images.ts';
import { stepImage, takenImages } from './layer-places.ts';
import { nextSteps } from './next-steps.ts';
import type { Ask, InitPlan, InitTools } from './plan.ts';
import { isBeside, planFiles } from './planned-files.ts';
import { type Proposal, propose, type ShownProposal } from './proposal.ts';
import { askContext, askLayers, closeArguments, readRequest } from './questions.ts';
import { unbuildable } from './remarks.ts';
import type { InitFileText } from './report.ts';
import { openRepository } from './repository.ts';

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

/** The one that the remote names; without that, those that are likely. */
async function readDefaultBranches({ git }: InitTools['repository']): Promise<readonly string[]> {
  const head = await git('symbolic-ref', '--short', 'refs/remotes/origin/HEAD');
  if (head !== '') return [head.replace(/^origin\//, '')];
  return [await git('branch', '--show-current'), 'main', 'master'].filter((name) => name !== '');
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
