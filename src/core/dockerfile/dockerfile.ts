import { UserError } from '../error.ts';
import { type Directive, type Instruction, problem, readInstructions } from './instruction.ts';

/** A Dockerfile as it is written: nothing is expanded. */
export interface Dockerfile {
  readonly text: string;
  /** The user's file, and which of its lines each line of `text` is, where stages of it were cut. */
  readonly written: LinesOf | undefined;
  /** ARG instructions before the first FROM. */
  readonly globals: readonly Instruction[];
  readonly stages: readonly Stage[];
  readonly directives: readonly Directive[];
  /** A backslash or a backtick. */
  readonly escape: string;
}

/** A file whose lines another text was made from. */
interface LinesOf {
  readonly text: string;
  /** For each line of the other text the line here, 1-based. */
  readonly lines: readonly number[];
}

/** Which part of a stage of the user's a stage is. */
interface StagePart {
  /** As BuildKit shows the user's stage. */
  readonly of: string;
  /** Undefined: what follows the last cut. */
  readonly label: string | undefined;
  readonly lines: { readonly first: number; readonly last: number };
}

export interface Stage {
  readonly index: number;
  /** Lower case, as BuildKit keeps it. */
  readonly name: string | undefined;
  /** As BuildKit shows it: the name, or `stage-N`. */
  readonly displayName: string;
  /** 1-based, of its FROM, in the user's file. */
  readonly line: number;
  /** What stands after FROM, as written. */
  readonly from: string;
  /** `--platform` as written. */
  readonly platform: string | undefined;
  /** The FROM itself. */
  readonly head: Instruction;
  /** All that follows FROM. */
  readonly instructions: readonly Instruction[];
  /** Undefined: the stage is not cut. */
  readonly part?: StagePart | undefined;
}

const keywords = new Set(
  'ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL STOPSIGNAL USER VOLUME WORKDIR'.split(
    ' ',
  ),
);

/**
 * Reads a Dockerfile into its stages, as https://github.com/moby/buildkit/blob/v0.32.2/frontend/dockerfile/instructions/parse.go
 * (`Parse`, `parseFrom`) does.
 * `written`: the user's file, whose line numbers instructions then have.
 * @throws UserError that names the line.
 */
export function parseDockerfile(text: string, written?: LinesOf): Dockerfile {
  const { instructions, directives, escape: escapeChar } = readInstructions(text, written?.lines);
  const globals: Instruction[] = [];
  const stages: { readonly stage: Stage; readonly instructions: Instruction[] }[] = [];
  for (const instruction of instructions) {
    const { keyword, line } = instruction;
    if (!keywords.has(keyword)) throw problem(line, `expected an instruction such as RUN, got "${keyword}"`);
    const current = stages.at(-1);
    if (keyword === 'FROM') {
      const own: Instruction[] = [];
      stages.push({ stage: readFrom(instruction, stages.length, own), instructions: own });
    } else if (current !== undefined) current.instructions.push(instruction);
    else if (keyword === 'ARG') globals.push(instruction);
    else throw problem(line, `expected FROM before ${keyword}`);
  }
  if (stages.length === 0) throw new UserError('Expected a Dockerfile with a FROM, got one without.');
  return { text, written, globals, stages: stages.map(({ stage }) => stage), directives, escape: escapeChar };
}

function readFrom(head: Instruction, index: number, instructions: readonly Instruction[]): Stage {
  const [from, as, alias] = head.args;
  const isNamed = head.args.length === 3 && as?.toLowerCase() === 'as';
  if (from === undefined || (head.args.length !== 1 && !isNamed)) {
    throw problem(head.line, `expected "FROM image" or "FROM image AS name", got "FROM ${head.rest}"`);
  }
  const name = isNamed ? alias?.toLowerCase() : undefined;
  if (name !== undefined && !/^[a-z][a-z0-9-_.]*$/.test(name)) {
    throw problem(
      head.line,
      `"${alias}" is no name of a stage: it begins with a letter, and has letters, digits, "-", "_" and "." only`,
    );
  }
  return {
    index,
    name,
    displayName: name ?? `stage-${index}`,
    line: head.line,
    from,
    platform: flagValue(head, 'platform'),
    head,
    instructions,
  };
}

/** The value of a flag, undefined where it is not given; an empty value counts as not given, as BuildKit has it. */
export function flagValue(instruction: Instruction, name: string): string | undefined {
  return instruction.flags.findLast((flag) => flag.name === name)?.value || undefined;
}

/** The stages, lower case, that a stage of the user's was made into: itself, and its parts where it was cut. */
export function partsOf(dockerfile: Dockerfile, stage: string): readonly string[] {
  const name = stage.toLowerCase();
  const parts = dockerfile.stages.flatMap((one) => (one.part?.of === name ? (one.name ?? []) : []));
  return [...new Set([name, ...parts])];
}

/** The keyword of an instruction as the user wrote it: BuildKit warns of instructions in another case than most. */
export function writtenKeyword(instruction: Instruction): string {
  return /\w+/.exec(instruction.code)?.[0] ?? instruction.keyword;
}

/**
 * Whether comments right above an ARG or a FROM must begin with its name: the experimental rule InvalidDefinitionDescription.
 * A comment without text ends what may be such a description.
 */
export function describesNames({ directives }: Pick<Dockerfile, 'directives'>): boolean {
  return directives.some(({ name, value }) => name === 'check' && value.includes('experimental='));
}
