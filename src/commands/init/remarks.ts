import { readMounts } from '../../core/dockerfile/mount.ts';
import { firstFew } from '../../core/format/first-few.ts';
import { agree, pluralLast } from '../../core/format/quantity.ts';
import type { ContextDoubt } from '../../core/init/build-context.ts';
import { clonesBranch } from '../../core/init/cloned-branch.ts';
import { isForDevelopment } from '../../core/init/dockerfile-name.ts';
import type { ImageCandidate } from '../../core/init/image-candidate.ts';
import type { Siblings } from '../../core/init/sibling-repositories.ts';
import { weighStep } from '../../core/layers/step-weight.ts';
import { baseImageRemarks } from './base-images.ts';
import { argumentRemarks } from './build-arguments.ts';
import { placeInWords } from './place.ts';
import type { Proposal } from './proposal.ts';

/** What a person should know before a build. */
export function remarksOf({
  candidate,
  context,
  doubt,
  missing,
  siblings,
  hidden,
  openArguments,
  laterEnd,
  dockerfile,
  decisions,
  ownClones,
  bases,
  image,
}: Pick<
  Proposal,
  | 'candidate'
  | 'context'
  | 'doubt'
  | 'missing'
  | 'siblings'
  | 'hidden'
  | 'openArguments'
  | 'laterEnd'
  | 'dockerfile'
  | 'decisions'
  | 'ownClones'
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
    // What is in a folder that a workflow makes, is not known.
    ...(candidate.madeFolder === undefined
      ? [unbuildable({ candidate, context, missing, siblings, hidden, dockerfile }) ?? []].flat()
      : []),
    ...(committed.length === 0
      ? []
      : [
          `${candidate.dockerfile} copies ${firstFew(committed)}, which .dockerignore leaves out, so the build fails.`,
        ]),
    ...lastStageRemark({ candidate, dockerfile, decisions }),
    ...cloneRemark({ dockerfile, decisions, ownClones }),
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
  siblings,
  hidden,
  dockerfile,
}: Pick<Proposal, 'candidate' | 'context' | 'missing' | 'siblings' | 'hidden' | 'dockerfile'>):
  | string
  | undefined {
  const local = dockerfile?.stages.find(({ from }) => /^localhost\//.test(from));
  if (local !== undefined)
    return `Line ${local.line} of ${candidate.dockerfile} takes ${local.from}, an image that only the machine has that built it.`;
  if (siblings !== undefined) return siblingsRemark(candidate, siblings);
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

function siblingsRemark({ dockerfile }: ImageCandidate, { own, others }: Siblings): string {
  return `${dockerfile} is built in the folder that the repository is in, with ${firstFew([own, ...others])} there. In a workflow, check ${others.length === 0 ? 'it' : 'each'} out with \`path\`, and build with \`context: .\` and \`file: ${own}/${dockerfile}\`.`;
}

/** What layers keep that was meant to be the newest. */
function cloneRemark({
  dockerfile,
  decisions,
  ownClones,
}: Pick<Proposal, 'dockerfile' | 'decisions' | 'ownClones'>): readonly string[] {
  const kept = decisions.flatMap(({ layers }) => layers.map(({ lines }) => lines));
  const isKept = (line: number): boolean => kept.some(({ first, last }) => first <= line && line <= last);
  const own = ownClones.filter(isKept);
  const cloned = (dockerfile?.stages ?? [])
    .flatMap(({ instructions }) => instructions)
    .filter((step) => clonesBranch(step) && isKept(step.line) && !own.includes(step.line))
    .map(({ line }) => line);
  const subject = (lines: readonly number[]): string =>
    lines.length === 1 ? `Line ${lines.join()} clones` : `Lines ${lines.join(', ')} clone`;
  const remark = `${subject(own)} this repository, so new code reaches the image only when the layer is refreshed. Copy the code with COPY, or declare an argument such as COMMIT before it, and set it to the commit in \`build-args\`.`;
  const owned = own.length === 0 ? [] : [remark];
  if (cloned.length === 0) return owned;
  return [
    ...owned,
    `${subject(cloned)} the newest commit of a Git repository. A layer keeps that commit until it is refreshed. ADD with the address of the repository is looked up in every build instead.`,
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

/** Build secrets and SSH agents, where no workflow passes them yet. */
function secretRemark(proposal: Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions'>): readonly string[] {
  const secrets = mountsFor('secret', proposal);
  const ids = [...new Set(secrets.map(({ id }) => id))].filter((id) => id !== '');
  const agents = mountsFor('ssh', proposal);
  return [
    ...(ids.length === 0
      ? []
      : [
          `${placesIn(secrets, 'reads', 'read')} the build ${agree(ids.length, 'secret', 'secrets')} ${ids.join(', ')}. New workflows take ${agree(ids.length, 'it', 'them')} from the secret BUILD_SECRETS of the repository: gh secret set BUILD_SECRETS, with one id=value per line.`,
        ]),
    ...(agents.length === 0
      ? []
      : [
          `${placesIn(agents, 'needs', 'need')} an SSH agent, which no new workflow starts. Start one in a job of yours, and build there with the action build and \`ssh: default\`.`,
        ]),
  ];
}

/** Whether a build needs secrets that no workflow passes yet. */
export function readsNewSecrets(proposal: Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions'>): boolean {
  return mountsFor('secret', proposal).length > 0;
}

/** Mounts of RUN lines that the target needs; none where a workflow builds the image already. */
function mountsFor(
  type: 'secret' | 'ssh',
  {
    candidate: { mentions },
    dockerfile,
    decisions,
  }: Pick<Proposal, 'candidate' | 'dockerfile' | 'decisions'>,
): readonly { readonly line: number; readonly id: string }[] {
  if (mentions.some(({ by }) => by === 'workflow')) return [];
  const needed = new Set(decisions.map(({ stage }) => stage));
  return (dockerfile?.stages ?? [])
    .filter(({ displayName }) => needed.size === 0 || needed.has(displayName))
    .flatMap(({ instructions }) => instructions.filter(({ keyword }) => keyword === 'RUN'))
    .flatMap((run) =>
      readMounts(run)
        .filter((mount) => mount.type === type)
        .map(({ id, target }) => ({ line: run.line, id: id ?? target?.split('/').at(-1) ?? '' })),
    );
}

/** `Line 2 reads`, `Lines 2, 4 read`. */
function placesIn(places: readonly { readonly line: number }[], one: string, several: string): string {
  const lines = [...new Set(places.map(({ line }) => line))];
  return `${agree(lines.length, 'Line', 'Lines')} ${lines.join(', ')} ${agree(lines.length, one, several)}`;
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

/** What a workflow says stays as it is: only its owner knows what another step puts there. */
function otherContext(
  { dockerfile, context: said, mentions: [first], nearby, open }: ImageCandidate,
  context: string,
): string {
  const where = first?.where ?? (open === undefined ? undefined : nearby);
  if (where === undefined)
    return `The context is ${context}, and not ${said}: the files that ${dockerfile} copies are there.`;
  const lacking = `the context ${said} lacks files that ${dockerfile} copies, and ${placeInWords(context)} has them`;
  return first?.by === 'workflow' || first?.by === 'script'
    ? `${where}: ${lacking}. If no other step puts them there, change the context.`
    : `As ${where} says it, the build fails: ${lacking}. So it is built in ${placeInWords(context)} here.`;
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
      : file.script === undefined
        ? `line ${file.line} of ${dockerfile} reads ${file.paths[0]}, which is not there`
        : `line ${file.line} of ${dockerfile} runs the script ${file.script}, which ${file.paths[0]} there has not`;
  const [other = '.'] = others;
  return `That ${dockerfile} is built in ${placeInWords(context)} is a guess: ${why}. If it is built in ${others.map(placeInWords).join(' or ')}, run init with --file ${dockerfile} --context ${other}, or change \`context\` in what init writes.`;
}
