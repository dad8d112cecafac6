import { readBuildOutput } from '../app/build-output.ts';
import { errorAdvice } from '../error.ts';
import { sortKeys } from '../oci/json.ts';
import { parseReference, repositoryOf } from '../oci/reference.ts';
import type { BakeDefinition, DefinedTarget } from './definition.ts';

/** One build of several that a bake definition asks for. */
export interface PlannedImage {
  /** `shared`: it is not pushed as an image, but others stand on it. */
  readonly kind: 'image' | 'shared';
  /** What people call it: the last part of its repository where that is enough; of a shared one, its target. */
  readonly name: string;
  /** The targets that are this build. */
  readonly targets: readonly [string, ...string[]];
  /** Registry and repository of its layers. */
  readonly image: string;
  /** The image's names as the file has them, with or without tags; empty: it has none. */
  readonly references: readonly string[];
  /** Contexts name other builds by their names: `target:shop-api`. */
  readonly definition: DefinedTarget;
  /** Names of the builds that it stands on. */
  readonly standsOn: readonly string[];
}

export interface ImagePlan {
  /** What others stand on comes before them, else in alphabetical order of targets. */
  readonly images: readonly PlannedImage[];
  /** Targets that were chosen and make no image that has a name. */
  readonly leftOut: readonly string[];
  /** What is wrong, for people. */
  readonly problems: readonly string[];
}

/**
 * Which images the chosen targets make, and what they stand on. Each target with an image name is an image; targets with the same
 * repository and the same build are one. Builds of one repository with tags of their own, and those without a repository, keep
 * their layers in `<repository>-<target>`.
 * @param owner registry and owner for an image name that has none, in a message: `ghcr.io/acme`
 * @param all every target of the files, so that an image has the same place whichever targets are chosen
 */
export function planImages(
  definition: BakeDefinition,
  owner: string,
  all: BakeDefinition = definition,
): ImagePlan {
  const problems: string[] = [];
  const order = dependencyOrder(definition, problems);
  const builds = joinTargets(order, definition, { owner, problems });
  const chosen = new Set(expandGroup('default', definition));
  const isChosen = ({ targets }: JoinedBuild): boolean => targets.some((id) => chosen.has(id));
  const isImage = (build: JoinedBuild): boolean => isChosen(build) && build.references.length > 0;
  refuseSameTags(builds.filter(isImage), problems);
  const needed = closure(builds.filter(isImage), builds);
  const left = builds.filter((build) => needed.has(build.targets[0]));
  if (problems.length === 0 && left.length === 0)
    problems.push(
      `expected a target with an image name, found none${chosen.size === 0 ? '' : ` (${[...chosen].join(', ')})`}. Write image: ${owner}/NAME in the compose file, or tags = ["${owner}/NAME"] in the bake file`,
    );
  const places = placeLayers(left, { isImage, all: joinAll(all) });
  const names = nameBuilds(left, places, isImage);
  return {
    problems,
    leftOut: builds.flatMap((build) => (isChosen(build) && !left.includes(build) ? build.targets : [])),
    images: left.map((build): PlannedImage => {
      const [id] = build.targets;
      const name = names.get(id) ?? id;
      return {
        ...{ kind: isImage(build) ? 'image' : 'shared', name, targets: build.targets },
        ...{ image: places.get(id) ?? '', references: build.references },
        definition: { ...build.definition, contexts: namedContexts(build.definition.contexts, names) },
        standsOn: targetsBeneath(build.definition).map((below) => names.get(below) ?? below),
      };
    }),
  };
}

/** Targets that are one build. */
interface JoinedBuild {
  readonly targets: readonly [string, ...string[]];
  /** Of the first reference; undefined: no name. */
  readonly repository: string | undefined;
  readonly references: readonly string[];
  /** Contexts name targets by the first of their build. */
  readonly definition: DefinedTarget;
}

/** The target that a context stands for; before 0.23 buildx left compose's `service:` as it was. */
function targetOf(context: string): string | undefined {
  return /^(?:target|service):(.+)$/.exec(context)?.[1];
}

function targetsBeneath({ contexts }: DefinedTarget): readonly string[] {
  return [...new Set(Object.values(contexts).flatMap((context) => targetOf(context) ?? []))];
}

/** All targets, each behind those that it stands on; without those in a circle. */
function dependencyOrder({ targets }: BakeDefinition, problems: string[]): readonly string[] {
  const order: string[] = [];
  const visit = (id: string, path: readonly string[]): void => {
    if (path.includes(id)) {
      problems.push(
        `targets depend on each other in a circle: ${[...path.slice(path.indexOf(id)), id].join(' → ')}`,
      );
      return;
    }
    const target = targets.get(id);
    if (target === undefined)
      problems.push(
        `target ${path.at(-1)}: expected the target "${id}" of its contexts, found none. If it is a service of the compose file, add it to targets: this version of buildx does not add it`,
      );
    if (target === undefined || order.includes(id)) return;
    for (const below of targetsBeneath(target)) visit(below, [...path, id]);
    if (!order.includes(id)) order.push(id);
  };
  for (const id of targets.keys()) visit(id, []);
  return order;
}

function expandGroup(
  name: string,
  definition: BakeDefinition,
  path: readonly string[] = [],
): readonly string[] {
  if (path.includes(name)) return [];
  const members = definition.groups.get(name);
  // A group `default` holds what was chosen, and may hold a target of that name.
  const isTarget = definition.targets.has(name) && (members === undefined || path.length > 0);
  if (isTarget) return [name];
  const found = (members ?? []).flatMap((member) =>
    member === name ? [member] : expandGroup(member, definition, [...path, name]),
  );
  return [...new Set(found)].filter((id) => definition.targets.has(id));
}

function joinTargets(
  order: readonly string[],
  { targets }: BakeDefinition,
  { owner, problems }: { readonly owner: string; readonly problems: string[] },
): readonly JoinedBuild[] {
  const builds: JoinedBuild[] = [];
  for (const id of order) {
    const written = targets.get(id);
    if (written === undefined) continue;
    const definition = { ...written, contexts: joinedContexts(written.contexts, builds) };
    const references = namesOf(definition).flatMap(
      (tag) => readReference(tag, { id, owner, problems }) ?? [],
    );
    const repository = references[0] === undefined ? undefined : repositoryOf(references[0]);
    const twin = builds.findIndex(
      (build) =>
        repository !== undefined &&
        build.repository === repository &&
        differences(build.definition, definition).length === 0,
    );
    const found = builds[twin];
    if (found === undefined) {
      builds.push({ targets: [id], repository, references, definition });
    } else {
      builds[twin] = {
        ...found,
        targets: [...found.targets, id],
        references: [...new Set([...found.references, ...references])],
      };
    }
  }
  return builds;
}

/** Its tags; without any, what its outputs call the image that they push. */
function namesOf({ tags, outputs }: DefinedTarget): readonly string[] {
  if (tags.length > 0) return tags;
  return outputs.map(readBuildOutput).flatMap(({ pushes, names }) => (pushes ? names : []));
}

function joinedContexts(
  contexts: DefinedTarget['contexts'],
  builds: readonly JoinedBuild[],
): DefinedTarget['contexts'] {
  return Object.fromEntries(
    Object.entries(contexts).map(([name, value]) => {
      const id = targetOf(value);
      if (id === undefined) return [name, value];
      return [name, `target:${builds.find(({ targets }) => targets.includes(id))?.targets[0] ?? id}`];
    }),
  );
}

function namedContexts(
  contexts: DefinedTarget['contexts'],
  names: ReadonlyMap<string, string>,
): DefinedTarget['contexts'] {
  return Object.fromEntries(
    Object.entries(contexts).map(([name, value]) => {
      const id = targetOf(value);
      return [name, id === undefined ? value : `target:${names.get(id) ?? id}`];
    }),
  );
}

function readReference(
  text: string,
  { id, owner, problems }: { readonly id: string; readonly owner: string; readonly problems: string[] },
): string | undefined {
  try {
    const { digest } = parseReference(text);
    if (digest !== undefined) {
      problems.push(`target ${id}: expected an image name with a tag, got one with a digest: "${text}"`);
      return undefined;
    }
    if (text.includes('/')) return text;
    problems.push(
      `target ${id}: expected an image name with its registry, got "${text}". Write ${owner}/${text} in the file`,
    );
  } catch (error) {
    problems.push(`target ${id}: ${errorAdvice(error)}`);
  }
  return undefined;
}

function tagOf(reference: string): string {
  return `${repositoryOf(reference)}:${parseReference(reference).tag ?? 'latest'}`;
}

/** Two builds that are pushed under one tag: which of them a server gets would be a matter of luck. */
function refuseSameTags(images: readonly JoinedBuild[], problems: string[]): void {
  for (const [index, one] of images.entries())
    for (const other of images.slice(index + 1)) {
      const taken = one.references.map(tagOf);
      const tags = other.references.map(tagOf).filter((tag) => taken.includes(tag));
      if (tags.length === 0) continue;
      const differing = differences(one.definition, other.definition);
      problems.push(
        `targets ${[...one.targets, ...other.targets].join(', ')} make ${tags.join(', ')}, but their builds differ${differing.length === 0 ? '' : ` (${differing.join(', ')})`}. Use another image name or tag for one of them`,
      );
    }
}

/** What of two targets differs that makes another image. */
function differences(one: DefinedTarget, other: DefinedTarget): readonly string[] {
  const parts = (target: DefinedTarget) => ({
    ...{ dockerfile: target.dockerfile, 'dockerfile-inline': target.dockerfileInline },
    ...{ context: target.context, contexts: target.contexts, target: target.target, args: target.args },
    ...{ platforms: target.platforms, labels: target.labels, annotations: target.annotations },
    ...{ attest: target.attests, secret: target.secrets, network: target.network, call: target.call },
    ...{ 'no-cache': target.noCache, 'no-cache-filter': target.noCacheFilters },
  });
  const of = parts(other);
  return Object.entries(parts(one)).flatMap(([name, value]) =>
    JSON.stringify(sortKeys(value)) === JSON.stringify(sortKeys(of[name as keyof typeof of])) ? [] : [name],
  );
}

/** The first targets of these builds, and of all that they stand on. */
function closure(from: readonly JoinedBuild[], builds: readonly JoinedBuild[]): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = ({ targets, definition }: JoinedBuild): void => {
    if (found.has(targets[0])) return;
    found.add(targets[0]);
    const below = targetsBeneath(definition);
    for (const build of builds) if (below.includes(build.targets[0])) visit(build);
  };
  for (const build of from) visit(build);
  return found;
}

/** Every build of the files; what is wrong with targets that are not chosen is of no matter. */
function joinAll(all: BakeDefinition): readonly JoinedBuild[] {
  return joinTargets(dependencyOrder(all, []), all, { owner: '', problems: [] });
}

/** Other builds are pushed to its repository, under other tags. */
function sharesRepository({ targets, repository }: JoinedBuild, all: readonly JoinedBuild[]): boolean {
  const own = all.find((other) => other.targets.includes(targets[0]));
  const ownTags = own?.references.map(tagOf) ?? [];
  return all.some(
    (other) =>
      other !== own &&
      other.repository === repository &&
      other.references.some((reference) => !ownTags.includes(tagOf(reference))),
  );
}

/** First target → registry and repository of its layers, each another one. What is pushed there goes first. */
function placeLayers(
  builds: readonly JoinedBuild[],
  {
    isImage,
    all,
  }: { readonly isImage: (build: JoinedBuild) => boolean; readonly all: readonly JoinedBuild[] },
): ReadonlyMap<string, string> {
  const places = new Map<string, string>();
  const pushed = builds.filter(isImage);
  for (const build of [...pushed, ...builds.filter((other) => !pushed.includes(other))]) {
    const { repository, targets } = build;
    const isTaken =
      [...places.values()].includes(repository ?? '') ||
      pushed.some((other) => other !== build && other.repository === repository);
    if (repository !== undefined && !isTaken && !sharesRepository(build, all))
      places.set(targets[0], repository);
  }
  for (const build of builds) {
    const [id] = build.targets;
    if (places.has(id)) continue;
    const above = builds.find((other) => other.repository !== undefined && closure([other], builds).has(id));
    const beside = build.repository ?? above?.repository ?? '';
    let place = `${beside}-${placePart(id, beside)}`;
    while ([...places.values()].includes(place)) place += '-layers';
    places.set(id, place);
  }
  return places;
}

/** A target's name in a repository's, without what this begins with already: `app-alpine` of `app` is `alpine`. */
function placePart(id: string, beside: string): string {
  const part = id
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const start = `${beside.slice(beside.lastIndexOf('/') + 1)}-`;
  return part.startsWith(start) ? part.slice(start.length) : part;
}

/** First target → a name that no other has. */
function nameBuilds(
  builds: readonly JoinedBuild[],
  places: ReadonlyMap<string, string>,
  isImage: (build: JoinedBuild) => boolean,
): ReadonlyMap<string, string> {
  const candidates = builds.map((build) => {
    const [id] = build.targets;
    const place = places.get(id) ?? id;
    const path = place.slice(place.indexOf('/') + 1);
    return { id, names: [isImage(build) ? path.slice(path.lastIndexOf('/') + 1) : id, path, place] };
  });
  return new Map(
    candidates.map(({ id, names }) => {
      const others = candidates.filter((other) => other.id !== id).flatMap((other) => other.names);
      return [id, names.find((name) => !others.includes(name)) ?? id];
    }),
  );
}
