/** What the name of a vertex says, when it is a step of a Dockerfile. */
export interface StepName {
  /** The bake target that the name begins with; absent in a build of one target. */
  readonly target: string | undefined;
  /** Named in builds for several platforms: `linux/amd64`, or `linux/amd64->arm64` (runs on, builds for). */
  readonly platform: string | undefined;
  /** Lower case; `stage-1` for an unnamed stage; empty in a Dockerfile of a single stage. */
  readonly stage: string;
  /** BuildKit's own numbers, which count an external FROM as well, shown or not. */
  readonly index: number;
  readonly total: number;
  readonly keyword: StepKeyword;
  /** Variables are expanded in it. Heredocs are summarised. */
  readonly instruction: string;
  /** The second vertex of a `COPY --link`, which puts the copied files onto the parent. */
  readonly link: boolean;
  /** Brought in by the base image (BuildKit says so since 0.17). */
  readonly onbuild: boolean;
}

/** The instructions that have a vertex. FROM is a source, not a step that can be cached. */
type StepKeyword = 'FROM' | 'RUN' | 'COPY' | 'ADD' | 'WORKDIR';

/** Nothing in the brackets holds a space or a bracket: bake targets, platforms and stages cannot. */
const name =
  /^\[((?:[^\s\]]+ ){0,3}) *(\d+)\/(\d+)\] (ONBUILD )?(LINK )?((FROM|RUN|COPY|ADD|WORKDIR)(?:\s[\s\S]*)?)$/;

/**
 * Reads a vertex name such as `[python linux/amd64->arm64 deps  2/12] RUN pip install …`; undefined for
 * everything that is no step: `[internal] …`, `[auth] …`, `importing cache manifest from …`.
 *
 * One word alone before the number is a stage (`docker build`), or the bake target of a Dockerfile of a
 * single stage, which has no name then: `bakeTargets` decides (see `readBakeTarget`).
 *
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1950 prefixCommand
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert_copy.go#L344 LINK
 * @see https://github.com/docker/buildx/blob/v0.36.1/util/progress/multiwriter.go#L35 the bake target
 */
export function parseStepName(vertexName: string, bakeTargets?: ReadonlySet<string>): StepName | undefined {
  const match = name.exec(vertexName);
  if (match === null) {
    return undefined;
  }
  const [, words = '', index, total, onbuild, link, instruction = '', keyword] = match;
  const place = parsePlace(words.split(' ').filter(Boolean), bakeTargets);
  return (
    place && {
      ...place,
      index: Number(index),
      total: Number(total),
      keyword: keyword as StepKeyword,
      instruction,
      link: link !== undefined,
      onbuild: onbuild !== undefined,
    }
  );
}

/** The bake target in a name that only bakes of several targets have: `[python internal] load …`. */
export function readBakeTarget(vertexName: string): string | undefined {
  return /^\[([^\s\]/]+) (?:[^\s\]/]+\/[^\s\]]+ )?internal\] /.exec(vertexName)?.[1];
}

/** The bake target that tells of a vertex, by the name that it tells of it under; undefined in a build of one target. */
export function targetOf(vertexName: string, bakeTargets: ReadonlySet<string>): string | undefined {
  const step = parseStepName(vertexName, bakeTargets);
  if (step !== undefined) return step.target;
  const first = /^\[([^\s\]]+)[\s\]]/.exec(vertexName)?.[1];
  return first !== undefined && bakeTargets.has(first) ? first : undefined;
}

/** A vertex's name with another bake target in it; undefined: as a build of one target has it. */
export function renameTarget(vertexName: string, before: string, after: string | undefined): string {
  const rest = vertexName.slice(before.length + 1);
  if (!vertexName.startsWith(`[${before}`) || !/^[ \]]/.test(rest)) return vertexName;
  if (after !== undefined) return `[${after}${rest}`;
  return rest.startsWith(']') ? rest.slice(1).trimStart() : `[${rest.trimStart()}`;
}

function parsePlace(
  words: readonly string[],
  bakeTargets: ReadonlySet<string> | undefined,
): Pick<StepName, 'target' | 'platform' | 'stage'> | undefined {
  // Neither targets nor stages can hold a slash.
  const platformAt = words.findIndex((word) => word.includes('/'));
  if (platformAt !== -1) {
    const [target, ...moreBefore] = words.slice(0, platformAt);
    const [stage = '', ...moreAfter] = words.slice(platformAt + 1);
    return moreBefore.length > 0 || moreAfter.length > 0
      ? undefined
      : { target, platform: words[platformAt], stage };
  }
  const [first = '', second, third] = words;
  if (third !== undefined) {
    return undefined;
  }
  if (second !== undefined) {
    return { target: first, platform: undefined, stage: second };
  }
  return bakeTargets?.has(first)
    ? { target: first, platform: undefined, stage: '' }
    : { target: undefined, platform: undefined, stage: first };
}
