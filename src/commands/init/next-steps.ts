import { wholeCode } from '../../core/dockerfile/instruction.ts';
import { mentions } from '../../core/dockerfile/mention.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { agree } from '../../core/format/quantity.ts';
import type { DeploymentFilling } from '../../core/init/fill-workflow.ts';
import { nameOf, withVariable } from '../../core/init/registry-login.ts';
import { cacheMountSteps, downloadSteps } from './download-steps.ts';
import { pushOf } from './idle-images.ts';
import { inTheWaySteps } from './in-the-way-steps.ts';
import type { InitPlan } from './plan.ts';
import type { NamedProposal } from './proposal.ts';
import { hostOf, isLocal, type WrittenLogin } from './registry-logins.ts';
import type { InitFile } from './report.ts';
import { shortList } from './short-list.ts';
import { isExample } from './written-files.ts';

/** `patch`: only the patch of the Dockerfiles is wanted. */
export function nextSteps(
  plan: Pick<InitPlan, 'named' | 'found' | 'defaultBranches'>,
  files: readonly InitFile[],
  {
    deployment,
    registries,
  }: {
    readonly deployment: DeploymentFilling | undefined;
    readonly registries: readonly WrittenLogin[];
  },
  patch: boolean,
): readonly string[] {
  const { named } = plan;
  if (patch)
    return named.some(({ patches }) => patches.length > 0)
      ? ['cache-prewarm init shows what a code change costs after the patch, and the workflows for it.']
      : [
          'No install step can safely run before the code is copied. cache-prewarm init shows what is in the way of each.',
        ];
  const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
  const steps = [
    ...(isNew ? registrySteps(named, registries) : []),
    ...variableSteps(named, files),
    ...(files.some(({ state }) => state === 'proposed')
      ? ['cache-prewarm init --write changes these lines.']
      : []),
    ...(named.some(({ isWrong }) => isWrong)
      ? ['Correct the Dockerfile, and run cache-prewarm init again.']
      : []),
    ...linkSteps(named),
    ...argumentSteps(named),
    ...inTheWaySteps(named),
    ...downloadSteps(named),
    ...cacheMountSteps(named),
    ...named.flatMap(({ installFirst, candidate }) =>
      installFirst === undefined
        ? []
        : [
            `${candidate.dockerfile} ${inTheWayOf(installFirst)}. cache-prewarm init --patch | git apply lets it install first. With --try, it is first proven here that the image stays the same.`,
          ],
    ),
    ...(deployment === undefined
      ? []
      : [
          `Create the environment ${deployment.environment} in the settings of the repository, with the secrets SSH_PRIVATE_KEY and KNOWN_HOSTS (ssh-keyscan prints the hosts' keys. Compare them with the hosts).`,
          'gh variable set HOSTS --body "deploy@203.0.113.7" names the servers, one user@address:port per line.',
        ]),
    ...pushSteps(plan, files),
    ...madeFirstSteps(named, files),
    ...permissionSteps(plan, files),
    ...commitSteps(plan, files),
  ];
  // Several images of one Dockerfile need a step once.
  return [...new Set(steps)];
}

/** What new workflows need where their images are not in GitHub's registry. */
function registrySteps(
  named: readonly NamedProposal[],
  registries: readonly WrittenLogin[],
): readonly string[] {
  const local = named.find(({ image }) => isLocal(hostOf(image) ?? ''));
  const steps = registries.map(registryStep);
  return [
    ...(local === undefined
      ? []
      : [
          `${local.image} is in a registry of your machine, which no runner of GitHub reaches. Name another registry where the image gets its name, and run cache-prewarm init again.`,
        ]),
    ...new Set(steps),
  ];
}

function registryStep({ host, image, login, path, isOther, isBySteps }: WrittenLogin): string {
  const head = `${image} is not in GitHub's registry.`;
  if (isOther && isBySteps)
    return `${head} Copy the steps that log in to ${host} from ${path} to prewarm.yml, before its last step, with the permissions that they need.`;
  const { username, password } = isBySteps ? login : withVariable(login);
  const variable = nameOf(username, 'vars');
  const secrets = [username, password].flatMap((text) => nameOf(text, 'secrets') ?? []);
  const access = `${variable === undefined ? '' : `the variable ${variable} and `}the ${agree(secrets.length, 'secret', 'secrets')} ${secrets.join(' and ')}`;
  const own = `${head} The new workflows log in to ${host} with ${access}`;
  if (path === undefined || isOther)
    return `${own}. Set both: gh variable set ${variable}, and gh secret set ${secrets.join()}.`;
  return username === login.username
    ? `${own}, as ${path} does.`
    : `${own}. ${path} has the user name in a secret, which no workflow passes on: gh variable set ${variable}.`;
}

/** Where a workflow that is written takes what FROM or COPY needs from a variable of the repository. */
function variableSteps(named: readonly NamedProposal[], files: readonly InitFile[]): readonly string[] {
  const steps = named.flatMap(({ openArguments, candidate }) =>
    openArguments.flatMap(({ name }) => {
      const variable = /^\$\{\{ vars\.(\w+) \}\}$/.exec(candidate.buildArgs[name] ?? '')?.[1];
      return variable !== undefined && files.some(({ diff }) => diff.includes(`\${{ vars.${variable} }}`))
        ? `gh variable set ${variable} --body "…" gives the build argument ${name} its value: it has no default.`
        : [];
    }),
  );
  return [...new Set(steps)];
}

/** Workflows whose lines are changed, or are to be. */
function touchedPaths(files: readonly InitFile[]): readonly string[] {
  return files
    .filter(({ path, state }) => path.startsWith('.github/') && (state === 'changed' || state === 'proposed'))
    .map(({ path }) => path);
}

function isPrewarm({ path }: InitFile): boolean {
  return isExample(path, 'prewarm');
}

/** Says of changed workflows which of them push no layers, and what does instead. */
function pushSteps(
  { named, found: { workflows }, defaultBranches }: Pick<InitPlan, 'named' | 'found' | 'defaultBranches'>,
  files: readonly InitFile[],
): readonly string[] {
  if (!named.some(({ layers }) => layers.length > 0) || files.some(isPrewarm)) return [];
  const touched = touchedPaths(files);
  const all = workflows
    .filter(({ path }) => touched.includes(path))
    .map((workflow) => ({ ...workflow, push: pushOf(workflow, defaultBranches) }));
  const made = new Set(all.flatMap((one) => (one.push.kind === 'some' ? imagesOf(one) : [])));
  const pushes = all.filter((one) => {
    const images = imagesOf(one);
    // What a run of another workflow makes, nobody has to prewarm.
    return images.length === 0 || images.some((image) => !made.has(image));
  });
  const idle = pushes.flatMap(({ path, push }) => (push.kind === 'none' ? path : []));
  const others = pushes.flatMap(({ path, push }) =>
    push.kind === 'other-branches' ? { path, branches: push.branches } : [],
  );
  const branches = [...new Set(others.flatMap((one) => one.branches))].join(', ');
  const [only, ...more] = defaultBranches;
  const run = (paths: readonly unknown[]): string => (paths.length === 1 ? 'runs' : 'run');
  return [
    ...(idle.length === 0
      ? []
      : [
          `${shortList(idle)} ${agree(idle.length, 'builds', 'build')} for no push to a branch and on no schedule, so no automatic run makes layers. Prewarm the same image, file and context on a schedule: copy examples/workflows/prewarm.yml.`,
        ]),
    ...(others.length === 0
      ? []
      : [
          `${shortList(others.map(({ path }) => path))} ${run(others)} for pushes to ${branches || 'other branches'}, but only runs on the default branch${only === undefined || more.length > 0 ? '' : ` (${only})`} push layers. If all code there is reviewed, set \`trusted-refs: ${branches || '…'}\` in the changed steps. Otherwise, --workflows prewarm writes a workflow that makes the layers on the default branch.`,
        ]),
  ];
}

/** What a workflow builds, and how. */
function imagesOf({ builds }: InitPlan['found']['workflows'][number]): readonly string[] {
  return builds.flatMap(({ written, baked = [] }) =>
    [...written, ...baked].map(({ dockerfile, target, platforms, buildArgs }) =>
      JSON.stringify([dockerfile, target, platforms, Object.entries(buildArgs).toSorted()]),
    ),
  );
}

/** Changed workflows whose token may only read, as the settings of new repositories say: nothing here tells. */
function permissionSteps(
  { named, found: { workflows }, defaultBranches }: Pick<InitPlan, 'named' | 'found' | 'defaultBranches'>,
  files: readonly InitFile[],
): readonly string[] {
  const isOnGitHub = named.some(({ layers, image }) => layers.length > 0 && image.startsWith('ghcr.io/'));
  const changed = files.filter(({ state }) => state === 'changed' || state === 'proposed');
  const open = workflows
    .filter(({ path, text }) => changed.some((file) => file.path === path) && !saysPermissions(text))
    .filter((workflow) => pushOf(workflow, defaultBranches).kind === 'some')
    // Where the image goes to another registry, so do the layers.
    .filter(({ builds }) => builds.some(({ image = 'ghcr.io/' }) => image.startsWith('ghcr.io/')))
    .map(({ path }) => path);
  if (open.length === 0 || !isOnGitHub) return [];
  return [
    `${shortList(open)} ${agree(open.length, 'sets', 'set')} no \`permissions\`, so the settings of the repository decide. If its token may only read (Settings, Actions, General), add \`permissions: {contents: read, packages: write}\` to the jobs that build, or no layers are pushed.`,
  ];
}

/** Whether a workflow says what its token may do, or pushes to GitHub's registry with it. */
function saysPermissions(text: string): boolean {
  return (
    /^[ \t]*permissions:/m.test(text) || (text.includes('ghcr.io') && /GITHUB_TOKEN|github\.token/.test(text))
  );
}

/** What a workflow of init cannot build, because it has no place for the step that makes files first. */
function madeFirstSteps(named: readonly NamedProposal[], files: readonly InitFile[]): readonly string[] {
  const ci = files.find(({ path, state }) => isExample(path, 'ci') && state !== 'unchanged');
  const lost = [...new Set(named.flatMap(({ missing }) => missing))];
  if (ci === undefined || lost.length === 0) return [];
  return [
    `${ci.path} builds a fresh checkout, which lacks ${firstFew(lost)}. Build in a job that makes ${lost.length === 1 ? 'it' : 'them'} first: --workflows prewarm,step-by-step writes one for your own steps.`,
  ];
}

function commitSteps(
  { named, found: { workflows }, defaultBranches }: Pick<InitPlan, 'named' | 'found' | 'defaultBranches'>,
  files: readonly InitFile[],
): readonly string[] {
  const prewarm = files.find((file) => file.state !== 'unchanged' && isPrewarm(file));
  if (prewarm !== undefined) {
    const file = prewarm.path.slice(prewarm.path.lastIndexOf('/') + 1);
    return [
      `Commit the workflows, and run the first prewarm: gh workflow run ${file === 'prewarm.yml' ? 'prewarm' : file}.`,
    ];
  }
  const changed = files.filter(({ state }) => state === 'changed').map(({ path }) => path);
  const idle = workflows.filter(
    (workflow) => changed.includes(workflow.path) && pushOf(workflow, defaultBranches).kind !== 'some',
  );
  if (changed.length > 0)
    return [
      idle.length === changed.length || !named.some(({ layers }) => layers.length > 0)
        ? 'Commit the change.'
        : 'Commit the change. The first run on the default branch makes the layers.',
    ];
  const isNew = files.some(({ state }) => state === 'written' || state === 'replaced');
  return isNew ? ['Commit the workflows.'] : [];
}

function inTheWayOf({
  copyLine,
  installLine,
  args = [],
}: NonNullable<NamedProposal['installFirst']>): string {
  const step = `the install step in line ${installLine} does not read`;
  if (copyLine === undefined) return `declares ${args.join(', ')}, which ${step}`;
  const files = `copies files (line ${copyLine}) that ${step}`;
  return args.length === 0 ? files : `${files}, and declares ${args.join(', ')} before it`;
}

/** One sentence for all Dockerfiles that declare what no layer may know before they install packages. */
function argumentSteps(named: readonly NamedProposal[]): readonly string[] {
  const early = named.flatMap(({ candidate, earlyArguments, installFirst, dockerfile }) =>
    earlyArguments.flatMap(({ line, names }) =>
      names
        .filter((name) => installFirst?.args?.includes(name) !== true)
        .map((argument) => ({
          ...{ path: candidate.dockerfile, argument, users: usersOf(argument, line, dockerfile) },
        })),
    ),
  );
  const paths = [...new Set(early.map(({ path }) => path))];
  if (paths.length === 0) return [];
  const names = [...new Set(early.map(({ argument }) => argument))];
  const users = [...new Set(early.flatMap((one) => one.users))];
  const [args, them] = names.length === 1 ? ['ARG', 'it'] : ['ARGs', 'them'];
  const where = `${shortList(paths)} ${paths.length === 1 ? 'declares' : 'declare'} ${names.join(', ')} before packages are installed, so no layer keeps them.`;
  if (users.length === 0) return [`${where} Move the ${args}, and what uses ${them}, below these steps.`];
  const lines =
    paths.length === 1 ? `${users.length === 1 ? 'line' : 'lines'} ${users.join(', ')}` : 'RUN lines';
  return [
    `${where} If the install steps do not need what ${lines} ${lines.startsWith('line ') ? 'makes' : 'make'} with ${them}, move the ${args} and ${lines} below these steps.`,
  ];
}

/** The lines of the steps before one that use an argument. */
function usersOf(argument: string, line: number, dockerfile: NamedProposal['dockerfile']): readonly number[] {
  const steps = dockerfile?.stages.find(({ instructions }) => instructions.some((one) => one.line === line));
  return (steps?.instructions ?? []).flatMap((step) =>
    step.keyword === 'RUN' && step.line < line && mentions(wholeCode(step), argument) ? step.line : [],
  );
}

/** One sentence for all Dockerfiles that copy without `--link`. */
function linkSteps(named: readonly NamedProposal[]): readonly string[] {
  const found = named.filter(({ installFirst, patches }) => installFirst === undefined && patches.length > 0);
  const paths = [...new Set(found.map(({ candidate }) => candidate.dockerfile))];
  if (paths.length === 0) return [];
  return [
    `${shortList(paths)} ${paths.length === 1 ? 'copies' : 'copy'} the code without --link, so a builder that starts empty downloads the layers first. cache-prewarm init --patch --try | git apply adds --link, if the image stays the same.`,
  ];
}
