import { isReference } from '../oci/reference.ts';
import { developmentWord, fileWord, imageWord, isForDevelopment, isForWindows } from './dockerfile-name.ts';
import { folderOf, pathWithin } from './repository-path.ts';

/** Who says that an image is built. */
export interface Mention {
  /** `script`: a workflow runs a script that builds it, and does not push it. */
  readonly by: 'workflow' | 'script' | 'compose' | 'bake' | 'input';
  /** In words: `.github/workflows/ci.yml, line 12`, `service api of compose.yaml`. */
  readonly where: string;
}

/** Variable → what an example of an `.env` says of it. */
export type EnvExamples = ReadonlyMap<string, { readonly path: string; readonly value: string }>;

/** What compose takes from variables that nothing in the repository sets. */
interface OpenVariables {
  /** The compose file. */
  readonly file: string;
  /** Build arguments → their variables. */
  readonly args: Readonly<Record<string, string>>;
  /** Those that have more than the variable in them. */
  readonly mixed?: ReadonlySet<string>;
  /** Arguments whose values are logins: they are not copied into other files. */
  readonly secrets: readonly string[];
  /** The variable that holds the target. */
  readonly target: string | undefined;
  readonly examples?: EnvExamples | undefined;
}

/** An image that the repository can build. */
export interface ImageCandidate {
  /** What a person would call it. */
  readonly name: string;
  /** Relative to the repository. */
  readonly dockerfile: string;
  /** Relative to the repository; undefined: nobody says it. */
  readonly context: string | undefined;
  readonly target: string | undefined;
  readonly buildArgs: Readonly<Record<string, string>>;
  readonly buildContexts: Readonly<Record<string, string>>;
  readonly platforms: readonly string[];
  /** Registry and repository; undefined: nobody says it. */
  readonly image: string | undefined;
  /** What compose calls it, also where that is a name of one machine. */
  readonly localName?: string | undefined;
  readonly mentions: readonly Mention[];
  /** A bake file that could not be read, and may say how it is built. */
  readonly unreadFile?: string | undefined;
  /** It is built in the folder that the repository lies in. */
  readonly isOutside?: boolean;
  /** The stage that documents build: it counts where nobody else names the Dockerfile. */
  readonly documented?: { readonly target: string; readonly where: string } | undefined;
  /** Arguments that scripts give which nobody else runs: they count where nobody else says a value. */
  readonly scripted?:
    | readonly { readonly name: string; readonly value: string; readonly where: string }[]
    | undefined;
  /** The folder that a workflow makes to build it there; undefined: it is built where it is. */
  readonly madeFolder?: string | undefined;
  /** Undefined: no compose file names it. */
  readonly open?: OpenVariables | undefined;
  /** What compose gives for development, and is left out. */
  readonly development?:
    | { readonly target: string | undefined; readonly args: Readonly<Record<string, string>> }
    | undefined;
  /** Arguments that several workflows, or jobs, give it with other values: those of the first are taken. */
  readonly varying?: readonly string[];
  /** The Dockerfile for production beside it. */
  readonly beside?: string | undefined;
  /** A compose file of a part of the repository, or a document, that says how it is built, in words; undefined: none says it, or another place does. */
  readonly nearby?: string | undefined;
  /** Arguments that others who build it give it: they count where nothing can be built without a value. */
  readonly otherArgs?: Readonly<Record<string, string>>;
}

/** A build that somebody writes down. */
export type WrittenBuild = Omit<
  ImageCandidate,
  'name' | 'mentions' | 'varying' | 'nearby' | 'beside' | 'otherArgs'
> & {
  readonly name: string | undefined;
  readonly mention: Mention;
};

const order = ['input', 'workflow', 'bake', 'compose', 'script'] as const;

/**
 * All images of a repository, the likeliest first: what a workflow builds, what a bake file or compose names, the Dockerfile in the
 * root, others; and last what is for development or for Windows.
 */
export function rankImages(
  dockerfiles: readonly string[],
  written: readonly WrittenBuild[],
): readonly ImageCandidate[] {
  const found: ImageCandidate[] = [];
  for (const build of written.toSorted((a, b) => placeOf(a.mention) - placeOf(b.mention))) {
    if (!dockerfiles.includes(build.dockerfile)) continue;
    const at = placeAmong(found, build);
    const same = found[at];
    if (same === undefined) {
      const { mention, name, ...rest } = build;
      found.push({ ...rest, name: name ?? nameOf(build), mentions: [mention] });
      continue;
    }
    // What the first leaves open, the others say. Arguments of others would make another image.
    found[at] = {
      ...same,
      name: nameOfBoth(same.name, build),
      context: same.context ?? build.context,
      image: same.image ?? build.image,
      open: same.open ?? build.open,
      development: same.development ?? build.development,
      localName: same.localName ?? build.localName,
      otherArgs: { ...build.buildArgs, ...same.otherArgs },
      varying: [...new Set([...(same.varying ?? []), ...varyingArgs(same, build)])],
      buildContexts: { ...build.buildContexts, ...same.buildContexts },
      mentions: same.mentions.some(({ where }) => where === build.mention.where)
        ? same.mentions
        : [...same.mentions, build.mention],
    };
  }
  for (const dockerfile of dockerfiles) {
    if (found.some((image) => image.dockerfile === dockerfile)) continue;
    found.push({
      ...{ dockerfile, name: imageWord(dockerfile) ?? 'app', context: undefined, target: undefined },
      ...{ buildArgs: {}, buildContexts: {}, platforms: [], image: undefined, mentions: [] },
    });
  }
  const all = found.map((image) => ({ ...image, beside: besideOf(image, found) }));
  return withOwnNames(
    all.toSorted(
      (a, b) =>
        rankOf(a) - rankOf(b) ||
        a.dockerfile.split('/').length - b.dockerfile.split('/').length ||
        compare(folderOf(a.dockerfile), folderOf(b.dockerfile)) ||
        // `docker/Dockerfile` before `docker/base.Dockerfile`.
        wordsIn(a) - wordsIn(b) ||
        compare(a.dockerfile, b.dockerfile),
    ),
  );
}

/** What services call an image that they share: as its folder (`kibana`, and not `kibana-genkeys`), and not as a job that runs once. */
function nameOfBoth(name: string, build: WrittenBuild): string {
  const word = imageWord(build.dockerfile);
  const other = build.name;
  if (other === undefined || name === word) return name;
  const isOdd = /^(?:migrat|init|setup|seed)/.test(name) || isForDevelopment(name);
  return other === word || (isOdd && build.mention.by === 'compose') ? other : name;
}

/** Arguments that two workflows give other values. */
function varyingArgs(
  { mentions: [first], buildArgs }: ImageCandidate,
  build: WrittenBuild,
): readonly string[] {
  if (first?.by !== 'workflow' || build.mention.by !== 'workflow') return [];
  return Object.keys({ ...buildArgs, ...build.buildArgs }).filter(
    (name) =>
      buildArgs[name] !== build.buildArgs[name] &&
      // Of two expressions, nobody knows whether they differ.
      [buildArgs[name], build.buildArgs[name]].some((value) => value?.includes('${{') !== true),
  );
}

/** `Dockerfile.prod` beside `Dockerfile`, where nobody names it. */
function besideOf({ dockerfile }: ImageCandidate, all: readonly ImageCandidate[]): string | undefined {
  if (fileWord(dockerfile) !== undefined) return undefined;
  return all.find(
    (other) =>
      folderOf(other.dockerfile) === folderOf(dockerfile) &&
      /^(?:prod|production|release)$/.test(fileWord(other.dockerfile) ?? '') &&
      other.mentions.length === 0,
  )?.dockerfile;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function wordsIn({ dockerfile }: ImageCandidate): number {
  return imageWord(dockerfile.slice(dockerfile.lastIndexOf('/') + 1)) === undefined ? 0 : 1;
}

/** No two with one name: `shop` of `Dockerfile`, `shop-worker` of `Dockerfile.worker`. */
function withOwnNames(images: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const taken = new Set<string>();
  return images.map((image) => {
    const words = [imageWord(image.dockerfile), fileWord(image.dockerfile), image.target].flatMap((word) =>
      word === undefined || word === image.name ? [] : [`${image.name}-${word}`],
    );
    const path = image.dockerfile.toLowerCase().split('/').slice(0, -1);
    // `core-multi-arch` of `bin/core/multi-arch.Dockerfile`.
    const folders = [`${path.at(-1)}-${image.name}`, path.slice(-2).join('-'), path.join('-')];
    const numbered = Array.from({ length: taken.size }, (_, index) => `${image.name}-${index + 2}`);
    const name = [image.name, ...words, ...folders, ...numbered].find((one) => one !== '' && !taken.has(one));
    taken.add(name ?? image.name);
    return name === undefined || name === image.name ? image : { ...image, name };
  });
}

/**
 * Those of the ranked images that a proposal is made for: what workflows build; else what bake files and compose name; else the
 * one in the root; else all.
 */
export function chooseImages(ranked: readonly ImageCandidate[]): readonly ImageCandidate[] {
  const released = ranked.filter((image) => !isSetAside(image));
  const candidates = released.length > 0 ? released : ranked;
  const by = (...kinds: readonly Mention['by'][]): readonly ImageCandidate[] =>
    candidates.filter(({ mentions }) => mentions.some((mention) => kinds.includes(mention.by)));
  for (const kinds of [['input'], ['workflow'], ['bake', 'compose'], ['script']] as const) {
    const found = by(...kinds);
    // What one step builds in a matrix belongs together: `Dockerfile` and `Dockerfile.dev`.
    const steps = new Set(found.flatMap(({ mentions }) => placesOf(mentions)));
    if (found.length > 0)
      return ranked.filter(
        (image) => found.includes(image) || placesOf(image.mentions).some((place) => steps.has(place)),
      );
  }
  const besides = new Set(ranked.map(({ beside }) => beside));
  const root = candidates.filter(
    ({ dockerfile }) =>
      /^(Dockerfile|Containerfile)$/i.test(dockerfile) ||
      (folderOf(dockerfile) === '.' && besides.has(dockerfile)),
  );
  return root.length > 0 ? root : candidates;
}

/** The steps of workflows among those who name an image. */
function placesOf(mentions: readonly Mention[]): readonly string[] {
  return mentions.filter(({ by }) => by === 'workflow').map(({ where }) => where);
}

/** Those that nobody names, as the compose files of parts of the repository build them: the nearest says it. */
export function withNearby(
  candidates: readonly ImageCandidate[],
  nearby: readonly WrittenBuild[],
): readonly ImageCandidate[] {
  return candidates.map((candidate) => {
    if (candidate.mentions.length > 0) return candidate;
    const builds = nearby.filter(({ dockerfile }) => dockerfile === candidate.dockerfile);
    const distances = builds.map(({ open }) => distance(folderOf(open?.file ?? ''), candidate.dockerfile));
    const nearest = builds.filter((_build, index) => distances[index] === Math.min(...distances));
    const [first] = nearest;
    if (
      first === undefined ||
      nearest.some((build) => build.target !== first.target || !isBuiltAs(first, build))
    )
      return candidate;
    const { context, target, buildArgs, buildContexts, platforms, open, development, mention } = first;
    return {
      ...{ ...candidate, context, target, buildArgs, buildContexts, platforms, open, development },
      nearby: mention.where,
    };
  });
}

/** How many folders lie between a folder and a file; those beneath it are nearer than those beside it. */
function distance(folder: string, file: string): number {
  const inside = pathWithin(folder, file);
  return inside === undefined ? 1000 : inside.split('/').length;
}

/**
 * By registry and repository: what is called so is pushed as it is. No host ends in a number, such as `sail-8.3`, but an address. A
 * variable that nothing sets may leave what is no name, such as `ghcr.io/acme/-web`.
 */
export function isNamed(image: string | undefined): boolean {
  return (
    image !== undefined &&
    /^[^/.:]*[.:][^/]*\//.test(image) &&
    !/^(?!\d+\.\d+\.\d+\.)[^/:]*\.\d+\//.test(image) &&
    isReference(image)
  );
}

/**
 * Where the image of a build is among those found: of the same Dockerfile and target, and built in the same way, where one bake file
 * or compose names both; else of the same Dockerfile, where another one already decides about it, and of no other target. -1: it is
 * another one.
 */
function placeAmong(found: readonly ImageCandidate[], build: WrittenBuild): number {
  const isByOther = ({ mentions: [first] }: ImageCandidate): boolean => first?.by !== build.mention.by;
  const ways = [
    (one: ImageCandidate) => one.target === build.target && isBuiltAs(one, build),
    (one: ImageCandidate) =>
      one.target === build.target &&
      (isByOther(one) || (build.mention.by === 'workflow' && one.context === build.context)),
    (one: ImageCandidate) =>
      isByOther(one) &&
      [undefined, build.target].includes(build.target === undefined ? undefined : one.target),
  ];
  for (const isIt of ways) {
    const at = found.findIndex((one) => one.dockerfile === build.dockerfile && isIt(one));
    if (at >= 0) return at;
  }
  return -1;
}

type BuildWay = Pick<ImageCandidate, 'context' | 'buildArgs' | 'buildContexts' | 'open'>;

/** In the same folder, with the same arguments and contexts: one Dockerfile may build all services, each in another way. */
function isBuiltAs(one: BuildWay, build: BuildWay): boolean {
  const wayOf = ({ buildArgs, buildContexts, open }: BuildWay): string =>
    JSON.stringify(
      [buildArgs, buildContexts, open?.args ?? {}].map((pairs) => Object.entries(pairs).toSorted()),
    );
  return (
    wayOf(one) === wayOf(build) &&
    (one.context === undefined || build.context === undefined || one.context === build.context)
  );
}

function nameOf(build: WrittenBuild): string {
  const last = build.image?.split('/').at(-1);
  const said = last?.includes('}}') === true ? undefined : last?.replaceAll(/[^\w.-]/g, '');
  return said || imageWord(build.dockerfile) || build.target || 'app';
}

function isSetAside(image: ImageCandidate): boolean {
  return setAsideBecause(image) !== undefined;
}

/** Why an image is not one of those that are released, in words without a full stop; undefined: it may be. */
export function setAsideBecause({
  dockerfile,
  target,
  image,
  mentions,
  beside,
}: ImageCandidate): string | undefined {
  if (beside !== undefined && mentions.length === 0) return `${beside} is next to it`;
  // What is pushed is released, whatever its folder is called, and so may be `ci.Dockerfile`. An action is built where it is used.
  const isPushed = isNamed(image) || (mentions[0]?.by === 'workflow' && image !== undefined);
  const name = dockerfile.slice(dockerfile.lastIndexOf('/') + 1).replace(/^ci\b/i, '');
  const told = isPushed && !dockerfile.startsWith('.github/') ? name : dockerfile;
  const word = developmentWord(told) ?? developmentWord(target ?? '');
  if (word !== undefined) return `"${word}" is not what is released`;
  return isForWindows(dockerfile) ? 'only Windows builds it' : undefined;
}

function placeOf({ by }: Mention): number {
  return order.indexOf(by);
}

function rankOf(image: ImageCandidate): number {
  const [mention] = image.mentions;
  const inRoot = folderOf(image.dockerfile) === '.';
  const base = mention === undefined ? (inRoot ? order.length : order.length + 1) : placeOf(mention);
  return isSetAside(image) && mention?.by !== 'input' ? base + 10 : base;
}

/** Whether it is built on the image of another target of its bake file, or service of its compose file. */
export function isBasedOnTarget({ buildContexts }: Pick<ImageCandidate, 'buildContexts'>): boolean {
  return Object.values(buildContexts).some((value) => value.startsWith('target:'));
}
