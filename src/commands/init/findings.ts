import { readMounts } from '../../core/dockerfile/mount.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { agree, formatBytes, plural, pluralLast } from '../../core/format/quantity.ts';
import type { ContextDoubt } from '../../core/init/build-context.ts';
import { clonesBranch } from '../../core/init/cloned-branch.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import { type ImageCandidate, setAsideBecause } from '../../core/init/image-candidate.ts';
import { weighStep } from '../../core/layers/step-weight.ts';
import { baseImageRemarks } from './base-images.ts';
import { argumentRemarks } from './build-arguments.ts';
import type { PatchTrial } from './measure.ts';
import type { Proposal } from './proposal.ts';
import type { InitImage, InitReport } from './report.ts';

/** What was found, in lines: before questions are asked. */
export function describeFindings(
  proposals: readonly Proposal[],
  candidates: readonly ImageCandidate[],
): readonly string[] {
  const proposed = new Set(proposals.map(({ candidate }) => candidate.dockerfile));
  const others = candidates.filter(({ dockerfile }) => !proposed.has(dockerfile));
  return [
    ...proposals.flatMap((proposal) => [
      headline(proposal),
      ...(proposal.problem === undefined ? [] : [`  ${proposal.problem}`]),
      ...proposal.decisions.flatMap(({ stage, layers }) =>
        layers.map((layer) => `  Layer ${layer.name} (${stage}, ${linesOf(layer.lines)}): ${layer.reason}`),
      ),
      ...leftSteps(proposal).map(
        ({ line, name, reason }) => `  Line ${line}, ${name}, in no layer: ${reason}`,
      ),
      `  ${costInWords(proposal.cost)}`,
      ...remarksOf(proposal).map((remark) => `  ${remark}`),
    ]),
    ...othersInWords(
      others.map(({ dockerfile }) => dockerfile),
      setAsideOf(others),
    ),
  ];
}

/** Dockerfiles that nothing is proposed for, and why those are not that their names set aside. */
export function othersInWords(
  dockerfiles: readonly string[],
  setAside: InitReport['setAside'],
): readonly string[] {
  const aside = new Set(setAside.map(({ dockerfile }) => dockerfile));
  const others = [...new Set(dockerfiles)].filter((path) => !aside.has(path));
  const reasons = setAside.slice(0, 5).map(({ dockerfile, reason }) => `${dockerfile} (${reason})`);
  const more = setAside.length - reasons.length;
  return [
    ...(others.length === 0
      ? []
      : [`Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`]),
    ...(reasons.length === 0
      ? []
      : [
          `Set aside: ${reasons.join(', ')}${more === 0 ? '' : ` and ${more} more`}. --file chooses one anyway.`,
        ]),
  ];
}

/** Those whose names say that they are not released, each once. */
export function setAsideOf(candidates: readonly ImageCandidate[]): InitReport['setAside'] {
  const reasons = candidates.flatMap((candidate) => {
    const reason = setAsideBecause(candidate);
    return reason === undefined ? [] : [[candidate.dockerfile, reason] as const];
  });
  return [...new Map(reasons)].map(([dockerfile, reason]) => ({ dockerfile, reason }));
}

function headline({ candidate, context }: Proposal): string {
  const target = candidate.target === undefined ? '' : `, target ${candidate.target}`;
  return `${candidate.dockerfile} (${contextInWords(context)}${target}${because(candidate)})`;
}

/** What installs packages and lies in no layer. */
export function leftSteps({ decisions }: Pick<Proposal, 'decisions'>): InitImage['left'] {
  return decisions.flatMap(({ stage, left }) => left.map((step) => ({ stage, ...step })));
}

/** Why steps that lie in no layer need not run all the same; undefined: they do. */
export function byContentInWords(left: InitImage['left']): string | undefined {
  const lines = left.flatMap(({ line, isByContent }) => (isByContent ? [line] : []));
  if (lines.length === 0) return undefined;
  const [what, takes] =
    lines.length === 1 ? [`line ${lines[0]}`, 'it takes'] : [`lines ${lines.join(', ')}`, 'they take'];
  return `The cache of your builds (\`cache-builder\`) has ${what} as long as what ${takes} stays the same.`;
}

/** Where it is built. */
export function contextInWords(context: string): string {
  return `built in ${placeInWords(context)}`;
}

function because(candidate: Pick<ImageCandidate, 'mentions' | 'nearby'>): string {
  const namers = namersOf(candidate);
  return namers.length === 0 ? '' : `, ${mentionsInWords(namers)}`;
}

/** Who says how an image is built. */
export function namersOf({
  mentions,
  nearby,
}: Pick<ImageCandidate, 'mentions' | 'nearby'>): readonly string[] {
  return [...mentions.map(({ where }) => where), ...(nearby === undefined ? [] : [nearby])];
}

/** Each file once: `.github/workflows/ci.yml, lines 9, 20`, `services api, worker of compose.yaml`. */
export function mentionsInWords(places: readonly string[]): string {
  const parts = places.map(partsOf);
  const files = [...new Set(parts.map(({ before, after }) => `${before} ${after}`))];
  return firstFew(
    files.map((file) => {
      const same = parts.filter(({ before, after }) => `${before} ${after}` === file);
      const { before = '', after = '' } = same[0] ?? {};
      const items = firstFew(same.map(({ item }) => item));
      return `${before}${same.length > 1 ? 's' : ''} ${items}${after}`.trim();
    }),
  );
}

function partsOf(place: string): { readonly before: string; readonly item: string; readonly after: string } {
  const [, before = '', item = place, after = ''] =
    /^(.+, line) (\d+)()$/.exec(place) ?? /^(service|target) (\S+)( of .+)$/.exec(place) ?? [];
  return { before, item, after };
}

/** `lines 1–14`. */
export function linesOf({ first, last }: { readonly first: number; readonly last: number }): string {
  return first === last ? `line ${first}` : `lines ${first}–${last}`;
}

/** What a workflow says stays as it is: only its owner knows what another step puts there. */
function otherContext(
  { dockerfile, context: said, mentions: [first] }: ImageCandidate,
  context: string,
): string {
  return first?.by === 'workflow' || first?.by === 'script'
    ? `${first.where}: the context ${said} lacks files that ${dockerfile} copies, and ${placeInWords(context)} has them. If no other step puts them there, change the context.`
    : `The context is ${context}, and not ${said}: the files that ${dockerfile} copies are there.`;
}

/** Where compose names a Dockerfile, and another one is for production by its name. */
function besideRemark({ dockerfile, beside, mentions }: ImageCandidate): readonly string[] {
  if (beside === undefined || mentions[0]?.by !== 'compose') return [];
  return [`${beside} is next to ${dockerfile}. If that is what is released, run init with --file ${beside}.`];
}

/** Where a workflow puts the files together first. */
function madeRemark(
  { dockerfile, madeFolder, mentions: [first], buildArgs }: ImageCandidate,
  context: string,
): string {
  const open = Object.entries(buildArgs).flatMap(([name, value]) => (value.includes('${{') ? [name] : []));
  const values =
    open.length === 0
      ? ''
      : ` ${agree(open.length, 'The value', 'The values')} of ${firstFew(open)} ${agree(open.length, 'comes', 'come')} from there, too.`;
  return `${first?.where}: ${dockerfile} is built in ${madeFolder}, which the workflow makes. What is in it is not known here, so the layers are those with the files of ${placeInWords(context)}, and may be others.${values}`;
}

/** Why a context is a guess, and how another one is given. */
function contextGuess(
  { dockerfile }: Pick<ImageCandidate, 'dockerfile'>,
  context: string,
  { others, against: [file] }: ContextDoubt,
): string {
  const why =
    file === undefined
      ? `nothing says in which folder ${dockerfile} is built`
      : `line ${file.line} of ${dockerfile} reads ${file.paths[0]}, which is not there`;
  const [other = '.'] = others;
  return `That ${dockerfile} is built in ${placeInWords(context)} is a guess: ${why}. If it is built in ${others.map(placeInWords).join(' or ')}, run init with --file ${dockerfile} --context ${other}, or change \`context\` in what init writes.`;
}

function placeInWords(folder: string): string {
  return folder === '.' ? 'the root of the repository' : folder;
}

/** What a change of code costs where the builder is empty. */
export function costInWords(cost: CodeChangeCost): string {
  const { steps, keptSteps, seconds, keptSeconds, keptBytes, isMeasured } = cost;
  const how = isMeasured ? 'measured' : 'estimated';
  const inSeconds = (value: number): string =>
    `${isMeasured ? '' : 'about '}${Math.round(value * 10) / 10} s`;
  if (keptSteps === 0)
    return steps === 0
      ? 'Nothing is built here, unless the base image has ONBUILD instructions, and no layer can end after those.'
      : `A code change runs ${agree(steps, 'the only step', `all ${steps} steps`)} again, ${inSeconds(seconds)} (${how}).`;
  const pulled =
    keptBytes === 0
      ? ''
      : `, and ${isMeasured ? '' : 'about '}${formatBytes(keptBytes)} need not be pulled again`;
  return `A code change runs ${steps - keptSteps} of ${plural(steps, 'step')} again: ${inSeconds(seconds - keptSeconds)} instead of ${Math.round(seconds * 10) / 10} s${pulled} (${how}).`;
}

/** What building with and without a patch has shown. */
export function trialInWords({
  before,
  after,
  differing,
  unsteady,
  isLinked,
}: Omit<PatchTrial, 'text'>): string {
  if (differing.length > 0)
    return `With this patch, the image has other files: ${differing.slice(0, 5).join(', ')}${differing.length > 5 ? `, and ${differing.length - 5} more` : ''}. Move the lines by hand.`;
  const seconds = (cost: CodeChangeCost): string =>
    `${Math.round((cost.seconds - cost.keptSeconds) * 10) / 10} s`;
  const odd = unsteady === 0 ? '' : ` (${plural(unsteady, 'file')} aside, which differ in every build)`;
  return `With this patch, the image has the same files${odd}. A code change takes ${seconds(after)} instead of ${seconds(before)}, and ${formatBytes(after.keptBytes)} instead of ${formatBytes(before.keptBytes)} need not be pulled again (measured).${isLinked ? ' With --link, a builder that starts empty does not download these bytes to add the code.' : ''}`;
}

/** What a person should know before a build. */
export function remarksOf({
  candidate,
  context,
  doubt,
  missing,
  hidden,
  openArguments,
  laterEnd,
  dockerfile,
  decisions,
  bases,
  image,
}: Pick<
  Proposal,
  | 'candidate'
  | 'context'
  | 'doubt'
  | 'missing'
  | 'hidden'
  | 'openArguments'
  | 'laterEnd'
  | 'dockerfile'
  | 'decisions'
  | 'bases'
> & { readonly image?: string }): readonly string[] {
  const committed = hidden.filter((path) => !missing.includes(path));
  return [
    ...(laterEnd === undefined
      ? []
      : [
          `${laterEnd.paths.slice(0, 5).join(', ')} changed in ${laterEnd.changes} of the ${pluralLast(laterEnd.commits, 'commit')} to this image. With a comment in the Dockerfile, a layer ends after ${laterEnd.paths.length === 1 ? 'it' : 'them'}, and a code change takes about ${laterEnd.cost.seconds - laterEnd.cost.keptSeconds} s (estimated).`,
        ]),
    ...(candidate.context !== undefined && candidate.context !== context
      ? [otherContext(candidate, context)]
      : []),
    ...besideRemark(candidate),
    ...(candidate.madeFolder !== undefined
      ? [madeRemark(candidate, context)]
      : doubt === undefined
        ? []
        : [contextGuess(candidate, context, doubt)]),
    ...[unbuildable({ candidate, context, missing, hidden, dockerfile }) ?? []].flat(),
    ...(committed.length === 0
      ? []
      : [
          `${candidate.dockerfile} copies ${firstFew(committed)}, which .dockerignore leaves out, so the build fails.`,
        ]),
    ...lastStageRemark({ candidate, dockerfile, decisions }),
    ...cloneRemark({ dockerfile, decisions }),
    ...startRemark({ candidate, dockerfile }),
    ...secretRemark({ candidate, dockerfile, decisions }),
    ...argumentRemarks({ candidate, dockerfile, decisions, openArguments }),
    ...baseImageRemarks(candidate, bases, image),
  ];
}

/** Why a Dockerfile cannot be built from what is in the repository, as a sentence; undefined: it can, as far as is known. */
export function unbuildable({
  candidate,
  context,
  missing,
  hidden,
  dockerfile,
}: Pick<Proposal, 'candidate' | 'context' | 'missing' | 'hidden' | 'dockerfile'>): string | undefined {
  const local = dockerfile?.stages.find(({ from }) => /^localhost\//.test(from));
  if (local !== undefined)
    return `Line ${local.line} of ${candidate.dockerfile} takes ${local.from}, an image that only the machine has that built it.`;
  if (missing.length === 0) return undefined;
  const lost = missing.filter((path) => hidden.includes(path));
  const paths = (lost.length > 0 ? lost : missing)
    .slice(0, 5)
    .map((path) => path.replaceAll(/(?<=\/)\/+/g, ''));
  if (lost.length > 0)
    return `${candidate.dockerfile} copies ${paths.join(', ')}, which .dockerignore leaves out, so the build fails, even if another step makes ${lost.length === 1 ? 'it' : 'them'} first.`;
  const [are, them] = missing.length === 1 ? ['is', 'it'] : ['are', 'them'];
  return `${candidate.dockerfile} copies ${paths.join(', ')}, which ${are} not in ${placeInWords(context)}. Another step has to make ${them} first.`;
}

/** What layers keep that was meant to be the newest. */
function cloneRemark({
  dockerfile,
  decisions,
}: Pick<Proposal, 'dockerfile' | 'decisions'>): readonly string[] {
  const kept = decisions.flatMap(({ layers }) => layers.map(({ lines }) => lines));
  const cloned = (dockerfile?.stages ?? [])
    .flatMap(({ instructions }) => instructions)
    .filter(
      (step) => clonesBranch(step) && kept.some(({ first, last }) => first <= step.line && step.line <= last),
    )
    .map(({ line }) => line);
  if (cloned.length === 0) return [];
  const [lines, clone] = cloned.length === 1 ? ['Line', 'clones'] : ['Lines', 'clone'];
  return [
    `${lines} ${cloned.join(', ')} ${clone} the newest commit of a Git repository. A layer keeps that commit until it is refreshed. ADD with the address of the repository is looked up in every build instead.`,
  ];
}

/** What is installed each time that a container starts. */
function startRemark({
  candidate: { target },
  dockerfile,
}: Pick<Proposal, 'candidate' | 'dockerfile'>): readonly string[] {
  const stages = dockerfile?.stages ?? [];
  const stage =
    target === undefined ? stages.at(-1) : stages.find(({ name }) => name === target.toLowerCase());
  const last = (keyword: string) => stage?.instructions.findLast((one) => one.keyword === keyword);
  const started = ['ENTRYPOINT', 'CMD'].flatMap((keyword) => last(keyword) ?? []);
  const rest = started.map((one) => one.rest).join(' ');
  const installs = weighStep({ keyword: 'RUN', rest, heredocs: [] });
  if (installs?.installs !== true) return [];
  return [
    `Line ${started.at(-1)?.line} runs ${installs.name} whenever a container starts, so no layer keeps what it installs. If the image is to bring it, run it in a RUN.`,
  ];
}

/** Build secrets, where no workflow passes them yet. */
function secretRemark({
  candidate: { mentions },
  dockerfile,
  decisions,
}: Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions'>): readonly string[] {
  if (mentions.some(({ by }) => by === 'workflow')) return [];
  const needed = new Set(decisions.map(({ stage }) => stage));
  const found = (dockerfile?.stages ?? [])
    .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
    .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
    .flatMap((run) =>
      readMounts(run)
        .filter(({ type }) => type === 'secret')
        .map(({ id, target }) => ({ line: run.line, id: id ?? target?.split('/').at(-1) ?? '' })),
    );
  const ids = [...new Set(found.map(({ id }) => id))].filter((id) => id !== '');
  const lines = [...new Set(found.map(({ line }) => line))];
  if (ids.length === 0) return [];
  return [
    `${lines.length === 1 ? 'Line' : 'Lines'} ${lines.join(', ')} ${agree(lines.length, 'reads', 'read')} the build ${agree(ids.length, 'secret', 'secrets')} ${ids.join(', ')}. Pass ${agree(ids.length, 'it', 'them')} to the new workflows as the secret BUILD_SECRETS, one id=value per line.`,
  ];
}

/** Where nobody names a target, and the last stage is one for tests or does without the one that is called as what is released. */
function lastStageRemark({
  candidate: { target },
  dockerfile,
  decisions,
}: Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions'>): readonly string[] {
  const names = dockerfile?.stages.map(({ name }) => name) ?? [];
  const last = names.at(-1);
  if (target !== undefined || last === undefined) return [];
  const others = names.slice(0, -1).filter((name) => name !== undefined && !isForDevelopment(name));
  const isOdd = isForDevelopment(last)
    ? others.length > 0
    : decisions.length > 0 &&
      others.some(
        (name) =>
          /^(release|prod|production|final|runtime|runner)$/i.test(name ?? '') &&
          decisions.every(({ stage }) => stage !== name),
      );
  return isOdd ? [`The stage that is built is ${last}, the last one. --target builds another one.`] : [];
}
