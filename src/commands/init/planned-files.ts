import { readFile } from 'node:fs/promises';
import { firstFew } from '../../core/format/first-few.ts';
import { fillWorkflow, type WorkflowFilling } from '../../core/init/fill-workflow.ts';
import { type ImageCandidate, isBasedOnTarget } from '../../core/init/image-candidate.ts';
import { asSteps } from '../../core/init/prewarm-steps.ts';
import { withBuildSecrets, withLogins, withVariable } from '../../core/init/registry-login.ts';
import { unifiedDiff } from '../../core/init/unified-diff.ts';
import type { InputReader } from '../../core/input.ts';
import { tellForeign, tellScripts } from './called-scripts.ts';
import { buildAction, changeWorkflows } from './changed-workflows.ts';
import { findCompose, readDeployment } from './deployment.ts';
import { bakeFilling, fillingOf, newBakeFile } from './fillings.ts';
import { type IdleImage, idleFilling, idleImages } from './idle-images.ts';
import { unknownImage } from './image-names.ts';
import { examples } from './metadata.ts';
import type { InitPlan, InitTools } from './plan.ts';
import type { NamedProposal } from './proposal.ts';
import {
  baseRegistries,
  foreignRegistries,
  hostOf,
  isOfSteps,
  type WrittenLogin,
} from './registry-logins.ts';
import { readsNewSecrets } from './remarks.ts';
import type { InitFileText } from './report.ts';
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

interface PlaceOptions {
  readonly force: boolean;
  readonly write: boolean;
  readonly dryRun: boolean;
}

/** The workflows and other files that are written or changed, and the deployment that they are about. */
export async function planFiles(plan: InitPlan, root: URL, options: PlaceOptions) {
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
  const readable = withOwnJob(inside, bake !== undefined, workflows, reader);
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

/** Images that a new workflow can build: one that is based on another target of a bake file only together with that. */
function withOwnJob(
  named: readonly NamedProposal[],
  isBaked: boolean,
  workflows: readonly string[],
  reader: InputReader,
): readonly NamedProposal[] {
  const readable = named.filter(({ problem }) => problem === undefined);
  const based = isBaked ? [] : readable.filter(({ candidate }) => isBasedOnTarget(candidate));
  if (based.length > 0 && workflows.length > 0) {
    const [is, its, it] = based.length === 1 ? ['is', 'its', 'it'] : ['are', 'their', 'them'];
    reader.notice(
      `${firstFew(based.map(({ candidate }) => candidate.name))} ${is} based on another image of the file that names it, so no job of ${its} own can build ${it}, and no new workflow does.`,
    );
  }
  return readable.filter((one) => !based.includes(one));
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

/** Whether workflows build other images than the one that is chosen. */
export function isBeside({ found, allWorkflows }: Pick<InitTools, 'found' | 'allWorkflows'>): boolean {
  const countOf = (workflows: InitTools['allWorkflows']): number =>
    workflows.reduce((count, { builds }) => count + builds.length, 0);
  return countOf(allWorkflows) > countOf(found.workflows);
}
