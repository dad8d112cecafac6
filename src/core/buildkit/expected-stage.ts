/** What the Dockerfile says a stage consists of, to compare with what BuildKit reports. */
export interface ExpectedStage {
  /** As BuildKit shows it: `base`, or `stage-0` for an unnamed one. */
  readonly name: string;
  /** Steps that the ONBUILD instructions of the stage it is FROM bring along; those of an image are not known beforehand. */
  readonly triggers: readonly string[];
  /** Its own steps, without FROM: see `expectedSteps`. */
  readonly instructions: readonly string[];
  /** The stage it is FROM, or the image. Two stages with the same value stand on the same thing. */
  readonly parent: string | undefined;
  /** Those that it is built for, as BuildKit writes them (`linux/arm64`); only in builds for several it names them. */
  readonly platforms: readonly string[];
}

/**
 * Which instructions of a stage are steps: those for which BuildKit makes a vertex. The others only change
 * the configuration (ENV, ARG, USER, LABEL, SHELL, CMD, …). One instruction is one step, however many
 * sources a COPY has and however many heredocs. `WORKDIR /` needs nothing to be made.
 *
 * @param instructions keyword and whole text, as the Dockerfile has them, from the FROM to the next one
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L487 what n/m counts
 * @see https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/dockerfile2llb/convert.go#L1542 WORKDIR /
 */
export function expectedSteps(
  instructions: readonly { readonly keyword: string; readonly text: string }[],
): readonly string[] {
  return instructions.flatMap(({ keyword, text }) => {
    const name = keyword.toUpperCase();
    if (!stepKeywords.has(name)) {
      return [];
    }
    const startsWithKeyword = text.slice(0, keyword.length).toUpperCase() === name;
    const rest = (startsWithKeyword ? text.slice(keyword.length) : text).trim();
    return name === 'WORKDIR' && /^["']?\/+["']?$/.test(rest) ? [] : [`${name} ${rest}`];
  });
}

const stepKeywords: ReadonlySet<string> = new Set(['RUN', 'COPY', 'ADD', 'WORKDIR']);
