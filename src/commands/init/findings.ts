import { firstFew } from '../../core/format/first-few.ts';
import { agree, formatBytes, plural } from '../../core/format/quantity.ts';
import type { CodeChangeCost } from '../../core/init/code-change-cost.ts';
import { type ImageCandidate, setAsideBecause } from '../../core/init/image-candidate.ts';
import type { PatchTrial } from './measure.ts';
import { elsewhereInWords, placeInWords } from './place.ts';
import type { Proposal } from './proposal.ts';
import { remarksOf } from './remarks.ts';
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
      setAsideOf(
        candidates,
        proposals.map(({ candidate }) => candidate),
      ),
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
  const reasons = setAside
    .slice(0, 5)
    .map(
      ({ dockerfile, target, reason }) =>
        `${dockerfile}${target === undefined ? '' : `, target ${target}`} (${reason})`,
    );
  const choose = setAside.some(({ target }) => target !== undefined)
    ? '--file and --target choose'
    : '--file chooses';
  const more = setAside.length - reasons.length;
  return [
    ...(others.length === 0
      ? []
      : [`Also found: ${others.slice(0, 10).join(', ')}. --file chooses another one.`]),
    ...(reasons.length === 0
      ? []
      : [`Set aside: ${reasons.join(', ')}${more === 0 ? '' : ` and ${more} more`}. ${choose} one anyway.`]),
  ];
}

/** Those whose names say that they are not released, each once: Dockerfiles, and targets of Dockerfiles that are proposed. */
export function setAsideOf(
  candidates: readonly ImageCandidate[],
  proposed: readonly Pick<ImageCandidate, 'dockerfile' | 'target'>[],
): InitReport['setAside'] {
  const found = candidates.flatMap((candidate) => {
    const { dockerfile, target } = candidate;
    const same = proposed.filter((one) => one.dockerfile === dockerfile);
    const reason = setAsideBecause(candidate);
    if (reason === undefined || same.some((one) => one.target === target)) return [];
    const own = same.length === 0 ? undefined : target;
    return [[`${dockerfile} ${own}`, { dockerfile, target: own, reason }] as const];
  });
  return [...new Map(found).values()];
}

function headline(proposal: Proposal): string {
  const { candidate, context } = proposal;
  const target = candidate.target === undefined ? '' : `, target ${candidate.target}`;
  return `${candidate.dockerfile} (built in ${elsewhereInWords(proposal) ?? placeInWords(context)}${target}${because(candidate)})`;
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
