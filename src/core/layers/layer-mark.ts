import type { Dockerfile } from '../dockerfile/dockerfile.ts';
import { UserError } from '../error.ts';

/** A comment that ends a layer. */
export interface Mark {
  readonly stage: number;
  readonly count: number;
  readonly line: number;
  /** Undefined: the comment gives none. */
  readonly name: string | undefined;
}

/** Two comments of one stage with one label would be one part; undefined names get labels of their own. */
function labelOf({ stage, name, line }: Mark): string {
  return name === undefined ? `${stage}:${line}` : `${stage}=${name.toLowerCase()}`;
}

/** The comments that end layers by hand. @throws UserError for one that stands behind no instruction. */
export function findMarks(dockerfile: Dockerfile): readonly Mark[] {
  const lines = dockerfile.text.split('\n');
  const instructions = dockerfile.stages.flatMap((stage) => [stage.head, ...stage.instructions]);
  const marks = lines.flatMap((text, index): readonly Mark[] => {
    const match = /^\s*#\s*cache-prewarm:\s*layer(?:\s*=\s*(\S+))?\s*$/i.exec(text);
    const isInside = instructions.some(({ place }) => place.start <= index && index < place.end);
    if (match === null || isInside) return [];
    const stage = dockerfile.stages.findLast(({ head }) => head.place.start < index);
    const count = stage?.instructions.filter(({ place }) => place.start < index).length ?? 0;
    if (stage === undefined || count === 0) {
      throw new UserError(
        `Dockerfile line ${index + 1}: no instruction comes before this comment in its stage, so no layer can end here.`,
        {
          remedy: 'Move the comment to the line after the last instruction of the layer.',
        },
      );
    }
    return [{ stage: stage.index, count, line: index + 1, name: match[1] }];
  });
  const twin = marks.find(
    (mark, index) => marks.findIndex((other) => labelOf(other) === labelOf(mark)) !== index,
  );
  if (twin?.name !== undefined)
    throw new UserError(`Dockerfile line ${twin.line}: the stage already has a layer named ${twin.name}.`, {
      remedy: 'Use another name: # cache-prewarm: layer=NAME',
    });
  return marks;
}
